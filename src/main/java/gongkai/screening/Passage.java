package gongkai.screening;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of what is to be published.
 *
 * @param place where it stands, in words: 标题, 正文, 附件“a.docx” 第2页
 * @param concealed why the public would not see it (修订, 批注, 元数据 …), or null when it is plain to see
 */
public record Passage(String place, String text, @Nullable String concealed) {

    public Passage(String place, String text) {
        this(place, text, null);
    }

    boolean isTitle() {
        return place.startsWith("标题");
    }

    public boolean isConcealed() {
        return concealed != null;
    }

    /** Says how long the text is, never what it says. */
    @Override
    public String toString() {
        return "Passage[place=" + place + ", " + text.length() + " characters, concealed=" + concealed + "]";
    }
}
