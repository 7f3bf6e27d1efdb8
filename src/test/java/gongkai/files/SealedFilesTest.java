package gongkai.files;

import static gongkai.Refusals.refuses;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.access.NotFound;
import gongkai.database.DatabaseAddress;
import gongkai.database.TestPostgres;
import gongkai.files.Cleaning.CleanedFile;
import gongkai.files.SealedFile.Safety;
import gongkai.files.domain.Fixtures;
import gongkai.files.store.FileStores;
import gongkai.vault.TestVault;
import gongkai.vault.Vault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SealedFilesTest {

    private static final String OWNER = "application 12";

    @TempDir
    Path dir;

    private final DatabaseAddress database = TestPostgres.freshDatabase();
    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.source(database));
    private final Vault vault = TestVault.on(database);
    private final List<Object> announced = new ArrayList<>();
    private final SealedFiles files = files("");

    private SealedFiles files(String clamd) {
        var source = TestPostgres.source(database);
        return new SealedFiles(
                FileStores.sealed(jdbc, vault),
                new Scanner(clamd, Duration.ofSeconds(20)),
                new TestClock(),
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                announced::add);
    }

    @Test
    void a_file_is_kept_sealed_under_its_name_and_opens_for_its_owner_alone() {
        var bytes = Fixtures.docx("身份证明");

        var kept = files.keep("张三身份证.docx", bytes, OWNER);

        assertThat(kept.safety()).isEqualTo(Safety.OPEN);
        assertThat(files.of(OWNER)).containsExactly(kept);
        assertThat(files.bytes(kept.id(), OWNER)).isEqualTo(bytes);
        assertThat(files.reading(kept.id(), OWNER).text()).isEqualTo("身份证明");
        assertThat(files.cleaned(kept.id(), OWNER)).isInstanceOf(CleanedFile.class);
        assertThat(files.find(kept.id(), "application 13")).isEmpty();
        assertThatThrownBy(() -> files.bytes(kept.id(), "application 13")).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select encode(name, 'hex') || encode(bytes, 'hex') as kept from files.sealed_file")
                        .query((row, _) -> row.getString("kept"))
                        .single())
                .doesNotContain(hex("word/document.xml"))
                .doesNotContain(hex("张三"));
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    @Test
    void a_row_given_to_another_owner_does_not_open() {
        var kept = files.keep("a.txt", "参保".getBytes(UTF_8), OWNER);
        jdbc.sql("update files.sealed_file set owner = 'application 13'").update();

        assertThatIllegalStateException().isThrownBy(() -> files.bytes(kept.id(), "application 13"));
    }

    @Test
    void the_same_bytes_are_kept_twice_and_nothing_tells_that_they_are_the_same() {
        files.keep("a.txt", "参保".getBytes(UTF_8), OWNER);
        files.keep("a.txt", "参保".getBytes(UTF_8), "application 13");

        assertThat(jdbc.sql("select count(distinct bytes) from files.sealed_file")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from files.content")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_not_what_it_says_or_not_wanted_is_refused_as_elsewhere() {
        refuses(FileRefusal.NOT_AS_NAMED, () -> files.keep("a.docx", Fixtures.picture("jpeg"), OWNER));
        refuses(
                FileRefusal.KIND_NOT_WANTED,
                () -> files.keep("a.docx", Fixtures.docx("x"), OWNER, Set.of(FileKind.JPEG, FileKind.PDF)));
        refuses(FileRefusal.TOO_LARGE, () -> files.keep("a.txt", new byte[Files.LARGEST + 1], OWNER));
        assertThat(files.of(OWNER)).isEmpty();
    }

    @Test
    void what_is_infected_is_not_taken() throws IOException {
        try (var clamd = FakeClamd.onTcp()) {
            refuses(
                    FileRefusal.INFECTED,
                    () -> files(clamd.address()).keep("a.txt", FakeClamd.VIRUS.getBytes(UTF_8), OWNER));
        }
        assertThat(files.of(OWNER)).isEmpty();
    }

    @Test
    void while_the_scanner_is_silent_a_file_waits_unopened_and_is_looked_at_later() throws IOException {
        var silent = files("unix:" + dir.resolve("s"));
        var good = silent.keep("a.txt", "参保".getBytes(UTF_8), OWNER);
        var bad = silent.keep("b.txt", FakeClamd.VIRUS.getBytes(UTF_8), OWNER);

        silent.rescan();
        refuses(FileRefusal.QUARANTINED, () -> silent.bytes(good.id(), OWNER));
        refuses(FileRefusal.QUARANTINED, () -> silent.reading(bad.id(), OWNER));

        try (var clamd = FakeClamd.onTcp()) {
            files(clamd.address()).rescan();
        }
        assertThat(files.bytes(good.id(), OWNER)).isEqualTo("参保".getBytes(UTF_8));
        refuses(FileRefusal.FOUND_INFECTED, () -> files.bytes(bad.id(), OWNER));
        assertThat(announced).containsExactly(new InfectionFound(bad.id(), OWNER, "Eicar-Signature"));
        assertThat(jdbc.sql("select count(*) from files.sealed_file where bytes is null")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void a_scanner_that_is_no_longer_configured_leaves_nothing_in_quarantine_for_ever() {
        var kept = files("unix:" + dir.resolve("s")).keep("a.txt", "参保".getBytes(UTF_8), OWNER);

        files.rescan();

        assertThat(files.bytes(kept.id(), OWNER)).isNotEmpty();
    }

    @Test
    void what_is_removed_is_gone() {
        var first = files.keep("a.txt", "参保".getBytes(UTF_8), OWNER);
        files.keep("b.txt", "参保".getBytes(UTF_8), OWNER);

        files.remove(first.id(), "application 13");
        assertThat(files.of(OWNER)).hasSize(2);
        files.remove(first.id(), OWNER);
        assertThat(files.of(OWNER)).hasSize(1);
        files.removeAll(OWNER);
        assertThat(files.of(OWNER)).isEmpty();
    }
}
