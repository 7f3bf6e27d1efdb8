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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** On real processes with fsync on, because what is promised is that acknowledged rows survive them. */
class EmbeddedPostgresTest {

    private Path dir;

    @BeforeEach
    void a_directory_that_other_accounts_can_reach() {
        dir = TestPostgres.temporaryDirectory();
    }

    @AfterEach
    void remove() {
        TestPostgres.delete(dir);
    }

    @Test
    void rows_are_there_after_an_orderly_restart() {
        try (var data = DataDirectory.open(dir)) {
            try (var server = start(data)) {
                keep(server, "一");
            }
            try (var server = start(data)) {
                assertThat(kept(server)).containsExactly("一");
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
                    .containsExactly("一");

            Command.signal("KILL", server.pid());
            pool.getHikariPoolMXBean().softEvictConnections();

            assertThat(answerOnceItIsBack(jdbc)).containsExactly("一");
        }
    }

    @Test
    void a_server_left_behind_is_stopped_before_the_next_starts() throws Exception {
        try (var data = DataDirectory.open(dir)) {
            var left = start(data);
            keep(left, "一");
            var orphan = left.pid();

            try (var server = start(data)) {
                assertThat(kept(server)).containsExactly("一");
                assertThat(server.pid()).isNotEqualTo(orphan);
            }
            left.close();
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
                assertThat(kept(server)).containsExactly("一");
            }
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void a_cluster_that_was_never_finished_is_made_anew() throws Exception {
        try (var data = DataDirectory.open(dir)) {
            Files.createDirectories(dir.resolve("postgres.new/cluster/base"));

            try (var server = start(data)) {
                keep(server, "一");
            }
        }
        assertThat(dir.resolve("postgres.new")).doesNotExist();
    }

    @Test
    void another_major_version_is_refused_and_nothing_is_touched() throws Exception {
        try (var data = DataDirectory.open(dir)) {
            start(data).close();
            Files.writeString(data.cluster().resolve("PG_VERSION"), "15\n");

            try (var server = EmbeddedPostgres.start(data, TestPostgres.SHELF, List.of())) {
                assertThatThrownBy(server::address)
                        .isInstanceOf(StartFailure.class)
                        .hasMessageContaining("PostgreSQL 15");
            }
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
