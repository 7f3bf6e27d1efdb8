package gongkai.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.access.RefusedException;
import gongkai.typesetting.Block;
import gongkai.typesetting.Faces;
import gongkai.typesetting.Letterhead;
import gongkai.typesetting.Paper;
import gongkai.typesetting.Press;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that was hidden comes back. */
class RedactionTest {

    private static final Map<String, byte[]> HOSTILE = HostileFiles.all();

    static Stream<String> hostile() {
        return HOSTILE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void no_trap_gives_the_hidden_word_back(String name) throws IOException {
        var file = HOSTILE.getOrDefault(name, new byte[0]);
        var pages = pages(file);
        var boxes = IntStream.rangeClosed(1, pages)
                .mapToObj(RedactionTest::whereTheWordStands)
                .toList();

        var redacted = Redaction.of(file, boxes);

        assertThat(pages(redacted.bytes())).isEqualTo(pages);
        assertThat(redacted.name()).isEqualTo("已作区分处理.pdf");
        assertThat(Readings.everything(redacted.bytes())).noneMatch(it -> it.contains(HostileFiles.SECRET));
        try (var document = Loader.loadPDF(redacted.bytes())) {
            assertThat(new PDFTextStripper().getText(document)).isBlank();
        }
    }

    @Test
    void there_are_forty_traps_and_each_holds_the_word_before() throws IOException {
        assertThat(HOSTILE).hasSizeGreaterThanOrEqualTo(40);
        for (var file : HOSTILE.entrySet()) {
            assertThat(Readings.everything(file.getValue()))
                    .as(file.getKey())
                    .anyMatch(it -> it.contains(HostileFiles.SECRET));
        }
    }

    @Test
    void what_is_under_the_box_is_black_and_the_rest_still_shown() throws IOException {
        var file = HOSTILE.getOrDefault("text", new byte[0]);
        var redacted = Redaction.of(file, List.of(whereTheWordStands(1)));

        try (var before = Loader.loadPDF(file);
                var after = Loader.loadPDF(redacted.bytes())) {
            var old = new PDFRenderer(before).renderImage(0, 1);
            var now = new PDFRenderer(after).renderImage(0, 1);
            assertThat(new Color(now.getRGB(80, 142))).isEqualTo(Color.BLACK);
            assertThat(darkness(now, 190, 210)).isCloseTo(darkness(old, 190, 210), within(25));
        }
        assertThat(redacted.hidden()).contains(HostileFiles.SECRET);
    }

    @Test
    void a_chinese_letter_keeps_no_word_that_was_hidden() throws IOException {
        var paper = new Paper(
                new Letterhead.Plain(),
                "",
                "参保记录",
                List.of(new Block.Paragraph("参保人欧阳镕㛃，身份证件号码见附表。"), new Block.Paragraph("缴费正常。")),
                "澄江县医疗保障局",
                LocalDate.of(2026, 10, 22));
        var redacted = Redaction.of(
                new Press(Faces.shipped()).pdf(paper), List.of(new Box(1, 0.1, 0.19, 0.8, 0.04, Ground.PERSONAL_DATA)));

        assertThat(String.join("", redacted.hidden())).contains("欧阳镕㛃");
        assertThat(Readings.everything(redacted.bytes())).noneMatch(it -> it.contains("欧阳") || it.contains("缴费正常"));
    }

    @Test
    void a_picture_is_drawn_anew() throws IOException {
        for (var file : List.of(HostileFiles.jpegWithComment(), HostileFiles.pngWithText())) {
            assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains(HostileFiles.SECRET);

            var redacted = Redaction.of(file, List.of(new Box(1, 0.05, 0.1, 0.3, 0.3, Ground.THIRD_PARTY)));

            assertThat(new String(redacted.bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain(HostileFiles.SECRET);
            var picture = ImageIO.read(new ByteArrayInputStream(redacted.bytes()));
            for (var x = 40; x < 120; x++) {
                assertThat(new Color(picture.getRGB(x, 42))).isNotEqualTo(Color.RED);
            }
            assertThat(new Color(picture.getRGB(300, 150)).getRed()).isGreaterThan(150);
        }
    }

    @Test
    void a_page_is_shown_as_a_small_picture_to_draw_on() throws IOException {
        var turned = HOSTILE.getOrDefault("page turned by 90", new byte[0]);
        assertThat(Redaction.pages(HOSTILE.getOrDefault("three pages", new byte[0])))
                .isEqualTo(3);
        var picture = ImageIO.read(new ByteArrayInputStream(Redaction.picture(turned, 1)));
        assertThat(picture.getWidth()).isGreaterThan(picture.getHeight());
        assertThat(picture.getWidth() * picture.getHeight()).isLessThanOrEqualTo(1_010_000);
        assertThat(ImageIO.read(new ByteArrayInputStream(Redaction.picture(HostileFiles.pngWithText(), 1)))
                        .getWidth())
                .isEqualTo(400);
        assertThatThrownBy(() -> Redaction.picture(turned, 2)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> Redaction.picture(locked(), 1)).isInstanceOf(RefusedException.class);
    }

    @Test
    void what_cannot_be_redacted_is_refused_in_words() throws IOException {
        var file = HOSTILE.getOrDefault("text", new byte[0]);
        var box = whereTheWordStands(1);

        refused(file, List.of(), RedactionRefusal.NO_BOX);
        refused(file, List.of(whereTheWordStands(2)), RedactionRefusal.BOX_OUTSIDE);
        refused(file, List.of(new Box(1, 0.5, 0.5, 0.6, 0.1, Ground.PROCESS)), RedactionRefusal.BOX_OUTSIDE);
        refused(file, List.of(new Box(1, Double.NaN, 0.5, 0.1, 0.1, Ground.PROCESS)), RedactionRefusal.BOX_OUTSIDE);
        refused("PK".getBytes(StandardCharsets.US_ASCII), List.of(box), RedactionRefusal.NOT_A_PAGE_FILE);
        refused(new byte[0], List.of(box), RedactionRefusal.NOT_A_PAGE_FILE);
        refused(
                "%PDF-1.7 nothing".getBytes(StandardCharsets.US_ASCII),
                List.of(box),
                RedactionRefusal.UNREADABLE_PAGES);
        refused(
                java.util.Arrays.copyOf(HostileFiles.pngWithText(), 60),
                List.of(box),
                RedactionRefusal.UNREADABLE_PAGES);
        refused(locked(), List.of(box), RedactionRefusal.LOCKED);
    }

    private static void refused(byte[] file, List<Box> boxes, RedactionRefusal why) {
        assertThatThrownBy(() -> Redaction.of(file, boxes))
                .isInstanceOfSatisfying(
                        RefusedException.class, it -> assertThat(it.why()).isEqualTo(why));
    }

    private static byte[] locked() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** Around the line at 700 points, as the page is shown without turning; generous, for the turned ones. */
    private static Box whereTheWordStands(int page) {
        return new Box(page, 0.1, 0.14, 0.4, 0.05, Ground.PERSONAL_DATA);
    }

    private static int pages(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private static int darkness(java.awt.image.BufferedImage picture, int from, int to) {
        var dark = 0;
        for (var y = from; y < to; y++) {
            for (var x = 60; x < 200; x++) {
                dark += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark;
    }

    private static org.assertj.core.data.Offset<Integer> within(int offset) {
        return org.assertj.core.api.Assertions.within(offset);
    }
}
