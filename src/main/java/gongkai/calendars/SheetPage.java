package gongkai.calendars;

import gongkai.statute.Calculation;
import gongkai.statute.CountedDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A calculation sheet as it is printed.
 *
 * @param matter what the date is for
 * @param marks the documents behind the days, each once in order of first mention, with its number
 */
public record SheetPage(String matter, Calculation calculation, String calendar, Map<String, Integer> marks) {

    public static SheetPage of(String matter, Calculation calculation, String calendar) {
        var marks = new LinkedHashMap<String, Integer>();
        for (var day : calculation.days()) {
            if (!day.why().source().isEmpty()) {
                marks.putIfAbsent(day.why().source(), marks.size() + 1);
            }
        }
        return new SheetPage(matter, calculation, calendar, marks);
    }

    public List<String> sources() {
        return List.copyOf(marks.keySet());
    }

    /** How a day points to its document. */
    public String mark(CountedDay day) {
        var number = marks.get(day.why().source());
        return number == null ? "" : "注" + number;
    }
}
