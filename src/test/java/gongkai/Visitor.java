package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser's manners and nothing else: keeps cookies, sends the token of a page with each form. */
public final class Visitor {

    /** What every login of the demo province uses. */
    public static final String PASSWORD = "Gongkai-2026";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String site;
    private final CookieManager cookies;
    private final HttpClient client;
    private String token = "";

    public Visitor(int port) {
        this(port, new CookieManager());
    }

    private Visitor(int port, CookieManager cookies) {
        this("http://localhost:" + port, cookies, HttpClient.newBuilder());
    }

    private Visitor(String site, CookieManager cookies, HttpClient.Builder client) {
        this.site = site;
        this.cookies = cookies;
        this.client = client.cookieHandler(cookies).build();
    }

    /** Somebody who comes from another address than the others, such as 127.0.0.9. */
    public static Visitor from(String address, int port) {
        return new Visitor(
                "http://127.0.0.1:" + port,
                new CookieManager(),
                HttpClient.newBuilder().localAddress(InetAddress.ofLiteral(address)));
    }

    /** The same browser, after the program has come back at another port. */
    public Visitor movedTo(int port) {
        return new Visitor(port, cookies);
    }

    /** Signed in as one of the demo's people. */
    public static Visitor as(String login, int port) {
        var visitor = new Visitor(port);
        visitor.take("/sign-in");
        var answer = visitor.post("/sign-in", Map.of("loginName", login, "password", PASSWORD));
        assertThat(answer.headers().firstValue("location"))
                .as("%s signs in", login)
                .hasValueSatisfying(it -> assertThat(it).endsWith("/desk"));
        visitor.take("/account/password");
        return visitor;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    /** With the token of the last page that {@link #take} fetched. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return postWithout(path, fields, "_csrf=" + encoded(token));
    }

    /** The same with one file beside the fields. */
    public HttpResponse<String> post(String path, Map<String, String> fields, String field, String name, byte[] file) {
        var boundary = "----visitor";
        var body = new ByteArrayOutputStream();
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        all.forEach((key, value) -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(boundary, key, value)
                .getBytes(StandardCharsets.UTF_8)));
        body.writeBytes(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, field, name)
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    public HttpResponse<String> postWithoutToken(String path, Map<String, String> fields) {
        return postWithout(path, fields, "");
    }

    /** Fetches a page with a form, whose token the next posts carry. */
    public void take(String page) {
        var found = TOKEN.matcher(get(page).body());
        assertThat(found.find()).as("%s has a form", page).isTrue();
        token = found.group(1);
    }

    /** The session as the browser holds it. */
    public CookieManager cookies() {
        return cookies;
    }

    private HttpResponse<String> postWithout(String path, Map<String, String> fields, String start) {
        var body = fields.entrySet().stream()
                .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                .collect(Collectors.joining("&", start.isEmpty() ? "" : start + "&", ""));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
