package gongkai.disclosures.domain;

/** The attribute of disclosure (公开属性) that each item must carry exactly once (Regulation Art. 13). */
public enum Openness {
    PROACTIVE("主动公开"),
    ON_REQUEST("依申请公开"),
    WITHHELD("不予公开");

    private final String label;

    Openness(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
