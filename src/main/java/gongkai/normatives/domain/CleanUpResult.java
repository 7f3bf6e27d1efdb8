package gongkai.normatives.domain;

import gongkai.disclosures.domain.Marking;
import java.util.Optional;

/** What a clean-up decides about one document. */
public enum CleanUpResult {
    KEEP("继续有效"),
    AMEND("予以修改"),
    REPEAL("予以废止"),
    LAPSE("宣布失效");

    private final String label;

    CleanUpResult(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What has to be told on the page of the document. */
    public Optional<Marking.Kind> marking() {
        return switch (this) {
            case KEEP -> Optional.empty();
            case AMEND -> Optional.of(Marking.Kind.AMENDED);
            case REPEAL -> Optional.of(Marking.Kind.REPEALED);
            case LAPSE -> Optional.of(Marking.Kind.LAPSED);
        };
    }
}
