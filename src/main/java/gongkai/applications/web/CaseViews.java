package gongkai.applications.web;

import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.applications.domain.CaseClock;
import gongkai.applications.domain.CaseClock.Answer;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.ClockName;
import gongkai.calendars.Calendars;
import gongkai.calendars.DueView;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Units;
import gongkai.statute.Deadline;
import gongkai.web.Days;
import gongkai.web.Option;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How cases and their clocks look on pages. */
@Component
class CaseViews {

    private final Calendars calendars;
    private final Units units;
    private final OfficeClock clock;

    CaseViews(Calendars calendars, Units units, OfficeClock clock) {
        this.calendars = calendars;
        this.units = units;
        this.clock = clock;
    }

    /** The last day for the answer, with its sheet behind it. */
    Optional<DueView> due(CaseFile file, CaseClock its) {
        return its.answer() instanceof Answer.Running(var _, var sheet, var _)
                ? Optional.of(view(file, sheet.deadline()))
                : Optional.empty();
    }

    private DueView view(CaseFile file, Deadline deadline) {
        return DueView.of(
                deadline, calendars.at(file.place()), clock.today(), "/desk/applications/" + file.id() + "/sheet");
    }

    /** How the answer's clock stands, in words. */
    static String standing(CaseClock clock) {
        return switch (clock.answer()) {
            case Answer.NotStarted _ -> "收到之日未定，期限未起算";
            case Answer.Waiting(var until, var since) -> "期限停止，自" + Days.full(since) + "起等待" + until.label();
            case Answer.Running(var name, var _, var paused) ->
                (name == ClockName.K_ANSWER ? "" : name.label()) + (paused ? "征求意见中，暂停计算" : "");
            case Answer.Given it -> Days.full(it.on()) + (it.isLate() ? "答复，已超期" : "答复，在期限内");
            case Answer.NotOwed _ -> "";
        };
    }

    /** The clocks of others that run now. */
    static List<String> others(CaseClock clock) {
        return clock.running().stream()
                .filter(it -> !it.name().isOurs())
                .map(it -> it.name().label() + "至" + Days.full(it.deadline().lastDay()))
                .toList();
    }

    String unit(CaseFile file) {
        return file.assignment()
                .flatMap(it -> units.find(it.lead()))
                .map(Units.Named::name)
                .orElse("");
    }

    String name(UnitId unit) {
        return units.find(unit).map(Units.Named::name).orElse("");
    }

    List<Option> units(OrganId organ) {
        return units.of(organ).stream()
                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                .toList();
    }
}
