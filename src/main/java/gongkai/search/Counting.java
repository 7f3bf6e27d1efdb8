package gongkai.search;

import gongkai.published.Lifetime;
import gongkai.published.Validity;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.jspecify.annotations.Nullable;

/** Counts everything that is found by organ, column, year, type and validity, in passing. */
final class Counting implements Collector {

    private final long today;
    private final Tally organs = new Tally();
    private final Tally columns = new Tally();
    private final Tally years = new Tally();
    private final Map<String, Long> types = new HashMap<>();
    private final long[] validities = new long[Validity.values().length];
    private long total;

    private Counting(long today) {
        this.today = today;
    }

    static CollectorManager<Counting, Counting> manager(LocalDate day) {
        var today = day.toEpochDay();
        return new CollectorManager<>() {

            @Override
            public Counting newCollector() {
                return new Counting(today);
            }

            @Override
            public Counting reduce(java.util.Collection<Counting> all) {
                var sum = new Counting(today);
                all.forEach(sum::add);
                return sum;
            }
        };
    }

    private void add(Counting other) {
        organs.add(other.organs);
        columns.add(other.columns);
        years.add(other.years);
        other.types.forEach((type, count) -> types.merge(type, count, Long::sum));
        for (int at = 0; at < validities.length; at++) {
            validities[at] += other.validities[at];
        }
        total += other.total;
    }

    long total() {
        return total;
    }

    List<Facet> facets() {
        return List.of(
                new Facet(Facet.Kind.ORGAN, most(organs)),
                new Facet(Facet.Kind.COLUMN, most(columns)),
                new Facet(
                        Facet.Kind.YEAR,
                        years.counts().entrySet().stream()
                                .sorted(Map.Entry.<Long, Long>comparingByKey().reversed())
                                .map(it -> new Facet.Value("" + it.getKey(), "" + it.getKey(), it.getValue()))
                                .toList()),
                new Facet(
                        Facet.Kind.TYPE,
                        types.entrySet().stream()
                                .map(it -> {
                                    var at = it.getKey().indexOf(Documents.BETWEEN);
                                    return new Facet.Value(
                                            it.getKey().substring(0, at),
                                            it.getKey().substring(at + 1),
                                            it.getValue());
                                })
                                .sorted(Comparator.comparing((Facet.Value it) -> -it.count())
                                        .thenComparing(Facet.Value::key))
                                .toList()),
                new Facet(Facet.Kind.VALIDITY, validityValues()));
    }

    private List<Facet.Value> validityValues() {
        var values = new ArrayList<Facet.Value>();
        for (var validity : Validity.values()) {
            if (validities[validity.ordinal()] > 0) {
                values.add(new Facet.Value(validity.name(), validity.label(), validities[validity.ordinal()]));
            }
        }
        return List.copyOf(values);
    }

    private static List<Facet.Value> most(Tally tally) {
        return tally.counts().entrySet().stream()
                .map(it -> new Facet.Value("" + it.getKey(), "", it.getValue()))
                .sorted(Comparator.comparing((Facet.Value it) -> -it.count()).thenComparing(Facet.Value::key))
                .toList();
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        return new Leaf(context);
    }

    private final class Leaf implements LeafCollector {

        private final NumericDocValues organ;
        private final NumericDocValues column;
        private final NumericDocValues year;
        private final SortedDocValues type;
        private final long[] typeCounts;
        private final NumericDocValues effective;
        private final NumericDocValues expires;
        private final NumericDocValues repealed;
        private final NumericDocValues amended;
        private final NumericDocValues partly;

        Leaf(LeafReaderContext context) throws IOException {
            organ = numbers(context, Documents.ORGAN);
            column = numbers(context, Documents.COLUMN);
            year = numbers(context, Documents.YEAR);
            type = DocValues.getSorted(context.reader(), Documents.TYPE);
            typeCounts = new long[type.getValueCount()];
            effective = numbers(context, Documents.EFFECTIVE);
            expires = numbers(context, Documents.EXPIRES);
            repealed = numbers(context, Documents.REPEALED);
            amended = numbers(context, Documents.AMENDED);
            partly = numbers(context, Documents.PARTLY);
        }

        private static NumericDocValues numbers(LeafReaderContext context, String field) throws IOException {
            return DocValues.unwrapSingleton(DocValues.getSortedNumeric(context.reader(), field));
        }

        @Override
        public void setScorer(Scorable scorer) {}

        @Override
        public void collect(int document) throws IOException {
            total++;
            organs.count(value(organ, document));
            columns.count(value(column, document));
            years.count(value(year, document));
            if (type.advanceExact(document)) {
                typeCounts[type.ordValue()]++;
            }
            validities[validity(document).ordinal()]++;
        }

        private Validity validity(int document) throws IOException {
            return Lifetime.on(
                    today,
                    value(effective, document),
                    value(expires, document),
                    value(repealed, document),
                    value(amended, document) == 1,
                    value(partly, document) == 1);
        }

        @Override
        public void finish() throws IOException {
            for (int at = 0; at < typeCounts.length; at++) {
                if (typeCounts[at] > 0) {
                    types.merge(type.lookupOrd(at).utf8ToString(), typeCounts[at], Long::sum);
                }
            }
        }
    }

    private static long value(@Nullable NumericDocValues values, int document) throws IOException {
        return values != null && values.advanceExact(document) ? values.longValue() : 0;
    }
}
