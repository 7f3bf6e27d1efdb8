package gongkai.organisation.handling;

import static gongkai.access.Verdict.when;
import static gongkai.organisation.domain.OrganisationRefusal.ALREADY_CONFIRMED;
import static gongkai.organisation.domain.OrganisationRefusal.BEFORE_COMPLETION;
import static gongkai.organisation.domain.OrganisationRefusal.HANDOVER_UNDER_WAY;
import static gongkai.organisation.domain.OrganisationRefusal.IN_THE_FUTURE;
import static gongkai.organisation.domain.OrganisationRefusal.NOT_IN_THIS_STATE;
import static gongkai.organisation.domain.OrganisationRefusal.NOT_OF_THIS_UNIT;
import static gongkai.organisation.domain.OrganisationRefusal.NOT_YOUR_HANDOVER;
import static gongkai.organisation.domain.OrganisationRefusal.NO_ITEMS;
import static gongkai.organisation.domain.OrganisationRefusal.RECEIPT_IS_THERE;
import static gongkai.organisation.domain.OrganisationRefusal.SAME_PERSON;
import static gongkai.organisation.domain.OrganisationRefusal.UNIT_HAS_NO_LIAISON;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.RefusedException;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.organisation.HandoverCompleted;
import gongkai.organisation.domain.Filing;
import gongkai.organisation.domain.Handover;
import gongkai.organisation.domain.Handover.Completed;
import gongkai.organisation.domain.Handover.Filed;
import gongkai.organisation.domain.Handover.UnderWay;
import gongkai.organisation.domain.HandoverCase;
import gongkai.organisation.domain.HandoverItem;
import gongkai.organisation.store.PgHandoverStore;
import gongkai.organisation.store.PgHandoverStore.Loaded;
import gongkai.organisation.store.PgLiaisonStore;
import gongkai.organisation.store.PgPeopleStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a liaison's work changes hands: started by the office, confirmed by both, filed with the superior organ. */
@Service
@Transactional
public class HandoverHandling {

    /** A handover as the office starts it; the person handing over is the unit's present liaison. */
    public record NewHandover(UnitId unit, PersonId to, String reason, boolean closesAccount, List<NewItem> items) {}

    /** One thing to hand over. */
    public record NewItem(HandoverItem.Kind kind, String description) {}

    private final PgHandoverStore handovers;
    private final PgLiaisonStore liaisons;
    private final PgPeopleStore people;
    private final OrganGate gate;
    private final Trail trail;
    private final OfficeClock clock;
    private final ApplicationEventPublisher events;

    HandoverHandling(
            PgHandoverStore handovers,
            PgLiaisonStore liaisons,
            PgPeopleStore people,
            OrganGate gate,
            Trail trail,
            OfficeClock clock,
            ApplicationEventPublisher events) {
        this.handovers = handovers;
        this.liaisons = liaisons;
        this.people = people;
        this.gate = gate;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Handover> of(Actor actor, OrganId organ) {
        gate.organ(actor, Act.SEE_ORGANISATION, organ);
        return handovers.of(organ);
    }

    @Transactional(readOnly = true)
    public Handover get(Actor actor, long id) {
        return load(actor, Act.SEE_ORGANISATION, id).handover();
    }

    public long start(Actor actor, NewHandover it) {
        var unit = gate.unit(actor, Act.MAINTAIN_LIAISONS, it.unit());
        var today = clock.today();
        var from = liaisons.current(it.unit()).orElseThrow(() -> new RefusedException(UNIT_HAS_NO_LIAISON));
        when(!from.person().equals(it.to()), SAME_PERSON)
                .and(when(people.unitsOf(it.to(), today).contains(it.unit()), NOT_OF_THIS_UNIT))
                .and(when(!handovers.isUnderWay(it.unit()), HANDOVER_UNDER_WAY))
                .and(when(!it.items().isEmpty(), NO_ITEMS))
                .orThrow();
        var dossier = new HandoverCase(
                0, unit.organ(), it.unit(), from.person(), it.to(), today, it.reason(), it.closesAccount());
        var items = numbered(it.items());
        var id = handovers.start(dossier, items);
        trail.record(actor, Deed.wrote("发起工作交接", "handover", id, gate.branch(unit.organ()), null, it));
        return id;
    }

    /** Confirms one item for the party that asks; the last confirmation completes the handover. */
    public void confirm(Actor actor, long id, int number) {
        var loaded = load(actor, Act.CONFIRM_HANDOVER, id);
        var dossier = loaded.handover().dossier();
        when(actor.id().equals(dossier.from()) || actor.id().equals(dossier.to()), NOT_YOUR_HANDOVER)
                .orThrow();
        var underWay = at(loaded, UnderWay.class);
        when(underWay.isOpenTo(actor.id(), number), ALREADY_CONFIRMED).orThrow();
        confirmed(actor, "确认交接事项 " + number, loaded, underWay.confirm(actor.id(), number, clock.today()));
    }

    /** By the head of the office, for a party that cannot: the reason stands on the trail. */
    public void confirmFor(Actor actor, long id, PersonId absent, String reason) {
        var loaded = load(actor, Act.CONFIRM_FOR_ABSENT, id);
        var dossier = loaded.handover().dossier();
        when(absent.equals(dossier.from()) || absent.equals(dossier.to()), NOT_YOUR_HANDOVER)
                .orThrow();
        var next = at(loaded, UnderWay.class).confirmFor(absent, clock.today());
        confirmed(actor, "代不能到场的一方确认交接：" + reason, loaded, next);
    }

    private void confirmed(Actor actor, String what, Loaded loaded, Handover next) {
        keep(actor, what, loaded, next);
        var dossier = next.dossier();
        if (next instanceof Completed completed) {
            when(people.unitsOf(dossier.to(), clock.today()).contains(dossier.unit()), NOT_OF_THIS_UNIT)
                    .orThrow();
            liaisons.end(dossier.unit(), completed.completedOn().minusDays(1));
            liaisons.appoint(dossier.unit(), dossier.to(), completed.completedOn());
            events.publishEvent(new HandoverCompleted(
                    dossier.from(), dossier.to(), gate.branch(dossier.organ()), dossier.closesAccount()));
        }
    }

    public void cancel(Actor actor, long id, String reason) {
        var loaded = load(actor, Act.MAINTAIN_LIAISONS, id);
        keep(actor, "取消工作交接", loaded, at(loaded, UnderWay.class).cancel(clock.today(), reason));
    }

    public void file(Actor actor, long id, Filing filing) {
        var loaded = load(actor, Act.FILE_WITH_SUPERIOR, id);
        var completed = at(loaded, Completed.class);
        when(!filing.filedOn().isBefore(completed.completedOn()), BEFORE_COMPLETION)
                .and(when(!filing.filedOn().isAfter(clock.today()), IN_THE_FUTURE))
                .orThrow();
        keep(actor, "向上级备案", loaded, completed.file(filing));
    }

    public void receive(Actor actor, long id, String receipt) {
        var loaded = load(actor, Act.FILE_WITH_SUPERIOR, id);
        var filed = at(loaded, Filed.class);
        when(filed.filing().receipt().isEmpty(), RECEIPT_IS_THERE).orThrow();
        keep(actor, "登记上级回执", loaded, filed.receive(receipt));
    }

    private void keep(Actor actor, String what, Loaded loaded, Handover next) {
        handovers.replace(loaded, next);
        var dossier = next.dossier();
        trail.record(
                actor,
                Deed.wrote(what, "handover", dossier.id(), gate.branch(dossier.organ()), loaded.handover(), next));
    }

    private Loaded load(Actor actor, Act act, long id) {
        var loaded = handovers.find(id).orElseThrow(() -> new NotFound("handover", id));
        gate.organ(actor, act, loaded.handover().dossier().organ());
        return loaded;
    }

    private static <S extends Handover> S at(Loaded loaded, Class<S> state) {
        if (!state.isInstance(loaded.handover())) {
            throw new RefusedException(NOT_IN_THIS_STATE);
        }
        return state.cast(loaded.handover());
    }

    private static List<HandoverItem> numbered(List<NewItem> items) {
        var numbered = new ArrayList<HandoverItem>();
        for (var item : items) {
            numbered.add(new HandoverItem(numbered.size() + 1, item.kind(), item.description(), null, null));
        }
        return numbered;
    }
}
