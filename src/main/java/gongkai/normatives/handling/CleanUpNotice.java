package gongkai.normatives.handling;

import gongkai.normatives.domain.CleanUp.Confirmed;
import gongkai.normatives.domain.CleanUpResult;
import gongkai.normatives.domain.Normative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The text that tells the public what a clean-up has decided: a list for each result. */
final class CleanUpNotice {

    private static final List<String> NUMERALS = List.of("一", "二", "三", "四");

    private CleanUpNotice() {}

    static String of(Confirmed it, Map<Long, Normative> named) {
        var text = new ArrayList<String>();
        text.add("根据" + it.brief().basis() + "，对行政规范性文件进行了清理，共清理 " + it.lines().size() + " 件，结果自" + it.holdsFrom()
                + "起执行。现予公布。");
        var sections = 0;
        for (var result : CleanUpResult.values()) {
            var lines =
                    it.lines().stream().filter(line -> line.result() == result).toList();
            if (!lines.isEmpty()) {
                text.add(NUMERALS.get(sections) + "、" + result.label() + "的文件 " + lines.size() + " 件");
                text.add("| 序号 | 文件名称 | 发文字号 | 规范性文件编号 | 说明 |");
                sections++;
                for (var at = 0; at < lines.size(); at++) {
                    var document =
                            Objects.requireNonNull(named.get(lines.get(at).entry()));
                    text.add(row(
                            String.valueOf(at + 1),
                            document.title(),
                            document.imprint().issueNumber(),
                            document.imprint().number(),
                            lines.get(at).note()));
                }
            }
        }
        return String.join("\n", text);
    }

    /** A cell is one line and holds no bar; an empty one says so. */
    private static String row(String... cells) {
        return List.of(cells).stream()
                .map(it -> it.replaceAll("\\s+", " ").replace('|', '｜').strip())
                .map(it -> it.isEmpty() ? "—" : it)
                .collect(Collectors.joining(" | ", "| ", " |"));
    }
}
