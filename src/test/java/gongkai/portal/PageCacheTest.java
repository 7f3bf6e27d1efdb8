package gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Province;
import gongkai.PublishedSample;
import gongkai.Samples;
import gongkai.Visitor;
import gongkai.clock.OfficeClock;
import gongkai.published.ArticleId;
import gongkai.published.Articles;
import gongkai.published.Lifetime;
import gongkai.published.PublicColumn;
import gongkai.published.Publishing;
import gongkai.published.Readings;
import gongkai.published.Tombstone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What is answered from memory is what would be answered now, to everybody who may have it. */
@Province
class PageCacheTest {

    private static final AtomicLong NUMBER = new AtomicLong(600_000_000);
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";

    /** Of each answer its own, or about keeping it. */
    private static final Set<String> DIFFERENT =
            Set.of("date", "content-length", "etag", "vary", "cache-control", "pragma", "expires");

    @LocalServerPort
    int port;

    @Autowired
    Samples samples;

    @Autowired
    Publishing publishing;

    @Autowired
    Readings readings;

    @Autowired
    Freshness freshness;

    @Autowired
    Articles articles;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OfficeClock clock;

    private String put() {
        var number = NUMBER.incrementAndGet();
        put(number, 1);
        return "/articles/" + number;
    }

    private void put(long number, int version) {
        var organ = samples.organ("澄溪县医保局");
        transaction.executeWithoutResult(_ -> {
            publishing.putColumn(new PublicColumn(600_000_001, organ.id(), null, "样本栏目", "", false, 9));
            publishing.put(
                    PublishedSample.article(number, organ.id(), organ.name(), 600_000_001, clock.today(), version),
                    PublishedSample.BYTES);
        });
    }

    private static ArticleId id(String path) {
        return new ArticleId(Long.parseLong(path.substring("/articles/".length())));
    }

    @Test
    void the_second_answer_is_the_first_with_every_header_of_security() throws Exception {
        var path = put();
        var past = get(path + "?unknown=1", Map.of());

        var first = get(path, Map.of());
        var second = get(path, Map.of());

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(text(past).replace(path + "?unknown=1", path)).isEqualTo(text(first));
        assertThat(headers(second)).isEqualTo(headers(first)).isEqualTo(headers(past));
        assertThat(header(second, "cache-control")).isEqualTo("public, no-cache");
        assertThat(header(past, "cache-control")).contains("no-store");
        assertThat(second.headers().firstValue("content-security-policy")).isPresent();
    }

    @Test
    void what_a_browser_has_is_not_sent_again() throws Exception {
        var path = put();
        var tag = header(get(path, Map.of()), "etag");

        var again = get(path, Map.of("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(get(path, Map.of("If-None-Match", "W/\"other\"")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_page_is_packed_for_who_can_open_it() throws Exception {
        var path = put();
        var plain = get(path, Map.of());

        var packed = get(path, Map.of("Accept-Encoding", "gzip, deflate"));

        assertThat(header(packed, "content-encoding")).isEqualTo("gzip");
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
        }
    }

    @Test
    void a_change_is_seen_with_its_commit() throws Exception {
        var path = put();
        assertThat(text(get(path, Map.of()))).contains("第1版");
        var list = "/columns/600000001";
        assertThat(text(get(list, Map.of()))).contains(path);

        put(id(path).value(), 2);
        var other = put();
        assertThat(text(get(path, Map.of()))).contains("第2版").contains("更正说明");
        assertThat(text(get(list, Map.of()))).contains(other);

        transaction.executeWithoutResult(
                _ -> publishing.setLifetime(id(path), new Lifetime(null, null, clock.today(), false, false)));
        assertThat(text(get(path, Map.of()))).contains("起废止");
        transaction.executeWithoutResult(_ -> publishing.withdraw(
                id(path), new Tombstone("局", "该信息已由发布机关撤回。", clock.now(), Tombstone.Kind.WITHDRAWN)));
        assertThat(get(path, Map.of()).statusCode()).isEqualTo(410);
        assertThat(text(get(list, Map.of()))).doesNotContain(path + "\"");
    }

    /** Readers ask without a pause; whoever asks after the withdrawal is done never sees the text again. */
    @Test
    void what_was_withdrawn_is_shown_to_nobody_who_asks_afterwards() throws Exception {
        for (int round = 0; round < 12; round++) {
            var path = put();
            var withdrawn = new AtomicBoolean();
            var seen = new AtomicInteger();
            try (var client = HttpClient.newHttpClient();
                    var threads = Executors.newFixedThreadPool(4)) {
                var readers = Stream.generate(() -> threads.submit(() -> {
                            var after = 0;
                            while (after < 20) {
                                var isAfter = withdrawn.get();
                                var answer = client.send(
                                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                                .build(),
                                        BodyHandlers.ofByteArray());
                                if (isAfter) {
                                    after++;
                                    assertThat(answer.statusCode()).isEqualTo(410);
                                    assertThat(text(answer)).doesNotContain("第1版");
                                } else if (answer.statusCode() == 200) {
                                    seen.incrementAndGet();
                                }
                            }
                            return true;
                        }))
                        .limit(4)
                        .toList();
                while (seen.get() < 10) {
                    Thread.onSpinWait();
                }
                transaction.executeWithoutResult(_ -> publishing.withdraw(
                        id(path), new Tombstone("局", "该信息已由发布机关撤回。", clock.now(), Tombstone.Kind.WITHDRAWN)));
                withdrawn.set(true);
                for (var reader : readers) {
                    assertThat(reader.get(60, TimeUnit.SECONDS)).isTrue();
                }
            }
        }
    }

    @Test
    void pages_on_the_disk_outlive_the_program_while_nothing_has_changed(@TempDir Path directory) {
        var path = put();
        try (var before = pages(directory)) {
            before.keep(path, page(path, freshness.stamp()));
            assertThat(before.find(path)).isNotNull();
        }
        try (var after = pages(directory)) {
            var page = Objects.requireNonNull(after.find(path));
            assertThat(after.bytes(page, false))
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("一页");
        }

        put(id(path).value(), 2);
        try (var later = pages(directory)) {
            assertThat(later.find(path)).isNull();
        }
    }

    @Test
    void pages_of_another_program_or_of_a_database_that_was_restored_are_not_taken_up(@TempDir Path directory) {
        var stamp = freshness.stamp();
        for (var other : List.of(
                new Stamp(stamp.number(), stamp.at() + 1, stamp.surroundings()),
                new Stamp(stamp.number(), stamp.at(), stamp.surroundings() + 1),
                new Stamp(stamp.number() + 1_000, stamp.at(), stamp.surroundings()))) {
            var path = put();
            var shelf = new PageShelf(directory, 64);
            var left = shelf.left();
            shelf.take(left, List.of(), stamp);
            assertThat(shelf.put(id(path).value(), page(path, other))).isTrue();
            shelf.close();
            try (var after = pages(directory)) {
                assertThat(after.find(path)).as("%s", other).isNull();
            }
        }
    }

    /** Between the two a reader may have begun to render, and keeps the page only now. */
    @Test
    void a_page_that_was_begun_before_a_change_is_not_kept_after_it(@TempDir Path directory) {
        var path = put();
        var begun = freshness.stamp();
        put(id(path).value(), 2);
        try (var pages = pages(directory)) {
            pages.keep(path, page(path, begun));

            assertThat(pages.find(path)).isNull();
            assertThat(pages.isOnShelf(id(path).value())).isFalse();
        }
    }

    @Test
    void a_document_that_lapses_tomorrow_is_rendered_anew_tomorrow() {
        var day = clock.today();

        assertThat(new Lifetime(null, day, null, false, false).lastDayAs(day)).isEqualTo(day);
        assertThat(new Lifetime(null, null, day.plusDays(3), false, false).lastDayAs(day))
                .isEqualTo(day.plusDays(2));
        assertThat(new Lifetime(day.plusDays(1), day.plusDays(9), null, false, false).lastDayAs(day))
                .isEqualTo(day);
        assertThat(new Lifetime(day, null, day.minusDays(1), false, false).lastDayAs(day))
                .isEqualTo(LocalDate.MAX);
    }

    private Pages pages(Path directory) {
        var pages = new Pages(1 << 20, new PageShelf(directory, 64), freshness, articles, readings, clock);
        pages.open();
        return pages;
    }

    private RenderedPage page(String path, Stamp stamp) {
        var bytes = "一页".getBytes(StandardCharsets.UTF_8);
        return new RenderedPage(
                id(path).value(),
                stamp,
                clock.today(),
                LocalDate.MAX,
                Instant.MAX,
                200,
                List.of("Content-Type", "text/html"),
                1,
                bytes,
                bytes);
    }

    @Test
    void a_change_that_is_rolled_back_changes_nothing() throws Exception {
        var path = put();
        transaction.executeWithoutResult(it -> {
            publishing.withdraw(id(path), new Tombstone("局", "撤回。", clock.now(), Tombstone.Kind.WITHDRAWN));
            it.setRollbackOnly();
        });

        assertThat(get(path, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_changed_column_is_seen_on_the_pages_that_name_it() throws Exception {
        var organ = samples.organ("澄溪县医保局");
        var path = put();
        get(path, Map.of());

        transaction.executeWithoutResult(
                _ -> publishing.putColumn(new PublicColumn(600_000_001, organ.id(), null, "改了名的栏目", "", false, 9)));

        assertThat(text(get(path, Map.of()))).contains("改了名的栏目");
    }

    @Test
    void many_readers_at_once_do_not_wait_for_one_another() throws Exception {
        var paths = Stream.generate(this::put).limit(24).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = paths.stream()
                    .flatMap(path -> Stream.of(path, path, "/organs/1?unknown=1"))
                    .map(path -> threads.submit(() -> get(path, Map.of()).statusCode()))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(200);
            }
        }
    }

    @Test
    void who_is_signed_in_sees_their_own_page_and_nobody_else_does() throws Exception {
        var path = put();
        var clerk = Visitor.as("zhoumin", port);

        assertThat(clerk.get(path).body()).contains("工作台", "周敏");
        assertThat(text(get(path, Map.of()))).contains("登录").doesNotContain("周敏");
        assertThat(clerk.get(path).body()).contains("周敏");
    }

    @Test
    void whoever_carries_our_cookie_goes_past_whatever_else_they_carry() throws Exception {
        var path = put();
        get(path, Map.of());
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Cookie", "other=1")
                    .header("Cookie", "gongkai=none");

            assertThat(header(client.send(request.build(), BodyHandlers.ofByteArray()), "cache-control"))
                    .contains("no-store");
        }
    }

    @Test
    void a_reader_is_counted_once_and_a_machine_never() throws Exception {
        var path = put();
        for (int time = 0; time < 3; time++) {
            get(path, Map.of("User-Agent", BROWSER));
        }
        get(path, Map.of("User-Agent", "Mozilla/5.0 (compatible; ExampleBot/2.1)"));
        get(path, Map.of("User-Agent", BROWSER, "Sec-Purpose", "prefetch"));

        assertThat(readings.of(id(path))).isEqualTo(1);

        get(path, Map.of("User-Agent", BROWSER + " other"));
        assertThat(readings.of(id(path))).isEqualTo(2);
    }

    @Test
    void a_page_is_shown_in_traditional_script_and_leads_on_in_it() throws Exception {
        var path = put();

        var page = text(get(path + "?script=hant", Map.of()));

        assertThat(page)
                .contains("lang=\"zh-Hant\"", "發佈機構", "樣本", "href=\"/documents?script=hant\"", ">简体</a>")
                .doesNotContain("发布机构<");
        assertThat(text(get("/documents?script=hant", Map.of()))).contains("name=\"script\" value=\"hant\"");
    }

    private HttpResponse<byte[]> get(String path, Map<String, String> headers)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            headers.forEach(request::header);
            return client.send(request.build(), BodyHandlers.ofByteArray());
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Map<String, String> headers(HttpResponse<?> answer) {
        var headers = new TreeMap<String, String>();
        answer.headers().map().forEach((name, values) -> {
            if (!DIFFERENT.contains(name)) {
                headers.put(name, values.toString());
            }
        });
        return headers;
    }
}
