package gongkai.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeeCommandTest {

    private static final Path VECTORS = Path.of("src/test/resources/statute/fee-vectors.csv");

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void every_vector_comes_out_as_expected() throws Exception {
        assertThat(run("--csv", VECTORS.toString())).isZero();

        try (var expected = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(VECTORS))) {
            var lines = expected.stream()
                    .map(it -> it.get("id") + "," + it.get("expected_fee_yuan") + "," + it.get("cumulative_fee_yuan"))
                    .toList();
            assertThat(lines).hasSize(33);
            assertThat(printed().lines().skip(1)).containsExactlyElementsOf(lines);
        }
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void a_wrong_row_says_what_is_wrong_and_the_others_are_computed() throws Exception {
        var file = folder.resolve("fees.csv");
        Files.writeString(file, """
                id,mode,prior_items_same_month,items_in_this_case,pages
                A1,PER_ITEM,0,11,
                A2,PER_WEIGHT,0,11,
                A3,PER_PAGE,,,-3
                A4,PER_PAGE,,,31
                """);

        assertThat(run("--csv", file.toString())).isZero();

        assertThat(printed()).isEqualTo("id,fee,cumulative\nA1,100,100\nA2,,\nA3,,\nA4,10,\n");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("第3行（A2）", "第4行（A3）");
    }

    @Test
    void one_question_is_answered_in_words() {
        assertThat(run("items", "28", "5")).isZero();
        assertThat(printed()).contains("本次应收：800 元", "当月累计：2600 元");
    }

    @Test
    void a_missing_file_and_a_wrong_word_are_refused() {
        assertThat(run("--csv", folder.resolve("none").toString())).isEqualTo(2);
        assertThat(run("weight", "3")).isEqualTo(2);
        assertThat(run("pages", "many")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("无法读取文件", "用法", "页数应为");
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... args) {
        return FeeCommand.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
