package gongkai.commands;

import gongkai.database.DataDirectory;
import gongkai.database.DatabaseAddress;
import gongkai.database.EmbeddedPostgres;
import gongkai.database.StartFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/** The database of a data directory, without the program or beside it while it runs. */
final class OfficeDatabase {

    private OfficeDatabase() {}

    /**
     * What the work answers; an external database is found by the same environment as the program's own.
     *
     * @param work is given the data directory and where its database is reached
     * @throws StartFailure if there is none
     */
    static <T> T with(Optional<Path> wanted, BiFunction<Path, DatabaseAddress, T> work) {
        var data = wanted.orElse(Path.of("gongkai-data"));
        var url = environment("GONGKAI_DATABASE_URL");
        if (!url.isBlank()) {
            return work.apply(
                    data,
                    new DatabaseAddress(
                                    url, environment("GONGKAI_DATABASE_USER"), environment("GONGKAI_DATABASE_PASSWORD"))
                            .usable());
        }
        if (!Files.isDirectory(data.resolve("postgres"))) {
            throw new StartFailure(data + " 不是 gongkai 的数据目录", "请用 --data 指明数据目录。");
        }
        return DataDirectory.heldBy(data).isEmpty()
                ? closed(data, work)
                : work.apply(data, EmbeddedPostgres.running(data).usable());
    }

    private static <T> T closed(Path data, BiFunction<Path, DatabaseAddress, T> work) {
        try (var directory = DataDirectory.open(data);
                var server = EmbeddedPostgres.start(directory)) {
            return work.apply(data, server.address().usable());
        }
    }

    static String environment(String name) {
        return Objects.requireNonNullElse(System.getenv(name), "");
    }
}
