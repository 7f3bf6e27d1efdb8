package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.FilePayload;
import gongkai.Province;
import gongkai.Samples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody applies for information with a browser, on a desk and on a telephone, and comes back to see how it stands. */
@Province
@UsePlaywright(Browser.class)
class CitizenJourney {

    @LocalServerPort
    int port;

    @Autowired
    Samples samples;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_citizen_applies_keeps_the_receipt_and_comes_back(Page page) throws IOException {
        jdbc.sql("truncate web.rate").update();
        var organ = samples.organ("澄溪县医保局");
        var screen =
                new Screen(page, port).open("/organs/" + organ.id().value()).follow("向本机关申请公开");
        assertThat(page.getByLabel("统一社会信用代码").isVisible()).isFalse();
        page.getByLabel("法人或其他组织").check();
        assertThat(page.getByLabel("统一社会信用代码").isVisible()).isTrue();
        page.getByLabel("公民").check();
        screen.fill("姓名", "钱多多").choose("证件类型", "居民身份证").fill("证件号码", "11010519491231002X");
        page.setInputFiles("#file", new FilePayload("身份证.png", "image/png", picture()));
        page.getByLabel("邮寄").check();
        page.getByLabel("纸质").check();
        looked(page, screen, "citizen-form");

        screen.press("下一步");
        assertThat(screen.text()).contains("请填写联系电话", "请填写通信地址", "至少一项", "身份证明-身份证.png");
        looked(page, screen, "citizen-form-faulty");
        screen.fill("联系电话", "13800138000").fill("通信地址（选填）", "文昌街 9 号");
        page.getByLabel("所需政府信息的名称").fill("样本文件 2025 年药品集中采购合同价格");
        screen.press("下一步");

        assertThat(screen.text()).contains("核对申请", "身份证明-身份证.png").doesNotContain("没有上传身份证明");
        looked(page, screen, "citizen-check");
        screen.press("返回修改");
        assertThat(page.getByLabel("姓名").inputValue()).isEqualTo("钱多多");
        screen.press("下一步").press("确认提交");

        assertThat(screen.heading()).isEqualTo("登记回执");
        looked(page, screen, "citizen-receipt");
        var number = page.locator(".code").first().innerText();
        var code = page.locator(".code").last().innerText();
        page.context().clearCookies();
        screen.open("/applications/progress")
                .fill("编号", number)
                .fill("查询码", code.toLowerCase())
                .press("查询");
        assertThat(screen.text()).contains("已登记", "2026年10月20日").doesNotContain(code);
        assertThat(page.url()).doesNotContain(code);
        looked(page, screen, "citizen-progress");
        page.getByText("撤回申请").first().click();
        screen.press("撤回申请");
        assertThat(screen.text()).contains("已撤回");
    }

    private static void looked(Page page, Screen screen, String name) {
        for (var width : new int[] {1280, 375}) {
            page.setViewportSize(width, 800);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("%s at %d", name, width)
                    .isEmpty();
            screen.picture(name + "-" + width);
        }
        page.setViewportSize(320, 800);
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                .as("%s scrolls sideways", name)
                .isFalse();
        page.setViewportSize(1280, 800);
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
