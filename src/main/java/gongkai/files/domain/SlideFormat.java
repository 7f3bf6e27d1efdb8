package gongkai.files.domain;

import gongkai.files.Concealed.Kind;
import gongkai.files.Part;
import gongkai.files.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A presentation: what its slides show, without notes, remarks and slides that are left out. */
final class SlideFormat implements Format {

    private static final Set<String> OF_PRESENTATION = Set.of(
            "notesMasterIdLst",
            "handoutMasterIdLst",
            "custDataLst",
            "custShowLst",
            "extLst",
            "modifyVerifier",
            "smartTags");

    private static final Set<String> OF_SLIDES = Set.of(
            "Fallback",
            "custDataLst",
            "oleObj",
            "controls",
            "videoFile",
            "audioFile",
            "quickTimeFile",
            "wavAudioFile",
            "media");

    private record Slide(String part, String relation, boolean isShown) {}

    @Override
    public Reading read(byte[] bytes) throws IOException {
        var office = Office.of(bytes);
        var findings = new Findings();
        office.conceal(findings);
        var whole = new Canonical();
        var parts = new ArrayList<Part>();
        var number = 0;
        for (var slide : slides(office)) {
            number++;
            if (!slide.isShown()) {
                findings.add(
                        Kind.HIDDEN_SLIDE,
                        "第" + number + "张幻灯片",
                        text(office, slide).text());
                number--;
                continue;
            }
            var place = "第" + number + "张幻灯片";
            conceal(office, slide, place, findings);
            var text = text(office, slide).text();
            parts.add(new Part(place, text));
            whole.gap();
            whole.verbatim(text);
        }
        var drawn = office.drawnText();
        if (!drawn.isEmpty()) {
            parts.add(new Part("图形", drawn));
        }
        return new Reading(whole.text(), parts, findings.all(), whole.isCut());
    }

    private static void conceal(Office office, Slide slide, String place, Findings findings) throws IOException {
        for (var part : office.targets(slide.part(), "notesSlide")) {
            var notes = new Canonical();
            for (var shape : Xml.within(office.tree(part), "sp")) {
                if (!isPlaceholder(shape)) {
                    paragraphs(shape, notes);
                }
            }
            if (!notes.text().isEmpty()) {
                findings.add(Kind.NOTES, place, notes.text());
            }
        }
        for (var part : office.targets(slide.part(), "comments")) {
            for (var comment : Xml.within(office.tree(part), Set.of("text", "txBody"))) {
                findings.add(Kind.COMMENT, place, comment.getTextContent());
            }
        }
        for (var hidden : hiddenShapes(office.tree(slide.part()))) {
            findings.add(Kind.HIDDEN_TEXT, place, Xml.text(hidden, Set.of("t")));
        }
    }

    /** The number of the slide and its picture stand on every page of notes. */
    private static boolean isPlaceholder(Element shape) {
        return Xml.within(shape, "ph").stream()
                .anyMatch(it -> Set.of("sldNum", "sldImg", "dt", "hdr", "ftr").contains(Xml.value(it, "type")));
    }

    private static List<Slide> slides(Office office) throws IOException {
        var main = office.main();
        var slides = new ArrayList<Slide>();
        for (var slide : Xml.within(office.tree(main), "sldId")) {
            var id = SheetFormat.reference(slide);
            for (var relation : office.relations(main)) {
                if (relation.id().equals(id) && relation.type().equals("slide") && office.has(relation.target())) {
                    var root = office.tree(relation.target()).getDocumentElement();
                    slides.add(new Slide(
                            relation.target(), id, !Xml.value(root, "show").matches("0|false")));
                }
            }
        }
        return slides;
    }

    private static Canonical text(Office office, Slide slide) throws IOException {
        var tree = office.tree(slide.part());
        hiddenShapes(tree).forEach(Xml::remove);
        Xml.removeAll(tree, OF_SLIDES);
        var canonical = new Canonical();
        Xml.child(tree.getDocumentElement(), "cSld", "spTree").ifPresent(it -> shapes(it, canonical));
        return canonical;
    }

    private static void shapes(Node parent, Canonical canonical) {
        for (var child : Xml.children(parent)) {
            switch (Xml.name(child)) {
                case "p" -> canonical.paragraph(line(child));
                case "tbl" -> canonical.table(rows(child));
                default -> shapes(child, canonical);
            }
        }
    }

    private static void paragraphs(Element shape, Canonical canonical) {
        Xml.within(shape, "p").forEach(it -> canonical.paragraph(line(it)));
    }

    private static String line(Element paragraph) {
        return Xml.within(paragraph, Set.of("t", "br")).stream()
                .map(it -> Xml.name(it).equals("br") ? "\n" : it.getTextContent())
                .collect(Collectors.joining());
    }

    private static List<List<String>> rows(Element table) {
        return Xml.within(table, "tr").stream()
                .map(row -> Xml.children(row, "tc").stream()
                        .map(cell -> Xml.within(cell, "p").stream()
                                .map(SlideFormat::line)
                                .collect(Collectors.joining(" ")))
                        .toList())
                .toList();
    }

    private static List<Element> hiddenShapes(Document tree) {
        return Xml.within(tree, "cNvPr").stream()
                .filter(it -> Xml.value(it, "hidden").matches("1|true"))
                .map(it -> (Element) it.getParentNode().getParentNode())
                .toList();
    }

    @Override
    public byte[] cleaned(byte[] bytes) throws IOException {
        var office = Office.of(bytes);
        var main = office.main();
        var hidden = slides(office).stream()
                .filter(it -> !it.isShown())
                .map(Slide::relation)
                .collect(Collectors.toSet());
        return office.cleaned(new Office.Editor() {
            @Override
            public Set<String> dropped(String part) {
                return part.equals(main) ? new HashSet<>(hidden) : Set.of();
            }

            @Override
            public void edit(String part, Document tree) {
                if (part.equals(main)) {
                    Xml.removeAll(tree, OF_PRESENTATION);
                } else {
                    hiddenShapes(tree).forEach(Xml::remove);
                    Xml.removeAll(tree, OF_SLIDES);
                }
            }
        });
    }
}
