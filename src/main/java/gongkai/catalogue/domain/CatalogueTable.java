package gongkai.catalogue.domain;

import gongkai.access.UnitId;
import gongkai.catalogue.domain.Entry.Content;
import gongkai.catalogue.domain.Entry.Key;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a basic catalogue from the cells of a table: our own export, and the layouts of published catalogues with
 * merged cells, ticked boxes and a header in two rows.
 */
public final class CatalogueTable {

    /** The header of our own tables. */
    public static final List<String> HEADER = List.of(
            "序号",
            "类别",
            "一级事项",
            "二级事项",
            "三级事项",
            "公开内容（要素）",
            "公开依据",
            "公开时限",
            "公开主体",
            "公开渠道和载体",
            "公开对象",
            "公开方式",
            "公开层级",
            "责任科室",
            "更新周期");

    /** What became of a table. */
    public sealed interface Reading {

        /** It has a header; some of its rows may be faulty. */
        record Read(List<Line> lines, List<Fault> faults) implements Reading {

            public Read {
                lines = List.copyOf(lines);
                faults = List.copyOf(faults);
            }
        }

        /** Nothing in it looks like the header of a catalogue. */
        record NoHeader() implements Reading {}
    }

    /**
     * A good row.
     *
     * @param number its row in the file, from 1
     * @param unit the unit it names, or null
     * @param cycle the cycle it names, or null
     */
    public record Line(
            int number,
            Content content,
            @Nullable UnitId unit,
            @Nullable UpdateCycle cycle) {}

    /** What is wrong with a row of the file. */
    public record Fault(int number, String sentence) {}

    private enum Field {
        NUMBER("序号"),
        CATEGORY("类别", "公开类别", "公开领域"),
        FIRST("一级事项", "公开一级事项"),
        SECOND("二级事项", "公开二级事项"),
        THIRD("三级事项", "公开三级事项"),
        ELEMENTS("公开内容", "公开要素"),
        BASIS("公开依据"),
        TIME_LIMIT("公开时限"),
        PUBLISHER("公开主体"),
        CARRIERS("公开渠道和载体", "公开渠道", "公开载体"),
        AUDIENCE("公开对象"),
        WAY("公开方式"),
        TIER("公开层级"),
        UNIT("责任科室", "责任单位"),
        CYCLE("更新周期");

        private final List<String> names;

        Field(String... names) {
            this.names = List.of(names);
        }
    }

    private static final int HEADER_WITHIN = 12;
    private static final int LONGEST = 5000;
    private static final int LONGEST_NAME = 100;
    private static final String TICKS = "√✓✔■☑☒●是";
    private static final Pattern BOX = Pattern.compile("[□■☑☒☐√✓✔]");
    private static final Pattern TICKED = Pattern.compile("[■☑☒√✓✔]\\s*([^□■☑☒☐√✓✔]+)");
    private static final Pattern BETWEEN = Pattern.compile("[、，,；;\\n]+");

    private final Map<String, UnitId> units;
    private final List<List<String>> cells;
    private final Map<Integer, Field> fields = new LinkedHashMap<>();
    private final Map<Integer, String> boxes = new LinkedHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Map<Field, String> above = new HashMap<>();
    private final Set<Key> seen = new HashSet<>();

    private CatalogueTable(List<List<String>> cells, Map<String, UnitId> units) {
        this.cells = cells;
        this.units = units;
    }

    /** Reads the rows; the names of units are those of the organ. */
    public static Reading read(List<List<String>> cells, Map<String, UnitId> units) {
        return new CatalogueTable(cells, units).read();
    }

    private Reading read() {
        for (var at = 0; at < Math.min(HEADER_WITHIN, cells.size()); at++) {
            if (isHeader(at)) {
                rows(at + 1 + (continues(at + 1) ? 1 : 0));
                return new Reading.Read(lines, faults);
            }
        }
        return new Reading.NoHeader();
    }

    private boolean isHeader(int at) {
        fields.clear();
        boxes.clear();
        name(at, true);
        if (at + 1 < cells.size() && continues(at + 1)) {
            name(at + 1, false);
        }
        return fields.containsValue(Field.FIRST) && fields.containsValue(Field.ELEMENTS);
    }

    /** Whether that row names columns below a header that spans them; a row of content has its elements filled. */
    private boolean continues(int at) {
        if (at >= cells.size()) {
            return false;
        }
        var row = cells.get(at);
        var isContent = fields.entrySet().stream()
                .anyMatch(it -> it.getValue() == Field.ELEMENTS
                        && it.getKey() < row.size()
                        && !row.get(it.getKey()).isBlank());
        return !isContent && row.stream().anyMatch(it -> field(it) == Field.FIRST || isBox(it));
    }

    private void name(int at, boolean first) {
        var row = cells.get(at);
        for (var column = 0; column < row.size(); column++) {
            var field = field(row.get(column));
            if (field != null && (first || !fields.containsKey(column) || field != fields.get(column))) {
                if (!fields.containsValue(field)) {
                    fields.put(column, field);
                }
            } else if (isBox(row.get(column))) {
                fields.remove(column);
                boxes.put(column, plain(row.get(column)));
            }
        }
    }

    private static @Nullable Field field(String text) {
        var plain = plain(text).replaceAll("[（(].*", "");
        return Stream.of(Field.values())
                .filter(it -> it.names.contains(plain))
                .findFirst()
                .orElse(null);
    }

    private static boolean isBox(String text) {
        var plain = plain(text);
        return named(Audience.values(), Audience::label, plain).isPresent()
                || named(Way.values(), Way::label, plain).isPresent()
                || plain.matches("[省市区县乡镇街村]{1,2}级?")
                || plain.startsWith(Audience.SPECIFIC.label());
    }

    private void rows(int from) {
        for (var at = from; at < cells.size(); at++) {
            var row = cells.get(at);
            if (row.stream().anyMatch(it -> !it.isBlank())) {
                line(at + 1, row);
            }
        }
    }

    private void line(int number, List<String> row) {
        var wrong = new ArrayList<String>();
        var values = values(row);
        var elements = text(values, Field.ELEMENTS);
        var first = spanned(values, Field.FIRST, Field.SECOND, Field.THIRD);
        var category = spanned(values, Field.CATEGORY);
        var second = spanned(values, Field.SECOND, Field.THIRD);
        var third = text(values, Field.THIRD);
        if (first.isEmpty()) {
            wrong.add("缺少一级事项");
        }
        if (elements.isEmpty()) {
            wrong.add("缺少公开内容");
        }
        Stream.of(category, first, second, third)
                .filter(it -> it.length() > LONGEST_NAME)
                .forEach(it -> wrong.add("类别和事项名称不能超过 " + LONGEST_NAME + " 字"));
        if (values.values().stream().anyMatch(it -> it.length() > LONGEST)) {
            wrong.add("一格内容不能超过 " + LONGEST + " 字");
        }
        var content = new Content(
                category,
                first,
                second,
                third,
                elements,
                text(values, Field.BASIS),
                text(values, Field.TIME_LIMIT),
                text(values, Field.PUBLISHER),
                carriers(text(values, Field.CARRIERS), wrong),
                audience(row, text(values, Field.AUDIENCE), wrong),
                way(row, text(values, Field.WAY), wrong),
                tier(row, text(values, Field.TIER)));
        if (content.basis().isEmpty()) {
            wrong.add("缺少公开依据");
        }
        var cycle = cycle(text(values, Field.CYCLE), wrong);
        var unit = unit(text(values, Field.UNIT), content.publisher(), wrong);
        if (!first.isEmpty() && !seen.add(content.key())) {
            wrong.add("与前面的行重复：类别和事项完全相同");
        }
        wrong.stream().distinct().forEach(it -> faults.add(new Fault(number, it)));
        if (wrong.isEmpty()) {
            lines.add(new Line(number, content, unit, cycle));
        }
    }

    private Map<Field, String> values(List<String> row) {
        var values = new HashMap<Field, String>();
        fields.forEach((column, field) -> values.put(field, column < row.size() ? tidy(row.get(column)) : ""));
        return values;
    }

    private static String text(Map<Field, String> values, Field field) {
        return values.getOrDefault(field, "");
    }

    /** An empty cell goes on with the one above it, as long as something more exact follows in the row. */
    private String spanned(Map<Field, String> values, Field field, Field... finer) {
        var typed = text(values, field);
        if (!typed.isEmpty()) {
            above.put(field, typed);
            Stream.of(Field.SECOND, Field.THIRD)
                    .filter(it -> it.ordinal() > field.ordinal())
                    .forEach(above::remove);
            return typed;
        }
        var goesOn = field == Field.CATEGORY
                || Stream.of(finer).anyMatch(it -> !text(values, it).isEmpty());
        return goesOn ? above.getOrDefault(field, "") : "";
    }

    private static Set<Carrier> carriers(String typed, List<String> wrong) {
        var found = EnumSet.noneOf(Carrier.class);
        for (var name : ticked(typed)) {
            var carrier = Stream.of(Carrier.values())
                    .filter(it -> plain(it.label()).equals(plain(name)))
                    .findFirst()
                    .or(() -> plain(name).startsWith("其他") ? Optional.of(Carrier.OTHER) : Optional.empty())
                    .or(() -> plain(name).contains("公示栏") ? Optional.of(Carrier.NOTICE_BOARD) : Optional.empty());
            carrier.ifPresentOrElse(found::add, () -> wrong.add("没有“" + shortened(name) + "”这种渠道"));
        }
        return found;
    }

    /** Where boxes are drawn, the ticked ones; else whatever stands between commas. */
    private static List<String> ticked(String typed) {
        if (BOX.matcher(typed).find()) {
            return TICKED.matcher(typed)
                    .results()
                    .map(it -> it.group(1).strip())
                    .filter(it -> !it.isEmpty())
                    .toList();
        }
        return BETWEEN.splitAsStream(typed)
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private Audience audience(List<String> row, String typed, List<String> wrong) {
        var chosen = typed.isEmpty() || isTick(typed) ? tickedBoxes(row) : ticked(typed);
        if (chosen.stream().anyMatch(it -> it.startsWith(Audience.SPECIFIC.label()))) {
            return Audience.SPECIFIC;
        }
        if (!typed.isEmpty() && !isTick(typed) && !typed.contains(Audience.EVERYBODY.label())) {
            wrong.add("公开对象只能是“全社会”或“特定对象”");
        }
        return Audience.EVERYBODY;
    }

    private Way way(List<String> row, String typed, List<String> wrong) {
        var chosen = typed.isEmpty() || isTick(typed) ? tickedBoxes(row) : ticked(typed);
        if (chosen.stream().anyMatch(it -> it.startsWith(Way.OWN_ACCORD.label()))) {
            return Way.OWN_ACCORD;
        }
        if (chosen.stream().anyMatch(it -> it.startsWith(Way.ON_APPLICATION.label()))) {
            return Way.ON_APPLICATION;
        }
        if (!typed.isEmpty() && !isTick(typed)) {
            wrong.add("公开方式只能是“主动”或“依申请”");
        }
        return Way.OWN_ACCORD;
    }

    private String tier(List<String> row, String typed) {
        if (!typed.isEmpty() && !isTick(typed)) {
            return typed;
        }
        return tickedBoxes(row).stream()
                .filter(it -> it.matches("[省市区县乡镇街村]{1,2}级?"))
                .collect(Collectors.joining("、"));
    }

    private List<String> tickedBoxes(List<String> row) {
        return boxes.entrySet().stream()
                .filter(it -> it.getKey() < row.size() && isTick(row.get(it.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean isTick(String text) {
        var plain = text.strip();
        return plain.length() == 1 && TICKS.contains(plain);
    }

    private static @Nullable UpdateCycle cycle(String typed, List<String> wrong) {
        if (typed.isEmpty()) {
            return null;
        }
        var found = named(UpdateCycle.values(), UpdateCycle::label, typed);
        if (found.isEmpty()) {
            wrong.add("更新周期只能是"
                    + Stream.of(UpdateCycle.values()).map(UpdateCycle::label).collect(Collectors.joining("、")));
        }
        return found.orElse(null);
    }

    private @Nullable UnitId unit(String typed, String publisher, List<String> wrong) {
        if (!typed.isEmpty() && !units.containsKey(typed)) {
            wrong.add("本机关没有“" + shortened(typed) + "”这个科室");
        }
        return typed.isEmpty() ? units.get(publisher) : units.get(typed);
    }

    private static <T> Optional<T> named(T[] all, Function<T, String> label, String name) {
        return Stream.of(all).filter(it -> label.apply(it).equals(name)).findFirst();
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }

    private static String tidy(String text) {
        return text.replace("\0", "").replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", "").replace('(', '（').replace(')', '）');
    }
}
