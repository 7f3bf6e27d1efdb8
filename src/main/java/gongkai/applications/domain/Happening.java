package gongkai.applications.domain;

import gongkai.access.PersonId;
import gongkai.access.UnitId;
import gongkai.enclosures.Enclosed;
import gongkai.statute.ClockEvent;
import gongkai.statute.ProcessingFee;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case. The day on which it happened in law stands beside it, in its {@link Entry}; there is
 * no other source for any state or date.
 */
public sealed interface Happening {

    private static List<Enclosed> orNone(@Nullable List<Enclosed> them) {
        return them == null ? List.of() : List.copyOf(them);
    }

    /** What it is called in the story of the case. */
    String label();

    /** What leaves a case where it stands, whatever that is. */
    sealed interface Aside extends Happening {}

    /** It came in by a way that needs confirming; the clock does not run yet. */
    record Arrived(Reception reception, String evidence) implements Happening {
        @Override
        public String label() {
            return "来件登记，待确认";
        }
    }

    /** Nobody could be reached to confirm. */
    record ContactFailed(String note) implements Happening {
        @Override
        public String label() {
            return "联系申请人未成";
        }
    }

    /** The day of receipt is fixed and the number given; every clock of the answer starts here. */
    record Registered(Reception reception, String evidence) implements Happening {
        @Override
        public String label() {
            return "登记，收到申请之日确定";
        }
    }

    /** Taken up: nothing is missing. */
    record Accepted() implements Happening {
        @Override
        public String label() {
            return "受理，转入办理";
        }
    }

    /**
     * Told once what is missing (Art. 30).
     *
     * @param points what is missing, one line each
     * @param days the applicant's period, in working days from service of the notice
     */
    record SupplementAsked(List<String> points, String guidance, int days) implements Happening {
        public SupplementAsked {
            points = List.copyOf(points);
        }

        @Override
        public String label() {
            return "发出补正告知书";
        }
    }

    /** The notice reached the applicant, from which day the applicant's period runs. */
    record SupplementNoticeServed(String proof) implements Happening {
        @Override
        public String label() {
            return "补正告知书送达";
        }
    }

    /**
     * The applicant supplemented.
     *
     * @param clear whether the request can be handled now; a second notice is not allowed
     * @param goodReason why a supplement after the period was accepted; empty when it came in time
     */
    record SupplementReceived(String text, boolean clear, String goodReason) implements Happening {
        @Override
        public String label() {
            return clear ? ClockEvent.Kind.SUPPLEMENT_RECEIVED.label() : "收到补正，内容仍不明确";
        }
    }

    /** The applicant's period ran out without a good reason; a person has confirmed it. */
    record SupplementLapsed(String note) implements Happening {
        @Override
        public String label() {
            return "逾期不补正，视为放弃申请";
        }
    }

    /** Whom a letter asks: silence means something else for each. */
    enum Asked {
        THIRD_PARTY("第三方", "逾期不答复的，由本机关决定是否公开"),
        CO_MAKER("共同制作机关", "逾期不答复的，视为同意公开"),
        OTHER_ORGAN("其他机关", "逾期不答复的，由本机关决定");

        private final String label;
        private final String silence;

        Asked(String label, String silence) {
            this.label = label;
            this.silence = silence;
        }

        public String label() {
            return label;
        }

        /** What the law says when no answer comes. */
        public String silence() {
            return silence;
        }
    }

    /**
     * A letter asking for an opinion went out; the answer's clock stands from the next day.
     *
     * @param letter its number within the case, from 1; the addressee lies sealed under the same number
     * @param days the period for an opinion, in working days from the letter's arrival
     */
    record ConsultationSent(int letter, Asked asked, String about, int days) implements Happening {
        @Override
        public String label() {
            return "发出征求意见函（" + asked.label() + "）";
        }
    }

    /** The letter arrived, from which day its period runs. */
    record ConsultationReached(int letter, String proof) implements Happening {
        @Override
        public String label() {
            return "征求意见函送达";
        }
    }

    /** What an opinion says. */
    enum Opinion {
        AGREES("同意公开"),
        OBJECTS("不同意公开"),
        PARTLY("同意公开一部分");

        private final String label;

        Opinion(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * An opinion came in.
     *
     * @param reasonable whether the organ finds the objection's grounds reasonable; null where nothing was objected to
     */
    record OpinionReceived(
            int letter,
            Opinion opinion,
            String reasons,
            @Nullable Boolean reasonable) implements Happening {
        @Override
        public String label() {
            return "收到意见：" + opinion.label();
        }
    }

    /** The period ran out in silence; a person has noted it. */
    record ConsultationExpired(int letter, Asked asked) implements Happening {
        @Override
        public String label() {
            return "征求意见期满未答复（" + asked.label() + "）";
        }
    }

    /**
     * More time: with the consent of the head of the disclosure office, told to the applicant on the entry's day (Art. 33).
     *
     * @param days working days
     */
    record Extended(int days, LocalDate approvedOn, String reason) implements Happening {
        @Override
        public String label() {
            return "延长答复期限 " + days + " 个工作日，并告知申请人";
        }
    }

    /**
     * Number or frequency is beyond reason, so reasons are asked for (Art. 35).
     *
     * @param facts how many, how often
     */
    record ReasonsAsked(String facts, int days) implements Happening {
        @Override
        public String label() {
            return "发出说明理由告知书";
        }
    }

    /** The applicant gave reasons. */
    record ReasonsGiven(String text) implements Happening {
        @Override
        public String label() {
            return "收到申请人说明的理由";
        }
    }

    /** What became of the reasons. */
    record ReasonsWeighed(boolean reasonable, String findings) implements Happening {
        @Override
        public String label() {
            return reasonable ? "申请人说明的理由合理" : "理由不合理或者没有说明理由";
        }
    }

    /** The reasons are good but the period is not enough; another day is set and told (Art. 35). */
    record Delayed(LocalDate until, String findings) implements Happening {
        @Override
        public String label() {
            return "理由合理，确定延迟答复期限并告知申请人";
        }
    }

    /**
     * A fee was decided and its notice sent (Art. 42).
     *
     * @param before items of the same applicant in the same month before this one
     * @param items into how many smallest units this application falls
     * @param yuan what is to be paid
     */
    record FeeNoticed(ProcessingFee.Mode mode, int before, int items, int pages, long yuan) implements Happening {
        @Override
        public String label() {
            return "发出收费通知书：" + yuan + " 元";
        }
    }

    /** The fee notice reached the applicant, from which day the period to pay runs. */
    record FeeNoticeServed(String proof) implements Happening {
        @Override
        public String label() {
            return "收费通知书送达";
        }
    }

    /** Paid in full; the answer's clock starts afresh. */
    record FeePaid(String receipt) implements Happening {
        @Override
        public String label() {
            return ClockEvent.Kind.FEE_PAID.label();
        }
    }

    /** Not paid in the period; a person has confirmed it. */
    record FeeLapsed(String note) implements Happening {
        @Override
        public String label() {
            return "逾期未缴费，视为放弃申请";
        }
    }

    /** Given to a unit of the house, perhaps with others beside it. */
    record Assigned(
            UnitId lead, List<UnitId> joint, @Nullable LocalDate internalDue, String note) implements Aside {
        public Assigned {
            joint = List.copyOf(joint);
        }

        @Override
        public String label() {
            return "交办";
        }
    }

    /** Somebody of the unit has taken it up. */
    record SignedIn() implements Aside {
        @Override
        public String label() {
            return "签收";
        }
    }

    /** The unit gives it back. */
    record HandedBack(String reason) implements Aside {
        @Override
        public String label() {
            return "退回交办";
        }
    }

    /** Somebody was reminded. */
    record Urged(String note) implements Aside {
        @Override
        public String label() {
            return "催办";
        }
    }

    /**
     * A clerk has prepared a step that the head of the disclosure office has to take.
     *
     * @param what the step as prepared
     * @param day for which it is meant
     */
    record Proposed(Happening what, LocalDate day) implements Aside {
        @Override
        public String label() {
            return "报请批准：" + what.label();
        }
    }

    /** The head does not take a prepared step. */
    record Declined(int number, String reason) implements Aside {
        @Override
        public String label() {
            return "不同意第 " + number + " 条报请";
        }
    }

    /**
     * The office handed the applicant a code to ask after the case with; the code itself is kept nowhere.
     *
     * @param note how it was made sure who asked, where a former code ends
     */
    record CodeGiven(boolean again, String note) implements Aside {
        @Override
        public String label() {
            return again ? "重新给出查询码，原查询码作废" : "给出查询码";
        }
    }

    /** Something worth keeping that moves nothing. */
    record Noted(String note) implements Aside {
        @Override
        public String label() {
            return "办理记录";
        }
    }

    /** A reply was drafted, or drafted anew. */
    record Drafted(Reply reply, PersonId by) implements Happening {
        @Override
        public String label() {
            return "拟稿：" + reply.outcome().label();
        }
    }

    /** Disclosure goes ahead over a third party's objection, which the third party is told in writing (Art. 32). */
    record DisclosureDecided(String publicInterest) implements Happening {
        @Override
        public String label() {
            return "决定公开并书面告知第三方";
        }
    }

    /**
     * Sent for review, with the files that go out with the reply as they were then.
     *
     * @param enclosures nothing in what was kept before files were
     */
    record Submitted(List<Enclosed> enclosures) implements Happening {

        public Submitted {
            enclosures = orNone(enclosures);
        }

        public Submitted() {
            this(List.of());
        }

        @Override
        public String label() {
            return "送审";
        }
    }

    /** The confidentiality review of what is handed out (Art. 17). */
    record SecrecyPassed(String opinion, PersonId by) implements Happening {
        @Override
        public String label() {
            return "保密审查意见：通过";
        }
    }

    /** The review of lawfulness. */
    record LegalityPassed(String opinion, PersonId by) implements Happening {
        @Override
        public String label() {
            return "合法性审核意见：通过";
        }
    }

    /** Back to the drafter, with the reason. */
    record Returned(String reason) implements Happening {
        @Override
        public String label() {
            return "退回修改";
        }
    }

    /** Back to the work: something has to be asked or searched again. */
    record Resumed(String reason) implements Happening {
        @Override
        public String label() {
            return "退回承办，继续办理";
        }
    }

    /**
     * Signed and numbered.
     *
     * @param enclosures the files that go out with the reply, bound by their digests
     */
    record Signed(String number, String opinion, PersonId by, List<Enclosed> enclosures) implements Happening {

        public Signed {
            enclosures = orNone(enclosures);
        }

        public Signed(String number, String opinion, PersonId by) {
            this(number, opinion, by, List.of());
        }

        @Override
        public String label() {
            return "签发，文号 " + number;
        }
    }

    /** How a reply reaches the applicant (国办公开办函〔2016〕235号). */
    enum Way {
        POST("邮寄送达", true),
        DIRECT("直接送达", false),
        THROUGH_ANOTHER("委托其他行政机关代为送达", false),
        ELECTRONIC("电子送达", true),
        PUBLIC_NOTICE("公告送达", true);

        private final String label;
        private final boolean keptBySending;

        Way(String label, boolean keptBySending) {
            this.label = label;
            this.keptBySending = keptBySending;
        }

        public String label() {
            return label;
        }

        /** Whether the period is kept by sending, and not only by the applicant's receiving. */
        public boolean isKeptBySending() {
            return keptBySending;
        }
    }

    /** The reply left the house. */
    record Sent(Way way, String waybill) implements Happening {
        @Override
        public String label() {
            return "送出：" + way.label();
        }
    }

    /** It came back. */
    record CameBack(String reason) implements Happening {
        @Override
        public String label() {
            return "退件";
        }
    }

    /** The applicant has it; the periods for remedies run. */
    record Served(String proof) implements Happening {
        @Override
        public String label() {
            return "送达";
        }
    }

    /** Closed with its reply. */
    record Closed() implements Happening {
        @Override
        public String label() {
            return "办结";
        }
    }

    /** The applicant withdrew in writing. */
    record Withdrawn(String note) implements Happening {
        @Override
        public String label() {
            return "申请人书面撤回";
        }
    }

    /** Closed without a reply for another reason. */
    record OtherwiseClosed(String reason) implements Happening {
        @Override
        public String label() {
            return "以其他方式办结";
        }
    }

    /** The file is closed. */
    record Archived(String shelf) implements Happening {
        @Override
        public String label() {
            return "归档";
        }
    }

    /**
     * What was refused was looked at again (定期评估审查, Art. 18).
     *
     * @param stillWithheld whether it stays as it is; otherwise it is to be published
     */
    record Reassessed(boolean stillWithheld, String findings) implements Aside {
        @Override
        public String label() {
            return stillWithheld ? "定期评估：仍不宜公开" : "定期评估：可以公开，转主动公开";
        }
    }

    /** Why a closed case is taken up again. */
    enum Reopening {
        RECONSIDERATION("行政复议决定"),
        JUDGMENT("人民法院判决"),
        SELF_CORRECTION("本机关自行纠正");

        private final String label;

        Reopening(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A decision orders a new reply, or the organ corrects itself.
     *
     * @param decision its number and what it orders
     * @param days the period it sets, in working days from its service on the organ
     */
    record Reopened(Reopening why, String decision, int days) implements Happening {
        @Override
        public String label() {
            return "重新办理：" + why.label();
        }
    }

    /** The new handling begins. */
    record TakenUpAgain() implements Happening {
        @Override
        public String label() {
            return "重新办理开始";
        }
    }

    /**
     * The day of an earlier entry was wrong.
     *
     * @param number of that entry
     * @param day on which it happened in truth
     */
    record Corrected(int number, LocalDate day, String reason) implements Aside {
        @Override
        public String label() {
            return "更正第 " + number + " 条记录的日期";
        }
    }
}
