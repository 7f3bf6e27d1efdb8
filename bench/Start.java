import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Starts two programs in turn until each shows its first page; then the demo once from nothing, and walks through it. */
class Start {

    /** Seconds to the first page, processor seconds of the virtual machine until then, its resident megabytes. */
    record Run(double seconds, double processor, long resident) {}

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");
    private static final int PAGES = 200;

    public static void main(String[] args) throws Exception {
        var here = args[0];
        var bare = Path.of(args[1]);
        var data = Path.of(args[2]);
        var site = "http://localhost:" + args[3] + "/";
        var demo = List.of(here + "/gongkai", "demo", "--port", args[3], "--data", data.resolve("demo").toString());
        var page = List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:AOTCache=" + bare.resolve("bare.aot"),
                "-Xlog:aot=off",
                "-Xlog:cds=off",
                "--enable-native-access=ALL-UNNAMED",
                "-Xms64m",
                "-Xmx1g",
                "-jar",
                bare.resolve("bare.jar").toString(),
                "--server.port=" + args[3]);
        System.out.println("load " + load());
        var first = new ArrayList<Run>();
        for (int time = 0; time < 3; time++) {
            delete(data.resolve("demo"));
            first.add(run(demo, site, () -> {}));
        }
        tell("first start", first);
        var bares = new ArrayList<Run>();
        var demos = new ArrayList<Run>();
        for (int time = 0; time < Integer.parseInt(args[4]); time++) {
            bares.add(run(page, site, () -> {}));
            demos.add(run(demo, site, () -> {}));
        }
        tell("bare page", bares);
        tell("warm start", demos);
        System.out.printf(
                "ratio %.2f, of processor time %.2f%n",
                median(demos, Run::seconds) / median(bares, Run::seconds),
                median(demos, Run::processor) / median(bares, Run::processor));
        run(demo, site, () -> {
            System.out.println("resident at ready: " + memory(data));
            var seen = walk(site);
            System.out.println("resident after " + PAGES + " pages (" + seen + " different): " + memory(data));
        });
        System.out.println("load " + load());
    }

    interface Step {
        void take() throws Exception;
    }

    private static Run run(List<String> words, String site, Step atReady) throws Exception {
        var began = System.nanoTime();
        var process = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var client = HttpClient.newHttpClient()) {
            while (!opens(client, site)) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("ended: " + words);
                }
                Thread.sleep(5);
            }
        }
        var run = new Run((System.nanoTime() - began) / 1e9, processor(process.pid()), resident(process.pid()));
        atReady.take();
        process.destroy();
        process.waitFor();
        return run;
    }

    private static boolean opens(HttpClient client, String site) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(site)).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Signs in and opens whatever the pages link to, round and round. */
    private static int walk(String site) throws Exception {
        try (var client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var base = site.substring(0, site.length() - 1);
            var page = see(client, base + "/sign-in");
            var token = TOKEN.matcher(page).results().findFirst().orElseThrow().group(1);
            client.send(
                    HttpRequest.newBuilder(URI.create(base + "/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "loginName=zhoumin&password=Gongkai-2026&next=%2Fdesk&_csrf="
                                            + URLEncoder.encode(token, UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            var found = new LinkedHashSet<>(List.of("/desk", "/"));
            for (int step = 0; step < PAGES; step++) {
                var path = found.stream().skip(step % found.size()).findFirst().orElseThrow();
                LINK.matcher(see(client, base + path)).results()
                        .map(it -> it.group(1).replace("&amp;", "&"))
                        .filter(it -> !it.startsWith("/static/"))
                        .forEach(found::add);
            }
            return Math.min(PAGES, found.size());
        }
    }

    private static String see(HttpClient client, String address) throws Exception {
        var answer = client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 500) {
            throw new IllegalStateException(address + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    /** The database's processes share memory: its share of each page is what counts. */
    private static String memory(Path data) throws Exception {
        var postmaster = Long.parseLong(Files.readAllLines(data.resolve("demo/postgres/postmaster.pid")).getFirst());
        var database = ProcessHandle.of(postmaster).orElseThrow();
        long share = share(postmaster);
        for (var child : database.children().toList()) {
            share += share(child.pid());
        }
        var java = Long.parseLong(Files.readString(data.resolve("demo/lock")).strip());
        return "java " + resident(java) + " MB, postgres " + share / 1024 + " MB";
    }

    private static long share(long pid) throws IOException {
        return number(Path.of("/proc", "" + pid, "smaps_rollup"), "Pss:");
    }

    private static long resident(long pid) throws IOException {
        return number(Path.of("/proc", "" + pid, "status"), "VmRSS:") / 1024;
    }

    private static long number(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(it -> it.startsWith(name))
                .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    private static double processor(long pid) throws IOException {
        var stat = Files.readString(Path.of("/proc", "" + pid, "stat"));
        var field = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(field[11]) + Long.parseLong(field[12])) / 100.0;
    }

    private static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }

    private static void tell(String what, List<Run> runs) {
        System.out.printf(
                "%s: median %.2f s, processor %.2f s, resident %.0f MB; all %s%n",
                what,
                median(runs, Run::seconds),
                median(runs, Run::processor),
                median(runs, Run::resident),
                runs.stream().map(it -> "%.2f".formatted(it.seconds())).toList());
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
        var sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (var paths = Files.walk(tree)) {
                for (var path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
