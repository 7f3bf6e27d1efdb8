package gongkai.disclosures.domain;

/** What can be printed about an item, for its file or for whoever asks for proof. */
public enum ItemPaper {
    /** The way of one version: every step, by whom, when, with what opinion. */
    APPROVAL("政府信息公开审批表"),
    /** One confidentiality review of one text (一事一审). */
    SECRECY("政府信息公开保密审查记录"),
    /** What went out, when, on which channels, and where the trail says so. */
    CERTIFICATE("政府信息公开发布证明");

    private final String label;

    ItemPaper(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
