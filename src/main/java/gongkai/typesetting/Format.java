package gongkai.typesetting;

/** The files in which a paper leaves. */
public enum Format {
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("pdf", "application/pdf"),
    OFD("ofd", "application/ofd");

    private final String ending;
    private final String contentType;

    Format(String ending, String contentType) {
        this.ending = ending;
        this.contentType = contentType;
    }

    /** Behind the dot of a file's name. */
    public String ending() {
        return ending;
    }

    public String contentType() {
        return contentType;
    }
}
