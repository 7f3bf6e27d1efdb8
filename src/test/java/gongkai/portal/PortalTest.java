package gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Province;
import gongkai.PublishedSample;
import gongkai.Samples;
import gongkai.Visitor;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.published.Article;
import gongkai.published.PublicColumn;
import gongkai.published.Publishing;
import gongkai.published.Relation;
import gongkai.published.Tombstone;
import gongkai.published.Tombstone.Kind;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.xml.sax.InputSource;

/** What a reader of the portal sees. */
@Province
class PortalTest {

    private static final AtomicLong NUMBER = new AtomicLong(800_000_000);

    @LocalServerPort
    int port;

    @Autowired
    Samples samples;

    @Autowired
    Publishing publishing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OfficeClock clock;

    private Visitor reader = new Visitor(0);
    private Article article =
            PublishedSample.article(1, new gongkai.access.OrganId(1), "", 1, java.time.LocalDate.EPOCH, 1);

    @BeforeEach
    void an_article_in_two_versions() {
        reader = new Visitor(port);
        article = put(1);
        put(article.id().value(), 2);
    }

    private Article put(int version) {
        return put(NUMBER.incrementAndGet(), version);
    }

    private Article put(long id, int version) {
        var organ = organ();
        var it = PublishedSample.article(id, organ.id(), organ.name(), 800_000_001, clock.today(), version);
        transaction.executeWithoutResult(_ -> {
            publishing.putColumn(new PublicColumn(800_000_001, organ.id(), null, "规范性文件与政策", "", false, 1));
            publishing.put(it, PublishedSample.BYTES);
        });
        return it;
    }

    private Organ organ() {
        return samples.organ("澄溪县医保局");
    }

    @Test
    void the_head_of_an_article_prints_what_r70_asks_for() {
        assertThat(page(article).body())
                .containsPattern("发布(时间|日期)")
                .contains("发布机构", "浏览次数", "体裁分类", "主题分类", "澄溪县医疗保障局", "样医保规〔2026〕")
                .contains("data-type-size=\"large\"", "data-type-size=\"usual\"", "data-type-size=\"small\"")
                .contains(
                        "失效", "更正支付比例", "办理条件", "href=\"/files/" + article.id().value() + "/a.pdf\"", "PDF，15 字节")
                .contains("<th scope=\"col\">项目</th>", "<h2>一、总则</h2>", "<h3>（一）范围</h3>");
    }

    @Test
    void an_address_in_a_text_leads_through_the_page_that_asks() {
        assertThat(page(article).body()).contains("href=\"/leave?to=https%3A%2F%2Fwww.example.org%2Fpage\"");

        var asked = reader.get("/leave?to=https%3A%2F%2Fwww.example.org%2Fpage");
        assertThat(asked.body()).contains("即将离开“澜川省医疗保障局政务公开平台”门户网站", "继续访问", "放弃");
        assertThat(reader.get("/leave?to=javascript:alert(1)").statusCode()).isEqualTo(404);
    }

    @Test
    void what_a_version_changed_is_set_side_by_side() {
        assertThat(reader.get("/articles/" + article.id().value() + "/versions/1")
                        .body())
                .contains("删去：</span>1</del>", "增加：</span>2</ins>");
        assertThat(reader.get("/articles/" + article.id().value() + "/versions/7")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_has_left_answers_gone_and_tells_nothing_of_it() {
        var other = put(1);
        transaction.executeWithoutResult(_ -> {
            publishing.relate(other.id(), List.of(new Relation(Relation.Kind.UPDATES, article.id(), "")));
            publishing.withdraw(article.id(), new Tombstone("澄溪县医疗保障局", "该信息已由发布机关撤回。", clock.now(), Kind.WITHDRAWN));
        });

        for (var path : List.of("", "/versions/1")) {
            var gone = reader.get("/articles/" + article.id().value() + path);
            assertThat(gone.statusCode()).isEqualTo(410);
            assertThat(gone.body()).contains("该信息已由发布机关撤回。", "澄溪县医疗保障局").doesNotContain(article.title());
        }
        assertThat(reader.get("/files/" + article.id().value() + "/a.pdf").statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/articles/" + article.id().value() + "/metadata.json")
                        .statusCode())
                .isEqualTo(410);
        for (var path : List.of(
                "/",
                "/feed",
                "/columns/800000001",
                "/articles/" + other.id().value(),
                "/documents?validity=all",
                "/sitemaps/1")) {
            assertThat(reader.get(path).body()).as(path).doesNotContain(article.title());
        }
        assertThat(reader.get("/feed").body()).contains("该信息已由发布机关撤回。");
    }

    @Test
    void a_file_is_sent_as_what_it_is_and_never_run() {
        var file = reader.get("/files/" + article.id().value() + "/a.pdf");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(header(file, "content-type")).isEqualTo("application/pdf");
        assertThat(header(file, "content-disposition")).startsWith("inline");
        assertThat(header(file, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(reader.get("/files/" + article.id().value() + "/b.pdf").statusCode())
                .isEqualTo(404);
    }

    @Test
    void feeds_are_well_formed_and_hold_the_article() throws Exception {
        for (var path : List.of("/feed", "/organs/" + organ().id().value() + "/feed", "/columns/800000001/feed")) {
            var feed = reader.get(path).body();
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(feed)));
            assertThat(document.getElementsByTagName("entry").getLength())
                    .as(path)
                    .isPositive();
            assertThat(feed).as(path).contains(article.title());
        }
    }

    @Test
    void the_library_shows_what_is_in_force_unless_asked_otherwise() {
        assertThat(reader.get("/documents").body()).doesNotContain(article.title());
        assertThat(reader.get("/documents?validity=LAPSED").body()).contains(article.title());
        assertThat(reader.get("/documents.csv?validity=LAPSED").body()).contains(article.title(), "失效");
        assertThat(reader.get("/documents.json?validity=LAPSED").body()).contains("\"validity\":\"失效\"");
    }

    @Test
    void machines_read_metadata_and_the_map_of_the_site() {
        assertThat(reader.get("/articles/" + article.id().value() + "/metadata.json")
                        .body())
                .contains("\"@type\":\"Legislation\"", "\"legislationLegalForce\":\"NotInForce\"", "索引号");
        assertThat(reader.get("/sitemap.xml").body()).contains("/sitemaps/1");
        assertThat(reader.get("/sitemaps/1").body())
                .contains("/articles/" + article.id().value());
        assertThat(reader.get("/robots.txt").body()).contains("Sitemap: http");
    }

    @Test
    void strange_addresses_are_answered_with_a_page() {
        for (var path : List.of(
                "/articles/x",
                "/articles/99999999999999999999",
                "/columns/5",
                "/columns/x",
                "/files/1/..%2f",
                "/documents?year=x",
                "/search?page=-5&q=a",
                "/columns/800000001?page=99999999")) {
            assertThat(reader.get(path).statusCode()).as(path).isIn(200, 400, 404);
        }
    }

    private HttpResponse<String> page(Article it) {
        return reader.get("/articles/" + it.id().value());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
