package gongkai.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;

/** Tables to take away: UTF-8 with the mark that spreadsheet programs want, and no cell that they would run. */
public final class Csv {

    private static final String TYPE = "text/csv;charset=UTF-8";

    private Csv() {}

    public static ResponseEntity<byte[]> download(String fileName, List<String> header, List<List<String>> rows) {
        return Download.of(fileName, TYPE, bytes(header, rows));
    }

    public static byte[] bytes(List<String> header, List<List<String>> rows) {
        return Stream.concat(Stream.of(header), rows.stream())
                .map(Csv::line)
                .collect(Collectors.joining("", "\ufeff", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A cell that begins like a formula gets an apostrophe before it. */
    private static String cell(String text) {
        var harmless = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 || text.matches("-?[0-9.]+")
                ? text
                : "'" + text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
