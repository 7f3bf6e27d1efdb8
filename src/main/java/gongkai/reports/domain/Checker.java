package gongkai.reports.domain;

import static gongkai.reports.FindingCode.*;

import gongkai.chinese.PageNoise;
import gongkai.reports.Cell;
import gongkai.reports.CheckedReport;
import gongkai.reports.Evidence;
import gongkai.reports.Finding;
import gongkai.reports.FindingCode;
import gongkai.reports.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads one text as an annual report and holds it against everything that can be held against it. */
public final class Checker {

    /** In characters. */
    private static final int LONGEST = 2_000_000;

    private static final int LAST_TRIAL_YEAR = 2020;
    private static final int SHORTEST_FIFTH = 10;

    private static final Pattern LEAVING = Pattern.compile("即[将將][离離][开開]");
    private static final Pattern DEPARTMENT = Pattern.compile(".*(?:局|委|厅|办公室|委员会|中心|科)$");

    private static final Pattern NO_RULES =
            Pattern.compile(".*(?:局|厅|委|委员会|办公室|中心|院|总队|支队|办事处|[县旗乡镇]人民政府|(?<!自治)区人民政府)$");
    private static final Pattern NATIONAL = Pattern.compile("^(?:国家|国务院|中国|中华人民共和国|海关总署|全国).*");

    private static final Pattern STALE_LIST =
            Pattern.compile("(?:由|包括|包含|分为|包括了)[:,]?([^。]{12,400}?)(?:等)?(?:[一二三四五六七八九十\\d]+个?)?(?:等)?(?:部分|方面|章节)");
    private static final Pattern[] PARTS = {
        Pattern.compile("总体|概述|概况|基本情况"),
        Pattern.compile("主动公?开"),
        Pattern.compile("申请"),
        Pattern.compile("复议|诉讼"),
        Pattern.compile("问题|改进|不足"),
        Pattern.compile("其他|说明|需要报告"),
    };
    private static final Pattern OLD_PART = Pattern.compile("收费|减免|附表|附件|咨询|重点领域|机构建设|人员|图表|附图");

    private static final Pattern FOREIGN =
            Pattern.compile("棋牌|博彩|百家乐|娱乐城|真人视讯|老虎机|六合彩|体育投注|彩票投注|网络赌|赌场|新葡京|威尼斯人|在线赌|电玩城|捕鱼游戏|私服|代开发票|开户送|bet365");

    private static final Pattern ORDINAL = Pattern.compile("(?<=^|[。;:,\n])([一二三四五六七八九十])是");
    private static final String ORDINALS = "一二三四五六七八九十";

    private static final Pattern POLICY_ITEMS =
            Pattern.compile("(?:政策法规|政策文件|规范性文件|政策性文件|部门文件)[^。;\\d]{0,12}?(\\d+)(?:条|件|个|篇|份)");

    private static final Pattern GARBLED = Pattern.compile("锟斤拷|�{1,}|烫烫烫|屯屯屯|[ÃÂ][\u0080-\u00BF]");

    private final Source source;
    private final Document document;
    private final Findings findings = new Findings();
    private final Tables tables;
    private final Map<String, Cell> cells;
    private final Amounts amounts;
    private final List<Passage> passages;
    private final Identification identity;
    private final Optional<CheckedReport> previous;

    private Checker(Source source, Optional<CheckedReport> previous, Map<String, String> answers) {
        this.source = source;
        this.previous = previous;
        document = new Document(source);
        tables = new Tables(document, findings);
        tables.settle(answers);
        cells = tables.cells();
        amounts = new Amounts(cells);
        passages = passages(document);
        identity = new Identification(document, passages);
    }

    /**
     * @param isText whether the text is as its writer typed it, not taken from another kind of file
     * @param previous the report of the year before, if it is at hand
     * @param answers what a person read in cells that could not be read for certain, by their codes
     */
    public static CheckedReport check(
            String text, boolean isText, Optional<CheckedReport> previous, Map<String, String> answers) {
        var isTooLong = text.length() > LONGEST;
        var source = Source.of(isTooLong ? text.substring(0, LONGEST) : text, isText);
        var checker = new Checker(source, previous, answers);
        if (isTooLong) {
            checker.findings.warn(TEXT_CUT, "文字超过" + LONGEST + "个字符，后面的没有检查", List.of());
        }
        return checker.checked();
    }

    private static List<Passage> passages(Document document) {
        var width = Passage.width(document);
        var all = new ArrayList<Passage>();
        all.add(Passage.of(document, "preamble", document.preamble(), false, width));
        for (var number = 1; number <= 6; number++) {
            var hasTable = number >= 2 && number <= 4;
            all.add(Passage.of(document, "s" + number, document.range(number), hasTable, width));
        }
        return all;
    }

    private CheckedReport checked() {
        var hasTable = tables.isFound(2) || tables.isFound(3) || tables.isFound(4);
        if (document.headings().size() < 2 && !hasTable) {
            findings.error(FORMAT_UNKNOWN, source.raw().isBlank() ? "没有文字" : "没有读到政府信息公开工作年度报告的标题、六个部分和表格", List.of());
            return report(Optional.empty());
        }
        var form = form();
        title();
        years(form);
        organ();
        headings();
        tablesMissing();
        emptyCells();
        cellTexts();
        form.ifPresent(it -> new Arithmetic(source, cells, Map.of(), findings).check(it, false));
        bureau(form);
        sections();
        page();
        new ProseChecks(passages, tables, amounts, identity, previous, findings).check(form);
        plausibility();
        acrossYears(form);
        return report(form);
    }

    private CheckedReport report(Optional<Form> form) {
        return new CheckedReport(
                source.raw(),
                document.title().map(Document.Title::text),
                form.map(Form::version),
                identity.year(),
                identity.organ(),
                cells,
                new ArrayList<>(tables.uncertain()),
                sectionTexts(),
                sorted());
    }

    /** Errors first, then as they stand in the text. */
    private List<Finding> sorted() {
        var all = findings.all();
        all.sort(java.util.Comparator.comparing(Finding::severity)
                .thenComparingInt(it ->
                        it.evidence().isEmpty() ? 0 : it.evidence().getFirst().offset()));
        return all;
    }

    private Map<String, Evidence> sectionTexts() {
        var all = new LinkedHashMap<String, Evidence>();
        document.title().ifPresent(it -> all.put("title", titleEvidence(it)));
        for (var passage : passages) {
            var number =
                    passage.section().equals("preamble") ? 0 : passage.section().charAt(1) - '0';
            var range = number == 0 ? document.preamble() : document.range(number);
            if (range[1] > range[0]) {
                all.put(
                        passage.section(),
                        source.evidence(
                                passage.section(),
                                document.rows().get(range[0]).from(),
                                document.rows().get(range[1] - 1).to()));
            }
        }
        return all;
    }

    /** From what the tables look like; where there is none, from the year. */
    private Optional<Form> form() {
        var shown = tables.form();
        if (shown.isPresent()) {
            return shown;
        }
        var year = identity.year();
        return year.isEmpty()
                ? Optional.empty()
                : Optional.of(year.getAsInt() <= LAST_TRIAL_YEAR ? Form.TRIAL : Form.OF_2021);
    }

    // Title, years, organ

    private Evidence titleEvidence(Document.Title title) {
        return source.evidence(
                "title",
                document.rows().get(title.firstRow()).from(),
                document.rows().get(title.lastRow()).to());
    }

    private Evidence at(String section, int row) {
        var of = document.rows().get(row);
        return source.evidence(section, of.from(), of.to());
    }

    private void title() {
        var title = document.title();
        if (title.isEmpty()) {
            if (!identity.isNamedInText()) {
                findings.error(TITLE_MISSING, "没有“（机关名称）（年份）年政府信息公开工作年度报告”这样的标题", firstLine());
            }
            return;
        }
        if (title.get().isShort()) {
            findings.tell(TITLE_VARIANT, "标题应为“（机关名称）（年份）年政府信息公开工作年度报告”", List.of(titleEvidence(title.get())));
        }
        if (document.hasSeveral()) {
            findings.error(SEVERAL_REPORTS, "文件里有两份以上报告，只检查了第一份", List.of(titleEvidence(title.get())));
        }
    }

    private List<Evidence> firstLine() {
        return document.rows().stream()
                .filter(it -> !it.text().isEmpty())
                .limit(1)
                .map(it -> source.evidence("page", it.from(), it.to()))
                .toList();
    }

    private void years(Optional<Form> form) {
        var title = document.title().filter(it -> it.year() > 0);
        var titled = title.map(Document.Title::year).orElse(0);
        var period = identity.periodYear();
        var body = identity.bodyYear();
        if (titled > 0) {
            var told = period.isPresent() ? period : body;
            if (told.isPresent() && told.getAsInt() != titled) {
                var evidence = new ArrayList<>(List.of(titleEvidence(title.get())));
                identity.period().ifPresent(evidence::add);
                findings.add(
                        YEAR_TITLE_MISMATCH,
                        Severity.ERROR,
                        "标题是" + titled + "年，" + (period.isPresent() ? "统计期限是" : "正文说的是") + told.getAsInt() + "年",
                        evidence,
                        List.of(),
                        List.of(String.valueOf(titled), String.valueOf(told.getAsInt())));
            }
        } else if (period.isPresent() && body.isPresent() && body.getAsInt() != period.getAsInt()) {
            findings.add(
                    YEAR_TITLE_MISMATCH,
                    Severity.ERROR,
                    "统计期限是" + period.getAsInt() + "年，正文说的是" + body.getAsInt() + "年",
                    identity.period().stream().toList(),
                    List.of(),
                    List.of(String.valueOf(period.getAsInt()), String.valueOf(body.getAsInt())));
        }
        if (!identity.isWholeYear()) {
            findings.error(
                    PERIOD_MISMATCH,
                    "统计期限应为当年1月1日至12月31日",
                    identity.period().stream().toList());
        }
        var year = identity.year();
        if (form.isPresent()
                && tables.form().isPresent()
                && year.isPresent()
                && year.getAsInt() >= 2019
                && !form.get().isFor(year.getAsInt())) {
            findings.warn(
                    FORMAT_YEAR_MISMATCH,
                    year.getAsInt() + "年度的报告用了" + form.get().name(),
                    document.heading(2).map(it -> List.of(at("t2", it.row()))).orElse(List.of()));
        }
        var three = tables.formOfThree();
        if (three.isPresent() && form.isPresent() && three.get() != form.get() && tables.isFound(2)) {
            findings.warn(
                    FORMAT_YEAR_MISMATCH,
                    "表二用" + form.get().name() + "，表三用" + three.get().name(),
                    document.heading(3).map(it -> List.of(at("t3", it.row()))).orElse(List.of()));
        }
    }

    private void organ() {
        var titled = identity.titled();
        var signed = identity.signed();
        if (titled.isPresent() && signed.isPresent() && !isSame(titled.get(), signed.get())) {
            var evidence = new ArrayList<>(identity.signature().stream().toList());
            document.title().ifPresent(it -> evidence.add(titleEvidence(it)));
            findings.add(
                    ORGAN_MISMATCH,
                    Severity.ERROR,
                    "标题是“" + titled.get() + "”，落款是“" + signed.get() + "”",
                    evidence,
                    List.of(),
                    List.of(signed.get(), titled.get()));
        }
    }

    private static boolean isSame(String one, String other) {
        if (one.contains(other) || other.contains(one)) {
            return true;
        }
        var tail = Math.min(4, Math.min(one.length(), other.length()));
        var isOffice = other.contains("政府")
                && one.replaceAll("人民政府.*", "").length() >= 2
                && other.startsWith(one.replaceAll("人民政府.*", ""));
        return isOffice
                || one.endsWith(other.substring(other.length() - tail))
                        && one.length() != other.length()
                        && isShortened(one, other);
    }

    /** 局 of a county may sign without the name of its city. */
    private static boolean isShortened(String one, String other) {
        var longer = one.length() > other.length() ? one : other;
        var shorter = one.length() > other.length() ? other : one;
        var at = 0;
        for (var place = 0; place < longer.length() && at < shorter.length(); place++) {
            if (longer.charAt(place) == shorter.charAt(at)) {
                at++;
            }
        }
        return at == shorter.length();
    }

    // Headings, tables, cells

    private void headings() {
        for (var number = 1; number <= 6; number++) {
            var label = Form.SECTIONS.get(number - 1).label();
            var wanted = "一二三四五六".charAt(number - 1) + "、" + label;
            var heading = document.heading(number);
            if (heading.isEmpty()) {
                if (number < 2 || number > 4 || tables.isFound(number)) {
                    findings.add(
                            SECTION_MISSING,
                            Severity.ERROR,
                            "没有“" + wanted + "”这一部分的标题",
                            List.of(),
                            List.of(),
                            List.of(wanted));
                }
            } else if (!heading.get().isExact()) {
                findings.add(
                        HEADING_VARIANT,
                        Severity.WARNING,
                        "规定的标题是“" + wanted + "”",
                        List.of(at("s" + number, heading.get().row())),
                        List.of(),
                        List.of(heading.get().text(), wanted));
            }
        }
        var before = 0;
        for (var heading : document.headings()) {
            if (heading.number() < before && heading.isExact()) {
                findings.warn(HEADING_VARIANT, "这一部分不在规定的位置", List.of(at("s" + heading.number(), heading.row())));
            }
            before = Math.max(before, heading.number());
        }
    }

    private void tablesMissing() {
        for (var table = 2; table <= 4; table++) {
            if (!tables.isFound(table)) {
                var heading = document.heading(table);
                findings.add(
                        TABLE_MISSING,
                        Severity.ERROR,
                        "“" + Form.SECTIONS.get(table - 1).label() + "”"
                                + (tables.hasWords(table) ? "的表格只有文字，没有数，一格也没有填" : "没有读到表格"),
                        heading.isPresent()
                                ? List.of(at("s" + table, heading.get().row()))
                                : List.of(),
                        List.of(),
                        List.of("t" + table));
            }
        }
    }

    private void emptyCells() {
        for (var cell : cells.values()) {
            if (cell.kind() != Cell.Kind.EMPTY && cell.kind() != Cell.Kind.NA) {
                continue;
            }
            var isNeeded = isTotalOfSomething(cell.code());
            findings.add(
                    EMPTY_CELL,
                    isNeeded ? Severity.ERROR : Severity.WARNING,
                    "“" + CellName.of(cell.code()) + "”"
                            + (cell.kind() == Cell.Kind.EMPTY ? "没有填" : "写的是“" + cell.raw() + "”") + "，没有的应写0"
                            + (isNeeded ? "；同行或同列有数，合计不能空" : ""),
                    List.of(Arithmetic.evidence(source, cell)),
                    List.of(cell.code()),
                    List.of(cell.raw()));
        }
    }

    private boolean isTotalOfSomething(String code) {
        var row = code.substring(0, code.lastIndexOf('.') + 1);
        if (code.startsWith("t3.")
                && code.endsWith(".tot")
                && Form.COLUMNS.stream().limit(6).anyMatch(it -> amounts.isPositive(row + it.code()))) {
            return true;
        }
        if (code.startsWith("t4.") && code.endsWith(".total")) {
            return Form.OUTCOMES.stream().limit(4).anyMatch(it -> amounts.isPositive(row + it.code()));
        }
        if (code.startsWith("t3.g.")) {
            var column = code.substring("t3.g".length());
            return Stream.of(Form.OF_2021, Form.TRIAL)
                    .flatMap(it -> it.tableThree().stream())
                    .map(Form.RowLabel::code)
                    .filter(it -> it.matches("t3\\.[a-f]\\d?"))
                    .anyMatch(it -> amounts.isPositive(it + column));
        }
        return false;
    }

    private void cellTexts() {
        for (var cell : cells.values()) {
            var isAmount = cell.code().endsWith(".amount");
            if (cell.kind() == Cell.Kind.TEXT) {
                var hasUnit = CellText.hasUnit(cell.raw());
                var suggestion = hasUnit ? Optional.<String>empty() : CellText.suggestion(cell.raw());
                findings.add(
                        NON_NUMERIC_CELL,
                        hasUnit ? Severity.WARNING : Severity.ERROR,
                        "“" + CellName.of(cell.code()) + "”" + (hasUnit ? "带有单位，应只写数字" : "写的是文字，应只写数字")
                                + suggestion
                                        .map(it -> "；可改为 " + it + "，其余写在表外说明")
                                        .orElse(""),
                        List.of(Arithmetic.evidence(source, cell)),
                        List.of(cell.code()),
                        List.of(cell.raw()));
            }
            var number = cell.number();
            if (number.isEmpty() || cell.code().endsWith(".delta")) {
                continue;
            }
            var table = cell.code().charAt(1);
            if (number.get().signum() < 0) {
                number(cell, table == '2' ? T2_NONNEG : table == '3' ? T3_NONNEG : T4_NONNEG, Severity.ERROR, "不应是负数");
            } else if (!isAmount && number.get().stripTrailingZeros().scale() > 0) {
                number(cell, table == '2' ? T2_INT : table == '3' ? T3_INT : T4_INT, Severity.WARNING, "应是整数");
            }
        }
    }

    private void number(Cell cell, FindingCode code, Severity severity, String what) {
        findings.add(
                code,
                severity,
                "“" + CellName.of(cell.code()) + "”" + what + "，写的是 " + cell.raw(),
                List.of(Arithmetic.evidence(source, cell)),
                List.of(cell.code()),
                List.of(cell.raw()));
    }

    /** Rules are made by departments of the State Council and by governments of provinces and of cities with districts. */
    private void bureau(Optional<Form> form) {
        var organ = identity.organ();
        if (form.isEmpty()
                || organ.isEmpty()
                || !NO_RULES.matcher(organ.get()).matches()
                || NATIONAL.matcher(organ.get()).matches()) {
            return;
        }
        for (var code : cells.keySet()) {
            if (code.startsWith("t2.reg.")
                    && amounts.number(code).filter(it -> it.signum() != 0).isPresent()) {
                var cell = amounts.cell(code).orElseThrow();
                findings.add(
                        T2_REG0,
                        Severity.ERROR,
                        organ.get() + "没有规章制定权，“" + CellName.of(code) + "”应为0，写的是 " + cell.raw(),
                        List.of(Arithmetic.evidence(source, cell)),
                        List.of(code),
                        List.of(cell.raw(), "0"));
            }
        }
    }

    // Sections and page

    private Passage passage(String section) {
        return passages.stream()
                .filter(it -> it.section().equals(section))
                .findFirst()
                .orElseThrow();
    }

    private void sections() {
        var fifth = document.heading(5);
        if (fifth.isPresent() && withoutBreaks(passage("s5").text()).length() < SHORTEST_FIFTH) {
            findings.error(
                    SECTION_EMPTY,
                    "“存在的主要问题及改进情况”没有内容",
                    List.of(at("s5", fifth.get().row())));
        } else if (fifth.isPresent()) {
            var text = passage("s5").text();
            if (!text.matches("(?s).*(?:问题|不足|差距|薄弱|短板|有待|不够|欠缺|不高|不强|不到位).*")) {
                findings.tell(
                        CONTENT_MISSING,
                        "第五部分没有写问题",
                        List.of(at("s5", fifth.get().row())));
            } else if (!text.matches("(?s).*(?:改进|措施|下一步|加强|整改|提升|完善|强化|提高|加大|规范).*")) {
                findings.tell(
                        CONTENT_MISSING,
                        "第五部分没有写改进措施",
                        List.of(at("s5", fifth.get().row())));
            }
        }
        for (var number : List.of(1, 6)) {
            var heading = document.heading(number);
            if (heading.isPresent()
                    && withoutBreaks(passage("s" + number).text()).isEmpty()) {
                findings.error(
                        SECTION_EMPTY,
                        "“" + Form.SECTIONS.get(number - 1).label() + "”没有内容",
                        List.of(at("s" + number, heading.get().row())));
            }
        }
        if (identity.isGovernment() && document.heading(1).isPresent()) {
            var text = passage("s1").text();
            var missing = Stream.of("考核", "评议", "责任追究")
                    .filter(it -> !text.contains(it) && !(it.equals("责任追究") && text.matches("(?s).*(?:追责|问责|追究).*")))
                    .toList();
            if (!missing.isEmpty()) {
                findings.tell(
                        CONTENT_MISSING,
                        "政府的报告还应写工作考核、社会评议和责任追究结果情况，没有读到：" + String.join("、", missing),
                        List.of(at("s1", document.heading(1).get().row())));
            }
        }
        stale();
        ordinals();
    }

    private static String withoutBreaks(String text) {
        return text.replace("\n", "");
    }

    private void stale() {
        for (var passage : List.of(passage("preamble"), passage("s1"))) {
            var text = passage.text();
            var matcher = STALE_LIST.matcher(text.substring(0, Math.min(text.length(), 900)));
            while (matcher.find()) {
                var announced = matcher.group(1).split("[、,;]|(?<=[^涉])以?及(?=[^改提])|与|\"\"");
                var known = Stream.of(announced).filter(Checker::isKnownPart).count();
                var old = Stream.of(announced)
                        .filter(it -> OLD_PART.matcher(it).find() && !isKnownPart(it.replaceAll("收费.*|.*减免", "")))
                        .map(it -> it.replaceAll("^[\"的]+|[\"]+$", ""))
                        .toList();
                if (known >= 3 && !old.isEmpty()) {
                    findings.add(
                            STALE_PREAMBLE,
                            Severity.WARNING,
                            "开头说报告包含“" + String.join("”“", old) + "”，报告里没有，像是沿用旧格式的开头",
                            List.of(passage.evidence(matcher.start(1), matcher.end(1))),
                            List.of(),
                            old);
                    return;
                }
            }
        }
    }

    private static boolean isKnownPart(String part) {
        return Stream.of(PARTS).anyMatch(it -> it.matcher(part).find());
    }

    private void ordinals() {
        for (var passage : passages) {
            for (var paragraph : passage.paragraphs()) {
                var text = passage.text().substring(paragraph[0], paragraph[1]);
                var last = 0;
                var matcher = ORDINAL.matcher(text);
                while (matcher.find()) {
                    var number = ORDINALS.indexOf(matcher.group(1)) + 1;
                    if (number == last && number > 1 || number > last + 1 && last > 0) {
                        findings.tell(
                                ORDINAL_ORDER,
                                number == last
                                        ? "同一段里有两个“" + matcher.group(1) + "是”"
                                        : "“" + matcher.group(1) + "是”之前跳了号",
                                List.of(passage.evidence(
                                        paragraph[0] + matcher.start(), paragraph[0] + matcher.end())));
                        break;
                    }
                    last = number;
                }
            }
        }
    }

    private void page() {
        var lines = source.lines();
        for (var line : lines.subList(0, Math.min(lines.size(), 60))) {
            if (line.to() - line.from() < 400) {
                var text = source.raw().substring(line.from(), line.to());
                if (LEAVING.matcher(text).find()) {
                    for (var site : PageNoise.split(text).sites()) {
                        site(Source.of(site, true).plain().strip(), source.evidence("page", line.from(), line.to()));
                    }
                }
            }
        }
        var foreign = FOREIGN.matcher(source.plain());
        if (foreign.find()) {
            findings.warn(
                    FOREIGN_TEXT,
                    "混入了与报告无关的文字“" + foreign.group() + "”",
                    List.of(source.evidence("page", foreign.start(), foreign.end())));
        }
        if (source.firstPinyin() >= 0) {
            findings.tell(
                    GARBLED_TEXT,
                    "文字里夹有拼音，识别时已略去",
                    List.of(source.evidence(
                            "page",
                            source.firstPinyin() - 1,
                            Math.min(source.raw().length(), source.firstPinyin() + 8))));
        } else {
            var garbled = GARBLED.matcher(source.plain());
            if (garbled.find()) {
                findings.tell(GARBLED_TEXT, "有乱码", List.of(source.evidence("page", garbled.start(), garbled.end())));
            }
        }
    }

    private void site(String site, Evidence evidence) {
        var organ = identity.organ().orElse("");
        var name = Folded.fold(site);
        if (DEPARTMENT.matcher(name).matches()
                && !organ.endsWith(name)
                && !name.contains(organ.isEmpty() ? "\0" : organ)
                && !isShortened(name, organ)) {
            findings.add(
                    SITE_NAME_MISMATCH,
                    Severity.WARNING,
                    "离站提示里的网站是“" + name + "”，报告是" + (organ.isEmpty() ? "别的单位" : organ) + "的",
                    List.of(evidence),
                    List.of(),
                    List.of(name, organ));
        }
    }

    private void plausibility() {
        var norms = List.of("t2.norm.made", "t2.norm.repealed", "t2.norm.valid");
        if (norms.stream()
                .allMatch(it -> amounts.number(it)
                        .filter(number -> number.signum() == 0)
                        .isPresent())) {
            var text = passage("s1");
            var matcher = POLICY_ITEMS.matcher(text.text());
            while (matcher.find()) {
                if (matcher.group(1).length() < 9 && Long.parseLong(matcher.group(1)) > 0) {
                    findings.add(
                            PLAUSIBILITY,
                            Severity.INFO,
                            "行政规范性文件三格都是0，正文说公开了政策文件；请确认其中没有规范性文件",
                            List.of(text.evidence(matcher.start(), matcher.end())),
                            norms,
                            List.of(matcher.group(1), "0"));
                    break;
                }
            }
        }
        if (identity.year().isPresent() && identity.year().getAsInt() >= 2024 && amounts.isPositive("t4.ld.total")) {
            findings.add(
                    PLAUSIBILITY,
                    Severity.INFO,
                    "2024年起不予公开的须先申请行政复议，请确认未经复议直接起诉的不属此类",
                    List.of(Arithmetic.evidence(
                            source, amounts.cell("t4.ld.total").orElseThrow())),
                    List.of("t4.ld.total"),
                    List.of(amounts.cell("t4.ld.total").orElseThrow().raw()));
        }
    }

    private void acrossYears(Optional<Form> form) {
        if (previous.isEmpty() || form.isEmpty()) {
            return;
        }
        var last = previous.get();
        if (last.reportYear().isPresent()
                && identity.year().isPresent()
                && last.reportYear().getAsInt() != identity.year().getAsInt() - 1) {
            findings.tell(
                    NOT_ASSESSABLE,
                    "给出的上年度报告是" + last.reportYear().getAsInt() + "年的，不能与"
                            + identity.year().getAsInt() + "年比较",
                    List.of());
            return;
        }
        new Arithmetic(source, cells, last.cells(), findings).check(form.get(), true);
        new YearOnYear(source, document, passages, amounts, last, findings).check();
    }
}
