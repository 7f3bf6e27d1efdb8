package gongkai.typesetting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * A font inside one PDF. Its codes are numbers of characters, not of glyphs, so that what is read back is what was
 * written even where two characters look the same.
 */
final class PdfFont {

    private static final int SYMBOLIC = 4;

    private final Typeface typeface;
    private final String name;
    private final Map<Integer, Integer> codes = new LinkedHashMap<>();

    PdfFont(Typeface typeface, String name) {
        this.typeface = typeface;
        this.name = name;
    }

    String name() {
        return name;
    }

    /** The text as a string of a content stream. */
    String encoded(String text) {
        var out = new StringBuilder("<");
        text.codePoints().forEach(it -> out.append("%04X".formatted(codes.computeIfAbsent(it, _ -> codes.size() + 1))));
        return out.append('>').toString();
    }

    COSDictionary embedded(PDDocument document) throws IOException {
        var subset = Subset.of(typeface, codes.keySet());
        var scale = 1000.0 / typeface.font().getUnitsPerEm();
        var baseName = "GKAAAA+" + typeface.font().getNaming().getPostScriptName();

        var descriptor = new COSDictionary();
        var header = typeface.font().getHeader();
        var lines = typeface.font().getHorizontalHeader();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, baseName);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        descriptor.setItem(
                COSName.FONT_BBOX,
                numbers(
                        Math.round(header.getXMin() * scale),
                        Math.round(header.getYMin() * scale),
                        Math.round(header.getXMax() * scale),
                        Math.round(header.getYMax() * scale)));
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, (int) Math.round(lines.getAscender() * scale));
        descriptor.setInt(COSName.DESCENT, (int) Math.round(lines.getDescender() * scale));
        descriptor.setInt(COSName.CAP_HEIGHT, 733);
        descriptor.setInt(COSName.STEM_V, 80);
        var file = stream(document, subset.bytes());
        file.getCOSObject().setInt(COSName.LENGTH1, subset.bytes().length);
        descriptor.setItem(COSName.FONT_FILE2, file);

        var descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, baseName);
        var system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, widths());
        descendant.setItem(COSName.CID_TO_GID_MAP, stream(document, glyphs(subset)));

        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, baseName);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        var descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        font.setItem(COSName.TO_UNICODE, stream(document, unicode().getBytes(StandardCharsets.US_ASCII)));
        return font;
    }

    private COSArray widths() {
        var each = new COSArray();
        for (var character : codes.keySet()) {
            each.add(new COSFloat((float) (typeface.advance(character) * 1000)));
        }
        var widths = new COSArray();
        widths.add(COSInteger.ONE);
        widths.add(each);
        return widths;
    }

    private byte[] glyphs(Subset subset) {
        var map = new byte[2 * (codes.size() + 1)];
        codes.forEach((character, code) -> {
            int glyph = subset.glyphs().getOrDefault(character, 0);
            map[2 * code] = (byte) (glyph >> 8);
            map[2 * code + 1] = (byte) glyph;
        });
        return map;
    }

    private String unicode() {
        var out = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        var entries = codes.entrySet().stream().toList();
        for (var from = 0; from < entries.size(); from += 100) {
            var part = entries.subList(from, Math.min(entries.size(), from + 100));
            out.append(part.size()).append(" beginbfchar\n");
            for (var entry : part) {
                out.append("<%04X> <".formatted(entry.getValue()));
                for (var unit : Character.toChars(entry.getKey())) {
                    out.append("%04X".formatted((int) unit));
                }
                out.append(">\n");
            }
            out.append("endbfchar\n");
        }
        return out.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }

    private static PDStream stream(PDDocument document, byte[] bytes) throws IOException {
        return new PDStream(document, new java.io.ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
    }

    private static COSArray numbers(long... numbers) {
        var array = new COSArray();
        for (var number : numbers) {
            array.add(COSInteger.get(number));
        }
        return array;
    }
}
