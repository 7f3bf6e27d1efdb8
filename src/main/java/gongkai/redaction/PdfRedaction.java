package gongkai.redaction;

import gongkai.access.RefusedException;
import gongkai.access.Verdict;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripperByArea;

/** A PDF turned into pictures of its pages. */
final class PdfRedaction {

    private static final int MOST_PAGES = 1_000;
    private static final float DOTS_PER_INCH = 200;
    private static final double MOST_PIXELS = 20_000_000;
    private static final float QUALITY = 0.85f;

    private PdfRedaction() {}

    static int pages(byte[] file) {
        try (var source = open(file)) {
            return source.getNumberOfPages();
        } catch (IOException | IllegalArgumentException | ClassCastException | IllegalStateException _) {
            throw new RefusedException(RedactionRefusal.UNREADABLE_PAGES);
        }
    }

    static List<PageText> texts(byte[] file) {
        try (var source = open(file)) {
            Verdict.when(source.getNumberOfPages() <= MOST_PAGES, RedactionRefusal.TOO_LARGE)
                    .orThrow();
            var texts = new ArrayList<PageText>();
            for (var number = 1; number <= source.getNumberOfPages(); number++) {
                texts.add(TextPlaces.of(source, number));
            }
            return texts;
        } catch (IOException | IllegalArgumentException | ClassCastException | IllegalStateException _) {
            throw new RefusedException(RedactionRefusal.UNREADABLE_PAGES);
        }
    }

    static byte[] picture(byte[] file, int page, List<Box> boxes) {
        try (var source = open(file)) {
            Verdict.when(page <= source.getNumberOfPages(), RedactionRefusal.BOX_OUTSIDE)
                    .orThrow();
            var crop = source.getPage(page - 1).getCropBox();
            var area = Math.max(1.0, (double) crop.getWidth() * crop.getHeight());
            var scale = (float) Math.min(2, Math.sqrt(PictureRedaction.SMALL / area));
            var picture = new PDFRenderer(source).renderImage(page - 1, scale, ImageType.RGB);
            Burning.burn(picture, boxes);
            return PictureRedaction.small(picture);
        } catch (IOException | IllegalArgumentException | ClassCastException | IllegalStateException _) {
            throw new RefusedException(RedactionRefusal.UNREADABLE_PAGES);
        }
    }

    private static PDDocument open(byte[] file) throws IOException {
        try {
            var source = Loader.loadPDF(file, "", null, null, IOUtils.createTempFileOnlyStreamCache());
            if (source.isEncrypted()) {
                source.close();
                throw new RefusedException(RedactionRefusal.LOCKED);
            }
            return source;
        } catch (InvalidPasswordException _) {
            throw new RefusedException(RedactionRefusal.LOCKED);
        }
    }

    static Redacted of(byte[] file, List<Box> boxes) {
        try (var source = open(file);
                var target = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            var pages = source.getNumberOfPages();
            Verdict.when(pages >= 1, RedactionRefusal.UNREADABLE_PAGES).orThrow();
            Verdict.when(pages <= MOST_PAGES, RedactionRefusal.TOO_LARGE).orThrow();
            Verdict.when(boxes.stream().allMatch(it -> it.page() <= pages), RedactionRefusal.BOX_OUTSIDE)
                    .orThrow();
            var hidden = new LinkedHashSet<String>();
            var renderer = new PDFRenderer(source);
            renderer.setSubsamplingAllowed(true);
            for (var number = 1; number <= pages; number++) {
                var here = on(number, boxes);
                var page = source.getPage(number - 1);
                for (var box : here) {
                    under(source, page, box, hidden);
                }
                var picture = renderer.renderImage(number - 1, scale(page), ImageType.RGB);
                Burning.burn(picture, here);
                add(target, page, picture);
            }
            var out = new ByteArrayOutputStream();
            target.getDocument().setTrailer(cleanTrailer(target));
            target.setDocumentId((long) pages);
            target.save(out);
            var bytes = out.toByteArray();
            Verdict.when(Verification.passes(bytes, hidden, boxes), RedactionRefusal.STILL_READABLE)
                    .orThrow();
            return new Redacted("已作区分处理.pdf", bytes, List.copyOf(hidden));
        } catch (IOException | IllegalArgumentException | ClassCastException | IllegalStateException _) {
            throw new RefusedException(RedactionRefusal.UNREADABLE_PAGES);
        }
    }

    private static org.apache.pdfbox.cos.COSDictionary cleanTrailer(PDDocument target) {
        var trailer = target.getDocument().getTrailer();
        trailer.removeItem(COSName.INFO);
        return trailer;
    }

    private static List<Box> on(int page, List<Box> boxes) {
        return boxes.stream().filter(it -> it.page() == page).toList();
    }

    private static float scale(PDPage page) {
        var crop = page.getCropBox();
        var area = Math.max(1.0, (double) crop.getWidth() * crop.getHeight());
        return (float) Math.min(DOTS_PER_INCH / 72, Math.sqrt(MOST_PIXELS / area));
    }

    private static void add(PDDocument target, PDPage page, BufferedImage picture) throws IOException {
        var crop = page.getCropBox();
        var isTurned = page.getRotation() % 180 != 0;
        var shape = isTurned
                ? new PDRectangle(crop.getHeight(), crop.getWidth())
                : new PDRectangle(crop.getWidth(), crop.getHeight());
        var copy = new PDPage(shape);
        target.addPage(copy);
        var image = isBlackOnWhite(picture)
                ? CCITTFactory.createFromImage(target, blackOnWhite(picture))
                : JPEGFactory.createFromImage(target, picture, QUALITY);
        try (var content = new PDPageContentStream(target, copy)) {
            content.drawImage(image, 0, 0, shape.getWidth(), shape.getHeight());
        }
    }

    /** Print without colour and with hardly a grey: as a fax it is a tenth as large. */
    private static boolean isBlackOnWhite(BufferedImage picture) {
        var seen = 0;
        var coloured = 0;
        var grey = 0;
        for (var y = 0; y < picture.getHeight(); y += 2) {
            for (var x = 0; x < picture.getWidth(); x += 2) {
                var colour = picture.getRGB(x, y);
                var red = colour >> 16 & 0xFF;
                var green = colour >> 8 & 0xFF;
                var blue = colour & 0xFF;
                var isGrey = Math.abs(red - green) < 24 && Math.abs(green - blue) < 24;
                seen++;
                coloured += isGrey ? 0 : 1;
                grey += green < 48 || green > 208 ? 0 : 1;
            }
        }
        return coloured < seen * 0.0005 && grey < seen * 0.06;
    }

    private static BufferedImage blackOnWhite(BufferedImage picture) {
        var drawn = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
        var raster = drawn.getRaster();
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                raster.setSample(x, y, 0, (picture.getRGB(x, y) >> 8 & 0xFF) > 144 ? 1 : 0);
            }
        }
        return drawn;
    }

    /** The words under a box, wherever they are kept: text, form fields, annotations. */
    private static void under(PDDocument source, PDPage page, Box box, Set<String> hidden) throws IOException {
        var crop = page.getCropBox();
        var isTurned = page.getRotation() % 180 != 0;
        var width = isTurned ? crop.getHeight() : crop.getWidth();
        var height = isTurned ? crop.getWidth() : crop.getHeight();
        var area = new Rectangle2D.Double(
                box.left() * width, box.top() * height, box.width() * width, box.height() * height);
        var stripper = new PDFTextStripperByArea();
        stripper.addRegion("box", area);
        stripper.extractRegions(page);
        words(stripper.getTextForRegion("box"), hidden);
        if (page.getRotation() != 0) {
            return;
        }
        var onPaper = new Rectangle2D.Double(
                crop.getLowerLeftX() + area.x, crop.getUpperRightY() - area.y - area.height, area.width, area.height);
        for (var annotation : page.getAnnotations()) {
            var place = annotation.getRectangle();
            if (place != null
                    && onPaper.intersects(
                            place.getLowerLeftX(), place.getLowerLeftY(), place.getWidth(), place.getHeight())) {
                words(String.valueOf(annotation.getContents()), hidden);
            }
        }
        var form = source.getDocumentCatalog().getAcroForm();
        if (form != null) {
            for (var field : form.getFieldTree()) {
                if (field instanceof PDTerminalField terminal && isUnder(terminal, onPaper)) {
                    words(terminal.getValueAsString(), hidden);
                }
            }
        }
    }

    private static boolean isUnder(PDTerminalField field, Rectangle2D box) {
        return field.getWidgets().stream()
                .map(it -> it.getRectangle())
                .anyMatch(it -> it != null
                        && box.intersects(it.getLowerLeftX(), it.getLowerLeftY(), it.getWidth(), it.getHeight()));
    }

    private static void words(String text, Set<String> hidden) {
        var found = new ArrayList<String>();
        for (var word : text.split("[\\s\\p{Cc}]+")) {
            if (word.length() >= 2 && !word.equals("null")) {
                found.add(word);
            }
        }
        hidden.addAll(found);
    }
}
