package gongkai.files.domain;

import gongkai.files.Concealed.Kind;
import gongkai.files.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A photograph. What the camera and programs wrote into it stands in segments before the picture, or behind it. */
final class JpegFormat implements Format {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;

    private record Segment(int marker, byte[] data) {

        boolean isPicture() {
            var isColourProfile = marker == 0xE2 && startsWith("ICC_PROFILE\0");
            var isApplication = marker >= 0xE0 && marker <= 0xEF || marker == 0xFE;
            return !isApplication || marker == 0xE0 && startsWith("JFIF\0") || marker == 0xEE || isColourProfile;
        }

        boolean startsWith(String text) {
            return ContentKind.startsWith(data, text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private record Picture(List<Segment> segments, int scanFrom, int scanTo, int length) {}

    @Override
    public Reading read(byte[] bytes) throws IOException {
        var findings = new Findings();
        var picture = picture(bytes);
        for (var segment : picture.segments()) {
            if (segment.marker() == 0xE1 && ContentKind.startsWith(segment.data(), EXIF)) {
                Exif.of(segment.data()).describe(findings);
            } else if (!segment.isPicture()) {
                findings.add(
                        Kind.METADATA,
                        "",
                        segment.marker() == 0xFE ? "注释：" + printable(segment.data()) : "拍摄或编辑信息 " + name(segment));
            }
        }
        if (picture.scanTo() < picture.length()) {
            findings.add(Kind.EMBEDDED, "", "图像结尾之后的数据 " + (picture.length() - picture.scanTo()) + " 字节");
        }
        return new Reading("", List.of(), findings.all(), false);
    }

    private static String name(Segment segment) {
        var end = 0;
        while (end < segment.data().length && end < 40 && segment.data()[end] > ' ') {
            end++;
        }
        return new String(segment.data(), 0, end, StandardCharsets.ISO_8859_1);
    }

    private static String printable(byte[] bytes) {
        return Encoding.decoded(bytes).orElse("").replaceAll("\\p{Cc}", " ").strip();
    }

    /** How the picture is to be turned is visible, and stays. */
    @Override
    public byte[] cleaned(byte[] bytes) throws IOException {
        var picture = picture(bytes);
        var out = new ByteArrayOutputStream(bytes.length);
        out.write(0xFF);
        out.write(0xD8);
        for (var segment : picture.segments()) {
            if (segment.isPicture()) {
                write(out, segment.marker(), segment.data());
            } else if (segment.marker() == 0xE1 && ContentKind.startsWith(segment.data(), EXIF)) {
                var orientation = Exif.of(segment.data()).orientation();
                if (orientation > 1) {
                    write(out, 0xE1, Exif.orientationOnly(orientation));
                }
            }
        }
        out.write(bytes, picture.scanFrom(), picture.scanTo() - picture.scanFrom());
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, int marker, byte[] data) {
        out.write(0xFF);
        out.write(marker);
        out.write(data.length + 2 >> 8);
        out.write(data.length + 2);
        out.writeBytes(data);
    }

    private static Picture picture(byte[] bytes) throws IOException {
        var segments = new ArrayList<Segment>();
        var at = 2;
        while (at + 4 <= bytes.length) {
            if ((bytes[at] & 0xFF) != 0xFF) {
                throw new IOException("no marker at " + at);
            }
            var marker = bytes[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
            } else if (marker == START_OF_SCAN) {
                return new Picture(segments, at, end(bytes, at), bytes.length);
            } else {
                var length = (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
                if (length < 2 || at + 2 + length > bytes.length) {
                    throw new IOException("segment beyond the end");
                }
                segments.add(new Segment(marker, Arrays.copyOfRange(bytes, at + 4, at + 2 + length)));
                at += 2 + length;
            }
        }
        throw new IOException("no picture");
    }

    /** After the mark of the end, which cannot occur within the picture; tables between scans are skipped whole. */
    private static int end(byte[] bytes, int scan) throws IOException {
        var at = scan;
        while (at + 1 < bytes.length) {
            if ((bytes[at] & 0xFF) != 0xFF) {
                at++;
                continue;
            }
            var marker = bytes[at + 1] & 0xFF;
            if (marker == END_OF_IMAGE) {
                return at + 2;
            }
            var hasLength = marker >= 0xC0 && marker != 0xFF && (marker < 0xD0 || marker > 0xD9);
            at += hasLength && at + 3 < bytes.length
                    ? 2 + ((bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF)
                    : marker == 0xFF ? 1 : 2;
        }
        throw new IOException("picture without an end");
    }
}
