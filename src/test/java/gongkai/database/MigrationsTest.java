package gongkai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTest {

    private final DataSource source = TestPostgres.source(TestPostgres.emptyDatabase());
    private final JdbcClient jdbc = JdbcClient.create(source);

    @Test
    void every_folder_of_migrations_is_declared() throws IOException {
        try (var folders = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(folders.map(it -> it.getFileName().toString()))
                    .isNotEmpty()
                    .isSubsetOf(Migrations.MODULES);
        }
    }

    @Test
    void unchanged_files_are_not_looked_at_again() {
        assertThat(migrations().run()).isTrue();
        assertThat(migrations().run()).isFalse();
    }

    @Test
    void other_files_are_looked_at() {
        migrations().run();
        jdbc.sql("update database.fingerprint set files = 'another'").update();

        assertThat(migrations().run()).isTrue();
    }

    @Test
    void each_module_keeps_its_history_in_its_own_schema() {
        migrations().run();

        assertThat(jdbc.sql("select count(*) from database.flyway_history where success and version is not null")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void a_database_with_a_later_migration_is_refused() {
        migrations().run();
        jdbc.sql("""
                        insert into database.flyway_history
                        values (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'gongkai', now(), 1, true)
                        """).update();
        jdbc.sql("update database.fingerprint set files = 'another'").update();

        assertThatThrownBy(() -> migrations().run())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("更新版本的 gongkai")
                .hasMessageContaining("V999");
    }

    @Test
    void a_database_with_an_unknown_module_is_refused() {
        migrations().run();
        jdbc.sql("update database.fingerprint set files = 'another'").update();
        jdbc.sql("create schema rockets").update();
        jdbc.sql("create table rockets.flyway_history (version text)").update();

        assertThatThrownBy(() -> migrations().run())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("rockets");
    }

    @Test
    void a_migration_that_was_edited_afterwards_is_refused() {
        migrations().run();
        jdbc.sql("update database.flyway_history set checksum = 4711 where version is not null")
                .update();
        jdbc.sql("update database.fingerprint set files = 'another'").update();

        assertThatThrownBy(() -> migrations().run())
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("V001__fingerprint.sql");
    }

    /** One module is enough to see each rule. */
    private Migrations migrations() {
        return new Migrations(source, "db/migration", List.of("database"));
    }
}
