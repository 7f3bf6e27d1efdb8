package gongkai.access;

/**
 * The part of the organ tree that a list may show.
 *
 * @param withBelow whether the organs below belong to it
 */
public record Scope(Branch branch, boolean withBelow) {

    /** Everything from here down. */
    public static Scope below(Branch branch) {
        return new Scope(branch, true);
    }

    public boolean covers(Branch place) {
        return withBelow ? branch.contains(place) : branch.equals(place);
    }

    /** For {@code where branch like :pattern}; a path holds digits and dots only. */
    public String pattern() {
        return withBelow ? branch.path() + "%" : branch.path();
    }
}
