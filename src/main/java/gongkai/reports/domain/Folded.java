package gongkai.reports.domain;

import java.util.Arrays;

/** A piece of the text in one form of every mark and without spaces, each character with its place in the text. */
final class Folded {

    private static final char DROPPED = '\0';

    private static final char[] FORMS = forms();

    private final String text;
    private final int[] places;

    private Folded(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    static Folded of(Source source, int from, int to) {
        var builder = new Builder(to - from);
        builder.add(source, from, to);
        return builder.folded();
    }

    private static char[] forms() {
        var forms = new char[Character.MAX_VALUE + 1];
        for (var at = 0; at < forms.length; at++) {
            var character = (char) at;
            forms[at] = isSpace(character) || Character.isISOControl(character) ? DROPPED : character;
        }
        for (var at = 0xFF01; at <= 0xFF5E; at++) {
            forms[at] = (char) (at - 0xFEE0);
        }
        pair(forms, "“”„〝〞「」『』", "\"\"\"\"\"\"\"\"\"");
        pair(forms, "‘’—–―－−‐‑ー～〜∶︰﹕﹐﹑﹔﹙﹚【】［］．。", "''--------~~:::,、;()[][].。");
        pair(forms, "０１２３４５６７８９／｜％＋〇", "0123456789/|%+〇");
        for (var invisible :
                "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\uFEFF".toCharArray()) {
            forms[invisible] = DROPPED;
        }
        return forms;
    }

    private static void pair(char[] forms, String from, String to) {
        for (var at = 0; at < from.length(); at++) {
            forms[from.charAt(at)] = to.charAt(at);
        }
    }

    static boolean isSpace(char character) {
        return character <= ' ' || character == '\u00A0' || character == '\u3000' || Character.isSpaceChar(character);
    }

    static String fold(String text) {
        var result = new StringBuilder(text.length());
        for (var at = 0; at < text.length(); at++) {
            var character = FORMS[text.charAt(at)];
            if (character != DROPPED) {
                result.append(character);
            }
        }
        return result.toString();
    }

    String text() {
        return text;
    }

    /** Where the character at this place of the folded text stands in the whole. */
    int place(int at) {
        return places[Math.min(at, places.length - 1)];
    }

    /** Where the piece that ends here ends in the whole. */
    int endPlace(int to) {
        return to == 0 ? place(0) : places[to - 1] + 1;
    }

    /** Collects pieces of the text that are read as one. */
    static final class Builder {

        private final StringBuilder text;
        private int[] places;

        Builder(int length) {
            text = new StringBuilder(length);
            places = new int[length + 2];
        }

        void add(Source source, int from, int to) {
            var plain = source.plain();
            for (var at = from; at < to; at++) {
                add(FORMS[plain.charAt(at)], at);
            }
        }

        void add(char character, int place) {
            if (character == DROPPED) {
                return;
            }
            if (text.length() + 1 >= places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            places[text.length()] = place;
            text.append(character);
        }

        int length() {
            return text.length();
        }

        /** The end of a paragraph. */
        void end(int place) {
            if (text.length() + 1 >= places.length) {
                places = Arrays.copyOf(places, places.length * 2);
            }
            places[text.length()] = Math.max(0, place - 1);
            text.append('\n');
        }

        Folded folded() {
            var all = Arrays.copyOf(places, text.length() + 1);
            all[text.length()] = text.isEmpty() ? places[0] : places[text.length() - 1] + 1;
            return new Folded(text.toString(), all);
        }
    }
}
