package gongkai.desk;

import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.calendars.Calendars;
import gongkai.calendars.DueView;
import gongkai.calendars.Duty;
import gongkai.statute.WorkCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody must do, the earliest first; what has no day comes after what is late or due today. */
public record HomePage(Actor actor, List<Line> lines) {

    /** A duty as it stands today. */
    public record Line(Duty duty, @Nullable DueView due) {

        boolean isPressing() {
            return due != null && (due.tone().equals("overdue") || due.tone().equals("today"));
        }
    }

    static HomePage of(Actor actor, List<Duty> duties, Calendars calendars, LocalDate today) {
        var known = new HashMap<Branch, WorkCalendar>();
        var lines = duties.stream()
                .map(it -> new Line(
                        it,
                        DueView.of(it.due(), it.place(), known.computeIfAbsent(it.place(), calendars::at), today)
                                .orElse(null)))
                .sorted(Comparator.comparing((Line it) -> !it.isPressing())
                        .thenComparing(it -> it.due() != null)
                        .thenComparing(it ->
                                it.due() == null ? LocalDate.MIN : it.due().day()))
                .toList();
        return new HomePage(actor, lines);
    }

    public long count(String tone) {
        return lines.stream()
                .filter(it -> it.due() != null && it.due().tone().equals(tone))
                .count();
    }

    public long withoutDay() {
        return lines.stream().filter(it -> it.due() == null).count();
    }
}
