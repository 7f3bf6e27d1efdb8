package gongkai.vault;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A column of sealed values. It is the context that each value is bound to, and what a rotation walks through; so it is
 * written down once, and named by a {@link SealedColumns}.
 *
 * @param table with its schema, such as {@code accounts.account}
 * @param column of type {@code bytea}
 * @param key columns that tell its row from others and never change, an index on the first; their text is part of the
 *     context, so their type must be a number or text
 */
public record SealedColumn(String table, String column, List<String> key) {

    private static final Pattern TABLE = Pattern.compile("[a-z_]+\\.[a-z_]+");
    private static final Pattern COLUMN = Pattern.compile("[a-z_]+");

    /** Where one sealed value stands; a value moved elsewhere does not open. */
    public record Place(String context) {}

    public SealedColumn {
        key = List.copyOf(key);
        if (!TABLE.matcher(table).matches()
                || !COLUMN.matcher(column).matches()
                || key.isEmpty()
                || !key.stream().allMatch(it -> COLUMN.matcher(it).matches())) {
            throw new IllegalArgumentException(table + "." + column + " by " + key);
        }
    }

    public static SealedColumn of(String table, String column, String... key) {
        return new SealedColumn(table, column, List.of(key));
    }

    /**
     * The place of the row whose key columns have these values, in their order.
     *
     * @throws IllegalArgumentException for more or fewer values than key columns
     */
    public Place at(Object... values) {
        if (values.length != key.size()) {
            throw new IllegalArgumentException("%s has %d key columns".formatted(this, key.size()));
        }
        return new Place(table + "." + column
                + Arrays.stream(values)
                        .map(String::valueOf)
                        .map(it -> " " + it.length() + ":" + it)
                        .collect(Collectors.joining()));
    }
}
