package gongkai.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ReportCommandTest {

    private static final String REPORT = """
            丰水县林业局2022年政府信息公开工作年度报告
            一、总体情况
            2022年，我局公开信息30条，其中动态12条、公告19条。
            二、主动公开政府信息情况
            行政许可 | 5 |
            三、收到和处理政府信息公开申请情况
            四、政府信息公开行政复议、行政诉讼情况
            五、存在的主要问题及改进情况
            主要问题是公开不够及时，今后将加强培训，进一步完善制度。
            六、其他需要报告的事项
            无其他需要报告的事项。
            """;

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        return ReportCommand.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    private String file(String name, String text) throws IOException {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_file_that_cannot_be_read_is_told_of_and_the_others_are_checked() throws IOException {
        var code = run(
                "check",
                "--json",
                file("empty.txt", ""),
                file("photo.docx", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2}),
                file("large.txt", new byte[50 * 1024 * 1024]),
                file("locked.pdf", "%PDF-1.4\n%broken"),
                folder.resolve("absent.txt").toString(),
                file("good.txt", REPORT));

        assertThat(code).isEqualTo(2);
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.subList(0, 5)).allMatch(it -> it.contains("\"UNREADABLE\""));
        assertThat(JsonMapper.shared().readTree(lines.getLast()).get("findings").toString())
                .contains("BREAKDOWN_SUM");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("文件没有内容", "文件内容与扩展名不符", "文件超过 20 MB", "没有这个文件");
    }

    @Test
    void an_unknown_form_and_two_reports_in_one_file_are_said_to_be_so() throws IOException {
        assertThat(run("check", file("notice.txt", "关于开展培训的通知\n各科室：请按时参加。"))).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("FORMAT_UNKNOWN");

        run("check", file("two.txt", REPORT + REPORT.replace("林业局", "水利局")));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("SEVERAL_REPORTS");
    }

    @Test
    void the_exit_status_tells_whether_there_is_an_error() throws IOException {
        assertThat(run("check", file("report.txt", REPORT))).isEqualTo(1);
        assertThat(run("check", "--help")).isZero();
        assertThat(run("check")).isEqualTo(2);
        assertThat(run("check", "--odd", "x")).isEqualTo(2);
        assertThat(run("list")).isEqualTo(2);
    }
}
