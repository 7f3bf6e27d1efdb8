package gongkai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;

/** What the program can be asked to do; the start script prints the same file. */
final class Help {

    private Help() {}

    static void print(PrintStream out) {
        try (var text = Help.class.getResourceAsStream("/help.txt")) {
            if (text == null) {
                throw new IllegalStateException("help.txt is not on the class path");
            }
            out.print(new String(text.readAllBytes(), UTF_8));
        } catch (IOException problem) {
            throw new IllegalStateException("help.txt cannot be read", problem);
        }
    }
}
