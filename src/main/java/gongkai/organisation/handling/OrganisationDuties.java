package gongkai.organisation.handling;

import gongkai.access.Branch;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.calendars.Calendars;
import gongkai.calendars.Due;
import gongkai.calendars.Due.OnDay.NamedBy;
import gongkai.calendars.Duty;
import gongkai.calendars.DutySource;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.domain.Handover;
import gongkai.organisation.domain.Handover.Cancelled;
import gongkai.organisation.domain.Handover.Completed;
import gongkai.organisation.domain.Handover.Filed;
import gongkai.organisation.domain.Handover.UnderWay;
import gongkai.organisation.domain.Leader;
import gongkai.organisation.domain.Liaison;
import gongkai.organisation.domain.LiaisonCover;
import gongkai.organisation.domain.Unit;
import gongkai.organisation.store.PgHandoverStore;
import gongkai.organisation.store.PgLeadershipStore;
import gongkai.organisation.store.PgLiaisonStore;
import gongkai.organisation.store.PgOrganStore;
import gongkai.statute.DeadlineRule;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is still to be done about organs and people: handovers, filings, units without a liaison, next year's calendar. */
@Component
class OrganisationDuties implements DutySource {

    private final PgOrganStore organs;
    private final PgLiaisonStore liaisons;
    private final PgHandoverStore handovers;
    private final PgLeadershipStore leadership;
    private final Calendars calendars;
    private final OrganisationSettings settings;
    private final OfficeClock clock;

    OrganisationDuties(
            PgOrganStore organs,
            PgLiaisonStore liaisons,
            PgHandoverStore handovers,
            PgLeadershipStore leadership,
            Calendars calendars,
            OrganisationSettings settings,
            OfficeClock clock) {
        this.organs = organs;
        this.liaisons = liaisons;
        this.handovers = handovers;
        this.leadership = leadership;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> open(Scope scope) {
        var all = organs.within(scope);
        return Stream.of(
                        handovers.unfinished(scope).stream().flatMap(it -> ofHandover(it).stream()),
                        units(scope, all),
                        leaders(scope, all),
                        all.stream().filter(it -> it.branch().isRoot()).flatMap(it -> calendar(it).stream()))
                .flatMap(it -> it)
                .toList();
    }

    private Optional<Duty> ofHandover(Handover handover) {
        var dossier = handover.dossier();
        var place = organs.find(dossier.organ()).orElseThrow().organ().branch();
        var subject = organs.findUnit(dossier.unit()).orElseThrow().name();
        var href = "/desk/handovers/" + dossier.id();
        return switch (handover) {
            case UnderWay it ->
                Optional.of(Duty.ofPersons("确认工作交接", subject, href, place, stillToConfirm(it), new Due.Soon()));
            case Completed it ->
                Optional.of(Duty.ofRoles(
                        "人员变动向上级备案",
                        subject,
                        href,
                        place,
                        Set.of(Role.OFFICE_CLERK, Role.OFFICE_HEAD),
                        Due.ByRule.workingDays(
                                DeadlineRule.STAFF_FILING_nWD, it.completedOn(), settings.filingWorkingDays())));
            case Filed _, Cancelled _ -> Optional.empty();
        };
    }

    private static Set<PersonId> stillToConfirm(UnderWay it) {
        var persons = new HashSet<PersonId>();
        for (var item : it.items()) {
            if (item.givenOn() == null) {
                persons.add(it.dossier().from());
            }
            if (item.takenOn() == null) {
                persons.add(it.dossier().to());
            }
        }
        return persons;
    }

    private Stream<Duty> units(Scope scope, List<Organ> all) {
        var today = clock.today();
        var liaised = liaisons.currentWithin(scope, today);
        var open = organs.unitsWithin(scope).stream()
                .filter(it -> it.isOpenOn(today))
                .collect(Collectors.groupingBy(Unit::organ));
        return all.stream().flatMap(it -> units(it, open.getOrDefault(it.id(), List.of()), liaised).stream());
    }

    private static Optional<Duty> units(Organ organ, List<Unit> open, List<Liaison> liaised) {
        if (open.isEmpty()) {
            return Optional.of(Duty.ofRoles(
                    "设立科室",
                    organ.name(),
                    "/desk/organs/" + organ.id().value(),
                    organ.branch(),
                    Set.of(Role.SYSTEM_ADMINISTRATOR),
                    new Due.Soon()));
        }
        var cover = LiaisonCover.of(open, liaised);
        return cover.isComplete()
                ? Optional.empty()
                : Optional.of(Duty.ofRoles(
                        "指定科室联络员",
                        cover.missing().stream().map(Unit::name).collect(Collectors.joining("、")),
                        "/desk/liaisons",
                        organ.branch(),
                        Set.of(Role.OFFICE_CLERK, Role.OFFICE_HEAD),
                        new Due.Soon()));
    }

    private Stream<Duty> leaders(Scope scope, List<Organ> all) {
        return Stream.of(Leader.Office.values()).flatMap(office -> {
            var filled = leadership.organsWith(office, scope, clock.today());
            return all.stream()
                    .filter(it -> !filled.contains(it.id()))
                    .map(it -> Duty.ofRoles(
                            "登记" + office.label(),
                            it.name(),
                            "/desk/leadership",
                            it.branch(),
                            Set.of(Role.OFFICE_CLERK, Role.OFFICE_HEAD),
                            new Due.Soon()));
        });
    }

    /** The State Council announces next year's days in November. */
    private Optional<Duty> calendar(Organ root) {
        var today = clock.today();
        var next = LocalDate.of(today.getYear() + 1, 1, 1);
        if (today.getMonthValue() < Month.NOVEMBER.getValue() || isAnnounced(root.branch(), next)) {
            return Optional.empty();
        }
        return Optional.of(Duty.ofRoles(
                "导入放假安排",
                next.getYear() + " 年",
                "/desk/calendars",
                root.branch(),
                Set.of(Role.SYSTEM_ADMINISTRATOR),
                new Due.OnDay(next.minusDays(1), NamedBy.NEW_YEAR)));
    }

    private boolean isAnnounced(Branch place, LocalDate day) {
        return calendars.at(place).isAnnounced(day);
    }
}
