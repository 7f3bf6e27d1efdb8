package gongkai.applications.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.RefusedException;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.CaseFacts;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseRefusal;
import gongkai.letters.Draft;
import gongkai.letters.IncompleteException;
import gongkai.letters.LetterFacts;
import gongkai.letters.LetterRefusal;
import gongkai.letters.LetterTemplates;
import gongkai.organisation.Units;
import gongkai.typesetting.Format;
import gongkai.typesetting.Paper;
import gongkai.typesetting.Press;
import gongkai.typesetting.UnprintableException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Fills the organ's templates from the record of a case. */
@Component
class CaseWriting {

    /** A text with all its fields filled, and from what. */
    record Written(Draft draft, LetterFacts facts) {}

    private final CaseGate gate;
    private final People people;
    private final IssuerHandling issuers;
    private final LetterTemplates templates;
    private final Units units;
    private final Press press;

    CaseWriting(
            CaseGate gate, People people, IssuerHandling issuers, LetterTemplates templates, Units units, Press press) {
        this.gate = gate;
        this.people = people;
        this.issuers = issuers;
        this.templates = templates;
        this.units = units;
        this.press = press;
    }

    boolean hasIssuer(CaseFile file) {
        return issuers.isSet(file.organ());
    }

    /**
     * @param open whether names stand in clear text; otherwise they are covered
     * @throws IncompleteException if the record lacks what the letter must say
     * @throws RefusedException while nobody is set to issue letters, or the applicant's data are gone
     */
    Written write(CaseFile file, boolean open, Function<CaseFacts, LetterFacts> what) {
        var facts = what.apply(facts(file, open));
        return new Written(templates.current(file.organ(), facts.kind()).filled(facts), facts);
    }

    /** The same, for somebody who can only be told that something is missing. */
    Written whole(CaseFile file, boolean open, Function<CaseFacts, LetterFacts> what) {
        try {
            return write(file, open, what);
        } catch (IncompleteException _) {
            throw new RefusedException(CaseRefusal.LETTER_INCOMPLETE);
        }
    }

    /** Whether the applicant's data are still kept; afterwards papers are drawn with the name covered. */
    boolean knowsApplicant(CaseFile file) {
        return people.applicant(file.id()).isPresent();
    }

    private CaseFacts facts(CaseFile file, boolean open) {
        when(hasIssuer(file), CaseRefusal.ISSUER_MISSING).orThrow();
        var applicant = open
                ? people.applicant(file.id()).orElseThrow(() -> new RefusedException(CaseRefusal.APPLICANT_GONE))
                : null;
        var parties = new TreeMap<Integer, String>();
        people.parties(file.id()).forEach((letter, party) -> parties.put(letter, open ? party.name() : "（对方名称）"));
        return new CaseFacts(
                file,
                applicant == null ? file.shownName() : applicant.name(),
                applicant == null ? "（申请人情况）" : details(applicant),
                parties,
                units.of(file.organ()).stream().collect(Collectors.toMap(Units.Named::id, Units.Named::name)),
                issuers.setting(file.organ()),
                issuers.issuer(file.organ()),
                gate.house(file.organ()),
                gate.calendar(file.place()));
    }

    /** As the form of Art. 29 asks for them. */
    private static String details(Applicant it) {
        var identity = it.identity();
        return Stream.of(
                        it.column().label() + " " + it.name(),
                        identity == null ? "" : said(identity.label(), it.identityNumber()),
                        said("统一社会信用代码", it.creditCode()),
                        said("法定代表人", it.representative()),
                        said("联系人", it.contact()),
                        said("联系电话", it.phone()),
                        said("电子邮箱", it.email()),
                        said("通信地址", it.address()),
                        said("邮政编码", it.postcode()),
                        said("代理人", it.proxy()))
                .filter(it2 -> !it2.isEmpty())
                .collect(Collectors.joining("；"));
    }

    private static String said(String what, String words) {
        return words.isBlank() ? "" : what + " " + words;
    }

    /** Without a number. */
    byte[] pdf(Written written) {
        return print(written, Format.PDF);
    }

    byte[] print(Written written, Format format) {
        return print(written.draft().paper(written.facts(), Optional.empty()), format);
    }

    byte[] print(Paper paper, Format format) {
        try {
            return press.print(paper, format);
        } catch (UnprintableException _) {
            throw new RefusedException(LetterRefusal.UNPRINTABLE);
        }
    }
}
