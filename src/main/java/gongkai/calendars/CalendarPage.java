package gongkai.calendars;

import gongkai.statute.SpecialDay;
import gongkai.statute.WorkCalendar;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * One year's holidays as the public reads them.
 *
 * @param calendar whose calendar it is
 */
public record CalendarPage(
        int year, boolean announced, String calendar, List<Festival> festivals, List<Integer> years) {

    /** A festival's days off and the days worked for it. */
    public record Festival(String name, List<SpecialDay> off, List<SpecialDay> worked) {}

    /** The documents behind the days, each once. */
    public List<String> sources() {
        return festivals.stream()
                .flatMap(it -> Stream.concat(it.off().stream(), it.worked().stream()))
                .map(SpecialDay::source)
                .distinct()
                .toList();
    }

    static CalendarPage of(WorkCalendar calendar, int year, String name) {
        var byName = new LinkedHashMap<String, List<SpecialDay>>();
        calendar.days().values().stream()
                .filter(it -> it.day().getYear() == year)
                .sorted(Comparator.comparing(SpecialDay::day))
                .forEach(it -> byName.computeIfAbsent(it.name(), _ -> new ArrayList<>())
                        .add(it));
        var festivals = byName.entrySet().stream()
                .map(it -> new Festival(
                        it.getKey(),
                        it.getValue().stream().filter(SpecialDay::isOff).toList(),
                        it.getValue().stream().filter(day -> !day.isOff()).toList()))
                .toList();
        return new CalendarPage(
                year,
                calendar.announcedYears().contains(year),
                name,
                festivals,
                calendar.announcedYears().stream()
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }
}
