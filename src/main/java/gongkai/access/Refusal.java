package gongkai.access;

/** A reason that can be shown to the person refused. Each module lists its own in an enum. */
public interface Refusal {

    /** One Chinese sentence without a full stop. */
    String label();

    /** The name of the input the reason is about; empty when it is about the whole. */
    default String field() {
        return "";
    }
}
