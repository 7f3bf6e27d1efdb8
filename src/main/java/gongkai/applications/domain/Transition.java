package gongkai.applications.domain;

import static gongkai.applications.domain.Stage.S00_SUBMITTED;
import static gongkai.applications.domain.Stage.S10_REGISTERED;
import static gongkai.applications.domain.Stage.S20_SUPPLEMENT;
import static gongkai.applications.domain.Stage.S30_PROCESSING;
import static gongkai.applications.domain.Stage.S31_CONSULT;
import static gongkai.applications.domain.Stage.S32_REASONS;
import static gongkai.applications.domain.Stage.S33_FEE;
import static gongkai.applications.domain.Stage.S40_DRAFT;
import static gongkai.applications.domain.Stage.S41_REVIEW;
import static gongkai.applications.domain.Stage.S42_SIGN;
import static gongkai.applications.domain.Stage.S50_ISSUED;
import static gongkai.applications.domain.Stage.S51_SENT;
import static gongkai.applications.domain.Stage.S60_SERVED;
import static gongkai.applications.domain.Stage.S70_REPLIED;
import static gongkai.applications.domain.Stage.S71_ABANDONED_SUPP;
import static gongkai.applications.domain.Stage.S72_ABANDONED_FEE;
import static gongkai.applications.domain.Stage.S73_WITHDRAWN;
import static gongkai.applications.domain.Stage.S74_OTHER;
import static gongkai.applications.domain.Stage.S80_ARCHIVED;
import static gongkai.applications.domain.Stage.S90_REDO;

import java.util.List;
import java.util.Set;

/**
 * The transitions by their numbers with what each does to the answer's clock. The types decide what
 * may happen; a test holds this table against them.
 */
public enum Transition {
    T01(Set.of(), Set.of(S10_REGISTERED), "答复期限、补正告知期限起算", Happening.Registered.class),
    T02(Set.of(), Set.of(S00_SUBMITTED), "不起算", Happening.Arrived.class),
    T03(Set.of(S00_SUBMITTED), Set.of(S10_REGISTERED), "自确认之日起算", Happening.Registered.class),
    T04(Set.of(S00_SUBMITTED), Set.of(S00_SUBMITTED), "恢复联系后起算", Happening.ContactFailed.class),
    T05(Set.of(S10_REGISTERED), Set.of(S40_DRAFT), "不变", Happening.Drafted.class),
    T06(Set.of(S10_REGISTERED), Set.of(S20_SUPPLEMENT), "答复期限停止", Happening.SupplementAsked.class),
    T07(Set.of(S20_SUPPLEMENT), Set.of(S30_PROCESSING), "重新起算", Happening.SupplementReceived.class),
    T08(Set.of(S20_SUPPLEMENT), Set.of(S40_DRAFT), "重新起算", Happening.SupplementReceived.class),
    T09(Set.of(S20_SUPPLEMENT), Set.of(S71_ABANDONED_SUPP), "期限终止", Happening.SupplementLapsed.class),
    T10(Set.of(S10_REGISTERED), Set.of(S30_PROCESSING), "补正告知期限终止", Happening.Accepted.class),
    T11(Set.of(S30_PROCESSING), Set.of(S31_CONSULT), "发出次日起暂停", Happening.ConsultationSent.class),
    T12(Set.of(S30_PROCESSING, S31_CONSULT), Set.of(S31_CONSULT), "发出次日起暂停", Happening.ConsultationSent.class),
    T13(
            Set.of(S31_CONSULT),
            Set.of(S30_PROCESSING, S31_CONSULT),
            "次日恢复",
            Happening.OpinionReceived.class,
            Happening.ConsultationExpired.class),
    T14(
            Set.of(S30_PROCESSING, S31_CONSULT, S40_DRAFT, S41_REVIEW, S42_SIGN),
            Set.of(S30_PROCESSING, S31_CONSULT, S40_DRAFT, S41_REVIEW, S42_SIGN),
            "增加 n 个工作日",
            Happening.Extended.class),
    T15(Set.of(S10_REGISTERED, S30_PROCESSING), Set.of(S32_REASONS), "不变", Happening.ReasonsAsked.class),
    T16(Set.of(S32_REASONS), Set.of(S40_DRAFT, S30_PROCESSING), "不变", Happening.ReasonsWeighed.class),
    T17(Set.of(S32_REASONS), Set.of(S30_PROCESSING), "改为所定日期", Happening.Delayed.class),
    T18(Set.of(S10_REGISTERED, S30_PROCESSING), Set.of(S33_FEE), "停止", Happening.FeeNoticed.class),
    T19(Set.of(S33_FEE), Set.of(S30_PROCESSING), "重新起算", Happening.FeePaid.class),
    T20(Set.of(S33_FEE), Set.of(S72_ABANDONED_FEE), "期限终止", Happening.FeeLapsed.class),
    T21(Set.of(S30_PROCESSING, S40_DRAFT), Set.of(S40_DRAFT), "不变", Happening.Drafted.class),
    T22(Set.of(S40_DRAFT), Set.of(S41_REVIEW), "不变", Happening.Submitted.class),
    T23(
            Set.of(S41_REVIEW, S42_SIGN),
            Set.of(S41_REVIEW, S42_SIGN, S40_DRAFT),
            "不变",
            Happening.SecrecyPassed.class,
            Happening.LegalityPassed.class,
            Happening.Returned.class),
    T24(Set.of(S42_SIGN), Set.of(S50_ISSUED), "不变", Happening.Signed.class),
    T25(Set.of(S50_ISSUED, S51_SENT), Set.of(S51_SENT), "邮寄、电子送达以此日为答复之日", Happening.Sent.class),
    T26(Set.of(S51_SENT), Set.of(S60_SERVED), "直接送达以此日为答复之日；救济期限起算", Happening.Served.class),
    T27(Set.of(S60_SERVED), Set.of(S70_REPLIED, S74_OTHER), "不变", Happening.Closed.class),
    T28(beforeIssue(), Set.of(S73_WITHDRAWN), "期限终止", Happening.Withdrawn.class),
    T29(closed(), Set.of(S80_ARCHIVED), "不变", Happening.Archived.class),
    T30(
            closedOrArchived(),
            Set.of(S90_REDO, S30_PROCESSING),
            "按决定所定期限",
            Happening.Reopened.class,
            Happening.TakenUpAgain.class),
    T31(Set.of(S40_DRAFT, S41_REVIEW, S42_SIGN), Set.of(S40_DRAFT), "不变", Happening.DisclosureDecided.class),
    T32(Set.of(S51_SENT), Set.of(S51_SENT), "不变", Happening.CameBack.class),
    T33(Set.of(S40_DRAFT), Set.of(S30_PROCESSING), "不变", Happening.Resumed.class),
    T34(beforeIssue(), Set.of(S74_OTHER), "期限终止", Happening.OtherwiseClosed.class),
    T35(
            Set.of(S20_SUPPLEMENT, S31_CONSULT, S33_FEE),
            Set.of(S20_SUPPLEMENT, S31_CONSULT, S33_FEE),
            "对方期限起算",
            Happening.SupplementNoticeServed.class,
            Happening.ConsultationReached.class,
            Happening.FeeNoticeServed.class),
    T36(Set.of(S32_REASONS), Set.of(S32_REASONS), "不变", Happening.ReasonsGiven.class);

    private final Set<Stage> from;
    private final Set<Stage> to;
    private final String clock;
    private final List<Class<?>> happenings;

    Transition(Set<Stage> from, Set<Stage> to, String clock, Class<?>... happenings) {
        this.from = from;
        this.to = to;
        this.clock = clock;
        this.happenings = List.of(happenings);
    }

    private static Set<Stage> beforeIssue() {
        return Set.of(
                S00_SUBMITTED,
                S10_REGISTERED,
                S20_SUPPLEMENT,
                S30_PROCESSING,
                S31_CONSULT,
                S32_REASONS,
                S33_FEE,
                S40_DRAFT,
                S41_REVIEW,
                S42_SIGN);
    }

    private static Set<Stage> closed() {
        return Set.of(S70_REPLIED, S71_ABANDONED_SUPP, S72_ABANDONED_FEE, S73_WITHDRAWN, S74_OTHER);
    }

    private static Set<Stage> closedOrArchived() {
        return Set.of(
                S70_REPLIED, S71_ABANDONED_SUPP, S72_ABANDONED_FEE, S73_WITHDRAWN, S74_OTHER, S80_ARCHIVED, S90_REDO);
    }

    /** Empty for the first step. */
    public Set<Stage> from() {
        return from;
    }

    public Set<Stage> to() {
        return to;
    }

    /** What it does to the answer's clock. */
    public String clock() {
        return clock;
    }

    public List<Class<?>> happenings() {
        return happenings;
    }
}
