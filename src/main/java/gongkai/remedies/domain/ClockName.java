package gongkai.remedies.domain;

/** The clocks of a remedy, and whose they are. */
public enum ClockName {
    FILING("申请人提出的期限", false),
    ANSWER("本机关答复举证的期限", true),
    DECISION("作出决定或者判决的期限", false),
    APPEAL("上诉的期限", true),
    SECOND_INSTANCE("二审的期限", false),
    COMPLIANCE("本机关履行的期限", true),
    OPINION("本机关报送落实情况的期限", true),
    NEXT_SUIT("申请人对复议决定起诉的期限", false);

    private final String label;
    private final boolean ours;

    ClockName(String label, boolean ours) {
        this.label = label;
        this.ours = ours;
    }

    public String label() {
        return label;
    }

    public boolean isOurs() {
        return ours;
    }
}
