package gongkai.reports;

import gongkai.files.domain.Fixtures;
import gongkai.reports.ReportGrid.Box;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.tukaani.xz.XZInputStream;

/** Models of reports as files that an office keeps: Word, Excel, PDF. */
final class ReportFiles {

    private static final byte[] FONT = font();

    private ReportFiles() {}

    private static byte[] font() {
        try (var in = new XZInputStream(
                Objects.requireNonNull(ReportFiles.class.getResourceAsStream("/typesetting/song.ttf.xz")))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Word

    static byte[] docx(ReportModel model) {
        var body = new StringBuilder();
        for (var part : model.parts()) {
            part.paragraph()
                    .lines()
                    .forEach(it -> body.append("<w:p>").append(run(it)).append("</w:p>"));
            if (!part.table().isEmpty()) {
                table(body, part.table());
            }
        }
        return Fixtures.docxOf(body.toString(), Map.of(), "");
    }

    private static String run(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static void table(StringBuilder body, List<List<Box>> rows) {
        var width = rows.getFirst().stream().mapToInt(Box::across).sum();
        var covered = new Box[width];
        var left = new int[width];
        body.append("<w:tbl>");
        for (var row : rows) {
            body.append("<w:tr>");
            var boxes = row.iterator();
            for (var column = 0; column < width; ) {
                if (left[column] > 0) {
                    var above = Objects.requireNonNull(covered[column]);
                    left[column]--;
                    cell(body, above.across(), "<w:vMerge/>", "");
                    column += above.across();
                    continue;
                }
                var box = boxes.next();
                covered[column] = box;
                left[column] = box.down() - 1;
                cell(body, box.across(), box.down() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "", run(box.text()));
                column += box.across();
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
    }

    private static void cell(StringBuilder body, int across, String merge, String run) {
        body.append("<w:tc><w:tcPr>")
                .append(across > 1 ? "<w:gridSpan w:val=\"" + across + "\"/>" : "")
                .append(merge)
                .append("</w:tcPr><w:p>")
                .append(run)
                .append("</w:p></w:tc>");
    }

    // Excel

    static byte[] xlsx(ReportModel model) {
        var book = new XSSFWorkbook();
        var sheet = book.createSheet("年度报告");
        var at = 0;
        for (var part : model.parts()) {
            for (var line : part.paragraph().lines().toList()) {
                sheet.createRow(at++).createCell(0).setCellValue(line);
            }
            at = table(sheet, at, part.table());
        }
        return Fixtures.written(book);
    }

    private static int table(XSSFSheet sheet, int first, List<List<Box>> rows) {
        var places = rows.isEmpty() ? List.<List<String>>of() : ReportGrid.places(rows);
        for (var row = 0; row < places.size(); row++) {
            var written = sheet.createRow(first + row);
            for (var column = 0; column < places.get(row).size(); column++) {
                var text = places.get(row).get(column);
                if (text.matches("\\d{1,9}")) {
                    written.createCell(column).setCellValue(Integer.parseInt(text));
                } else if (!text.isEmpty()) {
                    written.createCell(column).setCellValue(text);
                }
            }
        }
        merge(sheet, first, rows);
        return first + rows.size();
    }

    private static void merge(XSSFSheet sheet, int first, List<List<Box>> rows) {
        var width = rows.isEmpty()
                ? 0
                : rows.getFirst().stream().mapToInt(Box::across).sum();
        var left = new int[width];
        for (var row = 0; row < rows.size(); row++) {
            var boxes = rows.get(row).iterator();
            for (var column = 0; column < width; ) {
                if (left[column] > 0) {
                    left[column]--;
                    column++;
                    continue;
                }
                var box = boxes.next();
                if (box.across() > 1 || box.down() > 1) {
                    sheet.addMergedRegion(new CellRangeAddress(
                            first + row, first + row + box.down() - 1, column, column + box.across() - 1));
                }
                for (var at = 0; at < box.across(); at++) {
                    left[column++] = box.down() - 1;
                }
            }
        }
    }

    // PDF

    private static final float SIZE = 9;
    private static final float LINE = 12;
    private static final float MARGIN = 50;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float TOP = PDRectangle.A4.getHeight() - MARGIN;

    static byte[] pdf(ReportModel model) {
        var bytes = new ByteArrayOutputStream();
        try (var print = new Print()) {
            for (var part : model.parts()) {
                for (var line : part.paragraph().lines().toList()) {
                    print.paragraph(line);
                }
                if (!part.table().isEmpty()) {
                    print.table(part.table());
                }
            }
            print.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Lines and tables one below the other, on as many pages as it takes. */
    private static final class Print implements AutoCloseable {

        private final PDDocument document = new PDDocument();
        private final PDType0Font font;
        private PDPageContentStream page;
        private float height = TOP;

        Print() throws IOException {
            font = PDType0Font.load(document, new java.io.ByteArrayInputStream(FONT));
            page = page();
        }

        private PDPageContentStream page() throws IOException {
            var added = new PDPage(PDRectangle.A4);
            document.addPage(added);
            height = TOP;
            return new PDPageContentStream(document, added);
        }

        private void need(float room) throws IOException {
            if (height - room < MARGIN) {
                page.close();
                page = page();
            }
        }

        void paragraph(String text) throws IOException {
            for (var line : wrapped(text, WIDTH)) {
                need(LINE);
                height -= LINE;
                show(line, MARGIN);
            }
            height -= 4;
        }

        private void show(String line, float left) throws IOException {
            page.beginText();
            page.setFont(font, SIZE);
            page.newLineAtOffset(left, height + 3);
            page.showText(line);
            page.endText();
        }

        private List<String> wrapped(String text, float width) throws IOException {
            var lines = new ArrayList<String>();
            var line = new StringBuilder();
            for (var character : text.split("")) {
                if (font.getStringWidth(line + character) / 1000 * SIZE > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(character);
            }
            lines.add(line.toString());
            return lines;
        }

        void table(List<List<Box>> rows) throws IOException {
            var count = rows.getFirst().stream().mapToInt(Box::across).sum();
            var widths = new float[count];
            for (var at = 0; at < count; at++) {
                widths[at] = count == 10 ? (at < 2 ? 48 : at == 2 ? 105 : 42) : WIDTH / count;
            }
            var down = new int[count];
            for (var row : rows) {
                row(row, widths, down);
            }
            height -= 6;
        }

        private void row(List<Box> row, float[] widths, int[] down) throws IOException {
            var lines = new ArrayList<List<String>>();
            var places = new ArrayList<Integer>();
            var boxes = row.iterator();
            var tall = 1;
            for (var column = 0; column < widths.length; ) {
                if (down[column] > 0 || !boxes.hasNext()) {
                    column++;
                    continue;
                }
                var box = boxes.next();
                var width = sum(widths, column, column + box.across());
                lines.add(wrapped(box.text(), width - 4));
                places.add(column);
                tall = Math.max(tall, box.down() > 1 ? 1 : lines.getLast().size());
                column += box.across();
            }
            var room = tall * LINE + 4;
            need(room);
            var top = height;
            var left = MARGIN;
            for (var at = 0; at < row.size(); at++) {
                var box = row.get(at);
                left = MARGIN + sum(widths, 0, places.get(at));
                height = top - 2;
                var cell = lines.get(at);
                for (var line : cell.subList(0, box.down() > 1 ? Math.min(cell.size(), 8) : cell.size())) {
                    height -= LINE;
                    show(line, left + 2);
                }
                for (var column = places.get(at); column < places.get(at) + box.across(); column++) {
                    down[column] = box.down();
                }
            }
            height = top - room;
            rules(widths, down, top, row, places);
            for (var column = 0; column < down.length; column++) {
                down[column] = Math.max(0, down[column] - 1);
            }
        }

        private static float sum(float[] widths, int from, int to) {
            var sum = 0f;
            for (var at = from; at < to; at++) {
                sum += widths[at];
            }
            return sum;
        }

        /** The sides of each cell in this row, and below it where no cell goes on. */
        private void rules(float[] widths, int[] down, float top, List<Box> row, List<Integer> places)
                throws IOException {
            page.setLineWidth(0.5f);
            for (var at = 0; at < row.size(); at++) {
                var from = MARGIN + sum(widths, 0, places.get(at));
                var to = MARGIN + sum(widths, 0, places.get(at) + row.get(at).across());
                line(from, top, to, top);
                line(from, top, from, height);
                line(to, top, to, height);
            }
            for (var column = 0; column < widths.length; column++) {
                var from = MARGIN + sum(widths, 0, column);
                if (down[column] <= 1) {
                    line(from, height, from + widths[column], height);
                }
                if (!places.contains(column) && (column == 0 || down[column] > 1 && down[column - 1] != down[column])) {
                    line(from, top, from, height);
                }
            }
            line(MARGIN, top, MARGIN, height);
            line(MARGIN + sum(widths, 0, widths.length), top, MARGIN + sum(widths, 0, widths.length), height);
        }

        private void line(float x1, float y1, float x2, float y2) throws IOException {
            page.moveTo(x1, y1);
            page.lineTo(x2, y2);
            page.stroke();
        }

        void save(ByteArrayOutputStream bytes) throws IOException {
            page.close();
            document.save(bytes);
        }

        @Override
        public void close() throws IOException {
            document.close();
        }
    }
}
