package gongkai.workyears.web;

import gongkai.calendars.DueView;
import gongkai.statute.Deadline;
import gongkai.web.Option;
import gongkai.workyears.domain.Task;
import java.util.Comparator;
import java.util.List;

/** One task, and the disclosure tasks that go with it. */
public record TaskPage(
        Line line,
        List<Line> linked,
        List<Option> units,
        List<Option> rules,
        boolean mayFinish,
        boolean mayReassign,
        boolean maySeeLedger) {

    /** A task as it stands. */
    public record Line(Task task, String unit, DueView due) {

        static final Comparator<Line> BY_THE_CLOCK = Comparator.comparing(Line::isDone)
                .thenComparing(it -> it.due().day())
                .thenComparing(it -> it.task().brief().id());

        public boolean isDone() {
            return task instanceof Task.Done;
        }

        /** Judged where every date is judged: by the deadline itself, on the day it was done. */
        public boolean wasLate() {
            return task instanceof Task.Done done
                    && new Deadline(due.day(), false).on(done.doneOn()) == Deadline.Standing.OVERDUE;
        }
    }
}
