package gongkai.workyears.store;

import gongkai.access.OrganId;
import gongkai.workyears.domain.Briefing;
import gongkai.workyears.domain.Budget;
import gongkai.workyears.domain.Meeting;
import gongkai.workyears.domain.Partner;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what an organ registers in the course of a year. */
@Component
public class PgWorkYearStore {

    /** A year that an organ has opened. */
    public record Opened(OrganId organ, int year) {}

    private final JdbcClient jdbc;

    PgWorkYearStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void open(OrganId organ, int year, LocalDate on, String by) {
        jdbc.sql("""
                        insert into workyears.work_year (organ_id, year, opened_on, opened_by)
                        values (:organ, :year, :on, :by)
                        """)
                .param("organ", organ.value())
                .param("year", year)
                .param("on", on)
                .param("by", by)
                .update();
    }

    public boolean isOpen(OrganId organ, int year) {
        return jdbc.sql("""
                        select exists (select from workyears.work_year
                                        where organ_id = :organ and year = :year)
                        """)
                .param("organ", organ.value())
                .param("year", year)
                .query(Boolean.class)
                .single();
    }

    public List<Integer> years(OrganId organ) {
        return jdbc.sql("""
                        select year
                          from workyears.work_year
                         where organ_id = :organ
                         order by year desc
                        """)
                .param("organ", organ.value())
                .query((row, _) -> row.getInt("year"))
                .list();
    }

    public List<Opened> opened(int year, Collection<OrganId> organs) {
        return jdbc.sql("""
                        select organ_id, year
                          from workyears.work_year
                         where year = :year and organ_id = any(:organs)
                         order by organ_id
                        """)
                .param("year", year)
                .param("organs", organs.stream().map(OrganId::value).toArray(Long[]::new))
                .query((row, _) -> new Opened(new OrganId(row.getLong("organ_id")), row.getInt("year")))
                .list();
    }

    public void keep(OrganId organ, Briefing it) {
        jdbc.sql("""
                        insert into workyears.briefing (organ_id, held_on, leader, topic, minutes)
                        values (:organ, :heldOn, :leader, :topic, :minutes)
                        """)
                .param("organ", organ.value())
                .param("heldOn", it.heldOn())
                .param("leader", it.leader())
                .param("topic", it.topic())
                .param("minutes", it.minutes())
                .update();
    }

    public List<Briefing> briefings(OrganId organ, int year) {
        return jdbc.sql("""
                        select *
                          from workyears.briefing
                         where organ_id = :organ and extract(year from held_on) = :year
                         order by held_on, id
                        """)
                .param("organ", organ.value())
                .param("year", year)
                .query((row, _) -> new Briefing(
                        row.getLong("id"),
                        row.getObject("held_on", LocalDate.class),
                        row.getString("leader"),
                        row.getString("topic"),
                        row.getString("minutes")))
                .list();
    }

    public void keep(OrganId organ, int year, Budget it) {
        jdbc.sql("""
                        insert into workyears.budget (organ_id, year, arranged, amount, source, purpose, executed)
                        values (:organ, :year, :arranged, :amount, :source, :purpose, :executed)
                        """)
                .param("organ", organ.value())
                .param("year", year)
                .param("arranged", it.arranged())
                .param("amount", it.amount())
                .param("source", it.source())
                .param("purpose", it.use())
                .param("executed", it.executed())
                .update();
    }

    public Optional<Budget> budget(OrganId organ, int year) {
        return jdbc.sql("""
                        select *
                          from workyears.budget
                         where organ_id = :organ and year = :year
                         order by id desc
                         limit 1
                        """)
                .param("organ", organ.value())
                .param("year", year)
                .query((row, _) -> new Budget(
                        row.getBoolean("arranged"),
                        row.getBigDecimal("amount"),
                        row.getString("source"),
                        row.getString("purpose"),
                        row.getBigDecimal("executed")))
                .optional();
    }

    public void keep(OrganId organ, Meeting it) {
        jdbc.sql("""
                        insert into workyears.meeting (organ_id, held_on, kind, subject, decision)
                        values (:organ, :heldOn, :kind, :subject, :decision)
                        """)
                .param("organ", organ.value())
                .param("heldOn", it.heldOn())
                .param("kind", it.kind().name())
                .param("subject", it.subject())
                .param("decision", it.decision())
                .update();
    }

    public List<Meeting> meetings(OrganId organ, int year) {
        return jdbc.sql("""
                        select *
                          from workyears.meeting
                         where organ_id = :organ and extract(year from held_on) = :year
                         order by held_on, id
                        """)
                .param("organ", organ.value())
                .param("year", year)
                .query((row, _) -> new Meeting(
                        row.getLong("id"),
                        row.getObject("held_on", LocalDate.class),
                        Meeting.Kind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("decision")))
                .list();
    }

    public void keep(OrganId organ, Partner it) {
        jdbc.sql("""
                        insert into workyears.partner (organ_id, name, scope, products, confidentiality, starts_on, last_on)
                        values (:organ, :name, :scope, :products, :confidentiality, :startsOn, :lastOn)
                        """)
                .param("organ", organ.value())
                .param("name", it.name())
                .param("scope", it.scope())
                .param("products", it.products())
                .param("confidentiality", it.confidentiality())
                .param("startsOn", it.startsOn())
                .param("lastOn", it.lastOn())
                .update();
    }

    public List<Partner> partners(OrganId organ) {
        return jdbc.sql("select * from workyears.partner where organ_id = :organ order by starts_on desc, id desc")
                .param("organ", organ.value())
                .query((row, _) -> new Partner(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("scope"),
                        row.getString("products"),
                        row.getString("confidentiality"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("last_on", LocalDate.class)))
                .list();
    }
}
