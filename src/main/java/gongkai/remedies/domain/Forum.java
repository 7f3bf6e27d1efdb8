package gongkai.remedies.domain;

/** Before whom a dispute is. */
public enum Forum {
    RECONSIDERATION("向复议机关申请行政复议", "复答"),
    COURT("向人民法院提起行政诉讼", "应诉");

    private final String label;
    private final String numberFamily;

    Forum(String label, String numberFamily) {
        this.label = label;
        this.numberFamily = numberFamily;
    }

    public String label() {
        return label;
    }

    /** What follows the organ's code in the numbers of its answers before this forum. */
    public String numberFamily() {
        return numberFamily;
    }
}
