package gongkai.annual.domain;

import gongkai.reports.ReportForm;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A report as it is printed: every output is made from this and from nothing else.
 *
 * @param cells by name, as they are printed
 * @param texts by section, with every number put in; a paragraph a line
 * @param dated the day under it
 */
public record Manuscript(
        String organ, int year, Map<String, String> cells, Map<Section, String> texts, LocalDate dated) {

    public Manuscript {
        cells = Map.copyOf(cells);
        texts = Map.copyOf(texts);
    }

    public String title() {
        return organ + year + "年政府信息公开工作年度报告";
    }

    /** The day under it as it is printed: 2026年1月20日. */
    public String day() {
        return dated.getYear() + "年" + dated.getMonthValue() + "月" + dated.getDayOfMonth() + "日";
    }

    public ReportForm form() {
        return ReportForm.of(year);
    }

    public String cell(String name) {
        return cells.getOrDefault(name, "");
    }

    public List<String> paragraphs(Section section) {
        return texts.getOrDefault(section, "")
                .lines()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
