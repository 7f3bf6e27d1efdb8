package gongkai.enclosures.domain;

import gongkai.redaction.Box;
import gongkai.redaction.Ground;
import gongkai.redaction.PageText;
import gongkai.screening.Detector;
import gongkai.screening.Group;
import gongkai.screening.Passage;
import gongkai.screening.Screening;
import gongkai.screening.ScreeningSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Where something might have to be covered: words looked for, and what the screening finds. Each is a question. */
public final class Proposals {

    /** About the text as a whole, or answered by cleaning the file: no box could help. */
    private static final Set<Detector> NO_BOX = Set.of(
            Detector.CONCEALED_MARKUP,
            Detector.CONCEALED_TEXT,
            Detector.CONCEALED_PROPERTIES,
            Detector.SMALL_CELL,
            Detector.COMPLEMENTARY_CELL,
            Detector.LIST_OF_PERSONS);

    private static final double MARGIN = 0.002;

    private Proposals() {}

    /** Every place where a word stands, upper or lower case, across blanks that only the layout makes. */
    public static List<Box> word(List<PageText> pages, String word, Ground ground) {
        var wanted = squeezed(word);
        var boxes = new ArrayList<Box>();
        for (var page : pages) {
            var letters = new ArrayList<Integer>();
            var text = new StringBuilder();
            for (var i = 0; i < page.text().length(); i++) {
                if (!Character.isWhitespace(page.text().charAt(i))) {
                    letters.add(i);
                    text.append(Character.toLowerCase(page.text().charAt(i)));
                }
            }
            for (var at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
                boxes.addAll(boxes(page, letters.get(at), letters.get(at + wanted.length() - 1) + 1, ground));
            }
        }
        return boxes;
    }

    public static String squeezed(String word) {
        return word.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }

    /**
     * What the screening asks about, by what it is called. Each page is read twice: line by line, so that the cells of a
     * column stay apart, and as one line, so that what is broken at the end of a line is found.
     */
    public static Map<String, List<Box>> screened(List<PageText> pages, ScreeningSettings settings) {
        var found = new LinkedHashMap<String, List<Box>>();
        for (var page : pages) {
            screen(page, settings, found);
            screen(page.asOneLine(), settings, found);
        }
        return found;
    }

    private static void screen(PageText page, ScreeningSettings settings, Map<String, List<Box>> found) {
        var passage = new Passage("第" + page.page() + "页", page.text());
        for (var hit : Screening.screen(List.of(passage), settings).hits()) {
            if (isAsked(hit.detector()) && hit.to() <= page.text().length()) {
                found.computeIfAbsent(hit.detector().label(), _ -> new ArrayList<>())
                        .addAll(boxes(page, hit.from(), hit.to(), ground(hit.detector())));
            }
        }
    }

    /** How many finds there are in what has no pages. */
    public static int suspicions(String text, ScreeningSettings settings) {
        return (int) Screening.screen(List.of(new Passage("正文", text)), settings).hits().stream()
                .filter(it -> isAsked(it.detector()))
                .count();
    }

    private static boolean isAsked(Detector it) {
        return it.group() != Group.QUALITY && !NO_BOX.contains(it);
    }

    private static Ground ground(Detector it) {
        return switch (it.group()) {
            case STATE_SECRET -> Ground.STATE_SECRET;
            case WORK_SECRET -> Ground.PROCESS;
            case COMMERCIAL -> Ground.THIRD_PARTY;
            case SENSITIVE, PRIVACY, QUALITY -> Ground.PERSONAL_DATA;
        };
    }

    private static List<Box> boxes(PageText page, int from, int to, Ground ground) {
        return page.areas(from, to).stream()
                .map(it -> {
                    var left = Math.max(0, it.left() - MARGIN);
                    var top = Math.max(0, it.top() - MARGIN);
                    return new Box(
                            page.page(),
                            left,
                            top,
                            Math.min(1, it.left() + it.width() + MARGIN) - left,
                            Math.min(1, it.top() + it.height() + MARGIN) - top,
                            ground);
                })
                .toList();
    }
}
