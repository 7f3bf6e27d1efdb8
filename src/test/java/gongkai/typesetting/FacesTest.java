package gongkai.typesetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;

/** An organ's own faces are used where it has them. */
class FacesTest {

    @TempDir
    private Path folder;

    @Test
    void an_official_face_is_used_and_what_it_lacks_comes_from_the_carried_ones() throws IOException {
        Files.write(folder.resolve("simfang.ttf"), calledFangSong());
        var faces = Faces.in(folder);

        assertThat(faces.of(Face.BODY, '医').name()).isEqualTo(Face.BODY.official());
        assertThat(faces.of(Face.BODY, 0x31EC).name()).isNotEqualTo(Face.BODY.official());
        assertThat(faces.remarks()).noneMatch(it -> it.contains("仿宋")).hasSize(3);
        assertThat(new Press(faces).pdf(Papers.sheet(new Block.Paragraph("医疗保障"))))
                .isNotEqualTo(new Press(Faces.shipped()).pdf(Papers.sheet(new Block.Paragraph("医疗保障"))));
    }

    @Test
    void a_face_that_may_not_be_embedded_is_not_used_and_that_is_said() throws IOException {
        var font = calledFangSong();
        ByteBuffer.wrap(font).putShort(table(font, "OS/2") + 8, (short) 2);
        Files.write(folder.resolve("simfang.ttf"), font);
        var faces = Faces.in(folder);

        assertThat(faces.of(Face.BODY, '医').name()).isEqualTo("song");
        assertThat(faces.remarks()).contains("simfang.ttf 的许可不允许嵌入文件，没有使用");
    }

    @Test
    void every_character_of_a_name_that_has_no_face_is_found_once() {
        assertThat(Faces.shipped().missing("镕㛃𬭎医\uE000\uE000\u0007")).isEqualTo(List.of(0xE000, 7));
    }

    /** The carried 黑体 under another name, since no official face may be carried. */
    private static byte[] calledFangSong() throws IOException {
        byte[] font;
        try (var packed = Objects.requireNonNull(FacesTest.class.getResourceAsStream("/typesetting/hei.ttf.xz"))) {
            font = new XZInputStream(packed).readAllBytes();
        }
        var in = ByteBuffer.wrap(font);
        var start = table(font, "name");
        var name = "FangSong".getBytes(StandardCharsets.UTF_16BE);
        for (var at = 0; at < in.getShort(start + 2); at++) {
            var entry = start + 6 + 12 * at;
            if (in.getShort(entry + 6) == 1 && in.getShort(entry + 8) >= name.length) {
                in.putShort(entry + 8, (short) name.length);
                in.put(start + in.getShort(start + 4) + in.getShort(entry + 10), name);
            }
        }
        return font;
    }

    private static int table(byte[] font, String tag) {
        var in = ByteBuffer.wrap(font);
        for (var at = 0; at < in.getShort(4); at++) {
            if (new String(font, 12 + 16 * at, 4, StandardCharsets.ISO_8859_1).equals(tag)) {
                return in.getInt(12 + 16 * at + 8);
            }
        }
        throw new IllegalStateException(tag);
    }
}
