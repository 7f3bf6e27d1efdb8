package gongkai.remedies.handling;

import gongkai.access.Branch;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.calendars.Due;
import gongkai.calendars.Duty;
import gongkai.calendars.DutySource;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.remedies.domain.ClockName;
import gongkai.remedies.domain.Forum;
import gongkai.remedies.domain.RemedyClock;
import gongkai.remedies.domain.RemedyClock.Period;
import gongkai.remedies.domain.RemedyFile;
import gongkai.remedies.domain.State;
import gongkai.remedies.store.PgRemedyStore;
import gongkai.statute.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What remedies ask of people: to answer, to defend, to appeal or not, to do what was ordered, to report. */
@Component
class RemedyDuties implements DutySource {

    private final PgRemedyStore remedies;
    private final RemedyGate gate;
    private final Organs organs;

    RemedyDuties(PgRemedyStore remedies, RemedyGate gate, Organs organs) {
        this.remedies = remedies;
        this.gate = gate;
        this.organs = organs;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> open(Scope scope) {
        var duties = new ArrayList<Duty>();
        var calendars = new HashMap<Branch, WorkCalendar>();
        remedies.open(organs.within(scope).stream().map(Organ::id).toList())
                .forEach(it -> duties.addAll(of(new Standing(
                        it, RemedyClock.of(it), calendars.computeIfAbsent(it.place(), gate::calendar), gate.today()))));
        return duties;
    }

    /** A remedy with its clocks, which are computed once. */
    private record Standing(RemedyFile file, List<RemedyClock> clocks, WorkCalendar calendar, LocalDate today) {

        boolean isLate(ClockName name) {
            return clocks.stream().filter(it -> it.name() == name).anyMatch(it -> it.isLate(calendar, today));
        }

        Due due(ClockName name) {
            return clocks.stream()
                    .filter(it -> it.name() == name && it.isRunning())
                    .findFirst()
                    .<Due>map(it -> switch (it.period()) {
                        case Period.OfLaw(var rule) -> new Due.ByRule(rule, it.start(), List.of(), Map.of());
                        case Period.OfDecision _ ->
                            new Due.OnDay(it.sheet(calendar).deadline().lastDay(), Due.OnDay.NamedBy.DECISION);
                    })
                    .orElseGet(Due.Soon::new);
        }
    }

    private static List<Duty> of(Standing it) {
        var duties = new ArrayList<Duty>();
        var file = it.file();
        switch (file.state()) {
            case State.Answering _ ->
                duties.add(duty(
                        file,
                        file.brief().forum() == Forum.RECONSIDERATION ? "答复行政复议，提交证据" : "应诉，提交答辩状和证据",
                        it.due(ClockName.ANSWER)));
            case State.Appealable _ ->
                duties.add(
                        it.isLate(ClockName.APPEAL)
                                ? duty(file, "登记裁判是否生效", new Due.Soon())
                                : duty(file, "决定是否上诉", it.due(ClockName.APPEAL)));
            case State.Complying(var _, var redoing) ->
                duties.add(duty(
                        file,
                        file.brief().hasCase() && !redoing ? "转入重新答复" : "履行复议决定、判决",
                        it.due(ClockName.COMPLIANCE)));
            case State.Unopened _, State.Filed _, State.Pending _, State.OnAppeal _, State.Settled _ -> {}
        }
        if (file.openOpinion().isPresent()) {
            duties.add(duty(file, "报送复议意见书的落实情况", it.due(ClockName.OPINION)));
        }
        return duties;
    }

    private static Duty duty(RemedyFile file, String what, Due due) {
        return Duty.ofRoles(
                what,
                file.brief().route().label() + " " + file.brief().act(),
                "/desk/remedies/" + file.id(),
                file.place(),
                Set.of(Role.OFFICE_CLERK),
                due);
    }
}
