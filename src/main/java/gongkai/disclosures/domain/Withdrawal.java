package gongkai.disclosures.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published item was taken back (撤回): hidden at once, approved afterwards.
 *
 * @param approval the leader's, or null while it is awaited
 * @param report to the secrecy authority and the superior where it leaked (within 24 hours, Implementing Regulation of
 *     the Secrecy Law Art. 61), or null
 */
public record Withdrawal(
        Cause cause,
        String reason,
        String by,
        Instant at,
        @Nullable Approval approval,
        @Nullable Report report) {

    /** Why. */
    public enum Cause {
        LEAK("泄密"),
        PRIVACY("涉及个人信息"),
        ERROR("内容错误"),
        INFRINGEMENT("侵犯他人权益"),
        OTHER("其他撤回原因");

        private final String label;

        Cause(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** A leader agrees afterwards. */
    public record Approval(String opinion, String by, Instant at) {}

    /** The leak was reported. */
    public record Report(String to, String document, String by, Instant at) {}

    public boolean isLeak() {
        return cause == Cause.LEAK;
    }

    Withdrawal approvedBy(Approval it) {
        return new Withdrawal(cause, reason, by, at, it, report);
    }

    Withdrawal reportedAs(Report it) {
        return new Withdrawal(cause, reason, by, at, approval, it);
    }
}
