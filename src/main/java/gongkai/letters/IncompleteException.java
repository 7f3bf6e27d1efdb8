package gongkai.letters;

import java.util.List;
import java.util.stream.Collectors;

/** A letter cannot be drawn up: these fields are empty. */
public final class IncompleteException extends RuntimeException {

    private final transient List<Field> missing;

    IncompleteException(List<Field> missing) {
        super("请先填写：" + missing.stream().map(Field::label).collect(Collectors.joining("、")));
        this.missing = List.copyOf(missing);
    }

    public List<Field> missing() {
        return missing;
    }
}
