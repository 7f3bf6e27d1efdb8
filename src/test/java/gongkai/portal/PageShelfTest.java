package gongkai.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies on the shelf is what was laid there, or nothing. */
class PageShelfTest {

    private static final Stamp STAMP = new Stamp(7, 8, 9);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final List<String> HEADERS = List.of("Content-Type", "text/html", "X-Frame-Options", "DENY");

    @TempDir
    Path directory;

    private PageShelf shelf = new PageShelf(Path.of("nowhere"), 0);

    @BeforeEach
    void an_empty_shelf() {
        shelf = opened(128);
    }

    @AfterEach
    void the_shelf_is_closed() {
        shelf.close();
    }

    private PageShelf opened(int megabytes) {
        var opened = new PageShelf(directory, megabytes);
        var left = opened.left();
        opened.take(left, left, STAMP);
        return opened;
    }

    private static RenderedPage page(String text) {
        return page(text.getBytes(UTF_8));
    }

    private static RenderedPage page(byte[] bytes) {
        return new RenderedPage(
                1L, STAMP, DAY, LocalDate.MAX, Instant.MAX, 200, HEADERS, 42, bytes, "packed".getBytes(UTF_8));
    }

    private static String text(PageShelf shelf, long article) {
        var place = shelf.find(article);
        var bytes = place == null ? null : place.bytes(false);
        return bytes == null ? "" : new String(bytes, UTF_8);
    }

    @Test
    void a_page_comes_back_as_it_was_laid_down_even_after_a_restart() {
        shelf.put(5, page("第一页"));
        shelf.put(6, page("第二页"));
        shelf.close();
        shelf = opened(128);

        var place = Objects.requireNonNull(shelf.find(5));
        assertThat(text(shelf, 5)).isEqualTo("第一页");
        assertThat(text(shelf, 6)).isEqualTo("第二页");
        assertThat(place.bytes(true)).asString(UTF_8).isEqualTo("packed");
        assertThat(place.headers()).isEqualTo(HEADERS);
        assertThat(place.tag()).isEqualTo(42);
        assertThat(place.status()).isEqualTo(200);
        assertThat(place.stamp()).isEqualTo(STAMP);
        assertThat(place.firstDay()).isEqualTo(DAY);
        assertThat(place.lastDay()).isEqualTo(LocalDate.MAX);
        assertThat(shelf.find(7)).isNull();
    }

    @Test
    void nothing_is_handed_out_or_kept_before_it_is_said_what_still_holds() {
        shelf.put(5, page("第一页"));
        shelf.close();
        shelf = new PageShelf(directory, 128);
        var left = shelf.left();

        assertThat(left).hasSize(1);
        assertThat(shelf.find(5)).isNull();
        assertThat(shelf.put(6, page("第二页"))).isFalse();
    }

    @Test
    void what_is_dropped_or_not_taken_up_is_overwritten() throws IOException {
        shelf.put(5, page("撤回的内容"));
        shelf.put(6, page("过时的内容"));
        shelf.put(7, page("留下的内容"));
        assertThat(onDisk()).contains("撤回的内容", "过时的内容", "留下的内容");

        shelf.drop(5);
        assertThat(shelf.find(5)).isNull();
        assertThat(onDisk()).doesNotContain("撤回的内容");
        shelf.close();
        shelf = new PageShelf(directory, 128);
        var left = shelf.left();
        shelf.take(left, left.stream().filter(it -> it.article() == 7).toList(), STAMP);

        assertThat(shelf.find(6)).isNull();
        assertThat(text(shelf, 7)).isEqualTo("留下的内容");
        assertThat(onDisk()).contains("留下的内容").doesNotContain("过时的内容");
    }

    @Test
    void a_page_that_replaces_another_leaves_nothing_of_it() throws IOException {
        shelf.put(5, page("旧".repeat(3_000)));
        shelf.put(5, page("新"));
        assertThat(text(shelf, 5)).isEqualTo("新");
        assertThat(onDisk()).doesNotContain("旧");

        shelf.put(5, page("长".repeat(9_000)));
        assertThat(text(shelf, 5)).hasSize(9_000);
        assertThat(onDisk()).doesNotContain("新");
    }

    @Test
    void a_page_of_which_one_bit_is_wrong_is_not_there() throws IOException {
        shelf.put(5, page("完好的内容"));
        var whole = new String(Files.readAllBytes(directory.resolve("0")), ISO_8859_1);
        var at = whole.indexOf(new String("完好的内容".getBytes(UTF_8), ISO_8859_1));
        try (var file = FileChannel.open(directory.resolve("0"), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[] {1}), at + 3L);
        }

        assertThat(shelf.find(5)).isNotNull();
        assertThat(text(shelf, 5)).isEmpty();
    }

    @Test
    void a_full_shelf_takes_no_more_and_a_place_that_falls_free_is_used_again() {
        shelf.close();
        shelf = opened(16);
        var large = page(new byte[3_900_000]);
        for (long article = 1; article <= 4; article++) {
            assertThat(shelf.put(article, large)).isTrue();
        }
        assertThat(shelf.put(5, large)).isFalse();

        shelf.drop(2);
        assertThat(shelf.put(5, large)).isTrue();
        assertThat(shelf.size()).isEqualTo(4);
    }

    @Test
    void a_shelf_without_room_keeps_nothing() {
        shelf.close();
        shelf = opened(0);

        assertThat(shelf.put(5, page("页"))).isFalse();
        assertThat(shelf.find(5)).isNull();
    }

    /** Pages replace one another in the same blocks while others read them. */
    @Test
    void a_reader_gets_a_whole_page_of_the_article_asked_for_or_none() throws Exception {
        var going = new AtomicBoolean(true);
        var whole = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var readers = List.of(1L, 2L).stream()
                    .map(article -> threads.submit(() -> {
                        while (going.get()) {
                            var text = text(shelf, article);
                            if (!text.isEmpty()) {
                                assertThat(text).matches(article + "(a+|b+|c+)");
                                whole.incrementAndGet();
                            }
                        }
                    }))
                    .toList();
            for (int round = 0; round < 3_000 || whole.get() < 100; round++) {
                shelf.put(
                        1, page("1" + "abc".substring(round % 3, round % 3 + 1).repeat(500 + round % 7 * 900)));
                shelf.put(
                        2, page("2" + "bca".substring(round % 3, round % 3 + 1).repeat(500 + round % 5 * 900)));
                shelf.drop(1 + round % 2);
            }
            going.set(false);
            for (var reader : readers) {
                reader.get();
            }
        }
    }

    private String onDisk() throws IOException {
        return new String(Files.readAllBytes(directory.resolve("0")), UTF_8);
    }
}
