package gongkai.files.domain;

import gongkai.files.Concealed.Kind;
import gongkai.files.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/** A picture in chunks, of which only some are the picture. */
final class PngFormat implements Format {

    private static final int SIGNATURE = 8;

    private static final Set<String> PICTURE = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "pHYs", "bKGD", "hIST",
            "acTL", "fcTL", "fdAT", "cICP", "mDCV", "cLLI");

    /** With its length before and its checksum behind. */
    private record Chunk(String type, int from, int to) {

        byte[] data(byte[] bytes) {
            return java.util.Arrays.copyOfRange(bytes, from + 8, to - 4);
        }
    }

    @Override
    public Reading read(byte[] bytes) throws IOException {
        var findings = new Findings();
        var chunks = chunks(bytes);
        for (var chunk : chunks) {
            if (!PICTURE.contains(chunk.type())) {
                findings.add(Kind.METADATA, "", text(chunk, bytes));
            }
        }
        var end = chunks.getLast().to();
        if (end < bytes.length) {
            findings.add(Kind.EMBEDDED, "", "图像结尾之后的数据 " + (bytes.length - end) + " 字节");
        }
        return new Reading("", List.of(), findings.all(), false);
    }

    private static String text(Chunk chunk, byte[] bytes) {
        return switch (chunk.type()) {
            case "tEXt" -> readable(chunk.data(bytes));
            case "zTXt" -> unpacked(chunk.data(bytes));
            case "iTXt" -> new String(chunk.data(bytes), StandardCharsets.UTF_8).replaceAll("\\p{Cc}+", " ");
            case "eXIf" -> "拍摄信息";
            default -> "附加数据 " + chunk.type();
        };
    }

    private static String readable(byte[] data) {
        return Encoding.decoded(data)
                .orElse(new String(data, StandardCharsets.ISO_8859_1))
                .replaceAll("\\p{Cc}+", "：");
    }

    /** At most a thousand bytes of it. */
    private static String unpacked(byte[] data) {
        var key = 0;
        while (key < data.length && data[key] != 0) {
            key++;
        }
        var from = Math.min(key + 2, data.length);
        try (var in = new InflaterInputStream(new ByteArrayInputStream(data, from, data.length - from))) {
            return new String(data, 0, key, StandardCharsets.ISO_8859_1) + "：" + readable(in.readNBytes(1_000));
        } catch (IOException _) {
            return "附加数据 zTXt";
        }
    }

    @Override
    public byte[] cleaned(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream(bytes.length);
        out.write(bytes, 0, SIGNATURE);
        for (var chunk : chunks(bytes)) {
            if (PICTURE.contains(chunk.type())) {
                out.write(bytes, chunk.from(), chunk.to() - chunk.from());
            }
        }
        return out.toByteArray();
    }

    private static List<Chunk> chunks(byte[] bytes) throws IOException {
        var chunks = new ArrayList<Chunk>();
        var data = ByteBuffer.wrap(bytes);
        for (var at = SIGNATURE; at + 12 <= bytes.length; ) {
            var length = data.getInt(at);
            if (length < 0 || length > bytes.length - at - 12) {
                throw new IOException("chunk beyond the end");
            }
            var chunk = new Chunk(new String(bytes, at + 4, 4, StandardCharsets.ISO_8859_1), at, at + 12 + length);
            chunks.add(chunk);
            if (chunk.type().equals("IEND")) {
                return chunks;
            }
            at = chunk.to();
        }
        throw new IOException("picture without an end");
    }
}
