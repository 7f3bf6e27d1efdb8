package gongkai.disclosures.domain;

/** Who is to know of it; what is meant for specific persons never appears on the public site. */
public enum Audience {
    EVERYONE("面向全社会（普遍性公开）"),
    SPECIFIC("面向特定对象（定向公开）");

    private final String label;

    Audience(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
