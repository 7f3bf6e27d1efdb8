package gongkai.citizens.web;

import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.Wanted.Carrier;
import gongkai.applications.domain.Wanted.Delivery;
import gongkai.citizens.domain.PrivacyNotice;
import gongkai.files.SealedFile;
import gongkai.organisation.PublicOrgan;
import gongkai.web.Option;
import gongkai.web.ProofOfWork.Puzzle;
import java.util.List;

/**
 * The form.
 *
 * @param draft under which the files are kept; 0 while there is none
 */
public record ApplyPage(PublicOrgan organ, PrivacyNotice notice, long draft, List<SealedFile> files, Puzzle puzzle) {

    public List<Option> kinds() {
        return Option.of(ApplicantKind.class, ApplicantKind::label);
    }

    public List<Option> identities() {
        return Option.of(IdentityKind.class, IdentityKind::label);
    }

    /** The five columns of table 3 for organisations. */
    public List<Option> columns() {
        return Option.of(ApplicantColumn.class, ApplicantColumn::label).stream()
                .filter(it -> !it.value().equals(ApplicantColumn.NATURAL.name()))
                .toList();
    }

    public List<Option> deliveries() {
        return Option.of(Delivery.class, Delivery::label);
    }

    public List<Option> carriers() {
        return Option.of(Carrier.class, Carrier::label);
    }
}
