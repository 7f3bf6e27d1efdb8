package gongkai.annual.domain;

import gongkai.access.OrganId;
import gongkai.reports.ReportForm;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The reports of many organs for one year, added up cell by cell (汇总).
 *
 * @param cells of each organ that has a report
 * @param missing organs that have none
 */
public record RollUp(int year, Map<OrganId, Map<String, String>> cells, List<OrganId> missing) {

    /**
     * A cell of the whole.
     *
     * @param unread organs whose report holds no number there
     */
    public record Total(BigDecimal sum, List<OrganId> unread) {}

    public RollUp {
        missing = List.copyOf(missing);
    }

    public Map<String, Total> totals() {
        var totals = new LinkedHashMap<String, Total>();
        for (var cell : ReportForm.of(year).cells()) {
            totals.put(cell, total(cell));
        }
        return totals;
    }

    public Total total(String cell) {
        var sum = BigDecimal.ZERO;
        var unread = new ArrayList<OrganId>();
        for (var organ : cells.entrySet()) {
            var number = Figure.read(organ.getValue().getOrDefault(cell, ""));
            if (number.isPresent()) {
                sum = sum.add(number.get());
            } else {
                unread.add(organ.getKey());
            }
        }
        return new Total(sum, unread);
    }

    /** Whether the sum is the whole truth. */
    public boolean isWhole() {
        return missing.isEmpty();
    }
}
