package gongkai.files.domain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of a page. A PDF file has lines, not paragraphs; those that fill the width go on with the next. A ruled table
 * is read cell by cell.
 */
final class PdfText {

    /** Of the longest line, from which on a line is full. */
    private static final double FULL = 0.88;

    private static final int SHORT = 12;
    private static final int MOST_TABLES = 12;

    private PdfText() {}

    /** @param number of the page, from 1 */
    static void read(PDDocument document, int number, Canonical canonical) throws IOException {
        var page = document.getPage(number - 1);
        var grids = page.getRotation() == 0 ? PdfGrid.of(PdfRules.of(page)) : List.<PdfGrid>of();
        if (grids.isEmpty() || grids.size() > MOST_TABLES) {
            canonical.paragraph(paragraphs(text(new PDFTextStripper(), document, number)));
            return;
        }
        var box = page.getCropBox();
        var top = Double.POSITIVE_INFINITY;
        for (var grid : grids) {
            if (grid.top() > top) {
                continue;
            }
            canonical.paragraph(paragraphs(text(
                    new Band(box.getLowerLeftX(), box.getUpperRightY(), top, grid.top(), grids), document, number)));
            text(new Cells(box.getLowerLeftX(), box.getUpperRightY(), grid), document, number);
            canonical.table(grid.texts());
            top = Math.min(top, grid.bottom());
        }
        canonical.paragraph(paragraphs(text(
                new Band(box.getLowerLeftX(), box.getUpperRightY(), top, Double.NEGATIVE_INFINITY, grids),
                document,
                number)));
    }

    private static String text(PDFTextStripper stripper, PDDocument document, int page) throws IOException {
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setLineSeparator("\n");
        return stripper.getText(document).replace("\0", "");
    }

    /** What stands between two heights of a page, but in no table. */
    private static final class Band extends PDFTextStripper {

        private final double left;
        private final double top;
        private final double from;
        private final double to;
        private final List<PdfGrid> grids;

        Band(double left, double top, double from, double to, List<PdfGrid> grids) {
            this.left = left;
            this.top = top;
            this.from = from;
            this.to = to;
            this.grids = grids;
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            var letter = PdfGrid.Letter.of(text, left, top);
            if (letter.y() < from && letter.y() >= to && grids.stream().noneMatch(it -> it.holds(letter))) {
                super.processTextPosition(text);
            }
        }
    }

    /** Gives a table its letters. */
    private static final class Cells extends PDFTextStripper {

        private final double left;
        private final double top;
        private final PdfGrid grid;

        Cells(double left, double top, PdfGrid grid) {
            this.left = left;
            this.top = top;
            this.grid = grid;
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            grid.take(PdfGrid.Letter.of(text, left, top));
        }
    }

    static String paragraphs(String text) {
        var lines = text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
        var longest = lines.stream().mapToInt(String::length).max().orElse(0);
        var paragraphs = new ArrayList<String>();
        var goesOn = false;
        for (var line : lines) {
            if (goesOn && !isBeginning(line)) {
                paragraphs.set(paragraphs.size() - 1, paragraphs.getLast() + line);
            } else {
                paragraphs.add(line);
            }
            goesOn = longest >= SHORT && line.length() >= longest * FULL && isOpen(line);
        }
        return String.join("\n", paragraphs);
    }

    private static boolean isOpen(String line) {
        var last = line.charAt(line.length() - 1);
        return (Character.isIdeographic(last) || Character.isLetterOrDigit(last) || "，、；（“《）”》〕%".indexOf(last) >= 0)
                && line.split("\\s+").length <= 3;
    }

    private static boolean isBeginning(String line) {
        return line.matches("(?:第[一二三四五六七八九十百零\\d]+[条章节]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d]+[）)]|\\d+[.．、]|附件).*");
    }
}
