package gongkai.files.domain;

import gongkai.files.Concealed.Kind;
import gongkai.files.Part;
import gongkai.files.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** A page that was saved. The copy keeps headings, paragraphs, lists and tables. */
final class HtmlFormat implements Format {

    private static final Set<String> UNSEEN = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "iframe",
            "object",
            "embed",
            "svg",
            "select",
            "textarea");

    private static final Pattern HIDDEN = Pattern.compile(
            "(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden|font-size\\s*:\\s*0(?:px|pt|em)?\\s*(?:;|$))");

    private static final Safelist KEPT = new Safelist()
            .addTags(
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "p",
                    "div",
                    "br",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "blockquote",
                    "pre",
                    "table",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "th",
                    "td",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "sub",
                    "sup",
                    "span",
                    "a")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("a", "href")
            .addProtocols("a", "href", "http", "https", "mailto");

    @Override
    public Reading read(byte[] bytes) throws IOException {
        var page = page(bytes);
        var findings = new Findings();
        conceal(page, findings);
        var canonical = new Canonical();
        new Walk(canonical).block(page.body());
        return new Reading(
                canonical.text(), List.of(new Part("", canonical.text())), findings.all(), canonical.isCut());
    }

    /** The encoding that the bytes show; the page's own word for it is not needed. */
    private static Document page(byte[] bytes) throws IOException {
        var known = Encoding.decoded(bytes);
        return known.isPresent() ? Jsoup.parse(known.get()) : Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    }

    private static void conceal(Document page, Findings findings) {
        page.nodeStream(Comment.class).forEach(it -> findings.addIfAny(Kind.COMMENT, "", "网页注释", it.getData()));
        page.select("script").forEach(it -> findings.add(Kind.SCRIPT, "", "script " + it.attr("src")));
        page.select("iframe,object,embed")
                .forEach(it -> findings.add(Kind.EMBEDDED, "", it.tagName() + " " + it.attr("src")));
        page.select("meta[name]")
                .forEach(it -> findings.addIfAny(Kind.METADATA, "", it.attr("name"), it.attr("content")));
        page.body().getAllElements().stream()
                .filter(HtmlFormat::isHidden)
                .forEach(it -> findings.addIfAny(Kind.HIDDEN_TEXT, "", it.tagName(), it.text()));
        page.select("input[type=hidden]").forEach(it -> findings.addIfAny(Kind.HIDDEN_TEXT, "", "input", it.val()));
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || HIDDEN.matcher(element.attr("style")).find();
    }

    @Override
    public byte[] cleaned(byte[] bytes) throws IOException {
        var page = page(bytes);
        page.body().getAllElements().stream()
                .filter(it -> it != page.body() && (isHidden(it) || UNSEEN.contains(it.normalName())))
                .toList()
                .forEach(Node::remove);
        var clean = new Cleaner(KEPT).clean(page);
        clean.outputSettings().prettyPrint(false);
        return ("<!doctype html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title></title></head><body>"
                        + clean.body().html()
                        + "</body></html>\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Goes through what is seen. */
    private static final class Walk {

        private final Canonical canonical;
        private final StringBuilder paragraph = new StringBuilder();

        Walk(Canonical canonical) {
            this.canonical = canonical;
        }

        void block(Element element) {
            end();
            element.childNodes().forEach(this::node);
            end();
        }

        private void node(Node node) {
            if (node instanceof TextNode text) {
                paragraph.append(text.getWholeText().replaceAll("[\\s\\u00A0]+", " "));
            } else if (node instanceof Element element
                    && !isHidden(element)
                    && !UNSEEN.contains(element.normalName())) {
                if (element.normalName().equals("br")) {
                    end();
                } else if (element.normalName().equals("table")) {
                    end();
                    table(element);
                } else if (element.isBlock()) {
                    block(element);
                } else {
                    element.childNodes().forEach(this::node);
                }
            }
        }

        private void table(Element table) {
            var rows = new ArrayList<List<String>>();
            var covered = new TreeMap<Integer, Integer>();
            for (var row : table.select("tr")) {
                if (row.closest("table") == table) {
                    rows.add(row(row, covered));
                }
            }
            canonical.table(rows);
        }

        /** @param covered by column, how many rows a cell from above still covers there */
        private static List<String> row(Element row, Map<Integer, Integer> covered) {
            var cells = new ArrayList<String>();
            for (var cell : row.children()) {
                if (cell.normalName().matches("t[dh]")) {
                    under(cells, covered);
                    var inside = new Canonical();
                    new Walk(inside).block(cell);
                    for (var more = span(cell, "colspan"); more > 0; more--) {
                        if (span(cell, "rowspan") > 1) {
                            covered.put(cells.size(), span(cell, "rowspan") - 1);
                        }
                        cells.add(inside.text());
                        inside = new Canonical();
                    }
                }
            }
            under(cells, covered);
            return cells;
        }

        private static void under(List<String> cells, Map<Integer, Integer> covered) {
            while (covered.getOrDefault(cells.size(), 0) > 0) {
                covered.merge(cells.size(), -1, Integer::sum);
                cells.add("");
            }
        }

        private static int span(Element cell, String name) {
            return cell.attr(name).matches("[1-9]\\d?") ? Integer.parseInt(cell.attr(name)) : 1;
        }

        private void end() {
            canonical.paragraph(paragraph.toString());
            paragraph.setLength(0);
        }
    }
}
