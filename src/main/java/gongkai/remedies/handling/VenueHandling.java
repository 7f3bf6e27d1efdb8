package gongkai.remedies.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.organisation.Organ;
import gongkai.remedies.domain.Column;
import gongkai.remedies.domain.RemedyRefusal;
import gongkai.remedies.domain.ReportRule;
import gongkai.remedies.domain.VenueName;
import gongkai.remedies.store.PgVenueStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an office sets for its own remedies. */
@Service
@Transactional
public class VenueHandling {

    private static final String SETTING = "remedy-rule";

    private final RemedyGate gate;
    private final PgVenueStore venues;
    private final Trail trail;

    VenueHandling(RemedyGate gate, PgVenueStore venues, Trail trail) {
        this.gate = gate;
        this.venues = venues;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public List<VenueName> names(Actor actor, OrganId organ) {
        gate.organ(actor, Act.SEE_REMEDIES, organ);
        return venues.names(organ);
    }

    /** Whose name it is, if the actor may change it. */
    @Transactional(readOnly = true)
    public Organ owner(Actor actor, long name) {
        return venues.organOf(name)
                .map(it -> gate.organ(actor, Act.SET_REMEDY_RULES, it))
                .orElseThrow(() -> new NotFound(SETTING, name));
    }

    @Transactional(readOnly = true)
    public ReportRule rule(Actor actor, OrganId organ) {
        gate.organ(actor, Act.SEE_REMEDIES, organ);
        return gate.rule(organ);
    }

    public long name(Actor actor, VenueName.Kind kind, String name, LocalDate from, @Nullable LocalDate until) {
        var organ = gate.organ(actor, Act.SET_REMEDY_RULES, actor.organ());
        var it = new VenueName(0, kind, name, from, until);
        it.mayJoin(venues.names(organ.id())).orThrow();
        var id = venues.add(organ.id(), it);
        trail.record(actor, Deed.wrote("设定" + kind.label(), SETTING, organ.id().value(), organ.branch(), null, it));
        return id;
    }

    /** The last day on which a name holds. */
    public void expire(Actor actor, long name, LocalDate until) {
        var organ = owner(actor, name);
        var all = venues.names(organ.id());
        var before = all.stream().filter(it -> it.id() == name).findFirst().orElseThrow();
        var after = new VenueName(name, before.kind(), before.name(), before.from(), until);
        when(!until.isBefore(before.from()), RemedyRefusal.VENUE_ENDS_BEFORE)
                .and(after.mayJoin(all))
                .orThrow();
        venues.replace(after);
        trail.record(
                actor,
                Deed.wrote("停用" + before.kind().label(), SETTING, organ.id().value(), organ.branch(), before, after));
    }

    public void set(Actor actor, ReportRule rule) {
        var organ = gate.organ(actor, Act.SET_REMEDY_RULES, actor.organ());
        when(rule.columns().values().stream().allMatch(Column::isResult), RemedyRefusal.COLUMN_IS_NO_RESULT)
                .orThrow();
        var before = gate.rule(organ.id());
        venues.set(organ.id(), rule);
        trail.record(actor, Deed.wrote("设定复议诉讼统计口径", SETTING, organ.id().value(), organ.branch(), before, rule));
    }
}
