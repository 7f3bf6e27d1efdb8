package gongkai.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database as the public portal sees it: through a login role that may read the schema {@code published}, count readings
 * there, and do nothing else. Only the module of that name may ask for it.
 */
public final class PortalDatabase implements AutoCloseable {

    private final HikariDataSource pool;
    private final JdbcClient jdbc;

    PortalDatabase(HikariDataSource pool) {
        this.pool = pool;
        this.jdbc = JdbcClient.create(pool);
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    @Override
    public void close() {
        pool.close();
    }
}
