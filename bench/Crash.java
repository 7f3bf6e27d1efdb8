import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Uses a running demo as a browser does: signs in, registers numbered partners and prints each number once the answer is
 * there; looks whether all of them are shown to a session that began before the crash; changes one byte of the trail.
 */
class Crash {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String COOKIE = "gongkai";

    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

    Crash(String site) {
        this.site = site;
    }

    public static void main(String[] args) throws Exception {
        var site = args.length > 1 ? args[1] : "";
        switch (args[0]) {
            case "sign-in" -> System.out.println(new Crash(site).signIn(args[2]));
            case "write" -> new Crash(site).resumed(args[2]).write(Integer.parseInt(args[3]));
            case "verify" -> new Crash(site).resumed(args[2]).verify(Path.of(args[3]), Path.of(args[4]));
            case "spoil" -> spoil(Path.of(args[1]), Long.parseLong(args[2]));
            case "mend" -> mend(Path.of(args[1]), Long.parseLong(args[2]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** Answers the session's cookie, so that another process can go on with it. */
    private String signIn(String loginName) throws Exception {
        var token = token(see("/sign-in"));
        post("/sign-in", "loginName=" + loginName + "&password=Gongkai-2026&next=%2Fdesk&_csrf=" + typed(token));
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals(COOKIE))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private Crash resumed(String session) {
        var cookie = new HttpCookie(COOKIE, session);
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(site), cookie);
        return this;
    }

    private void write(int first) throws Exception {
        try {
            var token = token(see("/desk/partners"));
            for (int number = first; ; number++) {
                post(
                        "/desk/partners",
                        "name=" + typed(name(number)) + "&scope=x&products=x&confidentiality=x&startsOn=2026-01-05&lastOn=&_csrf="
                                + typed(token));
                System.out.println(number);
            }
        } catch (IOException broken) {
            System.err.println("ended: " + broken);
        }
    }

    private void post(String path, String form) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(site + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 302) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
    }

    private String see(String path) throws Exception {
        for (int attempt = 0; ; attempt++) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(site + path)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            if (answer.statusCode() < 500 || attempt == 60) {
                throw new IOException(path + " answers " + answer.statusCode());
            }
            Thread.sleep(500);
        }
    }

    /** What was acknowledged is shown; and there are as many entries on the trail as partners, whatever was cut off. */
    private void verify(Path data, Path acknowledged) throws Exception {
        var shown = new HashSet<String>();
        Pattern.compile("合作方-\\d+-").matcher(see("/desk/partners")).results().forEach(it -> shown.add(it.group()));
        var numbers = Files.readAllLines(acknowledged);
        var lost = numbers.stream().filter(it -> !shown.contains(name(Integer.parseInt(it)))).toList();
        try (var connection = connect(data)) {
            var partners = count(connection, "select count(*) from workyears.partner where name like '合作方-%'");
            var entries = count(connection, "select count(*) from trail.entry where after like '%合作方-%'");
            System.out.println("已确认 " + numbers.size() + "，丢失 " + lost.size() + "；登记 " + partners + "，操作记录 " + entries);
            System.exit(lost.isEmpty() && partners == entries ? 0 : 1);
        }
    }

    /** As somebody could who owns the database: the trigger is put aside, one letter is changed. */
    private static void spoil(Path data, long number) throws Exception {
        change(data, number, "what = '~' || what");
    }

    private static void mend(Path data, long number) throws Exception {
        change(data, number, "what = substr(what, 2)");
    }

    private static void change(Path data, long number, String how) throws Exception {
        try (var connection = connect(data);
                var statement = connection.createStatement()) {
            statement.execute("alter table trail.entry disable trigger all");
            if (statement.executeUpdate("update trail.entry set " + how + " where number = " + number) != 1) {
                throw new IllegalStateException("no entry " + number);
            }
            statement.execute("alter table trail.entry enable trigger all");
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The server's port stands in the file it wrote itself; it may just be coming back, so this asks for a while. */
    private static Connection connect(Path data) throws Exception {
        var password = Files.readString(data.resolve("keys/database.password")).strip();
        for (int attempt = 0; ; attempt++) {
            try {
                var port = List.copyOf(Files.readAllLines(data.resolve("postgres/postmaster.pid"))).get(3);
                return DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port.strip() + "/gongkai", "gongkai", password);
            } catch (SQLException | IOException | IndexOutOfBoundsException notYet) {
                if (attempt == 300) {
                    throw notYet;
                }
                Thread.sleep(100);
            }
        }
    }

    private static String name(int number) {
        return "合作方-" + number + "-";
    }

    private static String token(String page) {
        return TOKEN.matcher(page).results().findFirst().orElseThrow().group(1);
    }

    private static String typed(String value) {
        return URLEncoder.encode(value, UTF_8);
    }
}
