package gongkai.access;

/** A rule said no. Only the refusal's label ever reaches a page. */
public final class RefusedException extends RuntimeException {

    private final transient Refusal why;

    public RefusedException(Refusal why) {
        super(why.label());
        this.why = why;
    }

    public Refusal why() {
        return why;
    }
}
