package gongkai.typesetting;

import gongkai.typesetting.Sheets.Element;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** Draws sheets as PDF/A-2a and PDF/UA-1: archivable, with a structure for readers that speak. */
final class PdfPrint {

    private static final COSName PARENT_TREE_NEXT = COSName.getPDFName("ParentTreeNextKey");

    private final PDDocument document;
    private final Sheets sheets;
    private final Map<Typeface, PdfFont> fonts = new LinkedHashMap<>();
    private final Map<Integer, COSDictionary> structures = new LinkedHashMap<>();
    private final COSArray parents = new COSArray();

    private PdfPrint(PDDocument document, Sheets sheets) {
        this.document = document;
        this.sheets = sheets;
    }

    static byte[] of(Paper paper, Sheets sheets) {
        try (var document = new PDDocument()) {
            new PdfPrint(document, sheets).print(paper);
            document.setVersion(1.7f);
            document.setDocumentId(
                    UUID.nameUUIDFromBytes(String.join("\n", paper.text()).getBytes(StandardCharsets.UTF_8))
                            .getMostSignificantBits());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(Paper paper) throws IOException {
        var root = new PDStructureTreeRoot();
        var whole = structure("Document", root.getCOSObject());
        skeleton(whole);
        var resources = new ArrayList<PDResources>();
        for (var number = 0; number < sheets.pages().size(); number++) {
            resources.add(page(number));
        }
        for (var font : fonts.values()) {
            var embedded = font.embedded(document);
            for (var each : resources) {
                var named = each.getCOSObject().getCOSDictionary(COSName.FONT);
                if (named == null) {
                    named = new COSDictionary();
                    each.getCOSObject().setItem(COSName.FONT, named);
                }
                named.setItem(COSName.getPDFName(font.name()), embedded);
            }
        }
        root.getCOSObject().setItem(COSName.K, whole);
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, parents);
        root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
        root.getCOSObject().setInt(PARENT_TREE_NEXT, sheets.pages().size());

        var catalog = document.getDocumentCatalog();
        catalog.setStructureTreeRoot(root);
        var mark = new PDMarkInfo();
        mark.setMarked(true);
        catalog.setMarkInfo(mark);
        catalog.setLanguage("zh-CN");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var metadata =
                new PDMetadata(document, new ByteArrayInputStream(Xmp.of(paper).getBytes(StandardCharsets.UTF_8)));
        catalog.setMetadata(metadata);
        var profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
    }

    private static COSDictionary structure(String role, COSDictionary parent) {
        var element = new COSDictionary();
        element.setName(COSName.TYPE, "StructElem");
        element.setName(COSName.S, role);
        element.setItem(COSName.P, parent);
        element.setItem(COSName.K, new COSArray());
        return element;
    }

    private static COSDictionary added(COSDictionary parent, String role) {
        var element = structure(role, parent);
        if (parent.getDictionaryObject(COSName.K) instanceof COSArray kids) {
            kids.add(element);
        }
        return element;
    }

    private void skeleton(COSDictionary whole) {
        var tables = new LinkedHashMap<Integer, COSDictionary>();
        var rows = new LinkedHashMap<List<Integer>, COSDictionary>();
        for (var number = 0; number < sheets.elements().size(); number++) {
            var structure = switch (sheets.elements().get(number)) {
                case Element.Title() -> added(whole, "H1");
                case Element.Heading(var level) -> added(whole, "H" + (level + 1));
                case Element.Text() -> added(whole, "P");
                case Element.Cell(var table, var row, var _, var isHead) -> {
                    var in = tables.computeIfAbsent(table, _ -> added(whole, "Table"));
                    var line = rows.computeIfAbsent(List.of(table, row), _ -> added(in, "TR"));
                    yield isHead ? headCell(line) : added(line, "TD");
                }
            };
            structures.put(number, structure);
        }
    }

    private static COSDictionary headCell(COSDictionary row) {
        var cell = added(row, "TH");
        var attributes = new COSDictionary();
        attributes.setName(COSName.O, "Table");
        attributes.setName("Scope", "Column");
        cell.setItem(COSName.A, attributes);
        return cell;
    }

    private PDResources page(int number) throws IOException {
        var page = new PDPage(new PDRectangle((float) Grid.PAGE_WIDTH, (float) Grid.PAGE_HEIGHT));
        document.addPage(page);
        var resources = new PDResources();
        page.setResources(resources);
        page.setStructParents(number);
        page.getCOSObject().setName("Tabs", "S");
        var owners = new COSArray();
        var content = new StringBuilder();
        for (var mark : sheets.pages().get(number)) {
            switch (mark) {
                case Mark.Run run -> run(run, page, owners, content);
                case Mark.Rule rule -> rule(rule, content);
                case Mark.Picture picture -> picture(picture, resources, content);
            }
        }
        parents.add(COSInteger.get(number));
        parents.add(owners);
        page.setContents(new PDStream(
                document,
                new ByteArrayInputStream(content.toString().getBytes(StandardCharsets.US_ASCII)),
                COSName.FLATE_DECODE));
        return resources;
    }

    private void run(Mark.Run run, PDPage page, COSArray owners, StringBuilder content) {
        var structure = structures.get(run.element());
        if (structure == null) {
            content.append("/Artifact <</Type /Pagination>> BDC\n");
        } else {
            var reference = new COSDictionary();
            reference.setName(COSName.TYPE, "MCR");
            reference.setItem(COSName.PG, page);
            reference.setInt(COSName.MCID, owners.size());
            if (structure.getDictionaryObject(COSName.K) instanceof COSArray kids) {
                kids.add(reference);
            }
            content.append("/%s <</MCID %d>> BDC\n".formatted(structure.getNameAsString(COSName.S), owners.size()));
            owners.add(structure);
        }
        var font = fonts.computeIfAbsent(run.typeface(), it -> new PdfFont(it, "F" + (fonts.size() + 1)));
        content.append("BT %s rg /%s %s Tf %s Tc %s %s Td %s Tj ET\nEMC\n"
                .formatted(
                        run.isRed() ? "1 0 0" : "0 0 0",
                        font.name(),
                        number(run.size()),
                        number(run.spacing()),
                        number(run.x()),
                        number(Grid.PAGE_HEIGHT - run.baseline()),
                        font.encoded(run.text())));
    }

    private static void rule(Mark.Rule rule, StringBuilder content) {
        content.append("/Artifact BMC q %s RG %s w %s d %s %s m %s %s l S Q EMC\n"
                .formatted(
                        rule.isRed() ? "1 0 0" : "0 0 0",
                        number(rule.thickness()),
                        rule.isDashed() ? "[3 3] 0" : "[] 0",
                        number(rule.x1()),
                        number(Grid.PAGE_HEIGHT - rule.y1()),
                        number(rule.x2()),
                        number(Grid.PAGE_HEIGHT - rule.y2())));
    }

    private void picture(Mark.Picture picture, PDResources resources, StringBuilder content) throws IOException {
        var image = PDImageXObject.createFromByteArray(document, picture.png().bytes(), "seal");
        var name = resources.add(image, "Im");
        content.append("/Artifact BMC q %s 0 0 %s %s %s cm /%s Do Q EMC\n"
                .formatted(
                        number(picture.width()),
                        number(picture.height()),
                        number(picture.x()),
                        number(Grid.PAGE_HEIGHT - picture.y() - picture.height()),
                        name.getName()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
