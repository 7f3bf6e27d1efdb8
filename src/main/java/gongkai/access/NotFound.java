package gongkai.access;

/** Not there, or not yours: the two look the same from outside. */
public final class NotFound extends RuntimeException {

    public NotFound(String kind, Object id) {
        super(kind + " " + id);
    }
}
