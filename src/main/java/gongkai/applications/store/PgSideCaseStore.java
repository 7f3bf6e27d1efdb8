package gongkai.applications.store;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.applications.domain.SideCase;
import gongkai.applications.domain.SideCase.Answer;
import gongkai.applications.domain.SideCase.Answered;
import gongkai.applications.domain.SideCase.Brief;
import gongkai.applications.domain.SideCase.Kind;
import gongkai.applications.domain.SideCase.Open;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps corrections and proposals. */
@Component
public class PgSideCaseStore {

    private final JdbcClient jdbc;

    PgSideCaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number in the given brief is not looked at. */
    public long add(Brief it) {
        return jdbc.sql("""
                        insert into applications.side_case (organ_id, place, kind, shown_name, subject, text, evidence,
                                                            received_on, from_case)
                        values (:organ, :place, :kind, :name, :subject, :text, :evidence, :receivedOn, :fromCase)
                        returning id
                        """)
                .param("organ", it.place().organ().value())
                .param("place", it.place().path())
                .param("kind", it.kind().name())
                .param("name", it.shownName())
                .param("subject", it.subject())
                .param("text", it.text())
                .param("evidence", it.evidence())
                .param("receivedOn", it.receivedOn())
                .param("fromCase", it.fromCase() == 0 ? null : it.fromCase())
                .query(Long.class)
                .single();
    }

    public Optional<SideCase> find(long id) {
        return jdbc.sql("select * from applications.side_case where id = :id")
                .param("id", id)
                .query((row, _) -> sideCase(row))
                .optional();
    }

    /** The open ones first. */
    public List<SideCase> of(OrganId organ) {
        return jdbc.sql("""
                        select *
                          from applications.side_case
                         where organ_id = :organ
                         order by answer is not null, received_on desc, id desc
                         limit 500
                        """)
                .param("organ", organ.value())
                .query((row, _) -> sideCase(row))
                .list();
    }

    public List<Open> open(Collection<OrganId> organs) {
        return jdbc.sql("""
                        select *
                          from applications.side_case
                         where organ_id = any(:organs) and answer is null
                         order by received_on, id
                        """)
                .param("organs", PgCaseStore.ids(organs))
                .query((row, _) -> (Open) sideCase(row))
                .list();
    }

    public void answer(Answered it) {
        var updated = jdbc.sql("""
                        update applications.side_case
                           set answer = :answer, answered_on = :on, answer_text = :text
                         where id = :id and answer is null
                        """)
                .param("id", it.brief().id())
                .param("answer", it.how().name())
                .param("on", it.on())
                .param("text", it.text())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException(
                    "side case " + it.brief().id());
        }
    }

    private static SideCase sideCase(ResultSet row) throws SQLException {
        var fromCase = row.getObject("from_case", Long.class);
        var open = new Open(new Brief(
                row.getLong("id"),
                new Branch(row.getString("place")),
                Kind.valueOf(row.getString("kind")),
                row.getString("shown_name"),
                row.getString("subject"),
                row.getString("text"),
                row.getString("evidence"),
                row.getObject("received_on", LocalDate.class),
                fromCase == null ? 0 : fromCase));
        var answer = row.getString("answer");
        return answer == null
                ? open
                : open.answer(
                        Answer.valueOf(answer),
                        row.getObject("answered_on", LocalDate.class),
                        row.getString("answer_text"));
    }
}
