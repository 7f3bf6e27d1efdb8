package gongkai.search;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.jspecify.annotations.Nullable;

/**
 * A text of which a reader may be shown a stretch. Folding a long text takes longer than finding it, so both are kept in the
 * index.
 *
 * @param searched the same signs in simplified script, narrow and small; as long as {@code text}
 */
record Passage(String text, String searched) {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final String SEARCHED = ".searched";

    /** In one line. A text whose folding has another length is searched as it is. */
    static Passage of(String text) {
        var line = SPACE.matcher(text).replaceAll(" ").strip();
        var folded = Tokens.folded(line);
        return new Passage(line, small(folded.length() == line.length() ? folded : line));
    }

    private static String small(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return small.length() == text.length() ? small : text;
    }

    /** Of a document that keeps it; empty when it has none. */
    static Passage in(Document document, String name) {
        @Nullable String text = document.get(name);
        @Nullable String searched = document.get(name + SEARCHED);
        return text == null ? new Passage("", "") : new Passage(text, searched == null ? text : searched);
    }

    void keep(Document document, String name) {
        document.add(new StoredField(name, text));
        if (!searched.equals(text)) {
            document.add(new StoredField(name + SEARCHED, searched));
        }
    }
}
