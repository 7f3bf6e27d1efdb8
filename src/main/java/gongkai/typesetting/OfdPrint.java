package gongkai.typesetting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Draws sheets as OFD (GB/T 33190-2016), the fonts cut down to what is used. */
final class OfdPrint {

    private static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Map<Typeface, Integer> fonts = new LinkedHashMap<>();
    private final Map<Typeface, Subset> subsets = new LinkedHashMap<>();
    private final Map<Png, Integer> pictures = new LinkedHashMap<>();
    private int last;

    private OfdPrint() {}

    static byte[] of(Paper paper, Sheets sheets) {
        var print = new OfdPrint();
        print.print(paper, sheets);
        return print.packed(paper);
    }

    private void print(Paper paper, Sheets sheets) {
        subsets(sheets);
        var pages = new StringBuilder();
        var contents = new LinkedHashMap<String, byte[]>();
        for (var number = 0; number < sheets.pages().size(); number++) {
            var place = "Pages/Page_" + number + "/Content.xml";
            pages.append("<ofd:Page ID=\"%d\" BaseLoc=\"%s\"/>".formatted(next(), place));
            contents.put("Doc_0/" + place, utf8(page(sheets.pages().get(number))));
        }
        var fontList = new StringBuilder();
        var files = new LinkedHashMap<String, byte[]>();
        fonts.forEach((typeface, id) -> {
            var file = "font_" + id + ".ttf";
            fontList.append(
                    "<ofd:Font ID=\"%d\" FontName=\"%s\" FamilyName=\"%s\"><ofd:FontFile>%s</ofd:FontFile></ofd:Font>"
                            .formatted(id, Markup.escaped(name(typeface)), Markup.escaped(name(typeface)), file));
            files.put("Doc_0/Res/" + file, bytes(typeface));
        });
        var media = new StringBuilder();
        pictures.forEach((png, id) -> {
            var file = "picture_" + id + ".png";
            media.append(
                    "<ofd:MultiMedia ID=\"%d\" Type=\"Image\" Format=\"PNG\"><ofd:MediaFile>%s</ofd:MediaFile></ofd:MultiMedia>"
                            .formatted(id, file));
            files.put("Doc_0/Res/" + file, png.bytes());
        });
        entries.put("OFD.xml", utf8(root(paper)));
        entries.put("Doc_0/Document.xml", utf8(XML + """
                <ofd:Document %s><ofd:CommonData><ofd:MaxUnitID>%d</ofd:MaxUnitID>\
                <ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>\
                <ofd:PublicRes>PublicRes.xml</ofd:PublicRes><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>\
                </ofd:CommonData><ofd:Pages>%s</ofd:Pages></ofd:Document>
                """.formatted(NAMESPACE, last, pages)));
        entries.put(
                "Doc_0/PublicRes.xml",
                utf8(XML
                        + "<ofd:Res %s BaseLoc=\"Res\"><ofd:Fonts>%s</ofd:Fonts></ofd:Res>"
                                .formatted(NAMESPACE, fontList)));
        var mediaList = media.isEmpty() ? "" : "<ofd:MultiMedias>" + media + "</ofd:MultiMedias>";
        entries.put(
                "Doc_0/DocumentRes.xml",
                utf8(XML + "<ofd:Res %s BaseLoc=\"Res\">%s</ofd:Res>".formatted(NAMESPACE, mediaList)));
        entries.putAll(contents);
        entries.putAll(files);
    }

    private void subsets(Sheets sheets) {
        var characters = new LinkedHashMap<Typeface, Set<Integer>>();
        for (var page : sheets.pages()) {
            for (var mark : page) {
                if (mark instanceof Mark.Run run) {
                    var used = characters.computeIfAbsent(run.typeface(), _ -> new LinkedHashSet<>());
                    run.text().codePoints().forEach(used::add);
                }
            }
        }
        characters.forEach((typeface, used) -> subsets.put(typeface, Subset.of(typeface, used)));
    }

    private static String name(Typeface typeface) {
        try {
            var name = typeface.font().getNaming().getFontFamily();
            return name == null ? typeface.name() : name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String root(Paper paper) {
        var id = UUID.nameUUIDFromBytes(String.join("\n", paper.text()).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return XML
                + """
                <ofd:OFD %s Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>%s</ofd:DocID>\
                <ofd:Title>%s</ofd:Title><ofd:Author>%s</ofd:Author><ofd:CreationDate>%s</ofd:CreationDate>\
                <ofd:Creator>gongkai</ofd:Creator></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>\
                </ofd:DocBody></ofd:OFD>
                """.formatted(
                        NAMESPACE, id, Markup.escaped(paper.title()), Markup.escaped(paper.author()), paper.dated());
    }

    private String page(Iterable<Mark> marks) {
        var out = new StringBuilder(XML + """
                <ofd:Page %s><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:Area>\
                <ofd:Content><ofd:Layer ID="%d" Type="Body">
                """.formatted(NAMESPACE, next()));
        for (var mark : marks) {
            switch (mark) {
                case Mark.Run run -> run(run, out);
                case Mark.Rule rule -> rule(rule, out);
                case Mark.Picture picture -> picture(picture, out);
            }
        }
        return out.append("</ofd:Layer></ofd:Content></ofd:Page>\n").toString();
    }

    /** Readers disagree on how to count a character beyond the first plane: it stands alone and names its glyph. */
    private void run(Mark.Run run, StringBuilder out) {
        var x = run.x();
        var text = run.text();
        var start = 0;
        while (start < text.length()) {
            var end = start;
            if (Character.isSupplementaryCodePoint(text.codePointAt(start))) {
                end += 2;
            } else {
                while (end < text.length() && !Character.isHighSurrogate(text.charAt(end))) {
                    end++;
                }
            }
            x += text(run, text.substring(start, end), x, out);
            start = end;
        }
    }

    private double text(Mark.Run run, String text, double x, StringBuilder out) {
        var font = fonts.computeIfAbsent(run.typeface(), _ -> next());
        var width = 0.0;
        var steps = new ArrayList<String>();
        for (var character : text.codePoints().toArray()) {
            var step = run.typeface().advance(character) * run.size() + run.spacing();
            width += step;
            steps.add(millimetres(step));
        }
        steps.removeLast();
        out.append("<ofd:TextObject ID=\"%d\" Boundary=\"%s %s %s %s\" Font=\"%d\" Size=\"%s\">"
                .formatted(
                        next(),
                        millimetres(x),
                        millimetres(run.baseline() - run.size()),
                        millimetres(width + run.size()),
                        millimetres(1.4 * run.size()),
                        font,
                        millimetres(run.size())));
        out.append("<ofd:FillColor Value=\"%s\"/>".formatted(run.isRed() ? "255 0 0" : "0 0 0"));
        if (Character.isSupplementaryCodePoint(text.codePointAt(0))) {
            out.append("<ofd:CGTransform CodePosition=\"0\" CodeCount=\"2\" GlyphCount=\"1\"><ofd:Glyphs>")
                    .append(glyph(run.typeface(), text.codePointAt(0)))
                    .append("</ofd:Glyphs></ofd:CGTransform>");
        }
        var deltas = steps.isEmpty() ? "" : " DeltaX=\"" + String.join(" ", steps) + "\"";
        out.append("<ofd:TextCode X=\"0\" Y=\"%s\"%s>%s</ofd:TextCode></ofd:TextObject>\n"
                .formatted(millimetres(run.size()), deltas, Markup.escaped(text)));
        return width;
    }

    private byte[] bytes(Typeface typeface) {
        var subset = subsets.get(typeface);
        return subset == null ? new byte[0] : subset.bytes();
    }

    private int glyph(Typeface typeface, int character) {
        var subset = subsets.get(typeface);
        return subset == null ? 0 : subset.glyphs().getOrDefault(character, 0);
    }

    private void rule(Mark.Rule rule, StringBuilder out) {
        var left = Math.min(rule.x1(), rule.x2());
        var top = Math.min(rule.y1(), rule.y2());
        var half = rule.thickness() / 2;
        out.append("<ofd:PathObject ID=\"%d\" Boundary=\"%s %s %s %s\" LineWidth=\"%s\"%s>"
                .formatted(
                        next(),
                        millimetres(left - half),
                        millimetres(top - half),
                        millimetres(Math.abs(rule.x2() - rule.x1()) + rule.thickness()),
                        millimetres(Math.abs(rule.y2() - rule.y1()) + rule.thickness()),
                        millimetres(rule.thickness()),
                        rule.isDashed() ? " DashPattern=\"1 1\"" : ""));
        out.append("<ofd:StrokeColor Value=\"%s\"/>".formatted(rule.isRed() ? "255 0 0" : "0 0 0"));
        out.append("<ofd:AbbreviatedData>M %s %s L %s %s</ofd:AbbreviatedData></ofd:PathObject>\n"
                .formatted(
                        millimetres(rule.x1() - left + half),
                        millimetres(rule.y1() - top + half),
                        millimetres(rule.x2() - left + half),
                        millimetres(rule.y2() - top + half)));
    }

    private void picture(Mark.Picture picture, StringBuilder out) {
        var resource = pictures.computeIfAbsent(picture.png(), _ -> next());
        var width = millimetres(picture.width());
        var height = millimetres(picture.height());
        out.append(("<ofd:ImageObject ID=\"%d\" Boundary=\"%s %s %s %s\" CTM=\"%s 0 0 %s 0 0\" ResourceID=\"%d\"/>\n")
                .formatted(
                        next(),
                        millimetres(picture.x()),
                        millimetres(picture.y()),
                        width,
                        height,
                        width,
                        height,
                        resource));
    }

    private int next() {
        return ++last;
    }

    private static String millimetres(double points) {
        return String.format(Locale.ROOT, "%.3f", points / Grid.MILLIMETRE);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] packed(Paper paper) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                var each = new ZipEntry(entry.getKey());
                each.setTimeLocal(LocalDateTime.of(paper.dated(), java.time.LocalTime.MIDNIGHT));
                zip.putNextEntry(each);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
