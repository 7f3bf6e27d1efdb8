package gongkai.remedies.domain;

/** How fast it goes (简易程序、普通程序). */
public enum Procedure {
    SIMPLIFIED("适用简易程序"),
    ORDINARY("适用普通程序");

    private final String label;

    Procedure(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
