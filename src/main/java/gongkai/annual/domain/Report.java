package gongkai.annual.domain;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The annual report of an organ for a year (政府信息公开工作年度报告).
 *
 * @param item the item of disclosure that holds it for the public; 0 while there is none
 * @param imported whether it was published before the office worked here, and is known by its text
 * @param submittedOn the day it was handed to the authority in charge (报送主管部门): another fact than its publication
 * @param submittedNote how, such as by letter number
 */
public record Report(
        long id,
        OrganId organ,
        Branch place,
        int year,
        State state,
        long item,
        boolean imported,
        @Nullable LocalDate submittedOn,
        String submittedNote) {

    public Report with(State next) {
        return new Report(id, organ, place, year, next, item, imported, submittedOn, submittedNote);
    }

    public Report heldBy(long number) {
        return new Report(id, organ, place, year, state, number, imported, submittedOn, submittedNote);
    }

    public Report submitted(LocalDate on, String note) {
        return new Report(id, organ, place, year, state, item, imported, on, note);
    }

    /** The day it became public; null while it is not. */
    public @Nullable LocalDate publishedOn() {
        return state instanceof State.Released(var _, var on) ? on : null;
    }

    /** The last day it counts (统计期限). */
    public LocalDate lastDay() {
        return LocalDate.of(year, 12, 31);
    }
}
