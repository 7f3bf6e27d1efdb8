package gongkai.reports.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A text divided into what an annual report consists of: title, preamble, six sections, and what stands around it. */
final class Document {

    /** @param text folded */
    record Row(int from, int to, String text) {}

    /** @param number from 1 to 6 */
    record Heading(int number, int row, String text, boolean isExact) {}

    private static final int LONGEST_HEADING = 45;
    private static final int LONGEST_TITLE = 80;
    private static final int MOST_ROWS = 30_000;

    private static final Pattern NUMBERED =
            Pattern.compile("^[#*]*(?:第?([一二三四五六七八九])(?:部分)?[、.,:]|第([一二三四五六七八九])部分)(.*)$");

    private static final Pattern MARKS = Pattern.compile("^[#*]+|[:]$");
    private static final Pattern MARKS_LAST = Pattern.compile("[:#*]+$");
    private static final Pattern ROW_LABEL = Pattern.compile("新收|结转|办理结果");
    private static final List<String> SECTIONS =
            Form.SECTIONS.stream().map(it -> Folded.fold(it.label())).toList();

    private static final Pattern[] VARIANTS = {
        Pattern.compile("(?:.{0,16}(?:总体|基本|整体|总的)(?:工作)?(?:情况|概况)|.{0,8}概述)"),
        Pattern.compile("(?!.*依申请).{0,14}主动公开.{0,16}"),
        Pattern.compile("(?!.*(?:新收|结转|办理结果|复议|诉讼))(?:.{0,16}(?:收到|处理|受理|办理|接收).{0,24}申请.{0,12}|.{0,10}依申请公开.{0,14})"),
        Pattern.compile(".{0,24}复议.{0,24}"),
        Pattern.compile(".{0,18}(?:主要问题|存在问题|存在的问题|问题和|问题及|问题与|不足).{0,18}"),
        Pattern.compile("(?:.{0,8}其他.{0,14}(?:事项|情况|问题)|.{0,6}需要?(?:说明|报告)的.{0,10})"),
    };

    private static final Pattern INLINE =
            Pattern.compile("[一二三四五六]、(?:总体情况|主动公开政府信息情况|收到和处理政府信息公开申请情况|(?:因)?政府信息公开(?:工作被申请)?行政复议、(?:提起)?行政诉讼(?:的)?情况"
                    + "|存在的主要问题及改进(?:情况|措施)|其他需要报告的事项)");

    private static final Pattern TITLE = Pattern.compile(
            "^(.{0,60}?)((?:19|20)\\d{2})年(?:度)?(.{0,40}?)(?:政府|政务)信息?公开(?:工作)?(?:情况)?(?:年度)?(?:报告|年报|工作报告)(.{0,16})$");
    private static final Pattern YEAR_LAST = Pattern.compile(
            "^(.{2,50}?)(?:政府|政务)信息?公开(?:工作)?(?:情况)?(?:年度)?(?:报告|年报)\\(?((?:19|20)\\d{2})年?(?:度)?\\)?$");
    private static final Pattern SHORT_TITLE =
            Pattern.compile("^(.{0,30}?)((?:19|20)\\d{2})年(?:度)?(?:工作)?(?:年度)?(?:报告|年报)$");

    private static final Pattern LAST = Pattern.compile(
            "^(?:(?:相关|热门|推荐|延伸)(?:词条|阅读|链接|信息|文章|新闻|稿件|文档|推荐|附件)?[:]?|联[系络]我们|网站地图|关于我们|友情链接.*|.{0,30}版权所有.*"
                    + "|(?:主办|承办|协办)(?:单位)?[:].*|技术支持.*|.*ICP备.*|.*公网安备.*|网站标识码.*|[上下]一[篇条页][:：]?.*|\\[?打印.*|\\[?关闭.*|返回(?:顶部|列表|首页).*"
                    + "|分享(?:到|至).*|扫一扫.*|凡本网.*|免责声明.*|(?:责任)?编辑[:].*|(?:信息|稿件|文章)?来源[:].*|浏览(?:次数|量)[:].*|Copyright.*|(?i:copyright).*|您?访问的链接.*即将离开.*|.*即将离开.*是否继续.*)$");

    private final Source source;
    private final List<Row> rows;
    private final List<Heading> headings;
    private final Optional<Title> title;
    private final boolean hasSeveral;
    private int end;

    /** @param year 0 if the title names none */
    record Title(int firstRow, int lastRow, String text, int year, boolean isShort, String before, String between) {}

    Document(Source source) {
        this.source = source;
        var all = rows(source);
        var found = headings(all);
        if (found.size() < 3) {
            var split = split(all);
            if (split.size() > all.size()) {
                all = split;
                found = headings(all);
            }
        }
        rows = all;
        end = rows.size();
        var runs = runs(found);
        var chosen = chosen(runs);
        hasSeveral = runs.stream().filter(it -> it.size() >= 4).count() > 1;
        if (hasSeveral) {
            var next = runs.get(runs.indexOf(chosen) + 1).getFirst().row();
            end = titleBefore(next);
        }
        headings = hasSeveral || runs.size() == 1 ? chosen : merged(chosen, runs);
        title = title(
                headings.isEmpty()
                        ? Math.min(rows.size(), 15)
                        : headings.getFirst().row());
        cutTail();
    }

    private static List<Row> rows(Source source) {
        var rows = new ArrayList<Row>();
        for (var line : source.lines()) {
            if (rows.size() >= MOST_ROWS) {
                break;
            }
            rows.add(row(source, line));
        }
        return rows;
    }

    /** A heading or a paragraph that stands alone in a row of a table is one all the same. */
    private static Row row(Source source, Source.Line line) {
        var whole = new Row(
                line.from(),
                line.to(),
                Folded.of(source, line.from(), line.to()).text());
        if (whole.text().indexOf('|') < 0) {
            return whole;
        }
        var text = BARS_AROUND.matcher(whole.text()).replaceAll("");
        if (text.isEmpty() || text.indexOf('|') >= 0 || !Table.isProse(text) && heading(text, 0) == null) {
            return whole;
        }
        var from = line.from();
        var to = line.to();
        while (from < to && isAround(source.raw().charAt(from))) {
            from++;
        }
        while (to > from && isAround(source.raw().charAt(to - 1))) {
            to--;
        }
        return new Row(from, to, text);
    }

    private static final Pattern BARS_AROUND = Pattern.compile("^\\|+|\\|+$");

    private static boolean isAround(char character) {
        return Table.isBar(character) || Folded.isSpace(character);
    }

    /** A text without line breaks shows its headings all the same. */
    private List<Row> split(List<Row> all) {
        var rows = new ArrayList<Row>();
        for (var row : all) {
            if (row.text().length() < LONGEST_HEADING) {
                rows.add(row);
                continue;
            }
            var folded = Folded.of(source, row.from(), row.to());
            var from = row.from();
            var matcher = INLINE.matcher(folded.text());
            while (matcher.find()) {
                var start = folded.place(matcher.start());
                var stop = folded.endPlace(matcher.end());
                add(rows, from, start);
                add(rows, start, stop);
                from = stop;
            }
            add(rows, from, row.to());
        }
        return rows;
    }

    private void add(List<Row> rows, int from, int to) {
        if (from < to) {
            rows.add(new Row(from, to, Folded.of(source, from, to).text()));
        }
    }

    private static List<Heading> headings(List<Row> rows) {
        var found = new ArrayList<Heading>();
        for (var at = 0; at < rows.size(); at++) {
            var heading = heading(rows.get(at).text(), at);
            if (heading != null) {
                found.add(heading);
            }
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable Heading heading(String text, int row) {
        if (text.length() < 2 || text.length() > LONGEST_HEADING || text.indexOf('。') >= 0 || text.indexOf('|') >= 0) {
            return null;
        }
        var numbered = NUMBERED.matcher(text);
        if (!numbered.matches()) {
            var named = SECTIONS.indexOf(MARKS.matcher(text).replaceAll("")) + 1;
            return named == 0 ? null : new Heading(named, row, text, false);
        }
        var digit = numbered.group(1) == null ? numbered.group(2) : numbered.group(1);
        var ordinal = "一二三四五六七八九".indexOf(digit) + 1;
        var core = MARKS_LAST.matcher(numbered.group(3)).replaceAll("");
        var named = SECTIONS.indexOf(core) + 1;
        if (named > 0) {
            return new Heading(named, row, text, ordinal == named);
        }
        if (ordinal <= 6 && VARIANTS[ordinal - 1].matcher(core).matches()) {
            return new Heading(ordinal, row, text, false);
        }
        for (var at = 0; at < VARIANTS.length; at++) {
            if (VARIANTS[at].matcher(core).matches() && !isRowLabel(core)) {
                return new Heading(at + 1, row, text, false);
            }
        }
        return null;
    }

    private static boolean isRowLabel(String core) {
        return ROW_LABEL.matcher(core).find();
    }

    /** Runs of rising numbers, without tables of contents. */
    private List<List<Heading>> runs(List<Heading> found) {
        var runs = new ArrayList<List<Heading>>();
        var run = new ArrayList<Heading>();
        for (var heading : found) {
            if (!run.isEmpty() && heading.number() <= run.getLast().number()) {
                runs.add(run);
                run = new ArrayList<>();
            }
            run.add(heading);
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        if (runs.size() > 1) {
            var withContent = runs.stream().filter(it -> !isContents(it)).toList();
            return withContent.isEmpty() ? List.of(runs.getLast()) : new ArrayList<>(withContent);
        }
        return runs;
    }

    private boolean isContents(List<Heading> run) {
        if (run.size() < 3) {
            return false;
        }
        var filled = 0;
        for (var at = run.getFirst().row(); at <= run.getLast().row(); at++) {
            if (!rows.get(at).text().isEmpty()) {
                filled++;
            }
        }
        return filled <= run.size() + 1;
    }

    private static List<Heading> chosen(List<List<Heading>> runs) {
        var best = List.<Heading>of();
        for (var run : runs) {
            if (run.size() > best.size()) {
                best = run;
            }
        }
        return best;
    }

    /** Headings out of order, or one said again by mistake: each number once. */
    private static List<Heading> merged(List<Heading> chosen, List<List<Heading>> runs) {
        var all = new ArrayList<>(chosen);
        for (var run : runs) {
            for (var heading : run) {
                if (all.stream().noneMatch(it -> it.number() == heading.number())) {
                    all.add(heading);
                }
            }
        }
        all.sort(java.util.Comparator.comparingInt(Heading::row));
        return all;
    }

    private int titleBefore(int row) {
        for (var at = row - 1; at > Math.max(0, row - 12); at--) {
            if (titleOf(rows.get(at).text()).isPresent()) {
                return at;
            }
        }
        return row;
    }

    /** On one line if there is such a line, else on two or three. */
    private Optional<Title> title(int before) {
        var filled = new ArrayList<Integer>();
        for (var at = 0; at < before; at++) {
            if (!rows.get(at).text().isEmpty()) {
                filled.add(at);
            }
        }
        for (var isShort : List.of(false, true)) {
            for (var length = 1; length <= 3; length++) {
                for (var at = 0; at + length <= filled.size(); at++) {
                    var found = titleOf(joined(filled.subList(at, at + length)));
                    if (found.isPresent()
                            && found.get().isShort() == isShort
                            && !(isShort && found.get().before().isEmpty() && at > 0)) {
                        return Optional.of(at(found.get(), filled.get(at), filled.get(at + length - 1)));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private String joined(List<Integer> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(rows.get(line).text());
            if (text.length() > LONGEST_TITLE * 2) {
                break;
            }
        }
        return text.toString();
    }

    private static Title at(Title found, int first, int last) {
        return new Title(first, last, found.text(), found.year(), found.isShort(), found.before(), found.between());
    }

    private static Optional<Title> titleOf(String text) {
        var line = text.substring(Math.max(text.lastIndexOf('>') + 1, text.startsWith("标题:") ? 3 : 0))
                .replaceAll("^[#*|《]+|[#*|》]+$", "");
        if (line.length() > LONGEST_TITLE || line.indexOf('。') >= 0 || line.indexOf(',') >= 0) {
            return Optional.empty();
        }
        var full = TITLE.matcher(line);
        if (full.matches()) {
            return Optional.of(
                    new Title(0, 0, line, Integer.parseInt(full.group(2)), false, full.group(1), full.group(3)));
        }
        var last = YEAR_LAST.matcher(line);
        if (last.matches()) {
            return Optional.of(new Title(0, 0, line, Integer.parseInt(last.group(2)), false, last.group(1), ""));
        }
        var small = SHORT_TITLE.matcher(line);
        if (small.matches()) {
            return Optional.of(new Title(0, 0, line, Integer.parseInt(small.group(2)), true, small.group(1), ""));
        }
        return Optional.empty();
    }

    private void cutTail() {
        if (headings.isEmpty()) {
            return;
        }
        for (var at = headings.getLast().row() + 1; at < end; at++) {
            if (LAST.matcher(rows.get(at).text()).matches()) {
                end = at;
                return;
            }
        }
    }

    Source source() {
        return source;
    }

    List<Row> rows() {
        return rows;
    }

    List<Heading> headings() {
        return headings;
    }

    Optional<Heading> heading(int number) {
        return headings.stream().filter(it -> it.number() == number).findFirst();
    }

    Optional<Title> title() {
        return title;
    }

    boolean hasSeveral() {
        return hasSeveral;
    }

    /** After the last row of the report. */
    int end() {
        return end;
    }

    /** The rows of a section without its heading: first, and after last; both the same if there is none. */
    int[] range(int number) {
        for (var at = 0; at < headings.size(); at++) {
            if (headings.get(at).number() == number) {
                var to = at + 1 < headings.size() ? headings.get(at + 1).row() : end;
                return new int[] {
                    headings.get(at).row() + 1, Math.max(to, headings.get(at).row() + 1)
                };
            }
        }
        return new int[] {0, 0};
    }

    /** The rows between title and first section. */
    int[] preamble() {
        var from = title.map(it -> it.lastRow() + 1).orElse(0);
        var to = headings.isEmpty()
                ? Math.min(end, from + 15)
                : headings.getFirst().row();
        return new int[] {from, Math.max(from, to)};
    }

    /** Every row that is not empty, as folded text. */
    List<String> texts(int[] range) {
        return rows.subList(range[0], range[1]).stream()
                .map(Row::text)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
