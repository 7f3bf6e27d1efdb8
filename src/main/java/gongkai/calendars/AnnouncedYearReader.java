package gongkai.calendars;

import gongkai.calendars.AnnouncedYear.Day;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an announced year from JSON or CSV and collects everything that is wrong with it. */
public final class AnnouncedYearReader {

    /** What reading a file comes to. */
    public sealed interface Reading {

        /**
         * The file can be used.
         *
         * @param remarks what is odd about it without being wrong, in Chinese
         */
        record Read(AnnouncedYear year, List<String> remarks) implements Reading {

            public Read {
                remarks = List.copyOf(remarks);
            }
        }

        /** Everything that is wrong with the file, in Chinese. */
        record Faulty(List<String> faults) implements Reading {

            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;
    private static final int MOST_DAYS = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final CSVFormat CSV =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).setTrim(true).get();
    private static final List<String> DATE = List.of("date", "日期");
    private static final List<String> IS_OFF = List.of("isoffday", "是否放假", "放假");
    private static final List<String> NAME = List.of("name", "名称", "节日名");
    private static final List<String> SOURCE = List.of("source", "来源");

    /** The days that every year's arrangement has off, by the regulation on public holidays. */
    private static final Map<MonthDay, String> ALWAYS_OFF = new TreeMap<>(Map.of(
            MonthDay.of(1, 1), "元旦",
            MonthDay.of(5, 1), "劳动节",
            MonthDay.of(10, 1), "国庆节",
            MonthDay.of(10, 2), "国庆节",
            MonthDay.of(10, 3), "国庆节"));

    private final List<String> faults = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private AnnouncedYearReader() {}

    /**
     * Reads JSON when the text begins like JSON, CSV otherwise.
     *
     * @param expected the year that the file has to be of, if that is known
     */
    public static Reading read(byte[] bytes, @Nullable Integer expected) {
        var text = decoded(bytes, StandardCharsets.UTF_8);
        if (text == null) {
            return new Reading.Faulty(List.of("文件不是UTF-8编码"));
        }
        var body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (body.isBlank()) {
            return new Reading.Faulty(List.of("文件是空的"));
        }
        var first = body.strip().charAt(0);
        return first == '{' || first == '[' ? json(body, expected) : csv(body, expected);
    }

    public static Reading json(String text, @Nullable Integer expected) {
        return new AnnouncedYearReader().readJson(text, expected);
    }

    public static Reading csv(String text, @Nullable Integer expected) {
        return new AnnouncedYearReader().readCsv(text, expected);
    }

    private Reading readJson(String text, @Nullable Integer expected) {
        JsonNode root;
        try {
            root = JSON.readTree(text);
        } catch (JacksonException wrong) {
            var where = wrong.getLocation() == null
                    ? ""
                    : "：第" + wrong.getLocation().getLineNr() + "行附近";
            return new Reading.Faulty(List.of("不是有效的JSON" + where));
        }
        if (!root.isObject()) {
            return new Reading.Faulty(List.of("JSON应为一个对象，含year、papers、days"));
        }
        var year = root.path("year");
        if (!year.isInt()) {
            faults.add("缺少年份year，或者year不是整数");
        }
        var papers = new ArrayList<String>();
        if (!root.path("papers").isMissingNode() && !root.path("papers").isArray()) {
            faults.add("papers应为数组");
        }
        for (var paper : root.path("papers")) {
            if (paper.isString() && !paper.stringValue().isBlank()) {
                papers.add(paper.stringValue().strip());
            } else {
                faults.add("papers中有一项不是文字");
            }
        }
        if (!root.path("days").isArray()) {
            faults.add("缺少days，或者days不是数组");
        }
        var rows = new ArrayList<Row>();
        var number = 0;
        for (var day : root.path("days")) {
            number++;
            var where = "第" + number + "项";
            if (!day.isObject()) {
                faults.add(where + "：不是对象");
                continue;
            }
            rows.add(new Row(where, text(day, "date"), text(day, "isOffDay"), text(day, "name"), text(day, "source")));
        }
        return year(year.isInt() ? year.intValue() : null, expected, text(root, "source"), papers, rows);
    }

    private static String text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isString() ? value.stringValue().strip() : value.isBoolean() ? value.toString() : "";
    }

    private Reading readCsv(String text, @Nullable Integer expected) {
        List<CSVRecord> records;
        try (var parser = CSV.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            records = parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalStateException wrong) {
            return new Reading.Faulty(List.of("不是有效的CSV：引号没有成对，或者引号后有多余的字"));
        }
        if (records.isEmpty()) {
            return new Reading.Faulty(List.of("文件是空的"));
        }
        var columns = columns(records.getFirst());
        if (columns.isEmpty()) {
            return new Reading.Faulty(List.of("第1行：表头应含日期、是否放假、名称（或date、isOffDay、name），可另有来源（source）"));
        }
        var rows = new ArrayList<Row>();
        for (var line : records.subList(1, records.size())) {
            if (line.size() == 1 && line.get(0).isBlank()) {
                continue;
            }
            rows.add(new Row(
                    "第" + line.getRecordNumber() + "行",
                    at(line, columns.get(DATE)),
                    at(line, columns.get(IS_OFF)),
                    at(line, columns.get(NAME)),
                    at(line, columns.get(SOURCE))));
        }
        return year(expected == null ? likelyYear(rows) : expected, expected, "", List.of(), rows);
    }

    private static Map<List<String>, Integer> columns(CSVRecord header) {
        var columns = new HashMap<List<String>, Integer>();
        for (var i = 0; i < header.size(); i++) {
            for (var column : List.of(DATE, IS_OFF, NAME, SOURCE)) {
                if (column.contains(header.get(i).toLowerCase(Locale.ROOT))) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        return columns.keySet().containsAll(List.of(DATE, IS_OFF, NAME)) ? columns : Map.of();
    }

    private static String at(CSVRecord line, @Nullable Integer column) {
        return column == null || column >= line.size() ? "" : line.get(column);
    }

    /** A table names no year of its own; the year of most of its days is meant. */
    private static @Nullable Integer likelyYear(List<Row> rows) {
        var days = new TreeMap<Integer, Integer>();
        rows.stream().map(Row::parsed).forEach(day -> {
            if (day != null) {
                days.merge(day.getYear(), 1, Integer::sum);
            }
        });
        return days.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private Reading year(
            @Nullable Integer year, @Nullable Integer expected, String source, List<String> papers, List<Row> rows) {
        if (year != null && expected != null && !year.equals(expected)) {
            faults.add("文件是" + year + "年的安排，应为" + expected + "年");
        }
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            faults.add("年份" + year + "不在" + FIRST_YEAR + "年至" + LAST_YEAR + "年之间");
        }
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add("没有任何日期");
        }
        if (rows.size() > MOST_DAYS) {
            faults.add("共" + rows.size() + "天，超过一年安排可能的天数" + MOST_DAYS);
            return new Reading.Faulty(faults);
        }
        var days = new TreeMap<LocalDate, Day>();
        var seen = new HashMap<LocalDate, String>();
        for (var row : rows) {
            var day = day(row, year, seen);
            if (day != null) {
                days.put(day.date(), day);
            }
        }
        if (year != null && faults.isEmpty()) {
            ALWAYS_OFF.forEach((when, name) -> {
                var day = days.get(when.atYear(year));
                if (day == null || !day.isOff()) {
                    faults.add("安排不完整：" + when.atYear(year) + "（" + name + "）没有列为放假");
                }
            });
        }
        if (year == null || !faults.isEmpty()) {
            return new Reading.Faulty(faults);
        }
        return new Reading.Read(new AnnouncedYear(year, source, papers, List.copyOf(days.values())), remarks);
    }

    private @Nullable Day day(Row row, @Nullable Integer year, Map<LocalDate, String> seen) {
        var date = row.parsed();
        var isOff = row.isOffDay();
        if (date == null) {
            faults.add(row.where + "：日期“" + row.date + "”无效，应写作2027-01-01");
        }
        if (isOff == null) {
            faults.add(row.where + "：是否放假“" + row.isOff + "”无效，应为true或false（是或否）");
        }
        if (row.name.isEmpty()) {
            faults.add(row.where + "：没有节日名称");
        }
        if (date == null) {
            return null;
        }
        var before = seen.putIfAbsent(date, row.where);
        if (before != null) {
            faults.add(row.where + "：" + date + "与" + before + "重复");
        }
        if (year != null && !belongs(date, year)) {
            faults.add(row.where + "：" + date + "不属于" + year + "年的安排");
        }
        if (isOff == null) {
            return null;
        }
        var weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        // The second notice of 2020 names Monday 3 February as worked, to say where the lengthened holiday ends.
        if (!isOff && !weekend) {
            remarks.add(row.where + "：" + date + "本来就是工作日，列为上班没有作用，请核对");
        }
        return new Day(date, isOff, row.name, row.source);
    }

    /** The notice of a year may arrange the last days of the December before it. */
    private static boolean belongs(LocalDate date, int year) {
        return date.getYear() == year
                || (date.getYear() == year - 1 && date.getMonthValue() == 12 && date.getDayOfMonth() >= 20);
    }

    private static @Nullable String decoded(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException wrong) {
            return null;
        }
    }

    private record Row(String where, String date, String isOff, String name, String source) {

        @Nullable
        LocalDate parsed() {
            try {
                return LocalDate.parse(date);
            } catch (DateTimeParseException wrong) {
                return null;
            }
        }

        @Nullable
        Boolean isOffDay() {
            return switch (isOff.toLowerCase(Locale.ROOT)) {
                case "true", "1", "是", "放假", "休" -> Boolean.TRUE;
                case "false", "0", "否", "上班", "班" -> Boolean.FALSE;
                default -> null;
            };
        }
    }
}
