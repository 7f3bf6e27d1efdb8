package gongkai.files.domain;

import gongkai.access.RefusedException;
import gongkai.files.Concealed.Kind;
import gongkai.files.FileRefusal;
import gongkai.files.Part;
import gongkai.files.Reading;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties.BaseState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;

/** A PDF document, page by page. */
final class PdfFormat implements Format {

    private static final int MOST_PAGES = 3_000;

    /** They belong to what a page shows. */
    private static final Set<String> SHOWN = Set.of("Link", "Widget", "Stamp", "FreeText", "Watermark", "PrinterMark");

    private static final Set<String> CARRIERS = Set.of("FileAttachment", "Sound", "Movie", "Screen", "RichMedia", "3D");

    /** Drawn over a page, they may hide what stands there. */
    private static final Set<String> COVERS = Set.of("Square", "Redact", "Polygon", "Circle", "Stamp");

    private static final List<String> TRACES = List.of("Metadata", "PieceInfo", "LastModified", "AA", "AF");

    private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");

    @Override
    public Reading read(byte[] bytes) throws IOException {
        try (var document = open(bytes)) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new RefusedException(FileRefusal.TOO_MUCH_INSIDE);
            }
            var findings = new Findings();
            conceal(document, findings);
            if (hasEarlierVersions(bytes)) {
                findings.add(Kind.EARLIER_VERSION, "", "文件经过增量保存");
            }
            var whole = new Canonical();
            var parts = new ArrayList<Part>();
            for (var number = 1; number <= document.getNumberOfPages(); number++) {
                var place = "第" + number + "页";
                conceal(document.getPage(number - 1), place, findings);
                var page = new Canonical();
                PdfText.read(document, number, page);
                shown(document.getPage(number - 1), page);
                whole.verbatim(page.text());
                parts.add(new Part(place, page.text()));
            }
            return new Reading(whole.text(), parts, findings.all(), whole.isCut());
        }
    }

    private static PDDocument open(byte[] bytes) throws IOException {
        PdfBounds.check(bytes);
        try {
            var document = Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache());
            if (document.isEncrypted()) {
                document.close();
                throw new RefusedException(FileRefusal.ENCRYPTED);
            }
            return document;
        } catch (InvalidPasswordException _) {
            throw new RefusedException(FileRefusal.ENCRYPTED);
        }
    }

    static boolean isSigned(byte[] bytes) {
        try (var document = open(bytes)) {
            return !document.getSignatureDictionaries().isEmpty();
        } catch (IOException _) {
            return false;
        }
    }

    /** What was typed onto the page and into its fields. */
    private static void shown(PDPage page, Canonical text) throws IOException {
        for (var annotation : page.getAnnotations()) {
            var subtype = String.valueOf(annotation.getSubtype());
            if (subtype.equals("FreeText")) {
                text.paragraph(String.valueOf(annotation.getContents()));
            } else if (subtype.equals("Widget") && !annotation.isHidden()) {
                var value = annotation.getCOSObject().getDictionaryObject(COSName.V);
                if (value instanceof org.apache.pdfbox.cos.COSString string) {
                    text.paragraph(string.getString());
                }
            }
        }
    }

    private static void conceal(PDDocument document, Findings findings) throws IOException {
        var information = document.getDocumentInformation();
        findings.addIfAny(Kind.METADATA, "", "文档标题", text(information.getTitle()));
        findings.addIfAny(Kind.METADATA, "", "作者", text(information.getAuthor()));
        findings.addIfAny(Kind.METADATA, "", "主题", text(information.getSubject()));
        findings.addIfAny(Kind.METADATA, "", "关键词", text(information.getKeywords()));
        findings.addIfAny(Kind.METADATA, "", "制作程序", text(information.getCreator()));
        for (var key : information.getMetadataKeys()) {
            if (!Set.of(
                            "Title",
                            "Author",
                            "Subject",
                            "Keywords",
                            "Creator",
                            "Producer",
                            "CreationDate",
                            "ModDate",
                            "Trapped")
                    .contains(key)) {
                findings.addIfAny(Kind.METADATA, "", key, text(information.getCustomMetadataValue(key)));
            }
        }
        var catalog = document.getDocumentCatalog();
        if (catalog.getMetadata() != null) {
            findings.add(Kind.METADATA, "", "XMP 元数据");
        }
        var names = catalog.getCOSObject().getCOSDictionary(COSName.NAMES);
        if (names != null && names.containsKey(COSName.EMBEDDED_FILES)) {
            findings.add(Kind.EMBEDDED, "", "附件 " + fileNames(names.getCOSDictionary(COSName.EMBEDDED_FILES), 0));
        }
        if (names != null && names.containsKey(JAVA_SCRIPT)) {
            findings.add(Kind.SCRIPT, "", "JavaScript");
        }
        if (catalog.getCOSObject().containsKey(COSName.AA)
                || isAction(catalog.getCOSObject().getDictionaryObject(COSName.OPEN_ACTION))) {
            findings.add(Kind.SCRIPT, "", "打开时的动作");
        }
        var form = catalog.getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        if (form != null && form.containsKey(COSName.XFA)) {
            findings.add(Kind.SCRIPT, "", "XFA 表单");
        }
        layers(catalog.getOCProperties(), findings);
    }

    /** A page to begin with is an array; an action is a dictionary. */
    private static boolean isAction(@org.jspecify.annotations.Nullable Object open) {
        return open instanceof COSDictionary action
                && !COSName.getPDFName("GoTo").equals(action.getCOSName(COSName.S));
    }

    private static void layers(
            @org.jspecify.annotations.Nullable PDOptionalContentProperties layers, Findings findings) {
        if (layers != null) {
            for (var name : layers.getGroupNames()) {
                var isOff = layers.getBaseState() == BaseState.OFF || !layers.isGroupEnabled(name);
                if (isOff) {
                    findings.add(Kind.HIDDEN_TEXT, "", "隐藏图层 " + name);
                }
            }
        }
    }

    private static String fileNames(@org.jspecify.annotations.Nullable COSDictionary tree, int depth) {
        if (tree == null || depth > 10) {
            return "";
        }
        var found = new StringBuilder();
        if (tree.getDictionaryObject(COSName.NAMES) instanceof COSArray names) {
            for (var at = 0; at < Math.min(names.size(), 200); at += 2) {
                found.append(text(names.getString(at))).append(' ');
            }
        }
        if (tree.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
            for (var at = 0; at < Math.min(kids.size(), 50); at++) {
                found.append(kids.getObject(at) instanceof COSDictionary kid ? fileNames(kid, depth + 1) : "");
            }
        }
        return found.toString();
    }

    private static void conceal(PDPage page, String place, Findings findings) throws IOException {
        var covers = new ArrayList<Rectangle2D>();
        for (var annotation : page.getAnnotations()) {
            var subtype = String.valueOf(annotation.getSubtype());
            if (CARRIERS.contains(subtype)) {
                findings.add(Kind.EMBEDDED, place, subtype + " " + text(annotation.getContents()));
            } else if (!SHOWN.contains(subtype) || annotation.isHidden()) {
                findings.add(Kind.COMMENT, place, subtype + " " + said(annotation));
            } else if (SHOWN.contains(subtype)
                    && annotation instanceof PDAnnotationMarkup markup
                    && !text(markup.getTitlePopup()).isBlank()) {
                findings.add(Kind.METADATA, place, "标注者：" + markup.getTitlePopup());
            }
            if (isCover(annotation, subtype)) {
                var area = annotation.getRectangle();
                covers.add(new Rectangle2D.Float(
                        area.getLowerLeftX(), area.getLowerLeftY(), area.getWidth(), area.getHeight()));
            }
            if (annotation.getCOSObject().containsKey(COSName.AA)
                    || isScript(annotation.getCOSObject().getCOSDictionary(COSName.A))) {
                findings.add(Kind.SCRIPT, place, "标注的动作");
            }
        }
        if (page.getCOSObject().containsKey(COSName.AA)) {
            findings.add(Kind.SCRIPT, place, "页面的动作");
        }
        var under = PdfCover.under(page, covers);
        if (!under.isEmpty()) {
            findings.add(Kind.UNDER_BOX, place, under);
        }
    }

    /** Those that have an inner colour and let nothing through. */
    private static boolean isCover(PDAnnotation annotation, String subtype) {
        var dictionary = annotation.getCOSObject();
        return COVERS.contains(subtype)
                && annotation.getRectangle() != null
                && dictionary.getDictionaryObject(COSName.IC) instanceof COSArray colour
                && colour.size() > 0
                && dictionary.getFloat(COSName.CA, 1) >= 0.99;
    }

    private static boolean isScript(@org.jspecify.annotations.Nullable COSDictionary action) {
        return action != null
                && Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition")
                        .contains(String.valueOf(action.getNameAsString(COSName.S)));
    }

    private static String said(PDAnnotation annotation) {
        var author = annotation instanceof PDAnnotationMarkup markup ? text(markup.getTitlePopup()) : "";
        return (author + " " + text(annotation.getContents())).strip();
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    /** Every saving adds an end; a file made for quick viewing has two from the start, and a signature adds one. */
    private static boolean hasEarlierVersions(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var ends = 0;
        for (var at = text.indexOf("startxref"); at >= 0; at = text.indexOf("startxref", at + 1)) {
            ends++;
        }
        var signatures = text.split("/ByteRange\\b", -1).length - 1;
        var first = text.substring(0, Math.min(text.length(), 1_024)).contains("/Linearized") ? 2 : 1;
        return ends > first + signatures;
    }

    /** Written anew from what its pages need. */
    @Override
    public byte[] cleaned(byte[] bytes) throws IOException {
        try (var document = open(bytes)) {
            document.setDocumentInformation(new PDDocumentInformation());
            var catalog = document.getDocumentCatalog().getCOSObject();
            TRACES.forEach(it -> catalog.removeItem(COSName.getPDFName(it)));
            if (isAction(catalog.getDictionaryObject(COSName.OPEN_ACTION))) {
                catalog.removeItem(COSName.OPEN_ACTION);
            }
            var names = catalog.getCOSDictionary(COSName.NAMES);
            if (names != null) {
                names.removeItem(COSName.EMBEDDED_FILES);
                names.removeItem(JAVA_SCRIPT);
                names.removeItem(COSName.getPDFName("Renditions"));
            }
            var form = catalog.getCOSDictionary(COSName.ACRO_FORM);
            if (form != null) {
                form.removeItem(COSName.XFA);
            }
            for (var page : document.getPages()) {
                clean(page);
            }
            withoutTraces(document);
            var out = new ByteArrayOutputStream(bytes.length);
            document.save(out);
            return out.toByteArray();
        }
    }

    private static void clean(PDPage page) throws IOException {
        var kept = new ArrayList<PDAnnotation>();
        for (var annotation : page.getAnnotations()) {
            if (SHOWN.contains(String.valueOf(annotation.getSubtype())) && !annotation.isHidden()) {
                var dictionary = annotation.getCOSObject();
                dictionary.removeItem(COSName.getPDFName("Popup"));
                dictionary.removeItem(COSName.AA);
                if (annotation instanceof PDAnnotationMarkup) {
                    dictionary.removeItem(COSName.T);
                }
                if (isScript(dictionary.getCOSDictionary(COSName.A))) {
                    dictionary.removeItem(COSName.A);
                }
                kept.add(annotation);
            }
        }
        page.setAnnotations(kept);
    }

    /** Programs leave their own data at pages and pictures; cameras leave theirs inside photographs. */
    private static void withoutTraces(PDDocument document) throws IOException {
        var file = document.getDocument();
        for (var key : List.copyOf(file.getXrefTable().keySet())) {
            var object = file.getObjectFromPool(key).getObject();
            if (object instanceof COSDictionary dictionary) {
                TRACES.forEach(it -> dictionary.removeItem(COSName.getPDFName(it)));
            }
            if (object instanceof COSStream stream && isPhotograph(stream)) {
                withoutCamera(stream);
            }
        }
    }

    private static boolean isPhotograph(COSStream stream) {
        return COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                && COSName.DCT_DECODE.equals(stream.getFilters());
    }

    private static void withoutCamera(COSStream stream) throws IOException {
        byte[] photograph;
        try (var in = stream.createRawInputStream()) {
            photograph = in.readAllBytes();
        }
        var cleaned = Images.cleaned(photograph);
        if (cleaned.length != photograph.length) {
            try (var out = stream.createRawOutputStream()) {
                out.write(cleaned);
            }
        }
    }
}
