package gongkai.workyears.handling;

import static java.util.Objects.requireNonNull;

import gongkai.access.Branch;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.calendars.Due;
import gongkai.calendars.Due.OnDay.NamedBy;
import gongkai.calendars.Duty;
import gongkai.calendars.DutySource;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.Units;
import gongkai.workyears.domain.Task.Open;
import gongkai.workyears.store.PgTaskStore;
import gongkai.workyears.store.PgWorkYearStore;
import gongkai.workyears.store.PgWorkYearStore.Opened;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open tasks, and what an open year still lacks. */
@Component
class WorkYearDuties implements DutySource {

    private final PgTaskStore tasks;
    private final PgWorkYearStore years;
    private final TaskHandling handling;
    private final Organs organs;
    private final Units units;
    private final OfficeClock clock;

    WorkYearDuties(
            PgTaskStore tasks,
            PgWorkYearStore years,
            TaskHandling handling,
            Organs organs,
            Units units,
            OfficeClock clock) {
        this.tasks = tasks;
        this.years = years;
        this.handling = handling;
        this.organs = organs;
        this.units = units;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> open(Scope scope) {
        var places = organs.within(scope).stream().collect(Collectors.toMap(Organ::id, Organ::branch));
        return Stream.concat(
                        tasks.open(places.keySet()).stream()
                                .map(it -> task(
                                        it, requireNonNull(places.get(it.brief().organ())))),
                        years.opened(clock.today().getYear(), places.keySet()).stream()
                                .flatMap(it -> missing(it, requireNonNull(places.get(it.organ())))))
                .toList();
    }

    private Duty task(Open it, Branch place) {
        var brief = it.brief();
        Set<PersonId> liaison =
                units.liaisonOf(it.responsibility().unit()).stream().collect(Collectors.toSet());
        return new Duty(
                brief.kind().label(),
                brief.title(),
                "/desk/tasks/" + brief.id(),
                place,
                liaison,
                false,
                Set.of(Role.OFFICE_CLERK),
                Set.of(),
                handling.due(brief));
    }

    private Stream<Duty> missing(Opened it, Branch place) {
        var lastDay = LocalDate.of(it.year(), 12, 31);
        var href = "/desk/work-years/" + it.year();
        var briefing = years.briefings(it.organ(), it.year()).isEmpty()
                ? Stream.of(Duty.ofRoles(
                        "安排专题汇报",
                        "主要领导本年度尚未听取政务公开工作汇报",
                        href,
                        place,
                        Set.of(Role.OFFICE_HEAD),
                        new Due.OnDay(lastDay, NamedBy.YEARLY)))
                : Stream.<Duty>empty();
        var budget = years.budget(it.organ(), it.year()).isEmpty()
                ? Stream.of(Duty.ofRoles(
                        "登记公开工作经费",
                        it.year() + " 年度",
                        href,
                        place,
                        Set.of(Role.OFFICE_CLERK, Role.OFFICE_HEAD),
                        new Due.OnDay(lastDay, NamedBy.BUDGET)))
                : Stream.<Duty>empty();
        return Stream.concat(briefing, budget);
    }
}
