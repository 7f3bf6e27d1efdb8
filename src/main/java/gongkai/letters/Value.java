package gongkai.letters;

import java.time.LocalDate;
import java.util.List;

/** What stands in a field of a letter. */
public sealed interface Value {

    record Text(String text) implements Value {}

    record Day(LocalDate on) implements Value {}

    /** Days, items, pages. */
    record Count(int number) implements Value {}

    record Yuan(long yuan) implements Value {}

    /** One thing a line. */
    record Items(List<String> lines) implements Value {

        public Items {
            lines = List.copyOf(lines);
        }
    }

    static Value text(String text) {
        return new Text(text);
    }

    static Value day(LocalDate on) {
        return new Day(on);
    }

    static Value count(int number) {
        return new Count(number);
    }

    static Value items(String... lines) {
        return new Items(List.of(lines));
    }

    /** As a letter writes it; what was typed over several lines becomes one. */
    default String shown() {
        return switch (this) {
            case Text(var text) -> clean(text);
            case Day(var on) -> "%d年%d月%d日".formatted(on.getYear(), on.getMonthValue(), on.getDayOfMonth());
            case Count(var number) -> Integer.toString(number);
            case Yuan(var yuan) -> yuan + "元";
            case Items(var lines) ->
                String.join("；", lines.stream().map(Value::clean).toList());
        };
    }

    default boolean isBlank() {
        return shown().isBlank();
    }

    /** Without control characters, runs of white space folded. */
    static String clean(String text) {
        return text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    }
}
