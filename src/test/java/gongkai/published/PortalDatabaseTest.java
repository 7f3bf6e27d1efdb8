package gongkai.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.WholeOffice;
import gongkai.database.PortalDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The portal's database user, whatever a fault in the portal might make it ask. */
@WholeOffice
class PortalDatabaseTest {

    @Autowired
    PortalDatabase portal;

    @Autowired
    JdbcClient office;

    @Test
    void reads_what_is_published() {
        assertThat(tables("= 'published'"))
                .hasSizeGreaterThan(8)
                .allSatisfy(it -> assertThat(portal.jdbc()
                                .sql("select count(*) from " + it)
                                .query(Long.class)
                                .single())
                        .isNotNegative());
    }

    @Test
    void reads_no_table_of_any_other_schema() {
        assertThat(tables("not in ('published', 'pg_catalog', 'information_schema')"))
                .hasSizeGreaterThan(30)
                .allSatisfy(it -> assertThatThrownBy(() -> portal.jdbc()
                                .sql("select count(*) from " + it)
                                .query(Long.class)
                                .single())
                        .as(it)
                        .isInstanceOf(DataAccessException.class)
                        .hasStackTraceContaining("permission denied"));
    }

    @Test
    void writes_nothing_but_the_count_of_readings() {
        assertThat(tables("is not null and table_schema not in ('pg_catalog', 'information_schema')"))
                .hasSizeGreaterThan(40)
                .allSatisfy(it -> {
                    assertThat(may(it, "delete")).as("delete from " + it).isFalse();
                    assertThat(may(it, "truncate")).as("truncate " + it).isFalse();
                    assertThat(may(it, "insert")).as("insert into " + it).isEqualTo(it.equals("published.reading"));
                    assertThat(may(it, "update")).as("update " + it).isEqualTo(it.equals("published.reading"));
                });
        assertThatThrownBy(() -> portal.jdbc()
                        .sql("create table published.more (id int)")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void is_no_administrator_and_belongs_to_no_group() {
        assertThat(portal.jdbc().sql("""
                                select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls
                                       or exists (select from pg_auth_members where member = pg_roles.oid)
                                  from pg_roles
                                 where rolname = current_user
                                """).query(Boolean.class).single()).isFalse();
    }

    private boolean may(String table, String what) {
        return portal.jdbc()
                .sql("select has_schema_privilege(:schema, 'usage') and has_table_privilege(:table::text, :what)")
                .param("schema", table.substring(0, table.indexOf('.')))
                .param("what", what)
                .param("table", table)
                .query(Boolean.class)
                .single();
    }

    private List<String> tables(String schema) {
        return office.sql("""
                        select table_schema || '.' || table_name as name
                          from information_schema.tables
                         where table_name <> 'flyway_history' and table_schema %s
                        """.formatted(schema))
                .query((row, _) -> row.getString("name"))
                .list();
    }
}
