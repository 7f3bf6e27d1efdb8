package gongkai.files.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.files.Cleaning.CleanedFile;
import gongkai.files.Concealed;
import gongkai.files.Concealed.Kind;
import gongkai.files.FileKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureFormatTest {

    @Test
    void a_photograph_tells_where_it_was_taken_and_its_copy_does_not() throws IOException {
        var photograph = Fixtures.photograph();

        assertThat(Formats.read(FileKind.JPEG, photograph).concealed())
                .containsExactly(
                        new Concealed(Kind.LOCATION, "", "纬度 30.5"), new Concealed(Kind.METADATA, "", "设备厂商：CameraX"));
        var cleaned = (CleanedFile) Formats.clean("a.jpg", FileKind.JPEG, photograph);
        assertThat(text(cleaned.bytes())).doesNotContain("CameraX");
        assertThat(pixels(cleaned.bytes())).isEqualTo(pixels(Fixtures.picture("jpeg")));
    }

    @Test
    void how_a_photograph_is_turned_stays() throws IOException {
        var cleaned = (CleanedFile) Formats.clean("a.jpg", FileKind.JPEG, Fixtures.photograph());
        var exif = ByteBuffer.wrap(cleaned.bytes(), 6, 60).slice();

        assertThat(text(cleaned.bytes())).contains("Exif");
        assertThat(exif.getShort(24)).isEqualTo((short) 6);
    }

    @Test
    void what_is_hung_behind_a_photograph_goes() {
        var picture = Fixtures.withSegment(Fixtures.picture("jpeg"), 0xFE, "by Wang".getBytes(StandardCharsets.UTF_8));
        var longer = ByteBuffer.allocate(picture.length + 6)
                .put(picture)
                .put("hidden".getBytes(StandardCharsets.UTF_8))
                .array();

        assertThat(Formats.read(FileKind.JPEG, longer).concealed())
                .extracting(Concealed::kind)
                .containsExactly(Kind.METADATA, Kind.EMBEDDED);
        var cleaned = (CleanedFile) Formats.clean("a.jpg", FileKind.JPEG, longer);
        assertThat(text(cleaned.bytes())).doesNotContain("Wang", "hidden");
    }

    @Test
    void words_inside_a_png_go() throws IOException {
        var picture = Fixtures.picture("png");
        var chunk = chunk("tEXt", "Author\0Wang".getBytes(StandardCharsets.ISO_8859_1));
        var with = ByteBuffer.allocate(picture.length + chunk.length + 1)
                .put(picture, 0, 33)
                .put(chunk)
                .put(picture, 33, picture.length - 33)
                .put((byte) 1)
                .array();

        assertThat(Formats.read(FileKind.PNG, with).concealed())
                .containsExactly(
                        new Concealed(Kind.METADATA, "", "Author：Wang"),
                        new Concealed(Kind.EMBEDDED, "", "图像结尾之后的数据 1 字节"));
        var cleaned = (CleanedFile) Formats.clean("a.png", FileKind.PNG, with);
        assertThat(cleaned.bytes()).isEqualTo(picture);
    }

    private static byte[] chunk(String type, byte[] data) {
        var named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(data.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int[] pixels(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture)).getRGB(0, 0, 8, 8, null, 0, 8);
    }
}
