package gongkai.remedies;

import gongkai.access.OrganId;
import gongkai.remedies.domain.ReportRule;
import gongkai.remedies.domain.Tally;
import gongkai.remedies.store.PgRemedyStore;
import gongkai.remedies.store.PgVenueStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What table 4 of the annual report counts, under the names of its cells, whoever asks. */
@Component
public class RemedyCounts {

    /** A remedy behind a figure. */
    public record Fact(long id, String act, String claimant, String heardBy, LocalDate filedOn, String result) {}

    private final PgRemedyStore remedies;
    private final PgVenueStore venues;

    RemedyCounts(PgRemedyStore remedies, PgVenueStore venues) {
        this.remedies = remedies;
        this.venues = venues;
    }

    /** All fifteen cells. */
    public Map<String, Integer> cells(OrganId organ, int year) {
        return Tally.of(year, remedies.counted(List.of(organ), year), rule(organ))
                .cells();
    }

    /** By the cells that are not nought: the numbers of the remedies counted there. */
    public Map<String, List<Long>> facts(OrganId organ, int year) {
        var rule = rule(organ);
        var facts = new LinkedHashMap<String, List<Long>>();
        remedies.countedEach(organ, year)
                .forEach((id, counted) -> Tally.of(year, List.of(counted), rule)
                        .cells()
                        .forEach((cell, number) -> {
                            if (number > 0) {
                                facts.computeIfAbsent(cell, _ -> new ArrayList<>())
                                        .add(id);
                            }
                        }));
        return facts;
    }

    public List<Fact> of(Collection<Long> ids) {
        return remedies.of(ids).stream()
                .map(it -> new Fact(
                        it.id(),
                        it.act(),
                        it.claimant(),
                        it.heardBy(),
                        it.filedOn(),
                        it.result() == null ? "" : it.result().label()))
                .toList();
    }

    private ReportRule rule(OrganId organ) {
        return venues.rule(organ).orElse(ReportRule.standard());
    }
}
