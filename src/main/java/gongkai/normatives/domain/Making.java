package gongkai.normatives.domain;

import java.time.LocalDate;

/** How a normative document is made, from its draft to the day it is published. */
public sealed interface Making {

    Stage stage();

    /** The unit that drafts it has it in hand. */
    interface InHand {

        Consulting consult(Consultation consultation);

        InReview submit(Submission submission);

        Abandoned abandon();
    }

    /** A text is being written. */
    record Drafting() implements Making, InHand {

        @Override
        public Stage stage() {
            return Stage.DRAFT;
        }

        @Override
        public Consulting consult(Consultation consultation) {
            return new Consulting(consultation);
        }

        @Override
        public InReview submit(Submission submission) {
            return new InReview(submission);
        }

        @Override
        public Abandoned abandon() {
            return new Abandoned();
        }
    }

    /** Others are asked for their opinion. */
    record Consulting(Consultation consultation) implements Making, InHand {

        @Override
        public Stage stage() {
            return Stage.CONSULTING;
        }

        @Override
        public Consulting consult(Consultation another) {
            return new Consulting(another);
        }

        @Override
        public InReview submit(Submission submission) {
            return new InReview(submission);
        }

        @Override
        public Abandoned abandon() {
            return new Abandoned();
        }
    }

    /** The law unit has it. */
    record InReview(Submission submission) implements Making {

        @Override
        public Stage stage() {
            return Stage.REVIEW;
        }

        public Passed pass() {
            return new Passed();
        }

        public Returned giveBack() {
            return new Returned();
        }
    }

    /** The law unit gave it back. */
    record Returned() implements Making, InHand {

        @Override
        public Stage stage() {
            return Stage.RETURNED;
        }

        @Override
        public Consulting consult(Consultation consultation) {
            return new Consulting(consultation);
        }

        @Override
        public InReview submit(Submission submission) {
            return new InReview(submission);
        }

        @Override
        public Abandoned abandon() {
            return new Abandoned();
        }
    }

    /** It is lawful; a meeting has yet to decide on it. */
    record Passed() implements Making {

        @Override
        public Stage stage() {
            return Stage.PASSED;
        }

        public Adopted adopt() {
            return new Adopted();
        }

        /** The meeting wants another text: it is reviewed again. */
        public Returned rewrite() {
            return new Returned();
        }

        public Abandoned abandon() {
            return new Abandoned();
        }
    }

    /** A meeting has decided on it. */
    record Adopted() implements Making {

        @Override
        public Stage stage() {
            return Stage.ADOPTED;
        }

        public Numbered number() {
            return new Numbered();
        }
    }

    /** Registered, numbered and issued in one hand (三统一); it may be published from now on. */
    record Numbered() implements Making {

        @Override
        public Stage stage() {
            return Stage.NUMBERED;
        }

        public Announced announce(LocalDate on) {
            return new Announced(on);
        }
    }

    /**
     * It has been published.
     *
     * @param on the day of its first publication (公布日期)
     */
    record Announced(LocalDate on) implements Making {

        @Override
        public Stage stage() {
            return Stage.ANNOUNCED;
        }

        public Announced correct(LocalDate other) {
            return new Announced(other);
        }
    }

    /** Given up before it had a number. */
    record Abandoned() implements Making {

        @Override
        public Stage stage() {
            return Stage.ABANDONED;
        }
    }
}
