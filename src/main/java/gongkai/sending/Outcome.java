package gongkai.sending;

/** What came of one attempt; the sentences are Chinese and hold nothing secret. */
public sealed interface Outcome {

    String note();

    /** The other side has it and gave a receipt. */
    record Accepted(String receipt) implements Outcome {

        @Override
        public String note() {
            return receipt;
        }
    }

    /** The other side will not have it: asking again is of no use. */
    record Refused(String note) implements Outcome {}

    /** It may work later. */
    record Failed(String note) implements Outcome {}
}
