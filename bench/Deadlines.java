import static java.nio.charset.StandardCharsets.UTF_8;

import gongkai.calendars.ShippedCalendars;
import gongkai.statute.Calculation;
import gongkai.statute.DeadlineQuery;
import gongkai.statute.WorkCalendar;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;

/** Deadlines per second in a warm virtual machine, on one core: the vectors, and plain ones on random days. */
class Deadlines {

    private static final List<String> PLAIN = List.of("ANSWER_20WD", "SUPPLEMENT_NOTICE_7WD", "THIRD_PARTY_15WD", "PROACTIVE_20WD", "RECONSIDERATION_60D");

    public static void main(String[] args) throws Exception {
        var vectors = vectors(Path.of(args[0]));
        var plain = plain(ShippedCalendars.national());
        write(Path.of(args[1]), vectors, 66);
        write(Path.of(args[2]), plain, 100_000);
        var calendar = ShippedCalendars.national();
        for (int round = 0; round < 8; round++) {
            System.out.printf("vectors %,.0f/s, random plain %,.0f/s%n", rate(vectors, calendar), rate(plain, calendar));
        }
    }

    private static double rate(List<String[]> rows, WorkCalendar calendar) {
        long began = System.nanoTime();
        long done = 0;
        long answered = 0;
        while (System.nanoTime() - began < 1_500_000_000L) {
            for (var row : rows) {
                answered += DeadlineQuery.ofRow(row[0], row[1], row[2], row[3]).answer(calendar) instanceof Calculation
                        ? 1
                        : 0;
                done++;
            }
        }
        if (answered != done) {
            throw new IllegalStateException(done - answered + " without an answer");
        }
        return done / ((System.nanoTime() - began) / 1e9);
    }

    private static List<String[]> vectors(Path file) throws Exception {
        try (var text = new InputStreamReader(Files.newInputStream(file), UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(text).stream()
                    .map(it -> new String[] {it.get("rule"), it.get("start_date"), it.get("events"), it.get("params")})
                    .toList();
        }
    }

    /** Rules that need nothing but a day. */
    private static List<String[]> plain(WorkCalendar calendar) {
        var random = new Random(1);
        var rows = new ArrayList<String[]>();
        var first = LocalDate.of(2019, 1, 1).toEpochDay();
        var last = LocalDate.of(2026, 10, 31).toEpochDay();
        var rules = PLAIN.stream()
                .filter(it -> DeadlineQuery.ofRow(it, "2026-03-02", "", "").answer(calendar) instanceof Calculation)
                .toList();
        for (int row = 0; row < 1000; row++) {
            rows.add(new String[] {
                rules.get(random.nextInt(rules.size())), LocalDate.ofEpochDay(random.nextLong(first, last)).toString(), "", ""
            });
        }
        return rows;
    }

    private static void write(Path file, List<String[]> rows, int count) throws Exception {
        try (var out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.print("id,rule,start_date,events,params\n");
            for (int row = 0; row < count; row++) {
                out.print("R" + row + "," + String.join(",", rows.get(row % rows.size())) + "\n");
            }
        }
    }
}
