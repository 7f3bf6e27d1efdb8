package gongkai.workyears.web;

import gongkai.calendars.DueView;
import gongkai.web.Option;
import gongkai.workyears.domain.Task;
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

        public boolean isDone() {
            return task instanceof Task.Done;
        }
    }
}
