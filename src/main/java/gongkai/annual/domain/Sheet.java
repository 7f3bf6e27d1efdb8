package gongkai.annual.domain;

import gongkai.reports.ReportForm;
import gongkai.reports.ReportForm.Label;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All cells of a report. Sums are added up from what is printed, so that a figure set by hand changes every sum it
 * belongs to.
 */
public record Sheet(int year, Map<String, Figure> figures) {

    /**
     * @param compiled what the facts gave
     * @param carried the cells of row n2 as the year before published them; empty if nobody has published it
     * @param adjustments by cell
     * @param moved what the facts give now where that is something else
     */
    public static Sheet of(
            int year,
            Compiled compiled,
            boolean carried,
            Map<String, Adjustment> adjustments,
            Map<String, BigDecimal> moved) {
        var form = ReportForm.of(year);
        var values = new LinkedHashMap<String, BigDecimal>();
        form.cells()
                .forEach(cell -> values.put(
                        cell,
                        Optional.ofNullable(adjustments.get(cell))
                                .map(Adjustment::value)
                                .orElse(compiled.number(cell))));
        sums(form, values);
        var figures = new LinkedHashMap<String, Figure>();
        values.forEach((cell, value) -> figures.put(
                cell,
                new Figure(
                        cell,
                        origin(cell, carried),
                        compiled.number(cell),
                        value,
                        Optional.ofNullable(adjustments.get(cell)),
                        moved.get(cell))));
        return new Sheet(year, figures);
    }

    private static void sums(ReportForm form, Map<String, BigDecimal> values) {
        var columns = form.columns().subList(0, form.columns().size() - 1);
        for (var column : columns) {
            values.put("t3.g." + column.code(), sum(values, results(form).map(it -> it + "." + column.code())));
        }
        form.three()
                .forEach(row -> values.put(
                        row.code() + ".tot", sum(values, columns.stream().map(it -> row.code() + "." + it.code()))));
        for (var group : form.groups()) {
            values.put(
                    "t4." + group.code() + ".total",
                    sum(
                            values,
                            form.outcomes().subList(0, form.outcomes().size() - 1).stream()
                                    .map(it -> ReportForm.cell(group, it))));
        }
    }

    private static Stream<String> results(ReportForm form) {
        return form.three().stream().map(ReportForm.Row::code).filter(Sheet::isResult);
    }

    /** Whether a row of table 3 says how cases ended; these rows make up the sum of those dealt with. */
    public static boolean isResult(String row) {
        return row.matches("t3\\.[a-f]\\d?");
    }

    private static BigDecimal sum(Map<String, BigDecimal> values, Stream<String> cells) {
        return cells.map(it -> values.getOrDefault(it, BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Origin origin(String cell, boolean carried) {
        if (isSum(cell)) {
            return Origin.SUM;
        }
        if (cell.startsWith("t3.")) {
            return cell.startsWith("t3.n2.") && carried ? Origin.CARRIED : Origin.CASES;
        }
        if (cell.startsWith("t4.")) {
            return Origin.REMEDIES;
        }
        return cell.startsWith("t2.norm.")
                ? Origin.REGISTER
                : cell.startsWith("t2.reg.") ? Origin.NONE : Origin.COUNTER;
    }

    /** Sums follow from the other cells and are set by nobody. */
    public static boolean isSum(String cell) {
        return cell.startsWith("t3.g.")
                || cell.startsWith("t3.") && cell.endsWith(".tot")
                || cell.startsWith("t4.") && cell.endsWith(".total");
    }

    public Figure figure(String cell) {
        return Optional.ofNullable(figures.get(cell)).orElseThrow();
    }

    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        figures.forEach((cell, it) -> texts.put(cell, it.text()));
        return texts;
    }

    /** What is handed on to the next year, by column. */
    public static Map<String, BigDecimal> carriedOut(Map<String, String> cells, List<Label> columns) {
        var carried = new LinkedHashMap<String, BigDecimal>();
        for (var column : columns) {
            var text = cells.get("t3.h." + column.code());
            if (text != null && text.matches("\\d{1,9}")) {
                carried.put("t3.n2." + column.code(), new BigDecimal(text));
            }
        }
        return carried;
    }
}
