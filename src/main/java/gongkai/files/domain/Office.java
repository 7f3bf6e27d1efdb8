package gongkai.files.domain;

import gongkai.access.RefusedException;
import gongkai.files.Concealed.Kind;
import gongkai.files.FileKind;
import gongkai.files.FileRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * An office file: parts, and relations that lead from one to another. A copy keeps only relations of known sorts, and
 * only parts to which they lead; so comments, embedded files, properties and whatever a program of tomorrow adds go,
 * without being named.
 */
final class Office {

    private static final String TYPES = "[Content_Types].xml";

    /** By the last word of their type. */
    private static final Set<String> KEPT = Set.of(
            "officeDocument",
            "styles",
            "stylesWithEffects",
            "numbering",
            "fontTable",
            "font",
            "settings",
            "webSettings",
            "theme",
            "themeOverride",
            "header",
            "footer",
            "footnotes",
            "endnotes",
            "image",
            "hdphoto",
            "hyperlink",
            "chart",
            "chartEx",
            "chartUserShapes",
            "chartStyle",
            "chartColorStyle",
            "diagramData",
            "diagramLayout",
            "diagramQuickStyle",
            "diagramColors",
            "diagramDrawing",
            "worksheet",
            "chartsheet",
            "sharedStrings",
            "drawing",
            "slide",
            "slideLayout",
            "slideMaster",
            "presProps",
            "viewProps",
            "tableStyles");

    /** Whose loss hides nothing that a person wrote. */
    private static final Set<String> HARMLESS = Set.of(
            "core-properties",
            "extended-properties",
            "custom-properties",
            "thumbnail",
            "printerSettings",
            "calcChain",
            "table",
            "notesMaster",
            "handoutMaster",
            "sheetMetadata",
            "tags",
            "comments",
            "commentsExtended",
            "commentsIds",
            "commentsExtensible",
            "commentAuthors",
            "authors",
            "people",
            "person",
            "threadedComment",
            "customXml",
            "customXmlProps",
            "glossaryDocument",
            "notesSlide",
            "vmlDrawing",
            "attachedTemplate");

    private static final Set<String> DRAWN = Set.of("drawing", "chart", "chartUserShapes", "diagramData");

    private static final Pattern MACROS =
            Pattern.compile("(?i).*(?:vbaProject|vbaData|jsaProject|macrosheets/|macroEnabled).*");

    private static final Map<String, String> PROPERTIES = Map.of(
            "creator", "作者",
            "lastModifiedBy", "最后修改者",
            "title", "文档标题",
            "subject", "主题",
            "description", "备注",
            "keywords", "关键词",
            "category", "类别",
            "Company", "单位",
            "Manager", "经理",
            "HyperlinkBase", "链接基址");

    /** @param type the last word of the type */
    record Relation(String id, String type, String target, boolean isExternal) {}

    /** Changes a part on its way into the copy. */
    interface Editor {
        void edit(String part, Document tree) throws IOException;

        /** Relations that are to be dropped besides those that always are. */
        default Set<String> dropped(String part) throws IOException {
            return Set.of();
        }

        /** A part that is not to be held as a tree, already changed. */
        default Optional<byte[]> streamed(String part, byte[] bytes, Set<String> dropped) throws IOException {
            return Optional.empty();
        }
    }

    private final Map<String, byte[]> entries;
    private final Map<String, String> typeByPart = new HashMap<>();
    private final Map<String, String> typeByEnding = new HashMap<>();
    private final Map<String, List<Relation>> relations = new HashMap<>();

    private Office(Map<String, byte[]> entries) {
        this.entries = entries;
    }

    static Office of(byte[] bytes) throws IOException {
        return of(Archive.of(bytes).entries());
    }

    private static Office of(Map<String, byte[]> entries) throws IOException {
        var office = new Office(entries);
        var types = office.entries.get(TYPES);
        if (types == null) {
            throw new IOException("no office file");
        }
        for (var type : Xml.children(Xml.tree(types).getDocumentElement())) {
            if (Xml.name(type).equals("Override")) {
                office.typeByPart.put(plain(Xml.value(type, "PartName")), Xml.value(type, "ContentType"));
            } else {
                office.typeByEnding.put(lower(Xml.value(type, "Extension")), Xml.value(type, "ContentType"));
            }
        }
        return office;
    }

    /** What an archive is; one that is no office file is not taken. */
    static FileKind kind(Map<String, byte[]> entries) throws IOException {
        if (entries.isEmpty()) {
            throw new IOException("nothing in it");
        }
        if (!entries.containsKey(TYPES)) {
            throw new RefusedException(FileRefusal.UNKNOWN_KIND);
        }
        var office = of(entries);
        if (entries.keySet().stream().anyMatch(it -> MACROS.matcher(it).matches())
                || office.typeByPart.values().stream()
                        .anyMatch(it -> MACROS.matcher(it).matches())
                || office.typeByEnding.values().stream()
                        .anyMatch(it -> MACROS.matcher(it).matches())) {
            throw new RefusedException(FileRefusal.MACROS);
        }
        var type = office.type(office.main());
        if (type.contains("wordprocessingml.document.main")) {
            return FileKind.DOCX;
        }
        if (type.contains("spreadsheetml.sheet.main")) {
            return FileKind.XLSX;
        }
        if (type.contains("presentationml.presentation.main")) {
            return FileKind.PPTX;
        }
        throw new RefusedException(FileRefusal.UNKNOWN_KIND);
    }

    private String type(String part) {
        var own = typeByPart.get(lower(part));
        return own != null ? own : typeByEnding.getOrDefault(lower(ContentKind.ending(part)), "");
    }

    /** The part where reading begins. */
    String main() throws IOException {
        return targets("", "officeDocument").stream()
                .findFirst()
                .orElseThrow(() -> new IOException("no document inside"));
    }

    boolean has(String part) {
        return entries.containsKey(part);
    }

    byte[] bytes(String part) throws IOException {
        var bytes = entries.get(part);
        if (bytes == null) {
            throw new IOException("no part " + part);
        }
        return bytes;
    }

    Document tree(String part) throws IOException {
        return Xml.tree(bytes(part));
    }

    /** The parts to which relations of one sort lead. */
    List<String> targets(String part, String type) throws IOException {
        return relations(part).stream()
                .filter(it -> it.type().equals(type) && !it.isExternal() && has(it.target()))
                .map(Relation::target)
                .toList();
    }

    /** Those that begin at a part; at the whole file, if the part is empty. */
    List<Relation> relations(String part) throws IOException {
        var known = relations.get(part);
        if (known != null) {
            return known;
        }
        var found = new ArrayList<Relation>();
        var bytes = entries.get(relationsOf(part));
        if (bytes != null) {
            for (var relation : Xml.children(Xml.tree(bytes).getDocumentElement(), "Relationship")) {
                var isExternal = Xml.value(relation, "TargetMode").equals("External");
                var type = Xml.value(relation, "Type");
                var target = Xml.value(relation, "Target");
                found.add(new Relation(
                        Xml.value(relation, "Id"),
                        type.substring(type.lastIndexOf('/') + 1),
                        isExternal ? target : resolved(part, target),
                        isExternal));
            }
        }
        relations.put(part, found);
        return found;
    }

    private static String relationsOf(String part) {
        var slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    private static String resolved(String part, String target) {
        var path = target.startsWith("/") ? target.substring(1) : part.substring(0, part.lastIndexOf('/') + 1) + target;
        var names = new ArrayDeque<String>();
        for (var name : path.split("/")) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    /** What drawings and charts say, each text a line. */
    String drawnText() throws IOException {
        var canonical = new Canonical();
        for (var part : reachable(Office::isKept)) {
            for (var relation : relations(part)) {
                if (DRAWN.contains(relation.type()) && !relation.isExternal() && has(relation.target())) {
                    var tree = tree(relation.target());
                    Xml.removeAll(tree, Set.of("Fallback"));
                    for (var paragraph : Xml.within(tree, Set.of("p", "v"))) {
                        canonical.paragraph(
                                Xml.name(paragraph).equals("v")
                                        ? paragraph.getTextContent()
                                        : Xml.text(paragraph, Set.of("t")));
                    }
                }
            }
        }
        return canonical.text();
    }

    /** What is hidden around the document itself. */
    void conceal(Findings findings) throws IOException {
        properties(findings);
        for (var part : reachable(_ -> true)) {
            for (var relation : relations(part)) {
                conceal(relation, findings);
            }
        }
        var reached = reachable(_ -> true);
        for (var part : entries.keySet()) {
            if (!part.equals(TYPES) && !part.endsWith(".rels") && !reached.contains(part)) {
                findings.add(Kind.EMBEDDED, "", "未被引用的内容 " + part);
            }
        }
    }

    private void conceal(Relation relation, Findings findings) throws IOException {
        if (relation.isExternal()) {
            if (!relation.type().equals("hyperlink")) {
                findings.add(Kind.EXTERNAL, "", relation.target());
            }
        } else if (relation.type().equals("customXml") && has(relation.target())) {
            findings.addIfAny(
                    Kind.EMBEDDED,
                    "",
                    "自定义数据",
                    tree(relation.target()).getDocumentElement().getTextContent());
        } else if (relation.type().equals("image") && has(relation.target())) {
            var name = relation.target().substring(relation.target().lastIndexOf('/') + 1);
            findings.addAll("图片 " + name, Images.concealed(bytes(relation.target())));
        } else if (!KEPT.contains(relation.type()) && !HARMLESS.contains(relation.type())) {
            findings.add(Kind.EMBEDDED, "", relation.type() + " " + relation.target());
        }
    }

    private void properties(Findings findings) throws IOException {
        for (var type : List.of("core-properties", "extended-properties")) {
            for (var part : targets("", type)) {
                for (var property : Xml.children(tree(part).getDocumentElement())) {
                    var label = PROPERTIES.get(Xml.name(property));
                    if (label != null) {
                        findings.addIfAny(Kind.METADATA, "", label, property.getTextContent());
                    }
                }
            }
        }
        for (var part : targets("", "custom-properties")) {
            for (var property : Xml.children(tree(part).getDocumentElement())) {
                findings.addIfAny(Kind.METADATA, "", Xml.value(property, "name"), property.getTextContent());
            }
        }
    }

    private static boolean isKept(Relation relation) {
        return KEPT.contains(relation.type())
                && (!relation.isExternal() || relation.type().equals("hyperlink"));
    }

    private interface Choice {
        boolean follows(Relation relation);
    }

    /** The whole file, written as an empty name, and every part to which relations lead. */
    private Set<String> reachable(Choice choice) throws IOException {
        var reached = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        var open = new ArrayDeque<>(List.of(""));
        while (!open.isEmpty()) {
            var part = open.pop();
            if (reached.add(part)) {
                relations(part).stream()
                        .filter(it -> !it.isExternal() && has(it.target()) && choice.follows(it))
                        .forEach(it -> open.push(it.target()));
            }
        }
        return reached;
    }

    /** The copy. It is opened once by another library, to be sure that others can open it too. */
    byte[] cleaned(Editor editor) throws IOException {
        var kept = new LinkedHashMap<String, byte[]>();
        kept.put(TYPES, new byte[0]);
        var open = new ArrayDeque<>(List.of(""));
        var done = new HashSet<String>();
        while (!open.isEmpty()) {
            var part = open.pop();
            if (done.add(lower(part))) {
                var dropped = new HashSet<>(editor.dropped(part));
                relations(part).stream()
                        .filter(it -> !isKept(it))
                        .map(Relation::id)
                        .forEach(dropped::add);
                var left = relations(part).stream()
                        .filter(it -> !dropped.contains(it.id()) && (it.isExternal() || has(it.target())))
                        .toList();
                if (!part.isEmpty()) {
                    kept.put(part, edited(part, dropped, editor));
                }
                if (!left.isEmpty()) {
                    kept.put(relationsOf(part), withoutDropped(relationsOf(part), left));
                }
                left.stream().filter(it -> !it.isExternal()).forEach(it -> open.push(it.target()));
            }
        }
        kept.put(TYPES, types(kept.keySet()));
        var bytes = Archive.packed(kept);
        try (var _ = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            return bytes;
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private byte[] edited(String part, Set<String> dropped, Editor editor) throws IOException {
        var bytes = bytes(part);
        if (!type(part).endsWith("xml")) {
            return Images.cleaned(bytes);
        }
        var streamed = editor.streamed(part, bytes, dropped);
        if (streamed.isPresent()) {
            return streamed.get();
        }
        var tree = Xml.tree(bytes);
        editor.edit(part, tree);
        removeReferences(tree, dropped);
        return Xml.bytes(tree);
    }

    /** Elements that name a relation which is no longer there. A picture stays, if only its outer source goes. */
    private static void removeReferences(Document tree, Set<String> dropped) {
        for (var element : all(tree.getDocumentElement())) {
            var attributes = element.getAttributes();
            for (var at = attributes.getLength() - 1; at >= 0; at--) {
                var attribute = (org.w3c.dom.Attr) attributes.item(at);
                if (isReference(attribute.getNamespaceURI()) && dropped.contains(attribute.getValue())) {
                    if (Xml.name(element).equals("blip") && attributes.getLength() > 1) {
                        element.removeAttributeNode(attribute);
                    } else {
                        Xml.remove(element);
                        break;
                    }
                }
            }
        }
    }

    private static List<Element> all(Element root) {
        var all = new ArrayList<Element>();
        var found = root.getElementsByTagNameNS("*", "*");
        for (var at = 0; at < found.getLength(); at++) {
            all.add((Element) found.item(at));
        }
        return all;
    }

    static boolean isReference(@org.jspecify.annotations.Nullable String namespace) {
        return namespace != null && namespace.endsWith("/relationships") && namespace.contains("officeDocument");
    }

    private byte[] withoutDropped(String part, List<Relation> left) throws IOException {
        var tree = Xml.tree(bytes(part));
        var ids = left.stream().map(Relation::id).toList();
        Xml.children(tree.getDocumentElement()).stream()
                .filter(it -> !ids.contains(Xml.value(it, "Id")))
                .forEach(Xml::remove);
        return Xml.bytes(tree);
    }

    private byte[] types(Set<String> kept) throws IOException {
        var tree = Xml.tree(bytes(TYPES));
        var parts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        parts.addAll(kept);
        Xml.children(tree.getDocumentElement(), "Override").stream()
                .filter(it -> !parts.contains(Xml.value(it, "PartName").substring(1)))
                .forEach(Xml::remove);
        return Xml.bytes(tree);
    }

    private static String plain(String partName) {
        return lower(partName.startsWith("/") ? partName.substring(1) : partName);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
