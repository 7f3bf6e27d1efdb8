package gongkai.database;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnPostgres
@SpringBootTest(classes = DatabaseConfiguration.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
class OnPostgresTest {

    @Autowired
    DataSource source;

    @Autowired
    DataDirectory data;

    @Test
    void a_context_receives_a_migrated_database_and_a_directory_of_its_own() {
        assertThat(JdbcClient.create(source)
                        .sql("select count(*) from database.fingerprint")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(data.keys()).isDirectory();
    }

    @Test
    void two_fresh_databases_are_not_the_same() {
        assertThat(TestPostgres.freshDatabase().url())
                .isNotEqualTo(TestPostgres.freshDatabase().url());
    }
}
