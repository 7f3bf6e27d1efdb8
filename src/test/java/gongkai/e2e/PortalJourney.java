package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.junit.UsePlaywright;
import com.microsoft.playwright.options.AriaRole;
import gongkai.Province;
import gongkai.PublishedSample;
import gongkai.Samples;
import gongkai.clock.OfficeClock;
import gongkai.published.PublicColumn;
import gongkai.published.Publishing;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A citizen reads: in a size of their own, without leaving by mistake, on a telephone, on paper. */
@Province
@UsePlaywright(Browser.class)
class PortalJourney {

    private static final AtomicLong NUMBER = new AtomicLong(700_000_000);

    @LocalServerPort
    int port;

    @Autowired
    Samples samples;

    @Autowired
    Publishing publishing;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OfficeClock clock;

    @Test
    void a_reader_chooses_a_size_and_stays_on_the_site_unless_they_want_to_leave(Page page) {
        var number = publish();
        var screen = new Screen(page, port).open("/articles/" + number);

        screen.press("小");
        assertThat(page.locator("html").getAttribute("data-type")).isEqualTo("small");
        screen.press("大").open("/articles/" + number);
        assertThat(page.locator("html").getAttribute("data-type")).isEqualTo("large");
        screen.press("中");

        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("https://www.example.org/page"));
        link.focus();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.DIALOG).innerText()).contains("即将离开", "www.example.org");
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.DIALOG).count()).isZero();
        link.click();
        screen.press("放弃");
        assertThat(page.url()).endsWith("/articles/" + number);
        assertThat(page.getByRole(AriaRole.DIALOG).count()).isZero();
        screen.picture("portal-article");
        page.setViewportSize(375, 800);
        screen.picture("portal-article-narrow");
        screen.open("/articles/" + number + "/versions/1").picture("portal-version");
    }

    @Test
    void a_reader_looks_for_something_and_finds_it(Page page) {
        var number = publish();
        var screen = new Screen(page, port).open("/");
        screen.picture("portal-home");

        screen.fill("检索政府信息", "样医保规〔2026〕" + number + "号").press("检索");

        assertThat(screen.text()).contains("样本文件第" + number + "号");
        screen.picture("portal-search");
        page.setViewportSize(375, 800);
        screen.picture("portal-search-narrow");
        screen.open("/documents?validity=LAPSED").picture("portal-library");
        screen.open("/columns/700000001").picture("portal-column");
    }

    private long publish() {
        var number = NUMBER.incrementAndGet();
        var organ = samples.organ("澄溪县医保局");
        transaction.executeWithoutResult(_ -> {
            publishing.putColumn(new PublicColumn(700_000_001, organ.id(), null, "规范性文件与政策", "本机关制发的文件。", false, 1));
            for (int version = 1; version <= 2; version++) {
                publishing.put(
                        PublishedSample.article(number, organ.id(), organ.name(), 700_000_001, clock.today(), version),
                        PublishedSample.BYTES);
            }
        });
        return number;
    }
}
