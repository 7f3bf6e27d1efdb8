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
    RESPONDENT_REPLY_SIMPLIFIED("行政复议简易程序答复期限", new WorkingDays(5), Article.RECONSIDERATION_54);

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
