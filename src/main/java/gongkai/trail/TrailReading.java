package gongkai.trail;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.trail.Deed.Kind;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the trail is searched, verified and exported; an export and a verification are themselves on the trail. */
@Service
@Transactional
class TrailReading {

    private static final int PAGE = 50;
    private static final int MOST_EXPORTED = 200_000;

    private final PgTrailStore store;
    private final TrailWitnesses witnesses;
    private final JdbcClient jdbc;
    private final Trail trail;

    TrailReading(PgTrailStore store, TrailWitnesses witnesses, JdbcClient jdbc, Trail trail) {
        this.store = store;
        this.witnesses = witnesses;
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    List<Entry> page(TrailQuery query, int number) {
        return store.search(query, PAGE, (long) (number - 1) * PAGE);
    }

    @Transactional(readOnly = true)
    long count(TrailQuery query) {
        return store.count(query);
    }

    @Transactional(readOnly = true)
    int pages(TrailQuery query) {
        return Math.max(1, Math.toIntExact((store.count(query) + PAGE - 1) / PAGE));
    }

    /** What stands in an entry may be personal data, so looking at it is on the trail, too. */
    Optional<Entry> find(Actor actor, long number) {
        var entry = store.find(number).filter(it -> actor.may(Act.READ_TRAIL, it.place()));
        entry.ifPresent(it -> trail.record(actor, Deed.read("查看审计记录", "trail", number, it.place())));
        return entry;
    }

    List<Entry> export(Actor actor, TrailQuery query, String what) {
        var entries = store.search(query, MOST_EXPORTED, 0).reversed();
        trail.record(
                actor,
                Deed.of(
                        Kind.EXPORT,
                        Kind.EXPORT.label() + what + " " + entries.size() + " 条",
                        "trail -",
                        actor.branch()));
        return entries;
    }

    TrailVerification.Result verify(Actor actor) {
        var result = new TrailVerification(jdbc).verify(witnesses.all());
        trail.record(actor, Deed.of(Kind.EXPORT, "校验审计记录", "trail -", actor.branch()));
        return result;
    }
}
