package gongkai.calendars;

import java.time.Instant;
import java.util.List;

/** An entered arrangement in a list. */
public record ArrangementLine(
        long id, String layer, int year, String place, String source, int days, Instant at, String by, boolean holds) {

    static List<ArrangementLine> all(List<Arrangement> arrangements, OrganPlaces places) {
        return arrangements.reversed().stream()
                .map(it -> new ArrangementLine(
                        it.id(),
                        it.layer().label(),
                        it.year(),
                        place(it, places),
                        it.source(),
                        it.days().size(),
                        it.enteredAt(),
                        it.enteredBy(),
                        it.holds()))
                .toList();
    }

    private static String place(Arrangement it, OrganPlaces places) {
        var branch = it.place();
        return branch == null
                ? "全国"
                : places.find(branch.organ()).map(each -> each.name() + "及其下级").orElse("");
    }
}
