package gongkai.reports.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A format of the annual report (格式): its headings, labels, rows and columns, read from a data pack. */
final class Form {

    /** @param code such as {@code t3.n1}; of table two with the names of its cells */
    record RowLabel(String code, String label, Pattern pattern, List<String> cells) {

        /** The label without its number, folded. */
        String core() {
            return Form.core(label);
        }
    }

    record Label(String code, String label, Pattern pattern) {

        String core() {
            return Form.core(label);
        }
    }

    private static final List<String> COMMON = lines("form.txt");

    static final List<Label> SECTIONS = labels(COMMON, "section");
    static final List<Label> COLUMNS = labels(COMMON, "column");
    static final List<Label> GROUPS = labels(COMMON, "group");
    static final List<Label> OUTCOMES = labels(COMMON, "outcome");

    static final List<String> HEADERS_OF_FOUR =
            labels(COMMON, "header").stream().map(Label::label).toList();

    static final Form TRIAL = new Form("form-2019.txt");
    static final Form OF_2021 = new Form("form-2021.txt");

    private final String version;
    private final String name;
    private final int firstYear;
    private final int lastYear;
    private final List<RowLabel> tableTwo;
    private final List<RowLabel> tableThree;
    private final List<Label> headers;
    private final List<String> codes;

    private Form(String resource) {
        var lines = lines(resource);
        var form = first(lines, "form");
        version = form[1];
        name = form[2];
        var years = first(lines, "years");
        firstYear = Integer.parseInt(years[1]);
        lastYear = Integer.parseInt(years[2]);
        headers = labels(lines, "head").stream().toList();
        tableTwo = rows(lines.stream().filter(it -> it.startsWith("row|t2.")).toList());
        var result = rows(lines.stream().filter(it -> it.startsWith("row|t3.")).toList());
        tableThree = new ArrayList<>();
        for (var row :
                rows(COMMON.stream().filter(it -> it.startsWith("row|t3.")).toList())) {
            if (row.code().equals("t3.g")) {
                tableThree.addAll(result);
            }
            tableThree.add(row);
        }
        codes = Stream.of(
                        tableTwo.stream().flatMap(it -> it.cells().stream()),
                        tableThree.stream().flatMap(it -> it.cells().stream()),
                        GROUPS.stream()
                                .flatMap(group -> OUTCOMES.stream().map(it -> "t4." + group.code() + "." + it.code())))
                .flatMap(it -> it)
                .toList();
    }

    private static String[] first(List<String> lines, String kind) {
        return lines.stream()
                .filter(it -> it.startsWith(kind + "|"))
                .findFirst()
                .orElseThrow()
                .split("\\|");
    }

    private static List<RowLabel> rows(List<String> lines) {
        return lines.stream().map(Form::row).toList();
    }

    private static RowLabel row(String line) {
        var parts = line.split("\\|");
        var code = parts[1];
        var isTwo = code.startsWith("t2.");
        var patterns = String.join("|", List.of(parts).subList(3, isTwo ? parts.length - 1 : parts.length));
        var cells = isTwo
                ? Stream.of(parts[parts.length - 1].split(","))
                : COMMON.stream().filter(it -> it.startsWith("column|")).map(it -> it.split("\\|")[1]);
        return new RowLabel(
                code,
                parts[2],
                Pattern.compile(patterns),
                cells.map(it -> code + "." + it).toList());
    }

    private static List<Label> labels(List<String> lines, String kind) {
        return lines.stream()
                .filter(it -> it.startsWith(kind + "|"))
                .map(it -> it.split("\\|"))
                .map(it -> new Label(
                        it[1],
                        it[2],
                        Pattern.compile(
                                it.length > 3
                                        ? String.join("|", List.of(it).subList(3, it.length))
                                        : Pattern.quote(Folded.fold(it[2])))))
                .toList();
    }

    private static final Pattern NUMBERING = Pattern.compile("^(?:\\([一二三四五六七八九十]+\\)|[一二三四五六七八九十]+[、.,]|\\d+[.、])");

    static String core(String label) {
        return NUMBERING.matcher(Folded.fold(label)).replaceFirst("");
    }

    static List<String> lines(String resource) {
        try (var in = Objects.requireNonNull(Form.class.getResourceAsStream("/reports/" + resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty() && !it.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String version() {
        return version;
    }

    String name() {
        return name;
    }

    boolean isFor(int year) {
        return year >= firstYear && year <= lastYear;
    }

    boolean isTrial() {
        return this == TRIAL;
    }

    List<RowLabel> tableTwo() {
        return tableTwo;
    }

    List<RowLabel> tableThree() {
        return tableThree;
    }

    List<Label> headers() {
        return headers;
    }

    /** Every cell, in the order of the form. */
    List<String> codes() {
        return codes;
    }
}
