package gongkai.database;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The account the server runs under. PostgreSQL refuses to run as root, so a program started by root hands the server to
 * an account without rights; where that account cannot reach the directory, a user namespace takes the rights away.
 *
 * @param prefix the words before the server's own command line
 */
record PostgresAccount(int uid, int gid, List<String> prefix) {

    private static final int ROOT = 0;
    private static final List<String> NAMES = List.of("gongkai", "nobody");

    static PostgresAccount choose(DataDirectory data, PostgresProgram program)
            throws IOException, InterruptedException {
        int own = (int) Files.getAttribute(data.path().resolve("lock"), "unix:uid");
        int ownGroup = (int) Files.getAttribute(data.path().resolve("lock"), "unix:gid");
        var alone = aloneWithItsParent();
        if (own != ROOT) {
            return new PostgresAccount(own, ownGroup, alone);
        }
        var choices = new ArrayList<PostgresAccount>();
        for (var line : Files.readAllLines(Path.of("/etc/passwd"))) {
            var field = line.split(":", -1);
            if (field.length > 3 && NAMES.contains(field[0])) {
                int uid = Integer.parseInt(field[2]);
                int gid = Integer.parseInt(field[3]);
                choices.add(new PostgresAccount(uid, gid, dropping(alone, field[0], uid, gid)));
            }
        }
        choices.add(new PostgresAccount(ROOT, ownGroup, inNamespace(alone)));
        for (var choice : choices) {
            choice.letIn(data.path());
            if (choice.reaches(data.path(), program)) {
                return choice;
            }
        }
        throw new StartFailure(
                "以 root 启动时须换用普通账户运行 PostgreSQL，但 nobody 无法进入 " + data.path() + "，本机也不允许 unshare -U",
                "请用 --data 指向普通账户能进入的位置（如 /var/lib/gongkai），或改用普通账户启动。");
    }

    /** Hands a tree over, its root last: an interrupted hand-over is seen and done again. */
    void own(Path tree) throws IOException {
        if (!Files.exists(tree) || (int) Files.getAttribute(tree, "unix:uid") == uid) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.setAttribute(path, "unix:uid", uid, NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", gid, NOFOLLOW_LINKS);
            }
        }
    }

    List<String> command(Path binary, String... arguments) {
        var words = new ArrayList<>(prefix);
        words.add(binary.toString());
        words.addAll(List.of(arguments));
        return words;
    }

    /** Its group may pass through the data directory, and see nothing there. */
    private void letIn(Path data) throws IOException {
        Files.setAttribute(data, "unix:gid", gid);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString(uid == ROOT ? "rwx------" : "rwx--x---"));
    }

    private boolean reaches(Path data, PostgresProgram program) throws InterruptedException {
        try {
            var words = command(
                    Path.of("/bin/sh"),
                    "-c",
                    "cd \"$0\" && \"$1\" --version",
                    data.toString(),
                    program.binary("postgres").toString());
            return new Command(words).run().succeeded();
        } catch (IOException missing) {
            return false;
        }
    }

    /** In a session of its own, so that Ctrl-C reaches the program first; ended by the kernel if the program dies. */
    private static List<String> aloneWithItsParent() throws InterruptedException {
        var words = new ArrayList<String>();
        if (has("setsid", "--help", "")) {
            words.add("setsid");
        }
        if (has("setpriv", "--help", "--pdeathsig")) {
            words.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        }
        return List.copyOf(words);
    }

    private static List<String> dropping(List<String> alone, String name, int uid, int gid) {
        var words = new ArrayList<>(alone);
        if (alone.contains("setpriv")) {
            words.addAll(List.of("--reuid", "" + uid, "--regid", "" + gid, "--clear-groups"));
        } else {
            words.addAll(List.of("runuser", "-u", name, "--"));
        }
        return List.copyOf(words);
    }

    private static List<String> inNamespace(List<String> alone) {
        var words = new ArrayList<>(List.of("unshare", "-U"));
        words.addAll(alone);
        return List.copyOf(words);
    }

    private static boolean has(String program, String question, String word) throws InterruptedException {
        try {
            return new Command(List.of(program, question)).run().output().contains(word);
        } catch (IOException missing) {
            return false;
        }
    }
}
