package gongkai.channels.handling;

import gongkai.channels.Parcel;
import gongkai.digest.Sm3;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What is handed over to an archive, a library or another program: item.json, the text, the files, and their digests. */
final class Bundle {

    /** One file of it; the name may have one folder in front. */
    record Entry(String name, byte[] bytes) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_NAME = 120;

    private Bundle() {}

    static List<Entry> entries(String key, Parcel parcel) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("item.json", JSON.writeValueAsBytes(head(key, parcel))));
        if (!parcel.body().isEmpty()) {
            entries.add(new Entry("body.txt", parcel.body().getBytes(StandardCharsets.UTF_8)));
        }
        for (var i = 0; i < parcel.files().size(); i++) {
            var file = parcel.files().get(i);
            entries.add(new Entry("files/%02d-%s".formatted(i + 1, harmless(file.name())), file.bytes()));
        }
        var sums = List.copyOf(entries);
        entries.add(new Entry("sha256sums.txt", sums(sums, Bundle::sha256)));
        entries.add(new Entry("sm3sums.txt", sums(sums, Sm3::hex)));
        return entries;
    }

    /** What is said about the item, without its text and its files. */
    static Map<String, Object> head(String key, Parcel parcel) {
        var head = new LinkedHashMap<String, Object>();
        head.put("key", key);
        head.put("item", parcel.item());
        head.put("version", parcel.version());
        head.put("action", parcel.action().name());
        head.put("organ", parcel.organ().value());
        head.put("title", parcel.title());
        head.put("path", parcel.path());
        head.put("formedOn", parcel.formedOn().toString());
        head.put("fields", new TreeMap<>(parcel.fields()));
        head.put(
                "files",
                parcel.files().stream()
                        .map(it -> Map.of(
                                "name", it.name(),
                                "contentType", it.contentType(),
                                "size", it.bytes().length,
                                "sha256", sha256(it.bytes()),
                                "sm3", Sm3.hex(it.bytes())))
                        .toList());
        return head;
    }

    static byte[] zip(String key, Parcel parcel) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var it : entries(key, parcel)) {
                var entry = new ZipEntry(key + "/" + it.name());
                entry.setTimeLocal(LocalDate.of(2000, 1, 1).atStartOfDay());
                zip.putNextEntry(entry);
                zip.write(it.bytes());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private interface Digest {

        String of(byte[] bytes);
    }

    private static byte[] sums(List<Entry> entries, Digest digest) {
        var lines = new StringBuilder();
        entries.forEach(it -> lines.append(digest.of(it.bytes()))
                .append("  ")
                .append(it.name())
                .append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** No way out of the folder, and nothing a file system chokes on. */
    private static String harmless(@Nullable String name) {
        var text = name == null
                ? ""
                : name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_").replaceAll("\\.{2,}|^[.\\s]+", "_");
        var cut = text.length() > LONGEST_NAME ? text.substring(text.length() - LONGEST_NAME) : text;
        while (cut.getBytes(StandardCharsets.UTF_8).length > 2 * LONGEST_NAME - 10) {
            cut = cut.substring(1);
        }
        return cut.isEmpty() ? "file" : cut;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
