package gongkai.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the portal's database user comes to be. */
class PortalRoleTest {

    private final DatabaseAddress main = TestPostgres.freshDatabase();
    private final DataSource source = TestPostgres.source(main);
    private final JdbcClient jdbc = JdbcClient.create(source);

    @Test
    void it_is_made_once_and_found_by_the_next_node() {
        var first = new PortalRole(main, "reader_a", "", source).ready();
        var second = new PortalRole(main, "reader_a", "", source).ready();

        assertThat(second).isEqualTo(first);
        assertThat(first.password()).hasSize(64).isNotEqualTo(main.password());
        assertThat(first.usable()).isEqualTo(first);
    }

    @Test
    void it_bears_the_users_name_when_none_is_given() {
        assertThat(new PortalRole(main, "", "", source).ready().user()).isEqualTo(main.user() + "_portal");
    }

    @Test
    void a_changed_password_is_set_anew() {
        new PortalRole(main, "reader_b", "one", source).ready();

        var ready = new PortalRole(main, "reader_b", "two", source).ready();

        assertThat(ready.usable()).isEqualTo(ready);
    }

    @Test
    void who_may_not_make_users_is_told_the_statement_which_works_and_tells_no_password() {
        jdbc.sql("drop role if exists plain").update();
        jdbc.sql("create role plain login password 'plain'").update();
        var plain = new DatabaseAddress(main.url(), "plain", "plain");

        assertThatThrownBy(() -> new PortalRole(plain, "reader_c", "hidden", TestPostgres.source(plain)).ready())
                .isInstanceOfSatisfying(StartFailure.class, it -> {
                    assertThat(it.hint()).contains("create role \"reader_c\"").doesNotContain("hidden");
                    jdbc.sql(it.hint().replaceFirst(".*?(create role.*);", "$1"))
                            .update();
                });
        assertThat(new DatabaseAddress(main.url(), "reader_c", "hidden").usable())
                .isNotNull();
    }

    @Test
    void a_user_that_reads_more_is_refused() {
        new PortalRole(main, "reader_d", "", source).ready();
        jdbc.sql("grant usage on schema organisation to reader_d").update();
        jdbc.sql("grant select on organisation.person to reader_d").update();

        assertThatThrownBy(() -> new PortalRole(main, "reader_d", "", source).ready())
                .hasMessageContaining("organisation.person");
    }

    @Test
    void the_main_user_is_refused() {
        assertThatThrownBy(() -> new PortalRole(main, main.user(), main.password(), source).ready())
                .hasMessageContaining("与主用户相同");
    }

    @Test
    void an_address_with_a_user_of_its_own_is_refused() {
        var address = new DatabaseAddress(
                main.url() + "?user=" + main.user() + "&password=" + main.password(), "other", "other");

        assertThatThrownBy(() -> new PortalRole(address, "", "", source).ready())
                .hasMessageContaining("自己的数据库用户");
    }

    @Test
    void without_any_password_none_can_be_derived() {
        var trusted = new DatabaseAddress(main.url(), main.user(), "");

        assertThatThrownBy(() -> new PortalRole(trusted, "", "", source)).hasMessageContaining("没有主用户的口令");
    }
}
