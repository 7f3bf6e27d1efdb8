package gongkai.disclosures.domain;

/** For how long it stays public (公开时限). */
public enum TimeLimit {
    LONG_TERM("长期公开"),
    PROMPT("及时公开"),
    LIMITED("限时公开");

    private final String label;

    TimeLimit(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
