package gongkai.disclosures.handling;

import gongkai.disclosures.domain.HitDecision;
import gongkai.disclosures.domain.HitDecision.Decision;
import gongkai.screening.Detector;
import gongkai.screening.Hit;
import java.util.Optional;

/** Something that screening found in an item, and what was decided about it. */
public record Finding(Hit hit, Optional<HitDecision> decision) {

    /** Whether the review may go on with it: kept with a reason, or cleaned away; what must go is still there. */
    public boolean isSettled() {
        return !hit.detector().blocks()
                || decision.filter(it -> it.decision() != Decision.REMOVE).isPresent();
    }

    /** What the public would not see is never kept. */
    public boolean isConcealed() {
        return hit.detector() == Detector.CONCEALED_MARKUP
                || hit.detector() == Detector.CONCEALED_TEXT
                || hit.detector() == Detector.CONCEALED_PROPERTIES;
    }
}
