package gongkai.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** One of the demo's tables. */
final class Sheet {

    private Sheet() {}

    static List<CSVRecord> rows(String name) {
        try (var file = Sheet.class.getResourceAsStream("/demo/" + name)) {
            if (file == null) {
                throw new IllegalStateException("not on the class path: demo/" + name);
            }
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("demo/" + name, e);
        }
    }
}
