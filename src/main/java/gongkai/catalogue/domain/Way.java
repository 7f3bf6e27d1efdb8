package gongkai.catalogue.domain;

/** How an entry of the catalogue becomes public (公开方式). */
public enum Way {
    OWN_ACCORD("主动"),
    ON_APPLICATION("依申请");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
