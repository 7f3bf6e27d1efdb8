package gongkai.normatives;

import gongkai.access.OrganId;
import gongkai.normatives.domain.Life;
import gongkai.normatives.domain.YearCount;
import gongkai.normatives.handling.NormativeReading;
import gongkai.normatives.handling.NormativeReading.Line;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What table 2 of the annual report counts of normative documents, under the names of its cells, whoever asks. */
@Component
public class NormativeCounts {

    /** A document behind a figure. */
    public record Fact(long id, String title, String number, String standing) {}

    private static final String MADE = "t2.norm.made";
    private static final String REPEALED = "t2.norm.repealed";
    private static final String VALID = "t2.norm.valid";

    private final NormativeReading reading;

    NormativeCounts(NormativeReading reading) {
        this.reading = reading;
    }

    /** Made, repealed or lapsed, and in force on the last day of the year, or today while it runs. */
    public Map<String, Integer> cells(OrganId organ, int year) {
        var count = count(
                reading.register(organ, year).stream()
                        .flatMap(it -> it.life().stream())
                        .toList(),
                year);
        var cells = new LinkedHashMap<String, Integer>();
        cells.put(MADE, count.made());
        cells.put(REPEALED, count.ended());
        cells.put(VALID, count.valid());
        return cells;
    }

    /** The numbers of the entries counted in each cell. */
    public Map<String, List<Long>> facts(OrganId organ, int year) {
        var register = reading.register(organ, year);
        return Map.of(
                MADE, of(register, it -> count(List.of(it), year).made() > 0),
                REPEALED, of(register, it -> count(List.of(it), year).ended() > 0),
                VALID, of(register, it -> count(List.of(it), year).valid() > 0));
    }

    /** How each stood at the end of that year. */
    public List<Fact> of(OrganId organ, int year, Collection<Long> ids) {
        return reading.register(organ, year).stream()
                .filter(it -> ids.contains(it.it().id()))
                .map(it -> new Fact(
                        it.it().id(), it.it().title(), it.it().imprint().issueNumber(), it.standing()))
                .toList();
    }

    private static List<Long> of(List<Line> register, Predicate<Life> counts) {
        return register.stream()
                .filter(it -> it.life().filter(counts).isPresent())
                .map(it -> it.it().id())
                .toList();
    }

    private YearCount count(Collection<Life> lives, int year) {
        return YearCount.of(year, reading.dayOf(year), lives);
    }
}
