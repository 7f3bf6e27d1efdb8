package gongkai.remedies.domain;

/** The organ's part in a dispute; where two organs are sued together, only the one that acted first counts it. */
public enum Part {
    ORIGINAL("作出原行政行为的机关"),
    RECONSIDERER("复议机关，为共同被告");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isCounted() {
        return this == ORIGINAL;
    }
}
