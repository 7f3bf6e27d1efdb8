package gongkai.applications.web;

import gongkai.applications.domain.Happening;
import gongkai.applications.domain.Happening.Arrived;
import gongkai.applications.domain.Happening.Assigned;
import gongkai.applications.domain.Happening.ConsultationExpired;
import gongkai.applications.domain.Happening.ConsultationReached;
import gongkai.applications.domain.Happening.ConsultationSent;
import gongkai.applications.domain.Happening.OpinionReceived;
import gongkai.applications.domain.Happening.Proposed;
import gongkai.applications.domain.Happening.Registered;
import gongkai.web.Days;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an entry of a case says, beside its label. */
final class Told {

    private Told() {}

    static String by(Happening what, CaseViews views) {
        return switch (what) {
            case Arrived(var reception, var evidence) -> joined(reception.label(), evidence);
            case Happening.ContactFailed(var note) -> note;
            case Registered(var reception, var evidence) ->
                joined(reception.label() + "，" + reception.receivedWhen(), evidence);
            case Happening.Accepted _,
                    Happening.Submitted _,
                    Happening.SignedIn _,
                    Happening.Closed _,
                    Happening.TakenUpAgain _ -> "";
            case Happening.SupplementAsked(var points, var guidance, var days) ->
                joined("需补正：" + String.join("；", points), "怎样补正：" + guidance, "期限：" + days + " 个工作日");
            case Happening.SupplementNoticeServed(var proof) -> proof;
            case Happening.SupplementReceived(var text, var _, var goodReason) ->
                joined(text, goodReason.isEmpty() ? "" : "逾期的正当理由：" + goodReason);
            case Happening.SupplementLapsed(var note) -> note;
            case ConsultationSent(var letter, var asked, var about, var days) ->
                joined("第 " + letter + " 封，" + about, "自送达之日起 " + days + " 个工作日，" + asked.silence());
            case ConsultationReached(var letter, var proof) -> joined("第 " + letter + " 封", proof);
            case OpinionReceived(var letter, var _, var reasons, var reasonable) ->
                joined("第 " + letter + " 封", reasons, reasonable == null ? "" : reasonable ? "理由合理" : "理由不合理");
            case ConsultationExpired(var letter, var asked) -> joined("第 " + letter + " 封", asked.silence());
            case Happening.Extended(var _, var approvedOn, var reason) ->
                joined(Days.full(approvedOn) + "经政务公开工作机构负责人同意", reason);
            case Happening.ReasonsAsked(var facts, var days) -> joined(facts, "期限：" + days + " 个工作日");
            case Happening.ReasonsGiven(var text) -> text;
            case Happening.ReasonsWeighed(var _, var findings) -> findings;
            case Happening.Delayed(var until, var findings) -> joined("至 " + Days.full(until) + " 答复", findings);
            case Happening.FeeNoticed it -> fee(it);
            case Happening.FeeNoticeServed(var proof) -> proof;
            case Happening.FeePaid(var receipt) -> "财政票据：" + receipt;
            case Happening.FeeLapsed(var note) -> note;
            case Assigned(var lead, var joint, var internalDue, var note) ->
                joined(
                        "承办：" + views.name(lead),
                        joint.isEmpty()
                                ? ""
                                : "会办：" + joint.stream().map(views::name).collect(Collectors.joining("、")),
                        internalDue == null ? "" : "内部期限：" + Days.full(internalDue),
                        note);
            case Happening.HandedBack(var reason) -> reason;
            case Happening.Urged(var note) -> note;
            case Proposed(var step, var day) -> joined("拟于 " + Days.full(day) + " 办理", by(step, views));
            case Happening.Declined(var _, var reason) -> reason;
            case Happening.CodeGiven(var _, var note) -> note;
            case Happening.Noted(var note) -> note;
            case Happening.Reassessed(var _, var findings) -> findings;
            case Happening.Drafted(var reply, var _) -> reply.reasons();
            case Happening.DisclosureDecided(var publicInterest) -> publicInterest;
            case Happening.SecrecyPassed(var opinion, var _) -> opinion;
            case Happening.LegalityPassed(var opinion, var _) -> opinion;
            case Happening.Returned(var reason) -> reason;
            case Happening.Resumed(var reason) -> reason;
            case Happening.Signed(var _, var opinion, var _, var _) -> opinion;
            case Happening.Sent(var _, var waybill) -> waybill.isEmpty() ? "" : "邮件号码：" + waybill;
            case Happening.CameBack(var reason) -> reason;
            case Happening.Served(var proof) -> proof;
            case Happening.Withdrawn(var note) -> note;
            case Happening.OtherwiseClosed(var reason) -> reason;
            case Happening.Archived(var shelf) -> shelf;
            case Happening.Reopened(var _, var decision, var days) -> joined(decision, "自决定送达之日起 " + days + " 个工作日");
            case Happening.Corrected(var _, var day, var reason) -> joined("更正为 " + Days.full(day), reason);
        };
    }

    private static String fee(Happening.FeeNoticed it) {
        var mode = it.mode();
        return switch (mode) {
            case PER_ITEM -> "%s：当月此前 %d 件，本次 %d 件，%d 元".formatted(mode.label(), it.before(), it.items(), it.yuan());
            case PER_PAGE -> "%s：%d 页，%d 元".formatted(mode.label(), it.pages(), it.yuan());
        };
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(it -> !it.isBlank()).collect(Collectors.joining("。"));
    }
}
