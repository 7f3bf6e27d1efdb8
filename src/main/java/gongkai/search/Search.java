package gongkai.search;

import gongkai.access.OrganId;
import gongkai.clock.OfficeClock;
import gongkai.published.ArticleId;
import gongkai.published.Articles;
import gongkai.published.Lifetime;
import gongkai.published.Validity;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.WildcardQuery;
import org.springframework.stereotype.Component;

/** Finds what is published. */
@Component
public class Search {

    /** How far into a list a reader may turn pages. */
    static final int REACH = 1_000;

    private static final float BEFORE_ALL_OTHERS = 1_000;
    private static final int SUGGESTIONS = 8;
    private static final Sort NEWEST =
            new Sort(new SortedNumericSortField(Documents.PUBLISHED, SortField.Type.LONG, true));
    private static final Query IS_ARTICLE = new TermQuery(new Term(Documents.KIND, Documents.ARTICLE));

    private final Indexing indexing;
    private final Articles articles;
    private final OfficeClock clock;

    Search(Indexing indexing, Articles articles, OfficeClock clock) {
        this.indexing = indexing;
        this.articles = articles;
        this.clock = clock;
    }

    /** What fits, documents in force before all others; when nothing fits, what comes near. */
    public SearchAnswer find(SearchRequest request) {
        var index = indexing.index();
        if (index.isEmpty()) {
            return SearchAnswer.NOTHING_YET;
        }
        try {
            return index.get().with(it -> find(it, request, Meaning.of(request.text())));
        } catch (IOException damaged) {
            indexing.distrust(damaged);
            return SearchAnswer.NOTHING_YET;
        }
    }

    private SearchAnswer find(IndexSearcher searcher, SearchRequest request, Meaning meaning) throws IOException {
        var strict = find(searcher, request, meaning, false);
        return strict.total() > 0 || meaning.isEmpty() ? strict : find(searcher, request, meaning, true);
    }

    private SearchAnswer find(IndexSearcher searcher, SearchRequest request, Meaning meaning, boolean loose)
            throws IOException {
        var today = clock.today();
        var from = (Math.clamp(request.page(), 1, REACH / SearchRequest.SIZE) - 1) * SearchRequest.SIZE;
        var query = new BooleanQuery.Builder()
                .add(IS_ARTICLE, Occur.FILTER)
                .add(loose ? meaning.loose() : meaning.strict(), Occur.MUST)
                .add(new BoostQuery(new ConstantScoreQuery(inForce(today)), BEFORE_ALL_OTHERS), Occur.SHOULD);
        filters(request, today).forEach(it -> query.add(it, Occur.FILTER));
        var most = from + SearchRequest.SIZE;
        var newest = request.newestFirst() || meaning.isEmpty();
        var results = searcher.search(
                query.build(),
                new MultiCollectorManager(
                        newest
                                ? new TopFieldCollectorManager(NEWEST, most, null, Integer.MAX_VALUE)
                                : new TopScoreDocCollectorManager(most, null, Integer.MAX_VALUE),
                        Counting.manager(today)));
        var top = (TopDocs) results[0];
        var counts = (Counting) results[1];
        return new SearchAnswer(
                hits(searcher, top, from, meaning, today),
                counts.total(),
                counts.facets(),
                loose && counts.total() > 0,
                indexing.isComplete());
    }

    private static List<Query> filters(SearchRequest it, LocalDate today) {
        var filters = new ArrayList<Query>();
        if (it.organ() != null) {
            filters.add(LongField.newExactQuery(Documents.ORGAN, it.organ().value()));
        }
        if (it.column() != null) {
            filters.add(LongField.newExactQuery(Documents.COLUMN, it.column()));
        }
        if (it.year() != null) {
            filters.add(LongField.newExactQuery(Documents.YEAR, it.year()));
        }
        if (it.type() != null) {
            filters.add(new TermQuery(new Term(Documents.TYPE, it.type())));
        }
        if (it.validity() != null) {
            filters.add(valid(it.validity(), today));
        }
        return filters;
    }

    private static Query inForce(LocalDate today) {
        return new BooleanQuery.Builder()
                .add(isRepealed(today), Occur.MUST_NOT)
                .add(hasLapsed(today), Occur.MUST_NOT)
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .build();
    }

    /** The same as {@link gongkai.published.Lifetime#on}, for choosing among many. */
    private static Query valid(Validity validity, LocalDate today) {
        var repealed = isRepealed(today);
        var lapsed = hasLapsed(today);
        var notYet = LongField.newRangeQuery(Documents.EFFECTIVE, today.toEpochDay() + 1, Documents.NEVER);
        var partly = LongField.newExactQuery(Documents.PARTLY, 1);
        var amended = LongField.newExactQuery(Documents.AMENDED, 1);
        return switch (validity) {
            case REPEALED -> repealed;
            case LAPSED -> but(lapsed, repealed);
            case NOT_YET -> but(notYet, repealed, lapsed);
            case PARTLY_LAPSED -> but(partly, repealed, lapsed, notYet);
            case AMENDED -> but(amended, repealed, lapsed, notYet, partly);
            case IN_FORCE -> but(MatchAllDocsQuery.INSTANCE, repealed, lapsed, notYet, partly, amended);
        };
    }

    private static Query isRepealed(LocalDate today) {
        return LongField.newRangeQuery(Documents.REPEALED, Documents.ALWAYS, today.toEpochDay());
    }

    private static Query hasLapsed(LocalDate today) {
        return LongField.newRangeQuery(Documents.EXPIRES, Documents.ALWAYS, today.toEpochDay() - 1);
    }

    private static Query but(Query what, Query... not) {
        var query = new BooleanQuery.Builder().add(what, Occur.FILTER);
        List.of(not).forEach(it -> query.add(it, Occur.MUST_NOT));
        return query.build();
    }

    /** An article that has just left is not shown, even by an index that has not yet heard of it. */
    private List<Hit> hits(IndexSearcher searcher, TopDocs top, int from, Meaning meaning, LocalDate today)
            throws IOException {
        var stored = searcher.storedFields();
        var found = new ArrayList<Hit>();
        var marks = meaning.marks();
        for (int at = from; at < top.scoreDocs.length; at++) {
            var number = top.scoreDocs[at].doc;
            found.add(hit(searcher, stored.document(number), validity(searcher, number, today), meaning, marks));
        }
        var shown = articles.shown(found.stream().map(Hit::id).toList());
        return found.stream().filter(it -> shown.contains(it.id())).toList();
    }

    private static Validity validity(IndexSearcher searcher, int number, LocalDate today) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
        var values = new long[5];
        var fields = List.of(
                Documents.EFFECTIVE, Documents.EXPIRES, Documents.REPEALED, Documents.AMENDED, Documents.PARTLY);
        for (int at = 0; at < values.length; at++) {
            var all = DocValues.getSortedNumeric(leaf.reader(), fields.get(at));
            values[at] = all.advanceExact(number - leaf.docBase) ? all.nextValue() : 0;
        }
        return Lifetime.on(today.toEpochDay(), values[0], values[1], values[2], values[3] == 1, values[4] == 1);
    }

    private static Hit hit(
            IndexSearcher searcher, Document document, Validity validity, Meaning meaning, List<String> marks)
            throws IOException {
        var id = new ArticleId(Long.parseLong(document.get(Documents.ID)));
        var snippet = Snippet.best(Passage.in(document, Documents.BODY), marks);
        var place = "";
        var isMarked = snippet.stream().anyMatch(Piece::marked);
        if (!isMarked && !meaning.isEmpty() && !"0".equals(document.get(Documents.HAS_FILES))) {
            var part = part(searcher, id, meaning);
            if (part != null) {
                snippet = Snippet.best(Passage.in(part, Documents.BODY), marks);
                place = "附件“" + part.get(Documents.FILE) + "”"
                        + (part.get(Documents.PLACE).isEmpty() ? "" : " " + part.get(Documents.PLACE));
            }
        }
        return new Hit(
                id,
                new OrganId(Long.parseLong(document.get(Documents.ORGAN))),
                document.get(Documents.ORGAN_NAME),
                document.get(Documents.TYPE),
                document.get(Documents.DOC_NO),
                Instant.ofEpochSecond(Long.parseLong(document.get(Documents.PUBLISHED))),
                "1".equals(document.get(Documents.NORMATIVE)),
                validity,
                Snippet.whole(Passage.in(document, Documents.TITLE), marks),
                snippet,
                place);
    }

    private static org.apache.lucene.document.@org.jspecify.annotations.Nullable Document part(
            IndexSearcher searcher, ArticleId id, Meaning meaning) throws IOException {
        var query = new BooleanQuery.Builder()
                .add(new TermQuery(Documents.of(id)), Occur.FILTER)
                .add(new TermQuery(new Term(Documents.KIND, Documents.PART)), Occur.FILTER)
                .add(meaning.inPart(), Occur.MUST)
                .build();
        var top = searcher.search(query, 1);
        return top.scoreDocs.length == 0 ? null : searcher.storedFields().document(top.scoreDocs[0].doc);
    }

    /** Titles that hold what has been typed so far, or begin with it in initials of their sounds; the newest first. */
    public List<String> suggestions(String typed) {
        var index = indexing.index();
        var folded = Tokens.folded(typed.strip());
        if (index.isEmpty() || folded.length() < 2 || folded.length() > 30) {
            return List.of();
        }
        try {
            return index.get().with(it -> suggestions(it, folded));
        } catch (IOException damaged) {
            indexing.distrust(damaged);
            return List.of();
        }
    }

    private List<String> suggestions(IndexSearcher searcher, String folded) throws IOException {
        var letters = folded.toLowerCase(Locale.ROOT).matches("[a-z]+");
        var what = letters
                ? new WildcardQuery(new Term(Documents.INITIALS, folded.toLowerCase(Locale.ROOT) + "*"))
                : Meaning.phrase(Documents.pairs(Documents.TITLE), Tokens.pairs(folded));
        var query = new BooleanQuery.Builder()
                .add(IS_ARTICLE, Occur.FILTER)
                .add(what, Occur.FILTER)
                .build();
        var stored = searcher.storedFields();
        var titles = new ArrayList<String>();
        var ids = new ArrayList<ArticleId>();
        for (var found : searcher.search(query, SUGGESTIONS, NEWEST).scoreDocs) {
            var document = stored.document(found.doc, Set.of(Documents.TITLE, Documents.ID));
            titles.add(document.get(Documents.TITLE));
            ids.add(new ArticleId(Long.parseLong(document.get(Documents.ID))));
        }
        var shown = articles.shown(ids);
        var suggestions = new ArrayList<String>();
        for (int at = 0; at < ids.size(); at++) {
            if (shown.contains(ids.get(at)) && !suggestions.contains(titles.get(at))) {
                suggestions.add(titles.get(at));
            }
        }
        return suggestions;
    }
}
