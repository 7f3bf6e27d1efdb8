package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import gongkai.Province;
import gongkai.Samples;
import gongkai.Visitor;
import gongkai.accounts.domain.OneTimeCode;
import gongkai.clock.OfficeClock;
import java.io.ByteArrayOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Through the door, in each of the ways there are. */
@Province
@UsePlaywright(Browser.class)
class SignInJourney {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @LocalServerPort
    int port;

    @Autowired
    Samples samples;

    @Autowired
    OfficeClock clock;

    @Test
    void a_visitor_of_the_demo_presses_a_name_and_is_at_the_desk(Page page) {
        var screen = new Screen(page, port).open("/").follow("登录").picture("sign-in");

        screen.press("zhoumin");
        if (page.url().contains("/sign-in")) {
            screen.press("登录");
        }

        assertThat(screen.heading()).isEqualTo("我的待办");
        assertThat(screen.picture("desk").text()).contains("已超期", "计算过程");
    }

    @Test
    void the_keyboard_alone_leads_to_the_desk(Page page) {
        var screen = new Screen(page, port).open("/sign-in");

        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("跳到正文");
        page.keyboard().press("Enter");
        tabTo(page, "loginName");
        page.keyboard().type("malihua");
        page.keyboard().press("Tab");
        page.keyboard().type(Visitor.PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/desk");

        assertThat(screen.heading()).isEqualTo("我的待办");
    }

    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 10 && !id.equals(page.evaluate("document.activeElement.id")); i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo(id);
    }

    @Test
    void without_scripts_everything_needed_for_the_day_still_works(Page page) {
        try (var plain = page.context()
                .browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var screen = new Screen(plain.newPage(), port).signIn("zhoumin");

            assertThat(screen.heading()).isEqualTo("我的待办");
            assertThat(screen.follow("工作交接").heading()).isEqualTo("工作交接");
            assertThat(screen.follow("发起交接").press("发起交接").text()).contains("还不能提交，请先改正", "请选择接收人");
        }
    }

    @Test
    void after_five_wrong_passwords_the_right_one_does_not_help_either(Page page) {
        var login = samples.fresh("澄溪县医保局", Visitor.as("yanzheng", port)).login();
        var screen = new Screen(page, port);

        for (int i = 0; i < 5; i++) {
            assertThat(screen.signIn(login, "wrong-Password-" + i).text()).contains("用户名或口令不正确");
        }

        assertThat(screen.signIn(login).picture("locked").text()).contains("连续失败次数过多，已暂时锁定");
        assertThat(screen.heading()).isEqualTo("登录");
    }

    @Test
    void a_second_factor_is_set_up_once_and_asked_for_ever_after(Page page) {
        var login = samples.fresh("澄溪县医保局", Visitor.as("yanzheng", port)).login();
        var screen = new Screen(page, port).signIn(login).open("/account").follow("现在启用");
        var secret = secret(page.locator("main ol strong").textContent());
        var step = OneTimeCode.stepAt(clock.now());

        screen.picture("second-factor")
                .fill("现在的口令", Visitor.PASSWORD)
                .fill("动态码", OneTimeCode.at(secret, step))
                .press("启用");
        assertThat(screen.text()).contains("双因素登录已启用");
        screen.signOut().signIn(login);
        assertThat(screen.heading()).isEqualTo("输入动态码");
        assertThat(screen.fill("动态码", OneTimeCode.at(secret, step)).press("继续").text())
                .contains("已经用过");
        screen.fill("动态码", OneTimeCode.at(secret, step + 1)).press("继续");

        assertThat(screen.heading()).isEqualTo("我的待办");
    }

    private static byte[] secret(String text) {
        var bytes = new ByteArrayOutputStream();
        var buffer = 0;
        var bits = 0;
        for (var letter : text.replace(" ", "").toCharArray()) {
            buffer = (buffer << 5) | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write((buffer >> bits) & 0xff);
            }
        }
        return bytes.toByteArray();
    }
}
