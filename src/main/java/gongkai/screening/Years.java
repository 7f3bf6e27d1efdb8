package gongkai.screening;

import static gongkai.screening.Detector.YEAR_MISMATCH;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares the year in the title of a yearly text with the years in its body. */
final class Years {

    private static final Pattern TITLE = Pattern.compile("((?:19|20)\\d{2})\\s?年[^\\n]{0,40}(?:报告|年报|总结|统计|决算|公报)");
    private static final Pattern PERIOD =
            Pattern.compile("(?:统计期限|统计时限|统计时间|数据期限|统计周期|数据时限)[^\\n。0-9]{0,10}((?:19|20)\\d{2})年");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})年");
    private static final int OFTEN = 3;

    private Years() {}

    static void look(List<Finds> all) {
        var titled = all.stream()
                .filter(it -> it.passage().isTitle())
                .findFirst()
                .or(() -> all.stream().findFirst());
        var title = titled.map(it -> TITLE.matcher(it.text().line(0))).filter(it -> it.find());
        if (title.isEmpty()) {
            return;
        }
        var year = title.get().group(1);
        all.stream()
                .filter(it -> it.passage().place().contains("正文") || it == titled.get())
                .forEach(it -> compare(year, it));
    }

    private static void compare(String year, Finds finds) {
        var body = finds.text().text();
        var period = PERIOD.matcher(body);
        if (period.find()) {
            if (!period.group(1).equals(year)) {
                found(finds, period.start(1), year, period.group(1));
            }
            return;
        }
        Map<String, Integer> counts = new HashMap<>();
        YEAR.matcher(body).results().forEach(it -> counts.merge(it.group(1), 1, Integer::sum));
        if (!counts.containsKey(year) && counts.values().stream().anyMatch(it -> it >= OFTEN)) {
            var other = YEAR.matcher(body);
            if (other.find()) {
                found(finds, other.start(1), year, other.group(1));
            }
        }
    }

    private static void found(Finds finds, int at, String title, String body) {
        finds.add(YEAR_MISMATCH, at, at + 4, "标题为 " + title + " 年，正文为 " + body + " 年", title + body);
    }
}
