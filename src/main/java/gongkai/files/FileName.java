package gongkai.files;

import gongkai.access.RefusedException;
import java.util.regex.Pattern;

/** What a file is called. */
final class FileName {

    private static final int LONGEST = 150;

    /** Controls, and marks that turn the direction of writing around so that an ending can be feigned. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    private FileName() {}

    /** Without folders and without what is not seen; of a long one the beginning and the ending. */
    static String of(String given) {
        var name = UNSEEN.matcher(given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1))
                .replaceAll("")
                .strip();
        if (name.isEmpty() || name.startsWith(".")) {
            throw new RefusedException(FileRefusal.NO_NAME);
        }
        if (name.length() <= LONGEST) {
            return name;
        }
        var ending = name.substring(Math.max(name.lastIndexOf('.'), name.length() - 10));
        var end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }
}
