package gongkai.applications.store;

import gongkai.access.OrganId;
import gongkai.applications.domain.CaseLine;
import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.Reception;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is looked at over all cases of an organ. */
@Component
public class PgPracticeStore {

    /** Something that was given out, by the number of its case. */
    public record Given(String number, String subject) {}

    private static final String[] REFUSALS = names(Outcome::keepsBack);
    private static final String[] GIVEN = names(it -> it.gives() || it == Outcome.R01_PUBLISHED);

    private final JdbcClient jdbc;

    PgPracticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String[] names(Predicate<Outcome> which) {
        return Arrays.stream(Outcome.values()).filter(which).map(Outcome::name).toArray(String[]::new);
    }

    public int received(OrganId organ, LocalDate from, LocalDate through) {
        return jdbc.sql("""
                        select count(*) from applications.case_file
                         where organ_id = :organ and received_on between :from and :through
                        """)
                .param("organ", organ.value())
                .param("from", from)
                .param("through", through)
                .query(Integer.class)
                .single();
    }

    /** How many of those received in that time were extended. */
    public int extended(OrganId organ, LocalDate from, LocalDate through) {
        return jdbc.sql("""
                        select count(*) from applications.case_file c
                         where organ_id = :organ and received_on between :from and :through
                           and exists (select from applications.entry e where e.case_id = c.id and e.kind = 'Extended')
                        """)
                .param("organ", organ.value())
                .param("from", from)
                .param("through", through)
                .query(Integer.class)
                .single();
    }

    /** By which ways applications came in since that day. */
    public Set<Reception> ways(OrganId organ, LocalDate since) {
        var ways = EnumSet.noneOf(Reception.class);
        ways.addAll(jdbc.sql("""
                        select distinct reception from applications.case_file
                         where organ_id = :organ and arrived_on >= :since
                        """)
                .param("organ", organ.value())
                .param("since", since)
                .query((row, _) -> Reception.valueOf(row.getString("reception")))
                .list());
        return ways;
    }

    /** Refusals concluded and last looked at before that day, the oldest first. */
    public List<CaseLine> toReassess(Collection<OrganId> organs, LocalDate before) {
        return jdbc.sql("""
                        select id, place, number, shown_name, applicant_column, subject, stage, reception, arrived_on,
                               received_on, concluded_on, result_row, outcome, lead_unit
                          from applications.case_file c
                         where organ_id = any(:organs) and concluded_on < :before and outcome = any(:refusals)
                           and not exists (select from applications.entry e
                                            where e.case_id = c.id and e.kind = 'Reassessed' and e.day >= :before)
                         order by concluded_on, id
                        """)
                .param("organs", PgCaseStore.ids(organs))
                .param("before", before)
                .param("refusals", REFUSALS)
                .query((row, _) -> PgCaseListStore.line(row))
                .list();
    }

    /** The newest that were given out, except that case. */
    public List<Given> givenBefore(OrganId organ, long except, int most) {
        return jdbc.sql("""
                        select number, subject from applications.case_file
                         where organ_id = :organ and id <> :except and outcome = any(:given)
                         order by concluded_on desc, id desc
                         limit :most
                        """)
                .param("organ", organ.value())
                .param("except", except)
                .param("given", GIVEN)
                .param("most", most)
                .query((row, _) -> new Given(row.getString("number"), row.getString("subject")))
                .list();
    }
}
