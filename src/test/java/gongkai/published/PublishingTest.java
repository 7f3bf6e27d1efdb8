package gongkai.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.WholeOffice;
import gongkai.access.Branch;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is put is what the public finds, and what is withdrawn is gone with all its traces. */
@WholeOffice
public class PublishingTest {

    private static final PublicFile LIST =
            new PublicFile("清单.pdf", "PDF", "application/pdf", 4, "a1", List.of(new FilePart("第1页", "目录")));
    private static final byte[] BYTES = "%PDF".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Publishing publishing;

    @Autowired
    Articles articles;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothing_is_public() {
        clear(jdbc);
    }

    /** Leaves the schema as a fresh program finds it. */
    public static void clear(JdbcClient jdbc) {
        jdbc.sql("""
                        truncate published.article, published.past_version, published.content, published.file,
                                 published.relation, published.tombstone, published.site_column, published.site,
                                 published.reading
                        """).update();
    }

    @Test
    void what_was_put_is_found_as_it_was() {
        var article = Sample.with(
                Sample.article(1, "门诊办法", "第一条 全文。"),
                List.of(LIST),
                List.of(new Relation(Relation.Kind.INTERPRETED_BY, new ArticleId(2), "解读")));
        put(Sample.article(2, "解读", "正文。"));

        put(article, Map.of("清单.pdf", BYTES));

        assertThat(articles.find(article.id())).contains(article);
        assertThat(articles.content(article.id(), "a1")).contains(BYTES);
    }

    @Test
    void nothing_is_put_outside_a_transaction() {
        assertThatThrownBy(() -> publishing.put(Sample.article(1, "办法", ""), Map.of()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_next_version_sends_the_one_before_into_the_history() {
        var first = Sample.article(1, "办法", "报销五成。");
        put(first);
        put(Sample.corrected(first, "报销六成。", "更正比例"));

        assertThat(articles.find(first.id())).containsInstanceOf(Article.class);
        assertThat(articles.pastVersions(first.id())).singleElement().satisfies(it -> {
            assertThat(it.body()).isEqualTo("报销五成。");
            assertThat(it.shownFrom()).isEqualTo(first.publishedAt());
            assertThat(it.replacedAt()).isEqualTo(first.publishedAt().plusSeconds(86_400));
        });
    }

    @Test
    void an_earlier_version_is_refused() {
        var first = Sample.article(1, "办法", "一");
        put(Sample.corrected(first, "二", "更正"));

        assertThatThrownBy(() -> put(first)).hasMessageContaining("version 2");
    }

    @Test
    void a_file_that_is_already_public_need_not_be_handed_again() {
        var first = Sample.with(Sample.article(1, "办法", "一"), List.of(LIST), List.of());
        put(first, Map.of("清单.pdf", BYTES));

        put(Sample.corrected(first, "二", "更正"));

        assertThat(articles.content(first.id(), "a1")).contains(BYTES);
    }

    @Test
    void what_is_withdrawn_leaves_a_tombstone_and_nothing_else() {
        var article = Sample.with(Sample.article(1, "名单公示", "甲"), List.of(LIST), List.of());
        put(article, Map.of("清单.pdf", BYTES));
        put(Sample.corrected(article, "乙", "更正"));
        put(Sample.with(
                Sample.article(2, "说明", ""),
                List.of(),
                List.of(new Relation(Relation.Kind.UPDATES, article.id(), "名单公示"))));

        withdraw(article.id());

        assertThat(articles.find(article.id())).contains(new Gone(article.id(), Sample.withdrawn()));
        assertThat(articles.pastVersions(article.id())).isEmpty();
        assertThat(articles.content(article.id(), "a1")).isEmpty();
        assertThat(articles.find(new ArticleId(2)))
                .hasValueSatisfying(it -> assertThat(((Article) it).relations()).isEmpty());
        assertThat(jdbc.sql("select count(*) from published.content")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_file_that_another_article_carries_too_stays_there() {
        put(Sample.with(Sample.article(1, "甲", ""), List.of(LIST), List.of()), Map.of("清单.pdf", BYTES));
        put(Sample.with(Sample.article(2, "乙", ""), List.of(LIST), List.of()));

        withdraw(new ArticleId(1));

        assertThat(articles.content(new ArticleId(1), "a1")).isEmpty();
        assertThat(articles.content(new ArticleId(2), "a1")).contains(BYTES);
    }

    @Test
    void a_tombstone_never_names_what_has_left() {
        put(Sample.article(1, "名单公示", ""));
        var telling = new Tombstone("局", "《名单公示》已撤回。", Sample.NINE, Tombstone.Kind.WITHDRAWN);

        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> publishing.withdraw(new ArticleId(1), telling)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_has_left_may_return() {
        put(Sample.article(1, "甲", ""));
        withdraw(new ArticleId(1));

        put(Sample.article(1, "甲", "改后"));

        assertThat(articles.find(new ArticleId(1))).containsInstanceOf(Article.class);
    }

    @Test
    void each_change_is_in_the_feed_and_so_is_each_page_that_names_what_changed() {
        put(Sample.with(
                Sample.article(2, "说明", ""),
                List.of(),
                List.of(new Relation(Relation.Kind.UPDATES, new ArticleId(1), ""))));
        var before = articles.lastChange();

        put(Sample.article(1, "甲", ""));
        transaction.executeWithoutResult(_ -> publishing.putColumn(column(11, null)));

        assertThat(articles.changesAfter(before, 10))
                .extracting(Change::article)
                .containsExactly(new ArticleId(1), new ArticleId(2), null);
    }

    @Test
    void numbers_of_changes_rise_in_the_order_of_commits() throws Exception {
        var before = articles.lastChange();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var later = new ArrayList<Future<?>>();
            transaction.executeWithoutResult(_ -> {
                publishing.put(Sample.article(1, "先", ""), Map.of());
                later.add(threads.submit(() -> put(Sample.article(2, "后", ""))));
                awaitSomebodyWaiting();
            });
            for (var each : later) {
                each.get();
            }
        }

        assertThat(articles.changesAfter(before, 10))
                .extracting(Change::article)
                .containsExactly(new ArticleId(1), new ArticleId(2));
    }

    @Test
    void the_library_computes_validity_as_a_lifetime_does() {
        var day = LocalDate.of(2026, 3, 2);
        var lifetimes = List.of(
                Lifetime.UNLIMITED,
                new Lifetime(day, null, null, false, false),
                new Lifetime(day.plusDays(1), null, null, false, false),
                new Lifetime(null, day, null, false, false),
                new Lifetime(null, day.minusDays(1), null, false, false),
                new Lifetime(null, null, day, false, false),
                new Lifetime(null, null, day.plusDays(1), true, false),
                new Lifetime(null, null, null, true, true));
        for (int at = 0; at < lifetimes.size(); at++) {
            put(Sample.normative(Sample.article(at + 1L, "办法" + at, ""), lifetimes.get(at)));
        }

        for (var validity : Validity.values()) {
            var filter = new LibraryFilter(Set.of(validity), null, null, null, null);
            assertThat(articles.library(filter, day, 1, 50).lines())
                    .as(validity.name())
                    .hasSameSizeAs(lifetimes.stream()
                            .filter(it -> it.on(day) == validity)
                            .toList())
                    .allMatch(it -> it.lifetime().on(day) == validity);
        }
        assertThat(articles.library(new LibraryFilter(Set.of(), null, null, null, null), day, 1, 50)
                        .lines())
                .hasSameSizeAs(lifetimes)
                .last()
                .matches(it -> !it.lifetime().on(day).isInForce());
    }

    @Test
    void columns_and_the_look_of_an_organ_are_kept() {
        var site = new Site(
                Sample.ORGAN,
                "澄溪县医疗保障局",
                Branch.root(Sample.ORGAN),
                List.of(new MetadataLine(MetadataField.PUBLISHED_AT, "发布时间")),
                "稿件来源");
        transaction.executeWithoutResult(_ -> {
            publishing.putSite(site);
            publishing.putColumn(column(11, null));
            publishing.putColumn(column(12, 11L));
            publishing.putColumn(column(13, 11L));
            publishing.dropColumn(13);
        });

        assertThat(articles.site(Sample.ORGAN)).contains(site);
        assertThat(articles.columns(Sample.ORGAN)).containsExactly(column(11, null), column(12, 11L));
    }

    @Test
    void a_column_lists_the_newest_first_and_by_year() {
        for (int id = 1; id <= 5; id++) {
            put(Sample.article(id, "第" + id + "件", ""));
        }

        assertThat(articles.ofColumns(List.of(11L), 2026, 1, 2)).satisfies(it -> {
            assertThat(it.total()).isEqualTo(5);
            assertThat(it.lines()).extracting(Line::id).containsExactly(new ArticleId(5), new ArticleId(4));
        });
        assertThat(articles.ofColumns(List.of(11L), 2025, 1, 2).lines()).isEmpty();
        assertThat(articles.years(List.of(11L))).containsExactly(2026);
    }

    private void awaitSomebodyWaiting() {
        boolean waiting;
        do {
            waiting = jdbc.sql("""
                            select exists (select from pg_locks where locktype = 'advisory' and not granted
                                              and database = (select oid from pg_database where datname = current_database()))
                            """).query(Boolean.class).single();
        } while (!waiting);
    }

    private static PublicColumn column(long id, @Nullable Long parent) {
        return new PublicColumn(id, Sample.ORGAN, parent, "栏目" + id, "", false, 1);
    }

    private void put(Article article) {
        put(article, Map.of());
    }

    private void put(Article article, Map<String, byte[]> bytes) {
        transaction.executeWithoutResult(_ -> publishing.put(article, bytes));
    }

    private void withdraw(ArticleId id) {
        transaction.executeWithoutResult(_ -> publishing.withdraw(id, Sample.withdrawn()));
    }
}
