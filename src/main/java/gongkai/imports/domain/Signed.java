package gongkai.imports.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a document is signed: the organs above, the day below.
 *
 * @param organs empty when a day stands alone
 * @param isAtTheEnd whether hardly anything follows
 */
record Signed(List<String> organs, LocalDate on, boolean isAtTheEnd) {

    private static final Pattern DAY_ALONE = Pattern.compile("[（(]?\\s*" + Days.DAY + "\\s*[)）]?");
    private static final Pattern TOGETHER = Pattern.compile("(" + Heading.ORGAN + ")\\s*(" + Days.DAY + ")");
    private static final Pattern ORGANS = Pattern.compile(Heading.ORGAN + "(?:[\\s、]+" + Heading.ORGAN + ")*");
    private static final int MOST_LINES = 6;
    private static final int TAIL = 4;

    /** Every place that looks like it, in the order of the text. */
    static List<Signed> all(List<String> lines) {
        var found = new ArrayList<Signed>();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            var isLate = at >= lines.size() - TAIL;
            var together = TOGETHER.matcher(line);
            if (DAY_ALONE.matcher(line).matches()) {
                var organs = organsAbove(lines, at);
                Days.in(line).ifPresent(day -> found.add(new Signed(organs, day, isLate)));
            } else if (together.matches()) {
                Days.in(together.group(2))
                        .ifPresent(day -> found.add(new Signed(List.of(together.group(1)), day, isLate)));
            }
        }
        return found;
    }

    /** The first one with a name; a day alone counts only at the end. */
    static Optional<Signed> best(List<Signed> all) {
        return all.stream()
                .filter(it -> !it.organs().isEmpty())
                .findFirst()
                .or(() -> all.stream().filter(Signed::isAtTheEnd).reduce((_, last) -> last));
    }

    private static List<String> organsAbove(List<String> lines, int day) {
        var organs = new ArrayList<String>();
        for (var at = day - 1; at >= Math.max(0, day - MOST_LINES); at--) {
            if (!ORGANS.matcher(lines.get(at)).matches()) {
                break;
            }
            organs.addAll(0, List.of(lines.get(at).split("[\\s、]+")));
        }
        return organs;
    }
}
