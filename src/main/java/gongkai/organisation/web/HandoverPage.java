package gongkai.organisation.web;

import gongkai.organisation.domain.Handover;
import gongkai.organisation.domain.Handover.Cancelled;
import gongkai.organisation.domain.Handover.Completed;
import gongkai.organisation.domain.Handover.Filed;
import gongkai.organisation.domain.Handover.UnderWay;
import gongkai.organisation.domain.HandoverItem;
import gongkai.web.Option;
import java.util.List;

/** One handover as those concerned see it. */
public record HandoverPage(
        Handover handover,
        String unit,
        String from,
        String to,
        boolean isGiver,
        boolean isTaker,
        boolean mayCancel,
        boolean mayConfirmForAbsent,
        boolean mayFile,
        boolean mayReceive,
        boolean maySeeLedger) {

    /** A handover in a list. */
    public record Line(Handover handover, String unit, String from, String to) {

        public String state() {
            return HandoverPage.state(handover);
        }
    }

    /** The two parties, to choose who cannot come. */
    public List<Option> parties() {
        var dossier = handover.dossier();
        return List.of(
                new Option(String.valueOf(dossier.from().value()), from + "（移交人）"),
                new Option(String.valueOf(dossier.to().value()), to + "（接收人）"));
    }

    public boolean hasReceipt() {
        return handover instanceof Filed filed && !filed.filing().receipt().isEmpty();
    }

    public String state() {
        return state(handover);
    }

    /** Whether the person looking still has to confirm this item. */
    public boolean mayConfirm(HandoverItem item) {
        return handover instanceof UnderWay
                && ((isGiver && item.givenOn() == null) || (isTaker && item.takenOn() == null));
    }

    private static String state(Handover handover) {
        return switch (handover) {
            case UnderWay _ -> "逐项确认中";
            case Completed _ -> "已完成，待备案";
            case Filed _ -> "已备案";
            case Cancelled _ -> "已取消";
        };
    }
}
