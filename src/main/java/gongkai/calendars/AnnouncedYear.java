package gongkai.calendars;

import gongkai.statute.SpecialDay;
import gongkai.statute.SpecialDay.Layer;
import gongkai.statute.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * The arrangement of one year, as announced by the General Office of the State Council.
 *
 * @param year the year of the notice; its last days of December may stand in the notice of the next year
 * @param source where the data came from
 * @param papers the addresses of the notices themselves
 */
public record AnnouncedYear(int year, String source, List<String> papers, List<Day> days) {

    /**
     * One day that the notice names.
     *
     * @param source where this day stands, if not simply in the papers of the year; else empty
     */
    public record Day(LocalDate date, boolean isOff, String name, String source) {}

    public AnnouncedYear {
        papers = List.copyOf(papers);
        days = List.copyOf(days);
    }

    /** A national arrangement that was entered here. */
    static AnnouncedYear of(Arrangement it) {
        return new AnnouncedYear(
                it.year(),
                it.source(),
                List.of(),
                it.days().stream()
                        .map(day -> new Day(day.day(), day.isOff(), day.name(), day.source()))
                        .toList());
    }

    /** Whether it is known where the arrangement stands. */
    boolean isSourced() {
        return !papers.isEmpty() || !source.isBlank();
    }

    AnnouncedYear from(String document) {
        return new AnnouncedYear(year, document, papers, days);
    }

    public List<SpecialDay> specialDays() {
        var where = papers.isEmpty() ? source : String.join(" ", papers);
        return days.stream()
                .map(day -> new SpecialDay(
                        day.date(),
                        day.isOff(),
                        day.name(),
                        Layer.NATIONAL,
                        day.source().isEmpty() ? where : day.source()))
                .toList();
    }

    /** The national calendar; a year given later replaces the same year given before. */
    public static WorkCalendar calendarOf(Collection<AnnouncedYear> years) {
        var latest = new TreeMap<Integer, AnnouncedYear>();
        years.forEach(year -> latest.put(year.year(), year));
        var days = new ArrayList<SpecialDay>();
        latest.values().forEach(year -> days.addAll(year.specialDays()));
        return WorkCalendar.of(days, latest.keySet());
    }
}
