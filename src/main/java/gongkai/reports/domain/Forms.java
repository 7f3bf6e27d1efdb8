package gongkai.reports.domain;

import gongkai.reports.ReportForm;
import gongkai.reports.ReportForm.Label;
import gongkai.reports.ReportForm.Row;
import java.util.List;
import java.util.Map;

/** The formats as others write them down: with every heading that stands over their rows. */
public final class Forms {

    private static final String NUMERALS = "一二三四五六";
    private static final String RESULTS = "三、本年度办理结果";

    private static final Map<String, String> KINDS =
            Map.of("c", "（三）不予公开", "d", "（四）无法提供", "e", "（五）不予处理", "f", "（六）其他处理");

    private static final Map<String, List<String>> ARTICLES = Map.of(
            "reg", List.of("第二十条第（一）项"),
            "norm", List.of("第二十条第（一）项"),
            "licence", List.of("第二十条第（五）项"),
            "service", List.of("第二十条第（五）项"),
            "penalty", List.of("第二十条第（六）项"),
            "coercion", List.of("第二十条第（六）项"),
            "fee", List.of("第二十条第（八）项"),
            "procurement", List.of("第二十条第（九）项"));

    private static final Map<String, String> HEADS_2021 = Map.of(
            "made", "本年制发件数",
            "repealed", "本年废止件数",
            "valid", "现行有效件数",
            "decisions", "本年处理决定数量",
            "amount", "本年收费金额（单位：万元）");

    private static final Map<String, String> HEADS_OF_TRIAL = Map.of(
            "made", "本年新制作数量",
            "published", "本年新公开数量",
            "total", "对外公开总数量",
            "last", "上一年项目数量",
            "delta", "本年增/减",
            "decisions", "处理决定数量",
            "projects", "采购项目数量",
            "amount", "采购总金额");

    private static final ReportForm TRIAL = form(Form.TRIAL);
    private static final ReportForm OF_2021 = form(Form.OF_2021);

    private Forms() {}

    /** What stands over columns of table 3. */
    public static String word(String code) {
        return Form.lines("form.txt").stream()
                .filter(it -> it.startsWith("word|" + code + "|"))
                .map(it -> it.split("\\|")[2])
                .findFirst()
                .orElseThrow();
    }

    public static ReportForm of(int year) {
        return Form.TRIAL.isFor(year) ? TRIAL : OF_2021;
    }

    private static ReportForm form(Form form) {
        var sections = Form.SECTIONS;
        return new ReportForm(
                form.version(),
                sections.stream()
                        .map(it -> NUMERALS.charAt(sections.indexOf(it)) + "、" + it.label())
                        .toList(),
                form.tableTwo().stream().map(it -> two(form, it)).toList(),
                form.tableThree().stream().map(Forms::three).toList(),
                labels(Form.COLUMNS),
                labels(Form.GROUPS),
                labels(Form.OUTCOMES));
    }

    private static List<Label> labels(List<Form.Label> of) {
        return of.stream().map(it -> new Label(it.code(), it.label())).toList();
    }

    private static Row two(Form form, Form.RowLabel it) {
        var heads = form.isTrial() ? HEADS_OF_TRIAL : HEADS_2021;
        return new Row(
                it.code(),
                ARTICLES.getOrDefault(it.code().substring(3), List.of()),
                it.label(),
                it.cells().stream()
                        .map(cell -> heads.getOrDefault(cell.substring(it.code().length() + 1), ""))
                        .toList(),
                it.cells());
    }

    private static Row three(Form.RowLabel it) {
        var code = it.code().substring(3);
        var isResult = code.matches("[a-g]\\d?");
        var kind = code.length() == 2 && isResult ? KINDS.get(code.substring(0, 1)) : null;
        return new Row(
                it.code(),
                !isResult ? List.of() : kind == null ? List.of(RESULTS) : List.of(RESULTS, kind),
                it.label(),
                List.of(),
                it.cells());
    }
}
