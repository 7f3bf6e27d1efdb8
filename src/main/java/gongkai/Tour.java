package gongkai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A walk through a running demo: its public pages, then a sign-in as its page proposes, then what the desk links to. */
final class Tour {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern LOGIN =
            Pattern.compile("data-fill-value=\"([^\"]+)\"[^>]*data-fill-password=\"([^\"]+)\"");
    private static final int STEPS = 60;

    private final String site;
    private final HttpClient client;

    Tour(String site, HttpClient client) {
        this.site = site;
        this.client = client;
    }

    static void of(String site) {
        try (var client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            new Tour(site, client).walk();
        } catch (IOException problem) {
            throw new IllegalStateException("a page cannot be opened", problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void walk() throws IOException, InterruptedException {
        follow("/");
        signIn(see("/sign-in"));
        follow("/desk");
    }

    private void signIn(String page) throws IOException, InterruptedException {
        var login = found(LOGIN, page);
        var form = "loginName=" + typed(login.group(1)) + "&password=" + typed(login.group(2)) + "&next=%2Fdesk&_csrf="
                + typed(found(TOKEN, page).group(1));
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(site + "/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("signing in answers " + answer.statusCode());
        }
    }

    private void follow(String first) throws IOException, InterruptedException {
        var seen = new LinkedHashSet<String>();
        seen.add(first);
        for (int step = 0; step < Math.min(STEPS, seen.size()); step++) {
            var page = see(seen.stream().skip(step).findFirst().orElseThrow());
            LINK.matcher(page)
                    .results()
                    .map(it -> it.group(1).replace("&amp;", "&"))
                    .forEach(seen::add);
        }
    }

    private String see(String path) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(site + path)).build(), HttpResponse.BodyHandlers.ofString(UTF_8));
        if (answer.statusCode() >= 500) {
            throw new IllegalStateException(path + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static MatchResult found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the sign-in page has no " + pattern));
    }

    private static String typed(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
