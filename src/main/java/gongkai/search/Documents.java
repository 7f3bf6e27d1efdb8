package gongkai.search;

import gongkai.clock.OfficeClock;
import gongkai.published.Article;
import gongkai.published.ArticleId;
import gongkai.published.Block;
import gongkai.published.Body;
import gongkai.published.FilePart;
import gongkai.published.MetadataField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How an article stands in the index: one document for itself, one for each part of its files. */
final class Documents {

    /** Changes whenever an index made before could no longer be read or would answer differently. */
    static final String FORMAT = "2";

    static final String ID = "id";
    static final String KIND = "kind";
    static final String ARTICLE = "article";
    static final String PART = "part";

    static final String TITLE = "title";
    static final String KEYWORDS = "keywords";
    static final String SUMMARY = "summary";
    static final String BODY = "body";
    static final String FILES = "files";
    static final String NUMBER = "number";
    static final String SOUND = "sound";
    static final String SPELLING = "spelling";
    static final String TITLE_SPELLING = "titleSpelling";
    static final String INITIALS = "initials";

    static final String ORGAN = "organ";
    static final String COLUMN = "column";
    static final String YEAR = "year";
    static final String TYPE = "type";
    static final String PUBLISHED = "published";
    static final String EFFECTIVE = "effective";
    static final String EXPIRES = "expires";
    static final String REPEALED = "repealed";
    static final String AMENDED = "amended";
    static final String PARTLY = "partly";
    static final String NORMATIVE = "normative";

    static final String ORGAN_NAME = "organName";
    static final String DOC_NO = "docNo";
    static final String FILE = "file";
    static final String PLACE = "place";
    static final String HAS_FILES = "hasFiles";

    /** Separates a type's constant from its words. */
    static final char BETWEEN = '\u0001';

    static final long NEVER = Long.MAX_VALUE;
    static final long ALWAYS = Long.MIN_VALUE;

    private static final int SOUNDED = 3_000;
    private static final int LONGEST_PART = 200_000;
    private static final int KEPT_BODY = 60_000;

    private Documents() {}

    static Term of(ArticleId id) {
        return new Term(ID, String.valueOf(id.value()));
    }

    /** The article's own document comes last, so that its block is whole when it is seen. */
    static List<Document> of(Article article) {
        var documents = new ArrayList<Document>();
        article.files()
                .forEach(file -> file.parts().stream()
                        .filter(it -> !it.text().isBlank())
                        .forEach(part -> documents.add(part(article.id(), file.name(), part))));
        documents.add(article(article));
        return documents;
    }

    private static Document part(ArticleId id, String file, FilePart part) {
        var document = new Document();
        document.add(new StringField(ID, String.valueOf(id.value()), Field.Store.NO));
        document.add(new StringField(KIND, PART, Field.Store.NO));
        document.add(new StoredField(FILE, file));
        document.add(new StoredField(PLACE, part.place()));
        var text = within(part.text(), LONGEST_PART);
        Passage.of(text).keep(document, BODY);
        addText(document, BODY, text);
        return document;
    }

    private static Document article(Article it) {
        var document = new Document();
        document.add(new StringField(ID, String.valueOf(it.id().value()), Field.Store.YES));
        document.add(new StringField(KIND, ARTICLE, Field.Store.NO));
        addTexts(document, it);
        addNumbers(document, it);
        addDivisions(document, it);
        addLifetime(document, it);
        document.add(new StoredField(ORGAN_NAME, it.organName()));
        document.add(new StoredField(DOC_NO, it.field(MetadataField.DOC_NO)));
        document.add(new StoredField(NORMATIVE, it.normative() ? 1 : 0));
        document.add(new StoredField(HAS_FILES, it.files().isEmpty() ? 0 : 1));
        return document;
    }

    private static void addTexts(Document document, Article it) {
        var body = plain(it);
        var keywords = String.join(
                " ",
                it.field(MetadataField.KEYWORDS),
                it.field(MetadataField.SUBJECT),
                it.field(MetadataField.SERVICE_TARGET),
                it.field(MetadataField.CATEGORY));
        Passage.of(it.title()).keep(document, TITLE);
        Passage.of(within(body, KEPT_BODY)).keep(document, BODY);
        addText(document, TITLE, it.title());
        addText(document, KEYWORDS, keywords);
        addText(document, SUMMARY, it.summary());
        addText(document, BODY, body);
        addText(
                document,
                FILES,
                it.files().stream()
                        .map(file -> file.name() + "\n"
                                + file.parts().stream().map(FilePart::text).collect(Collectors.joining("\n")))
                        .map(text -> within(text, LONGEST_PART))
                        .collect(Collectors.joining("\n")));
        var start = Tokens.folded(it.title() + "\n" + keywords + "\n" + it.summary() + "\n" + within(body, SOUNDED));
        document.add(new TextField(SOUND, Tokens.stream(Tokens.sounds(start))));
        document.add(new TextField(SPELLING, Tokens.stream(Tokens.spellings(start))));
        document.add(new TextField(TITLE_SPELLING, Tokens.stream(Tokens.spellings(it.title()))));
        document.add(new StringField(INITIALS, Tokens.initials(Tokens.folded(it.title())), Field.Store.NO));
    }

    /** As words and as pairs. */
    private static void addText(Document document, String name, String text) {
        document.add(new TextField(words(name), Tokens.stream(Tokens.words(text))));
        document.add(new TextField(pairs(name), Tokens.stream(Tokens.pairs(Tokens.folded(text)))));
    }

    static String words(String field) {
        return field + ".words";
    }

    static String pairs(String field) {
        return field + ".pairs";
    }

    private static String plain(Article it) {
        var text = new StringBuilder();
        it.elements()
                .forEach(element -> text.append(element.label())
                        .append('：')
                        .append(element.text())
                        .append('\n'));
        for (var block : Body.of(it.body())) {
            switch (block) {
                case Block.Heading(var _, var heading) -> text.append(heading);
                case Block.Paragraph(var paragraph) -> text.append(paragraph);
                case Block.Table(var header, var rows) -> {
                    text.append(String.join(" ", header));
                    rows.forEach(row -> text.append('\n').append(String.join(" ", row)));
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void addNumbers(Document document, Article it) {
        for (var field : List.of(MetadataField.DOC_NO, MetadataField.INDEX_NO)) {
            if (!it.field(field).isBlank()) {
                document.add(new StringField(NUMBER, within(Tokens.number(it.field(field)), 200), Field.Store.NO));
            }
        }
    }

    private static void addDivisions(Document document, Article it) {
        document.add(new LongField(ORGAN, it.organ().value(), Field.Store.YES));
        document.add(new LongField(COLUMN, it.column(), Field.Store.NO));
        document.add(
                new LongField(YEAR, it.publishedAt().atZone(OfficeClock.ZONE).getYear(), Field.Store.NO));
        document.add(new LongField(PUBLISHED, it.publishedAt().getEpochSecond(), Field.Store.YES));
        document.add(new StringField(TYPE, it.type(), Field.Store.NO));
        var type = it.type() + BETWEEN + it.typeLabel();
        document.add(new SortedDocValuesField(TYPE, new BytesRef(type)));
        document.add(new StoredField(TYPE, it.typeLabel()));
    }

    private static void addLifetime(Document document, Article it) {
        var lifetime = it.lifetime();
        document.add(new LongField(EFFECTIVE, day(lifetime.effectiveOn(), ALWAYS), Field.Store.NO));
        document.add(new LongField(EXPIRES, day(lifetime.expiresOn(), NEVER), Field.Store.NO));
        document.add(new LongField(REPEALED, day(lifetime.repealedOn(), NEVER), Field.Store.NO));
        document.add(new LongField(AMENDED, lifetime.amended() ? 1 : 0, Field.Store.NO));
        document.add(new LongField(PARTLY, lifetime.partlyLapsed() ? 1 : 0, Field.Store.NO));
    }

    private static long day(@Nullable LocalDate day, long otherwise) {
        return day == null ? otherwise : day.toEpochDay();
    }

    private static String within(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
