package gongkai.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A short program of the system, run to its end with a small clean environment. */
record Command(List<String> words) {

    record Outcome(int code, String output) {

        boolean succeeded() {
            return code == 0;
        }
    }

    Outcome run() throws IOException, InterruptedException {
        return run("");
    }

    Outcome run(String input) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        clean(builder.environment());
        var process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(UTF_8));
        } catch (IOException endedEarly) {
            // Its output says why.
        }
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** Nothing of the caller's locale or PG variables may reach the server. */
    static void clean(Map<String, String> environment) {
        var path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path + ":/usr/sbin:/sbin:/usr/bin:/bin");
        environment.put("LC_ALL", "C");
    }

    /** The shell's own kill: the separate program is not on every machine. */
    static void signal(String name, long pid) throws IOException, InterruptedException {
        new Command(List.of("/bin/sh", "-c", "kill -" + name + " " + pid)).run();
    }
}
