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

/** One pool, over the program's own server or a given one; whoever receives it finds every schema up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

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
