package gongkai.files.domain;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.ooxml.POIXMLDocument;

/** Files made on the spot, so that none has to lie in the repository. */
public final class Fixtures {

    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    public interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    public interface Change {
        void to(PDDocument document) throws IOException;
    }

    private Fixtures() {}

    public static byte[] zip(Map<String, String> entries) {
        var bytes = new TreeMap<String, byte[]>();
        entries.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipOf(bytes);
    }

    public static byte[] zipOf(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static Map<String, byte[]> unzipped(byte[] bytes) {
        var entries = new TreeMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** Every part of an archive as one text, to look for words that must not be in it. */
    public static String inside(byte[] zip) {
        var all = new StringBuilder();
        unzipped(zip)
                .forEach((name, bytes) ->
                        all.append(name).append('\n').append(new String(bytes, StandardCharsets.UTF_8)));
        return all.toString();
    }

    /** A Word document of bare paragraphs. */
    public static byte[] docx(String... paragraphs) {
        var body = new StringBuilder();
        for (var paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t xml:space=\"preserve\">")
                    .append(paragraph)
                    .append("</w:t></w:r></w:p>");
        }
        return docxOf(body.toString(), Map.of(), "");
    }

    /**
     * @param body what stands in the body, as XML
     * @param parts further parts by name
     * @param relations of the document, as XML
     */
    public static byte[] docxOf(String body, Map<String, String> parts, String relations) {
        var entries = new TreeMap<String, String>();
        entries.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Default Extension="bin" ContentType="application/octet-stream"/>
                <Default Extension="jpeg" ContentType="image/jpeg"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
                <Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
                <Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>
                <Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/>
                </Types>
                """);
        entries.put("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                </Relationships>
                """);
        entries.put("word/document.xml", "<w:document " + W + "><w:body>" + body + "</w:body></w:document>");
        if (!relations.isEmpty()) {
            entries.put(
                    "word/_rels/document.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                            + "</Relationships>");
        }
        entries.putAll(parts);
        return zip(entries);
    }

    public static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id
                + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type
                + "\" Target=\"" + target
                + "\"/>";
    }

    public static String element(String name, String inside) {
        return "<w:" + name + " " + W + ">" + inside + "</w:" + name + ">";
    }

    public static byte[] written(POIXMLDocument document) {
        var out = new ByteArrayOutputStream();
        try (document) {
            document.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A PDF of one page, with lines of Latin letters from the top down. */
    public static byte[] pdf(String... lines) {
        return pdf(_ -> {}, page -> {
            for (var at = 0; at < lines.length; at++) {
                write(page, 72, 750 - at * 20, lines[at]);
            }
        });
    }

    public static byte[] pdf(Change change, Drawing drawing) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                drawing.on(content);
            }
            change.to(document);
            document.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static void write(PDPageContentStream page, float x, float y, String text) throws IOException {
        page.beginText();
        page.setFont(new PDType1Font(FontName.HELVETICA), 12);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    public static byte[] picture(String format) {
        var out = new ByteArrayOutputStream();
        try {
            var image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
            image.setRGB(3, 3, 0xFF0000);
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A JPEG with a camera's name, the way it is to be turned, and where it was taken: 30.5 degrees north. */
    public static byte[] photograph() {
        var exif = ByteBuffer.allocate(400);
        exif.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1));
        var start = exif.position();
        exif.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        exif.putShort((short) 3);
        entry(exif, 0x010F, 2, 8, 100);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        entry(exif, 0x8825, 4, 1, 120);
        exif.putInt(0);
        exif.position(start + 100);
        exif.put("CameraX\0".getBytes(StandardCharsets.ISO_8859_1));
        exif.position(start + 120);
        exif.putShort((short) 1);
        entry(exif, 2, 5, 3, 200);
        exif.putInt(0);
        exif.position(start + 200);
        exif.putInt(30).putInt(1).putInt(30).putInt(1).putInt(0).putInt(1);
        return withSegment(picture("jpeg"), 0xE1, exif.array());
    }

    private static void entry(ByteBuffer exif, int tag, int type, int count, int value) {
        exif.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    public static byte[] withSegment(byte[] jpeg, int marker, byte[] data) {
        return ByteBuffer.allocate(jpeg.length + data.length + 4)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
