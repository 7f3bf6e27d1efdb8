package gongkai.files.domain;

import java.io.IOException;
import java.util.ArrayList;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of a page. A PDF file has lines, not paragraphs; those that fill the width go on with the next. */
final class PdfText {

    /** Of the longest line, from which on a line is full. */
    private static final double FULL = 0.88;

    private static final int SHORT = 12;

    private PdfText() {}

    static String of(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.setLineSeparator("\n");
        return paragraphs(stripper.getText(document).replace("\0", ""));
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
        return (Character.isIdeographic(last) || "，、（“《".indexOf(last) >= 0) && line.split("\\s+").length <= 3;
    }

    private static boolean isBeginning(String line) {
        return line.matches("(?:第[一二三四五六七八九十百零\\d]+[条章节]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\\d]+[）)]|\\d+[.．、]|附件).*");
    }
}
