package gongkai.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One server for all tests of a JVM; each asker gets a database of its own, copied from a migrated one. */
public final class TestPostgres {

    /** Unpacked once and kept between runs. */
    static final Path SHELF = Path.of("target", "postgres").toAbsolutePath();

    /** A test's rows need not survive a power cut. */
    static final List<String> FAST = List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off");

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final AtomicBoolean CONTEXTS = new AtomicBoolean();

    private static final class Shared {
        static final Path DIRECTORY = temporaryDirectory();
        static final DatabaseAddress SERVER = start();

        private static DatabaseAddress start() {
            var data = DataDirectory.open(DIRECTORY);
            var server = EmbeddedPostgres.start(data, SHELF, FAST);
            atTheEnd(() -> {
                server.close();
                data.close();
                delete(DIRECTORY);
            });
            var address = server.address();
            JdbcClient.create(source(address))
                    .sql("create database " + TEMPLATE)
                    .update();
            new Migrations(source(at(address, TEMPLATE))).run();
            return address;
        }
    }

    private TestPostgres() {}

    /** After every context has closed, since some write a last row; or simply at the end, when there is none. */
    private static void atTheEnd(Runnable action) {
        SpringApplication.getShutdownHandlers().add(action);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!CONTEXTS.get()) {
                action.run();
            }
        }));
    }

    /** A database with every schema and no rows. */
    public static DatabaseAddress freshDatabase() {
        return create("template " + TEMPLATE);
    }

    /** A database without any schema. */
    static DatabaseAddress emptyDatabase() {
        return create("template template0");
    }

    public static DataSource source(DatabaseAddress address) {
        var source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        return source;
    }

    public static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("gongkai-test");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static void delete(Path directory) {
        try {
            PostgresProgram.delete(directory);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static synchronized DatabaseAddress create(String how) {
        var name = "test" + NUMBER.incrementAndGet();
        JdbcClient.create(source(Shared.SERVER))
                .sql("create database " + name + " " + how)
                .update();
        return at(Shared.SERVER, name);
    }

    private static DatabaseAddress at(DatabaseAddress server, String database) {
        return new DatabaseAddress(
                server.url().replaceFirst("/[^/]*$", "/" + database), server.user(), server.password());
    }

    /** Gives a Spring context a fresh database and a data directory of its own. */
    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            CONTEXTS.set(true);
            var database = freshDatabase();
            var directory = temporaryDirectory();
            SpringApplication.getShutdownHandlers().add(() -> delete(directory));
            TestPropertyValues.of(
                            "gongkai.data=" + directory,
                            "gongkai.database.url=" + database.url(),
                            "gongkai.database.user=" + database.user(),
                            "gongkai.database.password=" + database.password())
                    .applyTo(context);
        }
    }
}
