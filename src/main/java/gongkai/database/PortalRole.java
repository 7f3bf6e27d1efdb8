package gongkai.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The login role of the public portal: made if it is not there, given what it needs, and nothing else. Its password follows
 * from the main one, so that every node of a site knows it and nothing more is stored.
 */
final class PortalRole {

    private static final String SCHEMA = "published";
    private static final String LABEL = "gongkai portal role 1";
    private static final int ITERATIONS = 4096;
    private static final int SALT = 16;
    private static final int KEY_BITS = 256;
    private static final String INVALID_PASSWORD = "28P01";
    private static final String UNKNOWN_ROLE = "28000";

    private final DatabaseAddress main;
    private final DatabaseAddress portal;
    private final JdbcClient jdbc;

    /** A user and a password given by the operator stand; what is not given is derived. */
    PortalRole(DatabaseAddress main, String user, String password, DataSource source) {
        this.main = main;
        this.portal = new DatabaseAddress(
                main.url(),
                user.isBlank() ? main.user() + "_portal" : user,
                password.isBlank() ? derived(main.password()) : password);
        this.jdbc = JdbcClient.create(source);
    }

    /** Answers where the portal reads, once it can and may. */
    DatabaseAddress ready() {
        if (portal.user().equals(main.user())) {
            throw new StartFailure(
                    "门户的数据库用户与主用户相同（" + main.user() + "）", "GONGKAI_DATABASE_PORTAL_USER 必须是另一个只读用户，或不设置。");
        }
        if (!opens()) {
            make();
        }
        grant();
        refuseTooPowerful();
        return portal;
    }

    private boolean opens() {
        var login = new Properties();
        login.setProperty("user", portal.user());
        login.setProperty("password", portal.password());
        login.setProperty("connectTimeout", "5");
        try (var connection = DriverManager.getConnection(portal.url(), login)) {
            refuseOther(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            return true;
        } catch (SQLException refused) {
            if (List.of(INVALID_PASSWORD, UNKNOWN_ROLE).contains(String.valueOf(refused.getSQLState()))) {
                return false;
            }
            throw new StartFailure(
                    StartFailure.Exit.FAILED,
                    "门户的数据库用户“" + portal.user() + "”连接不上：" + refused.getMessage(),
                    "请允许它从本机登录这个库（pg_hba.conf），与主用户一样。",
                    refused);
        }
    }

    /** An address may carry a user of its own, which would stand above the one that was meant. */
    private void refuseOther(JdbcClient login) {
        var user = login.sql("select current_user").query(String.class).single();
        if (!user.equals(portal.user())) {
            throw new StartFailure(
                    "门户没有以自己的数据库用户“" + portal.user() + "”登录，而是以“" + user + "”登录",
                    "请把用户名和口令从 GONGKAI_DATABASE_URL 里移到 GONGKAI_DATABASE_USER 和 GONGKAI_DATABASE_PASSWORD。");
        }
    }

    /** Handed over as a verifier, so that neither a log of statements nor a terminal shows the password. */
    private void make() {
        var exists = jdbc.sql("select exists (select from pg_roles where rolname = :name)")
                .param("name", portal.user())
                .query(Boolean.class)
                .single();
        var statement = (exists ? "alter" : "create") + " role " + quoted(portal.user())
                + " login nosuperuser nocreatedb nocreaterole noinherit password '" + verifier(portal.password()) + "'";
        try {
            jdbc.sql(statement).update();
        } catch (DataAccessException forbidden) {
            // Another node may have been quicker.
            if (!opens()) {
                throw new StartFailure(
                        StartFailure.Exit.FAILED,
                        "数据库用户“" + main.user() + "”无权建立门户的只读用户",
                        "请让管理员在库里执行：" + statement + ";",
                        forbidden);
            }
        }
    }

    /** Every table and view of the schema, except the history of its migrations; only what is still missing. */
    private void grant() {
        var missing = jdbc.sql("""
                        select relation.relname
                          from pg_class relation
                          join pg_namespace space on space.oid = relation.relnamespace
                         where space.nspname = :schema and relation.relkind in ('r', 'v')
                           and relation.relname <> 'flyway_history'
                           and not (has_schema_privilege(:role, space.oid, 'usage')
                                    and has_table_privilege(:role, relation.oid, 'select'))
                        """)
                .param("schema", SCHEMA)
                .param("role", portal.user())
                .query((row, _) -> row.getString("relname"))
                .list();
        if (missing.isEmpty()) {
            return;
        }
        var role = quoted(portal.user());
        jdbc.sql("grant usage on schema " + SCHEMA + " to " + role).update();
        missing.forEach(it -> jdbc.sql("grant select on " + SCHEMA + "." + quoted(it) + " to " + role)
                .update());
        jdbc.sql("grant insert, update on " + SCHEMA + ".reading to " + role).update();
    }

    private void refuseTooPowerful() {
        jdbc.sql("""
                        select space.nspname || '.' || relation.relname as name
                          from pg_class relation
                          join pg_namespace space on space.oid = relation.relnamespace
                         where relation.relkind in ('r', 'v', 'm', 'p') and space.nspname = any(:schemas)
                           and has_schema_privilege(:role, space.oid, 'usage')
                           and has_table_privilege(:role, relation.oid, 'select, insert, update, delete')
                         limit 1
                        """)
                .param(
                        "schemas",
                        Migrations.MODULES.stream()
                                .filter(it -> !it.equals(SCHEMA))
                                .toArray(String[]::new))
                .param("role", portal.user())
                .query((row, _) -> row.getString("name"))
                .optional()
                .ifPresent(it -> {
                    throw new StartFailure(
                            "门户的数据库用户“" + portal.user() + "”权限过大，能读写 " + it,
                            "请收回它的权限和所属的组，或不设置 GONGKAI_DATABASE_PORTAL_USER，由程序另建一个。");
                });
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private String derived(String password) {
        if (password.isBlank()) {
            throw new StartFailure(
                    "没有主用户的口令，推算不出门户只读用户的口令",
                    "请设置 GONGKAI_DATABASE_PASSWORD，或用 GONGKAI_DATABASE_PORTAL_PASSWORD 单独给出。");
        }
        return HexFormat.of().formatHex(hmac(password.getBytes(UTF_8), LABEL));
    }

    /** As PostgreSQL keeps it (RFC 5803). */
    static String verifier(String password) {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        var salted = salted(password, salt);
        var stored = sha256(hmac(salted, "Client Key"));
        var server = hmac(salted, "Server Key");
        var base64 = Base64.getEncoder();
        return "SCRAM-SHA-256$" + ITERATIONS + ":" + base64.encodeToString(salt) + "$" + base64.encodeToString(stored)
                + ":" + base64.encodeToString(server);
    }

    private static byte[] salted(String password, byte[] salt) {
        try {
            var spec = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, KEY_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
