package gongkai.search;

import gongkai.chinese.Synonyms;
import gongkai.chinese.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;

/**
 * What a typed text asks for.
 *
 * @param folded the text in simplified script
 * @param units what has to be found, each with other words for it
 */
record Meaning(String folded, List<Unit> units) {

    /** Something that has to be found: as it was said, or as documents call it. */
    record Unit(List<String> alternatives) {}

    private static final int LONGEST = 100;
    private static final int MOST_UNITS = 20;
    private static final double MOST_OF_THEM = 0.6;
    /** What a long word's parts count when they do not stand together. */
    private static final float APART = 0.4f;

    private static final float NUMBER_BOOST = 5_000;

    private static final Pattern NUMBER = Pattern.compile(".*\\d{4}.*\\d+\\s*号.*|[0-9A-Za-z/-]{12,}");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]{2,}");

    /** Words of asking, which documents need not hold. */
    private static final Set<String> ASKING = Set.of(
            "怎么", "怎么办", "怎样", "如何", "多少", "什么", "哪些", "哪里", "哪儿", "几", "吗", "呢", "的", "了", "是", "我", "我们", "在", "和",
            "与", "及", "或", "可以", "能", "能不能", "需要", "要", "请问", "有", "有没有", "到", "去", "给", "为什么", "为", "想", "一", "个", "点",
            "这", "那", "就", "都", "不", "上", "下", "里", "后", "前", "多久", "什么时候", "是否");

    private static final List<Weighted> FIELDS = List.of(
            new Weighted(Documents.TITLE, 6),
            new Weighted(Documents.KEYWORDS, 3),
            new Weighted(Documents.SUMMARY, 2),
            new Weighted(Documents.BODY, 1),
            new Weighted(Documents.FILES, 0.6f));

    private record Weighted(String field, float weight) {}

    static Meaning of(String typed) {
        var text = typed.strip().length() > LONGEST ? typed.strip().substring(0, LONGEST) : typed.strip();
        var folded = Tokens.folded(text).strip();
        var units = new ArrayList<Unit>();
        divide(folded, units);
        var telling = units.stream()
                .filter(it -> !ASKING.contains(it.alternatives().getFirst()))
                .limit(MOST_UNITS)
                .toList();
        return new Meaning(
                folded, telling.isEmpty() ? units.stream().limit(MOST_UNITS).toList() : telling);
    }

    /** Sayings with a meaning of their own first, then the words between them. */
    private static void divide(String text, List<Unit> units) {
        for (var synonym : Synonyms.in(text)) {
            var at = text.indexOf(synonym.said());
            if (at >= 0) {
                divide(text.substring(0, at), units);
                var all = new ArrayList<>(List.of(synonym.said()));
                all.addAll(synonym.official());
                units.add(new Unit(List.copyOf(all)));
                divide(text.substring(at + synonym.said().length()), units);
                return;
            }
        }
        var single = new StringBuilder();
        for (var word : Words.forQuery(text)) {
            if (word.length() == 1 && Tokens.isHan(word.charAt(0)) && !ASKING.contains(word)) {
                // Characters that make no word together are often a word mistyped.
                single.append(word);
                continue;
            }
            flush(single, units);
            units.add(new Unit(List.of(word)));
        }
        flush(single, units);
    }

    private static void flush(StringBuilder single, List<Unit> units) {
        if (!single.isEmpty()) {
            units.add(new Unit(List.of(single.toString())));
            single.setLength(0);
        }
    }

    boolean isEmpty() {
        return units.isEmpty();
    }

    /** Nearly everything that was asked for must be there. */
    Query strict() {
        return query(units.size() <= 2 ? units.size() : (int) Math.ceil(units.size() * MOST_OF_THEM));
    }

    /** Anything that was asked for may be there, and any part of it. */
    Query loose() {
        var query = new BooleanQuery.Builder().add(query(1), Occur.SHOULD);
        units.forEach(unit -> unit.alternatives()
                .forEach(it -> parts(it).forEach(part -> query.add(written(part, FIELDS), Occur.SHOULD))));
        return query.build();
    }

    private Query query(int least) {
        if (isEmpty()) {
            return folded.isEmpty() ? MatchAllDocsQuery.INSTANCE : new BooleanQuery.Builder().build();
        }
        var all = new BooleanQuery.Builder().setMinimumNumberShouldMatch(least);
        units.forEach(it -> all.add(anywhere(it), Occur.SHOULD));
        var query = new BooleanQuery.Builder().add(all.build(), Occur.SHOULD);
        if (folded.length() >= 2) {
            query.add(literally(folded, 4), Occur.SHOULD);
        }
        if (NUMBER.matcher(folded).matches()) {
            query.add(
                    new BoostQuery(new TermQuery(new Term(Documents.NUMBER, Tokens.number(folded))), NUMBER_BOOST),
                    Occur.SHOULD);
        }
        if (LETTERS.matcher(folded).matches()) {
            query.add(spelt(folded.toLowerCase(Locale.ROOT)), Occur.SHOULD);
        }
        return query.build();
    }

    /** The same in the text of one part of a file. */
    Query inPart() {
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(1);
        var body = List.of(new Weighted(Documents.BODY, 1));
        units.forEach(unit -> unit.alternatives().forEach(it -> query.add(written(it, body), Occur.SHOULD)));
        return query.build();
    }

    private static Query anywhere(Unit unit) {
        var ways = new ArrayList<Query>();
        for (var alternative : unit.alternatives()) {
            ways.add(written(alternative, FIELDS));
            var sounds = Tokens.sounds(alternative);
            if (!sounds.isEmpty()) {
                ways.add(new BoostQuery(phrase(Documents.SOUND, sounds), 0.3f));
            }
        }
        return new DisjunctionMaxQuery(ways, 0.1f);
    }

    /** As words, or literally. */
    private static Query written(String text, List<Weighted> fields) {
        var words = Words.forQuery(text);
        var parts = parts(text);
        var ways = new ArrayList<Query>();
        for (var field : fields) {
            if (!words.isEmpty()) {
                ways.add(new BoostQuery(all(field, words), field.weight()));
            }
            if (parts.size() > 1) {
                ways.add(new BoostQuery(all(field, parts), field.weight() * APART));
            }
            ways.add(new BoostQuery(phrase(Documents.pairs(field.field()), Tokens.pairs(text)), field.weight() * 0.8f));
        }
        return new DisjunctionMaxQuery(ways, 0.2f);
    }

    /** The words within a word. */
    private static List<String> parts(String text) {
        return Words.forIndex(text).stream()
                .filter(it -> it.length() > 1 && !it.equals(text))
                .distinct()
                .toList();
    }

    private static Query all(Weighted field, List<String> words) {
        var all = new BooleanQuery.Builder();
        words.forEach(it -> all.add(
                new TermQuery(new Term(Documents.words(field.field()), it.toLowerCase(Locale.ROOT))), Occur.MUST));
        return all.build();
    }

    private static Query literally(String text, float weight) {
        var pairs = Tokens.pairs(text);
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(phrase(Documents.pairs(Documents.TITLE), pairs), weight * 2),
                        new BoostQuery(phrase(Documents.pairs(Documents.BODY), pairs), weight),
                        new BoostQuery(phrase(Documents.pairs(Documents.FILES), pairs), weight / 2)),
                0);
    }

    private static Query spelt(String letters) {
        return new DisjunctionMaxQuery(
                List.of(
                        new BoostQuery(new TermQuery(new Term(Documents.TITLE_SPELLING, letters)), 5),
                        new TermQuery(new Term(Documents.SPELLING, letters)),
                        new BoostQuery(new PrefixQuery(new Term(Documents.SPELLING, letters)), 0.3f),
                        new BoostQuery(new WildcardQuery(new Term(Documents.INITIALS, "*" + letters + "*")), 3)),
                0);
    }

    static Query phrase(String field, List<Tokens.Token> tokens) {
        var phrase = new PhraseQuery.Builder();
        var position = -1;
        for (var token : tokens) {
            position += token.step();
            phrase.add(new Term(field, token.term()), position);
        }
        return phrase.build();
    }

    /** What to mark in a text, the longest first. */
    List<String> marks() {
        return units.stream()
                .flatMap(it -> it.alternatives().stream())
                .flatMap(it -> Stream.of(
                        Stream.of(it),
                        Words.forQuery(it).stream().filter(word -> word.length() > 1),
                        parts(it).stream()))
                .flatMap(it -> it)
                .filter(it -> it.length() > 1 || units.size() == 1)
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
    }
}
