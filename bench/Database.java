import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The embedded database of a data directory, reached past the program. */
class Database {

    private Database() {}

    /** The server's port stands in the file it wrote itself; it may just be coming back, so this asks for a while. */
    static Connection connect(Path data) throws Exception {
        var password = Files.readString(data.resolve("keys/database.password")).strip();
        for (int attempt = 0; ; attempt++) {
            try {
                var port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3);
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

    static long count(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
