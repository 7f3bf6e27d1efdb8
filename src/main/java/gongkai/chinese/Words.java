package gongkai.chinese;

import java.util.List;

/** Divides text into words. The dictionary is read at the first call, not at the start of the program. */
public final class Words {

    private Words() {}

    /**
     * A word where it stands.
     *
     * @param text in lower case
     * @param from index of its first character
     * @param to index after its last
     */
    public record Word(String text, int from, int to) {}

    /** Every word with the words inside it, of the text as it is; in the order of their beginnings. */
    public static List<Word> within(String text) {
        return List.of();
    }

    /** Every word with the words inside it, of the normalised text. */
    public static List<String> forIndex(String text) {
        return List.of();
    }

    /** The words of what somebody asks for, each as long as it can be. */
    public static List<String> forQuery(String query) {
        return List.of();
    }
}
