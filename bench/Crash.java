import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Registers numbered partners in a running demo and prints each number once the answer is there; looks whether all of
 * them are shown to a session that began before the crash; changes one byte of the trail.
 */
class Crash {

    private static final String PARTNERS = "/desk/partners";

    public static void main(String[] args) throws Exception {
        var site = new Browser(args.length > 1 ? args[1] : "");
        switch (args[0]) {
            case "sign-in" -> System.out.println(site.signIn(args[2]));
            case "write" -> write(site.resumed(args[2]), Integer.parseInt(args[3]));
            case "verify" -> verify(site.resumed(args[2]), Path.of(args[3]), Path.of(args[4]));
            case "spoil" -> change(Path.of(args[1]), Long.parseLong(args[2]), "what = '~' || what");
            case "mend" -> change(Path.of(args[1]), Long.parseLong(args[2]), "what = substr(what, 2)");
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void write(Browser site, int first) throws Exception {
        try {
            var token = site.tokenOf(PARTNERS);
            for (int number = first; ; number++) {
                site.submit(PARTNERS, token, List.of(
                        Browser.field("name", name(number)),
                        Browser.field("scope", "x"),
                        Browser.field("products", "x"),
                        Browser.field("confidentiality", "x"),
                        Browser.field("startsOn", "2026-01-05"),
                        Browser.field("lastOn", "")));
                System.out.println(number);
            }
        } catch (IOException broken) {
            System.err.println("ended: " + broken);
        }
    }

    /** What was acknowledged is shown; and there are as many entries on the trail as partners, whatever was cut off. */
    private static void verify(Browser site, Path data, Path acknowledged) throws Exception {
        var shown = new HashSet<String>();
        Pattern.compile("合作方-\\d+-").matcher(site.see(PARTNERS)).results().forEach(it -> shown.add(it.group()));
        var numbers = Files.readAllLines(acknowledged);
        var lost = numbers.stream().filter(it -> !shown.contains(name(Integer.parseInt(it)))).toList();
        try (var connection = Database.connect(data)) {
            var partners = Database.count(connection, "select count(*) from workyears.partner where name like '合作方-%'");
            var entries = Database.count(connection, "select count(*) from trail.entry where after like '%合作方-%'");
            System.out.println("已确认 " + numbers.size() + "，丢失 " + lost.size() + "；登记 " + partners + "，操作记录 " + entries);
            System.exit(lost.isEmpty() && partners == entries ? 0 : 1);
        }
    }

    /** As somebody could who owns the database: the trigger is put aside, one letter is changed. */
    private static void change(Path data, long number, String how) throws Exception {
        try (var connection = Database.connect(data);
                var statement = connection.createStatement()) {
            statement.execute("alter table trail.entry disable trigger all");
            if (statement.executeUpdate("update trail.entry set " + how + " where number = " + number) != 1) {
                throw new IllegalStateException("no entry " + number);
            }
            statement.execute("alter table trail.entry enable trigger all");
        }
    }

    private static String name(int number) {
        return "合作方-" + number + "-";
    }
}
