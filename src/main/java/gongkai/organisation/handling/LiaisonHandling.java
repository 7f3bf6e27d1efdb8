package gongkai.organisation.handling;

import static gongkai.access.Verdict.when;
import static gongkai.organisation.domain.OrganisationRefusal.HANDOVER_UNDER_WAY;
import static gongkai.organisation.domain.OrganisationRefusal.NOT_OF_THIS_UNIT;
import static gongkai.organisation.domain.OrganisationRefusal.STARTS_IN_THE_FUTURE;
import static gongkai.organisation.domain.OrganisationRefusal.UNIT_HAS_LIAISON;
import static gongkai.organisation.domain.OrganisationRefusal.UNIT_IS_CLOSED;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.organisation.domain.Liaison;
import gongkai.organisation.domain.LiaisonCover;
import gongkai.organisation.store.PgHandoverStore;
import gongkai.organisation.store.PgLiaisonStore;
import gongkai.organisation.store.PgOrganStore;
import gongkai.organisation.store.PgPeopleStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which person of a unit is its liaison; a change of an existing one goes through a handover. */
@Service
@Transactional
public class LiaisonHandling {

    private final PgLiaisonStore liaisons;
    private final PgHandoverStore handovers;
    private final PgOrganStore organs;
    private final PgPeopleStore people;
    private final OrganGate gate;
    private final Trail trail;
    private final OfficeClock clock;

    LiaisonHandling(
            PgLiaisonStore liaisons,
            PgHandoverStore handovers,
            PgOrganStore organs,
            PgPeopleStore people,
            OrganGate gate,
            Trail trail,
            OfficeClock clock) {
        this.liaisons = liaisons;
        this.handovers = handovers;
        this.organs = organs;
        this.people = people;
        this.gate = gate;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Liaison> current(Actor actor, OrganId organ) {
        gate.organ(actor, Act.SEE_ORGANISATION, organ);
        return liaisons.currentOf(organ, clock.today());
    }

    @Transactional(readOnly = true)
    public LiaisonCover cover(Actor actor, OrganId organ) {
        gate.organ(actor, Act.SEE_ORGANISATION, organ);
        var today = clock.today();
        var open = organs.units(organ).stream().filter(it -> it.isOpenOn(today)).toList();
        return LiaisonCover.of(open, liaisons.currentOf(organ, today));
    }

    /** From today, or from a past day when the register catches up with what already is. */
    public void appoint(Actor actor, UnitId id, PersonId person, LocalDate from) {
        var unit = gate.unit(actor, Act.MAINTAIN_LIAISONS, id);
        var today = clock.today();
        when(unit.isOpenOn(today), UNIT_IS_CLOSED)
                .and(when(!from.isAfter(today), STARTS_IN_THE_FUTURE))
                .and(when(liaisons.current(id).isEmpty(), UNIT_HAS_LIAISON))
                .and(when(!handovers.isUnderWay(id), HANDOVER_UNDER_WAY))
                .and(when(people.unitsOf(person, today).contains(id), NOT_OF_THIS_UNIT))
                .orThrow();
        liaisons.appoint(id, person, from);
        trail.record(actor, Deed.wrote("指定联络员", "unit", id.value(), gate.branch(unit.organ()), null, person));
    }
}
