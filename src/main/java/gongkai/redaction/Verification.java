package gongkai.redaction;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** Opens a redacted file again and looks for what must be gone. */
final class Verification {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, Charset.forName("GB18030"));

    /** Of the catalog; a file of pictures has nothing else. */
    private static final List<COSName> ALLOWED = List.of(COSName.TYPE, COSName.PAGES, COSName.VERSION);

    private static final int DARK = 90;

    /** In bytes. What is shorter occurs by chance. */
    private static final int LONG_ENOUGH = 4;

    private static final int LONG_ENOUGH_IN_PICTURES = 8;

    private Verification() {}

    static boolean passes(byte[] bytes, Collection<String> hidden, List<Box> boxes) throws IOException {
        if (contains(bytes, hidden, LONG_ENOUGH_IN_PICTURES)
                || times(bytes, "%%EOF") != 1
                || times(bytes, "startxref") != 1) {
            return false;
        }
        try (var document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document).isBlank()
                    && document.getDocumentInformation().getMetadataKeys().isEmpty()
                    && ALLOWED.containsAll(
                            document.getDocumentCatalog().getCOSObject().keySet())
                    && pagesAreBare(document)
                    && streamsAreSilent(document, hidden)
                    && areDark(document, boxes);
        }
    }

    private static boolean pagesAreBare(PDDocument document) {
        for (var page : document.getPages()) {
            var keys = page.getCOSObject().keySet();
            if (!List.of(COSName.TYPE, COSName.PARENT, COSName.MEDIA_BOX, COSName.RESOURCES, COSName.CONTENTS)
                    .containsAll(keys)) {
                return false;
            }
        }
        return true;
    }

    private static boolean streamsAreSilent(PDDocument document, Collection<String> hidden) throws IOException {
        for (var key : document.getDocument().getXrefTable().keySet()) {
            var object = document.getDocument().getObjectFromPool(key);
            if (object != null
                    && object.getObject() instanceof COSStream stream
                    && !COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))) {
                try (var in = stream.createInputStream()) {
                    if (contains(in.readAllBytes(), hidden, LONG_ENOUGH)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Each box as it is shown: almost all of it black, but for the article. */
    private static boolean areDark(PDDocument document, List<Box> boxes) throws IOException {
        var renderer = new PDFRenderer(document);
        var number = 0;
        var picture = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        for (var box :
                boxes.stream().sorted(java.util.Comparator.comparing(Box::page)).toList()) {
            if (box.page() != number) {
                number = box.page();
                picture = renderer.renderImage(number - 1, 1, ImageType.RGB);
            }
            if (!isDark(picture, box)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDark(BufferedImage picture, Box box) {
        var steps = 12;
        var light = 0;
        for (var across = 0; across < steps; across++) {
            for (var down = 0; down < steps; down++) {
                var x = (int) ((box.left() + box.width() * (across + 0.5) / steps) * picture.getWidth());
                var y = (int) ((box.top() + box.height() * (down + 0.5) / steps) * picture.getHeight());
                var colour = new Color(picture.getRGB(
                        Math.clamp(x, 0, picture.getWidth() - 1), Math.clamp(y, 0, picture.getHeight() - 1)));
                light += colour.getRed() + colour.getGreen() + colour.getBlue() > 3 * DARK ? 1 : 0;
            }
        }
        return light < steps * steps * 0.4;
    }

    private static boolean contains(byte[] bytes, Collection<String> words, int shortest) {
        return words.stream()
                .anyMatch(word -> CHARSETS.stream()
                        .map(word::getBytes)
                        .anyMatch(it -> it.length >= shortest && times(bytes, it) > 0));
    }

    private static int times(byte[] bytes, String ascii) {
        return times(bytes, ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private static int times(byte[] bytes, byte[] wanted) {
        var times = 0;
        for (var at = 0; at + wanted.length <= bytes.length; at++) {
            if (bytes[at] == wanted[0] && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                times++;
            }
        }
        return times;
    }
}
