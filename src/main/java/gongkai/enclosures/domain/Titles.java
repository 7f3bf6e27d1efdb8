package gongkai.enclosures.domain;

import static gongkai.access.Verdict.when;

import gongkai.access.Verdict;
import java.util.Collection;
import java.util.List;

/** How a file may be called: what is covered inside must not be told by its name. */
public final class Titles {

    private static final int LONGEST = 80;
    private static final int TELLING = 3;

    private Titles() {}

    /**
     * Within its reply.
     *
     * @param id of the file itself; 0 while it has none
     */
    public static Verdict fits(String title, List<Enclosure> others, long id) {
        return when(!title.isBlank(), EnclosureRefusal.TITLE_MISSING)
                .and(when(
                        title.length() <= LONGEST && title.chars().noneMatch(Character::isISOControl),
                        EnclosureRefusal.TITLE_TOO_LONG))
                .and(when(
                        others.stream()
                                .filter(it -> it.id() != id)
                                .noneMatch(it -> it.original().title().equals(title)),
                        EnclosureRefusal.TITLE_TAKEN));
    }

    /** Whether it shares three letters in a row with what is covered, or a whole word of two; a year tells nothing. */
    public static boolean tells(String title, Collection<String> hidden) {
        var name = Proposals.squeezed(title);
        return hidden.stream().map(Proposals::squeezed).anyMatch(word -> shares(name, word));
    }

    private static boolean shares(String name, String word) {
        var length = Math.min(TELLING, word.length());
        for (var at = 0; length >= 2 && at + length <= word.length(); at++) {
            var part = word.substring(at, at + length);
            if (!part.matches("[\\d年月日，。、；：（）()./-]+") && name.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
