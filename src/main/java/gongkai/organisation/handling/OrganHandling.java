package gongkai.organisation.handling;

import static gongkai.access.Verdict.when;
import static gongkai.organisation.domain.OrganisationRefusal.LEVEL_NOT_BELOW;
import static gongkai.organisation.domain.OrganisationRefusal.ORGAN_NAME_TAKEN;
import static gongkai.organisation.domain.OrganisationRefusal.UNIT_HAS_PEOPLE;
import static gongkai.organisation.domain.OrganisationRefusal.UNIT_IS_CLOSED;
import static gongkai.organisation.domain.OrganisationRefusal.UNIT_NAME_TAKEN;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Level;
import gongkai.organisation.Organ;
import gongkai.organisation.domain.Contacts;
import gongkai.organisation.domain.OrganProfile;
import gongkai.organisation.domain.Unit;
import gongkai.organisation.store.PgOrganStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is done to organs and their units. */
@Service
@Transactional
public class OrganHandling {

    /** A new unit as it is registered. */
    public record NewUnit(Unit.Kind kind, String name, String duties, String phone, LocalDate openedOn) {}

    private final PgOrganStore organs;
    private final OrganGate gate;
    private final Trail trail;
    private final OfficeClock clock;

    OrganHandling(PgOrganStore organs, OrganGate gate, Trail trail, OfficeClock clock) {
        this.organs = organs;
        this.gate = gate;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Organ> visibleTo(Actor actor) {
        return organs.within(actor.scope(Act.SEE_ORGANISATION));
    }

    @Transactional(readOnly = true)
    public OrganProfile get(Actor actor, OrganId id) {
        return gate.organ(actor, Act.SEE_ORGANISATION, id);
    }

    @Transactional(readOnly = true)
    public List<Unit> units(Actor actor, OrganId id) {
        gate.organ(actor, Act.SEE_ORGANISATION, id);
        return organs.units(id);
    }

    public Organ open(Actor actor, OrganId superior, Level level, String name, String shortName) {
        var above = gate.organ(actor, Act.MAINTAIN_ORGANS, superior).organ();
        when(level.compareTo(above.level()) > 0, LEVEL_NOT_BELOW)
                .and(when(!organs.nameIsTaken(name), ORGAN_NAME_TAKEN))
                .orThrow();
        return opened(actor, Optional.of(above), level, name, shortName);
    }

    /** The organ at the root of the tree: registered once, when the program is set up. */
    public Organ openFirst(Actor program, Level level, String name, String shortName) {
        if (!organs.isEmpty()) {
            throw new IllegalStateException("the tree has its root already");
        }
        return opened(program, Optional.empty(), level, name, shortName);
    }

    private Organ opened(Actor actor, Optional<Organ> above, Level level, String name, String shortName) {
        var organ = organs.open(above.map(Organ::branch), level, name, shortName);
        trail.record(actor, Deed.wrote("新设机关", "organ", organ.id().value(), organ.branch(), null, organ));
        return organ;
    }

    public void describe(Actor actor, OrganId id, String statutoryBody, Contacts contacts, int version) {
        var before = gate.organ(actor, Act.MAINTAIN_ORGAN_CONTACTS, id);
        var after = new OrganProfile(before.organ(), statutoryBody, contacts, version);
        organs.replace(after);
        trail.record(
                actor, Deed.wrote("维护机关信息", "organ", id.value(), before.organ().branch(), before, after));
    }

    public UnitId openUnit(Actor actor, OrganId id, NewUnit it) {
        var organ = gate.organ(actor, Act.MAINTAIN_ORGANS, id).organ();
        when(!organs.unitNameIsTaken(id, it.name()), UNIT_NAME_TAKEN).orThrow();
        var unit = organs.openUnit(id, it.kind(), it.name(), it.duties(), it.phone(), it.openedOn());
        trail.record(actor, Deed.wrote("设立科室「" + it.name() + "」", "unit", unit.value(), organ.branch(), null, it));
        return unit;
    }

    /** Not while anybody still works there: their posts and the liaison end first. */
    public void closeUnit(Actor actor, UnitId id) {
        var before = gate.unit(actor, Act.MAINTAIN_ORGANS, id);
        when(before.closedOn() == null && !before.openedOn().isAfter(clock.today()), UNIT_IS_CLOSED)
                .and(when(!organs.unitIsInUse(id, clock.today()), UNIT_HAS_PEOPLE))
                .orThrow();
        organs.closeUnit(id, clock.today());
        trail.record(
                actor,
                Deed.wrote(
                        "撤销科室「" + before.name() + "」", "unit", id.value(), gate.branch(before.organ()), before, null));
    }

    public Unit unit(Actor actor, UnitId id) {
        return gate.unit(actor, Act.MAINTAIN_ORGANS, id);
    }

    public void correctUnit(Actor actor, UnitId id, String name, String duties, String phone) {
        var before = gate.unit(actor, Act.MAINTAIN_ORGANS, id);
        when(before.closedOn() == null, UNIT_IS_CLOSED)
                .and(when(name.equals(before.name()) || !organs.unitNameIsTaken(before.organ(), name), UNIT_NAME_TAKEN))
                .orThrow();
        organs.correctUnit(id, name, duties, phone);
        trail.record(
                actor,
                Deed.wrote(
                        "更正科室「" + name + "」",
                        "unit",
                        id.value(),
                        gate.branch(before.organ()),
                        before,
                        organs.findUnit(id).orElseThrow()));
    }
}
