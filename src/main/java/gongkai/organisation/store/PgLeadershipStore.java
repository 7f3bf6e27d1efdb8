package gongkai.organisation.store;

import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Scope;
import gongkai.organisation.domain.GroupAdjustment;
import gongkai.organisation.domain.GroupMember;
import gongkai.organisation.domain.GroupMember.Seat;
import gongkai.organisation.domain.Leader;
import gongkai.organisation.domain.LeadingGroup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps leaders and leading groups, with the days from which and until which each held. */
@Component
public class PgLeadershipStore {

    private final JdbcClient jdbc;

    PgLeadershipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long appoint(
            OrganId organ, PersonId person, Leader.Office office, boolean firstResponsible, LocalDate from) {
        return jdbc.sql("""
                        insert into organisation.leader (organ_id, person_id, office, first_responsible, starts_on)
                        values (:organ, :person, :office, :firstResponsible, :from)
                        returning id
                        """)
                .param("organ", organ.value())
                .param("person", person.value())
                .param("office", office.name())
                .param("firstResponsible", firstResponsible)
                .param("from", from)
                .query(Long.class)
                .single();
    }

    public void endLeader(OrganId organ, long id, LocalDate lastOn) {
        jdbc.sql("""
                        update organisation.leader
                           set last_on = :lastOn
                         where id = :id and organ_id = :organ and last_on is null
                        """)
                .param("id", id)
                .param("organ", organ.value())
                .param("lastOn", lastOn)
                .update();
    }

    /** All there ever were, the latest first. */
    public List<Leader> leaders(OrganId organ) {
        return jdbc.sql("""
                        select leader.*, person.name
                          from organisation.leader
                          join organisation.person on person.id = leader.person_id
                         where leader.organ_id = :organ
                         order by leader.office desc, leader.starts_on desc, leader.id desc
                        """)
                .param("organ", organ.value())
                .query((row, _) -> leader(row))
                .list();
    }

    /** Which organs have somebody in that office on that day. */
    public Set<OrganId> organsWith(Leader.Office office, Scope scope, LocalDate day) {
        return new HashSet<>(jdbc.sql("""
                        select leader.organ_id
                          from organisation.leader
                          join organisation.organ on organ.id = leader.organ_id
                         where organ.branch like :pattern and leader.office = :office
                           and leader.starts_on <= :day and (leader.last_on is null or leader.last_on >= :day)
                        """)
                .param("pattern", scope.pattern())
                .param("office", office.name())
                .param("day", day)
                .query((row, _) -> new OrganId(row.getLong("organ_id")))
                .list());
    }

    public long setUp(LeadingGroup it) {
        return jdbc.sql("""
                        insert into organisation.leading_group
                               (organ_id, purpose, name, office, duties, set_up_on, document_number)
                        values (:organ, :purpose, :name, :office, :duties, :setUpOn, :documentNumber)
                        returning id
                        """)
                .param("organ", it.organ().value())
                .param("purpose", it.purpose().name())
                .param("name", it.name())
                .param("office", it.office())
                .param("duties", it.duties())
                .param("setUpOn", it.setUpOn())
                .param("documentNumber", it.documentNumber())
                .query(Long.class)
                .single();
    }

    public List<LeadingGroup> groups(OrganId organ) {
        return jdbc.sql("""
                        select *
                          from organisation.leading_group
                         where organ_id = :organ
                         order by purpose, set_up_on
                        """)
                .param("organ", organ.value())
                .query((row, _) -> group(row))
                .list();
    }

    public Optional<LeadingGroup> findGroup(long id) {
        return jdbc.sql("select * from organisation.leading_group where id = :id")
                .param("id", id)
                .query((row, _) -> group(row))
                .optional();
    }

    public void seat(long group, PersonId person, Seat seat, LocalDate from) {
        jdbc.sql("""
                        insert into organisation.group_member (group_id, person_id, seat, starts_on)
                        values (:group, :person, :seat, :from)
                        """)
                .param("group", group)
                .param("person", person.value())
                .param("seat", seat.name())
                .param("from", from)
                .update();
    }

    public void endSeat(long group, long member, LocalDate lastOn) {
        jdbc.sql("""
                        update organisation.group_member
                           set last_on = :lastOn
                         where id = :member and group_id = :group and last_on is null
                        """)
                .param("member", member)
                .param("group", group)
                .param("lastOn", lastOn)
                .update();
    }

    /** The members of that day, by rank. */
    public List<GroupMember> members(long group, LocalDate day) {
        return jdbc.sql("""
                        select group_member.*, person.name
                          from organisation.group_member
                          join organisation.person on person.id = group_member.person_id
                         where group_id = :group
                           and starts_on <= :day and (last_on is null or last_on >= :day)
                         order by case seat when 'HEAD' then 1 when 'DEPUTY' then 2
                                            when 'OFFICE_DIRECTOR' then 3 else 4 end, group_member.id
                        """)
                .param("group", group)
                .param("day", day)
                .query((row, _) -> new GroupMember(
                        row.getLong("id"),
                        new PersonId(row.getLong("person_id")),
                        row.getString("name"),
                        Seat.valueOf(row.getString("seat")),
                        Terms.of(row)))
                .list();
    }

    public void adjust(long group, LocalDate on, String documentNumber, String summary) {
        jdbc.sql("""
                        insert into organisation.group_adjustment (group_id, adjusted_on, document_number, summary)
                        values (:group, :on, :documentNumber, :summary)
                        """)
                .param("group", group)
                .param("on", on)
                .param("documentNumber", documentNumber)
                .param("summary", summary)
                .update();
    }

    /** The latest first. */
    public List<GroupAdjustment> adjustments(long group) {
        return jdbc.sql("""
                        select *
                          from organisation.group_adjustment
                         where group_id = :group
                         order by adjusted_on desc, id desc
                        """)
                .param("group", group)
                .query((row, _) -> new GroupAdjustment(
                        row.getLong("id"),
                        row.getObject("adjusted_on", LocalDate.class),
                        row.getString("document_number"),
                        row.getString("summary")))
                .list();
    }

    private static Leader leader(ResultSet row) throws SQLException {
        return new Leader(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                row.getString("name"),
                Leader.Office.valueOf(row.getString("office")),
                row.getBoolean("first_responsible"),
                Terms.of(row));
    }

    private static LeadingGroup group(ResultSet row) throws SQLException {
        return new LeadingGroup(
                row.getLong("id"),
                new OrganId(row.getLong("organ_id")),
                LeadingGroup.Purpose.valueOf(row.getString("purpose")),
                row.getString("name"),
                row.getString("office"),
                row.getString("duties"),
                row.getObject("set_up_on", LocalDate.class),
                row.getString("document_number"));
    }
}
