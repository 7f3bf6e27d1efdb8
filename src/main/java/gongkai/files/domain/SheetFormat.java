package gongkai.files.domain;

import gongkai.files.Concealed.Kind;
import gongkai.files.Part;
import gongkai.files.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A workbook. The copy holds what its sheets show: values instead of formulas, no hidden sheet, row or column, no data
 * behind pivot tables, no lists behind cells.
 */
final class SheetFormat implements Format {

    private static final Set<String> OF_WORKBOOK = Set.of(
            "pivotCaches",
            "externalReferences",
            "fileSharing",
            "fileRecoveryPr",
            "customWorkbookViews",
            "AlternateContent",
            "extLst",
            "functionGroups",
            "webPublishing",
            "smartTagPr",
            "smartTagTypes",
            "webPublishObjects",
            "oleSize");

    /** @param isShown whether a reader sees it without being told of it */
    private record Entry(String name, String part, String relation, boolean isShown) {}

    @Override
    public Reading read(byte[] bytes) throws IOException {
        var office = Office.of(bytes);
        var findings = new Findings();
        office.conceal(findings);
        var values = SheetValues.of(office);
        var whole = new Canonical();
        var parts = new ArrayList<Part>();
        var isCut = false;
        var sheets = sheets(office);
        var several = sheets.stream().filter(Entry::isShown).count() > 1;
        for (var entry : sheets) {
            var place = "工作表“" + entry.name() + "”";
            comments(office, entry, place, findings);
            var sheet = Sheet.read(office.bytes(entry.part()), values);
            if (!entry.isShown()) {
                findings.add(Kind.HIDDEN_SHEET, place, sheet.text());
                continue;
            }
            sheet.hidden().forEach((where, text) -> findings.add(Kind.HIDDEN_CELLS, place + " " + where, text));
            isCut |= sheet.isCut();
            parts.add(new Part(place, sheet.text()));
            if (several) {
                whole.gap();
                whole.paragraph(entry.name());
            }
            whole.gap();
            whole.verbatim(sheet.text());
        }
        var drawn = office.drawnText();
        if (!drawn.isEmpty()) {
            parts.add(new Part("图形", drawn));
        }
        return new Reading(whole.text(), parts, findings.all(), isCut || whole.isCut());
    }

    private static void comments(Office office, Entry entry, String place, Findings findings) throws IOException {
        for (var part : office.targets(entry.part(), "comments")) {
            for (var comment : Xml.within(office.tree(part), "comment")) {
                findings.add(Kind.COMMENT, place + " " + Xml.value(comment, "ref"), Xml.text(comment, Set.of("t")));
            }
        }
        for (var part : office.targets(entry.part(), "threadedComment")) {
            for (var comment : Xml.within(office.tree(part), "threadedComment")) {
                findings.add(Kind.COMMENT, place + " " + Xml.value(comment, "ref"), Xml.text(comment, Set.of("text")));
            }
        }
    }

    private static List<Entry> sheets(Office office) throws IOException {
        var main = office.main();
        var entries = new ArrayList<Entry>();
        for (var sheet : Xml.within(office.tree(main), "sheet")) {
            var id = reference(sheet);
            var relation = office.relations(main).stream()
                    .filter(it -> it.id().equals(id) && it.type().equals("worksheet") && office.has(it.target()))
                    .findFirst();
            if (relation.isPresent()) {
                var state = Xml.value(sheet, "state");
                entries.add(new Entry(
                        Xml.value(sheet, "name"),
                        relation.get().target(),
                        id,
                        state.isEmpty() || state.equals("visible")));
            }
        }
        return entries;
    }

    /** The relation that an element names. */
    static String reference(Element element) {
        var attributes = element.getAttributes();
        for (var at = 0; at < attributes.getLength(); at++) {
            if (Office.isReference(attributes.item(at).getNamespaceURI())) {
                return attributes.item(at).getNodeValue();
            }
        }
        return "";
    }

    @Override
    public byte[] cleaned(byte[] bytes) throws IOException {
        var office = Office.of(bytes);
        var sheets = sheets(office);
        var values = SheetValues.of(office);
        var used = new BitSet();
        var rewritten = new HashMap<String, byte[]>();
        for (var entry : sheets) {
            if (entry.isShown()) {
                rewritten.put(
                        entry.part(),
                        SheetCopy.of(office.bytes(entry.part()), values, dropped(office, entry.part()), used));
            }
        }
        return office.cleaned(new Copy(office, sheets, rewritten, used));
    }

    /** What a sheet may not name any more. */
    private static Set<String> dropped(Office office, String part) throws IOException {
        var dropped = new HashSet<String>();
        for (var relation : office.relations(part)) {
            if (!Set.of("drawing", "hyperlink", "image").contains(relation.type())) {
                dropped.add(relation.id());
            }
        }
        return dropped;
    }

    private record Copy(Office office, List<Entry> sheets, Map<String, byte[]> rewritten, BitSet used)
            implements Office.Editor {

        @Override
        public Set<String> dropped(String part) throws IOException {
            if (!part.equals(office.main())) {
                return Set.of();
            }
            var dropped = new HashSet<String>();
            sheets.stream().filter(it -> !it.isShown()).map(Entry::relation).forEach(dropped::add);
            return dropped;
        }

        @Override
        public Optional<byte[]> streamed(String part, byte[] bytes, Set<String> dropped) throws IOException {
            var sheet = rewritten.get(part);
            if (sheet != null) {
                return Optional.of(sheet);
            }
            return office.targets(office.main(), "sharedStrings").contains(part)
                    ? Optional.of(SheetCopy.ofStrings(bytes, used))
                    : Optional.empty();
        }

        @Override
        public void edit(String part, Document tree) throws IOException {
            if (part.equals(office.main())) {
                workbook(tree);
            }
        }

        private void workbook(Document tree) {
            Xml.removeAll(tree, OF_WORKBOOK);
            var places = places(tree);
            for (var name : Xml.within(tree, "definedName")) {
                var moved = places.get(Xml.value(name, "localSheetId"));
                if (!Xml.value(name, "name").matches("_xlnm\\.(?:Print_Area|Print_Titles)") || moved == null) {
                    Xml.remove(name);
                } else {
                    name.setAttribute("localSheetId", moved);
                }
            }
            Xml.within(tree, "definedNames").stream()
                    .filter(it -> Xml.children(it).isEmpty())
                    .forEach(Xml::remove);
            for (var view : Xml.within(tree, "workbookView")) {
                view.removeAttribute("activeTab");
                view.removeAttribute("firstSheet");
            }
        }

        /** Where each sheet that is kept stands, by where it stood. */
        private Map<String, String> places(Document tree) {
            var hidden = sheets.stream()
                    .filter(it -> !it.isShown())
                    .map(Entry::relation)
                    .toList();
            var places = new TreeMap<String, String>();
            var before = 0;
            var after = 0;
            for (var sheet : Xml.within(tree, "sheet")) {
                if (!hidden.contains(reference(sheet))) {
                    places.put(String.valueOf(before), String.valueOf(after));
                    after++;
                }
                before++;
            }
            return places;
        }
    }
}
