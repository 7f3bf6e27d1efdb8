package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import gongkai.Province;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The work of an office in the order of a year: the day is moved last, since it does not go back. */
@Province
@UsePlaywright(Browser.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfficeJourney {

    private static final String UNIT = "规划财务和法规科";

    @LocalServerPort
    int port;

    @Test
    @Order(1)
    void a_liaison_s_work_changes_hands_item_by_item_and_is_filed(Page page) {
        var screen = new Screen(page, port).signIn("zhoumin").open("/desk/handovers/new");
        screen.choose("科室", UNIT).choose("接收人", "彭佳").fill("交接原因", "岗位轮换").press("发起交接");
        assertThat(screen.text()).contains("交接单已发起", "待确认");
        var handover = page.url().replaceFirst(".*(/desk/handovers/\\d+).*", "$1");

        confirmAll(screen.signOut().signIn("fengxueqin").open(handover));
        assertThat(screen.open("/desk/liaisons").text()).contains("冯雪琴");
        confirmAll(screen.signOut().signIn("pengjia").open(handover));

        assertThat(screen.picture("handover").text()).doesNotContain("待确认");
        assertThat(row(screen.open("/desk/liaisons"), UNIT)).contains("彭佳").doesNotContain("冯雪琴");
        screen.signOut().signIn("zhoumin");
        assertThat(screen.text()).contains("备案");
        screen.open(handover).fill("备案文件", "澄医保函〔2026〕31号").press("登记备案");
        assertThat(screen.text()).contains("备案已登记", "澄医保函〔2026〕31号");
    }

    private static void confirmAll(Screen screen) {
        var buttons =
                screen.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^确认")));
        for (int left = buttons.count(); left > 0; left--) {
            screen.turns(buttons.first()::click);
        }
        assertThat(buttons.count()).isZero();
    }

    private static String row(Screen screen, String head) {
        return screen.page()
                .getByRole(AriaRole.ROW)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(head))
                .first()
                .innerText();
    }

    @Test
    @Order(2)
    void next_year_s_holidays_show_what_they_move_and_then_move_it(Page page) {
        var screen = new Screen(page, port).signIn("zhoumin");
        var before = row(screen, "全年基金监督结果公开专项");
        assertThat(before).contains("暂定");

        screen.signOut().signIn("yanzheng").open("/desk/calendars");
        page.getByLabel("文件", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("2027.json", "application/json", invented2027()));
        screen.turns(page.locator("form[enctype] button")::click);
        assertThat(screen.heading()).as(screen.text()).startsWith("预览：2027年");
        assertThat(screen.picture("calendar-preview").text()).contains("还没有生效", "全年基金监督结果公开专项");
        screen.press("确认生效");

        var after = row(screen.signOut().signIn("zhoumin"), "全年基金监督结果公开专项");
        assertThat(after).isNotEqualTo(before).doesNotContain("暂定");
        screen.page()
                .getByRole(AriaRole.ROW)
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("全年基金监督结果公开专项"))
                .getByRole(AriaRole.LINK)
                .last()
                .evaluate("it => location.assign(it.href)");
        page.waitForURL("**/deadlines/sheet**");
        assertThat(screen.picture("calculation-sheet").heading()).contains("期限计算单");
        assertThat(screen.text()).contains("2027年2月6日", "春节", "逐日计算");
    }

    /** Invented for this test: nobody has announced 2027. */
    private static byte[] invented2027() {
        var days = Stream.of(
                        Stream.of(day("2027-01-01", true, "元旦")),
                        LocalDate.of(2027, 2, 6)
                                .datesUntil(LocalDate.of(2027, 2, 13))
                                .map(it -> day(it.toString(), true, "春节")),
                        Stream.of(day("2027-04-05", true, "清明节")),
                        LocalDate.of(2027, 5, 1)
                                .datesUntil(LocalDate.of(2027, 5, 6))
                                .map(it -> day(it.toString(), true, "劳动节")),
                        Stream.of(day("2027-06-09", true, "端午节"), day("2027-09-15", true, "中秋节")),
                        LocalDate.of(2027, 10, 1)
                                .datesUntil(LocalDate.of(2027, 10, 8))
                                .map(it -> day(it.toString(), true, "国庆节")))
                .flatMap(it -> it)
                .collect(Collectors.joining(","));
        return ("{\"year\":2027,\"source\":\"测试用的假想安排\",\"papers\":[],\"days\":[" + days + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String day(String date, boolean off, String name) {
        return "{\"date\":\"%s\",\"isOffDay\":%s,\"name\":\"%s\"}".formatted(date, off, name);
    }

    @Test
    @Order(3)
    void when_the_demo_s_day_moves_on_a_duty_becomes_overdue(Page page) {
        var screen = new Screen(page, port).signIn("zhoumin");
        assertThat(row(screen, "更新定点医药机构名单")).contains("今日届满");

        screen.follow("调整日期").fill("新的日期", "2026-09-17").press("调整");

        assertThat(screen.text()).contains("今天是2026年9月17日 星期四");
        assertThat(row(screen, "更新定点医药机构名单")).contains("已超期 1 个工作日");
        screen.picture("overdue");
        screen.follow("调整日期").fill("新的日期", "2026-09-01").press("调整");
        assertThat(screen.text()).contains("日期只能向前调整");
    }
}
