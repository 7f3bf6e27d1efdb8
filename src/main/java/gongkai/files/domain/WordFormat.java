package gongkai.files.domain;

import gongkai.files.Concealed.Kind;
import gongkai.files.Part;
import gongkai.files.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A Word document. What is read is what remains when all revisions are accepted; so is what the copy holds. */
final class WordFormat implements Format {

    private static final Set<String> TEXT = Set.of("t", "delText");

    private static final Set<String> FORMATTING = Set.of(
            "rPrChange",
            "pPrChange",
            "sectPrChange",
            "tblPrChange",
            "tblPrExChange",
            "tblGridChange",
            "trPrChange",
            "tcPrChange",
            "numberingChange",
            "cellMerge");

    private static final Set<String> MARKS = Set.of(
            "commentRangeStart",
            "commentRangeEnd",
            "commentReference",
            "annotationRef",
            "moveFromRangeStart",
            "moveFromRangeEnd",
            "moveToRangeStart",
            "moveToRangeEnd",
            "customXmlInsRangeStart",
            "customXmlInsRangeEnd",
            "customXmlDelRangeStart",
            "customXmlDelRangeEnd",
            "customXmlMoveFromRangeStart",
            "customXmlMoveFromRangeEnd",
            "customXmlMoveToRangeStart",
            "customXmlMoveToRangeEnd",
            "proofErr",
            "Fallback",
            "dataBinding",
            "OLEObject",
            "control");

    private static final Set<String> OF_SETTINGS = Set.of(
            "rsids",
            "attachedTemplate",
            "docVars",
            "mailMerge",
            "trackRevisions",
            "documentProtection",
            "writeProtection",
            "attachedSchema",
            "schemaLibrary",
            "saveThroughXslt",
            "docId");

    @Override
    public Reading read(byte[] bytes) throws IOException {
        var office = Office.of(bytes);
        var findings = new Findings();
        office.conceal(findings);
        var main = office.main();
        for (var part : office.targets(main, "comments")) {
            for (var comment : Xml.within(office.tree(part), "comment")) {
                findings.add(Kind.COMMENT, "", Xml.value(comment, "author") + "：" + Xml.text(comment, TEXT));
            }
        }
        for (var part : office.targets(main, "settings")) {
            Xml.within(office.tree(part), "docVar")
                    .forEach(it -> findings.addIfAny(Kind.METADATA, "", Xml.value(it, "name"), Xml.value(it, "val")));
        }
        var styles = WordStyles.of(office);
        var body = new Canonical();
        new Walk(body, WordNumbering.of(office, styles)).blocks(accepted(office, main, "", styles, findings));
        var parts = new ArrayList<Part>();
        parts.add(new Part("", body.text()));
        var isCut = body.isCut();
        for (var around : AROUND.entrySet()) {
            for (var part : office.targets(main, around.getKey())) {
                var text = new Canonical();
                new Walk(text, WordNumbering.of(office, styles))
                        .blocks(accepted(office, part, around.getValue(), styles, findings));
                isCut |= text.isCut();
                add(parts, around.getValue(), text.text());
            }
        }
        add(parts, "图形", office.drawnText());
        return new Reading(body.text(), parts, findings.all(), isCut);
    }

    /** What stands around the body, and how it is called. */
    private static final Map<String, String> AROUND =
            new java.util.TreeMap<>(Map.of("header", "页眉", "footer", "页脚", "footnotes", "脚注", "endnotes", "尾注"));

    private static void add(List<Part> parts, String place, String text) {
        var part = new Part(place, text);
        if (!text.isEmpty() && !parts.contains(part)) {
            parts.add(part);
        }
    }

    private static Element accepted(Office office, String part, String place, WordStyles styles, Findings findings)
            throws IOException {
        var tree = office.tree(part);
        conceal(tree, place, styles, findings);
        accept(tree, styles);
        return tree.getDocumentElement();
    }

    private static void conceal(Document tree, String place, WordStyles styles, Findings findings) {
        for (var revision : Xml.within(tree, Set.of("ins", "moveTo"))) {
            findings.add(Kind.INSERTION, place, revised(revision));
        }
        for (var revision : Xml.within(tree, Set.of("del", "moveFrom", "cellDel"))) {
            findings.add(Kind.DELETION, place, revised(revision));
        }
        if (!Xml.within(tree, FORMATTING).isEmpty()) {
            findings.add(Kind.FORMATTING, place, "有修订标记的格式");
        }
        for (var run : Xml.within(tree, "r")) {
            if (styles.isHidden(run)) {
                findings.addIfAny(Kind.HIDDEN_TEXT, place, "隐藏", Xml.text(run, TEXT));
            }
        }
        Xml.within(tree, "OLEObject")
                .forEach(it -> findings.add(Kind.EMBEDDED, place, "对象 " + Xml.value(it, "ProgID")));
        Xml.within(tree, "control").forEach(it -> findings.add(Kind.EMBEDDED, place, "控件 " + Xml.value(it, "name")));
    }

    private static String revised(Element revision) {
        var text = Xml.text(revision, TEXT);
        return (Xml.value(revision, "author") + "：" + (text.isBlank() ? "段落、单元格或图形" : text));
    }

    /** Takes every revision as done and takes out what is hidden. */
    private static void accept(Document tree, WordStyles styles) {
        mergeAcrossDeletedMarks(tree);
        for (var row : Xml.within(tree, "tr")) {
            if (Xml.child(row, "trPr", "del").isPresent()) {
                Xml.remove(row);
            }
        }
        for (var cell : Xml.within(tree, "tc")) {
            if (Xml.child(cell, "tcPr", "cellDel").isPresent()) {
                Xml.remove(cell);
            }
        }
        Xml.removeAll(tree, Set.of("del", "moveFrom", "cellDel", "cellIns"));
        for (var inserted : Xml.within(tree, Set.of("ins", "moveTo"))) {
            if (Xml.name(inserted.getParentNode()).endsWith("Pr")) {
                Xml.remove(inserted);
            } else {
                Xml.unwrap(inserted);
            }
        }
        Xml.removeAll(tree, FORMATTING);
        Xml.removeAll(tree, MARKS);
        Xml.within(tree, "r").stream().filter(styles::isHidden).forEach(Xml::remove);
    }

    /** A paragraph whose end was deleted goes on with the next one. */
    private static void mergeAcrossDeletedMarks(Document tree) {
        for (var paragraph : Xml.within(tree, "p")) {
            var mark = Xml.child(paragraph, "pPr", "rPr");
            if (mark.isPresent()
                    && Xml.children(mark.get()).stream()
                            .anyMatch(it -> Set.of("del", "moveFrom").contains(Xml.name(it)))) {
                mergeWithNext(paragraph);
            }
        }
    }

    private static void mergeWithNext(Element paragraph) {
        var next = paragraph.getNextSibling();
        while (next != null && !(next instanceof Element)) {
            next = next.getNextSibling();
        }
        if (next instanceof Element following && Xml.name(following).equals("p")) {
            var first = Xml.child(following, "pPr").map(Node::getNextSibling).orElse(following.getFirstChild());
            for (var child : Xml.children(paragraph)) {
                if (!Xml.name(child).equals("pPr")) {
                    following.insertBefore(child, first);
                }
            }
            Xml.remove(paragraph);
        }
    }

    @Override
    public byte[] cleaned(byte[] bytes) throws IOException {
        var office = Office.of(bytes);
        var styles = WordStyles.of(office);
        var settings = office.targets(office.main(), "settings");
        return office.cleaned((part, tree) -> {
            accept(tree, styles);
            withoutTraces(tree);
            if (settings.contains(part)) {
                Xml.removeAll(tree, OF_SETTINGS);
            }
        });
    }

    /** Word gives every session of work a number of its own. */
    private static void withoutTraces(Document tree) {
        var all = tree.getElementsByTagNameNS("*", "*");
        for (var at = 0; at < all.getLength(); at++) {
            var attributes = all.item(at).getAttributes();
            for (var which = attributes.getLength() - 1; which >= 0; which--) {
                var attribute = (org.w3c.dom.Attr) attributes.item(which);
                if (attribute.getLocalName() != null && attribute.getLocalName().startsWith("rsid")) {
                    ((Element) all.item(at)).removeAttributeNode(attribute);
                }
            }
        }
    }

    /** Goes through what is seen, in the order in which it is read. */
    private static final class Walk {

        private final Canonical canonical;
        private final WordNumbering numbering;

        Walk(Canonical canonical, WordNumbering numbering) {
            this.canonical = canonical;
            this.numbering = numbering;
        }

        void blocks(Node parent) {
            for (var child : Xml.children(parent)) {
                switch (Xml.name(child)) {
                    case "p" -> paragraph(child);
                    case "tbl" -> canonical.table(rows(child));
                    case "sectPr", "sdtPr", "sdtEndPr", "tblPr", "tcPr", "trPr", "Fallback" -> {}
                    default -> blocks(child);
                }
            }
        }

        private void paragraph(Element paragraph) {
            var text = new StringBuilder();
            var boxes = new ArrayList<Element>();
            inline(paragraph, text, boxes);
            var said = text.toString().strip();
            canonical.paragraph((said.isEmpty() && boxes.isEmpty() ? "" : numbering.label(paragraph)) + said);
            boxes.forEach(this::blocks);
        }

        private static void inline(Node parent, StringBuilder text, List<Element> boxes) {
            for (var child : Xml.children(parent)) {
                switch (Xml.name(child)) {
                    case "t" -> text.append(child.getTextContent());
                    case "tab", "ptab" -> text.append(Xml.name(parent).equals("tabs") ? "" : " ");
                    case "br", "cr" -> text.append('\n');
                    case "noBreakHyphen" -> text.append('-');
                    case "txbxContent" -> boxes.add(child);
                    case "pPr", "rPr", "rt", "instrText", "Fallback" -> {}
                    default -> inline(child, text, boxes);
                }
            }
        }

        private List<List<String>> rows(Element table) {
            var rows = new ArrayList<List<String>>();
            for (var row : nearest(table, "tr")) {
                var cells = new ArrayList<String>();
                for (var cell : nearest(row, "tc")) {
                    cells.add(isContinued(cell) ? "" : cell(cell));
                    for (var more = span(cell); more > 1; more--) {
                        cells.add("");
                    }
                }
                rows.add(cells);
            }
            return rows;
        }

        /** Rows and cells may stand inside controls, but those of a table within a cell are not meant. */
        private static List<Element> nearest(Element parent, String name) {
            var found = new ArrayList<Element>();
            for (var child : Xml.children(parent)) {
                if (Xml.name(child).equals(name)) {
                    found.add(child);
                } else if (!Set.of("tbl", "p").contains(Xml.name(child))) {
                    found.addAll(nearest(child, name));
                }
            }
            return found;
        }

        private static boolean isContinued(Element cell) {
            return Xml.child(cell, "tcPr", "vMerge")
                    .filter(it -> !Xml.value(it, "val").equals("restart"))
                    .isPresent();
        }

        private static int span(Element cell) {
            return Xml.child(cell, "tcPr", "gridSpan")
                    .map(it -> Xml.value(it, "val"))
                    .filter(it -> it.matches("[1-9]\\d?"))
                    .map(Integer::parseInt)
                    .orElse(1);
        }

        private String cell(Element cell) {
            var inside = new Canonical();
            new Walk(inside, numbering).blocks(cell);
            return inside.text();
        }
    }
}
