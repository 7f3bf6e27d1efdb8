package gongkai.reports.domain;

import static gongkai.reports.FindingCode.*;

import gongkai.reports.CheckedReport;
import gongkai.reports.Evidence;
import gongkai.reports.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what the prose says against the tables and against itself. */
final class ProseChecks {

    private static final int TRUNCATED = 60;

    private final List<Passage> passages;
    private final Tables tables;
    private final Amounts amounts;
    private final Identification identity;
    private final Optional<CheckedReport> previous;
    private final Findings findings;
    private final List<Statement> statements = new ArrayList<>();
    private final Map<Statement, String> outcomeCells = new LinkedHashMap<>();

    ProseChecks(
            List<Passage> passages,
            Tables tables,
            Amounts amounts,
            Identification identity,
            Optional<CheckedReport> previous,
            Findings findings) {
        this.passages = passages;
        this.tables = tables;
        this.amounts = amounts;
        this.identity = identity;
        this.previous = previous;
        this.findings = findings;
    }

    void check(Optional<Form> form) {
        var base = 0;
        for (var passage : passages) {
            var quantities = Quantity.in(passage.text());
            approximate(passage, quantities);
            Breakdowns.check(passage, quantities, findings);
            if (!passage.section().equals("s5")) {
                var reader = new Statements(passage, quantities, identity.isGovernment(), base);
                for (var statement : reader.all()) {
                    statements.add(statement);
                    reader.outcomeCell(statement).ifPresent(it -> outcomeCells.put(statement, it));
                }
                Percentages.check(passage, quantities, statements, amounts, previous, findings);
                otherYears(passage);
                zeroes(passage);
            }
            base += passage.paragraphs().size() + 1;
        }
        for (var statement : statements) {
            if (!statement.quantity().isApproximate()) {
                compare(statement);
            }
        }
        amongThemselves();
        enumerations();
        mentions();
        fees();
    }

    // Approximate numbers

    private void approximate(Passage passage, List<Quantity> quantities) {
        for (var quantity : quantities) {
            if (quantity.isApproximate() && !quantity.isMoney()) {
                findings.tell(APPROX_NUMBER, "用了约数，统计数应写准确", List.of(passage.evidence(quantity.from(), quantity.to())));
            }
        }
        for (var span : Quantity.vague(passage.text())) {
            findings.tell(APPROX_NUMBER, "用了约数，统计数应写准确", List.of(passage.evidence(span[0], span[1])));
        }
    }

    // Numbers against cells

    private Optional<BigDecimal> rowTotal(String row) {
        return amounts.number(row + ".tot");
    }

    /** Of all the rows of a kind; empty if one of them is not read. */
    private Optional<BigDecimal> kindTotal(String kind) {
        return wholeSum(totals(kind));
    }

    private Optional<BigDecimal> wholeSum(List<String> codes) {
        return codes.stream().allMatch(it -> amounts.cell(it).isPresent()) ? amounts.sum(codes) : Optional.empty();
    }

    private Form form() {
        return tables.formOfThree().or(tables::form).orElse(Form.OF_2021);
    }

    /** What the tables hold for it: the first is what it should be, the others may be meant as well. */
    private List<BigDecimal> expected(Statement statement) {
        var held = wholeSum(cellsOf(statement));
        return switch (statement.topic()) {
            case RECEIVED ->
                saysCarried(statement) ? list(held, amounts.sum(List.of("t3.n1.tot", "t3.n2.tot"))) : list(held);
            case DEALT_WITH ->
                list(held, rowTotal("t3.n1"), rowTotal("t3.g"), amounts.sum(List.of("t3.g.tot", "t3.h.tot")));
            case RECEIVED_FROM_PERSONS,
                    RECEIVED_FROM_COMPANIES,
                    RECEIVED_FROM_RESEARCH,
                    RECEIVED_FROM_SOCIETIES,
                    RECEIVED_FROM_LAWYERS,
                    RECEIVED_FROM_BODIES ->
                list(
                        held,
                        amounts.sum(cellsOf(statement).stream()
                                .flatMap(it -> Stream.of(it, it.replace("t3.n1.", "t3.n2.")))
                                .toList()));
            case OTHERWISE -> list(held, rowTotal("t3.f3"));
            case NOT_EXISTING, NOT_HELD -> list(held, kindTotal("d"));
            default -> list(held);
        };
    }

    private List<String> cellsOf(Statement statement) {
        return statement.topic() == Topic.DISPUTE_OUTCOME
                ? Optional.ofNullable(outcomeCells.get(statement)).stream().toList()
                : statement.topic().cells(form());
    }

    @SafeVarargs
    private static List<BigDecimal> list(Optional<BigDecimal>... numbers) {
        var all = new ArrayList<BigDecimal>();
        for (var number : numbers) {
            if (number.isEmpty() && all.isEmpty()) {
                return List.of();
            }
            number.ifPresent(all::add);
        }
        return all;
    }

    private static final Pattern INCLUDED = Pattern.compile("含|包括|其中");

    private boolean saysCarried(Statement statement) {
        return statements.stream()
                .anyMatch(it -> it.topic() == Topic.CARRIED_IN
                        && it.paragraph() == statement.paragraph()
                        && Math.abs(it.quantity().start() - statement.quantity().start()) < 40
                        && (it.evidence().text().contains("含")
                                || INCLUDED.matcher(it.quantity().left()).find()
                                || sectionText(statement)
                                                .startsWith(
                                                        "(",
                                                        statement.quantity().to())
                                        && it.quantity().start()
                                                > statement.quantity().start()));
    }

    private List<String> totals(String kind) {
        return form().tableThree().stream()
                .map(it -> it.code() + ".tot")
                .filter(it -> it.startsWith("t3." + kind))
                .toList();
    }

    private void compare(Statement statement) {
        var cells = cellsOf(statement);
        var expected = expected(statement);
        if (expected.isEmpty()) {
            notAssessable(statement, cells);
            return;
        }
        if (cells.stream().anyMatch(tables.uncertain()::contains)) {
            return;
        }
        var value = statement.quantity().value();
        if (expected.stream()
                .anyMatch(it -> it.compareTo(value) == 0 || it.compareTo(value.add(beside(statement))) == 0)) {
            return;
        }
        var told = Amounts.plain(value);
        var held = Amounts.plain(expected.getFirst());
        if (statement.topic() == Topic.RECEIVED && value.signum() == 0) {
            findings.add(
                    ZERO_STATEMENT,
                    Severity.ERROR,
                    "正文说" + statement.topic().label() + "为0，表格是" + held,
                    List.of(statement.evidence()),
                    cells,
                    List.of(told, held));
            return;
        }
        var isCarryOver = statement.topic() == Topic.CONCLUDED
                && amounts.isPositive("t3.n2.tot")
                && rowTotal("t3.n1").filter(it -> it.compareTo(value) == 0).isPresent();
        var severity = statement.isSoft() || isCarryOver ? Severity.WARNING : Severity.ERROR;
        findings.add(
                TEXT_TABLE_MISMATCH,
                severity,
                "正文说“" + statement.topic().label() + "”" + told + "，表格是" + held
                        + (isCarryOver ? "（表格含上年结转，正文没有提到）" : statement.isSoft() ? "（正文说的可能是范围较小的数）" : "")
                        + carryHint(statement, expected.getFirst()),
                evidence(statement, cells),
                cells,
                List.of(told, held));
    }

    /** What the same paragraph counts apart, though the table counts it in: withdrawn ones, two words for one row. */
    private BigDecimal beside(Statement statement) {
        var other = switch (statement.topic()) {
            case CONCLUDED -> Topic.WITHDRAWN;
            case NOT_EXISTING -> Topic.NOT_HELD;
            case NOT_HELD -> Topic.NOT_EXISTING;
            case WITHDRAWN -> Topic.OTHERWISE;
            case OTHERWISE -> Topic.WITHDRAWN;
            default -> statement.topic();
        };
        return other == statement.topic()
                ? BigDecimal.ZERO
                : statements.stream()
                        .filter(it -> it.topic() == other && it.paragraph() == statement.paragraph())
                        .map(it -> it.quantity().value())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String carryHint(Statement statement, BigDecimal expected) {
        var carried = amounts.number("t3.n2.tot").orElse(BigDecimal.ZERO);
        return carried.signum() > 0
                        && statement.topic() == Topic.RECEIVED
                        && statement.quantity().value().subtract(expected).compareTo(carried) == 0
                ? "；差额等于上年结转" + Amounts.plain(carried)
                : "";
    }

    private List<Evidence> evidence(Statement statement, List<String> cells) {
        return Stream.concat(
                        Stream.of(statement.evidence()),
                        cells.stream()
                                .flatMap(it -> amounts.cell(it).stream())
                                .limit(3)
                                .map(it ->
                                        Arithmetic.evidence(passages.getFirst().source(), it)))
                .toList();
    }

    private void notAssessable(Statement statement, List<String> cells) {
        if (cells.isEmpty()) {
            return;
        }
        var table = cells.getFirst().charAt(1) - '0';
        if (!tables.isFound(table)) {
            findings.add(
                    NOT_ASSESSABLE,
                    Severity.INFO,
                    "正文说“" + statement.topic().label() + "”"
                            + Amounts.plain(statement.quantity().value()) + "，没有表格可以核对",
                    List.of(statement.evidence()),
                    cells.subList(0, 1),
                    List.of(Amounts.plain(statement.quantity().value())));
        }
    }

    // Numbers against each other

    private void amongThemselves() {
        var byTopic = new TreeMap<Topic, List<Statement>>();
        for (var statement : statements) {
            if (statement.topic() != Topic.DISPUTE_OUTCOME
                    && statement.topic() != Topic.FEE
                    && statement.topic() != Topic.DEALT_WITH
                    && statement.topic() != Topic.WITHDRAWN
                    && !Topic.COLUMNS.contains(statement.topic())
                    && !statement.quantity().isApproximate()) {
                byTopic.computeIfAbsent(statement.topic(), _ -> new ArrayList<>())
                        .add(statement);
            }
        }
        byTopic.forEach((topic, said) -> {
            var first = said.getFirst();
            for (var other : said.subList(1, said.size())) {
                if (other.quantity().value().compareTo(first.quantity().value()) != 0) {
                    findings.add(
                            TEXT_TEXT_MISMATCH,
                            Severity.WARNING,
                            "“" + topic.label() + "”前面说"
                                    + Amounts.plain(first.quantity().value()) + "，后面说"
                                    + Amounts.plain(other.quantity().value()),
                            List.of(other.evidence(), first.evidence()),
                            List.of(),
                            List.of(
                                    Amounts.plain(other.quantity().value()),
                                    Amounts.plain(first.quantity().value())));
                    return;
                }
            }
        });
    }

    // Lists of results

    private void enumerations() {
        var byParagraph = new TreeMap<Integer, List<Statement>>();
        for (var statement : statements) {
            if (statement.topic().kind().isPresent()) {
                byParagraph
                        .computeIfAbsent(statement.paragraph(), _ -> new ArrayList<>())
                        .add(statement);
            }
        }
        byParagraph.values().stream()
                .filter(it ->
                        it.stream().map(one -> one.topic().kind()).distinct().count() >= 2)
                .forEach(this::enumeration);
    }

    private void enumeration(List<Statement> said) {
        if (!tables.isFound(3)) {
            return;
        }
        var first = said.getFirst();
        var last = said.getLast();
        var span = passages.getFirst()
                .source()
                .evidence(
                        first.evidence().section(),
                        first.evidence().offset(),
                        Math.max(last.evidence().end(), first.evidence().end()));
        var isOpen = passages.getFirst()
                .source()
                .plain()
                .startsWith("等", last.evidence().end());
        var text = paragraph(first);
        for (var kind : List.of("a", "b", "c", "d", "e", "f")) {
            var held = kindTotal(kind).orElse(BigDecimal.ZERO);
            if (held.signum() > 0 && !isOpen && !isMentioned(kind, text)) {
                var cells = totals(kind).stream().filter(amounts::isPositive).toList();
                findings.add(
                        TEXT_OMITS_RESULT,
                        Severity.WARNING,
                        "正文列举了办理结果，没有提到表格里的“"
                                + cells.stream()
                                        .map(it -> CellName.of(it).replaceAll("·.*", ""))
                                        .collect(Collectors.joining("、"))
                                + "”" + Amounts.plain(held) + "件",
                        List.of(span),
                        cells,
                        List.of(Amounts.plain(held)));
            }
        }
        carryOver(said, span);
    }

    private String sectionText(Statement statement) {
        return passages.stream()
                .filter(it -> it.section().equals(statement.evidence().section()))
                .map(Passage::text)
                .findFirst()
                .orElse("");
    }

    private String paragraph(Statement statement) {
        for (var passage : passages) {
            if (passage.section().equals(statement.evidence().section())) {
                for (var paragraph : passage.paragraphs()) {
                    if (statement.quantity().start() >= paragraph[0]
                            && statement.quantity().start() <= paragraph[1]) {
                        return passage.text().substring(paragraph[0], paragraph[1]);
                    }
                }
            }
        }
        return "";
    }

    /** Words for what was granted that name no row of the table. */
    private static final Pattern PROVIDED = Pattern.compile("告知[^。;]{0,12}(?:途径|方式)|(?:依申请|已|予以|当场)提供|已主动公开");

    private static boolean isMentioned(String kind, String text) {
        return kind.equals("a") && PROVIDED.matcher(text).find()
                || Topic.RESULTS.stream()
                        .filter(it -> it.kind().filter(kind::equals).isPresent())
                        .anyMatch(it -> it.pattern().matcher(text).find());
    }

    /** The parts add up to what was received, the table counts what was carried over too. */
    private void carryOver(List<Statement> said, Evidence span) {
        var received = statements.stream()
                .filter(it -> it.topic() == Topic.RECEIVED
                        && it.paragraph() == said.getFirst().paragraph())
                .findFirst();
        var concluded = rowTotal("t3.g");
        if (received.isEmpty() || concluded.isEmpty() || !amounts.isPositive("t3.n2.tot")) {
            return;
        }
        var sum = BigDecimal.ZERO;
        var whole = said.stream()
                .filter(it -> it.topic().isWholeKind())
                .map(it -> it.topic().kind())
                .toList();
        for (var statement : said) {
            if (statement.topic().isWholeKind()
                    || !whole.contains(statement.topic().kind())) {
                sum = sum.add(statement.quantity().value());
            }
        }
        var carriedOut = statements.stream()
                .filter(it -> it.topic() == Topic.CARRIED_OUT
                        && it.paragraph() == said.getFirst().paragraph())
                .findFirst();
        var isWithCarriedOut = carriedOut.isPresent();
        var held = isWithCarriedOut ? concluded.get().add(rowTotal("t3.h").orElse(BigDecimal.ZERO)) : concluded.get();
        if (isWithCarriedOut) {
            sum = sum.add(carriedOut.get().quantity().value());
        }
        if (sum.compareTo(received.get().quantity().value()) == 0 && sum.compareTo(held) != 0) {
            findings.add(
                    TEXT_TABLE_MISMATCH,
                    Severity.WARNING,
                    "正文列举的办理结果合计" + Amounts.plain(sum) + "，与新收数相同；表格办理总计" + Amounts.plain(held) + "，含上年结转"
                            + rowTotal("t3.n2").map(Amounts::plain).orElse("") + "，正文没有提到",
                    List.of(span),
                    List.of("t3.g.tot"),
                    List.of(Amounts.plain(sum), Amounts.plain(held)));
        }
    }

    // None claimed

    private static final Pattern NO_APPLICATION = Pattern.compile(
            "(?:(?:未|没有|无|未曾|从未)(?:收到|接到|受理|接受|接收|新收|有)[^。;\n]{0,80}?(?:信息公开|公开政府信息|公开信息|依申请|申请公开)[^。;\n]{0,16}?(?:申请|事项|件|案件|要求|信息(?=[。;,\n]|$))"
                    + "|(?:未|没有|无)(?:收到|接到)[^。;\n]{0,60}?申请(?=[。;,\n]|$)|无依申请公开(?:政府信息)?(?:事项|申请|件|情况)?(?=[。;,\n]|$)"
                    + "|申请(?:数量|总数|件数)?(?:共|共计|均)?(?:为)?(?:零(?:件|条|份|宗|次|起)?|(?<=为)0)(?=[。;,\n]|$))");
    private static final Pattern NOT_THE_APPLICATION = Pattern.compile("补正|缴费|投诉|举报|异议|复议|诉讼|重复|督查|不予|无法");

    private static final Pattern NO_DISPUTE = Pattern.compile(
            "(?:(?:未(?!经)|没有|无|未曾)(?:发生|产生|出现|涉及|收到|引发|因|有|被|接到)?[^。;\n,]{0,60}?|零)(?:行政复议|行政诉讼|复议|诉讼)[^。;\n]{0,30}"
                    + "|(?:行政复议|行政诉讼|复议|诉讼)[^。;,\n\\d]{0,20}?为(?:零|0)(?=[。;,\n]|$)");
    private static final Pattern ONLY_LOST = Pattern.compile("败诉|纠错|被撤销|纠正|确认违法|责令|被投诉|逾期|超期");

    private static final Pattern ALL_DONE = Pattern.compile(
            "(?:(?:已)?全部(?:按时|按期|依法|依规|均|在[^,。;]{0,12}?(?:内|前))?(?:予以)?(?:已)?(?:办结|答复|办理完毕|办理答复)|均(?:已)?(?:全部)?(?:按时|按期|依法|依规|在[^,。;]{0,12}?内)*(?:办结|办理完毕)|(?:无|没有|未)结转(?:至|到)?(?:下|20\\d\\d)[^,。;]{0,8})");

    private static final Pattern NO_NORMS =
            Pattern.compile("(?:未|没有|无)(?:新)?(?:制定|出台|制发|印发|增|发布)(?:新的)?(?:行政|部门)?规范性文件");
    private static final Pattern NO_PENALTIES = Pattern.compile("(?:未|没有)(?:作出|做出|实施|发生|进行)(?:过)?行政处罚");

    private void zeroes(Passage passage) {
        var text = passage.text();
        for (var sentence : passage.sentences()) {
            var said = text.substring(sentence[0], sentence[1]);
            if (said.length() > 2_000
                    || said.indexOf('未') < 0
                            && said.indexOf('没') < 0
                            && said.indexOf('无') < 0
                            && said.indexOf('全') < 0
                            && said.indexOf('均') < 0
                            && said.indexOf('零') < 0
                            && !said.contains("为0")) {
                continue;
            }
            none(passage, sentence[0], said, NO_APPLICATION, NOT_THE_APPLICATION, List.of("t3.n1.tot"), "未收到申请");
            disputes(passage, sentence[0], said);
            if (said.contains("申请") && Statements.isAboutApplications(said)) {
                none(passage, sentence[0], said, ALL_DONE, Pattern.compile("率"), List.of("t3.h.tot"), "全部办结、没有结转");
            }
            none(passage, sentence[0], said, NO_NORMS, Pattern.compile("(?!)"), List.of("t2.norm.made"), "未制定规范性文件");
            none(
                    passage,
                    sentence[0],
                    said,
                    NO_PENALTIES,
                    Pattern.compile("(?!)"),
                    List.of("t2.penalty.decisions"),
                    "未作出行政处罚");
        }
    }

    private void none(
            Passage passage, int from, String said, Pattern pattern, Pattern unless, List<String> cells, String claim) {
        var matcher = pattern.matcher(said);
        while (matcher.find()) {
            if (unless.matcher(matcher.group()).find()) {
                continue;
            }
            var filled = cells.stream().filter(amounts::isPositive).toList();
            if (!filled.isEmpty()) {
                zero(passage, from + matcher.start(), from + matcher.end(), filled, claim);
            }
        }
    }

    private void disputes(Passage passage, int from, String said) {
        var matcher = NO_DISPUTE.matcher(said);
        while (matcher.find()) {
            var group = matcher.group();
            if (ONLY_LOST.matcher(group).find()
                    || group.charAt(0) == '零' && !group.contains("零复议") && !group.contains("零诉讼")) {
                continue;
            }
            var cells = new ArrayList<String>();
            if (group.contains("复议")) {
                cells.add("t4.v.total");
            }
            if (group.contains("诉讼")) {
                cells.addAll(List.of("t4.ld.total", "t4.la.total"));
            }
            var filled = cells.stream().filter(amounts::isPositive).toList();
            if (!filled.isEmpty()) {
                zero(passage, from + matcher.start(), from + matcher.end(), filled, "没有行政复议或行政诉讼");
            }
        }
    }

    private void zero(Passage passage, int from, int to, List<String> cells, String claim) {
        var held = cells.stream()
                .map(it -> amounts.number(it).map(Amounts::plain).orElse(""))
                .toList();
        findings.add(
                ZERO_STATEMENT,
                Severity.ERROR,
                "正文说" + claim + "，表格“" + CellName.of(cells.getFirst()) + "”是" + held.getFirst(),
                Stream.concat(
                                Stream.of(passage.evidence(from, to)),
                                cells.stream()
                                        .map(it -> Arithmetic.evidence(
                                                passage.source(),
                                                amounts.cell(it).orElseThrow())))
                        .toList(),
                cells,
                Stream.concat(Stream.of("0"), held.stream()).toList());
    }

    // Years

    private static final Pattern OTHER_YEAR = Pattern.compile(
            "(?<![较比自与从和同及至对到止于因-])(?<!涉及|针对)(20\\d{2})年(?:度)?(?!以来|底|初|末|前|制定|印发|出台|起|版|(?:全[国省市县]|政务公开|政府信息公开|重点)?(?:工作)?(?:要点|方案|计划|部署|任务|通知|年报|年度报告)|\\d{1,2}月)[^。;\n]{0,30}?(?:收到|受理|公开|发布|办理|新收|答复|办结)[^。;,\n年]{0,24}?\\d+(?:件|条|份|宗|次|起|个|篇)");

    private void otherYears(Passage passage) {
        var year = identity.year();
        if (year.isEmpty()) {
            return;
        }
        var titled = passages.getFirst().source();
        var matcher = OTHER_YEAR.matcher(passage.text());
        while (matcher.find()) {
            var said = Integer.parseInt(matcher.group(1));
            var context = passage.text().substring(Math.max(0, matcher.start() - 8), matcher.end());
            if (Math.abs(said - year.getAsInt()) != 1
                    || context.matches("(?s).*(?:《|结转|同期|上年|去年|增长|下降|相比|减少|增加|较20|比20|计划|将|拟|预计).*")) {
                continue;
            }
            if (passage.text().substring(matcher.start() + 4, matcher.end()).contains(year.getAsInt() + "年")) {
                continue;
            }
            findings.add(
                    YEAR_TEXT_MISMATCH,
                    Severity.ERROR,
                    year.getAsInt() + "年度的报告，这里用" + said + "年计数",
                    List.of(
                            titled == passage.source()
                                    ? passage.evidence(matcher.start(1), matcher.end(1) + 1)
                                    : passage.evidence(matcher.start(), matcher.end())),
                    List.of(),
                    List.of(String.valueOf(said), String.valueOf(year.getAsInt())));
        }
    }

    // What the prose should mention

    private String prose() {
        return passages.stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    private void mentions() {
        var first = passages.stream()
                .filter(it -> it.section().equals("s1"))
                .findFirst()
                .orElseThrow();
        if (first.text().length() < TRUNCATED) {
            return;
        }
        var prose = prose();
        if (amounts.isPositive("t3.b.tot")
                && !Topic.PARTIAL.pattern().matcher(prose).find()) {
            tellOf(T3_PART, T3_PART.label(), "t3.b.tot");
        }
        var disputes = Stream.of("t4.v.total", "t4.ld.total", "t4.la.total")
                .filter(amounts::isPositive)
                .findFirst();
        if (disputes.isPresent() && !prose.contains("复议") && !prose.contains("诉讼")) {
            tellOf(T4_LINK, T4_LINK.label(), disputes.get());
        }
    }

    private void tellOf(gongkai.reports.FindingCode code, String message, String cell) {
        var held = amounts.cell(cell).orElseThrow();
        findings.add(
                code,
                Severity.INFO,
                message,
                List.of(Arithmetic.evidence(passages.getFirst().source(), held)),
                List.of(cell),
                List.of(held.raw()));
    }

    // Fees

    private static final Pattern NO_FEE =
            Pattern.compile("(?:未|没有|无|不)(?:[^。;\n]{0,14}?)(?:收取|产生|发生|收费)[^。;\n]{0,20}?(?:费|收费)|(?:无|零)收费|没有产生任何费用");
    private static final Pattern FEE =
            Pattern.compile("收取[^。;\n]{0,30}?费用?[^。;\n]{0,12}?(\\d[\\d,]*(?:\\.\\d+)?)(万?元)");
    private static final Pattern NOTHING =
            Pattern.compile("[(\\[]?(?:无|没有|暂无)[)\\]]?(?:其他)?(?:需要)?(?:报告)?(?:的)?(?:事项)?[。.]?");

    private void fees() {
        var sixth = passages.stream()
                .filter(it -> it.section().equals("s6"))
                .findFirst()
                .orElseThrow();
        var text = sixth.text().strip();
        if (text.isEmpty()) {
            return;
        }
        var source = sixth.source();
        if (amounts.isPositive("t3.f2.tot") && !text.contains("费")) {
            feeFinding("表三有逾期不缴费而不再处理的申请，第六部分没有写信息处理费情况", "t3.f2.tot", source);
        }
        if (amounts.isPositive("t2.fee.amount")
                && NOTHING.matcher(text.replace("\n", "")).matches()) {
            feeFinding("表二有行政事业性收费，第六部分写的是“无”，没有写信息处理费情况", "t2.fee.amount", source);
        }
        for (var passage : passages) {
            var none = NO_FEE.matcher(passage.text());
            while (none.find()) {
                var claim = none;
                for (var other : passages) {
                    var fee = FEE.matcher(other.text());
                    while (fee.find()) {
                        var isNone = other.text()
                                .substring(Math.max(0, fee.start() - 8), fee.start())
                                .matches("(?s).*[未没无不].*");
                        if (!isNone && new BigDecimal(fee.group(1).replace(",", "")).signum() > 0) {
                            findings.add(
                                    TEXT_TEXT_MISMATCH,
                                    Severity.WARNING,
                                    "一处说没有收费，一处说收取" + fee.group(1) + fee.group(2),
                                    List.of(
                                            passage.evidence(claim.start(), claim.end()),
                                            other.evidence(fee.start(), fee.end())),
                                    List.of(),
                                    List.of("0", fee.group(1)));
                            return;
                        }
                    }
                }
            }
        }
        var fee = FEE.matcher(text);
        if (fee.find() && Topic.FEE.pattern().matcher(fee.group()).find()) {
            var around = text.substring(Math.max(0, fee.start() - 60), Math.min(text.length(), fee.end() + 60));
            if (!around.matches("(?s).*\\d+(?:件|宗|份|起|次).*") && !around.matches("(?s).*[一二三四五六七八九十两]件.*")) {
                findings.warn(
                        F_FEE,
                        "写了信息处理费的金额，没有写件数",
                        List.of(sixth.evidence(
                                sixth.text().indexOf(fee.group()),
                                sixth.text().indexOf(fee.group()) + fee.group().length())));
            }
        }
    }

    private void feeFinding(String message, String cell, Source source) {
        var held = amounts.cell(cell).orElseThrow();
        findings.add(
                F_FEE,
                Severity.WARNING,
                message,
                List.of(Arithmetic.evidence(source, held)),
                List.of(cell),
                List.of(held.raw()));
    }
}
