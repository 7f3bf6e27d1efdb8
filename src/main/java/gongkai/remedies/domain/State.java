package gongkai.remedies.domain;

import gongkai.remedies.domain.Step.Answered;
import gongkai.remedies.domain.Step.Appealed;
import gongkai.remedies.domain.Step.BecameFinal;
import gongkai.remedies.domain.Step.Complied;
import gongkai.remedies.domain.Step.CopyReceived;
import gongkai.remedies.domain.Step.Decided;
import gongkai.remedies.domain.Step.Lodged;
import gongkai.remedies.domain.Step.MadeOrdinary;
import gongkai.remedies.domain.Step.PeriodExtended;
import gongkai.remedies.domain.Step.RedoOpened;
import java.util.List;

/** Where a remedy stands; what may happen next is a method that only the right state has. */
public sealed interface State {

    Stage stage();

    /** The state that this leads to, or a refusal to read a history that cannot have been. */
    State on(Step it);

    /** What a history comes to. */
    static State of(List<Entry> truth) {
        State state = new Unopened();
        for (var entry : truth) {
            state = entry.what() instanceof Step.Aside ? state : state.on(entry.what());
        }
        return state;
    }

    private static IllegalStateException misplaced(State state, Step what) {
        return new IllegalStateException(what.getClass().getSimpleName() + " does not happen in "
                + state.getClass().getSimpleName());
    }

    /** What a decision leads to. */
    sealed interface AfterDecision extends State {}

    /** What a decision that stands leads to. */
    sealed interface AfterFinality extends AfterDecision {}

    private static AfterDecision decided(Decided it) {
        return it.result().isAppealable() ? new Appealable(it) : settled(it);
    }

    private static AfterFinality settled(Decided it) {
        return it.days() > 0 ? new Complying(it, false) : new Settled(it);
    }

    /** Before anything. */
    record Unopened() implements State {

        public Filed after(Lodged it) {
            return new Filed();
        }

        @Override
        public Stage stage() {
            return Stage.LODGED;
        }

        @Override
        public State on(Step it) {
            return it instanceof Lodged lodged ? after(lodged) : throwMisplaced(this, it);
        }
    }

    /** Known of, the copy not yet here. */
    record Filed() implements State {

        public Answering after(CopyReceived it) {
            return new Answering(it.procedure());
        }

        public AfterDecision after(Decided it) {
            return decided(it);
        }

        @Override
        public Stage stage() {
            return Stage.LODGED;
        }

        @Override
        public State on(Step it) {
            return switch (it) {
                case CopyReceived copy -> after(copy);
                case Decided decision -> after(decision);
                default -> throw misplaced(this, it);
            };
        }
    }

    /** The organ owes its answer and its evidence. */
    record Answering(Procedure procedure) implements State {

        public Pending after(Answered it) {
            return new Pending(procedure);
        }

        public Answering after(MadeOrdinary it) {
            return new Answering(Procedure.ORDINARY);
        }

        public AfterDecision after(Decided it) {
            return decided(it);
        }

        @Override
        public Stage stage() {
            return Stage.ANSWERING;
        }

        @Override
        public State on(Step it) {
            return switch (it) {
                case Answered answer -> after(answer);
                case MadeOrdinary change -> after(change);
                case Decided decision -> after(decision);
                default -> throw misplaced(this, it);
            };
        }
    }

    /** Answered; others decide. */
    record Pending(Procedure procedure) implements State {

        public Pending after(MadeOrdinary it) {
            return new Pending(Procedure.ORDINARY);
        }

        public Pending after(PeriodExtended it) {
            return this;
        }

        public AfterDecision after(Decided it) {
            return decided(it);
        }

        @Override
        public Stage stage() {
            return Stage.PENDING;
        }

        @Override
        public State on(Step it) {
            return switch (it) {
                case MadeOrdinary change -> after(change);
                case PeriodExtended more -> after(more);
                case Decided decision -> after(decision);
                default -> throw misplaced(this, it);
            };
        }
    }

    /** Judged in the first instance; it may still go up. */
    record Appealable(Decided decision) implements AfterDecision {

        public OnAppeal after(Appealed it) {
            return new OnAppeal(decision);
        }

        public AfterFinality after(BecameFinal it) {
            return settled(decision);
        }

        @Override
        public Stage stage() {
            return Stage.APPEALABLE;
        }

        @Override
        public State on(Step it) {
            return switch (it) {
                case Appealed appeal -> after(appeal);
                case BecameFinal end -> after(end);
                default -> throw misplaced(this, it);
            };
        }
    }

    /** Before the second instance. */
    record OnAppeal(Decided decision) implements State {

        public AfterFinality after(Decided it) {
            return settled(it);
        }

        public AfterFinality after(BecameFinal it) {
            return settled(decision);
        }

        @Override
        public Stage stage() {
            return Stage.ON_APPEAL;
        }

        @Override
        public State on(Step it) {
            return switch (it) {
                case Decided last -> after(last);
                case BecameFinal end -> after(end);
                default -> throw misplaced(this, it);
            };
        }
    }

    /** What was ordered has still to be done. */
    record Complying(Decided decision, boolean redoing) implements AfterFinality {

        public Complying after(RedoOpened it) {
            return new Complying(decision, true);
        }

        public Settled after(Complied it) {
            return new Settled(decision);
        }

        @Override
        public Stage stage() {
            return Stage.COMPLYING;
        }

        @Override
        public State on(Step it) {
            return switch (it) {
                case RedoOpened redo -> after(redo);
                case Complied done -> after(done);
                default -> throw misplaced(this, it);
            };
        }
    }

    /** Over. */
    record Settled(Decided decision) implements AfterFinality {

        @Override
        public Stage stage() {
            return Stage.SETTLED;
        }

        @Override
        public State on(Step it) {
            throw misplaced(this, it);
        }
    }

    private static State throwMisplaced(State state, Step what) {
        throw misplaced(state, what);
    }
}
