package gongkai.files.store;

import gongkai.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores for tests. */
public final class FileStores {

    private FileStores() {}

    public static PgSealedFileStore sealed(JdbcClient jdbc, Vault vault) {
        return new PgSealedFileStore(jdbc, vault);
    }

    public static PgFileStore on(JdbcClient jdbc) {
        return new PgFileStore(jdbc);
    }
}
