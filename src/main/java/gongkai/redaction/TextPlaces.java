package gongkai.redaction;

import gongkai.redaction.PageText.Area;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Reads the text of a page with the place of each letter. */
final class TextPlaces extends PDFTextStripper {

    /** Of the size of the letters: how far they reach above and below the line they stand on. */
    private static final double ABOVE = 0.95;

    private static final double BELOW = 0.28;

    private final StringBuilder text = new StringBuilder();
    private final List<Optional<Area>> places = new ArrayList<>();
    private final PDPage page;

    private TextPlaces(PDPage page) {
        this.page = page;
        setSortByPosition(true);
    }

    static PageText of(PDDocument document, int number) throws IOException {
        var reading = new TextPlaces(document.getPage(number - 1));
        reading.setStartPage(number);
        reading.setEndPage(number);
        reading.writeText(document, Writer.nullWriter());
        return new PageText(number, reading.text.toString(), reading.places);
    }

    @Override
    protected void writeString(String words, List<TextPosition> letters) {
        for (var letter : letters) {
            var said = letter.getUnicode();
            var place = Optional.of(place(letter, page));
            text.append(said);
            for (var i = 0; i < said.length(); i++) {
                places.add(place);
            }
        }
    }

    @Override
    protected void writeWordSeparator() {
        blank(' ');
    }

    @Override
    protected void writeLineSeparator() {
        blank('\n');
    }

    private void blank(char it) {
        text.append(it);
        places.add(Optional.empty());
    }

    /** The four corners of a letter, as the page is shown: cropped and turned. */
    static Area place(TextPosition letter, PDPage page) {
        var matrix = letter.getTextMatrix();
        var startX = (double) matrix.getTranslateX();
        var startY = (double) matrix.getTranslateY();
        var alongX = letter.getEndX() - startX;
        var alongY = letter.getEndY() - startY;
        var length = Math.hypot(alongX, alongY);
        var size = Math.max(Math.abs(matrix.getScalingFactorY()), 1);
        var upX = length == 0 ? 0 : -alongY / length * size;
        var upY = length == 0 ? size : alongX / length * size;
        var corners = List.of(
                new Point2D.Double(startX + upX * ABOVE, startY + upY * ABOVE),
                new Point2D.Double(startX - upX * BELOW, startY - upY * BELOW),
                new Point2D.Double(startX + alongX + upX * ABOVE, startY + alongY + upY * ABOVE),
                new Point2D.Double(startX + alongX - upX * BELOW, startY + alongY - upY * BELOW));
        var shown = corners.stream().map(it -> shown(it, page)).toList();
        var left = shown.stream().mapToDouble(it -> it.x).min().orElseThrow();
        var right = shown.stream().mapToDouble(it -> it.x).max().orElseThrow();
        var top = shown.stream().mapToDouble(it -> it.y).min().orElseThrow();
        var bottom = shown.stream().mapToDouble(it -> it.y).max().orElseThrow();
        return new Area(left, top, right - left, bottom - top);
    }

    /** From the corner of the cropped page, upwards, to fractions from the top left of what is shown. */
    private static Point2D.Double shown(Point2D.Double it, PDPage page) {
        var crop = page.getCropBox();
        var across = it.x / crop.getWidth();
        var down = 1 - it.y / crop.getHeight();
        return switch (Math.floorMod(page.getRotation(), 360)) {
            case 90 -> new Point2D.Double(1 - down, across);
            case 180 -> new Point2D.Double(1 - across, 1 - down);
            case 270 -> new Point2D.Double(down, 1 - across);
            default -> new Point2D.Double(across, down);
        };
    }
}
