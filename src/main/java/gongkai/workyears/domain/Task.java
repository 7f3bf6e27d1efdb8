package gongkai.workyears.domain;

import java.time.LocalDate;

/** A task: open, or done. */
public sealed interface Task {

    TaskBrief brief();

    Responsibility responsibility();

    /** Still to be done. */
    record Open(TaskBrief brief, Responsibility responsibility) implements Task {

        /** Another unit bears it from now on; the principle is chosen anew. */
        public Open reassign(Responsibility other) {
            return new Open(brief, other);
        }

        public Done finish(LocalDate today, String result) {
            return new Done(brief, responsibility, today, result);
        }
    }

    /** Done, on a day and with a result. */
    record Done(TaskBrief brief, Responsibility responsibility, LocalDate doneOn, String result) implements Task {}
}
