package gongkai.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reports that lie beside the project, where they do. */
class SharedReportsTest {

    private static final Path SHARED = Path.of("../shared");
    private static final Path SAMPLES = SHARED.resolve("samples/reports");

    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("new", "n1"),
            Map.entry("carried_in", "n2"),
            Map.entry("r1_granted", "a"),
            Map.entry("r2_partial", "b"),
            Map.entry("r6", "f"),
            Map.entry("r7_total", "g"),
            Map.entry("carried_out", "h"));

    private static final Map<String, String> COLUMNS = Map.of(
            "natural",
            "nat",
            "biz",
            "biz",
            "research",
            "res",
            "public_welfare",
            "wel",
            "legal",
            "law",
            "other",
            "oth",
            "total",
            "tot");

    private static final Map<String, String> ITEMS = Map.of(
            "regulations",
            "reg",
            "normative",
            "norm",
            "licensing",
            "licence",
            "other_services",
            "service",
            "penalty",
            "penalty",
            "coercion",
            "coercion",
            "fees",
            "fee",
            "procurement",
            "procurement");

    private static final Map<String, String> FIELDS =
            Map.of("prev", "last", "processed", "decisions", "amount_wan", "amount", "items", "projects");

    private static final Map<String, String> GROUPS =
            Map.of("review", "v", "litigation_direct", "ld", "litigation_after_review", "la");

    private static final Map<String, String> OUTCOMES = Map.of("upheld", "keep", "corrected", "correct");

    @BeforeEach
    void they_lie_there() {
        assumeTrue(Files.isDirectory(SAMPLES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000_97633d81a6edd512",
                "001_b9bfbe5e28f5c323",
                "002_56fe7089f0ef1d8a",
                "guiyangjie_2020",
                "jingling_xzsp_2021",
                "suling_2023",
                "suling_2024"
            })
    void every_cell_is_read_as_the_sample_expects(String name) throws IOException {
        var about = JsonMapper.shared().readTree(SAMPLES.resolve(name + ".json").toFile());
        var file = SAMPLES.resolve(about.get("file").asString());
        var report = check(file, Optional.empty());

        assertThat(report.reportYear()).hasValue(about.get("year").asInt());
        var expected = cells(about.get("expected"));
        assertThat(expected).isNotEmpty();
        assertThat(expected).allSatisfy((code, value) -> {
            var number = Optional.ofNullable(report.cells().get(code)).flatMap(Cell::number);
            assertThat(number.map(BigDecimal::stripTrailingZeros)).isEqualTo(value.map(BigDecimal::stripTrailingZeros));
        });
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.evidence())
                        .allSatisfy(it ->
                                assertThat(report.text().substring(it.offset())).startsWith(it.text())));
    }

    private static Map<String, Optional<BigDecimal>> cells(JsonNode expected) {
        var cells = new TreeMap<String, Optional<BigDecimal>>();
        expected.path("table2")
                .forEachEntry((item, fields) -> fields.forEachEntry((field, value) -> {
                    if (!field.startsWith("amount_") || field.equals("amount_wan")) {
                        cells.put("t2." + ITEMS.get(item) + "." + FIELDS.getOrDefault(field, field), number(value));
                    }
                }));
        expected.path("table3")
                .forEachEntry((row, columns) -> columns.forEachEntry(
                        (column, value) -> cells.put("t3." + row(row) + "." + COLUMNS.get(column), number(value))));
        expected.path("table4")
                .forEachEntry((group, outcomes) -> outcomes.forEachEntry((outcome, value) -> cells.put(
                        "t4." + GROUPS.get(group) + "." + OUTCOMES.getOrDefault(outcome, outcome), number(value))));
        if (cells.isEmpty()) {
            cells.put("t3.n1.tot", Optional.empty());
        }
        return cells;
    }

    private static String row(String name) {
        var kinds = Map.of('3', "c", '4', "d", '5', "e", '6', "f");
        return name.matches("r\\d_\\d") ? kinds.get(name.charAt(1)) + name.charAt(3) : ROWS.getOrDefault(name, name);
    }

    private static Optional<BigDecimal> number(JsonNode value) {
        return value.isNull() ? Optional.empty() : Optional.of(value.decimalValue());
    }

    private static CheckedReport check(Path file, Optional<CheckedReport> previous) throws IOException {
        return Reports.check(file.getFileName().toString(), Files.readAllBytes(file), previous);
    }

    private static List<String> codes(CheckedReport report, Severity... severities) {
        return report.findings().stream()
                .filter(it -> severities.length == 0 || List.of(severities).contains(it.severity()))
                .map(it -> it.code().code())
                .sorted()
                .toList();
    }

    @Test
    void the_first_seed_shows_its_oracles() throws IOException {
        var report = seed("000_97633d81a6edd512");

        assertThat(codes(report, Severity.ERROR))
                .containsExactly("NON_NUMERIC_CELL", "TEXT_TABLE_MISMATCH", "YEAR_TITLE_MISMATCH");
        assertThat(codes(report, Severity.WARNING))
                .containsExactly("BREAKDOWN_SUM", "TEXT_OMITS_RESULT", "TEXT_TABLE_MISMATCH", "UNIT_MISSING");
        assertThat(codes(report, Severity.INFO)).containsExactly("APPROX_NUMBER", "ORDINAL_ORDER");
        assertThat(report.organ()).hasValueSatisfying(it -> assertThat(it).endsWith("医疗保障局"));
        assertThat(report.formatVersion()).hasValue("GBGKBH-2019-60");
        assertThat(of(report, "TEXT_TABLE_MISMATCH").values()).containsExactly("6", "4");
        assertThat(of(report, "TEXT_OMITS_RESULT").cells()).containsExactly("t3.d1.tot");
    }

    @Test
    void the_second_seed_shows_its_oracles() throws IOException {
        var report = seed("001_b9bfbe5e28f5c323");

        assertThat(codes(report, Severity.ERROR)).isEmpty();
        assertThat(codes(report, Severity.WARNING)).containsExactly("HEADING_VARIANT", "STALE_PREAMBLE");
        assertThat(codes(report, Severity.INFO))
                .containsExactly("APPROX_NUMBER", "LABEL_VARIANT", "LABEL_VARIANT", "PLAUSIBILITY", "WHITESPACE_LABEL");
    }

    @Test
    void the_third_seed_shows_its_oracles() throws IOException {
        var report = seed("002_56fe7089f0ef1d8a");

        assertThat(codes(report, Severity.ERROR))
                .containsExactly("TABLE_MISSING", "TABLE_MISSING", "TABLE_MISSING", "TITLE_MISSING");
        assertThat(codes(report, Severity.WARNING)).containsExactly("SITE_NAME_MISMATCH");
        assertThat(codes(report, Severity.INFO)).containsExactly("GARBLED_TEXT", "NOT_ASSESSABLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"003_fd6c197cfa85b248", "004_10816076b27a1e01"})
    void what_is_no_report_is_said_to_be_none(String name) throws IOException {
        assertThat(codes(seed(name))).containsExactly("FORMAT_UNKNOWN");
    }

    @Test
    void two_years_of_one_city_agree_but_for_what_the_sample_tells() throws IOException {
        var first = check(SAMPLES.resolve("suling_2023.txt"), Optional.empty());
        var second = check(SAMPLES.resolve("suling_2024.txt"), Optional.of(first));

        assertThat(codes(first, Severity.ERROR, Severity.WARNING)).isEmpty();
        assertThat(codes(second, Severity.ERROR)).isEmpty();
        assertThat(codes(second, Severity.WARNING))
                .containsExactly("PERCENT_MISMATCH", "TEXT_TABLE_MISMATCH", "TEXT_TABLE_MISMATCH");
    }

    @Test
    void the_blank_form_is_read_as_two_hundred_blank_cells() throws IOException {
        var report = check(SHARED.resolve("samples/templates/2021-format-blank.docx"), Optional.empty());

        assertThat(report.formatVersion()).hasValue("GBGKBH-2021-30");
        assertThat(report.cells())
                .hasSize(200)
                .allSatisfy((_, cell) -> assertThat(cell.kind()).isEqualTo(Cell.Kind.EMPTY));
        assertThat(report.uncertain()).isEmpty();
    }

    @Test
    void a_sample_comes_out_as_one_line_of_json() throws IOException {
        var file = SAMPLES.resolve("suling_2024.txt");
        var line = ReportJson.of(file.toString(), check(file, Optional.empty()));
        var json = JsonMapper.shared().readTree(line);

        assertThat(line).doesNotContain("\n");
        assertThat(json.get("cells").get("t2.fee.amount").asString()).isEqualTo("72701.2578");
        var text = Files.readString(file, StandardCharsets.UTF_8);
        assertThat(Stream.of(json.get("findings").get(0).get("evidence").get(0)))
                .allSatisfy(it -> assertThat(text.substring(it.get("offset").asInt()))
                        .startsWith(it.get("text").asString()));
    }

    private static Finding of(CheckedReport report, String code) {
        return report.findings().stream()
                .filter(it -> it.code().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static CheckedReport seed(String name) throws IOException {
        return check(SHARED.resolve("seeds/" + name + ".txt"), Optional.empty());
    }
}
