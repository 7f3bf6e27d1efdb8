package gongkai.statute;

/** The periods that the law sets; changing one is changing the law. */
public enum StatutoryPeriod {
    ANSWER("政府信息公开申请答复期限", new WorkingDays(20), Article.A33),
    ANSWER_EXTENSION("答复期限延长上限", new WorkingDays(20), Article.A33),
    SUPPLEMENT_NOTICE("补正告知期限", new WorkingDays(7), Article.A30),
    THIRD_PARTY_OPINION("第三方提出意见期限", new WorkingDays(15), Article.A32),
    CO_MAKER_OPINION("共同制作机关提出意见期限", new WorkingDays(15), Article.A34),
    FEE_PAYMENT("信息处理费缴纳期限", new WorkingDays(20), Article.FEE_6),
    PROACTIVE_PUBLICATION("主动公开期限", new WorkingDays(20), Article.A26),
    RECONSIDERATION("申请行政复议期限", new CalendarDays(60), Article.RECONSIDERATION_20),
    LITIGATION("直接提起行政诉讼期限", new CalendarMonths(6), Article.LITIGATION_46),
    LITIGATION_AFTER_RECONSIDERATION("复议后提起行政诉讼期限", new CalendarDays(15), Article.LITIGATION_45),
    RESPONDENT_REPLY("行政复议普通程序答复期限", new WorkingDays(10), Article.RECONSIDERATION_48),
    RESPONDENT_REPLY_SIMPLIFIED("行政复议简易程序答复期限", new WorkingDays(5), Article.RECONSIDERATION_54),
    RECONSIDERATION_UNTOLD("未告知复议权利的最长期限", new CalendarMonths(12), Article.RECONSIDERATION_20),
    LITIGATION_UNTOLD("未告知起诉期限的最长期限", new CalendarMonths(12), Article.LITIGATION_INTERPRETATION_64),
    RECONSIDERATION_DECISION("行政复议普通程序审理期限", new CalendarDays(60), Article.RECONSIDERATION_62),
    RECONSIDERATION_DECISION_EXTENDED("行政复议普通程序延长后的审理期限", new CalendarDays(90), Article.RECONSIDERATION_62),
    RECONSIDERATION_DECISION_SIMPLIFIED("行政复议简易程序审理期限", new CalendarDays(30), Article.RECONSIDERATION_62),
    OPINION_REPORT("报送行政复议意见书落实情况的期限", new CalendarDays(60), Article.RECONSIDERATION_76),
    DEFENCE("行政诉讼答辩和举证期限", new CalendarDays(15), Article.LITIGATION_67),
    FIRST_INSTANCE("行政诉讼第一审审理期限", new CalendarMonths(6), Article.LITIGATION_81),
    FIRST_INSTANCE_SUMMARY("行政诉讼简易程序审理期限", new CalendarDays(45), Article.LITIGATION_83),
    APPEAL_FROM_JUDGMENT("对判决的上诉期限", new CalendarDays(15), Article.LITIGATION_85),
    APPEAL_FROM_RULING("对裁定的上诉期限", new CalendarDays(10), Article.LITIGATION_85),
    SECOND_INSTANCE("行政诉讼第二审审理期限", new CalendarMonths(3), Article.LITIGATION_88);

    private final String label;
    private final Length length;
    private final Article basis;

    StatutoryPeriod(String label, Length length, Article basis) {
        this.label = label;
        this.length = length;
        this.basis = basis;
    }

    public Length length() {
        return length;
    }

    /** The length of a period that the law sets in working days. */
    public WorkingDays workingDays() {
        if (length instanceof WorkingDays days) {
            return days;
        }
        throw new IllegalStateException(this + " is set in " + length);
    }

    public Article basis() {
        return basis;
    }

    public String label() {
        return label;
    }
}
