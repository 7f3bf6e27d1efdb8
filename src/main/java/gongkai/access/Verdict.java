package gongkai.access;

/** The answer of a rule. A page asks it to show or hide a button; a command asks it again before acting. */
public sealed interface Verdict {

    record Allowed() implements Verdict {}

    record Refused(Refusal why) implements Verdict {}

    static Verdict allowed() {
        return new Allowed();
    }

    static Verdict refused(Refusal why) {
        return new Refused(why);
    }

    static Verdict when(boolean condition, Refusal otherwise) {
        return condition ? allowed() : refused(otherwise);
    }

    default boolean isAllowed() {
        return this instanceof Allowed;
    }

    default Verdict and(Verdict other) {
        return isAllowed() ? other : this;
    }

    default void orThrow() {
        if (this instanceof Refused(var why)) {
            throw new RefusedException(why);
        }
    }
}
