package gongkai.demo;

import gongkai.web.Xlsx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The texts of the demo as files: as they lie, or made into the documents that an office would have. */
final class DemoFiles {

    private static final String NAME = "附件名：";
    private static final String REVISION = "修订：";

    /** A file by its name. */
    record Made(String name, byte[] bytes) {}

    private DemoFiles() {}

    static String text(String path) {
        try (var file = DemoFiles.class.getResourceAsStream("/demo/" + path)) {
            if (file == null) {
                throw new IllegalStateException("not on the class path: demo/" + path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isThere(String path) {
        return DemoFiles.class.getResource("/demo/" + path) != null;
    }

    /** The first line says what it is called; a line that begins with 修订 becomes a tracked change. */
    static Made attachment(String path) {
        var lines = text(path).lines().toList();
        var name = lines.getFirst().substring(NAME.length()).strip();
        var rest = lines.subList(1, lines.size());
        return new Made(name, name.endsWith(".xlsx") ? sheet(name, rest) : document(rest));
    }

    private static byte[] sheet(String name, List<String> lines) {
        var rows = lines.stream().filter(DemoFiles::isRow).map(DemoFiles::cells).toList();
        return Xlsx.bytes(name.substring(0, name.length() - 5), rows.getFirst(), rows.subList(1, rows.size()));
    }

    private static byte[] document(List<String> lines) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var table = new ArrayList<List<String>>();
            for (var line : lines) {
                if (isRow(line)) {
                    table.add(cells(line));
                    continue;
                }
                close(document, table);
                if (line.startsWith(REVISION)) {
                    revise(document, line.substring(REVISION.length()));
                } else if (!line.isBlank()) {
                    document.createParagraph().createRun().setText(line.strip());
                }
            }
            close(document, table);
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void revise(XWPFDocument document, String text) {
        var insertion = document.createParagraph().getCTP().addNewIns();
        insertion.setId(BigInteger.ONE);
        insertion.setAuthor("罗文静");
        insertion.addNewR().addNewT().setStringValue(text);
    }

    private static void close(XWPFDocument document, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var width = rows.stream().mapToInt(List::size).max().orElse(1);
        var table = document.createTable(rows.size(), width);
        for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < rows.get(row).size(); column++) {
                table.getRow(row).getCell(column).setText(rows.get(row).get(column));
            }
        }
        rows.clear();
    }

    private static boolean isRow(String line) {
        return line.startsWith("|") && line.endsWith("|");
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.length() - 1).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
