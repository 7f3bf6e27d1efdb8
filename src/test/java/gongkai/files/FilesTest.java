package gongkai.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import gongkai.database.TestPostgres;
import gongkai.digest.Sm3;
import gongkai.files.Cleaning.CleanedFile;
import gongkai.files.domain.Fixtures;
import gongkai.files.store.FileStores;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class FilesTest {

    private final JdbcClient jdbc = JdbcClient.create(TestPostgres.source(TestPostgres.freshDatabase()));
    private final Files files = new Files(FileStores.on(jdbc), new Scanner("", Duration.ofSeconds(1)), new TestClock());

    @Test
    void a_file_is_kept_as_it_came() {
        var bytes = Fixtures.docx("参保登记");

        var kept = files.keep("通知.docx", bytes);

        assertThat(kept).isEqualTo(new StoredFile(kept.id(), "通知.docx", FileKind.DOCX, bytes.length, Sm3.hex(bytes)));
        assertThat(files.find(kept.id())).contains(kept);
        assertThat(files.bytes(kept.id())).isEqualTo(bytes);
        assertThat(files.reading(kept.id()).text()).isEqualTo("参保登记");
        assertThat(files.cleaned(kept.id())).isInstanceOf(CleanedFile.class);
        assertThat(files.bytes(kept.id())).isEqualTo(bytes);
    }

    @Test
    void the_same_bytes_are_kept_once() {
        var bytes = "参保登记".getBytes(UTF_8);

        var first = files.keep("甲.txt", bytes);

        assertThat(files.keep("甲.txt", bytes)).isEqualTo(first);
        assertThat(files.keep("乙.csv", bytes).id()).isNotEqualTo(first.id());
        assertThat(jdbc.sql("select count(*) from files.content")
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(files.reading(first.id()).text()).isEqualTo("参保登记");
    }

    @Test
    void a_file_that_is_not_there_is_not_found() {
        assertThatThrownBy(() -> files.bytes(new FileId(4711))).isInstanceOf(NotFound.class);
    }

    @Test
    void twenty_megabytes_are_taken_and_one_byte_more_is_not() {
        var largest = new byte[Files.LARGEST];
        Arrays.fill(largest, (byte) 'a');

        assertThat(files.keep("大.txt", largest).size()).isEqualTo(Files.LARGEST);
        assertThatThrownBy(() -> files.keep("大.txt", new byte[Files.LARGEST + 1]))
                .isInstanceOf(RefusedException.class)
                .hasMessage(FileRefusal.TOO_LARGE.label());
    }

    @Test
    void a_name_loses_folders_and_what_is_not_seen() {
        assertThat(FileName.of("C:\\文档\\..\\通知.docx")).isEqualTo("通知.docx");
        assertThat(FileName.of("../../a/名单\u202Exslx.\0txt")).isEqualTo("名单xslx.txt");
        assertThat(FileName.of("长".repeat(300) + ".docx")).hasSize(150).endsWith(".docx");
        assertThatThrownBy(() -> FileName.of("文档/")).hasMessage(FileRefusal.NO_NAME.label());
    }

    @Test
    void a_file_that_is_refused_leaves_nothing_behind() {
        assertThatThrownBy(() -> files.keep("名单.docx", Fixtures.picture("jpeg")))
                .hasMessage(FileRefusal.NOT_AS_NAMED.label());
        assertThat(jdbc.sql("select count(*) from files.content")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
