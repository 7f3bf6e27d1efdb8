package gongkai.calendars;

import gongkai.statute.SpecialDay;
import gongkai.statute.SpecialDay.Layer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Days as a person writes them, one a line: {@code 2026-04-20 放假 三月三} or {@code 2026-04-25 上班 三月三调休}. */
final class DayLines {

    private static final String OFF = "放假";
    private static final String WORKED = "上班";

    private DayLines() {}

    static List<String> faults(String text) {
        var faults = new ArrayList<String>();
        var seen = new HashSet<LocalDate>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var day = day(line);
            if (day == null) {
                faults.add("第 " + number + " 行“" + line.strip() + "”应写作：2026-04-20 " + OFF + " 名称，或 2026-04-25 "
                        + WORKED + " 名称");
            } else if (!seen.add(day.day())) {
                faults.add("第 " + number + " 行的日期 " + day.day() + " 重复");
            }
        }
        if (seen.isEmpty() && faults.isEmpty()) {
            faults.add(CalendarRefusal.NO_DAYS.label());
        }
        return faults;
    }

    /** Of a text without faults, in the order of the days. */
    static List<SpecialDay> read(String text, Layer layer, String source) {
        return text.lines()
                .map(DayLines::day)
                .filter(Objects::nonNull)
                .map(it -> new SpecialDay(it.day(), it.isOff(), it.name(), layer, source))
                .sorted(Comparator.comparing(SpecialDay::day))
                .toList();
    }

    private static @Nullable SpecialDay day(String line) {
        var parts = line.strip()
                .replaceAll("(\\d{4})年(\\d{1,2})月(\\d{1,2})日", "$1-$2-$3")
                .replaceAll("-(\\d)(?=\\D)", "-0$1")
                .split("[\\s,，\u3000]+", 3);
        if (parts.length < 3 || !(parts[1].equals(OFF) || parts[1].equals(WORKED))) {
            return null;
        }
        try {
            return new SpecialDay(LocalDate.parse(parts[0]), parts[1].equals(OFF), parts[2], Layer.MANUAL, "");
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
