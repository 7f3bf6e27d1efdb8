package gongkai.portal;

import gongkai.published.Gone;
import gongkai.published.Line;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes a feed (RFC 4287). What left is an entry without a title of its own. */
final class Atom {

    static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static final String XMLNS = "http://www.w3.org/2005/Atom";

    private Atom() {}

    private record Entry(Instant at, String xml) {}

    static String of(String root, String title, String page, String self, List<Line> lines, List<Gone> gone) {
        var entries = Stream.concat(
                        lines.stream().map(it -> entry(root, it)), gone.stream().map(it -> entry(root, it)))
                .sorted(Comparator.comparing(Entry::at).reversed())
                .toList();
        var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"")
                .append(XMLNS)
                .append("\" xml:lang=\"zh-CN\">\n");
        feed.append("<id>").append(escaped(root + self)).append("</id>\n");
        feed.append("<title>").append(escaped(title)).append("</title>\n");
        feed.append("<updated>")
                .append(entries.isEmpty() ? Instant.EPOCH : entries.getFirst().at())
                .append("</updated>\n");
        feed.append("<link rel=\"self\" href=\"").append(escaped(root + self)).append("\"/>\n");
        feed.append("<link href=\"").append(escaped(root + page)).append("\"/>\n");
        entries.forEach(it -> feed.append(it.xml()));
        return feed.append("</feed>\n").toString();
    }

    private static Entry entry(String root, Line it) {
        var changed = it.correctedAt() == null ? it.publishedAt() : it.correctedAt();
        return new Entry(
                changed,
                entry(
                        root + "/articles/" + it.id().value(),
                        it.title(),
                        changed,
                        "<published>" + it.publishedAt() + "</published>",
                        it.organName(),
                        it.summary()));
    }

    private static Entry entry(String root, Gone it) {
        var tombstone = it.tombstone();
        return new Entry(
                tombstone.at(),
                entry(
                        root + "/articles/" + it.id().value(),
                        tombstone.kind().label(),
                        tombstone.at(),
                        "",
                        tombstone.organName(),
                        tombstone.sentence()));
    }

    private static String entry(
            String address, String title, Instant updated, String more, String author, String summary) {
        return "<entry><id>" + escaped(address) + "</id><title>" + escaped(title) + "</title><updated>" + updated
                + "</updated>" + more + "<author><name>" + escaped(author) + "</name></author><link href=\""
                + escaped(address) + "\"/><summary>" + escaped(summary) + "</summary></entry>\n";
    }

    /** Without the signs that XML does not know. */
    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints()
                .filter(it -> it >= ' ' && it != 0xfffe && it != 0xffff || it == '\n' || it == '\t')
                .forEach(it -> {
                    switch (it) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        default -> escaped.appendCodePoint(it);
                    }
                });
        return escaped.toString();
    }
}
