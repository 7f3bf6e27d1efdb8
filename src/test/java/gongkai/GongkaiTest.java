package gongkai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GongkaiTest {

    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int PORT_IN_USE = 4;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path dir;

    @Test
    void help_names_every_command() {
        assertThat(run("help")).isZero();
        assertThat(said(out)).contains("demo", "serve", "deadline", "trail verify", "doctor", "test");
    }

    @Test
    void nothing_asked_is_answered_with_help() {
        assertThat(run()).isEqualTo(USAGE);
        assertThat(said(err)).contains("用法");
    }

    @Test
    void an_unknown_command_is_named() {
        assertThat(run("dmeo")).isEqualTo(USAGE);
        assertThat(said(err)).contains("没有“dmeo”这个命令").contains("处理办法：");
    }

    @ParameterizedTest
    @CsvSource({
        "--prot,8080,不认识选项“--prot”",
        "--port,eighty,端口“eighty”",
        "--port,65536,端口“65536”",
        "--port,-1,端口“-1”",
        "--today,2026-02-30,日期“2026-02-30”",
        "--today,明天,日期“明天”",
        "--data,' ',数据目录"
    })
    void a_wrong_option_is_named(String option, String value, String named) {
        assertThat(run("demo", option, value)).isEqualTo(USAGE);
        assertThat(said(err)).contains(named);
    }

    @Test
    void an_option_without_its_value_is_named() {
        assertThat(run("demo", "--port")).isEqualTo(USAGE);
        assertThat(said(err)).contains("--port 后面缺少值");
    }

    @Test
    void a_working_office_has_no_other_day_than_today() {
        assertThat(run("serve", "--today", "2026-02-13")).isEqualTo(USAGE);
    }

    @Test
    void a_taken_port_is_named_and_no_data_directory_is_made() throws IOException {
        try (var taken = new ServerSocket(0)) {
            var data = dir.resolve("data");

            assertThat(run("demo", "--port", "" + taken.getLocalPort(), "--data", data.toString()))
                    .isEqualTo(PORT_IN_USE);
            assertThat(said(err))
                    .contains("端口 " + taken.getLocalPort() + " 已被别的程序占用")
                    .contains("--port 8080");
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void a_directory_of_something_else_is_refused_without_a_stack_trace() throws IOException {
        Files.writeString(dir.resolve("论文.txt"), "");

        assertThat(run("demo", "--port", "0", "--data", dir.toString())).isEqualTo(FAILED);
        assertThat(said(err)).contains("不是 gongkai 的数据目录").doesNotContain("\tat ");
    }

    @Test
    void the_doctor_says_one_line_for_each_thing() {
        run("doctor", "--data", dir.resolve("data").toString());

        assertThat(said(out).lines()).allMatch(it -> it.matches("(正常|注意|缺失)  .+：.+|结论：.+"));
        assertThat(said(out)).contains("Java：", "PostgreSQL：", "磁盘空间：", "端口：", "中文字体：");
    }

    private int run(String... words) {
        return Gongkai.run(List.of(words), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private static String said(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8);
    }
}
