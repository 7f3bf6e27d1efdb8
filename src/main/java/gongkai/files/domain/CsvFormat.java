package gongkai.files.domain;

import gongkai.files.Part;
import gongkai.files.Reading;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A table as comma-separated values; semicolons and tabs are known as well. */
final class CsvFormat implements Format {

    private static final List<Character> SEPARATORS = List.of(',', '\t', ';');

    @Override
    public Reading read(byte[] bytes) throws IOException {
        var text = TextFormat.text(bytes);
        var canonical = new Canonical();
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(true)
                .get();
        try (var parser = CSVParser.parse(text, format)) {
            canonical.table(parser.stream().map(it -> it.stream().toList()).toList());
        }
        return new Reading(canonical.text(), List.of(new Part("", canonical.text())), List.of(), canonical.isCut());
    }

    private static char separator(String text) {
        var head = text.lines().findFirst().orElse("");
        var best = SEPARATORS.getFirst();
        for (var separator : SEPARATORS) {
            if (times(separator, head) > times(best, head)) {
                best = separator;
            }
        }
        return best;
    }

    private static long times(char separator, String line) {
        return line.chars().filter(it -> it == separator).count();
    }

    @Override
    public byte[] cleaned(byte[] bytes) {
        return bytes;
    }
}
