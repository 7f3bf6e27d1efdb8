package gongkai.applications.domain;

import gongkai.statute.Deadline;
import gongkai.statute.WorkCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Who is told when an answer comes due: the nearer the day, the higher. */
public enum Escalation {
    TEN_DAYS("还有 10 个工作日", 10),
    FIVE_DAYS("还有 5 个工作日", 5),
    TWO_DAYS("还有 2 个工作日", 2),
    LAST_DAY("最后一日", 0),
    DAY_AFTER("超期", -1);

    private final String label;
    private final int workingDaysLeft;

    Escalation(String label, int workingDaysLeft) {
        this.label = label;
        this.workingDaysLeft = workingDaysLeft;
    }

    public String label() {
        return label;
    }

    public boolean reachesUnitHead() {
        return workingDaysLeft <= 5;
    }

    public boolean reachesOffice() {
        return workingDaysLeft <= 2;
    }

    public boolean reachesLeader() {
        return workingDaysLeft <= 0;
    }

    /** The step that today has reached, if any. */
    public static Optional<Escalation> on(LocalDate today, Deadline due, WorkCalendar calendar) {
        var left = today.isAfter(due.lastDay()) ? -1 : calendar.workingDaysAfter(today, due.lastDay());
        return Arrays.stream(values()).filter(it -> left <= it.workingDaysLeft).reduce((_, last) -> last);
    }
}
