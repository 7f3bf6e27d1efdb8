package gongkai.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One pool for the office and one for the portal, over the program's own server or a given one; whoever receives it finds every schema up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final int PORTAL_CONNECTIONS = 8;

    @Bean
    @ConditionalOnMissingBean
    DataDirectory dataDirectory(@Value("${gongkai.data}") Path path) {
        return DataDirectory.open(path);
    }

    @Bean
    DataSource dataSource(DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        var pool = new HikariDataSource(pool(address(settings, embedded)));
        try {
            new Migrations(pool).run();
            return pool;
        } catch (RuntimeException problem) {
            pool.close();
            throw problem;
        }
    }

    /** After the migrations, which make what the role may read. */
    @Bean
    PortalDatabase portalDatabase(
            DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded, DataSource dataSource) {
        var role = new PortalRole(
                address(settings, embedded), settings.portalUser(), settings.portalPassword(), dataSource);
        var config = pool(role.ready());
        config.setPoolName("gongkai-portal");
        config.setMaximumPoolSize(PORTAL_CONNECTIONS);
        config.setMinimumIdle(1);
        config.addDataSourceProperty("ApplicationName", "gongkai-portal");
        config.addDataSourceProperty("options", "-c statement_timeout=15s");
        return new PortalDatabase(new HikariDataSource(config));
    }

    private static DatabaseAddress address(DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        if (!settings.url().isBlank()) {
            return new DatabaseAddress(settings.url(), settings.user(), settings.password()).usable();
        }
        var server = embedded.getIfAvailable();
        if (server == null) {
            throw new StartFailure("没有指定数据库", "请用 ./gongkai 启动，或设置 GONGKAI_DATABASE_URL。");
        }
        return server.address();
    }

    static HikariConfig pool(DatabaseAddress address) {
        var config = new HikariConfig();
        config.setPoolName("gongkai");
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password());
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(5_000);
        config.setValidationTimeout(2_000);
        config.setKeepaliveTime(60_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "gongkai");
        config.addDataSourceProperty("connectTimeout", "5");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return config;
    }
}
