import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map.Entry;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Leads numbered items of a running demo through their reviews; publishes and withdraws them, printing each once the
 * answer is there; looks whether each is wholly out, wholly gone or not out at all, wherever that can be seen.
 */
class Publish {

    private static final String ITEMS = "/desk/disclosures";
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"[^>]*>([^<]*)");

    private final Browser site;

    Publish(Browser site) {
        this.site = site;
    }

    public static void main(String[] args) throws Exception {
        var site = new Browser(args[1]);
        switch (args[0]) {
            case "sign-in" -> System.out.println(site.signIn(args[2]));
            case "prepare" -> prepare(args[1], Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            case "publish" -> new Publish(site.resumed(args[2])).publish(List.of(args).subList(3, args.length));
            case "verify" -> new Publish(site).verify(Path.of(args[2]), Path.of(args[3]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    // --- to the door ------------------------------------------------------------

    private static void prepare(String site, int first, int count) throws Exception {
        var author = Person.of(site, "luowenjing");
        var head = Person.of(site, "tangjianping");
        var secrecy = Person.of(site, "xieguodong");
        var attribute = Person.of(site, "fengxueqin");
        var leader = Person.of(site, "dengweidong");
        var blank = author.browser().see(ITEMS + "/new");
        for (int number = first; number < first + count; number++) {
            var item = author.send(ITEMS, draft(blank, number));
            author.browser().upload(item + "/attachments", author.token(), "附件-" + number + ".txt", "附件文字 " + code(number));
            author.send(item + "/submission", List.of());
            head.send(item + "/unit-review", List.of());
            secrecy.send(item + "/secrecy-review", List.of(
                    Browser.field("conclusion", "PUBLISHABLE"),
                    Browser.field("basis", "不涉及国家秘密、工作秘密和个人隐私"),
                    Browser.field("aggregation", "NOT_CONCERNED")));
            attribute.send(item + "/attribute-review", List.of(Browser.field("proposal", "PROACTIVE")));
            leader.send(item + "/signature", List.of());
            System.out.println(item.substring(item.lastIndexOf('/') + 1));
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

    private static List<Entry<String, String>> draft(String blank, int number) {
        var fields = new ArrayList<Entry<String, String>>();
        fields.add(Browser.field("type", "RULE"));
        fields.add(Browser.field("title", "发布试验第" + number + "号 " + code(number)));
        fields.add(Browser.field("body", "一、总则\n本制度用于试验，编号 " + code(number) + "。\n二、附则\n自印发之日起施行。"));
        fields.add(Browser.field("formedOn", "2026-09-10"));
        fields.add(Browser.field("rule", "WHO_MAKES"));
        fields.add(Browser.field("openness", "PROACTIVE"));
        fields.add(Browser.field("_urgent", "on"));
        fields.add(Browser.field("unit", chosen(blank, "unit", "")));
        fields.add(Browser.field("column", chosen(blank, "column", "制度")));
        fields.add(Browser.field("subject", chosen(blank, "subject", "综合")));
        fields.add(Browser.field("genre", chosen(blank, "genre", "")));
        Pattern.compile("name=\"channels\"[^>]*value=\"(\\d+)\"|value=\"(\\d+)\"[^>]*name=\"channels\"")
                .matcher(blank)
                .results()
                .map(it -> it.group(1) == null ? it.group(2) : it.group(1))
                .forEach(it -> fields.add(Browser.field("channels", it)));
        return fields;
    }

    private static String chosen(String page, String name, String part) {
        var from = page.indexOf("<select id=\"" + name + "\"") < 0 ? page.indexOf("id=\"" + name + "\"") : page.indexOf("<select id=\"" + name + "\"");
        return OPTION.matcher(page.substring(from, page.indexOf("</select>", from)))
                .results()
                .filter(it -> it.group(2).contains(part))
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    private static String code(int number) {
        return "QX" + number;
    }

    // --- out, and every third in again ------------------------------------------

    private void publish(List<String> ids) throws Exception {
        try {
            var token = site.tokenOf("/desk");
            for (var id : ids) {
                site.submit(ITEMS + "/" + id + "/publication", token, List.of());
                System.out.println("PUBLIC " + id);
                if (Long.parseLong(id) % 3 == 0) {
                    site.submit(ITEMS + "/" + id + "/withdrawal", token, List.of(
                            Browser.field("cause", "ERROR"), Browser.field("reason", "试验撤回")));
                    System.out.println("WITHDRAWN " + id);
                }
            }
        } catch (IOException broken) {
            System.err.println("ended: " + broken);
        }
    }

    // --- what there is ----------------------------------------------------------

    private static final String EACH = """
            select item.id, item.title, item.publicity,
                   (select count(*) from published.article where id = item.id and version = item.published_version) as articles,
                   (select count(*) from published.tombstone where article_id = item.id) as tombstones,
                   (select count(*) from published.file join published.content using (digest) where article_id = item.id) as files,
                   (select count(*) from disclosures.publication where item_id = item.id) as publications,
                   (select count(*) from disclosures.step where item_id = item.id and kind = 'PUBLISHED') as steps,
                   (select count(*) from channels.parcel where item = item.id and action = 'PUBLISH') as parcels,
                   (select count(*) from channels.parcel where item = item.id and action = 'WITHDRAW') as recalls,
                   (select count(*) from channels.delivery join channels.parcel on parcel.id = parcel_id
                     where item = item.id and action = 'PUBLISH') as deliveries,
                   (select count(*) from trail.entry where subject = 'disclosure ' || item.id
                       and what like '发布%') as told,
                   (select count(*) from trail.entry where subject = 'disclosure ' || item.id
                       and what like '撤回%') as told_recall,
                   item.index_number <> '' as numbered
              from disclosures.item
             where item.title like '发布试验第%'
             order by item.id
            """;

    private void verify(Path data, Path acknowledged) throws Exception {
        var faults = new ArrayList<String>();
        var standing = new TreeMap<String, Integer>();
        var promised = new TreeMap<String, String>();
        for (var line : Files.readAllLines(acknowledged)) {
            promised.put(line.substring(line.indexOf(' ') + 1), line.substring(0, line.indexOf(' ')));
        }
        var sitemap = sitemap();
        var feed = site.see("/feed");
        try (var connection = Database.connect(data);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(EACH)) {
            var deliveries = new HashSet<Long>();
            while (rows.next()) {
                var publicity = rows.getString("publicity");
                standing.merge(publicity, 1, Integer::sum);
                var id = rows.getString("id");
                var is = facts(rows);
                var shown = shown(id, rows.getString("title"), sitemap, feed);
                var right = switch (publicity) {
                    case "NOT_YET" -> is.equals("0 0 0 0 0 0 0 0 0 f") && shown.equals("404 unlisted unfound");
                    case "PUBLIC" -> is.equals("1 0 1 1 1 1 0 1 0 t") && shown.equals("200 file listed found");
                    case "WITHDRAWN" -> is.equals("0 1 0 1 1 1 1 1 1 t") && shown.equals("410 unlisted unfound");
                    default -> false;
                };
                if (!publicity.equals("NOT_YET")) {
                    deliveries.add(rows.getLong("deliveries"));
                }
                if (!right || !kept(promised.getOrDefault(id, ""), publicity)) {
                    faults.add(id + " " + publicity + " 已答复 " + promised.get(id) + "：" + is + " | " + shown);
                }
            }
            if (deliveries.size() > 1 || deliveries.contains(0L)) {
                faults.add("各件发往的渠道数不同：" + deliveries);
            }
            none(connection, faults, "公开库有而业务库没有公开的", """
                    select count(*) from published.article left join disclosures.item using (id)
                     where publicity is distinct from 'PUBLIC'""");
            none(connection, faults, "没有人用的公开文件内容", """
                    select count(*) from published.content where digest not in (select digest from published.file)""");
            none(connection, faults, "没有去处的投递包", """
                    select count(*) from channels.parcel where id not in (select parcel_id from channels.delivery)""");
        }
        System.out.println(standing + "，已答复 " + promised.size() + "，不符 " + faults.size());
        faults.stream().limit(8).forEach(System.out::println);
        System.exit(faults.isEmpty() ? 0 : 1);
    }

    private static boolean kept(String promised, String publicity) {
        return switch (promised) {
            case "" -> true;
            case "PUBLIC" -> !publicity.equals("NOT_YET");
            default -> publicity.equals(promised);
        };
    }

    private static void none(java.sql.Connection connection, List<String> faults, String what, String query)
            throws SQLException {
        var found = Database.count(connection, query);
        if (found > 0) {
            faults.add(what + "：" + found);
        }
    }

    private static String facts(ResultSet row) throws SQLException {
        var facts = new ArrayList<String>();
        for (var name : List.of(
                "articles", "tombstones", "files", "publications", "steps", "parcels", "recalls", "told", "told_recall", "numbered")) {
            facts.add(row.getString(name));
        }
        return String.join(" ", facts);
    }

    /** The index follows within a second; so this asks again for a while before it says what it saw. */
    private String shown(String id, String title, Set<String> sitemap, String feed) throws Exception {
        var path = "/articles/" + id;
        var page = site.get(path);
        if (page.statusCode() != 200) {
            return page.statusCode() + (sitemap.contains(path) || feed.contains(title) ? " listed" : " unlisted")
                    + (found(path, title, false) ? " found" : " unfound");
        }
        var file = Pattern.compile("href=\"([^\"]*files[^\"]*)\"").matcher(page.body()).results().findFirst();
        var whole = page.body().contains(title) && file.isPresent()
                && site.get(file.get().group(1)).body().startsWith("附件文字");
        return "200" + (whole ? " file" : " NO FILE") + (sitemap.contains(path) ? " listed" : " unlisted")
                + (found(path, title, true) ? " found" : " unfound");
    }

    private boolean found(String path, String title, boolean expected) throws Exception {
        var word = title.substring(title.lastIndexOf(' ') + 1);
        for (int attempt = 0; ; attempt++) {
            var found = site.see("/search?q=" + Browser.typed(word)).contains("\"" + path + "\"");
            if (found == expected || attempt == 20) {
                return found;
            }
            Thread.sleep(250);
        }
    }

    private Set<String> sitemap() throws Exception {
        var places = new HashSet<String>();
        var waiting = new ArrayList<>(List.of("/sitemap.xml"));
        while (!waiting.isEmpty()) {
            Pattern.compile("<loc>https?://[^/]+([^<]+)</loc>")
                    .matcher(site.see(waiting.removeFirst()))
                    .results()
                    .map(it -> it.group(1))
                    .filter(places::add)
                    .filter(it -> it.contains("sitemap"))
                    .forEach(waiting::add);
        }
        return places;
    }
}
