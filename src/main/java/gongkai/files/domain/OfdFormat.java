package gongkai.files.domain;

import gongkai.files.Concealed;
import gongkai.files.Part;
import gongkai.files.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * A page-layout document (OFD, GB/T 33190-2016). What its pages draw is read; of the description only what names people
 * goes; one that carries anything besides pages, fonts and pictures is not made clean.
 */
final class OfdFormat implements Format {

    private static final String ROOT = "OFD.xml";
    private static final Pattern PAGE = Pattern.compile("(?i)doc_\\d+/pages/page_(\\d+)/content\\.xml");
    private static final Pattern KNOWN = Pattern.compile(
            "(?i)ofd\\.xml|doc_\\d+/(?:document|publicres|documentres)\\.xml|doc_\\d+/pages/page_\\d+/content\\.xml|doc_\\d+/res/[^/]+\\.(?:ttf|otf|png|jpg|jpeg)");
    private static final Set<String> NAMING = Set.of("Author", "Subject", "Abstract", "Keywords", "CustomDatas");

    static boolean isIn(Map<String, byte[]> entries) {
        return entries.containsKey(ROOT);
    }

    @Override
    public Reading read(byte[] bytes) throws IOException {
        var entries = Archive.of(bytes).entries();
        var pages = new TreeMap<Integer, String>();
        var concealed = new ArrayList<Concealed>();
        for (var entry : entries.entrySet()) {
            var page = PAGE.matcher(entry.getKey());
            if (page.matches()) {
                pages.put(Integer.parseInt(page.group(1)), text(entry.getValue()));
            } else if (!KNOWN.matcher(entry.getKey()).matches()) {
                concealed.add(new Concealed(Concealed.Kind.EMBEDDED, "", entry.getKey()));
            }
        }
        for (var element : Xml.within(root(entries), NAMING)) {
            if (!element.getTextContent().isBlank()) {
                concealed.add(new Concealed(
                        Concealed.Kind.METADATA, "", element.getTextContent().strip()));
            }
        }
        var parts = pages.values().stream().map(it -> new Part("", it)).toList();
        var whole = String.join("\n", pages.values());
        var kept = whole.length() > Canonical.LONGEST ? whole.substring(0, Canonical.LONGEST) : whole;
        return new Reading(kept, List.copyOf(parts), concealed, kept.length() < whole.length());
    }

    private static Element root(Map<String, byte[]> entries) throws IOException {
        var root = entries.get(ROOT);
        if (root == null) {
            throw new IOException("no page-layout document");
        }
        return Xml.tree(root).getDocumentElement();
    }

    private static String text(byte[] page) throws IOException {
        var text = new StringBuilder();
        for (var code : Xml.within(Xml.tree(page).getDocumentElement(), "TextCode")) {
            text.append(code.getTextContent()).append('\n');
        }
        return text.toString().strip();
    }

    @Override
    public byte[] cleaned(byte[] bytes) throws IOException {
        var entries = new LinkedHashMap<>(Archive.of(bytes).entries());
        if (!entries.keySet().stream().allMatch(it -> KNOWN.matcher(it).matches())) {
            throw new IOException("it carries more than pages");
        }
        var root = entries.get(ROOT);
        if (root == null) {
            throw new IOException("no page-layout document");
        }
        var tree = Xml.tree(root);
        Xml.removeAll(tree.getDocumentElement(), NAMING);
        entries.put(ROOT, Xml.bytes(tree));
        return Archive.packed(entries);
    }
}
