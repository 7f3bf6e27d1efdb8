package gongkai.e2e;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.junit.Options;
import com.microsoft.playwright.junit.OptionsFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The Chromium that {@code ./gongkai test} found or installed; talks to nobody but the page under test. */
public final class Browser implements OptionsFactory {

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage");

    private static final List<String> USUAL_PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");

    public static BrowserType.LaunchOptions launchOptions() {
        return new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(QUIET);
    }

    public static com.microsoft.playwright.Browser launch(Playwright playwright) {
        return playwright.chromium().launch(launchOptions());
    }

    /** For {@code @UsePlaywright(Browser.class)}. */
    @Override
    public Options getOptions() {
        return new Options().setLaunchOptions(launchOptions());
    }

    private static Path executable() {
        return Stream.concat(Stream.of(System.getenv().getOrDefault("GONGKAI_CHROMIUM", "")), USUAL_PLACES.stream())
                .filter(it -> !it.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("没有 Chromium：请用 ./gongkai test 运行测试"));
    }
}
