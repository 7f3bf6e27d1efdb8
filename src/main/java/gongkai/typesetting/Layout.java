package gongkai.typesetting;

import static gongkai.typesetting.Grid.BODY;
import static gongkai.typesetting.Grid.BODY_SPACING;
import static gongkai.typesetting.Grid.BOTTOM;
import static gongkai.typesetting.Grid.CELL;
import static gongkai.typesetting.Grid.LEFT;
import static gongkai.typesetting.Grid.LINE;
import static gongkai.typesetting.Grid.TOP;
import static gongkai.typesetting.Grid.WIDTH;

import gongkai.typesetting.Sheets.Element;
import java.util.ArrayList;
import java.util.List;

/** Lays a paper out: first as one long galley of lines, then cut into pages. */
final class Layout {

    private static final double ASCENT = 0.88;

    private final Faces faces;
    private final Breaker body;
    private final List<Element> elements = new ArrayList<>();
    private final List<Line> galley = new ArrayList<>();
    private int tables;

    private Layout(Faces faces) {
        this.faces = faces;
        this.body = new Breaker(faces, Face.BODY, BODY, BODY_SPACING);
    }

    /**
     * A strip of the galley; its marks are measured from its own upper edge.
     *
     * @param staysWithNext whether no page may end behind it
     */
    private record Line(double height, List<Mark> marks, boolean staysWithNext, boolean beginsPage) {}

    static Sheets of(Paper paper, Faces faces) {
        var layout = new Layout(faces);
        var head = layout.head(paper);
        layout.title(paper);
        var counter = new Counter();
        for (var block : paper.blocks()) {
            layout.set(block, counter);
        }
        return new Sheets(layout.cut(paper, head), List.copyOf(layout.elements));
    }

    /** What stands on the first page above the galley. */
    private record Head(List<Mark> marks, double bottom) {}

    private Head head(Paper paper) {
        return switch (paper.letterhead()) {
            case Letterhead.Plain() -> plainHead(paper);
            case Letterhead.Letter(var organ) -> letterHead(organ, paper.number());
            case Letterhead.RedHead(var organ) -> redHead(organ, paper.number());
        };
    }

    private Head plainHead(Paper paper) {
        if (paper.number().isEmpty()) {
            return new Head(List.of(), TOP);
        }
        return new Head(atRight(paper.number(), TOP), TOP + LINE);
    }

    private Head letterHead(String organ, String number) {
        var marks = new ArrayList<Mark>();
        var size = fitting(organ, 22, 40);
        marks.addAll(redMark(organ, size, Grid.LETTER_HEAD_TOP));
        var rule = Grid.LETTER_HEAD_TOP + size + Grid.RULE_DISTANCE;
        doubleRule(rule, true, marks);
        doubleRule(Grid.LOWER_RULE, false, marks);
        var top = rule + BODY * 7 / 8 - (LINE - BODY) / 2;
        if (number.isEmpty()) {
            return new Head(marks, top + 2 * LINE);
        }
        marks.addAll(atRight(number, top));
        // Two blank lines between the number and the title.
        return new Head(marks, top + 3 * LINE);
    }

    private Head redHead(String organ, String number) {
        var marks = new ArrayList<Mark>();
        var size = fitting(organ, 26, 52);
        var top = TOP + Grid.RED_HEAD_DISTANCE;
        marks.addAll(redMark(organ, size, top));
        var line = top + size + 2 * LINE;
        if (!number.isEmpty()) {
            var row = new Breaker.Row(number, body.width(number), 0);
            var x = LEFT + (WIDTH - row.width()) / 2;
            marks.addAll(body.runs(row, x, line + baseline(LINE, BODY), false, element(new Element.Text())));
        }
        var rule = line + (LINE + BODY) / 2 + Grid.RULE_DISTANCE;
        marks.add(new Mark.Rule(LEFT, rule, LEFT + WIDTH, rule, 1.5, true, false));
        return new Head(marks, rule + 2 * LINE);
    }

    private double fitting(String organ, double smallest, double largest) {
        var width = new Breaker(faces, Face.TITLE, 1, 0).width(organ);
        return Math.clamp(WIDTH / Math.max(width, 1), smallest, largest);
    }

    private List<Mark> redMark(String organ, double size, double top) {
        var breaker = new Breaker(faces, Face.TITLE, size, 0);
        var width = breaker.width(organ);
        var x = LEFT + (WIDTH - width) / 2;
        return breaker.runs(
                new Breaker.Row(organ, width, 0), x, top + ASCENT * size, true, element(new Element.Text()));
    }

    /** Both lines as long as the standard says, in the middle of the page. */
    private static void doubleRule(double y, boolean isThickAbove, List<Mark> marks) {
        var left = (Grid.PAGE_WIDTH - Grid.RULE_WIDTH) / 2;
        var right = left + Grid.RULE_WIDTH;
        var thick = isThickAbove ? y : y + 2.4;
        var thin = isThickAbove ? y + 2.9 : y;
        marks.add(new Mark.Rule(left, thick, right, thick, 2.2, true, false));
        marks.add(new Mark.Rule(left, thin, right, thin, 0.8, true, false));
    }

    private List<Mark> atRight(String text, double top) {
        var width = body.width(text);
        return body.runs(
                new Breaker.Row(text, width, 0),
                LEFT + WIDTH - width,
                top + baseline(LINE, BODY),
                false,
                element(new Element.Text()));
    }

    private void title(Paper paper) {
        var breaker = new Breaker(faces, Face.TITLE, Grid.TITLE, 0);
        var element = element(new Element.Title());
        for (var row : breaker.balanced(paper.title(), WIDTH)) {
            var x = LEFT + (WIDTH - row.width()) / 2;
            galley.add(new Line(LINE, breaker.runs(row, x, baseline(LINE, Grid.TITLE), false, element), true, false));
        }
        blank(true);
    }

    private void set(Block block, Counter counter) {
        switch (block) {
            case Block.Addressee(var name) ->
                paragraph(body, Plain.addressee(name), 0, 0, element(new Element.Text()), true);
            case Block.Paragraph(var text) -> paragraph(body, text, 2 * CELL, 0, element(new Element.Text()), false);
            case Block.Numbered(var level, var text) -> numbered(level, counter.next(level) + text);
            case Block.Table table -> table(table);
            case Block.Attachments(var names) -> attachments(names);
            case Block.Signature signature -> signature(signature);
            case Block.Note(var text) -> {
                holdLast(1);
                paragraph(body, Plain.note(text), 2 * CELL, 0, element(new Element.Text()), false);
            }
            case Block.CutLine() ->
                galley.add(new Line(
                        LINE,
                        List.of(new Mark.Rule(LEFT, LINE / 2, LEFT + WIDTH, LINE / 2, 0.5, false, true)),
                        true,
                        false));
            case Block.NewPage() -> galley.add(new Line(0, List.of(), true, true));
        }
    }

    private void numbered(int level, String text) {
        var face = switch (level) {
            case 1 -> Face.HEADING;
            case 2 -> Face.SUBHEADING;
            default -> Face.BODY;
        };
        var breaker = new Breaker(faces, face, BODY, BODY_SPACING);
        var element = element(level <= 2 ? new Element.Heading(level) : new Element.Text());
        paragraph(breaker, text, 2 * CELL, 0, element, level <= 2);
    }

    private void paragraph(
            Breaker breaker, String text, double firstIndent, double indent, int element, boolean staysWithNext) {
        var rows = breaker.rows(text, WIDTH - firstIndent, WIDTH - indent);
        for (var at = 0; at < rows.size(); at++) {
            var x = LEFT + (at == 0 ? firstIndent : indent);
            var marks = breaker.runs(rows.get(at), x, baseline(LINE, BODY), false, element);
            // Neither a first nor a last line stands alone on a page.
            var isHeld = rows.size() > 2 && (at == 0 || at == rows.size() - 2);
            galley.add(new Line(LINE, marks, staysWithNext || isHeld, false));
        }
    }

    private void attachments(List<String> names) {
        blank(true);
        var hang = names.size() == 1 ? 5 * CELL : 5 * CELL + body.width("1. ");
        var lines = Plain.attachments(names);
        for (var at = 0; at < lines.size(); at++) {
            paragraph(body, lines.get(at), at == 0 ? 2 * CELL : 5 * CELL, hang, element(new Element.Text()), false);
        }
    }

    private void signature(Block.Signature signature) {
        // A page with nothing but the signature would invite another text above it.
        holdLast(2);
        var date = Plain.date(signature.on());
        var dateWidth = body.width(date);
        var organRows = body.rows(signature.organ(), WIDTH - 4 * CELL, WIDTH - 4 * CELL);
        var organWidth =
                organRows.stream().mapToDouble(Breaker.Row::width).max().orElse(0);
        var isSealed = !(signature.seal() instanceof Seal.None);
        blank(true);
        if (isSealed) {
            blank(true);
        }
        var middle = isSealed
                ? WIDTH - Math.max(4 * CELL + dateWidth / 2, organWidth / 2)
                : WIDTH - 2 * CELL - Math.max(organWidth, dateWidth) / 2;
        var element = element(new Element.Text());
        for (var row : organRows) {
            galley.add(new Line(LINE, centred(row, middle, element), true, false));
        }
        var marks =
                new ArrayList<Mark>(centred(new Breaker.Row(date, dateWidth, 0), middle, element(new Element.Text())));
        if (signature.seal() instanceof Seal.Picture(var png, var millimetres)) {
            var width = millimetres * Grid.MILLIMETRE;
            // Organ and date stand a little below the middle of the seal.
            marks.add(new Mark.Picture(LEFT + middle - width / 2, -width / 2 - 4, width, width, png, "印章"));
        }
        galley.add(new Line(LINE, marks, false, false));
    }

    private List<Mark> centred(Breaker.Row row, double middle, int element) {
        var plain = new Breaker.Row(row.text(), row.width(), 0);
        return body.runs(plain, LEFT + middle - row.width() / 2, baseline(LINE, BODY), false, element);
    }

    private void holdLast(int lines) {
        for (var at = Math.max(0, galley.size() - lines); at < galley.size(); at++) {
            var line = galley.get(at);
            galley.set(at, new Line(line.height(), line.marks(), true, line.beginsPage()));
        }
    }

    private void blank(boolean staysWithNext) {
        galley.add(new Line(LINE, List.of(), staysWithNext, false));
    }

    private static final double CELL_LINE = Grid.TABLE * 1.5;
    private static final double PADDING = 4;
    private static final double HAIRLINE = 0.5;

    private void table(Block.Table table) {
        var number = tables++;
        var shares = table.widths().stream().mapToInt(Integer::intValue).sum();
        var edges = new double[table.widths().size() + 1];
        for (var column = 0; column < table.widths().size(); column++) {
            edges[column + 1] = edges[column] + WIDTH * table.widths().get(column) / shares;
        }
        galley.add(new Line(PADDING, List.of(), true, false));
        var height = PADDING;
        for (var row = 0; row < table.rows().size(); row++) {
            height += tableRow(table, number, row, edges);
        }
        // Back onto the lines of the page.
        var rest = LINE - (height + PADDING) % LINE;
        galley.add(new Line(PADDING + rest, List.of(), false, false));
    }

    private double tableRow(Block.Table table, int number, int row, double[] edges) {
        var isHead = table.isHeaded() && row == 0;
        var breaker = new Breaker(faces, isHead ? Face.HEADING : Face.BODY, Grid.TABLE, 0);
        var cells = new ArrayList<List<Breaker.Row>>();
        var elements = new int[edges.length - 1];
        for (var column = 0; column + 1 < edges.length; column++) {
            var room = edges[column + 1] - edges[column] - 2 * PADDING;
            cells.add(breaker.rows(table.rows().get(row).get(column), room, room));
            elements[column] = element(new Element.Cell(number, row, column, isHead));
        }
        var lines = cells.stream().mapToInt(List::size).max().orElse(1);
        var whole = 0.0;
        var mostOnPage = (int) ((Grid.HEIGHT - 2 * PADDING) / CELL_LINE);
        for (var from = 0; from < lines; from += mostOnPage) {
            var to = Math.min(lines, from + mostOnPage);
            var height = (to - from) * CELL_LINE + 2 * PADDING;
            var marks = new ArrayList<Mark>();
            for (var column = 0; column < cells.size(); column++) {
                var cell = cells.get(column);
                for (var at = from; at < Math.min(to, cell.size()); at++) {
                    var y = PADDING + (at - from) * CELL_LINE + baseline(CELL_LINE, Grid.TABLE);
                    marks.addAll(
                            breaker.runs(cell.get(at), LEFT + edges[column] + PADDING, y, false, elements[column]));
                }
            }
            frame(edges, height, marks);
            galley.add(new Line(height, marks, isHead, false));
            whole += height;
        }
        return whole;
    }

    private static void frame(double[] edges, double height, List<Mark> marks) {
        marks.add(new Mark.Rule(LEFT, 0, LEFT + WIDTH, 0, HAIRLINE, false, false));
        marks.add(new Mark.Rule(LEFT, height, LEFT + WIDTH, height, HAIRLINE, false, false));
        for (var edge : edges) {
            marks.add(new Mark.Rule(LEFT + edge, 0, LEFT + edge, height, HAIRLINE, false, false));
        }
    }

    private int element(Element element) {
        elements.add(element);
        return elements.size() - 1;
    }

    private static double baseline(double height, double size) {
        return (height - size) / 2 + ASCENT * size;
    }

    private List<List<Mark>> cut(Paper paper, Head head) {
        var pages = new ArrayList<List<Mark>>();
        var page = new ArrayList<>(head.marks());
        var y = head.bottom();
        var isEmpty = true;
        var at = 0;
        while (at < galley.size()) {
            var together = together(at);
            var height = galley.subList(at, together).stream()
                    .mapToDouble(Line::height)
                    .sum();
            // What does not even fit on a page of its own is cut where the page ends.
            var wants = height > Grid.HEIGHT ? galley.get(at).height() : height;
            var last = height > Grid.HEIGHT ? at + 1 : together;
            if (!isEmpty && (galley.get(at).beginsPage() || y + wants > BOTTOM + 0.5)) {
                pages.add(page);
                page = new ArrayList<>();
                y = TOP;
            }
            for (; at < last; at++) {
                var line = galley.get(at);
                for (var mark : line.marks()) {
                    page.add(mark.moved(0, y));
                }
                y += line.height();
            }
            isEmpty = false;
        }
        pages.add(page);
        for (var number = 1; number <= pages.size(); number++) {
            if (number > 1 || !(paper.letterhead() instanceof Letterhead.Letter)) {
                pages.get(number - 1).addAll(folio(number));
            }
        }
        return pages;
    }

    /** Behind the last of the lines that must not be parted from this one; a new page always begins a group. */
    private int together(int start) {
        var end = start;
        while (end < galley.size() - 1
                && galley.get(end).staysWithNext()
                && !galley.get(end + 1).beginsPage()) {
            end++;
        }
        return end + 1;
    }

    private List<Mark> folio(int number) {
        var breaker = new Breaker(faces, Face.BODY, Grid.FOLIO, 0);
        var text = "— " + number + " —";
        var width = breaker.width(text);
        var x = number % 2 == 1 ? LEFT + WIDTH - Grid.FOLIO - width : LEFT + Grid.FOLIO;
        var baseline = BOTTOM + Grid.FOLIO_DISTANCE + 0.35 * Grid.FOLIO;
        return breaker.runs(new Breaker.Row(text, width, 0), x, baseline, false, Sheets.NO_ELEMENT);
    }
}
