package gongkai.annual.domain;

import gongkai.reports.ReportForm;
import gongkai.typesetting.Block;
import gongkai.typesetting.Block.Numbered;
import gongkai.typesetting.Block.Paragraph;
import gongkai.typesetting.Letterhead;
import gongkai.typesetting.Paper;
import gongkai.typesetting.Seal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A report as a paper, for docx, PDF and OFD. */
public final class PaperWriter {

    private static final Pattern NUMBERING = Pattern.compile("^(?:[一二三四五六]、|（[一二三四五六]）)");

    private final Manuscript manuscript;
    private final ReportForm form;
    private final List<Block> blocks = new ArrayList<>();

    private PaperWriter(Manuscript manuscript) {
        this.manuscript = manuscript;
        form = manuscript.form();
    }

    public static Paper of(Manuscript manuscript) {
        var writer = new PaperWriter(manuscript);
        writer.write();
        return new Paper(
                new Letterhead.Plain(), "", manuscript.title(), writer.blocks, manuscript.organ(), manuscript.dated());
    }

    private void write() {
        paragraphs(Section.PREAMBLE);
        heading(1, form.headings().get(0));
        for (var section : Section.of("s1")) {
            heading(2, section.label());
            paragraphs(section);
        }
        heading(1, form.headings().get(1));
        two();
        heading(1, form.headings().get(2));
        three();
        heading(1, form.headings().get(3));
        four();
        heading(1, form.headings().get(4));
        paragraphs(Section.PROBLEMS);
        heading(1, form.headings().get(5));
        paragraphs(Section.OTHER);
        blocks.add(new Block.Signature(manuscript.organ(), manuscript.dated(), new Seal.None()));
    }

    /** The layout counts by itself. */
    private void heading(int level, String text) {
        blocks.add(new Numbered(level, NUMBERING.matcher(text).replaceFirst("")));
    }

    private void paragraphs(Section section) {
        manuscript.paragraphs(section).forEach(it -> blocks.add(new Paragraph(it)));
    }

    private void two() {
        var width =
                1 + form.two().stream().mapToInt(it -> it.cells().size()).max().orElse(0);
        var rows = new ArrayList<List<String>>();
        List<String> above = List.of();
        List<String> heads = List.of();
        for (var row : form.two()) {
            if (!row.above().equals(above)) {
                above = row.above();
                heads = List.of();
                rows.add(filled(above, width));
            }
            if (!row.heads().equals(heads)) {
                heads = row.heads();
                rows.add(filled(
                        Stream.concat(Stream.of(ReportForm.SUBJECT), heads.stream())
                                .toList(),
                        width));
            }
            rows.add(filled(
                    Stream.concat(Stream.of(row.label()), row.cells().stream().map(manuscript::cell))
                            .toList(),
                    width));
        }
        blocks.add(new Block.Table(Collections.nCopies(width, 1), rows, false));
    }

    private void three() {
        var widths = new ArrayList<Integer>(List.of(8));
        form.columns().forEach(_ -> widths.add(2));
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.concat(
                        Stream.of(ReportForm.APPLICANTS),
                        form.columns().stream().map(ReportForm.Label::label))
                .toList());
        List<String> above = List.of();
        for (var row : form.three()) {
            for (var level = 0; level < row.above().size(); level++) {
                if (above.size() <= level
                        || !above.get(level).equals(row.above().get(level))) {
                    rows.add(filled(List.of(row.above().get(level)), widths.size()));
                }
            }
            above = row.above();
            rows.add(Stream.concat(Stream.of(row.label()), row.cells().stream().map(manuscript::cell))
                    .toList());
        }
        blocks.add(new Block.Table(widths, rows, true));
    }

    private void four() {
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.concat(Stream.of("类别"), form.outcomes().stream().map(ReportForm.Label::label))
                .toList());
        for (var group : form.groups()) {
            var label = group == form.groups().getFirst() ? group.label() : ReportForm.LAWSUITS + "·" + group.label();
            rows.add(Stream.concat(
                            Stream.of(label),
                            form.outcomes().stream().map(it -> manuscript.cell(ReportForm.cell(group, it))))
                    .toList());
        }
        blocks.add(new Block.Table(List.of(4, 2, 2, 2, 2, 2), rows, true));
    }

    private static List<String> filled(List<String> cells, int width) {
        return Stream.concat(cells.stream(), Collections.nCopies(width - cells.size(), "").stream())
                .toList();
    }
}
