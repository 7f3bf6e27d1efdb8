package gongkai.web;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One choice of a list. */
public record Option(String value, String label) {

    /** An enum's constants with their labels. */
    public static <E extends Enum<E>> List<Option> of(Class<E> type, Function<E, String> label) {
        return Stream.of(type.getEnumConstants())
                .map(it -> new Option(it.name(), label.apply(it)))
                .toList();
    }
}
