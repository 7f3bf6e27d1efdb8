package gongkai.access;

import java.util.regex.Pattern;

/**
 * An organ's place in the tree: the numbers from the root down to it, each closed by a dot, such as {@code 1.4.9.}.
 * A branch contains itself and everything below it.
 */
public record Branch(String path) {

    private static final Pattern SHAPE = Pattern.compile("([1-9]\\d*\\.)+");

    public Branch {
        if (!SHAPE.matcher(path).matches()) {
            throw new IllegalArgumentException("not a place in the organ tree: " + path);
        }
    }

    public static Branch root(OrganId organ) {
        return new Branch(organ.value() + ".");
    }

    public Branch child(OrganId organ) {
        return new Branch(path + organ.value() + ".");
    }

    public boolean isRoot() {
        return path.equals(organ().value() + ".");
    }

    public boolean contains(Branch other) {
        return other.path.startsWith(path);
    }

    /** The organ at the end of this path. */
    public OrganId organ() {
        var numbers = path.split("\\.");
        return new OrganId(Long.parseLong(numbers[numbers.length - 1]));
    }
}
