package gongkai.annual.domain;

import gongkai.reports.ReportForm;
import gongkai.reports.ReportForm.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A report as canonical text: what goes through the reviews and onto the public page. */
public final class TextWriter {

    /** Columns of words before the seven numbers of table 3. */
    private static final int LABELS = 3;

    private final Manuscript manuscript;
    private final ReportForm form;
    private final List<String> lines = new ArrayList<>();

    private TextWriter(Manuscript manuscript) {
        this.manuscript = manuscript;
        form = manuscript.form();
    }

    /** Without its title. */
    public static String of(Manuscript manuscript) {
        var writer = new TextWriter(manuscript);
        writer.write();
        return String.join("\n", writer.lines);
    }

    private void write() {
        lines.addAll(manuscript.paragraphs(Section.PREAMBLE));
        lines.add(form.headings().get(0));
        for (var section : Section.of("s1")) {
            lines.add(section.label());
            lines.addAll(manuscript.paragraphs(section));
        }
        lines.add(form.headings().get(1));
        two();
        lines.add(form.headings().get(2));
        three();
        lines.add(form.headings().get(3));
        four();
        lines.add(form.headings().get(4));
        lines.addAll(manuscript.paragraphs(Section.PROBLEMS));
        lines.add(form.headings().get(5));
        lines.addAll(manuscript.paragraphs(Section.OTHER));
        lines.add(manuscript.organ());
        lines.add(manuscript.day());
    }

    private void two() {
        var width =
                1 + form.two().stream().mapToInt(it -> it.cells().size()).max().orElse(0);
        List<String> above = List.of();
        List<String> heads = List.of();
        for (var row : form.two()) {
            if (!row.above().equals(above)) {
                above = row.above();
                heads = List.of();
                row(width, above);
            }
            if (!row.heads().equals(heads)) {
                heads = row.heads();
                row(
                        width,
                        Stream.concat(Stream.of(ReportForm.SUBJECT), heads.stream())
                                .toList());
            }
            row(
                    width,
                    Stream.concat(Stream.of(row.label()), row.cells().stream().map(manuscript::cell))
                            .toList());
        }
    }

    private void three() {
        var numbers = form.columns().size();
        var labels = form.columns().stream().map(ReportForm.Label::label).toList();
        row(LABELS + numbers, List.of(ReportForm.CORNER, "", "", ReportForm.APPLICANTS));
        row(
                LABELS + numbers,
                List.of("", "", "", labels.getFirst(), ReportForm.BODIES, "", "", "", "", labels.getLast()));
        row(
                LABELS + numbers,
                Stream.concat(Stream.of("", "", "", ""), labels.subList(1, numbers - 1).stream())
                        .toList());
        for (var row : form.three()) {
            row(
                    LABELS + numbers,
                    Stream.concat(words(row).stream(), row.cells().stream().map(manuscript::cell))
                            .toList());
        }
    }

    private static List<String> words(Row row) {
        var words = Stream.concat(row.above().stream(), Stream.of(row.label())).toList();
        return Stream.concat(words.stream(), Collections.nCopies(LABELS - words.size(), "").stream())
                .toList();
    }

    private void four() {
        var outcomes = form.outcomes().stream().map(ReportForm.Label::label).toList();
        var wide = outcomes.size();
        var width = wide * form.groups().size();
        var blanks = Collections.nCopies(wide - 1, "");
        var head = new ArrayList<String>(List.of(form.groups().getFirst().label()));
        head.addAll(blanks);
        head.add(ReportForm.LAWSUITS);
        row(width, head);
        var second = new ArrayList<>(Collections.nCopies(wide, ""));
        for (var group : form.groups().subList(1, form.groups().size())) {
            second.add(group.label());
            second.addAll(blanks);
        }
        row(width, second);
        row(width, form.groups().stream().flatMap(_ -> outcomes.stream()).toList());
        row(
                width,
                form.groups().stream()
                        .flatMap(group -> form.outcomes().stream().map(it -> ReportForm.cell(group, it)))
                        .map(manuscript::cell)
                        .toList());
    }

    private void row(int width, List<String> cells) {
        lines.add(Stream.concat(cells.stream(), Collections.nCopies(width - cells.size(), "").stream())
                .collect(Collectors.joining(" | ", "| ", " |")));
    }
}
