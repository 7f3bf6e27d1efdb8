package gongkai.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
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
            new Migrations(pool).run();
            return pool;
        } catch (RuntimeException problem) {
            pool.close();
            throw problem;
        }
    }

    private static DatabaseAddress address(DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        if (!settings.url().isBlank()) {
            var given = new DatabaseAddress(settings.url(), settings.user(), settings.password());
            refuseUnsuitable(given);
            return given;
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

    private static void refuseUnsuitable(DatabaseAddress given) {
        if (!given.url().startsWith("jdbc:postgresql:")) {
            throw new StartFailure(
                    "数据库地址“" + given.url() + "”写法有误", "GONGKAI_DATABASE_URL 应如 jdbc:postgresql://主机:5432/库名。");
        }
        var login = new Properties();
        login.setProperty("user", given.user());
        login.setProperty("password", given.password());
        login.setProperty("connectTimeout", "5");
        try (var connection = DriverManager.getConnection(given.url(), login)) {
            var about = connection.getMetaData();
            if (about.getDatabaseMajorVersion() < OLDEST_SERVER) {
                throw new StartFailure(
                        "PostgreSQL 版本过低：服务器是 " + about.getDatabaseProductVersion() + "，需要 " + OLDEST_SERVER + " 或更高版本",
                        "请升级服务器，或去掉 GONGKAI_DATABASE_URL，使用程序自带的 PostgreSQL。");
            }
        } catch (SQLException problem) {
            throw new StartFailure(
                    StartFailure.Exit.FAILED,
                    reason(problem) + "（" + given.url() + "）",
                    "请核对 GONGKAI_DATABASE_URL、GONGKAI_DATABASE_USER、GONGKAI_DATABASE_PASSWORD，并确认服务器在运行。",
                    problem);
        }
    }

    private static String reason(SQLException problem) {
        return switch (String.valueOf(problem.getSQLState())) {
            case "28P01", "28000" -> "数据库拒绝登录：用户名或口令不对";
            case "3D000" -> "数据库服务器上没有这个库";
            case "08001", "08004", "08006" -> "连接不上数据库服务器";
            default -> "数据库不能使用：" + problem.getMessage();
        };
    }
}
