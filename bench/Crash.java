import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Writes numbered rows into a running program's database and prints each number once its commit is acknowledged, until
 * the connection breaks; or compares the acknowledged numbers with what the database holds.
 */
class Crash {

    public static void main(String[] args) throws Exception {
        var data = Path.of(args[1]);
        switch (args[0]) {
            case "write" -> write(data);
            case "verify" -> {
                open(URI.create(args[3]));
                verify(data, Path.of(args[2]));
            }
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void write(Path data) throws Exception {
        try (var connection = connect(data);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists public.crash (n bigint primary key)");
            long next;
            try (var rows = statement.executeQuery("select coalesce(max(n), 0) from public.crash")) {
                rows.next();
                next = rows.getLong(1) + 1;
            }
            for (; ; next++) {
                statement.execute("insert into public.crash values (" + next + ")");
                System.out.println(next);
            }
        } catch (SQLException broken) {
            System.err.println("connection ended: " + broken.getSQLState());
        }
    }

    private static void verify(Path data, Path acknowledged) throws Exception {
        try (var connection = connect(data);
                var statement = connection.createStatement()) {
            long lost = 0;
            var numbers = Files.readAllLines(acknowledged);
            for (var number : numbers) {
                try (var rows = statement.executeQuery("select 1 from public.crash where n = " + number)) {
                    lost += rows.next() ? 0 : 1;
                }
            }
            System.out.println("acknowledged " + numbers.size() + ", lost " + lost);
            System.exit(lost == 0 ? 0 : 1);
        }
    }

    /** The program's own connections have come back once it shows a page. */
    private static void open(URI page) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            for (int attempt = 0; ; attempt++) {
                var answer = client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() < 500) {
                    return;
                }
                if (attempt == 30) {
                    throw new IllegalStateException(page + " answers " + answer.statusCode());
                }
                Thread.sleep(500);
            }
        }
    }

    /** The server's port stands in the file it wrote itself; it may just be coming back, so this asks for a while. */
    private static Connection connect(Path data) throws Exception {
        var password = Files.readString(data.resolve("keys/database.password")).strip();
        for (int attempt = 0; ; attempt++) {
            try {
                var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
                return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/gongkai", "gongkai", password);
            } catch (SQLException | java.io.IOException | IndexOutOfBoundsException notYet) {
                if (attempt == 300) {
                    throw notYet;
                }
                Thread.sleep(100);
            }
        }
    }
}
