package gongkai.annual.domain;

import gongkai.reports.ReportForm;
import java.util.ArrayList;
import java.util.List;

/** The cells of a report one by one, for machines and spreadsheets. */
public final class TableWriter {

    public static final List<String> HEADER = List.of("代码", "表", "项目", "列", "数值");

    private TableWriter() {}

    public static List<List<String>> of(Manuscript manuscript) {
        var form = manuscript.form();
        var rows = new ArrayList<List<String>>();
        for (var row : form.two()) {
            for (var at = 0; at < row.cells().size(); at++) {
                rows.add(List.of(
                        row.cells().get(at),
                        form.headings().get(1),
                        row.label(),
                        row.heads().get(at),
                        manuscript.cell(row.cells().get(at))));
            }
        }
        for (var row : form.three()) {
            for (var at = 0; at < row.cells().size(); at++) {
                rows.add(List.of(
                        row.cells().get(at),
                        form.headings().get(2),
                        row.label(),
                        form.columns().get(at).label(),
                        manuscript.cell(row.cells().get(at))));
            }
        }
        for (var group : form.groups()) {
            for (var outcome : form.outcomes()) {
                var cell = ReportForm.cell(group, outcome);
                rows.add(List.of(cell, form.headings().get(3), group.label(), outcome.label(), manuscript.cell(cell)));
            }
        }
        return rows;
    }
}
