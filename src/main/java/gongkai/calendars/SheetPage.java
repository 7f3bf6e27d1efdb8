package gongkai.calendars;

import gongkai.statute.Calculation;
import gongkai.statute.CountedDay;
import gongkai.statute.DeadlineRule;
import java.util.List;

/** A calculation sheet as it is printed. */
public record SheetPage(DeadlineRule rule, Calculation calculation, String calendar) {

    /** The documents behind the days, each once, in order of first mention. */
    public List<String> sources() {
        return calculation.days().stream()
                .map(it -> it.why().source())
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
    }

    /** How a day points to its document. */
    public String mark(CountedDay day) {
        var number = sources().indexOf(day.why().source()) + 1;
        return number == 0 ? "" : "注" + number;
    }
}
