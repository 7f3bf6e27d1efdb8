package gongkai.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gongkai.Visitor;
import java.nio.file.Path;

/** A browser at the demo province: what every journey does, by the words on the screen. */
record Screen(Page page, int port) {

    private static final Path PICTURES = Path.of("target", "screenshots");

    Screen open(String path) {
        page.navigate("http://localhost:" + port + path);
        return this;
    }

    Screen signIn(String login) {
        return signIn(login, Visitor.PASSWORD);
    }

    Screen signIn(String login, String password) {
        open("/sign-in");
        return fill("用户名", login).fill("口令", password).press("登录");
    }

    Screen signOut() {
        return press("退出");
    }

    Screen fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    Screen choose(String label, String option) {
        var list = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        var value = list.locator("option").all().stream()
                .filter(it -> it.textContent().contains(option))
                .findFirst()
                .orElseThrow()
                .getAttribute("value");
        list.selectOption(value);
        return this;
    }

    /** A button that sends a form, or one that only does something here. */
    Screen press(String button) {
        var pressed = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first();
        if ("button".equals(pressed.getAttribute("type"))) {
            pressed.click();
        } else {
            turns(pressed::click);
        }
        return this;
    }

    Screen follow(String link) {
        var followed = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first();
        turns(followed::click);
        return this;
    }

    /** Does it, and waits for the page that comes of it. */
    void turns(Runnable step) {
        page.waitForResponse(
                it -> it.request().isNavigationRequest() && (it.status() < 300 || it.status() > 399), step);
        page.waitForLoadState();
    }

    String heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .textContent();
    }

    String text() {
        return page.locator("main").innerText();
    }

    Screen picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
        return this;
    }
}
