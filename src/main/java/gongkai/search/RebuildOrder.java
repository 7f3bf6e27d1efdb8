package gongkai.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The wish that the index be built anew, left as a file in the data directory: the program that has it open, or the next
 * one, finds it there.
 */
public final class RebuildOrder {

    private RebuildOrder() {}

    static Path in(Path data) {
        return data.resolve("search-rebuild");
    }

    public static void leave(Path data) {
        try {
            Files.writeString(in(data), "");
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
