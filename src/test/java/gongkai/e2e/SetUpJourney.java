package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.AriaRole;
import gongkai.Gongkai;
import gongkai.Visitor;
import gongkai.database.OnPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first start of a working office: an empty database, one page, and the first of the three administrators. */
@OnPostgres
@SpringBootTest(classes = Gongkai.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@UsePlaywright(Browser.class)
class SetUpJourney {

    @LocalServerPort
    int port;

    @Test
    void an_empty_database_asks_for_an_organ_and_three_administrators_once(Page page) {
        var screen = new Screen(page, port).open("/");
        assertThat(screen.heading()).isEqualTo("首次设置");

        screen.fill("机关全称", "清源县医疗保障局").fill("机关简称", "清源县医保局");
        group(page, "系统管理员", "许行", "xuxing", "too-short");
        screen.press("完成设置");
        assertThat(screen.picture("set-up-faults").text()).contains("还不能提交，请先改正", "请选择层级", "请填写姓名");
        assertThat(page.getByLabel("机关全称").inputValue()).isEqualTo("清源县医疗保障局");
        assertThat(field(page, "系统管理员", "用户名").inputValue()).isEqualTo("xuxing");
        assertThat(field(page, "系统管理员", "口令").inputValue()).isEmpty();

        page.getByLabel("县").check();
        group(page, "系统管理员", "许行", "xuxing", Visitor.PASSWORD);
        group(page, "安全管理员", "许行", "anquan", Visitor.PASSWORD);
        group(page, "审计管理员", "柳青", "xuxing", Visitor.PASSWORD);
        screen.press("完成设置");
        assertThat(screen.text()).contains("三员分立：须由三个不同的人担任", "三名管理员的用户名须各不相同");

        group(page, "系统管理员", "许行", "xuxing", Visitor.PASSWORD);
        group(page, "安全管理员", "安然", "anran", Visitor.PASSWORD);
        group(page, "审计管理员", "柳青", "liuqing", Visitor.PASSWORD);
        screen.press("完成设置");
        assertThat(screen.text()).contains("设置完成");
        assertThat(screen.heading()).isEqualTo("登录");

        screen.fill("用户名", "xuxing").fill("口令", Visitor.PASSWORD).press("登录");
        assertThat(screen.heading()).as("the installer has typed this one").isEqualTo("设置新口令");
        screen.fill("现在的口令", Visitor.PASSWORD)
                .fill("新口令", Visitor.PASSWORD + "-own")
                .fill("再次输入新口令", Visitor.PASSWORD + "-own")
                .press("设置新口令");
        assertThat(screen.heading()).as("administrators need a second factor").isEqualTo("启用双因素登录");
        assertThat(new Visitor(port).get("/setup").statusCode()).isEqualTo(404);
    }

    private static void group(Page page, String role, String name, String login, String password) {
        for (var entry : List.of(List.of("姓名", name), List.of("用户名", login), List.of("口令", password))) {
            field(page, role, entry.getFirst()).fill(entry.getLast());
        }
    }

    private static com.microsoft.playwright.Locator field(Page page, String role, String label) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(role))
                .getByLabel(label);
    }
}
