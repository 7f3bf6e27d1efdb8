package gongkai.annual.web;

import gongkai.annual.domain.Chart;
import gongkai.annual.domain.Chart.Bar;
import gongkai.annual.domain.Sheet;
import gongkai.reports.ReportForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The pictures of a report: who applied, what came of it, and how it went over the years. */
final class Charts {

    /** Of a bar's name, in characters. */
    private static final int LONGEST = 12;

    private Charts() {}

    static List<Chart> of(int year, Map<String, String> cells) {
        var form = ReportForm.of(year);
        var applicants = form.columns().subList(0, form.columns().size() - 1).stream()
                .map(it -> new Bar(it.label(), number(cells, "t3.n1." + it.code())))
                .toList();
        var results = form.three().stream()
                .filter(it -> Sheet.isResult(it.code()))
                .map(it -> new Bar(row(it.code()), number(cells, it.code() + ".tot")))
                .filter(it -> it.value() > 0)
                .toList();
        var disputes = form.groups().stream()
                .map(it -> new Bar(it.label(), number(cells, "t4." + it.code() + ".total")))
                .toList();
        return List.of(
                new Chart(year + "年新收申请，按申请人", "件", applicants),
                new Chart(year + "年办理结果", "件", results),
                new Chart(year + "年行政复议和行政诉讼", "件", disputes));
    }

    private static String row(String code) {
        var name = ReportForm.name(code + ".tot");
        var words = name.substring(0, name.indexOf('·'));
        return words.length() > LONGEST ? words.substring(0, LONGEST - 1) + "…" : words;
    }

    static List<Chart> ofYears(Map<Integer, Map<String, String>> years) {
        var charts = new ArrayList<Chart>();
        charts.add(overYears("历年新收申请", years, "t3.n1.tot"));
        charts.add(overYears("历年办结申请", years, "t3.g.tot"));
        charts.add(overYears("历年结转下年度", years, "t3.h.tot"));
        charts.add(overYears("历年行政复议", years, "t4.v.total"));
        return charts;
    }

    private static Chart overYears(String title, Map<Integer, Map<String, String>> years, String cell) {
        return new Chart(
                title,
                "件",
                years.entrySet().stream()
                        .map(it -> new Bar(it.getKey() + "年", number(it.getValue(), cell)))
                        .toList());
    }

    private static int number(Map<String, String> cells, String cell) {
        var text = cells.getOrDefault(cell, "");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
