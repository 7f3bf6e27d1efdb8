package gongkai.accounts.handling;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.WholeOffice;
import gongkai.organisation.Cast;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeOffice
class KeyChangesTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    KeyChanges changes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_was_done_to_the_keys_in_the_terminal_is_put_on_the_trail_once() {
        Cast.enters(program);
        jdbc.sql("""
                        insert into vault.key (id, purpose, retired, told)
                        values ('0a0a0a0a', 'SEAL', true, false), ('0b0b0b0b', 'SEAL', false, false)
                        """).update();

        changes.record();
        changes.record();

        assertThat(deeds("key 0a0a0a0a")).containsExactly("清除不再使用的加密密钥");
        assertThat(deeds("key 0b0b0b0b")).containsExactly("启用新的加密密钥");
        jdbc.sql("delete from vault.key where id in ('0a0a0a0a', '0b0b0b0b')").update();
    }

    private List<String> deeds(String subject) {
        return jdbc.sql("select what from trail.entry where subject = :subject")
                .param("subject", subject)
                .query((row, _) -> row.getString("what"))
                .list();
    }
}
