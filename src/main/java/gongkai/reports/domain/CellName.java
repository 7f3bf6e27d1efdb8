package gongkai.reports.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a cell is called in a sentence: 予以公开·自然人. */
public final class CellName {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("made", "制发件数"),
            Map.entry("repealed", "废止件数"),
            Map.entry("valid", "现行有效"),
            Map.entry("published", "新公开"),
            Map.entry("total", "总数"),
            Map.entry("last", "上一年项目数量"),
            Map.entry("delta", "增/减"),
            Map.entry("decisions", "处理决定"),
            Map.entry("amount", "金额"),
            Map.entry("projects", "项目数量"));

    private static final Map<String, String> NAMES = names();

    private CellName() {}

    public static String of(String code) {
        return NAMES.getOrDefault(code, code);
    }

    private static Map<String, String> names() {
        var names = new HashMap<String, String>();
        Stream.of(Form.TRIAL, Form.OF_2021).forEach(form -> {
            form.tableTwo()
                    .forEach(row -> row.cells()
                            .forEach(it -> names.put(
                                    it,
                                    row.label() + "·"
                                            + FIELDS.getOrDefault(
                                                    it.substring(row.code().length() + 1), ""))));
            form.tableThree()
                    .forEach(row -> Form.COLUMNS.forEach(
                            it -> names.put(row.code() + "." + it.code(), shortened(row.core()) + "·" + it.label())));
        });
        for (var group : Form.GROUPS) {
            for (var outcome : Form.OUTCOMES) {
                names.put("t4." + group.code() + "." + outcome.code(), group.label() + "·" + outcome.label());
            }
        }
        return names;
    }

    private static String shortened(String label) {
        return label.replace("政府信息公开申请数量", "").replaceAll("\\(区分.*", "").replaceAll("、行政机关.*", "");
    }

    /** Every cell of every format with its name, in the order of the forms. */
    public static Map<String, String> all() {
        return Stream.of(Form.OF_2021, Form.TRIAL)
                .flatMap(it -> it.codes().stream())
                .distinct()
                .collect(Collectors.toMap(it -> it, CellName::of, (a, _) -> a, java.util.LinkedHashMap::new));
    }
}
