package gongkai.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** A package tells when it is not what it was. */
class BundleTest {

    private static final Map<String, byte[]> FILES =
            new LinkedHashMap<>(Map.of("案卷.pdf", bytes("一"), "文书/01-答复书.pdf", bytes("二"), "案件.json", bytes("{}")));

    @Test
    void an_untouched_package_is_whole_and_has_the_digest_it_was_given() throws IOException {
        var packed = Bundle.of(FILES);

        var inspection = inspect(packed.bytes());
        assertThat(inspection.isWhole()).isTrue();
        assertThat(inspection.files()).isEqualTo(3);
        assertThat(inspection.digest()).isEqualTo(packed.digest());
        assertThat(Bundle.of(FILES).bytes()).isEqualTo(packed.bytes());
    }

    @Test
    void a_changed_file_is_named() throws IOException {
        assertThat(altered(it -> it.put("案件.json", bytes("{ }"))).faults()).containsExactly("内容已被改动：案件.json");
    }

    @Test
    void a_file_taken_out_is_named() throws IOException {
        assertThat(altered(it -> it.remove("案卷.pdf")).faults()).containsExactly("缺少文件：案卷.pdf");
    }

    @Test
    void a_file_put_in_is_named() throws IOException {
        assertThat(altered(it -> it.put("附件.txt", bytes("x"))).faults()).containsExactly("清单之外的文件：附件.txt");
    }

    @Test
    void a_list_made_to_fit_gives_another_digest() throws IOException {
        var forged = new LinkedHashMap<>(FILES);
        forged.put("案件.json", bytes("{ }"));

        assertThat(inspect(Bundle.of(forged).bytes()).digest())
                .isNotEqualTo(Bundle.of(FILES).digest());
    }

    @Test
    void what_is_no_package_is_refused() {
        assertThatThrownBy(() -> inspect(bytes("这不是压缩包"))).isInstanceOf(IOException.class);
    }

    private static Bundle.Inspection altered(Consumer<Map<String, byte[]>> change) throws IOException {
        var all = new LinkedHashMap<String, byte[]>();
        try (var zip =
                new ZipInputStream(new ByteArrayInputStream(Bundle.of(FILES).bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.put(entry.getName(), zip.readAllBytes());
            }
        }
        change.accept(all);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return inspect(out.toByteArray());
    }

    private static Bundle.Inspection inspect(byte[] bytes) throws IOException {
        return Bundle.inspect(new ByteArrayInputStream(bytes));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
