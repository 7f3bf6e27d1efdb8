import gongkai.digest.Sm3;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Leads numbered applications of a running demo to the leaders' desks; has two leaders sign at once, printing each case once
 * the answer is there; looks whether numbers, letters, files and cases belong to each other.
 */
class Signing {

    private static final String CASES = "/desk/applications";
    private static final String UNIT = "待遇保障科";
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>([^<]*)");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"");
    private static final Pattern ANSWER = Pattern.compile("name=\"(answerC\\d+)\"");

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "base" -> base(Path.of(args[1]));
            case "prepare" -> prepare(args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            case "sign" -> sign(args[1], List.of(args).subList(2, args.length));
            case "verify" -> verify(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private record Person(Browser browser, String token) {

        static Person of(String site, String loginName) throws Exception {
            var browser = new Browser(site);
            browser.signIn(loginName);
            return new Person(browser, browser.tokenOf("/desk"));
        }

        String send(String path, List<Entry<String, String>> fields) throws Exception {
            return browser.submit(path, token, fields);
        }
    }

    // --- to the desk ------------------------------------------------------------

    private static void prepare(String site, int first, int count) throws Exception {
        var clerk = Person.of(site, "zhoumin");
        var author = Person.of(site, "luowenjing");
        var secrecy = Person.of(site, "xieguodong");
        var legality = Person.of(site, "fengxueqin");
        for (int number = first; number < first + count; number++) {
            var item = clerk.send(CASES + "/new", intake(number));
            clerk.send(item + "/confirmation", List.of(
                    Browser.field("on", "2026-09-15"), Browser.field("note", "电话确认")));
            clerk.send(item + "/acceptance", List.of());
            clerk.send(item + "/assignment", List.of(Browser.field("lead", unit(clerk.browser().see(item)))));
            author.send(item + "/unit-receipt", List.of());
            author.send(item + "/draft", List.of(
                    Browser.field("outcome", "R01_PUBLISHED"),
                    Browser.field("reasons", "经审查，所申请的信息已经主动公开。"),
                    Browser.field("where", "县政府网站政府信息公开专栏，县政务服务大厅医保窗口"),
                    Browser.field("searchedOn", "2026-09-15"),
                    Browser.field("systems", "档案系统、办公系统"),
                    Browser.field("keywords", "项目名称"),
                    Browser.field("persons", "承办科室"),
                    Browser.field("result", "已检索")));
            author.send(item + "/review-request", List.of());
            secrecy.send(item + "/secrecy-opinion", List.of(Browser.field("opinion", "不涉密")));
            legality.send(item + "/legality-opinion", List.of(Browser.field("opinion", "合法")));
            System.out.println(item.substring(item.lastIndexOf('/') + 1));
        }
    }

    private static List<Entry<String, String>> intake(int number) {
        return List.of(
                Browser.field("reception", "EMAIL"),
                Browser.field("receivedOn", "2026-09-15"),
                Browser.field("evidence", "收件箱 08:50"),
                Browser.field("column", "NATURAL"),
                Browser.field("name", "试验申请人" + number),
                Browser.field("identity", "RESIDENT_CARD"),
                Browser.field("identityNumber", "11010519491231002X"),
                Browser.field("phone", "13800000000"),
                Browser.field("address", "模拟路" + number + "号"),
                Browser.field("postcode", "610000"),
                Browser.field("description", "申请公开试验文件第" + number + "号"),
                Browser.field("delivery", "POST"),
                Browser.field("carrier", "PAPER"),
                Browser.field("_electronicService", "on"),
                Browser.field("_assistance", "on"),
                Browser.field("_proposesPublication", "on"));
    }

    private static String unit(String page) {
        var from = page.indexOf("name=\"lead\"");
        return OPTION.matcher(page.substring(from, page.indexOf("</select>", from)))
                .results()
                .filter(it -> it.group(2).contains(UNIT))
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    // --- signed, by two at once -------------------------------------------------

    private static void sign(String site, List<String> ids) throws Exception {
        var waiting = new ConcurrentLinkedQueue<>(ids);
        var leaders = List.of(Person.of(site, "dengweidong"), Person.of(site, "shenliqun"));
        try (var both = Executors.newFixedThreadPool(2)) {
            leaders.forEach(leader -> both.submit(() -> {
                try {
                    for (var id = waiting.poll(); id != null; id = waiting.poll()) {
                        sign(leader, id);
                        synchronized (System.out) {
                            System.out.println("SIGNED " + id);
                        }
                    }
                } catch (Exception broken) {
                    System.err.println("ended: " + broken);
                }
            }));
        }
    }

    private static void sign(Person leader, String id) throws Exception {
        var answer = leader.browser().get(CASES + "/" + id);
        var page = answer.body();
        var seen = SEEN.matcher(page);
        if (!seen.find()) {
            throw new IllegalStateException("nothing to sign in " + id + ", " + answer.statusCode());
        }
        var fields = new ArrayList<Entry<String, String>>();
        fields.add(Browser.field("opinion", "同意"));
        fields.add(Browser.field("seen", seen.group(1)));
        ANSWER.matcher(page).results().forEach(it -> fields.add(Browser.field(it.group(1), "已核对，可以签发")));
        leader.send(CASES + "/" + id + "/signature", fields);
    }

    // --- what there is ----------------------------------------------------------

    private static final String COUNTERS = """
            select organ_id || ' ' || code || ' ' || year || ' ' || last from letters.counter order by 1""";

    /** How far the numbers had come before. */
    private static void base(Path data) throws Exception {
        try (var connection = Database.connect(data)) {
            rows(connection, COUNTERS).forEach(System.out::println);
        }
    }

    private static void verify(Path data, Path base, Path acknowledged) throws Exception {
        var faults = new ArrayList<String>();
        try (var connection = Database.connect(data)) {
            numbers(connection, Files.readAllLines(base), faults);
            var letters = new TreeSet<>(rows(connection, """
                    select replace(subject, 'application ', '') from letters.letter where subject like 'application %'"""));
            Files.readAllLines(acknowledged).stream()
                    .map(it -> it.substring(it.indexOf(' ') + 1))
                    .filter(it -> !letters.contains(it))
                    .forEach(it -> faults.add("已答复而没有文书：" + it));
            none(connection, faults, "文件不是三个", """
                    select count(*) from letters.letter
                     where (select count(distinct format) from letters.print where letter_id = letter.id) <> 3""");
            none(connection, faults, "没有文书的文件", """
                    select count(*) from letters.print where letter_id not in (select id from letters.letter)""");
            files(connection, faults);
            none(connection, faults, "文书与办理记录、环节不一致", """
                    select count(*)
                      from letters.letter
                      join applications.case_file on 'application ' || case_file.id = letter.subject
                     where letter.part = 0 and (case_file.stage = 'S42_SIGN'
                        or 1 <> (select count(*) from applications.entry
                                  where case_id = case_file.id and what ->> 'number'
                                        = code || '〔' || year || '〕' || sequence || '号'))""");
            none(connection, faults, "试验案件已签发而没有文书", """
                    select count(*) from applications.case_file
                     where subject like '%试验文件%' and stage not in ('S42_SIGN')
                       and exists (select from applications.entry where case_id = case_file.id and kind = 'Signed')
                       and not exists (select from letters.letter where letter.subject = 'application ' || case_file.id)""");
            none(connection, faults, "签发没有一条操作记录", """
                    select count(*) from letters.letter
                     where 1 <> (select count(*) from trail.entry
                                  where trail.entry.subject = 'letter ' || letter.id and what = '签发文书')""");
            System.out.println("文书 " + letters.size() + " 份，已答复 " + Files.readAllLines(acknowledged).size() + "，不符 "
                    + faults.size());
        }
        faults.stream().limit(8).forEach(System.out::println);
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    /** Behind where each counter stood, every number up to where it stands has one letter. */
    private static void numbers(Connection connection, List<String> before, List<String> faults) throws SQLException {
        for (var line : rows(connection, COUNTERS)) {
            var key = line.substring(0, line.lastIndexOf(' '));
            var last = Long.parseLong(line.substring(key.length() + 1));
            var first = before.stream()
                    .filter(it -> it.startsWith(key + " "))
                    .mapToLong(it -> Long.parseLong(it.substring(key.length() + 1)))
                    .findFirst()
                    .orElse(0);
            var parts = key.split(" ");
            var found = rows(connection, """
                    select sequence::text from letters.letter
                     where organ_id = %s and code = '%s' and year = %s and sequence > %d
                     order by sequence""".formatted(parts[0], parts[1], parts[2], first));
            if (found.size() != last - first || new TreeSet<>(found).size() != found.size()) {
                faults.add("文号断或者重：" + key + " " + first + "–" + last + "，文书 " + found);
            }
        }
    }

    private static void files(Connection connection, List<String> faults) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select letter_id, format, digest, bytes from letters.print")) {
            while (rows.next()) {
                if (!Sm3.hex(rows.getBytes("bytes")).equals(rows.getString("digest"))) {
                    faults.add("摘要不对：" + rows.getString("letter_id") + " " + rows.getString("format"));
                }
            }
        }
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static void none(Connection connection, List<String> faults, String what, String query)
            throws SQLException {
        var count = Database.count(connection, query);
        if (count > 0) {
            faults.add(what + "：" + count);
        }
    }
}
