package gongkai.disclosures.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The way of a document into the government gazette (政府公报): both carriers, checked, and sent on. */
public record GazetteHandover(
        @Nullable LocalDate paperOn,
        @Nullable LocalDate electronicOn,
        @Nullable LocalDate checkedOn,
        @Nullable LocalDate sentOn,
        String note) {

    public boolean isComplete() {
        return paperOn != null && electronicOn != null && checkedOn != null && sentOn != null;
    }
}
