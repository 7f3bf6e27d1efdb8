package gongkai.remedies.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.calendars.Calendars;
import gongkai.clock.OfficeClock;
import gongkai.letters.Venue;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.remedies.Venues;
import gongkai.remedies.domain.Entry;
import gongkai.remedies.domain.RemedyFile;
import gongkai.remedies.domain.RemedyRefusal;
import gongkai.remedies.domain.ReportRule;
import gongkai.remedies.domain.State;
import gongkai.remedies.domain.Step;
import gongkai.remedies.domain.VenueName;
import gongkai.remedies.store.PgRemedyStore;
import gongkai.remedies.store.PgRemedyStore.Loaded;
import gongkai.remedies.store.PgVenueStore;
import gongkai.statute.WorkCalendar;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds a remedy through what the actor may see, and keeps what happened to it with the trail. */
@Component
class RemedyGate implements Venues {

    static final String SUBJECT = "remedy";

    private final PgRemedyStore remedies;
    private final PgVenueStore venues;
    private final Organs organs;
    private final Calendars calendars;
    private final OfficeClock clock;
    private final Trail trail;

    RemedyGate(
            PgRemedyStore remedies,
            PgVenueStore venues,
            Organs organs,
            Calendars calendars,
            OfficeClock clock,
            Trail trail) {
        this.remedies = remedies;
        this.venues = venues;
        this.organs = organs;
        this.calendars = calendars;
        this.clock = clock;
        this.trail = trail;
    }

    @Override
    public Venue of(OrganId organ) {
        return VenueName.venue(rule(organ), venues.names(organ));
    }

    Loaded load(Actor actor, Act act, long id) {
        return remedies.find(id)
                .filter(it -> actor.may(act, it.file().place()))
                .orElseThrow(() -> new NotFound(SUBJECT, id));
    }

    Organ organ(Actor actor, Act act, OrganId id) {
        return organs.find(id).filter(it -> actor.may(act, it.branch())).orElseThrow(() -> new NotFound("organ", id));
    }

    LocalDate today() {
        return clock.today();
    }

    WorkCalendar calendar(Branch place) {
        return calendars.at(place);
    }

    ReportRule rule(OrganId organ) {
        return venues.rule(organ).orElseGet(ReportRule::standard);
    }

    static <S extends State> S in(Class<S> state, RemedyFile it) {
        var now = it.state();
        if (state.isInstance(now)) {
            return state.cast(now);
        }
        throw new RefusedException(RemedyRefusal.WRONG_STAGE);
    }

    Entry entry(Actor actor, int number, LocalDate on, Step what) {
        return new Entry(number, on, what, actor.id(), actor.signature(), clock.now());
    }

    long begin(Actor actor, RemedyFile it) {
        var id = remedies.add(it);
        trail.record(
                actor,
                Deed.wrote(
                        "登记" + it.brief().route().label() + "案件",
                        SUBJECT,
                        id,
                        it.place(),
                        null,
                        Map.of(
                                "stage",
                                it.state().stage().name(),
                                "act",
                                it.brief().act())));
        return id;
    }

    /** Not after today, and not before what went before it. */
    void keep(Actor actor, Loaded loaded, LocalDate on, Step what) {
        var before = loaded.file();
        var next = before.and(entry(actor, before.next(), on, what));
        when(!on.isAfter(today()), RemedyRefusal.STEP_IN_THE_FUTURE)
                .and(when(next.isInOrder(), RemedyRefusal.STEP_OUT_OF_ORDER))
                .orThrow();
        keep(actor, loaded, next, what);
    }

    void keep(Actor actor, Loaded loaded, RemedyFile next, Step what) {
        remedies.append(loaded, next);
        trail.record(
                actor,
                Deed.wrote(
                        what.label(),
                        SUBJECT,
                        next.id(),
                        next.place(),
                        Map.of("stage", loaded.file().state().stage().name()),
                        Map.of(
                                "stage",
                                next.state().stage().name(),
                                "step",
                                what.getClass().getSimpleName(),
                                "day",
                                next.entries().getLast().on().toString())));
    }
}
