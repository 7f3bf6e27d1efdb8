package gongkai.chinese;

/** Traditional and Simplified script (繁体、简体). */
public final class Script {

    private Script() {}

    /** In Simplified script, with the words of the mainland where the text uses those of Taiwan. */
    public static String simplified(String text) {
        return simplified(text, vocabulary(text));
    }

    /** In Simplified script; words are replaced only if the vocabulary is that of Taiwan. */
    public static String simplified(String text, Vocabulary vocabulary) {
        return text;
    }

    /** Whether the text as a whole is written in Traditional script. */
    public static boolean isTraditional(String text) {
        return false;
    }

    /** Whose words a text in Traditional script uses. */
    public static Vocabulary vocabulary(String text) {
        return Vocabulary.MAINLAND;
    }
}
