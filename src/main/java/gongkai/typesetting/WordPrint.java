package gongkai.typesetting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a paper as WordprocessingML (ECMA-376), laid out by the document grid of the standard. */
final class WordPrint {

    private static final String MAIN = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final String LINE = "<w:spacing w:line=\"580\" w:lineRule=\"exact\"/>";
    private static final String OFF_GRID = "<w:snapToGrid w:val=\"0\"/>";
    private static final int CELL = twips(Grid.CELL);
    private static final int FOLIO = 280;
    private static final double UNIT = 12_700;

    private final StringBuilder body = new StringBuilder();
    private final Map<String, byte[]> media = new LinkedHashMap<>();
    private boolean beginsPage;

    private WordPrint() {}

    static byte[] of(Paper paper) {
        var print = new WordPrint();
        print.print(paper);
        return print.packed(paper);
    }

    private void print(Paper paper) {
        var number = paper.number();
        switch (paper.letterhead()) {
            case Letterhead.Plain() -> {
                if (!number.isEmpty()) {
                    paragraph("<w:jc w:val=\"right\"/>", run(number, ""));
                }
            }
            case Letterhead.Letter(var _) -> {
                if (!number.isEmpty()) {
                    paragraph("<w:jc w:val=\"right\"/>", run(number, ""));
                }
                blank();
                blank();
            }
            case Letterhead.RedHead(var organ) -> redHead(organ, number);
        }
        element("<w:pStyle w:val=\"Title\"/>", OFF_GRID + LINE, run(paper.title(), ""));
        blank();
        var counter = new Counter();
        var blocks = paper.blocks();
        for (var at = 0; at < blocks.size(); at++) {
            var isSignedNext = at + 1 < blocks.size() && blocks.get(at + 1) instanceof Block.Signature;
            set(blocks.get(at), counter, isSignedNext ? "<w:keepNext/>" : "");
        }
    }

    private void redHead(String organ, String number) {
        var size = size(organ, 26, 52);
        element(
                OFF_GRID
                        + "<w:spacing w:before=\"%d\" w:line=\"%d\" w:lineRule=\"exact\"/><w:jc w:val=\"center\"/>"
                                .formatted(twips(Grid.RED_HEAD_DISTANCE), 20 * size + 80),
                "",
                red(organ, size));
        blank();
        blank();
        element(
                "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"12\" w:space=\"11\" w:color=\"FF0000\"/></w:pBdr>",
                LINE + "<w:jc w:val=\"center\"/>",
                run(number, ""));
        blank();
        blank();
    }

    private static int size(String organ, int smallest, int largest) {
        return (int) Math.clamp(Grid.WIDTH / organ.length(), smallest, largest);
    }

    private static String red(String text, int size) {
        return run(
                text,
                fonts(Face.TITLE)
                        + "<w:color w:val=\"FF0000\"/><w:spacing w:val=\"0\"/><w:sz w:val=\"%1$d\"/><w:szCs w:val=\"%1$d\"/>"
                                .formatted(2 * size));
    }

    private void set(Block block, Counter counter, String keep) {
        switch (block) {
            case Block.Addressee(var name) -> paragraph(keep, run(Plain.addressee(name), ""));
            case Block.Paragraph(var text) -> paragraph(keep + indent(2), run(text, ""));
            case Block.Numbered(var level, var text) -> numbered(level, counter.next(level) + text, keep);
            case Block.Table table -> table(table);
            case Block.Attachments(var names) -> attachments(names, keep);
            case Block.Signature signature -> signature(signature);
            case Block.Note(var text) -> paragraph(keep + indent(2), run(Plain.note(text), ""));
            case Block.CutLine() ->
                element(
                        "<w:pBdr><w:bottom w:val=\"dashed\" w:sz=\"4\" w:space=\"1\" w:color=\"000000\"/></w:pBdr>",
                        LINE,
                        "");
            case Block.NewPage() -> beginsPage = true;
        }
    }

    private void numbered(int level, String text, String keep) {
        if (level <= 2) {
            element("<w:pStyle w:val=\"Heading%d\"/>".formatted(level) + keep, LINE, run(text, ""));
        } else {
            paragraph(keep + indent(2), run(text, ""));
        }
    }

    private static String indent(int cells) {
        return "<w:ind w:firstLineChars=\"%d\" w:firstLine=\"%d\"/>".formatted(100 * cells, CELL * cells);
    }

    private void attachments(List<String> names, String keep) {
        blank();
        var lines = Plain.attachments(names);
        for (var at = 0; at < lines.size(); at++) {
            var left = names.size() == 1 ? 5 : 6;
            var hanging = at == 0 ? left - 2 : 1;
            paragraph(
                    (at == lines.size() - 1 ? keep : "")
                            + "<w:ind w:left=\"%d\" w:hanging=\"%d\"/>".formatted(left * CELL, hanging * CELL),
                    run(lines.get(at), ""));
        }
    }

    private void signature(Block.Signature signature) {
        var date = Plain.date(signature.on());
        var dateWidth = width(date);
        var organWidth = width(signature.organ());
        var isSealed = !(signature.seal() instanceof Seal.None);
        var middle = isSealed
                ? Grid.WIDTH - Math.max(4 * Grid.CELL + dateWidth / 2, organWidth / 2)
                : Grid.WIDTH - 2 * Grid.CELL - Math.max(organWidth, dateWidth) / 2;
        var place = "<w:ind w:left=\"%d\" w:right=\"%d\"/><w:jc w:val=\"center\"/>"
                .formatted(Math.max(0, twips(2 * middle - Grid.WIDTH)), Math.max(0, twips(Grid.WIDTH - 2 * middle)));
        held("");
        if (isSealed) {
            held("");
        }
        paragraph("<w:keepNext/>" + place, run(signature.organ(), ""));
        var seal = signature.seal() instanceof Seal.Picture picture ? picture(picture, middle) : "";
        paragraph(place, run(date, "") + seal);
    }

    /** Floats behind the text, a little above the date. */
    private String picture(Seal.Picture seal, double middle) {
        var number = media.size() + 1;
        media.put("word/media/seal" + number + ".png", seal.png().bytes());
        var size = seal.millimetres() * Grid.MILLIMETRE;
        var extent = Math.round(size * UNIT);
        return """
                <w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" \
                behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>\
                <wp:positionH relativeFrom="margin"><wp:posOffset>%1$d</wp:posOffset></wp:positionH>\
                <wp:positionV relativeFrom="paragraph"><wp:posOffset>%2$d</wp:posOffset></wp:positionV>\
                <wp:extent cx="%3$d" cy="%3$d"/><wp:wrapNone/><wp:docPr id="%4$d" name="seal%4$d" descr="印章"/>\
                <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>\
                <pic:nvPicPr><pic:cNvPr id="%4$d" name="seal%4$d"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>\
                <a:blip r:embed="seal%4$d"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>\
                <a:off x="0" y="0"/><a:ext cx="%3$d" cy="%3$d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>\
                </a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>""".formatted(
                        Math.round((middle - size / 2) * UNIT), Math.round((-size / 2 - 4) * UNIT), extent, number);
    }

    /** Near enough for centring: what is not Chinese is half as wide. */
    private static double width(String text) {
        return text.codePoints()
                .mapToDouble(it -> it < 0x2000 ? Grid.CELL / 2 : Grid.CELL)
                .sum();
    }

    private void table(Block.Table table) {
        if (beginsPage) {
            element("", "<w:spacing w:line=\"20\" w:lineRule=\"exact\"/>", "");
        }
        var shares = table.widths().stream().mapToInt(Integer::intValue).sum();
        var whole = twips(Grid.WIDTH);
        var widths = table.widths().stream().map(it -> whole * it / shares).toList();
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblBorders>".formatted(whole));
        for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            body.append("<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>".formatted(side));
        }
        body.append("</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
                + "<w:top w:w=\"80\" w:type=\"dxa\"/><w:left w:w=\"80\" w:type=\"dxa\"/>"
                + "<w:bottom w:w=\"80\" w:type=\"dxa\"/><w:right w:w=\"80\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr>");
        body.append("<w:tblGrid>");
        widths.forEach(it -> body.append("<w:gridCol w:w=\"%d\"/>".formatted(it)));
        body.append("</w:tblGrid>");
        for (var number = 0; number < table.rows().size(); number++) {
            var isHead = table.isHeaded() && number == 0;
            body.append("<w:tr><w:trPr><w:cantSplit/>%s</w:trPr>".formatted(isHead ? "<w:tblHeader/>" : ""));
            for (var column = 0; column < widths.size(); column++) {
                body.append("<w:tc><w:tcPr><w:tcW w:w=\"%d\" w:type=\"dxa\"/></w:tcPr>".formatted(widths.get(column)));
                body.append("<w:p><w:pPr><w:snapToGrid w:val=\"0\"/><w:spacing w:line=\"360\" w:lineRule=\"exact\"/>"
                        + "<w:jc w:val=\"left\"/></w:pPr>");
                body.append(run(
                        table.rows().get(number).get(column),
                        fonts(isHead ? Face.HEADING : Face.BODY)
                                + "<w:spacing w:val=\"0\"/><w:sz w:val=\"24\"/><w:szCs w:val=\"24\"/>"));
                body.append("</w:p></w:tc>");
            }
            body.append("</w:tr>");
        }
        body.append("</w:tbl>");
    }

    private void blank() {
        paragraph("", "");
    }

    private void held(String runs) {
        paragraph("<w:keepNext/>", runs);
    }

    /** The order of the properties is that of the schema: keepNext, borders, spacing, indents, alignment. */
    private void paragraph(String properties, String runs) {
        var split = properties.indexOf("<w:ind ");
        var jc = properties.indexOf("<w:jc ");
        var behind = split >= 0 ? split : jc;
        var front = behind >= 0 ? properties.substring(0, behind) : properties;
        element(front, LINE + (behind >= 0 ? properties.substring(behind) : ""), runs);
    }

    private void element(String front, String back, String runs) {
        var page = beginsPage ? "<w:pageBreakBefore/>" : "";
        beginsPage = false;
        var at = front.startsWith("<w:pStyle") ? front.indexOf("/>") + 2 : 0;
        var keep = front.indexOf("<w:keepNext/>", at) == at ? at + "<w:keepNext/>".length() : at;
        body.append("<w:p><w:pPr>")
                .append(front, 0, keep)
                .append(page)
                .append(front.substring(keep))
                .append(back)
                .append("</w:pPr>")
                .append(runs)
                .append("</w:p>");
    }

    private static String run(String text, String properties) {
        var rpr = properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>";
        return text.isEmpty()
                ? ""
                : "<w:r>" + rpr + "<w:t xml:space=\"preserve\">" + Markup.escaped(text) + "</w:t></w:r>";
    }

    private static String fonts(Face face) {
        return "<w:rFonts w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\"/>"
                .formatted(face.official());
    }

    private static int twips(double points) {
        return (int) Math.round(20 * points);
    }

    private byte[] packed(Paper paper) {
        var isLetter = paper.letterhead() instanceof Letterhead.Letter;
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("[Content_Types].xml", utf8(types(isLetter)));
        parts.put("_rels/.rels", utf8(XML + """
                <Relationships xmlns="%1$srelationships"><Relationship Id="rId1" Type="%2$sofficeDocument" \
                Target="word/document.xml"/><Relationship Id="rId2" \
                Type="%1$srelationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
                """.formatted(PACKAGE, RELATIONS)));
        parts.put("docProps/core.xml", utf8(core(paper)));
        parts.put(
                "word/document.xml",
                utf8(XML
                        + "<w:document %s><w:body>%s%s</w:body></w:document>"
                                .formatted(MAIN, body, section(isLetter))));
        parts.put("word/styles.xml", utf8(styles()));
        parts.put(
                "word/settings.xml",
                utf8(XML
                        + "<w:settings %s><w:evenAndOddHeaders/><w:characterSpacingControl w:val=\"doNotCompress\"/></w:settings>"
                                .formatted(MAIN)));
        parts.put("word/footer1.xml", utf8(folio("right", "right")));
        parts.put("word/footer2.xml", utf8(folio("left", "left")));
        if (paper.letterhead() instanceof Letterhead.Letter(var organ)) {
            parts.put("word/header1.xml", utf8(letterHead(organ)));
            parts.put("word/footer3.xml", utf8(letterFoot()));
        }
        parts.put("word/_rels/document.xml.rels", utf8(relations(isLetter)));
        parts.putAll(media);
        return zipped(parts, paper);
    }

    private String types(boolean isLetter) {
        var overrides = new StringBuilder();
        overrides.append(override("/word/document.xml", WORD + "document.main+xml"));
        overrides.append(override("/word/styles.xml", WORD + "styles+xml"));
        overrides.append(override("/word/settings.xml", WORD + "settings+xml"));
        overrides.append(override("/word/footer1.xml", WORD + "footer+xml"));
        overrides.append(override("/word/footer2.xml", WORD + "footer+xml"));
        if (isLetter) {
            overrides.append(override("/word/header1.xml", WORD + "header+xml"));
            overrides.append(override("/word/footer3.xml", WORD + "footer+xml"));
        }
        overrides.append(override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
        return XML + """
                <Types xmlns="%scontent-types"><Default Extension="rels" \
                ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Default Extension="png" ContentType="image/png"/>%s</Types>
                """.formatted(PACKAGE, overrides);
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type);
    }

    private String relations(boolean isLetter) {
        var out = new ArrayList<String>();
        out.add(relation("styles", "styles", "styles.xml"));
        out.add(relation("settings", "settings", "settings.xml"));
        out.add(relation("footer1", "footer", "footer1.xml"));
        out.add(relation("footer2", "footer", "footer2.xml"));
        if (isLetter) {
            out.add(relation("header1", "header", "header1.xml"));
            out.add(relation("footer3", "footer", "footer3.xml"));
        }
        for (var number = 1; number <= media.size(); number++) {
            out.add(relation("seal" + number, "image", "media/seal" + number + ".png"));
        }
        return XML
                + "<Relationships xmlns=\"%srelationships\">%s</Relationships>"
                        .formatted(PACKAGE, String.join("", out));
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, RELATIONS + type, target);
    }

    private static String core(Paper paper) {
        return XML
                + """
                <cp:coreProperties xmlns:cp="%smetadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">\
                <dc:title>%s</dc:title><dc:creator>%s</dc:creator><dc:language>zh-CN</dc:language>\
                <dcterms:created xsi:type="dcterms:W3CDTF">%sT00:00:00Z</dcterms:created></cp:coreProperties>
                """.formatted(PACKAGE, Markup.escaped(paper.title()), Markup.escaped(paper.author()), paper.dated());
    }

    private static String section(boolean isLetter) {
        var references = new StringBuilder();
        if (isLetter) {
            references.append("<w:headerReference w:type=\"first\" r:id=\"header1\"/>");
        }
        references.append("<w:footerReference w:type=\"default\" r:id=\"footer1\"/>");
        references.append("<w:footerReference w:type=\"even\" r:id=\"footer2\"/>");
        if (isLetter) {
            references.append("<w:footerReference w:type=\"first\" r:id=\"footer3\"/>");
        }
        return """
                <w:sectPr>%s<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" \
                w:left="1588" w:header="1701" w:footer="1446" w:gutter="0"/>%s\
                <w:docGrid w:type="lines" w:linePitch="%d"/></w:sectPr>""".formatted(references, isLetter ? "<w:titlePg/>" : "", twips(Grid.LINE));
    }

    /** Readers differ in what a grid of characters means; a little less space behind each gives 28 in all of them. */
    private static String styles() {
        return XML
                + """
                <w:styles %1$s><w:docDefaults><w:rPrDefault><w:rPr>%2$s<w:sz w:val="32"/><w:szCs w:val="32"/>\
                <w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
                <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
                <w:pPr><w:overflowPunct w:val="0"/><w:autoSpaceDE w:val="0"/>\
                <w:autoSpaceDN w:val="0"/><w:jc w:val="both"/></w:pPr><w:rPr><w:spacing w:val="-5"/><w:sz w:val="32"/>\
                <w:szCs w:val="32"/></w:rPr></w:style>\
                <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>\
                <w:pPr><w:keepNext/><w:jc w:val="center"/></w:pPr><w:rPr>%3$s<w:spacing w:val="0"/><w:sz w:val="44"/><w:szCs w:val="44"/></w:rPr>\
                </w:style>\
                <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>\
                <w:pPr><w:keepNext/><w:ind w:firstLineChars="200" w:firstLine="%4$d"/><w:outlineLvl w:val="0"/></w:pPr>\
                <w:rPr>%5$s</w:rPr></w:style>\
                <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>\
                <w:pPr><w:keepNext/><w:ind w:firstLineChars="200" w:firstLine="%4$d"/><w:outlineLvl w:val="1"/></w:pPr>\
                <w:rPr>%6$s</w:rPr></w:style></w:styles>
                """.formatted(
                                MAIN,
                                fonts(Face.BODY),
                                fonts(Face.TITLE),
                                2 * CELL,
                                fonts(Face.HEADING),
                                fonts(Face.SUBHEADING));
    }

    private static String folio(String side, String indent) {
        var numeral = "<w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\"/>"
                + "<w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/></w:rPr>";
        return XML + """
                <w:ftr %1$s><w:p><w:pPr><w:snapToGrid w:val="0"/><w:ind w:%2$s="%3$d"/><w:jc w:val="%4$s"/></w:pPr>\
                <w:r>%5$s<w:t xml:space="preserve">— </w:t></w:r><w:r>%5$s<w:fldChar w:fldCharType="begin"/></w:r>\
                <w:r>%5$s<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>\
                <w:r>%5$s<w:fldChar w:fldCharType="separate"/></w:r><w:r>%5$s<w:t>1</w:t></w:r>\
                <w:r>%5$s<w:fldChar w:fldCharType="end"/></w:r><w:r>%5$s<w:t xml:space="preserve"> —</w:t></w:r>\
                </w:p></w:ftr>
                """.formatted(MAIN, indent, FOLIO, side, numeral);
    }

    private static String letterHead(String organ) {
        var size = size(organ, 22, 40);
        var outside = -twips((Grid.RULE_WIDTH - Grid.WIDTH) / 2);
        return XML + """
                <w:hdr %s><w:p><w:pPr><w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="11" \
                w:color="FF0000"/></w:pBdr><w:snapToGrid w:val="0"/><w:spacing w:line="%d" w:lineRule="exact"/><w:ind w:left="%d" w:right="%d"/>\
                <w:jc w:val="center"/></w:pPr>%s</w:p>\
                <w:p><w:pPr><w:spacing w:line="120" w:lineRule="exact"/></w:pPr></w:p></w:hdr>
                """.formatted(MAIN, 20 * size + 40, outside - 57, outside + 57, red(organ, size));
    }

    /** The lower double rule, 20 mm above the edge of the paper. */
    private static String letterFoot() {
        return XML + """
                <w:ftr %s><w:p><w:pPr><w:framePr w:w="%d" w:h="60" w:hRule="exact" w:wrap="around" w:vAnchor="page" \
                w:hAnchor="page" w:xAlign="center" w:y="%d"/><w:pBdr><w:bottom w:val="thinThickSmallGap" w:sz="24" \
                w:space="0" w:color="FF0000"/></w:pBdr><w:spacing w:line="40" w:lineRule="exact"/></w:pPr></w:p>\
                <w:p/></w:ftr>
                """.formatted(MAIN, twips(Grid.RULE_WIDTH), twips(Grid.LOWER_RULE));
    }

    private static byte[] zipped(Map<String, byte[]> parts, Paper paper) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(LocalDateTime.of(paper.dated(), LocalTime.MIDNIGHT));
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
