package gongkai.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings each module's schema up to this program, in one declared order; refuses a database it does not understand. */
final class Migrations {

    /** Every module with tables, those first on which others may rely. */
    static final List<String> MODULES = List.of(
            "database",
            "vault",
            "trail",
            "calendars",
            "organisation",
            "accounts",
            "workyears",
            "notices",
            "files",
            "web",
            "clock",
            "catalogue",
            "letters",
            "published",
            "channels",
            "disclosures",
            "normatives",
            "imports",
            "enclosures",
            "applications",
            "citizens",
            "reports",
            "remedies",
            "openanswers",
            "annual");

    private static final String HISTORY = "flyway_history";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final String root;
    private final List<String> modules;

    Migrations(DataSource dataSource) {
        this(dataSource, "db/migration", MODULES);
    }

    Migrations(DataSource dataSource, String root, List<String> modules) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.root = root;
        this.modules = modules;
    }

    /** Answers whether anything had to be looked at: an unchanged set of files costs one query. */
    boolean run() {
        var files = files();
        var fingerprint = fingerprint(files);
        if (fingerprint.equals(recordedFingerprint())) {
            return false;
        }
        refuseStrangers();
        var flyways =
                modules.stream().filter(files::containsKey).map(this::flyway).toList();
        flyways.forEach(this::refuseUnknown);
        flyways.forEach(Migrations::migrate);
        record(fingerprint);
        return true;
    }

    private Flyway flyway(String module) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:" + root + "/" + module)
                .schemas(module)
                .defaultSchema(module)
                .table(HISTORY)
                .createSchemas(true)
                .ignoreMigrationPatterns(new String[0])
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load();
    }

    private void refuseUnknown(Flyway flyway) {
        var schema = flyway.getConfiguration().getDefaultSchema();
        for (var migration : flyway.info().all()) {
            if (isUnknown(migration.getState())) {
                throw newer(schema + " 的 V" + migration.getVersion());
            }
            if (isApplied(migration) && !migration.isChecksumMatching()) {
                throw new StartFailure(
                        "数据库已执行的升级脚本与本程序所带的不同：" + migration.getScript() + "（模块 " + schema + "）",
                        "升级脚本一经执行不得改动：请使用正式发布的程序。数据未改动。");
            }
        }
    }

    private static boolean isApplied(MigrationInfo migration) {
        return migration.getState().isApplied() && migration.getVersion() != null;
    }

    private static boolean isUnknown(MigrationState state) {
        return state.isApplied() && !state.isResolved() && state != MigrationState.BASELINE;
    }

    private void refuseStrangers() {
        jdbc.sql("""
                        select table_schema
                          from information_schema.tables
                         where table_name = :history
                         order by table_schema
                        """).param("history", HISTORY).query(String.class).list().stream()
                .filter(it -> !modules.contains(it))
                .findFirst()
                .ifPresent(it -> {
                    throw newer("模块 " + it);
                });
    }

    private static StartFailure newer(String what) {
        return new StartFailure("数据由更新版本的 gongkai 建立：数据库里有本程序不认识的 " + what, "请使用建立它的版本或更新的版本打开。数据未改动。");
    }

    private static void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException problem) {
            if (isForbidden(problem)) {
                throw new StartFailure(
                        "数据库用户无权建立模式或表（模块 " + flyway.getConfiguration().getDefaultSchema() + "）",
                        "请让管理员执行 grant create on database 库名 to 用户名，或把库的所有者改为该用户。数据未改动。");
            }
            throw new StartFailure(
                    StartFailure.Exit.FAILED,
                    "数据库升级失败（模块 " + flyway.getConfiguration().getDefaultSchema() + "）",
                    "失败的一步已整体撤销，详情见日志。",
                    problem);
        }
    }

    private static boolean isForbidden(FlywayException problem) {
        return Stream.<Throwable>iterate(problem, Objects::nonNull, Throwable::getCause)
                .anyMatch(it -> it instanceof SQLException sql && INSUFFICIENT_PRIVILEGE.equals(sql.getSQLState()));
    }

    private String recordedFingerprint() {
        var exists = jdbc.sql("select to_regclass('database.fingerprint') is not null")
                .query(Boolean.class)
                .single();
        return exists
                ? jdbc.sql("select files from database.fingerprint")
                        .query(String.class)
                        .optional()
                        .orElse("")
                : "";
    }

    private void record(String fingerprint) {
        jdbc.sql("""
                        insert into database.fingerprint (files)
                        values (:files)
                        on conflict (only_row) do update set files = excluded.files
                        """).param("files", fingerprint).update();
    }

    private Map<String, List<Resource>> files() {
        var byModule = new TreeMap<String, List<Resource>>();
        try {
            for (var module : modules) {
                var found = new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + root + "/" + module + "/V*.sql");
                if (found.length > 0) {
                    byModule.put(
                            module,
                            Arrays.stream(found)
                                    .sorted(Comparator.comparing(it -> String.valueOf(it.getFilename())))
                                    .toList());
                }
            }
            return byModule;
        } catch (IOException problem) {
            throw new IllegalStateException("migrations cannot be read", problem);
        }
    }

    private static String fingerprint(Map<String, List<Resource>> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var module : files.entrySet()) {
                for (var file : module.getValue()) {
                    digest.update((module.getKey() + "/" + file.getFilename() + "\n").getBytes(UTF_8));
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException problem) {
            throw new IllegalStateException("migrations cannot be read", problem);
        }
    }
}
