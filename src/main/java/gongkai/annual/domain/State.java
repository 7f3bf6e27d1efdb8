package gongkai.annual.domain;

import java.time.LocalDate;

/** Where a report of one's own stands. */
public sealed interface State {

    /** From 1; a correction is the next one. */
    int edition();

    Stage stage();

    /**
     * It is written; figures and texts may change.
     *
     * @param note what the public will be told about a correction; empty for the first edition
     */
    record Compiling(int edition, String note) implements State {

        public Settled settle() {
            return new Settled(edition, note, false);
        }

        @Override
        public Stage stage() {
            return Stage.COMPILING;
        }
    }

    /**
     * Nothing in it may change any more; it goes through the reviews.
     *
     * @param handedOver whether an item of disclosure holds it
     */
    record Settled(int edition, String note, boolean handedOver) implements State {

        public Compiling reopen() {
            return new Compiling(edition, note);
        }

        public Settled handOver() {
            return new Settled(edition, note, true);
        }

        public Released release(LocalDate on) {
            return new Released(edition, on);
        }

        @Override
        public Stage stage() {
            return Stage.SETTLED;
        }
    }

    /** It is public; what it carries over is what the next year begins with. */
    record Released(int edition, LocalDate on) implements State {

        public Compiling correct(String note) {
            return new Compiling(edition + 1, note);
        }

        @Override
        public Stage stage() {
            return Stage.RELEASED;
        }
    }
}
