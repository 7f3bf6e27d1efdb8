package gongkai.screening;

import static gongkai.screening.Detector.HEALTH_OF_PERSON;
import static gongkai.screening.Detector.HOME_ADDRESS;
import static gongkai.screening.Detector.LIST_OF_PERSONS;
import static gongkai.screening.Detector.POORLY_MASKED;

import gongkai.screening.Tables.Row;
import gongkai.screening.Tables.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for persons: their names beside their health, lists of them, where they live. */
final class Persons {

    private record Name(int from, int to) {}

    private static final int NEAR = 50;
    private static final int SHORTEST_LIST = 5;
    private static final Pattern ROOM = Pattern.compile("\\d{1,5}(?:室|户)");
    private static final Pattern VILLAGE =
            Pattern.compile("[村屯寨]\\p{IsHan}{0,6}(?:\\d{1,4}|[一二三四五六七八九十]{1,3})(?:组|队|社)\\p{IsHan}{0,4}\\d{1,4}号");
    private static final Pattern HOUSE = Pattern.compile("\\d(?:号|弄|幢|栋|座|单元|楼)");
    private static final Pattern STREET = Pattern.compile("[路街巷弄道村里苑园庄坊]|小区|社区|花园|家园|公寓");
    private static final String[] HOME_WORDS = {"住址", "家住", "户籍", "居住", "住所", "现住", "家庭", "住在", "住:"};
    private static final String[] OFFICE_WORDS = {
        "办公", "政务", "服务", "大厅", "中心", "机关", "医院", "药店", "药房", "诊所", "公司", "局", "窗口", "受理", "邮寄", "来信", "通信地址", "联系地址",
        "具体地址", "单位", "会议", "注册", "经营", "大厦"
    };

    private final Finds finds;
    private final Folded text;

    private Persons(Finds finds) {
        this.finds = finds;
        this.text = finds.text();
    }

    static void look(Finds finds) {
        var persons = new Persons(finds);
        persons.health();
        finds.tables().all().forEach(persons::list);
        persons.enumerations();
        persons.homes();
    }

    private void health() {
        var words = Dictionary.HEALTH.in(text.text());
        var at = 0;
        for (var name : names()) {
            while (at < words.size() && words.get(at).to() < name.from() - NEAR) {
                at++;
            }
            for (var i = at; i < words.size() && words.get(i).from() <= name.to() + NEAR; i++) {
                var word = words.get(i);
                if (text.lineOf(word.from()) == text.lineOf(name.from())) {
                    health(name.from(), name.to(), word.word());
                    break;
                }
            }
        }
    }

    private void health(int from, int to, String word) {
        var name = text.text().substring(from, to);
        finds.add(HEALTH_OF_PERSON, from, to, Mask.name(name) + " 与“" + word + "”相邻", name + word);
    }

    /** Names by what stands before or after them, in order. */
    private List<Name> names() {
        var names = new ArrayList<Name>();
        for (var cue : Dictionary.BEFORE_NAME.in(text.text())) {
            var from = cue.to();
            while (from < cue.to() + 3 && " :(“\"'".indexOf(text.charAt(from)) >= 0) {
                from++;
            }
            var to = Names.endFrom(text, from);
            if (to > from) {
                names.add(new Name(from, to));
            }
        }
        for (var cue : Dictionary.AFTER_NAME.in(text.text())) {
            var from = Names.startTo(text, cue.from());
            if (from >= 0 && !Dictionary.POSTS.contains(text.before(from, 2))) {
                names.add(new Name(from, cue.from()));
            }
        }
        return names.stream()
                .distinct()
                .sorted(java.util.Comparator.comparingInt(Name::from))
                .toList();
    }

    private void list(Table table) {
        var nameColumn = nameColumn(table);
        if (nameColumn < 0) {
            return;
        }
        var header = table.header();
        var sensitive = new HashSet<String>();
        header.cells().forEach(it -> {
            if (Dictionary.SENSITIVE_COLUMNS.occursIn(it.text())) {
                sensitive.add(it.text());
            }
        });
        var clear = table.rows().stream()
                .filter(it -> Names.isName(it.cell(nameColumn).text().replace(" ", "")))
                .toList();
        if (clear.isEmpty()) {
            return;
        }
        if (!sensitive.isEmpty() || isAboutPersons(header.from())) {
            finds.add(
                    LIST_OF_PERSONS,
                    header.from(),
                    table.rows().getLast().to(),
                    "名单 " + table.rows().size() + " 行，其中 " + clear.size() + " 行姓名未遮盖"
                            + (sensitive.isEmpty()
                                    ? ""
                                    : "，含"
                                            + String.join(
                                                    "、",
                                                    sensitive.stream().sorted().toList())),
                    "table " + text.text().substring(header.from(), header.to()));
        }
        clear.forEach(it -> healthOf(it, nameColumn, table));
    }

    private static int nameColumn(Table table) {
        for (var column = 0; column < table.columns(); column++) {
            if (Dictionary.NAME_COLUMNS.occursIn(table.heading(column).replace(" ", ""))) {
                return column;
            }
        }
        return -1;
    }

    /** Whether what stands above the table, within 200 characters, says that it lists persons. */
    private boolean isAboutPersons(int from) {
        return Dictionary.LIST_SUBJECTS.occursIn(text.text().substring(Math.max(0, from - 200), from));
    }

    private void healthOf(Row row, int nameColumn, Table table) {
        for (var column = 0; column < row.cells().size(); column++) {
            var cell = row.cell(column).text();
            if (column != nameColumn && !cell.isEmpty()) {
                var words = Dictionary.HEALTH.in(cell);
                var heading = table.heading(column);
                if (!words.isEmpty() || Finds.contains(heading, "病", "诊断", "救助", "残疾", "手术")) {
                    var name = row.cell(nameColumn);
                    health(
                            name.from(),
                            name.to(),
                            words.isEmpty() ? heading : words.getFirst().word());
                    return;
                }
            }
        }
    }

    /** 张三、李四、王五 …: names one after the other under a heading that says what they share. */
    private void enumerations() {
        for (var line = 0; line < text.lines(); line++) {
            var from = text.lineStart(line);
            if (text.charAt(from) != '|') {
                var names = 0;
                var others = 0;
                for (var piece : text.line(line).split("[、,;，\\s]+")) {
                    var bare = piece.substring(piece.lastIndexOf(':') + 1).replaceAll("[。.]$", "");
                    if (bare.length() >= 2 && bare.length() <= 4 && Names.isName(bare)) {
                        names++;
                    } else if (!piece.isEmpty()) {
                        others++;
                    }
                }
                if (names >= SHORTEST_LIST && names > others && isAboutPersons(text.lineEnd(line))) {
                    finds.add(
                            LIST_OF_PERSONS,
                            from,
                            text.lineEnd(line),
                            "连续 " + names + " 个姓名",
                            "line " + text.line(line));
                }
            }
        }
    }

    private void homes() {
        ROOM.matcher(text.text()).results().forEach(it -> {
            var before = text.before(it.start(), 40);
            var street = lastClause(before);
            if (HOUSE.matcher(street + text.charAt(it.start())).find()
                    && STREET.matcher(street).find()
                    && (Finds.contains(before, HOME_WORDS) || !Finds.contains(before, OFFICE_WORDS))
                    && !Finds.contains(text.after(it.end(), 6), "服务", "窗口", "会议")) {
                home(it.start() - street.length(), it.end());
            }
        });
        VILLAGE.matcher(text.text()).results().forEach(it -> home(it.start(), it.end()));
        for (var table : finds.tables().all()) {
            for (var column = 0; column < table.columns(); column++) {
                if (Finds.contains(table.heading(column), "住址", "家庭地址", "户籍地", "居住地")) {
                    for (var row : table.rows()) {
                        var cell = row.cell(column);
                        if (cell.text().length() >= 6 && !cell.text().contains("*")) {
                            home(cell.from(), cell.to());
                        }
                    }
                }
            }
        }
    }

    private static String lastClause(String before) {
        var start = before.length();
        while (start > 0 && ",。:;|()、".indexOf(before.charAt(start - 1)) < 0) {
            start--;
        }
        return before.substring(start);
    }

    private void home(int from, int to) {
        if (!finds.isTaken(from, to)) {
            var address = text.text().substring(from, to);
            finds.take(HOME_ADDRESS, from, to, "住址 " + Mask.middle(address, Math.min(2, address.length()), 0), address);
        }
    }

    /** A name covered in one place and written out in another: 张*三 and 张小三 of one item. */
    static void unmasked(List<Finds> all) {
        var masked = new HashMap<Character, Set<Character>>();
        all.forEach(it -> {
            var letters = it.text().text();
            for (var i = 1; i + 1 < letters.length(); i++) {
                if (("*某×○".indexOf(letters.charAt(i)) >= 0)
                        && Folded.isHan(letters.charAt(i - 1))
                        && Folded.isHan(letters.charAt(i + 1))
                        && Dictionary.SURNAMES.contains(letters.substring(i - 1, i))) {
                    masked.computeIfAbsent(letters.charAt(i - 1), _ -> new HashSet<>())
                            .add(letters.charAt(i + 1));
                }
            }
        });
        if (!masked.isEmpty()) {
            all.forEach(it -> unmasked(it, masked));
        }
    }

    private static void unmasked(Finds finds, Map<Character, Set<Character>> masked) {
        var text = finds.text();
        var letters = text.text();
        for (var i = 0; i + 2 < letters.length(); i++) {
            var last = Objects.requireNonNullElse(masked.get(letters.charAt(i)), Set.<Character>of());
            if (last.contains(letters.charAt(i + 2))
                    && Names.isName(letters.substring(i, i + 3))
                    && (!Folded.isHan(text.charAt(i - 1)) || !Folded.isHan(text.charAt(i + 3)))) {
                var name = letters.substring(i, i + 3);
                finds.add(POORLY_MASKED, i, i + 3, Mask.name(name) + " 在别处已遮盖", name);
            }
        }
    }
}
