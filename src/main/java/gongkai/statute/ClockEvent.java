package gongkai.statute;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something that moves a clock. */
public sealed interface ClockEvent {

    /** Something that happened on a day. */
    record Happened(Kind kind, LocalDate on) implements ClockEvent {}

    /**
     * The answer period was extended (延长答复期限).
     *
     * @param days as written, not yet checked
     * @param notifiedOn when the applicant was told, where that is known
     */
    record Extended(int days, @Nullable LocalDate notifiedOn) implements ClockEvent {}

    /** What can happen on a day. */
    enum Kind {
        SUPPLEMENT_NOTICE("发出补正告知"),
        SUPPLEMENT_RECEIVED("收到补正"),
        CONSULT_SENT("发出征求意见函"),
        CONSULT_END("征求意见结束"),
        FEE_NOTICE("发出收费通知"),
        FEE_PAID("缴费完毕");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
