package gongkai.catalogue.domain;

/** To whom an entry of the catalogue is open (公开对象). */
public enum Audience {
    EVERYBODY("全社会"),
    SPECIFIC("特定对象");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
