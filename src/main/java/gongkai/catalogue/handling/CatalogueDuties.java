package gongkai.catalogue.handling;

import static java.util.Objects.requireNonNull;

import gongkai.access.Branch;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.calendars.Due;
import gongkai.calendars.Due.OnDay.NamedBy;
import gongkai.calendars.Duty;
import gongkai.calendars.DutySource;
import gongkai.catalogue.domain.Entry;
import gongkai.catalogue.store.PgCatalogueStore;
import gongkai.catalogue.store.PgCatalogueStore.InForce;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.Units;
import gongkai.statute.DeadlineRule;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of the catalogue in force whose content is to be published, or published again, before long. */
@Component
class CatalogueDuties implements DutySource {

    private static final int DAYS_AHEAD = 30;

    private final PgCatalogueStore store;
    private final Organs organs;
    private final Units units;
    private final OfficeClock clock;

    CatalogueDuties(PgCatalogueStore store, Organs organs, Units units, OfficeClock clock) {
        this.store = store;
        this.organs = organs;
        this.units = units;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> open(Scope scope) {
        var places = organs.within(scope).stream().collect(Collectors.toMap(Organ::id, Organ::branch));
        return store.inForce(places.keySet()).stream()
                .flatMap(it ->
                        due(it)
                                .map(due -> duty(
                                        it.entry(),
                                        requireNonNull(places.get(it.edition().organ())),
                                        due))
                                .stream())
                .toList();
    }

    /** Never published: within twenty working days of the day the catalogue was issued (Art. 26). */
    private Optional<Due> due(InForce it) {
        if (it.entry().care().renewedOn() == null) {
            return Optional.of(
                    new Due.ByRule(DeadlineRule.PROACTIVE_20WD, it.edition().issuedOn(), List.of(), Map.of()));
        }
        return it.entry()
                .nextDue()
                .filter(day -> !day.isAfter(clock.today().plusDays(DAYS_AHEAD)))
                .map(day -> new Due.OnDay(day, NamedBy.CATALOGUE));
    }

    private Duty duty(Entry it, Branch place, Due due) {
        Set<PersonId> liaison = Optional.ofNullable(it.care().unit())
                .flatMap(units::liaisonOf)
                .map(Set::of)
                .orElse(Set.of());
        return new Duty(
                it.care().renewedOn() == null ? "公开目录事项" : "更新目录事项",
                it.content().name(),
                "/desk/catalogue/rows/" + it.id(),
                place,
                liaison,
                false,
                Set.of(Role.OFFICE_CLERK),
                Set.of(),
                due);
    }
}
