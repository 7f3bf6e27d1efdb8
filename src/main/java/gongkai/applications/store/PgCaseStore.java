package gongkai.applications.store;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.UnitId;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.Entry;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.History;
import gongkai.applications.domain.Wanted;
import gongkai.clock.OfficeClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps cases: the entries are the truth, and only grow; the row above them holds what lists ask for, made anew from the
 * entries with each one added.
 */
@Component
public class PgCaseStore {

    /** A case and the version of its row it was read at. */
    public record Loaded(CaseFile file, int version) {}

    private static final String FILE = """
            select id, place, number, applicant_column, applicant_print, shown_name, wanted, version
              from applications.case_file
            """;

    private final JdbcClient jdbc;

    PgCaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A number for a case that is about to be kept, so that what belongs to it can be sealed under it. */
    public long nextId() {
        return jdbc.sql("select nextval('applications.case_number')")
                .query(Long.class)
                .single();
    }

    public void add(CaseFile it, String codePrint, Instant at) {
        jdbc.sql("""
                        insert into applications.case_file (
                            id, organ_id, place, number, applicant_column, applicant_print, shown_name, subject, wanted,
                            code_print, stage, reception, arrived_on, received_on, concluded_on, result_row, outcome,
                            lead_unit, units, created_at)
                        values (
                            :id, :organ, :place, :number, :column, :print, :shownName, :subject, :wanted::jsonb,
                            :code, :stage, :reception, :arrivedOn, :receivedOn, :concludedOn, :row, :outcome,
                            :lead, :units, :at)
                        """)
                .params(values(it))
                .param("organ", it.organ().value())
                .param("place", it.place().path())
                .param("print", it.applicantPrint())
                .param("shownName", it.shownName())
                .param("subject", it.wanted().shortly())
                .param("wanted", Json.write(it.wanted()))
                .param("code", codePrint)
                .param("at", time(at))
                .update();
        it.history().entries().forEach(entry -> add(it.id(), entry));
    }

    public Optional<Loaded> find(long id) {
        return one(FILE + " where id = :key", id);
    }

    /** By the number on the receipt and the print of the code that came with it. */
    public Optional<Loaded> find(String number, String codePrint) {
        return jdbc.sql(FILE + " where number = :number and code_print = :code")
                .param("number", number)
                .param("code", codePrint)
                .query((row, _) -> row.getLong("id"))
                .optional()
                .flatMap(this::find);
    }

    /** Whether the applicant has a code. */
    public boolean hasCode(long id) {
        return jdbc.sql("select code_print <> '' from applications.case_file where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The former one opens nothing any more. */
    public void giveCode(long id, String codePrint) {
        jdbc.sql("update applications.case_file set code_print = :code where id = :id")
                .param("id", id)
                .param("code", codePrint)
                .update();
    }

    /** By its number on the organ's register. */
    public Optional<Loaded> numbered(OrganId organ, String number) {
        return jdbc.sql(
                        "select id from applications.case_file where organ_id = :organ and number = :number and number <> ''")
                .param("organ", organ.value())
                .param("number", number)
                .query((row, _) -> row.getLong("id"))
                .optional()
                .flatMap(this::find);
    }

    /** What has come to the case since it was read is appended; somebody quicker would make this a conflict. */
    public void append(Loaded loaded, CaseFile next) {
        var updated = jdbc.sql("""
                        update applications.case_file
                           set version = version + 1, number = :number, applicant_column = :column, stage = :stage,
                               reception = :reception, received_on = :receivedOn, concluded_on = :concludedOn,
                               result_row = :row, outcome = :outcome, lead_unit = :lead, units = :units
                         where id = :id and version = :version
                        """)
                .params(values(next))
                .param("version", loaded.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException(
                    "case " + next.id() + " has moved on from version " + loaded.version());
        }
        next.history().entries().stream()
                .skip(loaded.file().history().entries().size())
                .forEach(entry -> add(next.id(), entry));
    }

    /** The cases of these organs that are not closed, each with its whole history, in the order of their receipt. */
    public List<CaseFile> open(Collection<OrganId> organs) {
        return files(jdbc.sql(FILE + """
                         where organ_id = any(:organs) and concluded_on is null
                         order by coalesce(received_on, arrived_on), id
                        """)
                .param("organs", ids(organs))
                .query((row, _) -> head(row))
                .list());
    }

    /** Those that are answered and still have something to be done: sent, served, closed but not in the archive. */
    public List<CaseFile> answered(Collection<OrganId> organs) {
        return files(jdbc.sql(FILE + """
                         where organ_id = any(:organs) and concluded_on is not null and stage <> 'S80_ARCHIVED'
                         order by concluded_on, id
                        """)
                .param("organs", ids(organs))
                .query((row, _) -> head(row))
                .list());
    }

    public List<CaseFile> of(Collection<Long> ids) {
        return files(jdbc.sql(FILE + " where id = any(:ids) order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> head(row))
                .list());
    }

    /** Earlier cases of the same applicant in the same organ, newest first. */
    public List<CaseFile> ofApplicant(OrganId organ, String print, long except, int most) {
        return print.isEmpty()
                ? List.of()
                : files(jdbc.sql(FILE + """
                                 where organ_id = :organ and applicant_print = :print and id <> :except
                                 order by id desc
                                 limit :most
                                """)
                        .param("organ", organ.value())
                        .param("print", print)
                        .param("except", except)
                        .param("most", most)
                        .query((row, _) -> head(row))
                        .list());
    }

    /** How many applications of the same applicant were received in that month before this one. */
    public int receivedInMonth(OrganId organ, String print, LocalDate first, LocalDate last, long except) {
        return print.isEmpty()
                ? 0
                : jdbc.sql("""
                                select count(*)
                                  from applications.case_file
                                 where organ_id = :organ and applicant_print = :print
                                   and received_on between :first and :last and id <> :except
                                """)
                        .param("organ", organ.value())
                        .param("print", print)
                        .param("first", first)
                        .param("last", last)
                        .param("except", except)
                        .query(Integer.class)
                        .single();
    }

    /** The next number of a sequence without gaps: the row stays locked until the transaction ends. */
    public int next(OrganId organ, String family, int year) {
        return jdbc.sql("""
                        insert into applications.serial (organ_id, family, year, last)
                        values (:organ, :family, :year, 1)
                        on conflict (organ_id, family, year) do update set last = serial.last + 1
                        returning last
                        """)
                .param("organ", organ.value())
                .param("family", family)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    public void keepApplicant(long id, byte[] sealed) {
        jdbc.sql("""
                        insert into applications.applicant (case_id, sealed) values (:id, :sealed)
                        on conflict (case_id) do update set sealed = excluded.sealed
                        """).param("id", id).param("sealed", sealed).update();
    }

    public Optional<byte[]> applicant(long id) {
        return jdbc.sql("select sealed from applications.applicant where case_id = :id and sealed is not null")
                .param("id", id)
                .query((row, _) -> row.getBytes("sealed"))
                .optional();
    }

    /** A closed case whose applicant is still on record. */
    public record Closed(long id, Branch place, String number, LocalDate closedOn) {}

    private static final String CLOSED = """
            select c.id, c.place, c.number, c.concluded_on
              from applications.case_file c
              join applications.applicant a on a.case_id = c.id and a.sealed is not null
             where c.concluded_on is not null and c.stage in ('S70_REPLIED', 'S71_ABANDONED_SUPP', 'S72_ABANDONED_FEE',
                   'S73_WITHDRAWN', 'S74_OTHER', 'S80_ARCHIVED')
            """;

    /** Those of an organ that were closed before that day, the oldest first. */
    public List<Closed> keptApplicants(OrganId organ, LocalDate before) {
        return jdbc.sql(CLOSED + " and c.organ_id = :organ and c.concluded_on < :before order by c.concluded_on, c.id")
                .param("organ", organ.value())
                .param("before", before)
                .query((row, _) -> closed(row))
                .list();
    }

    public Optional<Closed> keptApplicant(long id) {
        return jdbc.sql(CLOSED + " and c.id = :id")
                .param("id", id)
                .query((row, _) -> closed(row))
                .optional();
    }

    private static Closed closed(ResultSet row) throws SQLException {
        return new Closed(
                row.getLong("id"),
                new Branch(row.getString("place")),
                row.getString("number"),
                row.getObject("concluded_on", LocalDate.class));
    }

    /** The applicant and whoever else was asked: what was sealed of them is gone, and nobody is known again by a print. */
    public void destroyPeople(long id) {
        jdbc.sql("update applications.applicant set sealed = null where case_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from applications.party where case_id = :id")
                .param("id", id)
                .update();
    }

    public void keepParty(long id, int letter, byte[] sealed) {
        jdbc.sql("insert into applications.party (case_id, letter, sealed) values (:id, :letter, :sealed)")
                .param("id", id)
                .param("letter", letter)
                .param("sealed", sealed)
                .update();
    }

    public Map<Integer, byte[]> parties(long id) {
        var parties = new HashMap<Integer, byte[]>();
        jdbc.sql("select letter, sealed from applications.party where case_id = :id order by letter")
                .param("id", id)
                .query(row -> {
                    parties.put(row.getInt("letter"), row.getBytes("sealed"));
                });
        return parties;
    }

    private Optional<Loaded> one(String sql, Object key) {
        return jdbc.sql(sql)
                .param("key", key)
                .query((row, _) -> new Loaded(head(row), row.getInt("version")))
                .optional()
                .map(it -> new Loaded(files(List.of(it.file())).getFirst(), it.version()));
    }

    /** The same with their histories, in one more question however many they are. */
    private List<CaseFile> files(List<CaseFile> heads) {
        if (heads.isEmpty()) {
            return heads;
        }
        var entries = new HashMap<Long, List<Entry>>();
        jdbc.sql("""
                        select case_id, number, day, what, by_id, signature, at
                          from applications.entry
                         where case_id = any(:ids)
                         order by case_id, number
                        """)
                .param("ids", heads.stream().map(CaseFile::id).toArray(Long[]::new))
                .query(row -> {
                    entries.computeIfAbsent(row.getLong("case_id"), _ -> new ArrayList<>())
                            .add(entry(row));
                });
        return heads.stream()
                .map(it -> new CaseFile(
                        it.id(),
                        it.place(),
                        it.number(),
                        it.column(),
                        it.applicantPrint(),
                        it.shownName(),
                        it.wanted(),
                        new History(entries.getOrDefault(it.id(), List.of()))))
                .toList();
    }

    private void add(long id, Entry it) {
        jdbc.sql("""
                        insert into applications.entry (case_id, number, day, kind, what, by_id, signature, at)
                        values (:id, :number, :day, :kind, :what::jsonb, :by, :signature, :at)
                        """)
                .param("id", id)
                .param("number", it.number())
                .param("day", it.on())
                .param("kind", it.what().getClass().getSimpleName())
                .param("what", Json.happening(it.what()))
                .param("by", it.by().value())
                .param("signature", it.signature())
                .param("at", time(it.at()))
                .update();
    }

    private static Map<String, @Nullable Object> values(CaseFile it) {
        var values = new HashMap<String, @Nullable Object>();
        var conclusion = it.conclusion();
        values.put("id", it.id());
        values.put("number", it.number());
        values.put("column", it.column().name());
        values.put("stage", it.state().stage().name());
        values.put("reception", reception(it));
        values.put("arrivedOn", it.history().entries().getFirst().on());
        values.put("receivedOn", it.receivedOn().orElse(null));
        values.put("concludedOn", conclusion.map(CaseFile.Conclusion::on).orElse(null));
        values.put("row", conclusion.map(was -> was.outcome().row().name()).orElse(null));
        values.put(
                "outcome",
                it.latestConclusion().map(was -> was.outcome().name()).orElse(null));
        values.put("lead", it.assignment().map(was -> was.lead().value()).orElse(null));
        values.put("units", it.units().stream().map(UnitId::value).sorted().toArray(Long[]::new));
        return values;
    }

    private static String reception(CaseFile it) {
        return it.history()
                .last(Happening.Registered.class)
                .map(was -> was.what().reception())
                .or(() -> it.history()
                        .last(Happening.Arrived.class)
                        .map(was -> was.what().reception()))
                .orElseThrow()
                .name();
    }

    private static CaseFile head(ResultSet row) throws SQLException {
        return new CaseFile(
                row.getLong("id"),
                new Branch(row.getString("place")),
                row.getString("number"),
                ApplicantColumn.valueOf(row.getString("applicant_column")),
                row.getString("applicant_print"),
                row.getString("shown_name"),
                Json.read(row.getString("wanted"), Wanted.class),
                new History(List.of()));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                Json.read(row.getString("what"), Happening.class),
                new PersonId(row.getLong("by_id")),
                row.getString("signature"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    static Long[] ids(Collection<OrganId> organs) {
        return organs.stream().map(OrganId::value).toArray(Long[]::new);
    }

    static OffsetDateTime time(Instant at) {
        return at.atZone(OfficeClock.ZONE).toOffsetDateTime();
    }
}
