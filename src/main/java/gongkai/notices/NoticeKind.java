package gongkai.notices;

/**
 * What somebody outside is told. The sentences name the case and what to do about it; what stands in the case they never
 * say. {@code {day}} is the day by which something is to be done.
 */
public enum NoticeKind {
    SUBMITTED("申请已提交", "您的申请已提交，等待确认。", false),
    REGISTERED("申请已登记", "您的申请已登记，开始办理。", false),
    SUPPLEMENT_WANTED("请补正申请", "您的申请需要补正，请于{day}前补正；逾期不补正又无正当理由的，视为放弃申请。", true),
    SUPPLEMENTED("补正材料已收到", "您的补正材料已收到，答复期限自收到之日起重新计算。", false),
    REASONS_WANTED("请说明理由", "请于{day}前说明申请的理由。", true),
    EXTENDED("延长答复期限", "您的申请需要延长答复期限，将于{day}前答复。", true),
    OTHERS_ASKED("需要征求其他方面的意见", "办理您的申请需要征求其他方面的意见，所需时间不计入答复期限。", false),
    FEE_WANTED("请缴纳信息处理费", "请于{day}前缴纳信息处理费；逾期未缴纳的，视为放弃申请。", true),
    FEE_PAID("缴费已确认", "您缴纳的信息处理费已确认，继续办理。", false),
    ANSWERED("申请已答复", "您的申请已答复，请查收。", false),
    LAPSED("申请已办结", "您的申请已按放弃申请办结。", false),
    WITHDRAWN("申请已撤回", "您已撤回申请，不再办理。", false),
    OPINION_WANTED("请提出意见", "有一件政府信息公开申请涉及您的权益，请于{day}前提出意见。", true),
    DECISION_TOLD("公开决定告知", "涉及您的权益的一件政府信息公开申请已作出决定，请查看。", false),
    CORRECTION_TOLD("更正申请进展", "您提出的信息更正申请有新的进展，请查看。", false),
    PROPOSAL_TOLD("公开建议进展", "您提出的公开建议有新的进展，请查看。", false);

    private final String label;
    private final String sentence;
    private final boolean hasDay;

    NoticeKind(String label, String sentence, boolean hasDay) {
        this.label = label;
        this.sentence = sentence;
        this.hasDay = hasDay;
    }

    public String label() {
        return label;
    }

    String sentence() {
        return sentence;
    }

    /** Whether it names a day by which something is to be done. */
    public boolean hasDay() {
        return hasDay;
    }
}
