package gongkai.chinese;

import java.util.Comparator;
import java.util.List;

/** What people say, and what documents call it. */
public final class Synonyms {

    private static final class Table {
        static final Phrases ALL = Phrases.of("synonyms.txt");
    }

    private Synonyms() {}

    /**
     * @param said the words as somebody used them
     * @param official what documents call it; the most usual first
     */
    public record Synonym(String said, List<String> official) {

        public Synonym {
            official = List.copyOf(official);
        }
    }

    /** Those whose words occur in the query, the longest first. */
    public static List<Synonym> in(String query) {
        return Table.ALL.in(query).stream()
                .distinct()
                .sorted(Comparator.comparingInt(it -> -it.phrase().length()))
                .map(it -> new Synonym(it.phrase(), List.of(it.meaning().split(","))))
                .distinct()
                .toList();
    }
}
