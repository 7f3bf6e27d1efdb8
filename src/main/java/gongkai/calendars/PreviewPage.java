package gongkai.calendars;

import gongkai.statute.SpecialDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What a calendar would do, before it is entered. */
public final class PreviewPage {

    /** A duty whose date would move. */
    public record Move(
            String organ,
            String what,
            String subject,
            String href,
            LocalDate before,
            boolean wasProvisional,
            LocalDate after,
            boolean isProvisional) {}

    private final Arrangement proposed;
    private final List<String> remarks;
    private final List<Move> moves;
    private final String action;
    private final Map<String, String> fields;
    private final long edition;

    PreviewPage(
            Arrangement proposed,
            List<String> remarks,
            List<Move> moves,
            String action,
            Map<String, String> fields,
            long edition) {
        this.proposed = proposed;
        this.remarks = remarks;
        this.moves = moves;
        this.action = action;
        this.fields = fields;
        this.edition = edition;
    }

    static List<Move> moves(List<MovedDuty> moved, OrganPlaces places) {
        return moved.stream()
                .map(it -> new Move(
                        places.find(it.duty().place().organ())
                                .map(OrganPlaces.Place::name)
                                .orElse(""),
                        it.duty().what(),
                        it.duty().subject(),
                        it.duty().href(),
                        it.before().lastDay(),
                        it.before().provisional(),
                        it.after().lastDay(),
                        it.after().provisional()))
                .toList();
    }

    public String layer() {
        return proposed.layer().label();
    }

    public int year() {
        return proposed.year();
    }

    public String source() {
        return proposed.source();
    }

    public List<SpecialDay> days() {
        return proposed.days();
    }

    public List<String> remarks() {
        return remarks;
    }

    public List<Move> moves() {
        return moves;
    }

    public String action() {
        return action;
    }

    /** The calendars that the preview was made from. */
    public long edition() {
        return edition;
    }

    /** What the confirming form sends again. */
    public Map<String, String> fields() {
        return fields;
    }
}
