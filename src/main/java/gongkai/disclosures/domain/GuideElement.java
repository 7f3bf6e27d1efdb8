package gongkai.disclosures.domain;

/** What a service guide must say; one that lacks any of the seven is not published. */
public enum GuideElement {
    BASIS("办理依据"),
    CONDITIONS("办理条件"),
    PROCEDURE("办理程序"),
    RESULT("办理结果"),
    PLACE("办理地址"),
    HOURS("办理时间"),
    CONTACT("咨询电话");

    private final String label;

    GuideElement(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
