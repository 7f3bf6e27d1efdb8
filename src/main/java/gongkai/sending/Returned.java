package gongkai.sending;

/** What another machine made of something that it was sent to work on. */
public sealed interface Returned {

    /** It answered 2xx with this. */
    record Content(byte[] bytes) implements Returned {}

    /** It answered with more than was asked for. */
    record TooMuch() implements Returned {}

    /** It did not answer in time. */
    record Late() implements Returned {}

    /** It will not do it: asking again is of no use. */
    record Refused(String note) implements Returned {}

    /** It may work later. */
    record Failed(String note) implements Returned {}
}
