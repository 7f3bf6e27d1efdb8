package gongkai.applications.store;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.CaseFilter;
import gongkai.applications.domain.CaseLine;
import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.ResultRow;
import gongkai.applications.domain.Stage;
import gongkai.applications.domain.Tally.Counted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists and counts of cases. */
@Component
public class PgCaseListStore {

    private static final String WHERE = """
             where organ_id = :organ
               and (:stage::text is null or stage = :stage)
               and (:column::text is null or applicant_column = :column)
               and (:row::text is null or result_row = :row)
               and (:reception::text is null or reception = :reception)
               and (:unit::bigint is null or units @> array[:unit::bigint])
               and (:within::bigint[] is null or units && :within::bigint[])
               and (:words::text is null or subject ilike :words or number ilike :words or shown_name ilike :words)
               and (:receivedIn::int is null or extract(year from received_on) = :receivedIn)
               and (:concludedIn::int is null or extract(year from concluded_on) = :concludedIn)
               and (:openAfter::int is null or (extract(year from received_on) <= :openAfter
                    and (concluded_on is null or extract(year from concluded_on) > :openAfter)))
            """;

    private static final String OF_YEAR = """
             where organ_id = any(:organs)
               and received_on <= make_date(:year, 12, 31)
               and (concluded_on is null or concluded_on >= make_date(:year, 1, 1))
            """;

    private final JdbcClient jdbc;

    PgCaseListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param within only cases that one of these units has a part in; empty for all */
    public int count(CaseFilter filter, Optional<Set<UnitId>> within) {
        return jdbc.sql("select count(*) from applications.case_file" + WHERE)
                .params(values(filter))
                .param("within", units(within))
                .query(Integer.class)
                .single();
    }

    /** Newest first. */
    public List<CaseLine> list(CaseFilter filter, Optional<Set<UnitId>> within, int offset, int limit) {
        return jdbc.sql("""
                        select id, place, number, shown_name, applicant_column, subject, stage, reception, arrived_on,
                               received_on, concluded_on, result_row, outcome, lead_unit
                          from applications.case_file
                        """ + WHERE + """
                         order by id desc
                        offset :offset
                         limit :limit
                        """)
                .params(values(filter))
                .param("within", units(within))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    /** What table 3 of a year counts in these organs, added up by the database. */
    public List<Counted> counted(Collection<OrganId> organs, int year) {
        return jdbc.sql("""
                        select applicant_column, result_row, extract(year from received_on)::int as received_in,
                               extract(year from concluded_on)::int as concluded_in, count(*) as cases
                          from applications.case_file
                        """ + OF_YEAR + """
                         group by applicant_column, result_row, received_in, concluded_in
                        """)
                .param("organs", PgCaseStore.ids(organs))
                .param("year", year)
                .query((row, _) -> counted(row, row.getInt("cases")))
                .list();
    }

    private static Long @Nullable [] units(Optional<Set<UnitId>> within) {
        return within.map(it -> it.stream().map(UnitId::value).toArray(Long[]::new))
                .orElse(null);
    }

    /** The same, organ by organ. */
    public Map<OrganId, List<Counted>> countedEach(Collection<OrganId> organs, int year) {
        var each = new HashMap<OrganId, List<Counted>>();
        jdbc.sql("""
                        select organ_id, applicant_column, result_row,
                               extract(year from received_on)::int as received_in,
                               extract(year from concluded_on)::int as concluded_in, count(*) as cases
                          from applications.case_file
                        """ + OF_YEAR + """
                         group by organ_id, applicant_column, result_row, received_in, concluded_in
                        """)
                .param("organs", PgCaseStore.ids(organs))
                .param("year", year)
                .query(row -> {
                    each.computeIfAbsent(new OrganId(row.getLong("organ_id")), _ -> new ArrayList<>())
                            .add(counted(row, row.getInt("cases")));
                });
        return each;
    }

    /** The same, case by case, by their numbers. */
    public Map<Long, Counted> countedCases(OrganId organ, int year) {
        var cases = new LinkedHashMap<Long, Counted>();
        jdbc.sql("""
                        select id, applicant_column, result_row, extract(year from received_on)::int as received_in,
                               extract(year from concluded_on)::int as concluded_in
                          from applications.case_file
                        """ + OF_YEAR + " order by id")
                .param("organs", PgCaseStore.ids(List.of(organ)))
                .param("year", year)
                .query(row -> {
                    cases.put(row.getLong("id"), counted(row, 1));
                });
        return cases;
    }

    private static Counted counted(ResultSet row, int cases) throws SQLException {
        return new Counted(
                ApplicantColumn.valueOf(row.getString("applicant_column")),
                row.getInt("received_in"),
                row.getObject("concluded_in", Integer.class),
                row.getString("result_row") == null ? null : ResultRow.valueOf(row.getString("result_row")),
                cases);
    }

    /** By their numbers, in the order of these. */
    public List<CaseLine> of(Collection<Long> ids) {
        return jdbc.sql("""
                        select id, place, number, shown_name, applicant_column, subject, stage, reception, arrived_on,
                               received_on, concluded_on, result_row, outcome, lead_unit
                          from applications.case_file
                         where id = any(:ids)
                         order by id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> line(row))
                .list();
    }

    /** The cases for which the processing fee was paid in the year, and how many yuan each. */
    public Map<Long, Long> feesPaid(OrganId organ, int year) {
        var fees = new LinkedHashMap<Long, Long>();
        jdbc.sql("""
                        select c.id, (select max((n.what ->> 'yuan')::bigint)
                                        from applications.entry n
                                       where n.case_id = c.id and n.kind = 'FeeNoticed') as yuan
                          from applications.entry e
                          join applications.case_file c on c.id = e.case_id
                         where e.kind = 'FeePaid' and e.day between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                           and c.organ_id = :organ
                         order by c.id
                        """).param("organ", organ.value()).param("year", year).query(row -> {
            fees.put(row.getLong("id"), row.getLong("yuan"));
        });
        return fees;
    }

    private static Map<String, @Nullable Object> values(CaseFilter it) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("organ", it.organ().value());
        values.put("stage", name(it.stage()));
        values.put("column", name(it.column()));
        values.put("row", name(it.row()));
        values.put("reception", name(it.reception()));
        values.put("unit", it.unit() == null ? null : it.unit().value());
        values.put(
                "words", it.words().isBlank() ? null : "%" + escaped(it.words().strip()) + "%");
        values.put("receivedIn", it.receivedIn());
        values.put("concludedIn", it.concludedIn());
        values.put("openAfter", it.openAfter());
        return values;
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static @Nullable String name(@Nullable Enum<?> it) {
        return it == null ? null : it.name();
    }

    static CaseLine line(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        var result = row.getString("result_row");
        var lead = row.getObject("lead_unit", Long.class);
        return new CaseLine(
                row.getLong("id"),
                new Branch(row.getString("place")),
                row.getString("number"),
                row.getString("shown_name"),
                ApplicantColumn.valueOf(row.getString("applicant_column")),
                row.getString("subject"),
                Stage.valueOf(row.getString("stage")),
                Reception.valueOf(row.getString("reception")),
                row.getObject("arrived_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                row.getObject("concluded_on", LocalDate.class),
                result == null ? null : ResultRow.valueOf(result),
                outcome == null ? null : Outcome.valueOf(outcome),
                lead == null ? null : new UnitId(lead));
    }
}
