package gongkai.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import gongkai.Pages;
import gongkai.Province;
import gongkai.Samples;
import gongkai.Visitor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page there is, as somebody sees it who may open it: on a desk, on a telephone, and on a narrow one. */
@Province
class AccessibilityJourney {

    private static final List<Integer> WIDTHS = List.of(1280, 375);
    private static final int NARROWEST = 320;
    private static final String AXE = axe();

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping mapping;

    @Autowired
    Samples samples;

    @Test
    void every_page_can_be_heard_worked_by_keyboard_and_read_on_a_telephone() {
        var administrator = Visitor.as("yanzheng", port);
        var numbers = samples.fresh("澄溪县医保局", administrator);
        var faults = new ArrayList<String>();
        var pages = Pages.shown(mapping, numbers);
        try (var playwright = Playwright.create();
                var browser = Browser.launch(playwright)) {
            for (var viewer : pages.entrySet()) {
                try (var context = browser.newContext()) {
                    if (!viewer.getKey().isEmpty()) {
                        context.addCookies(cookies(Visitor.as(viewer.getKey(), port)));
                    }
                    var page = context.newPage();
                    viewer.getValue().forEach(path -> look(page, path, faults));
                }
            }
        }

        assertThat(faults).isEmpty();
        assertThat(pages.values().stream().mapToInt(List::size).sum()).isGreaterThan(40);
    }

    private void look(Page page, String path, List<String> faults) {
        page.setViewportSize(WIDTHS.getFirst(), 800);
        var answer = page.navigate("http://localhost:" + port + path);
        assertThat(answer)
                .isNotNull()
                .satisfies(it -> assertThat(it.status()).as(path).isEqualTo(200));
        page.evaluate(AXE);
        for (var width : WIDTHS) {
            page.setViewportSize(width, 800);
            violations(page).forEach(it -> faults.add("%s at %d: %s".formatted(path, width, it)));
        }
        page.setViewportSize(NARROWEST, 800);
        if (isWiderThanTheScreen(page)) {
            faults.add(path + " scrolls sideways at " + NARROWEST);
        }
    }

    /** Asked directly: the builder that comes with axe opens another page for each answer, which takes most of the time. */
    private static List<?> violations(Page page) {
        return (List<?>) page.evaluate("""
                async () => (await axe.run({resultTypes: ['violations']})).violations
                    .map(it => it.id + ' ' + it.nodes.slice(0, 2).map(node => node.html).join(' '))
                """);
    }

    private static String axe() {
        try (var source = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            if (source == null) {
                throw new IllegalStateException("axe has no script");
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWiderThanTheScreen(Page page) {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    private List<Cookie> cookies(Visitor visitor) {
        return visitor.cookies().getCookieStore().getCookies().stream()
                .map(it -> new Cookie(it.getName(), it.getValue()).setUrl("http://localhost:" + port))
                .toList();
    }
}
