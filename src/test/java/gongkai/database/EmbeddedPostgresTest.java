package gongkai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On real processes with fsync on, because what is promised is that acknowledged rows survive them. */
class EmbeddedPostgresTest {

    /** One for all tests: each adds a word of its own. */
    private static Path dir;

    @BeforeAll
    static void a_directory_that_other_accounts_can_reach() {
        dir = TestPostgres.temporaryDirectory();
    }

    @AfterAll
    static void remove() {
        TestPostgres.delete(dir);
    }

    @Test
    void rows_are_there_after_an_orderly_restart() {
        try (var data = DataDirectory.open(dir)) {
            try (var server = start(data)) {
                keep(server, "一");
            }
            try (var server = start(data)) {
                assertThat(kept(server)).contains("一");
            }
        }
    }

    @Test
    void a_killed_server_comes_back_on_its_port_with_every_acknowledged_row() throws Exception {
        try (var data = DataDirectory.open(dir);
                var server = start(data);
                var pool = pool(server.address())) {
            keep(server, "一");
            var jdbc = JdbcClient.create(pool);
            assertThat(jdbc.sql("select word from kept").query(String.class).list())
                    .contains("一");

            Command.signal("KILL", server.pid());
            pool.getHikariPoolMXBean().softEvictConnections();

            assertThat(answerOnceItIsBack(jdbc)).contains("一");
        }
    }

    @Test
    void a_server_left_behind_is_stopped_before_the_next_starts() throws Exception {
        try (var data = DataDirectory.open(dir)) {
            try (var server = start(data)) {
                keep(server, "三");
            }
            var orphan = startWithoutKeeper(data);

            try (var server = start(data)) {
                assertThat(kept(server)).contains("三");
                assertThat(orphan.waitFor()).isZero();
            }
        }
    }

    @Test
    void the_number_of_a_dead_server_may_belong_to_a_stranger() throws Exception {
        try (var data = DataDirectory.open(dir)) {
            try (var server = start(data)) {
                keep(server, "一");
            }
            Files.writeString(
                    data.cluster().resolve("postmaster.pid"),
                    ProcessHandle.current().pid() + "\n" + data.cluster() + "\n");

            try (var server = start(data)) {
                assertThat(kept(server)).contains("一");
            }
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void a_cluster_that_was_never_finished_is_made_anew() throws Exception {
        var path = TestPostgres.temporaryDirectory();
        try (var data = DataDirectory.open(path)) {
            Files.createDirectories(path.resolve("postgres.new/cluster/base"));

            try (var server = start(data)) {
                keep(server, "一");
            }
            assertThat(path.resolve("postgres.new")).doesNotExist();
        }
        TestPostgres.delete(path);
    }

    @Test
    void another_major_version_is_refused_and_nothing_is_touched() throws Exception {
        try (var data = DataDirectory.open(dir)) {
            start(data).close();
            var version = data.cluster().resolve("PG_VERSION");
            var own = Files.readString(version);
            Files.writeString(version, "15\n");

            try (var server = EmbeddedPostgres.start(data, TestPostgres.SHELF, List.of())) {
                assertThatThrownBy(server::address)
                        .isInstanceOf(StartFailure.class)
                        .hasMessageContaining("PostgreSQL 15");
            }
            Files.writeString(version, own);
        }
    }

    @Test
    void the_password_is_readable_by_the_owner_only() throws IOException {
        try (var data = DataDirectory.open(dir);
                var _ = start(data)) {
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(data.keys().resolve("database.password"))))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(data.cluster().resolve("pg_hba.conf"))).doesNotContain("trust\n");
        }
    }

    @Test
    void chinese_text_can_be_searched_by_trigrams() {
        try (var data = DataDirectory.open(dir);
                var server = start(data)) {
            var jdbc = JdbcClient.create(TestPostgres.source(server.address()));
            jdbc.sql("create extension pg_trgm").update();

            assertThat(jdbc.sql("select cardinality(show_trgm('医保'))")
                            .query(Integer.class)
                            .single())
                    .isPositive();
        }
    }

    private static EmbeddedPostgres start(DataDirectory data) {
        var server = EmbeddedPostgres.start(data, TestPostgres.SHELF, List.of());
        server.address();
        return server;
    }

    /** As if its program had been killed on a machine whose kernel does not end the server with it. */
    private static Process startWithoutKeeper(DataDirectory data) throws Exception {
        var program = PostgresProgram.unpack(TestPostgres.SHELF);
        var words = PostgresAccount.choose(data, program)
                .command(
                        program.binary("postgres"),
                        "-D",
                        data.cluster().toString(),
                        "-c",
                        "listen_addresses=",
                        "-c",
                        "unix_socket_directories=" + data.cluster());
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var lines = process.inputReader();
        while (!String.valueOf(lines.readLine()).contains("ready to accept connections")) {
            assertThat(process.isAlive()).isTrue();
        }
        return process;
    }

    private static HikariDataSource pool(DatabaseAddress address) {
        return new HikariDataSource(DatabaseConfiguration.pool(address));
    }

    /** The pool itself waits up to five seconds for a new connection. */
    private static List<String> answerOnceItIsBack(JdbcClient jdbc) {
        for (int attempt = 0; ; attempt++) {
            try {
                return jdbc.sql("select word from kept")
                        .query((row, _) -> row.getString(1))
                        .list();
            } catch (DataAccessException stillAway) {
                if (attempt == 20) {
                    throw stillAway;
                }
            }
        }
    }

    private static void keep(EmbeddedPostgres server, String word) {
        DataSource source = TestPostgres.source(server.address());
        var jdbc = JdbcClient.create(source);
        jdbc.sql("create table if not exists kept (word text)").update();
        jdbc.sql("insert into kept values (:word)").param("word", word).update();
    }

    private static List<String> kept(EmbeddedPostgres server) {
        return JdbcClient.create(TestPostgres.source(server.address()))
                .sql("select word from kept")
                .query((row, _) -> row.getString(1))
                .list();
    }
}
