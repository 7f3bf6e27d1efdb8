package gongkai.applications.handling;

import gongkai.applications.domain.CaseClock;
import gongkai.applications.domain.CaseClock.Answer;
import gongkai.applications.domain.ClockName;
import gongkai.calendars.Due;
import gongkai.statute.DeadlineRule;
import java.time.LocalDate;
import java.util.Map;

/** A case's clocks as due dates that the desk sorts and a new calendar is tried on. */
final class CaseDue {

    private CaseDue() {}

    /** The answer's: by the rule that explains it. */
    static Due answer(CaseClock clock) {
        return switch (clock.answer()) {
            case Answer.Running(var name, var sheet, var _) ->
                name == ClockName.K_ANSWER
                        ? new Due.ByRule(clock.rule(), clock.receivedOn().orElseThrow(), clock.events(), Map.of())
                        : new Due.OnDay(sheet.deadline().lastDay(), Due.OnDay.NamedBy.DECISION);
            case Answer.NotStarted _, Answer.Waiting _, Answer.Given _, Answer.NotOwed _ -> new Due.Soon();
        };
    }

    /** Seven working days from receipt to ask for a supplement. */
    static Due notice(LocalDate received) {
        return new Due.ByRule(DeadlineRule.SUPPLEMENT_NOTICE_7WD, received, java.util.List.of(), Map.of());
    }

    static Due onTheDay(LocalDate day) {
        return new Due.OnDay(day, Due.OnDay.NamedBy.SAME_DAY);
    }
}
