package gongkai.letters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/** The wording with which an organ starts. It stays in force wherever the organ has none of its own. */
public final class StandardTemplates {

    private static final Map<LetterKind, Template> ALL = read();

    private StandardTemplates() {}

    public static Template of(LetterKind kind) {
        var template = ALL.get(kind);
        if (template == null) {
            throw new IllegalStateException("no template for " + kind);
        }
        return template;
    }

    private static Map<LetterKind, Template> read() {
        try (var in = StandardTemplates.class.getResourceAsStream("/letters/templates.txt")) {
            if (in == null) {
                throw new IllegalStateException("no templates in the program");
            }
            var templates = new EnumMap<LetterKind, Template>(LetterKind.class);
            for (var section : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^=== ")) {
                var lines = section.strip().split("\n", 3);
                if (lines.length == 3) {
                    var kind = LetterKind.valueOf(lines[0].strip());
                    templates.put(kind, new Template(kind, lines[1].strip(), lines[2].strip()));
                }
            }
            return templates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
