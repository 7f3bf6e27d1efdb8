package gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.published.Article;
import gongkai.published.Publishing;
import gongkai.published.PublishingTest;
import gongkai.published.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** How much of what people look for is among the first ten hits. */
@WholeOffice
class JudgedSearchTest {

    private static final Path SAMPLES = Path.of("../shared/samples");

    @Autowired
    Publishing publishing;

    @Autowired
    Search search;

    @Autowired
    Indexing indexing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    /** A query with the names of what answers it. */
    private record Judged(String query, Set<String> relevant) {}

    @AfterEach
    void nothing_is_public() throws IOException {
        PublishingTest.clear(jdbc);
        indexing.askForRebuild();
        indexing.step();
    }

    @Test
    void nearly_everything_relevant_in_the_provinces_documents_is_among_the_first_ten() throws IOException {
        clock.isOn(LocalDate.of(2026, 9, 16));
        var corpus = Corpus.read();
        publish(corpus.values());
        var judged = Corpus.csv("/search/judged.csv").stream()
                .map(it -> new Judged(it.get("query"), Set.of(it.get("relevant").split(" "))))
                .toList();

        assertThat(judged)
                .hasSizeGreaterThan(100)
                .allSatisfy(it -> assertThat(corpus.keySet()).as(it.query()).containsAll(it.relevant()));
        assertThat(recall(judged, corpus)).isGreaterThan(0.93);
    }

    @Test
    @EnabledIf("samplesAreHere")
    void most_of_what_is_relevant_in_the_samples_is_among_the_first_ten() throws IOException {
        clock.isOn(LocalDate.of(2026, 9, 16));
        var corpus = samples();
        publish(corpus.values());
        var judged = new ArrayList<Judged>();
        for (var line : Files.readAllLines(SAMPLES.resolve("search_queries.jsonl"))) {
            var node = JsonMapper.shared().readTree(line);
            var relevant = new ArrayList<String>();
            node.get("relevant").properties().forEach(it -> {
                if (it.getValue().asInt() >= 2) {
                    relevant.add(it.getKey());
                }
            });
            judged.add(new Judged(node.get("query").asString(), Set.copyOf(relevant)));
        }

        assertThat(recall(judged, corpus)).isGreaterThan(0.9);
    }

    static boolean samplesAreHere() {
        return Files.isRegularFile(SAMPLES.resolve("search_queries.jsonl"));
    }

    private Map<String, Article> samples() throws IOException {
        var articles = new LinkedHashMap<String, Article>();
        try (var files = Files.list(SAMPLES.resolve("policies"))) {
            for (var file :
                    files.filter(it -> it.toString().endsWith(".json")).sorted().toList()) {
                var about = JsonMapper.shared().readTree(file.toFile());
                var name = about.get("file").asString();
                articles.put(
                        name,
                        Sample.article(
                                articles.size() + 1L,
                                about.get("title").asString(),
                                Files.readString(file.resolveSibling(name))));
            }
        }
        return articles;
    }

    private void publish(Collection<Article> articles) throws IOException {
        PublishingTest.clear(jdbc);
        indexing.askForRebuild();
        indexing.step();
        transaction.executeWithoutResult(_ -> articles.forEach(it -> publishing.put(it, Map.of())));
        indexing.step();
        assertThat(search.find(SearchRequest.of("")).total()).isEqualTo(articles.size());
    }

    private double recall(List<Judged> judged, Map<String, Article> corpus) {
        var sum = 0.0;
        var missed = new StringBuilder();
        for (var it : judged) {
            var found = search.find(SearchRequest.of(it.query())).hits().stream()
                    .map(Hit::id)
                    .toList();
            var right = it.relevant().stream()
                    .filter(name -> found.contains(
                            Objects.requireNonNull(corpus.get(name)).id()))
                    .toList();
            sum += (double) right.size() / it.relevant().size();
            if (right.size() < it.relevant().size()) {
                missed.append("%n  %s misses %s"
                        .formatted(
                                it.query(),
                                it.relevant().stream()
                                        .filter(name -> !right.contains(name))
                                        .toList()));
            }
        }
        System.out.printf("recall@10 over %d queries: %.3f%s%n", judged.size(), sum / judged.size(), missed);
        return sum / judged.size();
    }
}
