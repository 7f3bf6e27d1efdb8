package gongkai.files.store;

import gongkai.files.FileId;
import gongkai.files.FileKind;
import gongkai.files.StoredFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the same bytes once, whatever they are called. */
@Component
public class PgFileStore {

    private final JdbcClient jdbc;

    PgFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public StoredFile keep(String name, FileKind kind, byte[] bytes, String digest, Instant at) {
        var keptAt = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        jdbc.sql("""
                        insert into files.content (digest, size, bytes, kept_at)
                        values (:digest, :size, :bytes, :keptAt)
                        on conflict (digest) do nothing
                        """)
                .param("digest", digest)
                .param("size", bytes.length)
                .param("bytes", bytes)
                .param("keptAt", keptAt)
                .update();
        var id = jdbc.sql("""
                        insert into files.file (digest, name, kind, kept_at)
                        values (:digest, :name, :kind, :keptAt)
                        on conflict (digest, name) do update set name = excluded.name
                        returning id
                        """)
                .param("digest", digest)
                .param("name", name)
                .param("kind", kind.name())
                .param("keptAt", keptAt)
                .query(Long.class)
                .single();
        return new StoredFile(new FileId(id), name, kind, bytes.length, digest);
    }

    public Optional<StoredFile> find(FileId id) {
        return jdbc.sql("""
                        select f.id, f.name, f.kind, c.size, f.digest
                          from files.file f
                          join files.content c using (digest)
                         where f.id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> file(row))
                .optional();
    }

    public byte[] bytes(String digest) {
        return jdbc.sql("select bytes from files.content where digest = :digest")
                .param("digest", digest)
                .query((row, _) -> row.getBytes("bytes"))
                .single();
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                new FileId(row.getLong("id")),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                row.getString("digest"));
    }
}
