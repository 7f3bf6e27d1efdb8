package gongkai.annual.domain;

import gongkai.reports.Finding;
import gongkai.reports.Severity;
import java.util.Optional;

/**
 * A finding with what was said to it. An error keeps the report in the house until it is gone, or a reason and a leader's
 * word stand beside it; a warning needs a reason.
 */
public record Judged(String key, Finding finding, Optional<Answer> reason, Optional<Answer> word) {

    public boolean isSettled() {
        return switch (finding.severity()) {
            case ERROR -> reason.isPresent() && word.isPresent();
            case WARNING -> reason.isPresent();
            case INFO -> true;
        };
    }

    public boolean needsWord() {
        return finding.severity() == Severity.ERROR && word.isEmpty();
    }

    /** Whether it goes out although it is an error. */
    public boolean isOverridden() {
        return finding.severity() == Severity.ERROR && isSettled();
    }
}
