package gongkai.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import gongkai.Province;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reports sent in, findings read and judged, a report changed and looked at again. */
@Province
@UsePlaywright(Browser.class)
class ReportJourney {

    private static final String REPORT = """
            丰水县林业局2022年政府信息公开工作年度报告
            一、总体情况
            2022年，我局公开信息30条，其中动态12条、公告19条。
            二、主动公开政府信息情况
            行政许可 | 5 |
            五、存在的主要问题及改进措施
            主要问题是公开不够及时，今后将加强培训。
            六、其他需要报告的事项
            无其他需要报告的事项。
            """;

    @LocalServerPort
    int port;

    @Test
    void three_reports_are_sent_in_and_a_dismissal_holds_until_its_evidence_changes(Page page) {
        var screen = new Screen(page, port).signIn("zhoumin").open("/desk/reports");
        page.getByLabel("选择报告")
                .setInputFiles(Stream.of("林业局", "水利局", "教育局")
                        .map(it -> new FilePayload(
                                it + ".txt",
                                "text/plain",
                                REPORT.replace("林业局", it).getBytes(UTF_8)))
                        .toArray(FilePayload[]::new));
        screen.press("检查");
        assertThat(screen.text()).contains("已检查 3 份", "丰水县水利局");

        screen.turns(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("林业局.txt"))::click);
        var report = page.url().replaceFirst(".*(/desk/reports/\\d+).*", "$1");
        assertThat(screen.picture("report-findings").text()).contains("BREAKDOWN_SUM", "分项之和超过总数", "HEADING_VARIANT");
        judge(screen, page);
        assertThat(screen.text()).contains("判断已记下", "排除此项", "公告含撤下的一条");

        change(screen, page, REPORT.replace("行政许可 | 5", "行政许可 | 6"));
        assertThat(screen.text()).contains("排除此项");
        change(screen, page, REPORT.replace("公告19条", "公告20条"));
        assertThat(page.url()).contains(report);
        assertThat(screen.text()).contains("BREAKDOWN_SUM").doesNotContain("排除此项");
    }

    private static void judge(Screen screen, Page page) {
        screen.turns(page.locator("li", new Page.LocatorOptions().setHasText("BREAKDOWN_SUM"))
                .getByRole(AriaRole.LINK)
                .last()::click);
        page.getByLabel("排除此项").check();
        screen.fill("理由（选填）", "公告含撤下的一条").press("记下判断");
    }

    private static void change(Screen screen, Page page, String text) {
        page.locator("textarea[name=pasted]").fill(text);
        screen.press("重新检查");
    }
}
