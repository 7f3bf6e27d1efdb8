package gongkai.published;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what the public sees. */
@Component
class PgPublishingStore {

    /** Held until the commit by whoever changes something, so that changes are numbered in the order of commits. */
    private static final long TURN = 0x676f6e676b6169L;

    private final JdbcClient jdbc;

    PgPublishingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(:turn)")
                .param("turn", TURN)
                .query((_, _) -> true)
                .single();
    }

    void put(Article it, Map<String, byte[]> bytes) {
        keepPast(it);
        upsert(it);
        replaceFiles(it, bytes);
        replaceRelations(it.id(), it.relations());
        jdbc.sql("delete from published.tombstone where article_id = :id")
                .param("id", it.id().value())
                .update();
        changed(it.id());
        changedThoseThatNamed(it.id());
    }

    private void keepPast(Article next) {
        var shown = jdbc.sql("select version from published.article where id = :id")
                .param("id", next.id().value())
                .query(Integer.class)
                .optional()
                .orElse(next.version());
        if (shown > next.version()) {
            throw new IllegalArgumentException(next.id() + " is already shown in version " + shown);
        }
        if (shown < next.version()) {
            jdbc.sql("""
                            insert into published.past_version (article_id, version, title, body, change_note, shown_from,
                                                                replaced_at)
                            select id, version, title, body, change_note, coalesce(corrected_at, published_at), :replacedAt
                              from published.article
                             where id = :id
                            """)
                    .param("id", next.id().value())
                    .param("replacedAt", moment(next.correctedAt() == null ? next.publishedAt() : next.correctedAt()))
                    .update();
        }
    }

    private void upsert(Article it) {
        var lifetime = it.lifetime();
        jdbc.sql("""
                        insert into published.article (id, organ_id, organ_name, column_id, type, type_label, normative, news,
                                                       title, summary, body, fields, elements, effective_on, expires_on,
                                                       repealed_on, amended, partly_lapsed, written_on, published_at,
                                                       corrected_at, version, change_note, noindex)
                        values (:id, :organ, :organName, :column, :type, :typeLabel, :normative, :news,
                                :title, :summary, :body, :fields::jsonb, :elements::jsonb, :effectiveOn, :expiresOn,
                                :repealedOn, :amended, :partlyLapsed, :writtenOn, :publishedAt,
                                :correctedAt, :version, :changeNote, :noindex)
                        on conflict (id) do update
                           set organ_id = excluded.organ_id, organ_name = excluded.organ_name,
                               column_id = excluded.column_id, type = excluded.type, type_label = excluded.type_label,
                               normative = excluded.normative, news = excluded.news, title = excluded.title,
                               summary = excluded.summary, body = excluded.body, fields = excluded.fields,
                               elements = excluded.elements, effective_on = excluded.effective_on,
                               expires_on = excluded.expires_on, repealed_on = excluded.repealed_on,
                               amended = excluded.amended, partly_lapsed = excluded.partly_lapsed,
                               written_on = excluded.written_on, published_at = excluded.published_at,
                               corrected_at = excluded.corrected_at, version = excluded.version,
                               change_note = excluded.change_note, noindex = excluded.noindex
                        """)
                .param("id", it.id().value())
                .param("organ", it.organ().value())
                .param("organName", it.organName())
                .param("column", it.column())
                .param("type", it.type())
                .param("typeLabel", it.typeLabel())
                .param("normative", it.normative())
                .param("news", it.news())
                .param("title", it.title())
                .param("summary", it.summary())
                .param("body", it.body())
                .param("fields", Json.of(it.fields()))
                .param("elements", Json.of(it.elements()))
                .param("effectiveOn", lifetime.effectiveOn())
                .param("expiresOn", lifetime.expiresOn())
                .param("repealedOn", lifetime.repealedOn())
                .param("amended", lifetime.amended())
                .param("partlyLapsed", lifetime.partlyLapsed())
                .param("writtenOn", it.writtenOn())
                .param("publishedAt", moment(it.publishedAt()))
                .param("correctedAt", moment(it.correctedAt()))
                .param("version", it.version())
                .param("changeNote", it.changeNote())
                .param("noindex", it.noindex())
                .update();
    }

    private void replaceFiles(Article it, Map<String, byte[]> bytes) {
        var before = digests(it.id());
        jdbc.sql("delete from published.file where article_id = :id")
                .param("id", it.id().value())
                .update();
        for (int position = 0; position < it.files().size(); position++) {
            var file = it.files().get(position);
            keepContent(file, bytes.get(file.name()));
            jdbc.sql("""
                            insert into published.file (article_id, position, name, kind, content_type, size, digest, parts)
                            values (:id, :position, :name, :kind, :contentType, :size, :digest, :parts::jsonb)
                            """)
                    .param("id", it.id().value())
                    .param("position", position)
                    .param("name", file.name())
                    .param("kind", file.kind())
                    .param("contentType", file.contentType())
                    .param("size", file.size())
                    .param("digest", file.digest())
                    .param("parts", Json.of(file.parts()))
                    .update();
        }
        forgetContent(before);
    }

    private void keepContent(PublicFile file, byte @Nullable [] bytes) {
        if (bytes != null) {
            jdbc.sql("insert into published.content (digest, bytes) values (:digest, :bytes) on conflict do nothing")
                    .param("digest", file.digest())
                    .param("bytes", bytes)
                    .update();
        }
    }

    private List<String> digests(ArticleId id) {
        return jdbc.sql("select digest from published.file where article_id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getString("digest"))
                .list();
    }

    private void forgetContent(List<String> digests) {
        jdbc.sql("""
                        delete from published.content
                         where digest = any(:digests)
                           and not exists (select from published.file where file.digest = content.digest)
                        """).param("digests", digests.toArray(String[]::new)).update();
    }

    void relate(ArticleId id, List<Relation> relations) {
        refuseUnknown(id, relationsOf(id, relations));
        changed(id);
    }

    private int relationsOf(ArticleId id, List<Relation> relations) {
        var known = jdbc.sql("select count(*) from published.article where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
        if (known > 0) {
            replaceRelations(id, relations);
        }
        return known;
    }

    private void replaceRelations(ArticleId id, List<Relation> relations) {
        jdbc.sql("delete from published.relation where article_id = :id")
                .param("id", id.value())
                .update();
        for (int position = 0; position < relations.size(); position++) {
            var relation = relations.get(position);
            jdbc.sql("""
                            insert into published.relation (article_id, position, kind, to_id)
                            values (:id, :position, :kind, :to)
                            """)
                    .param("id", id.value())
                    .param("position", position)
                    .param("kind", relation.kind().name())
                    .param("to", relation.to().value())
                    .update();
        }
    }

    boolean shows(ArticleId id) {
        return jdbc.sql("select exists (select from published.article where id = :id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    void withdraw(ArticleId id, Tombstone it) {
        var title = jdbc.sql("select title from published.article where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException(id + " is not shown"));
        if (it.sentence().contains(title)) {
            throw new IllegalArgumentException("a tombstone does not name what has left");
        }
        jdbc.sql("""
                        insert into published.tombstone (article_id, organ_id, column_id, organ_name, sentence, at, kind)
                        select id, organ_id, column_id, :organName, :sentence, :at, :kind
                          from published.article
                         where id = :id
                        on conflict (article_id) do update
                           set organ_id = excluded.organ_id, column_id = excluded.column_id,
                               organ_name = excluded.organ_name, sentence = excluded.sentence, at = excluded.at,
                               kind = excluded.kind
                        """)
                .param("id", id.value())
                .param("organName", it.organName())
                .param("sentence", it.sentence())
                .param("at", moment(it.at()))
                .param("kind", it.kind().name())
                .update();
        var files = digests(id);
        changedThoseThatNamed(id);
        jdbc.sql("delete from published.article where id = :id")
                .param("id", id.value())
                .update();
        forgetContent(files);
        changed(id);
    }

    void setLifetime(ArticleId id, Lifetime it) {
        var updated = jdbc.sql("""
                        update published.article
                           set effective_on = :effectiveOn, expires_on = :expiresOn, repealed_on = :repealedOn,
                               amended = :amended, partly_lapsed = :partlyLapsed
                         where id = :id
                        """)
                .param("id", id.value())
                .param("effectiveOn", it.effectiveOn())
                .param("expiresOn", it.expiresOn())
                .param("repealedOn", it.repealedOn())
                .param("amended", it.amended())
                .param("partlyLapsed", it.partlyLapsed())
                .update();
        refuseUnknown(id, updated);
        changed(id);
    }

    private static void refuseUnknown(ArticleId id, int found) {
        if (found == 0) {
            throw new IllegalArgumentException(id + " is not shown");
        }
    }

    void putColumn(PublicColumn it) {
        jdbc.sql("""
                        insert into published.site_column (id, organ_id, parent_id, name, note, fixed, position)
                        values (:id, :organ, :parent, :name, :note, :fixed, :position)
                        on conflict (id) do update
                           set organ_id = excluded.organ_id, parent_id = excluded.parent_id, name = excluded.name,
                               note = excluded.note, fixed = excluded.fixed, position = excluded.position
                        """)
                .param("id", it.id())
                .param("organ", it.organ().value())
                .param("parent", it.parent())
                .param("name", it.name())
                .param("note", it.note())
                .param("fixed", it.fixed())
                .param("position", it.position())
                .update();
        changed(null);
    }

    void dropColumn(long column) {
        jdbc.sql("delete from published.site_column where id = :id")
                .param("id", column)
                .update();
        changed(null);
    }

    void putSite(Site it) {
        jdbc.sql("""
                        insert into published.site (organ_id, organ_name, branch, head, source_statement)
                        values (:organ, :organName, :branch, :head::jsonb, :sourceStatement)
                        on conflict (organ_id) do update
                           set organ_name = excluded.organ_name, branch = excluded.branch, head = excluded.head,
                               source_statement = excluded.source_statement
                        """)
                .param("organ", it.organ().value())
                .param("organName", it.organName())
                .param("branch", it.place().path())
                .param("head", Json.of(it.head()))
                .param("sourceStatement", it.sourceStatement())
                .update();
        changed(null);
    }

    private void changed(@Nullable ArticleId id) {
        jdbc.sql("insert into published.change (article_id) values (:id)")
                .param("id", id == null ? null : id.value())
                .update();
    }

    /** Their pages name this one, or no longer do. */
    private void changedThoseThatNamed(ArticleId id) {
        jdbc.sql("""
                        insert into published.change (article_id)
                        select distinct article_id from published.relation where to_id = :id
                        """).param("id", id.value()).update();
    }

    private static java.time.@Nullable OffsetDateTime moment(@Nullable Instant it) {
        return it == null ? null : it.atOffset(ZoneOffset.UTC);
    }
}
