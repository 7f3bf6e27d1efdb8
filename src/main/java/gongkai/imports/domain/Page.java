package gongkai.imports.domain;

import gongkai.chinese.Normalised;
import gongkai.chinese.Normaliser;
import gongkai.chinese.PageNoise;
import gongkai.chinese.PageNoise.Labelled;
import gongkai.chinese.Script;
import gongkai.imports.domain.Recognition.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A document without what stood around it, made regular.
 *
 * @param lines of the document, none of them blank
 * @param labels what the page said about it
 * @param sites whose page it was by its leaving notice
 */
record Page(
        Normalised normalised,
        boolean traditional,
        List<String> lines,
        List<Labelled> labels,
        List<LeftOut> leftOut,
        List<String> sites) {

    /** As collections of laws print it. */
    private static final Pattern BRACKETED_LABEL =
            Pattern.compile("【(法规类别|发布部门|发文机关|发文字号|文号|发布日期|成文日期|实施日期|生效日期|失效日期|时效性|效力级别|主题分类|体裁分类)】(.{1,60})");

    private static final int HEAD = 15;

    static Page of(String original) {
        var split = PageNoise.split(original);
        var normalised = Normaliser.normalise(split.content());
        var lines = new ArrayList<String>();
        var labels = new ArrayList<>(split.metadata());
        for (var line : normalised.text().split("\n", -1)) {
            var plain = line.strip();
            var label = BRACKETED_LABEL.matcher(plain);
            if (lines.size() < HEAD && label.matches()) {
                labels.add(new Labelled(label.group(1), label.group(2).strip()));
            } else if (!plain.isEmpty()) {
                lines.add(plain);
            }
        }
        return new Page(
                normalised,
                Script.isTraditional(original),
                TableLines.canonical(lines),
                labels,
                split.noise().stream()
                        .map(it -> new LeftOut(
                                it.number(), it.line().strip(), it.reason().label()))
                        .toList(),
                split.sites());
    }

    /** What the page says under the first of these labels, with spaces between them, that it has. */
    Optional<Labelled> label(String names) {
        return Stream.of(names.split(" "))
                .flatMap(name -> labels.stream().filter(it -> it.label().equals(name)))
                .filter(it -> !it.value().isBlank())
                .findFirst();
    }

    String text() {
        return String.join("\n", lines);
    }
}
