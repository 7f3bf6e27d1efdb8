package gongkai.letters;

/** The files in which a letter leaves. */
public enum Format {
    DOCX,
    PDF,
    OFD
}
