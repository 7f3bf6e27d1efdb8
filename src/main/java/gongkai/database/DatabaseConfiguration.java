package gongkai.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One pool, over the program's own server or a given one; whoever receives it finds every schema up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final int OLDEST_SERVER = 15;

    @Bean
    @ConditionalOnMissingBean
    DataDirectory dataDirectory(@Value("${gongkai.data}") Path path) {
        return DataDirectory.open(path);
    }

    @Bean
    DataSource dataSource(DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        var pool = new HikariDataSource(pool(address(settings, embedded)));
        try {
            refuseOldServer(pool);
            new Migrations(pool).run();
            return pool;
        } catch (RuntimeException problem) {
            pool.close();
            throw problem;
        }
    }

    private static DatabaseAddress address(DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        if (!settings.url().isBlank()) {
            return new DatabaseAddress(settings.url(), settings.user(), settings.password());
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

    private static void refuseOldServer(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            var about = connection.getMetaData();
            if (about.getDatabaseMajorVersion() < OLDEST_SERVER) {
                throw new StartFailure(
                        "PostgreSQL 版本过低：服务器是 " + about.getDatabaseProductVersion() + "，需要 " + OLDEST_SERVER + " 或更高版本",
                        "请升级服务器，或去掉 GONGKAI_DATABASE_URL，使用程序自带的 PostgreSQL。");
            }
        } catch (SQLException problem) {
            throw new StartFailure(
                    StartFailure.Exit.FAILED,
                    "连接不上数据库：" + problem.getMessage(),
                    "请核对 GONGKAI_DATABASE_URL、GONGKAI_DATABASE_USER、GONGKAI_DATABASE_PASSWORD，并确认服务器在运行。",
                    problem);
        }
    }
}
