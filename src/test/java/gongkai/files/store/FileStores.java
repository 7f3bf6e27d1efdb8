package gongkai.files.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores for tests. */
public final class FileStores {

    private FileStores() {}

    public static PgFileStore on(JdbcClient jdbc) {
        return new PgFileStore(jdbc);
    }
}
