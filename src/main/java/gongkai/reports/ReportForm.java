package gongkai.reports;

import gongkai.reports.domain.CellName;
import gongkai.reports.domain.Forms;
import java.util.List;
import java.util.stream.Stream;

/**
 * A format of the annual report, for whoever writes one or shows one cell by cell.
 *
 * @param version {@code GBGKBH-2019-60} or {@code GBGKBH-2021-30}
 * @param headings of the six sections, in order, with their numbers
 * @param two the rows of table 2
 * @param three the rows of table 3
 * @param columns of table 3, the sum last
 * @param groups of table 4
 * @param outcomes the columns of each group, the sum last
 */
public record ReportForm(
        String version,
        List<String> headings,
        List<Row> two,
        List<Row> three,
        List<Label> columns,
        List<Label> groups,
        List<Label> outcomes) {

    /** What stands in the corner of table 3. */
    public static final String CORNER = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";

    public static final String APPLICANTS = Forms.word("applicants");
    public static final String BODIES = Forms.word("bodies");
    public static final String LAWSUITS = "行政诉讼";
    public static final String SUBJECT = "信息内容";

    public record Label(String code, String label) {}

    /**
     * A row of numbers.
     *
     * @param code such as {@code t3.c1} or {@code t2.norm}
     * @param above the words it stands under, from the widest, such as 三、本年度办理结果 and （三）不予公开
     * @param heads what its columns are called; empty for table 3, whose columns are those of the form
     * @param cells the names of its cells
     */
    public record Row(String code, List<String> above, String label, List<String> heads, List<String> cells) {}

    /** The one that the reports of a year follow. */
    public static ReportForm of(int year) {
        return Forms.of(year);
    }

    /** Every cell, in the order of the form. */
    public List<String> cells() {
        return Stream.of(
                        two.stream().flatMap(it -> it.cells().stream()),
                        three.stream().flatMap(it -> it.cells().stream()),
                        groups.stream().flatMap(group -> outcomes.stream().map(it -> cell(group, it))))
                .flatMap(it -> it)
                .toList();
    }

    public static String cell(Label group, Label outcome) {
        return "t4." + group.code() + "." + outcome.code();
    }

    /** What a cell is called in a sentence: 予以公开·自然人. */
    public static String name(String cell) {
        return CellName.of(cell);
    }
}
