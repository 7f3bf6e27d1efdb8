package gongkai.files.domain;

import gongkai.files.Concealed.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a camera writes into a picture: maker, time, and where it was taken. */
final class Exif {

    private static final int HEADER = 6;
    private static final int ORIENTATION = 0x0112;
    private static final int LOCATION = 0x8825;
    private static final int DETAILS = 0x8769;

    private static final Map<Integer, String> TEXTS = Map.of(
            0x010E, "说明",
            0x010F, "设备厂商",
            0x0110, "设备型号",
            0x0131, "软件",
            0x0132, "时间",
            0x013B, "作者",
            0x8298, "版权",
            0x9003, "拍摄时间");

    private static final int MOST_ENTRIES = 500;

    private final ByteBuffer data;
    private final Map<Integer, String> texts = new HashMap<>();
    private final List<String> place = new ArrayList<>();
    private int orientation;
    private boolean hasLocation;
    private boolean hasMore;

    private Exif(byte[] segment) {
        this.data = ByteBuffer.wrap(segment, HEADER, segment.length - HEADER).slice();
    }

    /** Of a damaged one as much as can be read. */
    static Exif of(byte[] segment) {
        var exif = new Exif(segment);
        try {
            exif.data.order(exif.data.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            exif.directory(exif.data.getInt(4), false, 0);
        } catch (RuntimeException _) {
            exif.hasMore = true;
        }
        return exif;
    }

    private void directory(int at, boolean isLocation, int depth) {
        if (depth > 4) {
            return;
        }
        var count = Math.min(data.getShort(at) & 0xFFFF, MOST_ENTRIES);
        for (var entry = 0; entry < count; entry++) {
            entry(at + 2 + entry * 12, isLocation, depth);
        }
        if (data.getInt(at + 2 + count * 12) != 0) {
            hasMore = true;
        }
    }

    private void entry(int at, boolean isLocation, int depth) {
        var tag = data.getShort(at) & 0xFFFF;
        if (isLocation) {
            location(tag, at);
        } else if (tag == ORIENTATION) {
            orientation = data.getShort(at + 8) & 0xFFFF;
        } else if (tag == LOCATION) {
            hasLocation = true;
            directory(data.getInt(at + 8), true, depth + 1);
        } else if (tag == DETAILS) {
            hasMore = true;
            directory(data.getInt(at + 8), false, depth + 1);
        } else if (TEXTS.containsKey(tag)) {
            texts.put(tag, text(at));
        } else {
            hasMore = true;
        }
    }

    private String text(int at) {
        var length = Math.min(data.getInt(at + 4), 500);
        var from = length <= 4 ? at + 8 : data.getInt(at + 8);
        var bytes = new byte[Math.max(length, 0)];
        data.get(from, bytes);
        var end = bytes.length;
        while (end > 0 && bytes[end - 1] == 0) {
            end--;
        }
        var said = Arrays.copyOf(bytes, end);
        return Encoding.decoded(said)
                .orElse(new String(said, StandardCharsets.ISO_8859_1))
                .replaceAll("\\p{Cc}", " ")
                .strip();
    }

    /** Latitude and longitude, each as degrees, minutes and seconds. */
    private void location(int tag, int at) {
        if (tag == 2 || tag == 4) {
            var from = data.getInt(at + 8);
            var degrees = part(from) + part(from + 8) / 60 + part(from + 16) / 3600;
            place.add((tag == 2 ? "纬度 " : "经度 ") + Math.round(degrees * 10_000) / 10_000.0);
        }
    }

    private double part(int at) {
        var divisor = data.getInt(at + 4);
        return divisor == 0 ? 0 : (double) data.getInt(at) / divisor;
    }

    /** From 1; 0 if it is not said. */
    int orientation() {
        return orientation >= 1 && orientation <= 8 ? orientation : 0;
    }

    void describe(Findings findings) {
        if (hasLocation) {
            findings.add(Kind.LOCATION, "", String.join("，", place));
        }
        texts.forEach((tag, text) -> findings.addIfAny(Kind.METADATA, "", TEXTS.getOrDefault(tag, ""), text));
        if (hasMore && texts.isEmpty()) {
            findings.add(Kind.METADATA, "", "拍摄信息");
        }
    }

    /** A segment that says how the picture is to be turned, and nothing else. */
    static byte[] orientationOnly(int orientation) {
        return ByteBuffer.allocate(HEADER + 8 + 2 + 12 + 4)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
