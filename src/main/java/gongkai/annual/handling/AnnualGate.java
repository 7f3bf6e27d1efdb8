package gongkai.annual.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.annual.domain.AnnualRefusal;
import gongkai.annual.domain.HouseDates;
import gongkai.annual.domain.Report;
import gongkai.annual.domain.State.Compiling;
import gongkai.annual.store.PgAnnualStore;
import gongkai.annual.store.PgAnnualStore.Loaded;
import gongkai.annual.store.PgFilingStore;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a report through what the actor may see, and keeps what became of it on the trail. */
@Component
class AnnualGate {

    private static final String SUBJECT = "annual";

    private final PgAnnualStore reports;
    private final PgFilingStore filings;
    private final Organs organs;
    private final OfficeClock clock;
    private final Trail trail;

    AnnualGate(PgAnnualStore reports, PgFilingStore filings, Organs organs, OfficeClock clock, Trail trail) {
        this.reports = reports;
        this.filings = filings;
        this.organs = organs;
        this.clock = clock;
        this.trail = trail;
    }

    Loaded load(Actor actor, Act act, long id) {
        return reports.find(id)
                .filter(it -> actor.may(act, it.report().place()))
                .orElseThrow(() -> new NotFound(SUBJECT, id));
    }

    /** One that may still be changed. */
    Loaded open(Actor actor, long id) {
        return open(actor, Act.COMPILE_ANNUAL_REPORTS, id);
    }

    Loaded open(Actor actor, Act act, long id) {
        var loaded = load(actor, act, id);
        when(!loaded.report().imported(), AnnualRefusal.REPORT_FOREIGN)
                .and(when(loaded.report().state() instanceof Compiling, AnnualRefusal.REPORT_SETTLED))
                .orThrow();
        return loaded;
    }

    <S> S in(Class<S> state, Report it, AnnualRefusal otherwise) {
        if (state.isInstance(it.state())) {
            return state.cast(it.state());
        }
        throw new RefusedException(otherwise);
    }

    Branch place(Actor actor, Act act, OrganId organ) {
        return organs.find(organ)
                .map(Organ::branch)
                .filter(it -> actor.may(act, it))
                .orElseThrow(() -> new NotFound("organ", organ));
    }

    Organ organ(OrganId id) {
        return organs.find(id).orElseThrow();
    }

    void keep(Actor actor, Loaded loaded, Report next, String what, Map<String, String> detail) {
        reports.replace(loaded, next);
        tell(actor, next, what, Map.of("stage", loaded.report().state().stage().name()), detail);
    }

    void tell(Actor actor, Report it, String what, @Nullable Object before, @Nullable Object after) {
        trail.record(actor, Deed.wrote(what, SUBJECT, it.id(), it.place(), before, after));
    }

    void tell(Actor actor, Branch place, String what, Object after) {
        trail.record(actor, new Deed(Deed.Kind.WRITE, what, SUBJECT, place, null, after));
    }

    HouseDates dates() {
        return new HouseDates(filings.dates());
    }

    LocalDate submitBy(Report it) {
        return dates().submitBy(it.place(), it.year());
    }

    LocalDate today() {
        return clock.today();
    }
}
