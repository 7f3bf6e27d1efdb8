package gongkai.redaction;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.apache.pdfbox.util.Matrix;

/** Files that keep a word where nobody looks. On every page the word stands at the same place and is to be hidden. */
public final class HostileFiles {

    public static final String SECRET = "SecretName42";

    private static final PDType1Font FONT = new PDType1Font(FontName.HELVETICA);

    private HostileFiles() {}

    @FunctionalInterface
    interface Trap {
        void in(PDDocument document, PDPage page) throws IOException;
    }

    public static Map<String, byte[]> all() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("text", pdf((_, _) -> {}));
        files.put(
                "text letter by letter",
                pdf((document, page) -> say(document, page, content -> {
                    content.beginText();
                    content.setFont(FONT, 12);
                    content.newLineAtOffset(72, 700);
                    for (var letter : SECRET.split("")) {
                        content.showText(letter);
                    }
                    content.endText();
                })));
        files.put(
                "invisible text under a scan",
                pdf((document, page) -> say(document, page, content -> {
                    content.beginText();
                    content.setFont(FONT, 12);
                    content.setRenderingMode(RenderingMode.NEITHER);
                    content.newLineAtOffset(72, 400);
                    content.showText(SECRET);
                    content.endText();
                    content.drawImage(LosslessFactory.createFromImage(document, picture()), 72, 380, 200, 60);
                })));
        files.put(
                "white text",
                pdf((document, page) -> say(document, page, content -> {
                    content.setNonStrokingColor(Color.WHITE);
                    text(content, 72, 100);
                })));
        files.put(
                "text outside the page",
                pdf((document, page) -> say(document, page, content -> text(content, -300, 900))));
        files.put(
                "text behind a picture",
                pdf((document, page) -> say(document, page, content -> {
                    text(content, 72, 500);
                    content.drawImage(LosslessFactory.createFromImage(document, picture()), 60, 480, 200, 60);
                })));
        files.put(
                "text under a black rectangle",
                pdf((document, page) -> say(document, page, content -> {
                    text(content, 72, 500);
                    content.addRect(60, 490, 200, 30);
                    content.fill();
                })));
        files.put(
                "slanted text",
                pdf((document, page) -> say(document, page, content -> {
                    content.beginText();
                    content.setFont(FONT, 12);
                    content.setTextMatrix(Matrix.getRotateInstance(0.0, 72, 700));
                    content.showText(SECRET);
                    content.endText();
                })));
        for (var turn : List.of(90, 180, 270)) {
            files.put("page turned by " + turn, pdf((_, page) -> page.setRotation(turn)));
        }
        files.put("cropped page", pdf((document, page) -> {
            say(document, page, content -> text(content, 72, 820));
            page.setCropBox(new PDRectangle(20, 20, 500, 780));
        }));
        files.put("form field", pdf((document, page) -> field(document, page, false)));
        files.put("hidden form field", pdf((document, page) -> field(document, page, true)));
        files.put("comment", pdf((_, page) -> annotation(page, "Text", COSName.CONTENTS)));
        files.put("free text", pdf((_, page) -> annotation(page, "FreeText", COSName.CONTENTS)));
        files.put("author of a highlight", pdf((_, page) -> annotation(page, "Highlight", COSName.T)));
        files.put("rich text of a stamp", pdf((_, page) -> annotation(page, "Stamp", COSName.getPDFName("RC"))));
        files.put(
                "redaction that was never applied",
                pdf((_, page) -> annotation(page, "Redact", COSName.getPDFName("OverlayText"))));
        files.put("address of a link", pdf((_, page) -> {
            annotation(page, "Link", COSName.CONTENTS);
            var action = new COSDictionary();
            action.setName(COSName.S, "URI");
            action.setString(COSName.URI, "https://example.gov.cn/" + SECRET);
            page.getAnnotations().getFirst().getCOSObject().setItem(COSName.A, action);
        }));
        files.put("bookmark", pdf((document, page) -> {
            var outline = new PDDocumentOutline();
            var item = new PDOutlineItem();
            item.setTitle(SECRET);
            item.setDestination(page);
            outline.addLast(item);
            document.getDocumentCatalog().setDocumentOutline(outline);
        }));
        for (var key : List.of("Title", "Author", "Subject", "Keywords", "Company")) {
            files.put(
                    "information " + key,
                    pdf((document, _) -> document.getDocumentInformation().setCustomMetadataValue(key, SECRET)));
        }
        files.put(
                "metadata of the document",
                pdf((document, _) -> document.getDocumentCatalog().setMetadata(metadata(document))));
        files.put("metadata of the page", pdf((document, page) -> page.setMetadata(metadata(document))));
        files.put("attachment", pdf((document, _) -> {
            var stream = stream(document);
            var names = new COSDictionary();
            var list = new COSArray();
            list.add(new COSString(SECRET + ".txt"));
            var specification = new COSDictionary();
            specification.setString(COSName.F, SECRET + ".txt");
            var embedded = new COSDictionary();
            embedded.setItem(COSName.F, stream);
            specification.setItem(COSName.EF, embedded);
            list.add(specification);
            var tree = new COSDictionary();
            tree.setItem(COSName.NAMES, list);
            names.setItem(COSName.EMBEDDED_FILES, tree);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.NAMES, names);
        }));
        files.put("attachment of the page", pdf((document, page) -> {
            annotation(page, "FileAttachment", COSName.CONTENTS);
            page.getAnnotations().getFirst().getCOSObject().setItem("FS", stream(document));
        }));
        files.put(
                "thumbnail",
                pdf((document, page) ->
                        page.getCOSObject().setItem("Thumb", LosslessFactory.createFromImage(document, picture()))));
        files.put("private data of a program", pdf((_, page) -> {
            var inner = new COSDictionary();
            inner.setString("Private", SECRET);
            page.getCOSObject().setItem("PieceInfo", inner);
        }));
        files.put(
                "replacement text",
                pdf((document, page) -> say(document, page, content -> {
                    var properties = new COSDictionary();
                    properties.setString(COSName.ACTUAL_TEXT, SECRET);
                    content.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
                    text(content, 72, 700);
                    content.endMarkedContent();
                })));
        files.put("description in the structure", pdf((document, _) -> {
            var root = new COSDictionary();
            root.setName(COSName.TYPE, "StructTreeRoot");
            root.setString("Alt", SECRET);
            document.getDocumentCatalog().getCOSObject().setItem("StructTreeRoot", root);
        }));
        files.put("layer that is off", pdf((document, page) -> {
            var layers = new PDOptionalContentProperties();
            var layer = new PDOptionalContentGroup(SECRET);
            layers.addGroup(layer);
            layers.setGroupEnabled(layer, false);
            document.getDocumentCatalog().setOCProperties(layers);
            say(document, page, content -> {
                content.beginMarkedContent(COSName.OC, layer);
                text(content, 72, 300);
                content.endMarkedContent();
            });
        }));
        files.put("script", pdf((document, _) -> {
            var action = new COSDictionary();
            action.setName(COSName.S, "JavaScript");
            action.setString("JS", "var a = '" + SECRET + "'");
            document.getDocumentCatalog().getCOSObject().setItem(COSName.OPEN_ACTION, action);
        }));
        files.put("named destination", pdf((document, _) -> {
            var destinations = new COSDictionary();
            destinations.setItem(SECRET, new COSArray());
            document.getDocumentCatalog().getCOSObject().setItem(COSName.DESTS, destinations);
        }));
        files.put("page label", pdf((document, _) -> {
            var label = new COSDictionary();
            label.setString(COSName.P, SECRET);
            var numbers = new COSArray();
            numbers.add(COSInteger.ZERO);
            numbers.add(label);
            var tree = new COSDictionary();
            tree.setItem(COSName.NUMS, numbers);
            document.getDocumentCatalog().getCOSObject().setItem(COSName.PAGE_LABELS, tree);
        }));
        files.put("text inside a drawing", pdf((document, page) -> {
            var form = new PDFormXObject(document);
            form.setBBox(new PDRectangle(400, 60));
            var resources = new org.apache.pdfbox.pdmodel.PDResources();
            var name = resources.add(FONT);
            form.setResources(resources);
            try (var out = form.getContentStream().createOutputStream()) {
                out.write("BT /%s 12 Tf 0 0 Td (%s) Tj ET"
                        .formatted(name.getName(), SECRET)
                        .getBytes(StandardCharsets.US_ASCII));
            }
            say(document, page, content -> {
                content.transform(Matrix.getTranslateInstance(72, 700));
                content.drawForm(form);
            });
        }));
        files.put(
                "object that nothing shows",
                pdf((document, page) -> page.getResources().getCOSObject().setItem("Forgotten", stream(document))));
        files.put("picture with a comment inside", pdf((document, page) -> {
            var image = JPEGFactory.createFromStream(document, new ByteArrayInputStream(jpegWithComment()));
            say(document, page, content -> content.drawImage(image, 72, 300, 100, 30));
        }));
        files.put("earlier revision", earlierRevision());
        files.put("three pages", threePages());
        return files;
    }

    interface Writing {
        void to(PDPageContentStream content) throws IOException;
    }

    private static byte[] pdf(Trap trap) {
        try (var document = new PDDocument()) {
            var page = page(document);
            trap.in(document, page);
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PDPage page(PDDocument document) throws IOException {
        var page = new PDPage(new PDRectangle(595, 842));
        document.addPage(page);
        say(document, page, content -> {
            text(content, 72, 700);
            content.beginText();
            content.setFont(FONT, 12);
            content.newLineAtOffset(72, 640);
            content.showText("What may be read");
            content.endText();
        });
        return page;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static void say(PDDocument document, PDPage page, Writing writing) throws IOException {
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            writing.to(content);
        }
    }

    private static void text(PDPageContentStream content, float x, float y) throws IOException {
        content.beginText();
        content.setFont(FONT, 12);
        content.newLineAtOffset(x, y);
        content.showText(SECRET);
        content.endText();
    }

    private static void field(PDDocument document, PDPage page, boolean isHidden) throws IOException {
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        var resources = new org.apache.pdfbox.pdmodel.PDResources();
        resources.put(COSName.getPDFName("Helv"), FONT);
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 12 Tf 0 g");
        var field = new PDTextField(form);
        field.setPartialName("name");
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(72, 690, 200, 24));
        widget.setPage(page);
        widget.setHidden(isHidden);
        page.getAnnotations().add(widget);
        form.getFields().add(field);
        field.setValue(SECRET);
    }

    private static void annotation(PDPage page, String subtype, COSName key) throws IOException {
        var annotation = new COSDictionary();
        annotation.setName(COSName.TYPE, "Annot");
        annotation.setName(COSName.SUBTYPE, subtype);
        annotation.setItem(COSName.RECT, new PDRectangle(72, 690, 200, 24).getCOSArray());
        annotation.setString(key, SECRET);
        var list = new COSArray();
        list.add(annotation);
        page.getCOSObject().setItem(COSName.ANNOTS, list);
        if (page.getAnnotations().isEmpty()) {
            throw new IOException("no annotation");
        }
    }

    private static PDMetadata metadata(PDDocument document) throws IOException {
        return new PDMetadata(
                document, new ByteArrayInputStream(("<x>" + SECRET + "</x>").getBytes(StandardCharsets.UTF_8)));
    }

    private static PDStream stream(PDDocument document) throws IOException {
        return new PDStream(
                document, new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8)), COSName.FLATE_DECODE);
    }

    private static byte[] earlierRevision() {
        try (var document = Loader.loadPDF(pdf((_, _) -> {}))) {
            document.getPage(0).setContents(new PDStream(document));
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.getPage(0).getContentStreams();
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] threePages() {
        try (var document = new PDDocument()) {
            for (var number = 0; number < 3; number++) {
                page(document);
            }
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage picture() {
        var picture = new BufferedImage(400, 200, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.LIGHT_GRAY);
        graphics.fillRect(0, 0, 400, 200);
        graphics.setColor(Color.RED);
        graphics.fillRect(40, 40, 80, 20);
        graphics.dispose();
        return picture;
    }

    /** A JPEG with the word in a comment and behind its end. */
    static byte[] jpegWithComment() {
        var plain = written("jpg");
        var comment = SECRET.getBytes(StandardCharsets.US_ASCII);
        var out = ByteBuffer.allocate(plain.length + comment.length + 4 + comment.length);
        out.put(plain, 0, 2)
                .putShort((short) 0xFFFE)
                .putShort((short) (comment.length + 2))
                .put(comment);
        return out.put(plain, 2, plain.length - 2).put(comment).array();
    }

    /** A PNG with the word in a text chunk and behind its end. */
    static byte[] pngWithText() {
        var plain = written("png");
        var data = ("tEXtAuthor\0" + SECRET).getBytes(StandardCharsets.ISO_8859_1);
        var sum = new CRC32();
        sum.update(data);
        var out = ByteBuffer.allocate(plain.length + data.length + 8 + SECRET.length());
        var header = 33;
        out.put(plain, 0, header).putInt(data.length - 4).put(data).putInt((int) sum.getValue());
        out.put(plain, header, plain.length - header).put(SECRET.getBytes(StandardCharsets.US_ASCII));
        return out.array();
    }

    private static byte[] written(String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(picture(), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
