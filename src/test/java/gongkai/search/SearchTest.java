package gongkai.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.OrganId;
import gongkai.database.DataDirectory;
import gongkai.published.Article;
import gongkai.published.ArticleId;
import gongkai.published.FilePart;
import gongkai.published.Lifetime;
import gongkai.published.MetadataField;
import gongkai.published.PublicFile;
import gongkai.published.Publishing;
import gongkai.published.PublishingTest;
import gongkai.published.Sample;
import gongkai.published.Validity;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is found, in which order, and that what has left is found no more. */
@WholeOffice
class SearchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

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

    @Autowired
    DataDirectory data;

    @BeforeEach
    @AfterEach
    void nothing_is_public() throws IOException {
        clock.isOn(TODAY);
        PublishingTest.clear(jdbc);
        indexing.askForRebuild();
        indexing.step();
    }

    @Test
    void words_are_found_in_title_text_number_and_guide() throws IOException {
        put(Sample.article(1, "门诊共济保障办法", "职工普通门诊费用按比例支付。"));
        put(numbered(Sample.article(2, "通知", "印发执行。"), "澄医保规〔2026〕3号"));

        assertThat(ids("门诊")).containsExactly(1L);
        assertThat(ids("普通门诊费用")).containsExactly(1L);
        for (var written : List.of("澄医保规〔2026〕3号", "澄医保规[2026]3号", "澄医保规（2026） 3 号", "澄医保规2026第3号")) {
            assertThat(ids(written)).as(written).startsWith(2L);
        }
        assertThat(ids("长期护理")).isEmpty();
    }

    @Test
    void script_and_sound_do_not_matter() throws IOException {
        put(Sample.article(1, "异地就医备案指南", "线上办理。"));

        for (var typed : List.of("異地就醫備案", "异地就衣", "yidijiuyi", "ydjy")) {
            assertThat(ids(typed)).as(typed).containsExactly(1L);
        }
    }

    @Test
    void documents_in_force_come_before_all_others() throws IOException {
        put(Sample.normative(
                Sample.article(1, "医疗救助办法", "医疗救助、医疗救助、医疗救助。"), new Lifetime(null, null, TODAY, false, false)));
        put(Sample.article(2, "工作安排", "其中提到医疗救助。"));

        assertThat(ids("医疗救助")).containsExactly(2L, 1L);
        assertThat(search.find(SearchRequest.of("医疗救助")).hits().getLast().validity())
                .isEqualTo(Validity.REPEALED);
    }

    @Test
    void the_counts_of_each_facet_add_up_to_the_total() throws IOException {
        var lifetimes = List.of(
                Lifetime.UNLIMITED,
                new Lifetime(TODAY.plusDays(1), null, null, false, false),
                new Lifetime(null, TODAY.minusDays(1), null, false, false),
                new Lifetime(null, TODAY, null, true, false),
                new Lifetime(null, null, TODAY, false, true));
        for (int at = 0; at < lifetimes.size(); at++) {
            put(Sample.normative(Sample.article(at + 1L, "办法" + at, "参保"), lifetimes.get(at)));
        }

        var all = search.find(SearchRequest.of("参保"));

        assertThat(all.total()).isEqualTo(5);
        assertThat(all.facets())
                .hasSize(Facet.Kind.values().length)
                .allSatisfy(it -> assertThat(it.values().stream()
                                .mapToLong(Facet.Value::count)
                                .sum())
                        .as(it.kind().name())
                        .isEqualTo(5));
        for (var value : all.of(Facet.Kind.VALIDITY)) {
            var filtered = search.find(new SearchRequest(
                    "参保", new OrganId(1), 11L, 2026, "POLICY", Validity.valueOf(value.key()), true, 1));
            assertThat(filtered.total()).as(value.label()).isEqualTo(value.count());
            assertThat(filtered.hits()).allMatch(it -> it.validity().name().equals(value.key()));
        }
    }

    @Test
    void what_is_withdrawn_is_found_no_more() throws IOException {
        put(Sample.article(1, "救助名单", "甲乙丙"));
        transaction.executeWithoutResult(_ -> publishing.withdraw(new ArticleId(1), Sample.withdrawn()));

        // Not even by an index that has not heard of it.
        assertThat(search.find(SearchRequest.of("救助名单")).hits()).isEmpty();
        assertThat(search.suggestions("救助")).isEmpty();
        indexing.step();
        assertThat(search.find(SearchRequest.of("救助名单")).total()).isZero();
    }

    @Test
    void a_corrected_text_is_found_by_its_new_words_only() throws IOException {
        var first = Sample.article(1, "办法", "报销五成");
        put(first);
        put(Sample.corrected(first, "报销六成", "更正"));

        assertThat(ids("六成")).containsExactly(1L);
        assertThat(ids("五成")).isEmpty();
    }

    @Test
    void a_hit_inside_a_file_names_the_file_and_the_place() throws IOException {
        var file = new PublicFile(
                "名单.xlsx",
                "XLSX",
                "application/octet-stream",
                3,
                "d",
                List.of(new FilePart("工作表“一”", "县人民医院"), new FilePart("工作表“二”", "城北卫生院 门诊部")));
        put(Sample.with(Sample.article(1, "公告", "名单见附件。"), List.of(file), List.of()), Map.of("名单.xlsx", new byte[3]));

        assertThat(search.find(SearchRequest.of("城北卫生院")).hits())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.place()).isEqualTo("附件“名单.xlsx” 工作表“二”");
                    assertThat(marked(it.snippet())).contains("城北");
                });
    }

    @Test
    void a_snippet_is_plain_text_with_what_was_looked_for_set_apart() throws IOException {
        put(Sample.article(1, "<script>医保</script>", "前文".repeat(100) + "<b>电子凭证</b>怎样激活" + "后文".repeat(100)));

        var hit = search.find(SearchRequest.of("医保电子凭证")).hits().getFirst();

        assertThat(text(hit.title())).isEqualTo("<script>医保</script>");
        assertThat(text(hit.snippet())).startsWith("……").endsWith("……").contains("<b>电子凭证</b>");
        assertThat(marked(hit.snippet())).contains("电子");
        assertThat(text(hit.snippet())).hasSizeLessThan(160);
    }

    @Test
    void when_nothing_fits_what_comes_near_is_shown_and_called_so() throws IOException {
        put(Sample.article(1, "生育津贴办法", "按天计发。"));

        var answer = search.find(SearchRequest.of("生育津贴 摩托车 驾照 年检"));

        assertThat(answer.loose()).isTrue();
        assertThat(answer.hits()).extracting(Hit::id).containsExactly(new ArticleId(1));
    }

    @Test
    void titles_are_suggested_by_what_they_hold_and_by_their_initials() throws IOException {
        put(Sample.article(1, "门诊慢特病认定", ""));
        put(Sample.article(2, "住院待遇", ""));

        assertThat(search.suggestions("慢特")).containsExactly("门诊慢特病认定");
        assertThat(search.suggestions("zydy")).containsExactly("住院待遇");
        assertThat(search.suggestions("")).isEmpty();
    }

    @Test
    void strange_queries_are_answered() throws IOException {
        put(Sample.article(1, "办法", "内容"));

        for (var typed : List.of(
                "",
                "   ",
                "*:*",
                "\"",
                "a".repeat(5_000),
                "(((((",
                "\0",
                "😀",
                "的",
                "第",
                "AND OR NOT",
                "医".repeat(3_000))) {
            assertThat(search.find(SearchRequest.of(typed)).total()).as(typed).isNotNegative();
        }
        assertThat(search.find(new SearchRequest("内容", null, null, null, null, null, false, Integer.MAX_VALUE))
                        .hits())
                .isEmpty();
    }

    @Test
    void a_damaged_index_is_built_anew() throws IOException {
        put(Sample.article(1, "办法", "内容"));
        indexing.stop();
        try (var files = Files.walk(data.path().resolve("search"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }

        indexing.start();
        indexing.step();

        assertThat(ids("内容")).containsExactly(1L);
    }

    @Test
    void what_was_published_while_the_program_was_down_is_found_after_the_start() throws IOException {
        put(Sample.article(1, "甲", "内容"));
        indexing.stop();
        transaction.executeWithoutResult(_ -> {
            publishing.put(Sample.article(2, "乙", "内容"), Map.of());
            publishing.withdraw(new ArticleId(1), Sample.withdrawn());
        });

        indexing.start();
        indexing.step();

        assertThat(ids("内容")).containsExactly(2L);
    }

    private List<Long> ids(String typed) {
        return search.find(SearchRequest.of(typed)).hits().stream()
                .map(it -> it.id().value())
                .toList();
    }

    private static Article numbered(Article it, String number) {
        return Sample.with(it, Map.of(MetadataField.DOC_NO, number));
    }

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream().filter(Piece::marked).map(Piece::text).collect(Collectors.joining("|"));
    }

    private void put(Article article) throws IOException {
        put(article, Map.of());
    }

    private void put(Article article, Map<String, byte[]> bytes) throws IOException {
        transaction.executeWithoutResult(_ -> publishing.put(article, bytes));
        indexing.step();
    }
}
