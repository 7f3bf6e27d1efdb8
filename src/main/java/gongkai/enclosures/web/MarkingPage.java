package gongkai.enclosures.web;

import gongkai.enclosures.EnclosedCase;
import gongkai.enclosures.domain.Enclosure;
import gongkai.enclosures.domain.Enclosure.Finished;
import gongkai.enclosures.domain.Mark;
import gongkai.redaction.Box;
import gongkai.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One page of one file, with its boxes.
 *
 * @param page from 1
 * @param asItGoesOut whether the page is shown with its boxes burnt in
 */
public record MarkingPage(EnclosedCase it, Enclosure file, int page, boolean asItGoesOut, boolean mayChange) {

    public static final List<Option> GROUNDS = Arrays.stream(gongkai.redaction.Ground.values())
            .map(it -> new Option(it.name(), it.article() + "：" + it.meaning()))
            .toList();

    public String list() {
        return "/desk/applications/" + it.id() + "/enclosures";
    }

    public String href() {
        return list() + "/" + file.id();
    }

    public String href(int other) {
        return href() + "?page=" + other;
    }

    public String picture() {
        return href() + (asItGoesOut ? "/previews/" : "/pages/") + page;
    }

    public boolean isFinished() {
        return file instanceof Finished;
    }

    public boolean mayMark() {
        return mayChange && !isFinished() && file.original().hasPages();
    }

    public List<Mark> here() {
        return file.marks().stream().filter(it -> it.box().page() == page).toList();
    }

    public List<Mark> open() {
        return file.open();
    }

    public int pages() {
        return file.original().pages();
    }

    /** Pages with something undecided, then those with boxes; each a link. */
    public List<Integer> marked() {
        return IntStream.rangeClosed(1, pages())
                .filter(number -> file.marks().stream().anyMatch(it -> it.box().page() == number))
                .boxed()
                .toList();
    }

    public boolean hasOpen(int number) {
        return file.open().stream().anyMatch(it -> it.box().page() == number);
    }

    /** In percent of the page. */
    public static String percent(double part) {
        return String.format(Locale.ROOT, "%.2f", part * 100);
    }

    /** Where a box is, for those who do not see it. */
    public static String place(Box it) {
        return "第%d页，左 %s%%，上 %s%%，宽 %s%%，高 %s%%"
                .formatted(it.page(), percent(it.left()), percent(it.top()), percent(it.width()), percent(it.height()));
    }

    public static String tone(Mark it) {
        return switch (it.decision()) {
            case OPEN -> "warn";
            case COVERED -> "accent";
            case LEFT -> "plain";
        };
    }
}
