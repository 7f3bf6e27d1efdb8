import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Uses a running demo as a browser does: with one session, its token, and forms. */
class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern FAULT = Pattern.compile("class=\"field__fault\" (id=\"[^\"]+\")>(?:<span.*?</span>)?([^<]+)");
    private static final String COOKIE = "gongkai";

    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    Browser(String site) {
        this.site = site;
    }

    /** Answers the session's cookie, so that another process can go on with it. */
    String signIn(String loginName) throws Exception {
        submit("/sign-in", token(see("/sign-in")), List.of(
                field("loginName", loginName), field("password", "Gongkai-2026"), field("next", "/desk")));
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals(COOKIE))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    Browser resumed(String session) {
        var cookie = new HttpCookie(COOKIE, session);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(site), cookie);
        return this;
    }

    /** What a form on the page would be sent with. */
    String tokenOf(String path) throws Exception {
        return token(see(path));
    }

    /** Answers where the site leads from there; anything but a redirect is a failure. */
    String submit(String path, String token, List<Entry<String, String>> fields) throws Exception {
        var form = fields.stream()
                .map(it -> typed(it.getKey()) + "=" + typed(it.getValue()))
                .collect(Collectors.joining("&", "", "&_csrf=" + typed(token)));
        return led(path, HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    void upload(String path, String token, String name, String content) throws Exception {
        var body = new ByteArrayOutputStream();
        body.write(("--edge\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token + "\r\n").getBytes(UTF_8));
        body.write(("--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--edge--\r\n")
                .getBytes(UTF_8));
        led(path, HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    private String led(String path, HttpRequest request) throws Exception {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 302) {
            throw new IOException(path + " answers " + answer.statusCode() + faults(answer.body()));
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String faults(String page) {
        return FAULT.matcher(page).results().map(it -> " " + it.group(1) + it.group(2).strip()).collect(Collectors.joining());
    }

    /** The page, waited for while the site is just coming back. */
    String see(String path) throws Exception {
        for (int attempt = 0; ; attempt++) {
            var answer = get(path);
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            if (answer.statusCode() < 500 || attempt == 60) {
                throw new IOException(path + " answers " + answer.statusCode());
            }
            Thread.sleep(500);
        }
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString());
    }

    static Entry<String, String> field(String name, String value) {
        return Map.entry(name, value);
    }

    static String typed(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private static String token(String page) {
        return TOKEN.matcher(page).results().findFirst().orElseThrow().group(1);
    }
}
