package gongkai.imports.domain;

import static gongkai.imports.domain.Finding.Code.ATTACHMENT_MISSING;
import static gongkai.imports.domain.Finding.Code.LATE_WORKPOINTS;
import static gongkai.imports.domain.Finding.Code.PUBLISH_AFTER_EFFECTIVE;
import static gongkai.imports.domain.Finding.Code.SITE_NAME_MISMATCH;
import static gongkai.imports.domain.Finding.Code.STALE_PREAMBLE;
import static gongkai.imports.domain.Finding.Code.TABLE_MISSING;
import static gongkai.imports.domain.Finding.Code.TITLE_MISSING;
import static gongkai.imports.domain.Finding.Code.YEAR_TITLE_MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.disclosures.domain.ItemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The five seeds and the samples, where they lie beside the project: each inconsistency of theirs that an importer sees. */
@EnabledIf("areThere")
class SharedTextsTest {

    private static final Path SHARED = Path.of("../shared");

    static boolean areThere() {
        return Files.isDirectory(SHARED.resolve("seeds"));
    }

    @Test
    void the_first_speaks_of_another_year_than_its_title() {
        var found = seed("000_97633d81a6edd512");

        assertThat(found.traditional()).isTrue();
        assertThat(found.text(Property.TYPE)).isEqualTo(ItemType.ANNUAL_REPORT.name());
        assertThat(codes(found)).contains(YEAR_TITLE_MISMATCH).doesNotContain(TABLE_MISSING, TITLE_MISSING);
        assertThat(found.leftOut()).hasSize(3);
        assertThat(found.body()).doesNotContain("词条").contains("规范性文件", "第二十条第(一)项");
    }

    @Test
    void the_second_promises_parts_of_the_old_form() {
        var found = seed("001_b9bfbe5e28f5c323");

        assertThat(codes(found)).contains(STALE_PREAMBLE, TITLE_MISSING).doesNotContain(TABLE_MISSING);
        assertThat(found.tables()).isEqualTo(3);
    }

    @Test
    void the_third_has_no_title_no_tables_and_the_notice_of_another_site() {
        var found = seed("002_56fe7089f0ef1d8a");

        assertThat(codes(found)).contains(SITE_NAME_MISMATCH, TITLE_MISSING);
        assertThat(codes(found).stream().filter(it -> it == TABLE_MISSING)).hasSize(3);
        assertThat(found.text(Property.FORMED_ON)).isEqualTo("2022-01-19");
        assertThat(found.body()).contains("医疗保障").doesNotContain("yī", "继续访问", "版权");
    }

    @Test
    void the_fourth_announces_what_is_not_there_and_comes_late() {
        var found = seed("003_fd6c197cfa85b248");

        assertThat(codes(found)).contains(ATTACHMENT_MISSING, LATE_WORKPOINTS);
        assertThat(found.text(Property.FORMED_ON)).isEqualTo("2022-08-25");
        assertThat(found.text(Property.TYPE)).isEqualTo(ItemType.WORK_POINTS.name());
    }

    @Test
    void the_fifth_was_published_after_it_took_effect() {
        var found = seed("004_10816076b27a1e01");

        assertThat(found.findings().stream()
                        .filter(it -> it.code() == PUBLISH_AFTER_EFFECTIVE)
                        .map(Finding::sentence))
                .singleElement()
                .asString()
                .contains("59天");
        assertThat(found.text(Property.PUBLISHED_AT)).isEqualTo("2020-04-29");
        assertThat(found.value(Property.GENRE).orElseThrow().shown()).isEqualTo("部门制度文件");
        assertThat(found.value(Property.SUBJECT).orElseThrow().shown()).isEqualTo("其他");
        assertThat(found.text(Property.TYPE)).isEqualTo(ItemType.RULE.name());
    }

    @Test
    void every_sample_is_read_and_none_of_its_titles_is_a_sentence() throws IOException {
        try (var all = Files.list(SHARED.resolve("samples/policies"))) {
            var texts = all.filter(it -> it.toString().endsWith(".txt")).toList();

            assertThat(texts).hasSizeGreaterThan(10).allSatisfy(it -> {
                var found = recognise(it);
                assertThat(found.body()).as(it.toString()).isNotBlank();
                assertThat(found.text(Property.TITLE)).as(it.toString()).doesNotContain("。");
            });
        }
    }

    private static Recognition seed(String name) {
        return recognise(SHARED.resolve("seeds/" + name + ".txt"));
    }

    private static Recognition recognise(Path file) {
        try {
            return Recogniser.recognise(Files.readString(file), Houses.XISHAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Finding.Code> codes(Recognition found) {
        return found.findings().stream().map(Finding::code).toList();
    }
}
