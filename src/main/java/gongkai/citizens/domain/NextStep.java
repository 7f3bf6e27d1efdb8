package gongkai.citizens.domain;

import gongkai.applications.domain.Stage;

/** What comes next, in words for the applicant; nothing of what goes on inside. */
public final class NextStep {

    private NextStep() {}

    public static String after(Stage stage) {
        return switch (stage) {
            case S00_SUBMITTED -> "机关将与您确认收到申请，双方确认之日为收到申请之日，答复期限自次日起算。";
            case S10_REGISTERED -> "机关正在审查申请内容。内容不明确的，会在收到之日起 7 个工作日内一次性告知您补正。";
            case S20_SUPPLEMENT -> "请在期限内补正。收到补正后，答复期限重新起算；没有正当理由逾期不补正的，视为放弃申请。";
            case S30_PROCESSING, S40_DRAFT, S41_REVIEW, S42_SIGN, S50_ISSUED -> "机关正在查找、审查，将在答复期限内答复您。";
            case S31_CONSULT -> "机关正在征求意见，所需时间不计入答复期限。";
            case S32_REASONS -> "请在期限内说明申请的理由。";
            case S33_FEE -> "请在期限内按收费通知缴费。缴费后答复期限重新起算；逾期未缴费的，视为放弃申请。";
            case S51_SENT -> "答复已经送出。收到后请在本页确认收到。";
            case S60_SERVED, S70_REPLIED -> "答复已经送达。对答复不服的，可以在期限内寻求救济。";
            case S71_ABANDONED_SUPP, S72_ABANDONED_FEE, S74_OTHER -> "这件申请已经办结。仍然需要的，可以重新申请。";
            case S73_WITHDRAWN -> "您已撤回申请，机关不再办理。仍然需要的，可以重新申请。";
            case S80_ARCHIVED -> "这件申请已经办结并归档。";
            case S90_REDO -> "机关正在重新办理，将在规定的期限内重新答复您。";
        };
    }
}
