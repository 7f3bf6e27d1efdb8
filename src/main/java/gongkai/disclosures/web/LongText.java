package gongkai.disclosures.web;

import java.beans.PropertyEditorSupport;

/** The text of a document as it was typed: it may be as long as a chapter of a book, but not as long as a book. */
record LongText(String text) {

    private static final int LONGEST = 300_000;

    /** Takes what a browser sends; the database keeps no NUL. */
    static final class Editor extends PropertyEditorSupport {

        @Override
        public void setAsText(String typed) {
            if (typed.length() > LONGEST) {
                throw new IllegalArgumentException("longer than " + LONGEST);
            }
            setValue(new LongText(typed.replace("\0", "")));
        }
    }
}
