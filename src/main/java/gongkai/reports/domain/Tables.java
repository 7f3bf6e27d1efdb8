package gongkai.reports.domain;

import gongkai.reports.Cell;
import gongkai.reports.Evidence;
import gongkai.reports.FindingCode;
import gongkai.reports.Severity;
import gongkai.reports.domain.Form.RowLabel;
import gongkai.reports.domain.Table.Kind;
import gongkai.reports.domain.Table.Line;
import gongkai.reports.domain.Table.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cells of the three tables of a report, and what is not regular about how they are written. */
final class Tables {

    /**
     * Labels before the values of a row, and the values.
     *
     * @param first the column of the first value, from 0; 0 where cells are not kept apart
     */
    private record Group(List<Token> labels, List<Token> values, boolean isGrid, int first) {

        String label() {
            return labels.stream().map(Token::text).collect(Collectors.joining());
        }
    }

    private static final int COLUMNS = Form.COLUMNS.size();
    private static final int OUTCOMES = Form.GROUPS.size() * Form.OUTCOMES.size();

    private static final List<RowLabel> ROWS = allRows();

    private static final List<RowLabel> ALL_ROWS = Stream.of(ROWS, Form.OF_2021.tableTwo(), Form.TRIAL.tableTwo())
            .flatMap(List::stream)
            .toList();

    private static final Pattern[] ANCHORS = {
        Pattern.compile("第二十条第|制发件数|新制作数量"), Pattern.compile("[勾钩]稽关系|一、本年新收政府信息公开"), Pattern.compile("结果维持|未经复议直接起诉"),
    };

    private static final Pattern HEADER = Pattern.compile("自然人|法人或|商业|科研|申请人情况|法律服务|社会公益");

    /** Pieces of labels that carry no numbers of their own. */
    private static final Pattern PIECE = Pattern.compile(
            "办理结果|不予公开|无法提供|不予处理|其他处理|[勾钩]稽|信息内容|第二十条|本年|上一年|上年|采购|处理决定|\\([一二三四五六七八九]\\)|[一二三四]、|^\\d[.、]");

    private static final Pattern AFTER_TABLE =
            Pattern.compile("^(?:19|20)\\d{2}年.*|.*发布总数量.*|.*[:]\\d+$|注[:].*|备注[:].*|说明[:].*");

    private static final Pattern OF_2021 = Pattern.compile("制发|废止|现行有效");
    private static final Pattern OF_TRIAL = Pattern.compile("新制作|新公开|对外公开总|增/?减|集中采购|对外管理服务");

    private final Document document;
    private final Findings findings;
    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<String, Token> tokens = new HashMap<>();
    private final Set<String> uncertain = new LinkedHashSet<>();
    private final boolean[] isFound = new boolean[5];
    private final int[][] regions = new int[5][];
    private final boolean isLaidOut;
    private @Nullable Form tableTwo;
    private @Nullable Form tableThree;

    Tables(Document document, Findings findings) {
        this.document = document;
        this.findings = findings;
        locate();
        var all = List.of(table(2), table(3), table(4));
        isLaidOut = all.stream().anyMatch(Table::isLayout);
        two(all.get(0));
        three(all.get(1));
        four(all.get(2));
    }

    private static List<RowLabel> allRows() {
        var all = new ArrayList<>(Form.OF_2021.tableThree());
        var at = 0;
        while (!all.get(at).code().equals("t3.f1")) {
            at++;
        }
        all.add(
                at,
                Form.TRIAL.tableThree().stream()
                        .filter(it -> it.code().equals("t3.f"))
                        .findFirst()
                        .orElseThrow());
        return List.copyOf(all);
    }

    // Where the tables are

    private void locate() {
        var starts = new int[5];
        for (var table = 2; table <= 4; table++) {
            var heading = document.heading(table);
            starts[table] = heading.isPresent() ? heading.get().row() + 1 : anchor(table);
        }
        for (var table = 2; table <= 4; table++) {
            if (starts[table] < 0) {
                regions[table] = new int[] {0, 0};
                continue;
            }
            var end = document.end();
            for (var heading : document.headings()) {
                if (heading.row() >= starts[table]) {
                    end = Math.min(end, heading.row());
                }
            }
            for (var other = 2; other <= 4; other++) {
                if (starts[other] > starts[table]) {
                    end = Math.min(end, starts[other]);
                }
            }
            regions[table] = new int[] {starts[table], Math.max(starts[table], end)};
        }
    }

    private int anchor(int table) {
        var rows = document.rows();
        for (var at = 0; at < document.end(); at++) {
            var text = rows.get(at).text();
            if (text.length() < 200
                    && !Table.isProse(text)
                    && ANCHORS[table - 2].matcher(text).find()) {
                return at;
            }
        }
        return -1;
    }

    private Table table(int number) {
        return new Table(document, regions[number][0], regions[number][1], Tables::isLabel);
    }

    // Groups of labels and values

    private interface Rows {
        @Nullable
        RowLabel match(String label);
    }

    private List<Group> groups(Table table, Rows rows, int full) {
        var groups = new ArrayList<Group>();
        var labels = new ArrayList<Token>();
        var values = new ArrayList<Token>();
        for (var line : table.lines()) {
            if (line.isGrid()) {
                flush(groups, labels, values, false);
                grid(line, rows, labels, groups);
                continue;
            }
            for (var token : line.tokens()) {
                switch (token.kind()) {
                    case VALUE -> values.add(token);
                    case BLANK -> {}
                    case PROSE -> {
                        if (isOpenEnded(labels, values, rows)) {
                            values.add(token);
                        }
                    }
                    case LABEL -> {
                        if (isText(token, labels, values, rows, full)) {
                            values.add(token);
                        } else {
                            flush(groups, labels, values, false);
                            labels.add(token);
                        }
                    }
                }
            }
            if (line.values() >= full && line.hasLabel() || values.size() == full && line.values() == full) {
                flush(groups, labels, values, false);
            }
        }
        flush(groups, labels, values, false);
        return groups;
    }

    private static void flush(List<Group> groups, List<Token> labels, List<Token> values, boolean isGrid) {
        if (!values.isEmpty()) {
            groups.add(new Group(List.copyOf(labels), List.copyOf(values), isGrid, 0));
            labels.clear();
            values.clear();
        }
    }

    /** Words where a number should stand, in a table whose cells are lines. */
    private static boolean isText(Token token, List<Token> labels, List<Token> values, Rows rows, int full) {
        if (isOpenEnded(labels, values, rows)) {
            return !AFTER_TABLE.matcher(token.text()).matches() && rows.match(token.text()) == null;
        }
        return !values.isEmpty()
                && full == COLUMNS
                && values.size() < full
                && token.text().length() < 30
                && rows.match(token.text()) == null
                && !PIECE.matcher(token.text()).find()
                && !HEADER.matcher(token.text()).find();
    }

    /** The amount of procurement may be told in sentences. */
    private static boolean isOpenEnded(List<Token> labels, List<Token> values, Rows rows) {
        if (values.isEmpty() || labels.isEmpty()) {
            return false;
        }
        var row = rows.match(labels.getLast().text());
        return row != null
                && row.code().equals("t2.procurement")
                && values.stream().filter(it -> it.kind() == Kind.VALUE).count() == 1;
    }

    private static boolean isLabel(String text) {
        return match(ALL_ROWS, text) != null
                || PIECE.matcher(text).find()
                || HEADER.matcher(text).find();
    }

    private static void grid(Line line, Rows rows, List<Token> labels, List<Group> groups) {
        var tokens = line.tokens();
        var last = -1;
        for (var at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).kind() == Kind.LABEL && rows.match(tokens.get(at).text()) != null) {
                last = at;
            }
        }
        var isHeader = tokens.stream()
                .anyMatch(it ->
                        it.kind() == Kind.LABEL && HEADER.matcher(it.text()).find());
        if (last < 0 || isHeader && line.values() == 0) {
            var of = tokens.stream().filter(it -> it.kind() == Kind.LABEL).toList();
            labels.addAll(of);
            if (of.isEmpty() && line.values() > 0 && !labels.isEmpty()) {
                groups.add(new Group(List.copyOf(labels), tokens, true, 0));
                labels.clear();
            }
            return;
        }
        for (var token : tokens.subList(0, last + 1)) {
            if (token.kind() == Kind.LABEL) {
                labels.add(token);
            }
        }
        var data = tokens.subList(last + 1, tokens.size());
        if (!data.isEmpty()) {
            groups.add(new Group(List.copyOf(labels), List.copyOf(data), true, last + 1));
            labels.clear();
        }
    }

    private static @Nullable RowLabel match(List<RowLabel> rows, String label) {
        RowLabel best = null;
        var start = -1;
        for (var row : rows) {
            var matcher = row.pattern().matcher(label);
            while (matcher.find()) {
                if (matcher.start() > start) {
                    start = matcher.start();
                    best = row;
                }
            }
        }
        return best;
    }

    // Table two

    private void two(Table table) {
        var text = table.labels();
        var form = formOfTwo(text);
        var rows = Stream.concat(Form.OF_2021.tableTwo().stream(), Form.TRIAL.tableTwo().stream())
                .collect(Collectors.toMap(RowLabel::code, it -> it, (a, _) -> a, LinkedHashMap::new));
        var groups = groups(table, label -> match(List.copyOf(rows.values()), label), 3);
        if (form == null) {
            form = formByCounts(groups, rows);
        }
        if (form == null) {
            return;
        }
        var seen = new ArrayList<Group>();
        for (var group : groups) {
            var found = match(form.tableTwo(), group.label());
            if (found != null
                    && !cells.containsKey(found.cells().getFirst())
                    && !uncertain.contains(found.cells().getFirst())) {
                take(found, chosenTwo(group, found.cells().size()), group, "t2");
                seen.add(group);
                variant(found, group, table, form, "");
            }
        }
        if (seen.isEmpty()) {
            return;
        }
        isFound[2] = true;
        tableTwo = form;
        headers(table, form);
        missingRows(form.tableTwo(), 2);
        unit(table, form);
        spaces(table, "t2");
    }

    private static @Nullable Form formOfTwo(String labels) {
        var ofNew = OF_2021.matcher(labels).results().count();
        var ofTrial = OF_TRIAL.matcher(labels).results().count();
        return ofNew == ofTrial ? null : ofNew > ofTrial ? Form.OF_2021 : Form.TRIAL;
    }

    private static @Nullable Form formByCounts(List<Group> groups, Map<String, RowLabel> rows) {
        for (var group : groups) {
            var row = match(List.copyOf(rows.values()), group.label());
            if (row != null
                    && List.of("t2.licence", "t2.penalty", "t2.coercion").contains(row.code())) {
                var count = group.values().stream()
                        .filter(it -> it.kind() != Kind.BLANK)
                        .count();
                return count == 1 ? Form.OF_2021 : count == 3 ? Form.TRIAL : null;
            }
        }
        return null;
    }

    /** Empty if it cannot be told which value belongs where. */
    private static Optional<List<Token>> chosenTwo(Group group, int count) {
        var values = group.values();
        if (!group.isGrid()) {
            if (values.size() > count
                    && values.subList(1, values.size()).stream().noneMatch(it -> it.kind() == Kind.VALUE)) {
                return Optional.of(List.of(values.getFirst(), joined(values.subList(1, values.size()))));
            }
            return values.size() == count ? Optional.of(values) : Optional.empty();
        }
        var filled = values.stream().filter(it -> it.kind() != Kind.BLANK).toList();
        if (filled.size() == count) {
            return Optional.of(filled);
        }
        return values.size() >= count && filled.size() < count
                ? Optional.of(values.subList(0, count))
                : Optional.empty();
    }

    private static Token joined(List<Token> tokens) {
        return new Token(
                tokens.getFirst().from(),
                tokens.getLast().to(),
                tokens.stream().map(Token::text).collect(Collectors.joining()),
                Kind.LABEL);
    }

    private void take(RowLabel row, Optional<List<Token>> chosen, Group group, String section) {
        if (chosen.isEmpty()) {
            uncertain.addAll(row.cells());
            var evidence = evidence(section, group.values());
            findings.add(
                    FindingCode.CELL_UNCERTAIN,
                    Severity.WARNING,
                    "“" + row.label() + "”一行应有" + row.cells().size() + "格，读到"
                            + group.values().size() + "个数，无法确定各属哪一格"
                            + torn(group.values(), row.cells().size()),
                    evidence,
                    row.cells(),
                    group.values().stream().map(Token::text).toList());
            return;
        }
        for (var at = 0; at < row.cells().size(); at++) {
            put(row.cells().get(at), chosen.get().get(at));
        }
    }

    /** One number torn into two by the conversion. */
    private static String torn(List<Token> values, int count) {
        if (values.size() != count + 1 || count != COLUMNS) {
            return "";
        }
        var numbers = new ArrayList<Long>();
        for (var value : values) {
            if (!value.text().matches("\\d{1,9}")) {
                return "";
            }
            numbers.add(Long.parseLong(value.text()));
        }
        for (var at = 0; at < count - 1; at++) {
            var whole =
                    Long.parseLong(values.get(at).text() + values.get(at + 1).text());
            var sum = whole;
            for (var other = 0; other < count; other++) {
                if (other != at && other != at + 1) {
                    sum += numbers.get(other);
                }
            }
            if (sum == numbers.get(count)) {
                return "；第" + (at + 1) + "、" + (at + 2) + "个数合为" + whole + "时合计相符，疑为一个数被拆开";
            }
        }
        return "";
    }

    private List<Evidence> evidence(String section, List<Token> tokens) {
        return tokens.isEmpty()
                ? List.of()
                : List.of(document.source()
                        .evidence(
                                section,
                                tokens.getFirst().from(),
                                tokens.getLast().to()));
    }

    private void put(String code, Token token) {
        var raw = document.source().evidence("", token.from(), token.to());
        tokens.put(code, token);
        cells.put(code, CellText.cell(code, raw.text(), token.text(), raw.offset()));
    }

    // Table three

    private void three(Table table) {
        var groups = groups(table, label -> match(ROWS, label), COLUMNS);
        var matched = new ArrayList<@Nullable RowLabel>();
        var used = new LinkedHashSet<RowLabel>();
        for (var group : groups) {
            var row = match(ROWS, group.label());
            matched.add(row != null && used.add(row) ? row : null);
        }
        var hasSubtotal = Pattern.compile("小计").matcher(table.labels()).find();
        var columns = Columns.of(table);
        var order = order(table);
        for (var at = 0; at < groups.size(); at++) {
            var group = groups.get(at);
            var row = matched.get(at);
            if (row == null) {
                row = byOrder(matched, at, group, used);
                if (row == null) {
                    continue;
                }
                used.add(row);
                findings.tell(
                        FindingCode.LABEL_VARIANT,
                        "这一行的文字认不出，按次序当作“" + row.label() + "”",
                        evidence("t3", group.labels()));
                uncertain.addAll(row.cells());
            } else if (!(group.isGrid() && isBlank(group) && group.values().size() < COLUMNS)) {
                var next =
                        at + 1 < groups.size() ? beforeItsOwn(groups.get(at + 1).label()) : "";
                variant(row, group, table, Form.OF_2021, next);
            }
            if (group.isGrid() && isBlank(group) && group.values().size() < COLUMNS) {
                continue;
            }
            take(
                    row,
                    chosenThree(group, row, hasSubtotal, columns)
                            .map(it -> order.stream().map(it::get).toList()),
                    group,
                    "t3");
        }
        settleSixth();
        var hasNumbers = cells.keySet().stream().anyMatch(it -> it.startsWith("t3."))
                || uncertain.stream().anyMatch(it -> it.startsWith("t3."));
        if (!hasNumbers) {
            return;
        }
        isFound[3] = true;
        var hasThree = Stream.of("t3.f1", "t3.f2", "t3.f3").anyMatch(it -> has(it + ".tot"));
        tableThree = hasThree ? Form.OF_2021 : has("t3.f.tot") ? Form.TRIAL : tableTwo;
        columns(table);
        corner(table);
        if (tableThree != null) {
            missingRows(tableThree.tableThree(), 3);
        }
        spaces(table, "t3");
    }

    /** The order of the columns as their headings stand; another than that of the form is told. */
    private List<Integer> order(Table table) {
        var header = new StringBuilder();
        var isOver = false;
        for (var line : table.lines()) {
            for (var token : line.tokens()) {
                isOver |= token.kind() == Kind.LABEL
                        && ROWS.getFirst().pattern().matcher(token.text()).find();
                if (!isOver && token.kind() == Kind.LABEL) {
                    header.append(token.text());
                }
            }
        }
        var order = table.isLayout() ? Columns.STANDARD : Columns.order(header.toString());
        if (!order.equals(Columns.STANDARD)) {
            findings.add(
                    FindingCode.LABEL_VARIANT,
                    Severity.WARNING,
                    "申请人各列的次序与规定不同，已按列名读取",
                    at(table, HEADER, "t3"),
                    List.of(),
                    List.of());
        }
        return order;
    }

    /** What stands before the label of the row itself: the end of the label before, where lines were broken. */
    private static String beforeItsOwn(String label) {
        var row = match(ROWS, label);
        if (row == null) {
            return label;
        }
        var matcher = row.pattern().matcher(label);
        var start = 0;
        while (matcher.find()) {
            start = matcher.start();
        }
        return label.substring(0, start);
    }

    private boolean has(String code) {
        return cells.containsKey(code) || uncertain.contains(code);
    }

    private static boolean isBlank(Group group) {
        return group.values().stream().allMatch(it -> it.kind() == Kind.BLANK);
    }

    /** A heading of its own row looks like a row without numbers. */
    private void settleSixth() {
        var hasThree = Stream.of("t3.f1.tot", "t3.f2.tot", "t3.f3.tot").anyMatch(this::has);
        var isEmpty = Form.COLUMNS.stream()
                .map(it -> cells.get("t3.f." + it.code()))
                .allMatch(it -> it == null || it.kind() == Cell.Kind.EMPTY);
        if (hasThree && isEmpty) {
            Form.COLUMNS.forEach(it -> cells.remove("t3.f." + it.code()));
        }
    }

    private static @Nullable RowLabel byOrder(
            List<@Nullable RowLabel> matched, int at, Group group, Set<RowLabel> used) {
        if (at == 0 || group.values().size() != COLUMNS || at + 1 >= matched.size()) {
            return null;
        }
        var before = matched.get(at - 1);
        var after = matched.get(at + 1);
        if (before == null || after == null) {
            return null;
        }
        var between =
                ROWS.subList(ROWS.indexOf(before) + 1, Math.max(ROWS.indexOf(before) + 1, ROWS.indexOf(after))).stream()
                        .filter(it -> !used.contains(it) && !it.code().equals("t3.f"))
                        .toList();
        return between.size() == 1 ? between.getFirst() : null;
    }

    private static Optional<List<Token>> chosenThree(
            Group group, RowLabel row, boolean hasSubtotal, Optional<Columns> columns) {
        if (group.isGrid()
                && columns.filter(it -> it.fits(group.first(), group.values().size()))
                        .isPresent()) {
            return Optional.of(columns.get().of(group.values(), group.first()));
        }
        var values = group.values();
        if (group.isGrid() && values.size() > COLUMNS) {
            values = trimmed(values, row);
        }
        if (values.size() == COLUMNS) {
            return Optional.of(values);
        }
        if (hasSubtotal && values.size() == COLUMNS + 1) {
            return withoutSubtotal(values);
        }
        return Optional.empty();
    }

    private static List<Token> trimmed(List<Token> values, RowLabel row) {
        var filled = values.stream().filter(it -> it.kind() != Kind.BLANK).toList();
        if (filled.size() == COLUMNS) {
            return filled;
        }
        var extra = values.size() - COLUMNS;
        var leads = values.subList(0, extra).stream().allMatch(it -> it.kind() == Kind.BLANK);
        var trails = values.subList(COLUMNS, values.size()).stream().allMatch(it -> it.kind() == Kind.BLANK);
        if (leads && trails) {
            return row.code().matches("t3\\.(?:n1|n2|a|b|f|g|h)")
                    ? values.subList(extra, values.size())
                    : values.subList(0, COLUMNS);
        }
        if (leads) {
            return values.subList(extra, values.size());
        }
        return trails ? values.subList(0, COLUMNS) : values;
    }

    /** Some print a sum of the legal persons before or after them. */
    private static Optional<List<Token>> withoutSubtotal(List<Token> values) {
        for (var at : List.of(6, 1)) {
            var rest = new ArrayList<>(values);
            rest.remove(at);
            var sum = rest.subList(1, 6).stream().map(Tables::number).reduce(0L, Long::sum);
            if (sum.equals(number(values.get(at)))) {
                return Optional.of(rest);
            }
        }
        return Optional.empty();
    }

    private static Long number(Token token) {
        return token.text().matches("\\d{1,12}") ? Long.parseLong(token.text()) : 0L;
    }

    // Table four

    private void four(Table table) {
        var data = dataOfFour(table);
        if (data.isEmpty() && !document.source().isText() && table.labels().contains("尚未审结")) {
            // A row without a word was left out when the file was turned into text.
            var header = firstLabels(table).getFirst();
            data = java.util.Collections.nCopies(OUTCOMES, new Token(header.to(), header.to(), "", Kind.BLANK));
        }
        if (data.isEmpty()) {
            return;
        }
        var codes = Form.GROUPS.stream()
                .flatMap(group -> Form.OUTCOMES.stream().map(it -> "t4." + group.code() + "." + it.code()))
                .toList();
        isFound[4] = true;
        if (data.size() == OUTCOMES) {
            for (var at = 0; at < OUTCOMES; at++) {
                put(codes.get(at), data.get(at));
            }
        } else {
            uncertain.addAll(codes);
            findings.add(
                    FindingCode.CELL_UNCERTAIN,
                    Severity.WARNING,
                    "第四部分的表应有15个数，读到" + data.size() + "个，无法确定各属哪一格",
                    evidence("t4", data),
                    codes,
                    data.stream().map(Token::text).toList());
        }
        var text = table.labels();
        for (var label : Form.HEADERS_OF_FOUR) {
            if (!text.contains(label) && !text.isEmpty()) {
                findings.tell(FindingCode.LABEL_VARIANT, "表四没有标准文字“" + label + "”", evidence("t4", firstLabels(table)));
            }
        }
        spaces(table, "t4");
    }

    private static List<Token> firstLabels(Table table) {
        return table.lines().stream()
                .flatMap(it -> it.tokens().stream())
                .filter(it -> it.kind() == Kind.LABEL)
                .limit(1)
                .toList();
    }

    private static List<Token> dataOfFour(Table table) {
        var values = new ArrayList<Token>();
        List<Token> whole = List.of();
        var blanks = List.<Token>of();
        for (var line : table.lines()) {
            var of =
                    line.tokens().stream().filter(it -> it.kind() == Kind.VALUE).toList();
            values.addAll(of);
            if (of.size() == OUTCOMES) {
                whole = of;
            }
            if (line.isGrid()) {
                var tail = afterLabels(line.tokens());
                if (tail.size() >= OUTCOMES && !of.isEmpty() && of.size() < OUTCOMES) {
                    whole = tail.subList(0, OUTCOMES);
                } else if (tail.size() == OUTCOMES && of.isEmpty() && !line.hasLabel()) {
                    blanks = tail;
                }
            }
        }
        if (!whole.isEmpty()) {
            return whole;
        }
        return values.isEmpty() ? blanks : values;
    }

    private static List<Token> afterLabels(List<Token> tokens) {
        var from = 0;
        for (var at = 0; at < tokens.size(); at++) {
            if (tokens.get(at).kind() == Kind.LABEL) {
                from = at + 1;
            }
        }
        return tokens.subList(from, tokens.size());
    }

    // How it is written

    private void variant(RowLabel row, Group group, Table table, Form form, String next) {
        var label = group.label();
        var core = row.code().equals("t3.b") ? Topic.PARTIAL.label() : row.core();
        if (label.contains(core) || table.isLayout() && isSpread(core, label + next)) {
            return;
        }
        findings.add(
                FindingCode.LABEL_VARIANT,
                Severity.INFO,
                "标准文字是“" + row.label() + "”",
                evidence(row.code().substring(0, 2), List.of(group.labels().getLast())),
                row.cells().subList(0, 1),
                List.of());
    }

    /** Whether the characters stand in the text in this order, with others between them. */
    private static boolean isSpread(String core, String text) {
        var at = 0;
        for (var place = 0; place < text.length() && at < core.length(); place++) {
            if (text.charAt(place) == core.charAt(at)) {
                at++;
            }
        }
        return at == core.length();
    }

    private void headers(Table table, Form form) {
        var text = table.labels();
        for (var header : form.headers()) {
            var core = Folded.fold(header.label());
            if (!text.contains(core.replaceAll("\\(单位:万元\\)", ""))) {
                findings.tell(
                        FindingCode.LABEL_VARIANT,
                        "表二没有标准文字“" + header.label() + "”",
                        at(table, header.pattern(), "t2"));
            }
        }
    }

    private List<Evidence> at(Table table, Pattern pattern, String section) {
        for (var line : table.lines()) {
            for (var token : line.tokens()) {
                if (token.kind() == Kind.LABEL && pattern.matcher(token.text()).find()) {
                    return evidence(section, List.of(token));
                }
            }
        }
        return evidence(section, firstLabels(table));
    }

    private void columns(Table table) {
        if (table.isLayout()) {
            return;
        }
        var text = table.labels();
        for (var column : Form.COLUMNS) {
            if (!text.contains(column.label())
                    && !isSpread(column.label(), text)
                    && HEADER.matcher(text).find()) {
                findings.tell(FindingCode.LABEL_VARIANT, "表三没有标准文字“" + column.label() + "”", at(table, HEADER, "t3"));
            }
        }
    }

    private static final Pattern CORNER = Pattern.compile("本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和");
    private static final Pattern CORNER_VARIANT = Pattern.compile("[勾钩]稽关系");

    private void corner(Table table) {
        for (var line : table.lines()) {
            for (var token : line.tokens()) {
                if (CORNER_VARIANT.matcher(token.text()).find()
                        && !CORNER.matcher(token.text()).find()
                        && !CORNER.matcher(table.labels()).find()) {
                    findings.tell(
                            FindingCode.LABEL_VARIANT,
                            "标准文字是“本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和”",
                            evidence("t3", List.of(token)));
                    return;
                }
            }
        }
    }

    private void unit(Table table, Form form) {
        var code = form.isTrial() ? "t2.procurement.amount" : "t2.fee.amount";
        var cell = cells.get(code);
        var header = Pattern.compile(form.isTrial() ? "采购总?金额" : "收费金额");
        var text = table.labels();
        var matcher = header.matcher(text);
        if (cell == null
                || !matcher.find()
                || text.substring(matcher.start(), Math.min(text.length(), matcher.end() + 12))
                        .matches("(?s).*?\\(?(?:单位)?:?[万亿]?元.*")) {
            return;
        }
        if (form.isTrial() && (!hasAmount(cell) || CellText.hasUnit(cell.raw()))) {
            return;
        }
        findings.add(
                FindingCode.UNIT_MISSING,
                Severity.WARNING,
                "金额没有写明单位（元或万元）",
                at(table, header, "t2"),
                List.of(code),
                List.of());
    }

    private static boolean hasAmount(Cell cell) {
        return cell.kind() == Cell.Kind.NUMERIC || cell.kind() == Cell.Kind.TEXT;
    }

    private void missingRows(List<RowLabel> rows, int table) {
        var missing = rows.stream()
                .filter(it -> it.cells().stream().noneMatch(this::has))
                .toList();
        if (!missing.isEmpty()) {
            var heading = document.heading(table);
            findings.add(
                    FindingCode.ROW_MISSING,
                    Severity.ERROR,
                    "表" + "零一二三四".charAt(table) + "缺少："
                            + missing.stream().map(RowLabel::label).collect(Collectors.joining("、")),
                    heading.map(it -> List.of(evidence("t" + table, it.row()))).orElse(List.of()),
                    missing.stream().flatMap(it -> it.cells().stream()).toList(),
                    List.of());
        }
    }

    Evidence evidence(String section, int row) {
        var of = document.rows().get(row);
        return document.source().evidence(section, of.from(), of.to());
    }

    private static final Pattern GAP = Pattern.compile("\\p{IsHan}[ \\u3000\\u00A0]+\\p{IsHan}");

    private void spaces(Table table, String section) {
        if (isLaidOut || !document.source().isText()) {
            return;
        }
        // Columns kept apart by many spaces.
        var wide = Pattern.compile("[ \\u3000\\u00A0]{2}");
        var broken = new ArrayList<Evidence>();
        for (var line : table.lines()) {
            for (var token : line.tokens()) {
                if (token.kind() == Kind.LABEL && broken.size() < 20) {
                    var raw = document.source().evidence(section, token.from(), token.to());
                    if (GAP.matcher(raw.text()).find()
                            && (line.isGrid()
                                    || line.tokens().size() == 1
                                            && !wide.matcher(raw.text()).find())) {
                        broken.add(raw);
                    }
                }
            }
        }
        if (!broken.isEmpty()) {
            findings.tell(FindingCode.WHITESPACE_LABEL, "表格文字被空格隔断，共" + broken.size() + "处；识别时已略去空格", broken);
        }
    }

    // What was read

    /** Takes what a person read in cells that were in doubt; a row is no longer in doubt when all its cells are told. */
    void settle(Map<String, String> answers) {
        for (var code : List.copyOf(uncertain)) {
            var answer = answers.get(code);
            if (answer != null) {
                cells.put(code, CellText.cell(code, answer, Folded.fold(answer), 0));
                uncertain.remove(code);
            }
        }
        findings.settled(it ->
                it.code() == FindingCode.CELL_UNCERTAIN && it.cells().stream().noneMatch(uncertain::contains));
    }

    /** Whether the words of a table stand there, if no numbers do. */
    boolean hasWords(int table) {
        return ANCHORS[table - 2].matcher(table(table).labels()).find();
    }

    boolean isFound(int table) {
        return isFound[table];
    }

    Optional<Form> form() {
        return Optional.ofNullable(tableTwo != null ? tableTwo : tableThree);
    }

    Optional<Form> formOfThree() {
        return Optional.ofNullable(tableThree);
    }

    Set<String> uncertain() {
        return uncertain;
    }

    /** In the order of both forms. */
    Map<String, Cell> cells() {
        var ordered = new LinkedHashMap<String, Cell>();
        for (var form : Arrays.asList(Form.OF_2021, Form.TRIAL)) {
            for (var code : form.codes()) {
                var cell = cells.get(code);
                if (cell != null) {
                    ordered.put(code, cell);
                }
            }
        }
        return ordered;
    }
}
