package gongkai.published;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.database.PortalDatabase;
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
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the public sees, as a database user that can read nothing else. */
@Component
class PgArticleStore {

    private static final String LINE = """
            id, organ_id, organ_name, column_id, type, type_label, normative, title, summary,
            coalesce(fields->>'DOC_NO', '') as doc_no, coalesce(fields->>'SUBJECT', '') as subject,
            coalesce(fields->>'ISSUER', '') as issuer, written_on, published_at, corrected_at,
            effective_on, expires_on, repealed_on, amended, partly_lapsed
            """;

    /** The same as {@link Lifetime#on}, for choosing among many. */
    private static final String VALIDITY = """
            case when repealed_on <= :day then 'REPEALED'
                 when expires_on < :day then 'LAPSED'
                 when effective_on > :day then 'NOT_YET'
                 when partly_lapsed then 'PARTLY_LAPSED'
                 when amended then 'AMENDED'
                 else 'IN_FORCE'
             end
            """;

    private static final String LIBRARY = """
              from published.article
             where normative
               and (cardinality(:validities::text[]) = 0 or %s = any(:validities))
               and (:year::integer is null or extract(year from written_on) = :year)
               and (:subject::text is null or fields->>'SUBJECT' = :subject)
               and (:issuer::text is null or fields->>'ISSUER' = :issuer)
               and (:organ::bigint is null or organ_id = :organ)
            """.formatted(VALIDITY);

    private final JdbcClient jdbc;

    PgArticleStore(PortalDatabase database) {
        this.jdbc = database.jdbc();
    }

    /** All of it in one query. */
    Optional<Article> find(ArticleId id) {
        return jdbc.sql("""
                        select article.*,
                               (select jsonb_agg(jsonb_build_object('name', name, 'kind', kind, 'contentType', content_type,
                                                                    'size', size, 'digest', digest, 'parts', parts)
                                                 order by position)
                                  from published.file
                                 where article_id = article.id) as files,
                               (select jsonb_agg(jsonb_build_object('kind', relation.kind, 'to', relation.to_id,
                                                                    'title', target.title)
                                                 order by relation.position)
                                  from published.relation
                                  join published.article target on target.id = relation.to_id
                                 where relation.article_id = article.id) as relations
                          from published.article
                         where article.id = :id
                        """)
                .param("id", id.value())
                .query((row, _) ->
                        article(row, Json.files(row.getString("files")), Json.relations(row.getString("relations"))))
                .optional();
    }

    private static PublicFile file(ResultSet row) throws SQLException {
        return new PublicFile(
                row.getString("name"),
                row.getString("kind"),
                row.getString("content_type"),
                row.getLong("size"),
                row.getString("digest"),
                Json.parts(row.getString("parts")));
    }

    Optional<Tombstone> tombstone(ArticleId id) {
        return jdbc.sql("select * from published.tombstone where article_id = :id")
                .param("id", id.value())
                .query((row, _) -> tombstone(row))
                .optional();
    }

    List<Gone> gone(@Nullable OrganId organ, @Nullable Long column, int most) {
        return jdbc.sql("""
                        select *
                          from published.tombstone
                         where (:organ::bigint is null or organ_id = :organ)
                           and (:column::bigint is null or column_id = :column)
                         order by at desc
                         limit :most
                        """)
                .param("organ", organ == null ? null : organ.value())
                .param("column", column)
                .param("most", most)
                .query((row, _) -> new Gone(new ArticleId(row.getLong("article_id")), tombstone(row)))
                .list();
    }

    List<PastVersion> pastVersions(ArticleId id) {
        return jdbc.sql("select * from published.past_version where article_id = :id order by version desc")
                .param("id", id.value())
                .query((row, _) -> new PastVersion(
                        row.getInt("version"),
                        row.getString("title"),
                        row.getString("body"),
                        row.getString("change_note"),
                        moment(row, "shown_from"),
                        moment(row, "replaced_at")))
                .list();
    }

    /** The condition is one of those written in this module, never typed by anybody. */
    Listing list(String condition, @Nullable Long value, int page, int size) {
        var total = jdbc.sql("select count(*) from published.article where " + condition)
                .param("value", value)
                .query(Integer.class)
                .single();
        var lines = jdbc.sql("select " + LINE + " from published.article where " + condition
                        + " order by published_at desc, id desc limit :size offset :from")
                .param("value", value)
                .param("size", size)
                .param("from", (long) (page - 1) * size)
                .query((row, _) -> line(row))
                .list();
        return new Listing(lines, total);
    }

    Listing ofType(String type, String words, int page, int size) {
        var condition = """
                 where type = :type
                   and (:words = '' or strpos(lower(title || ' ' || body), lower(:words)) > 0)
                """;
        var total = jdbc.sql("select count(*) from published.article" + condition)
                .param("type", type)
                .param("words", words)
                .query(Integer.class)
                .single();
        var lines = jdbc.sql("select " + LINE + " from published.article" + condition
                        + " order by published_at desc, id desc limit :size offset :from")
                .param("type", type)
                .param("words", words)
                .param("size", size)
                .param("from", (long) (page - 1) * size)
                .query((row, _) -> line(row))
                .list();
        return new Listing(lines, total);
    }

    Listing ofColumns(List<Long> columns, @Nullable Integer year, int page, int size) {
        var total = jdbc.sql("""
                        select count(*)
                          from published.article
                         where column_id = any(:columns) and (:year::integer is null or year = :year)
                        """)
                .param("columns", columns.toArray(Long[]::new))
                .param("year", year)
                .query(Integer.class)
                .single();
        var lines = jdbc.sql("select " + LINE + """
                          from published.article
                         where column_id = any(:columns) and (:year::integer is null or year = :year)
                         order by published_at desc, id desc
                         limit :size offset :from
                        """)
                .param("columns", columns.toArray(Long[]::new))
                .param("year", year)
                .param("size", size)
                .param("from", (long) (page - 1) * size)
                .query((row, _) -> line(row))
                .list();
        return new Listing(lines, total);
    }

    List<Integer> years(List<Long> columns) {
        return jdbc.sql("""
                        select distinct year
                          from published.article
                         where column_id = any(:columns)
                         order by year desc
                        """)
                .param("columns", columns.toArray(Long[]::new))
                .query((row, _) -> row.getInt("year"))
                .list();
    }

    Listing library(LibraryFilter filter, LocalDate day, int page, int size) {
        var total = filtered("select count(*)" + LIBRARY, filter, day)
                .query(Integer.class)
                .single();
        var lines = filtered(
                        "select " + LINE + LIBRARY + " order by " + VALIDITY
                                + " in ('REPEALED', 'LAPSED'), written_on desc, id desc limit :size offset :from",
                        filter,
                        day)
                .param("size", size)
                .param("from", (long) (page - 1) * size)
                .query((row, _) -> line(row))
                .list();
        return new Listing(lines, total);
    }

    private JdbcClient.StatementSpec filtered(String sql, LibraryFilter filter, LocalDate day) {
        var organ = filter.organ();
        return jdbc.sql(sql)
                .param(
                        "validities",
                        filter.validities().stream().map(Enum::name).toArray(String[]::new))
                .param("day", day)
                .param("year", filter.year())
                .param("subject", filter.subject())
                .param("issuer", filter.issuer())
                .param("organ", organ == null ? null : organ.value());
    }

    LibraryChoices libraryChoices() {
        return new LibraryChoices(
                jdbc.sql("""
                                select distinct extract(year from written_on)::integer as year
                                  from published.article
                                 where normative
                                 order by year desc
                                """).query((row, _) -> row.getInt("year")).list(), values("SUBJECT"), values("ISSUER"));
    }

    private List<String> values(String field) {
        return jdbc.sql("""
                        select distinct fields->>:field as value
                          from published.article
                         where normative and fields->>:field <> ''
                         order by value
                        """)
                .param("field", field)
                .query((row, _) -> row.getString("value"))
                .list();
    }

    List<Article> after(ArticleId last, int most) {
        var articles = jdbc.sql("select * from published.article where id > :last order by id limit :most")
                .param("last", last.value())
                .param("most", most)
                .query((row, _) -> article(row, List.of(), List.of()))
                .list();
        var files = new HashMap<ArticleId, List<PublicFile>>();
        jdbc.sql("""
                        select article_id, name, kind, content_type, size, digest, parts
                          from published.file
                         where article_id = any(:ids)
                         order by article_id, position
                        """)
                .param("ids", articles.stream().map(it -> it.id().value()).toArray(Long[]::new))
                .query((row, _) -> {
                    files.computeIfAbsent(new ArticleId(row.getLong("article_id")), _ -> new ArrayList<>())
                            .add(file(row));
                    return true;
                })
                .list();
        return articles.stream()
                .map(it -> files.containsKey(it.id()) ? it.with(files.getOrDefault(it.id(), List.of()), List.of()) : it)
                .toList();
    }

    Set<ArticleId> shown(Collection<ArticleId> ids) {
        return jdbc.sql("select id from published.article where id = any(:ids)")
                .param("ids", ids.stream().map(ArticleId::value).toArray(Long[]::new))
                .query((row, _) -> new ArticleId(row.getLong("id")))
                .set();
    }

    List<Articles.Address> addresses(long from, int most) {
        return jdbc.sql("""
                        select id, coalesce(corrected_at, published_at) as changed_at
                          from published.article
                         where not noindex
                         order by id
                         limit :most offset :from
                        """)
                .param("most", most)
                .param("from", from)
                .query((row, _) -> new Articles.Address(new ArticleId(row.getLong("id")), moment(row, "changed_at")))
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from published.article")
                .query(Long.class)
                .single();
    }

    Optional<byte[]> content(ArticleId id, String digest) {
        return jdbc.sql("""
                        select content.bytes
                          from published.file
                          join published.content on content.digest = file.digest
                         where file.article_id = :id and file.digest = :digest
                         limit 1
                        """)
                .param("id", id.value())
                .param("digest", digest)
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }

    List<PublicColumn> columns(OrganId organ) {
        return jdbc.sql("select * from published.site_column where organ_id = :organ order by position, id")
                .param("organ", organ.value())
                .query((row, _) -> column(row))
                .list();
    }

    List<PublicColumn> columns(Collection<Long> ids) {
        return jdbc.sql("select * from published.site_column where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> column(row))
                .list();
    }

    Optional<PublicColumn> column(long id) {
        return jdbc.sql("select * from published.site_column where id = :id")
                .param("id", id)
                .query((row, _) -> column(row))
                .optional();
    }

    Optional<Site> site(OrganId organ) {
        return jdbc.sql("select * from published.site where organ_id = :organ")
                .param("organ", organ.value())
                .query((row, _) -> new Site(
                        new OrganId(row.getLong("organ_id")),
                        row.getString("organ_name"),
                        new Branch(row.getString("branch")),
                        Json.head(row.getString("head")),
                        row.getString("source_statement")))
                .optional();
    }

    List<Change> changesAfter(long number, int most) {
        return jdbc.sql("""
                        select number, article_id, (extract(epoch from at) * 1000000)::bigint as at
                          from published.change
                         where number > :number
                         order by number
                         limit :most
                        """)
                .param("number", number)
                .param("most", most)
                .query((row, _) -> {
                    var article = row.getObject("article_id", Long.class);
                    return new Change(
                            row.getLong("number"), row.getLong("at"), article == null ? null : new ArticleId(article));
                })
                .list();
    }

    Articles.LastChanges lastChangesAfter(long number) {
        var ofSite = new AtomicLong();
        var ofArticles = new HashMap<ArticleId, Long>();
        jdbc.sql("""
                        select article_id, max(number) as number
                          from published.change
                         where number > :number
                         group by article_id
                        """).param("number", number).query(row -> {
            var article = row.getObject("article_id", Long.class);
            if (article == null) {
                ofSite.set(row.getLong("number"));
            } else {
                ofArticles.put(new ArticleId(article), row.getLong("number"));
            }
        });
        return new Articles.LastChanges(ofSite.get(), ofArticles);
    }

    Map<Long, Long> momentsOfChanges(Collection<Long> numbers) {
        var moments = new HashMap<Long, Long>();
        jdbc.sql("""
                        select number, (extract(epoch from at) * 1000000)::bigint as at
                          from published.change
                         where number = any(:numbers)
                        """).param("numbers", numbers.toArray(Long[]::new)).query(row -> {
            moments.put(row.getLong("number"), row.getLong("at"));
        });
        return moments;
    }

    List<ArticleId> below(ArticleId number, int most) {
        return jdbc.sql("select id from published.article where id < :number order by id desc limit :most")
                .param("number", number.value())
                .param("most", most)
                .query((row, _) -> new ArticleId(row.getLong("id")))
                .list();
    }

    long lastChange() {
        return jdbc.sql("select coalesce(max(number), 0) from published.change")
                .query(Long.class)
                .single();
    }

    private static Article article(ResultSet row, List<PublicFile> files, List<Relation> relations)
            throws SQLException {
        return new Article(
                new ArticleId(row.getLong("id")),
                new OrganId(row.getLong("organ_id")),
                row.getString("organ_name"),
                row.getLong("column_id"),
                row.getString("type"),
                row.getString("type_label"),
                row.getBoolean("normative"),
                row.getBoolean("news"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("body"),
                Json.fields(row.getString("fields")),
                Json.elements(row.getString("elements")),
                lifetime(row),
                row.getObject("written_on", LocalDate.class),
                moment(row, "published_at"),
                momentOrNone(row, "corrected_at"),
                row.getInt("version"),
                row.getString("change_note"),
                row.getBoolean("noindex"),
                files,
                relations);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new ArticleId(row.getLong("id")),
                new OrganId(row.getLong("organ_id")),
                row.getString("organ_name"),
                row.getLong("column_id"),
                row.getString("type"),
                row.getString("type_label"),
                row.getBoolean("normative"),
                row.getString("title"),
                row.getString("summary"),
                row.getString("doc_no"),
                row.getString("subject"),
                row.getString("issuer"),
                row.getObject("written_on", LocalDate.class),
                moment(row, "published_at"),
                momentOrNone(row, "corrected_at"),
                lifetime(row));
    }

    private static Lifetime lifetime(ResultSet row) throws SQLException {
        return new Lifetime(
                row.getObject("effective_on", LocalDate.class),
                row.getObject("expires_on", LocalDate.class),
                row.getObject("repealed_on", LocalDate.class),
                row.getBoolean("amended"),
                row.getBoolean("partly_lapsed"));
    }

    private static PublicColumn column(ResultSet row) throws SQLException {
        return new PublicColumn(
                row.getLong("id"),
                new OrganId(row.getLong("organ_id")),
                row.getObject("parent_id", Long.class),
                row.getString("name"),
                row.getString("note"),
                row.getBoolean("fixed"),
                row.getInt("position"));
    }

    private static Tombstone tombstone(ResultSet row) throws SQLException {
        return new Tombstone(
                row.getString("organ_name"),
                row.getString("sentence"),
                moment(row, "at"),
                Tombstone.Kind.valueOf(row.getString("kind")));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant momentOrNone(ResultSet row, String column) throws SQLException {
        var moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }
}
