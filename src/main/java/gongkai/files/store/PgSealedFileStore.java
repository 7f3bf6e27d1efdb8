package gongkai.files.store;

import gongkai.files.FileKind;
import gongkai.files.SealedFile;
import gongkai.files.SealedFile.Safety;
import gongkai.files.SealedFileId;
import gongkai.vault.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps files sealed, each bound to its row and its owner. */
@Component
public class PgSealedFileStore {

    private static final String SELECT = "select id, owner, name, kind, size, safety from files.sealed_file ";

    private final JdbcClient jdbc;
    private final Vault vault;

    PgSealedFileStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public SealedFile keep(String owner, String name, FileKind kind, byte[] bytes, Safety safety, Instant at) {
        var id = jdbc.sql("select nextval('files.sealed_file_id_seq')")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        insert into files.sealed_file (id, owner, name, kind, size, bytes, safety, kept_at)
                        values (:id, :owner, :name, :kind, :size, :bytes, :safety, :keptAt)
                        """)
                .param("id", id)
                .param("owner", owner)
                .param("name", vault.seal(name, FileSecrets.NAME.at(id, owner)))
                .param("kind", kind.name())
                .param("size", bytes.length)
                .param("bytes", vault.seal(bytes, FileSecrets.BYTES.at(id, owner)))
                .param("safety", safety.name())
                .param("keptAt", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        return new SealedFile(new SealedFileId(id), owner, name, kind, bytes.length, safety);
    }

    public Optional<SealedFile> find(SealedFileId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, _) -> file(row))
                .optional();
    }

    public List<SealedFile> of(String owner) {
        return jdbc.sql(SELECT + "where owner = :owner order by id")
                .param("owner", owner)
                .query((row, _) -> file(row))
                .list();
    }

    /** Empty when they are gone. */
    public Optional<byte[]> bytes(SealedFile file) {
        return jdbc.sql("select bytes from files.sealed_file where id = :id and bytes is not null")
                .param("id", file.id().value())
                .query((row, _) -> row.getBytes("bytes"))
                .optional()
                .map(it -> vault.open(it, FileSecrets.BYTES.at(file.id().value(), file.owner())));
    }

    /** For oneself until the transaction ends. */
    public List<SealedFile> claimQuarantined(int limit) {
        return jdbc.sql(SELECT + """
                        where safety = 'QUARANTINED'
                        order by id
                        limit :limit
                          for update skip locked
                        """)
                .param("limit", limit)
                .query((row, _) -> file(row))
                .list();
    }

    public void release(SealedFileId id) {
        jdbc.sql("update files.sealed_file set safety = 'OPEN' where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Of what is infected nothing is kept but its name. */
    public void empty(SealedFileId id) {
        jdbc.sql("update files.sealed_file set safety = 'INFECTED', bytes = null where id = :id")
                .param("id", id.value())
                .update();
    }

    public void remove(SealedFileId id) {
        jdbc.sql("delete from files.sealed_file where id = :id")
                .param("id", id.value())
                .update();
    }

    public void removeAll(String owner) {
        jdbc.sql("delete from files.sealed_file where owner = :owner")
                .param("owner", owner)
                .update();
    }

    private SealedFile file(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        var owner = row.getString("owner");
        return new SealedFile(
                new SealedFileId(id),
                owner,
                vault.openText(row.getBytes("name"), FileSecrets.NAME.at(id, owner)),
                FileKind.valueOf(row.getString("kind")),
                row.getLong("size"),
                Safety.valueOf(row.getString("safety")));
    }
}
