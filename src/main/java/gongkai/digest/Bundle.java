package gongkai.digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files packed together with the list of their SM3 digests: what was changed, taken out or added shows. */
public final class Bundle {

    private static final String LIST = "清单.txt";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");
    private static final int MOST_FILES = 10_000;
    private static final long MOST_BYTES = 1L << 30;

    private Bundle() {}

    /**
     * What was packed.
     *
     * @param digest of the list, and so of the whole
     */
    public record Packed(byte[] bytes, String digest) {}

    /**
     * What a package turned out to be.
     *
     * @param digest of its list; to be compared with the one on the trail
     * @param faults one sentence each; empty when every file is what it was
     */
    public record Inspection(String digest, int files, List<String> faults) {

        public Inspection {
            faults = List.copyOf(faults);
        }

        public boolean isWhole() {
            return faults.isEmpty();
        }
    }

    /** In the order given; the same files always make the same package. */
    public static Packed of(Map<String, byte[]> files) {
        var list = new StringBuilder();
        files.forEach((name, bytes) ->
                list.append(Sm3.hex(bytes)).append("  ").append(name).append('\n'));
        var listed = list.toString().getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, LIST, listed);
            for (var file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Packed(out.toByteArray(), Sm3.hex(listed));
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /**
     * Reads a package and compares every file with the list.
     *
     * @throws IOException if it cannot be read as a package at all
     */
    public static Inspection inspect(InputStream in) throws IOException {
        var found = new TreeMap<String, String>();
        var list = "";
        var twice = new ArrayList<String>();
        var left = MOST_BYTES;
        try (var zip = new ZipInputStream(in)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 16));
                left -= bytes.length;
                if (left < 0 || found.size() >= MOST_FILES) {
                    throw new ZipException("too large");
                }
                if (entry.getName().equals(LIST) && list.isEmpty()) {
                    list = new String(bytes, StandardCharsets.UTF_8);
                } else if (found.put(entry.getName(), Sm3.hex(bytes)) != null) {
                    twice.add(entry.getName());
                }
            }
        }
        if (list.isEmpty()) {
            throw new ZipException("no list");
        }
        return new Inspection(Sm3.hex(list), found.size(), compared(list, found, twice));
    }

    private static List<String> compared(String list, Map<String, String> found, List<String> twice) {
        var faults = new ArrayList<String>();
        var listed = new LinkedHashMap<String, String>();
        for (var line : list.lines().toList()) {
            var match = LINE.matcher(line);
            if (match.matches()) {
                listed.put(match.group(2), match.group(1));
            } else {
                faults.add("清单中有不能识别的行：" + line);
            }
        }
        listed.forEach((name, digest) -> {
            var is = found.get(name);
            if (is == null) {
                faults.add("缺少文件：" + name);
            } else if (!is.equals(digest)) {
                faults.add("内容已被改动：" + name);
            }
        });
        found.keySet().stream().filter(it -> !listed.containsKey(it)).forEach(it -> faults.add("清单之外的文件：" + it));
        twice.forEach(it -> faults.add("同名文件出现两次：" + it));
        return faults;
    }
}
