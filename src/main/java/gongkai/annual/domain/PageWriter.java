package gongkai.annual.domain;

import gongkai.reports.ReportForm;
import gongkai.reports.ReportForm.Row;
import java.util.List;

/** A report as a page of its own, with real tables: header cells are marked as such and say what they stand over. */
public final class PageWriter {

    private final Manuscript manuscript;
    private final ReportForm form;
    private final StringBuilder out = new StringBuilder(16_384);

    private PageWriter(Manuscript manuscript) {
        this.manuscript = manuscript;
        form = manuscript.form();
    }

    public static String of(Manuscript manuscript) {
        var writer = new PageWriter(manuscript);
        writer.write();
        return writer.out.toString();
    }

    private void write() {
        out.append(
                        "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(safe(manuscript.title()))
                .append("</title></head><body><main>\n");
        element("h1", manuscript.title());
        paragraphs(Section.PREAMBLE);
        element("h2", form.headings().get(0));
        for (var section : Section.of("s1")) {
            element("h3", section.label());
            paragraphs(section);
        }
        element("h2", form.headings().get(1));
        two();
        element("h2", form.headings().get(2));
        three();
        element("h2", form.headings().get(3));
        four();
        element("h2", form.headings().get(4));
        paragraphs(Section.PROBLEMS);
        element("h2", form.headings().get(5));
        paragraphs(Section.OTHER);
        element("p", manuscript.organ());
        element("p", manuscript.day());
        out.append("</main></body></html>\n");
    }

    private void paragraphs(Section section) {
        manuscript.paragraphs(section).forEach(it -> element("p", it));
    }

    private void element(String name, String text) {
        out.append('<')
                .append(name)
                .append('>')
                .append(safe(text))
                .append("</")
                .append(name)
                .append(">\n");
    }

    private void two() {
        var width =
                1 + form.two().stream().mapToInt(it -> it.cells().size()).max().orElse(0);
        out.append("<table>\n");
        List<String> above = List.of();
        List<String> heads = List.of();
        for (var row : form.two()) {
            if (!row.above().equals(above)) {
                above = row.above();
                heads = List.of();
                out.append("<tr>");
                head(above.getFirst(), "colgroup", width, 1);
                out.append("</tr>\n");
            }
            if (!row.heads().equals(heads)) {
                heads = row.heads();
                out.append("<tr>");
                head(ReportForm.SUBJECT, "col", 1, 1);
                heads.forEach(it -> head(it, "col", 1, 1));
                out.append("</tr>\n");
            }
            out.append("<tr>");
            head(row.label(), "row", 1, 1);
            row.cells().forEach(it -> cell(manuscript.cell(it)));
            out.append("</tr>\n");
        }
        out.append("</table>\n");
    }

    private void three() {
        var labels = form.columns();
        out.append("<table>\n<thead>\n<tr>");
        head(ReportForm.CORNER, "col", 3, 3);
        head(ReportForm.APPLICANTS, "colgroup", labels.size(), 1);
        out.append("</tr>\n<tr>");
        head(labels.getFirst().label(), "col", 1, 2);
        head(ReportForm.BODIES, "colgroup", labels.size() - 2, 1);
        head(labels.getLast().label(), "col", 1, 2);
        out.append("</tr>\n<tr>");
        labels.subList(1, labels.size() - 1).forEach(it -> head(it.label(), "col", 1, 1));
        out.append("</tr>\n</thead>\n<tbody>\n");
        var rows = form.three();
        for (var at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            out.append("<tr>");
            for (var level = 0; level < row.above().size(); level++) {
                if (begins(rows, at, level)) {
                    head(row.above().get(level), "rowgroup", 1, span(rows, at, level));
                }
            }
            head(row.label(), "row", 3 - row.above().size(), 1);
            row.cells().forEach(it -> cell(manuscript.cell(it)));
            out.append("</tr>\n");
        }
        out.append("</tbody></table>\n");
    }

    private static boolean begins(List<Row> rows, int at, int level) {
        return at == 0 || !stands(rows.get(at - 1), rows.get(at), level);
    }

    private static int span(List<Row> rows, int from, int level) {
        var to = from;
        while (to < rows.size() && stands(rows.get(to), rows.get(from), level)) {
            to++;
        }
        return to - from;
    }

    /** Whether both stand under the same words down to that level. */
    private static boolean stands(Row one, Row other, int level) {
        return one.above().size() > level
                && other.above().size() > level
                && one.above().subList(0, level + 1).equals(other.above().subList(0, level + 1));
    }

    private void four() {
        var groups = form.groups();
        var wide = form.outcomes().size();
        out.append("<table>\n<thead>\n<tr>");
        head(groups.getFirst().label(), "colgroup", wide, 2);
        head(ReportForm.LAWSUITS, "colgroup", wide * (groups.size() - 1), 1);
        out.append("</tr>\n<tr>");
        groups.subList(1, groups.size()).forEach(it -> head(it.label(), "colgroup", wide, 1));
        out.append("</tr>\n<tr>");
        groups.forEach(_ -> form.outcomes().forEach(it -> head(it.label(), "col", 1, 1)));
        out.append("</tr>\n</thead>\n<tbody>\n<tr>");
        groups.forEach(group -> form.outcomes().forEach(it -> cell(manuscript.cell(ReportForm.cell(group, it)))));
        out.append("</tr>\n</tbody></table>\n");
    }

    private void head(String text, String scope, int columns, int rows) {
        out.append("<th scope=\"").append(scope).append('"');
        if (columns > 1) {
            out.append(" colspan=\"").append(columns).append('"');
        }
        if (rows > 1) {
            out.append(" rowspan=\"").append(rows).append('"');
        }
        out.append('>').append(safe(text)).append("</th>");
    }

    private void cell(String text) {
        out.append("<td>").append(safe(text)).append("</td>");
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
