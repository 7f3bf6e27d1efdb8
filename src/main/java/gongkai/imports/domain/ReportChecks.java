package gongkai.imports.domain;

import static gongkai.imports.domain.Finding.Code.STALE_PREAMBLE;
import static gongkai.imports.domain.Finding.Code.TABLE_MISSING;
import static gongkai.imports.domain.Finding.Code.YEAR_TITLE_MISMATCH;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can be wrong with an annual report as it is imported; its figures are checked where reports are made. */
final class ReportChecks {

    private static final Pattern YEAR = Pattern.compile("(20\\d{2})\\s?年");
    private static final Pattern PERIOD =
            Pattern.compile("(20\\d{2})年1月1日.{0,3}(?:至|到|-|—|–|～|~)+(?:20\\d{2}年)?12月31日");
    private static final List<Pattern> WITH_TABLES = List.of(
            Pattern.compile("二、.{0,6}主动公开政府信息.{0,6}"),
            Pattern.compile("三、.{0,8}处理政府信息公开申请.{0,6}"),
            Pattern.compile("四、.{0,10}行政复议.{0,12}"));
    private static final Pattern NEXT = Pattern.compile("(?:五、.{0,6}(?:存在|主要问题).*|六、.{0,4}其他需要报告.*)");
    private static final Pattern FIGURE =
            Pattern.compile("[\\d.,]+|[/—-]|[^。；]*?\\s\\d+(?:\\s+\\d+){2,}.*|\\d+(?:\\s+\\d+)+");
    private static final Pattern PREAMBLE = Pattern.compile("本报告.{0,10}由(.{10,400}?)(?:部分|方面)?组成");
    /** Parts of older forms. */
    private static final List<String> OLD_PARTS = List.of("收费", "附表", "咨询情况");

    private static final Pattern ANNOUNCES =
            Pattern.compile("(20\\d{2})年([\\p{IsHan}]{2,20}(?:局|厅|委|政府|办事处))政府信息公开工作年度报告");

    private ReportChecks() {}

    static List<Finding> of(String title, List<String> lines) {
        var findings = new ArrayList<Finding>();
        year(title, lines).ifPresent(findings::add);
        tables(lines, findings);
        preamble(lines).ifPresent(findings::add);
        return findings;
    }

    private static Optional<Finding> year(String title, List<String> lines) {
        var titled = first(title);
        var text = String.join("\n", lines);
        var period = PERIOD.matcher(text);
        var isPeriod = period.find();
        var told = isPeriod ? OptionalInt.of(Integer.parseInt(period.group(1))) : mostNamed(text);
        if (titled.isEmpty() || told.isEmpty() || titled.getAsInt() == told.getAsInt()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                YEAR_TITLE_MISMATCH,
                "标题是" + titled.getAsInt() + "年，"
                        + (isPeriod ? "正文的统计期限是" + told.getAsInt() + "年" : "正文说的多是" + told.getAsInt() + "年")
                        + "，请核对哪一个对"));
    }

    private static OptionalInt first(String text) {
        var found = YEAR.matcher(text);
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    /** The year that a text speaks of most. */
    static OptionalInt mostNamed(String text) {
        return YEAR
                .matcher(text)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max((a, b) -> Long.compare(a.getValue(), b.getValue()))
                .map(it -> OptionalInt.of(Integer.parseInt(it.getKey())))
                .orElse(OptionalInt.empty());
    }

    private static void tables(List<String> lines, List<Finding> findings) {
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (WITH_TABLES.stream().anyMatch(it -> it.matcher(line).matches()) && !hasTable(lines, at + 1)) {
                findings.add(new Finding(TABLE_MISSING, "“" + line + "”下面没有表格"));
            }
        }
    }

    private static boolean hasTable(List<String> lines, int from) {
        for (var at = from; at < lines.size(); at++) {
            var line = lines.get(at);
            if (WITH_TABLES.stream().anyMatch(it -> it.matcher(line).matches())
                    || NEXT.matcher(line).matches()) {
                return false;
            }
            if (TableLines.isTable(line) || FIGURE.matcher(line).matches()) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Finding> preamble(List<String> lines) {
        var found = PREAMBLE.matcher(String.join("", lines.stream().limit(12).toList()));
        if (!found.find()) {
            return Optional.empty();
        }
        var announced = found.group(1);
        var headings = lines.stream()
                .filter(it -> it.matches("(?:[一二三四五六七八]、|[（(][一二三四五六七八][)）]|附表?).{0,40}"))
                .collect(Collectors.joining("\n"));
        var stale = OLD_PARTS.stream()
                .filter(it -> announced.contains(it) && !headings.contains(it))
                .toList();
        return stale.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Finding(STALE_PREAMBLE, "开头说报告包含“" + String.join("”“", stale) + "”等部分，正文里没有；可能沿用了旧格式的开头"));
    }

    /** What the report would be called, when it says so somewhere in its text. */
    static Optional<String> proposedTitle(String text, String issuer) {
        var said = ANNOUNCES.matcher(text);
        if (said.find()) {
            return Optional.of(said.group(2) + said.group(1) + "年政府信息公开工作年度报告");
        }
        var year = mostNamed(text);
        return Stream.of(issuer)
                .filter(it -> !it.isEmpty() && year.isPresent())
                .map(it -> it + year.getAsInt() + "年政府信息公开工作年度报告")
                .findFirst();
    }
}
