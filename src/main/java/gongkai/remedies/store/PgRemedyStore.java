package gongkai.remedies.store;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.clock.OfficeClock;
import gongkai.remedies.domain.Brief;
import gongkai.remedies.domain.Entry;
import gongkai.remedies.domain.RemedyFile;
import gongkai.remedies.domain.RemedyFilter;
import gongkai.remedies.domain.Result;
import gongkai.remedies.domain.Route;
import gongkai.remedies.domain.Stage;
import gongkai.remedies.domain.State;
import gongkai.remedies.domain.Step;
import gongkai.remedies.domain.Step.Decided;
import gongkai.remedies.domain.Tally.Counted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps remedies: the entries are the truth, and only grow; the row holds what lists ask for. */
@Component
public class PgRemedyStore {

    /** A remedy and the version of its row it was read at. */
    public record Loaded(RemedyFile file, int version) {}

    /** A remedy as one line of a list. */
    public record Line(
            long id,
            Branch place,
            Route route,
            long caseId,
            String claimant,
            String act,
            String heardBy,
            String reference,
            Stage stage,
            LocalDate filedOn,
            @Nullable LocalDate concludedOn,
            @Nullable Result result) {}

    private static final String WHERE = """
             where organ_id = :organ
               and (:route::text is null or route = :route)
               and (:stage::text is null or stage = :stage)
               and (:results::text[] is null or result = any(:results))
               and (:words::text is null or claimant ilike :words or act ilike :words or reference ilike :words
                    or heard_by ilike :words)
               and (:filedIn::int is null or extract(year from filed_on) = :filedIn)
               and (:concludedIn::int is null or extract(year from concluded_on) = :concludedIn)
               and (:openAfter::int is null or (extract(year from filed_on) <= :openAfter
                    and (concluded_on is null or extract(year from concluded_on) > :openAfter)))
               and (:countedIn::int is null or (counted and extract(year from filed_on) <= :countedIn
                    and (concluded_on is null or extract(year from concluded_on) >= :countedIn)))
            """;

    private static final String OF_YEAR = """
             where organ_id = any(:organs)
               and counted
               and filed_on <= make_date(:year, 12, 31)
               and (concluded_on is null or concluded_on >= make_date(:year, 1, 1))
            """;

    private final JdbcClient jdbc;

    PgRemedyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number in the given file is not looked at. */
    public long add(RemedyFile it) {
        var id = jdbc.sql("""
                        insert into remedies.remedy (
                            organ_id, place, route, case_id, claimant, act, heard_by, reference, counted, brief, stage,
                            filed_on, concluded_on, result, decision, opinion_open)
                        values (
                            :organ, :place, :route, :caseId, :claimant, :act, :heardBy, :reference, :counted,
                            :brief::jsonb, :stage, :filedOn, :concludedOn, :result, :decision, :opinionOpen)
                        returning id
                        """)
                .params(values(it))
                .param("organ", it.organ().value())
                .param("place", it.place().path())
                .param("route", it.brief().route().name())
                .param("caseId", it.brief().hasCase() ? it.brief().caseId() : null)
                .param("claimant", it.brief().claimant())
                .param("act", it.brief().act())
                .param("heardBy", it.brief().heardBy())
                .param("reference", it.brief().reference())
                .param("counted", it.brief().part().isCounted())
                .param("brief", Json.write(it.brief()))
                .query(Long.class)
                .single();
        it.entries().forEach(entry -> add(id, entry));
        return id;
    }

    /** One entry more. */
    public void append(Loaded before, RemedyFile now) {
        add(now.id(), now.entries().getLast());
        var updated = jdbc.sql("""
                        update remedies.remedy
                           set stage = :stage, filed_on = :filedOn, concluded_on = :concludedOn, result = :result,
                               decision = :decision, opinion_open = :opinionOpen, version = version + 1
                         where id = :id and version = :version
                        """)
                .params(values(now))
                .param("id", now.id())
                .param("version", before.version())
                .update();
        if (updated == 0) {
            throw new OptimisticLockingFailureException("remedy " + now.id());
        }
    }

    public Optional<Loaded> find(long id) {
        return loaded("where id = :id", Map.of("id", id)).stream().findFirst();
    }

    /** Those in which something may have to be done. */
    public List<RemedyFile> open(Collection<OrganId> organs) {
        return loaded(
                        "where organ_id = any(:organs) and (stage <> 'SETTLED' or opinion_open)",
                        Map.of("organs", ids(organs)))
                .stream()
                .map(Loaded::file)
                .toList();
    }

    public List<RemedyFile> ofCase(long caseId) {
        return loaded("where case_id = :caseId", Map.of("caseId", caseId)).stream()
                .map(Loaded::file)
                .toList();
    }

    /** The reconsideration that ended with a decision of that number. */
    public Optional<Long> decided(OrganId organ, String decision) {
        return jdbc.sql("""
                        select id
                          from remedies.remedy
                         where organ_id = :organ and route = 'RECONSIDERATION' and decision = :decision
                         order by id desc
                         limit 1
                        """)
                .param("organ", organ.value())
                .param("decision", decision)
                .query(Long.class)
                .optional();
    }

    public int count(RemedyFilter filter) {
        return jdbc.sql("select count(*) from remedies.remedy" + WHERE)
                .params(values(filter))
                .query(Integer.class)
                .single();
    }

    /** The open ones first, then the newest. */
    public List<Line> list(RemedyFilter filter, int offset, int limit) {
        return jdbc.sql("""
                        select id, place, route, case_id, claimant, act, heard_by, reference, stage, filed_on,
                               concluded_on, result
                          from remedies.remedy
                        """ + WHERE + """
                         order by stage = 'SETTLED', filed_on desc, id desc
                        offset :offset
                         limit :limit
                        """)
                .params(values(filter))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> line(row))
                .list();
    }

    /** What table 4 of a year counts in these organs, added up by the database. */
    public List<Counted> counted(Collection<OrganId> organs, int year) {
        return jdbc.sql("""
                        select route, result, extract(year from filed_on)::int as filed_in,
                               extract(year from concluded_on)::int as concluded_in, count(*) as cases
                          from remedies.remedy
                        """ + OF_YEAR + """
                         group by route, result, filed_in, concluded_in
                        """)
                .param("organs", ids(organs))
                .param("year", year)
                .query((row, _) -> counted(row, row.getInt("cases")))
                .list();
    }

    /** The same, one by one, by their numbers. */
    public Map<Long, Counted> countedEach(OrganId organ, int year) {
        var each = new LinkedHashMap<Long, Counted>();
        jdbc.sql("""
                        select id, route, result, extract(year from filed_on)::int as filed_in,
                               extract(year from concluded_on)::int as concluded_in
                          from remedies.remedy
                        """ + OF_YEAR + " order by id")
                .param("organs", ids(List.of(organ)))
                .param("year", year)
                .query(row -> {
                    each.put(row.getLong("id"), counted(row, 1));
                });
        return each;
    }

    private static Counted counted(ResultSet row, int cases) throws SQLException {
        return new Counted(
                Route.valueOf(row.getString("route")),
                row.getInt("filed_in"),
                row.getObject("concluded_in", Integer.class),
                row.getString("result") == null ? null : Result.valueOf(row.getString("result")),
                cases);
    }

    /** By their numbers, in the order of these. */
    public List<Line> of(Collection<Long> ids) {
        return jdbc.sql("""
                        select id, place, route, case_id, claimant, act, heard_by, reference, stage, filed_on,
                               concluded_on, result
                          from remedies.remedy
                         where id = any(:ids)
                         order by id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> line(row))
                .list();
    }

    /** The next of a sequence without gaps. */
    public int next(OrganId organ, String family, int year) {
        return jdbc.sql("""
                        insert into remedies.serial (organ_id, family, year, last)
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

    /** A number given elsewhere: the sequence goes on after it. */
    public void given(OrganId organ, String family, int year, int number) {
        jdbc.sql("""
                        insert into remedies.serial (organ_id, family, year, last)
                        values (:organ, :family, :year, :number)
                        on conflict (organ_id, family, year) do update
                           set last = greatest(serial.last, excluded.last)
                        """)
                .param("organ", organ.value())
                .param("family", family)
                .param("year", year)
                .param("number", number)
                .update();
    }

    private void add(long id, Entry it) {
        jdbc.sql("""
                        insert into remedies.entry (remedy_id, number, day, kind, what, by_id, signature, at)
                        values (:id, :number, :day, :kind, :what::jsonb, :by, :signature, :at)
                        """)
                .param("id", id)
                .param("number", it.number())
                .param("day", it.on())
                .param("kind", it.what().getClass().getSimpleName())
                .param("what", Json.step(it.what()))
                .param("by", it.by().value())
                .param("signature", it.signature())
                .param("at", time(it.at()))
                .update();
    }

    private List<Loaded> loaded(String where, Map<String, ?> params) {
        var heads = new LinkedHashMap<Long, Loaded>();
        jdbc.sql("select id, place, brief, version from remedies.remedy " + where + " order by filed_on, id")
                .params(params)
                .query(row -> {
                    heads.put(
                            row.getLong("id"),
                            new Loaded(
                                    new RemedyFile(
                                            row.getLong("id"),
                                            new Branch(row.getString("place")),
                                            Json.read(row.getString("brief"), Brief.class),
                                            List.of()),
                                    row.getInt("version")));
                });
        if (heads.isEmpty()) {
            return List.of();
        }
        var entries = new HashMap<Long, List<Entry>>();
        jdbc.sql("""
                        select remedy_id, number, day, what, by_id, signature, at
                          from remedies.entry
                         where remedy_id = any(:ids)
                         order by remedy_id, number
                        """).param("ids", heads.keySet().toArray(Long[]::new)).query(row -> {
            entries.computeIfAbsent(row.getLong("remedy_id"), _ -> new ArrayList<>())
                    .add(entry(row));
        });
        return heads.values().stream()
                .map(it -> new Loaded(
                        new RemedyFile(
                                it.file().id(),
                                it.file().place(),
                                it.file().brief(),
                                entries.getOrDefault(it.file().id(), List.of())),
                        it.version()))
                .toList();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getInt("number"),
                row.getObject("day", LocalDate.class),
                Json.read(row.getString("what"), Step.class),
                new PersonId(row.getLong("by_id")),
                row.getString("signature"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Line line(ResultSet row) throws SQLException {
        var caseId = row.getObject("case_id", Long.class);
        var result = row.getString("result");
        return new Line(
                row.getLong("id"),
                new Branch(row.getString("place")),
                Route.valueOf(row.getString("route")),
                caseId == null ? 0 : caseId,
                row.getString("claimant"),
                row.getString("act"),
                row.getString("heard_by"),
                row.getString("reference"),
                Stage.valueOf(row.getString("stage")),
                row.getObject("filed_on", LocalDate.class),
                row.getObject("concluded_on", LocalDate.class),
                result == null ? null : Result.valueOf(result));
    }

    private static Map<String, @Nullable Object> values(RemedyFile it) {
        var values = new HashMap<String, @Nullable Object>();
        var end = it.conclusion();
        State state = it.state();
        values.put("stage", state.stage().name());
        values.put("filedOn", it.filedOn());
        values.put("concludedOn", end.map(RemedyFile.Conclusion::on).orElse(null));
        values.put("result", end.map(at -> at.result().name()).orElse(null));
        values.put(
                "decision", it.last(Decided.class).map(at -> at.what().number()).orElse(""));
        values.put("opinionOpen", it.openOpinion().isPresent());
        return values;
    }

    private static Map<String, @Nullable Object> values(RemedyFilter it) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("organ", it.organ().value());
        values.put("route", it.route() == null ? null : it.route().name());
        values.put("stage", it.stage() == null ? null : it.stage().name());
        values.put(
                "results",
                it.results().isEmpty()
                        ? null
                        : it.results().stream().map(Enum::name).toArray(String[]::new));
        values.put(
                "words", it.words().isBlank() ? null : "%" + escaped(it.words().strip()) + "%");
        values.put("filedIn", it.filedIn());
        values.put("concludedIn", it.concludedIn());
        values.put("openAfter", it.openAfter());
        values.put("countedIn", it.countedIn());
        return values;
    }

    private static String escaped(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Long[] ids(Collection<OrganId> organs) {
        return organs.stream().map(OrganId::value).toArray(Long[]::new);
    }

    private static OffsetDateTime time(Instant it) {
        return it.atZone(OfficeClock.ZONE).toOffsetDateTime();
    }
}
