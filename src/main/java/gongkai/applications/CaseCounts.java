package gongkai.applications;

import gongkai.access.OrganId;
import gongkai.applications.domain.Tally;
import gongkai.applications.store.PgCaseListStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What table 3 of the annual report counts, under the names of its cells, whoever asks. A case counts by what happened up
 * to 31 December, so that the same year gives the same figures however far its cases have moved on.
 */
@Component
public class CaseCounts {

    /** A case behind a figure. */
    public record Fact(
            long id,
            String number,
            String subject,
            String column,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate concludedOn,
            String result) {}

    private final PgCaseListStore cases;

    CaseCounts(PgCaseListStore cases) {
        this.cases = cases;
    }

    /** Every cell of the year's form. */
    public Map<String, Integer> cells(OrganId organ, int year) {
        return Tally.of(year, cases.counted(List.of(organ), year)).cells();
    }

    /** The same for many organs at once. */
    public Map<OrganId, Map<String, Integer>> cells(Collection<OrganId> organs, int year) {
        var counted = cases.countedEach(organs, year);
        var cells = new LinkedHashMap<OrganId, Map<String, Integer>>();
        organs.forEach(it -> cells.put(
                it, Tally.of(year, counted.getOrDefault(it, List.of())).cells()));
        return cells;
    }

    /** By the cells that are not nought: the numbers of the cases counted there. */
    public Map<String, List<Long>> facts(OrganId organ, int year) {
        var facts = new LinkedHashMap<String, List<Long>>();
        cases.countedCases(organ, year)
                .forEach((id, counted) -> Tally.of(year, List.of(counted))
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
        return cases.of(ids).stream()
                .map(it -> new Fact(
                        it.id(),
                        it.number(),
                        it.subject(),
                        it.column().label(),
                        it.receivedOn(),
                        it.concludedOn(),
                        it.row() == null ? "" : it.row().label()))
                .toList();
    }

    /** The cases whose processing fee (信息处理费) was paid in the year, and how many yuan each. */
    public Map<Long, Long> feesPaid(OrganId organ, int year) {
        return cases.feesPaid(organ, year);
    }
}
