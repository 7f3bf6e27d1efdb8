package gongkai.citizens.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.applications.ApplicantRecords;
import gongkai.applications.ApplicantRecords.Kept;
import gongkai.citizens.store.PgCitizenStore;
import gongkai.clock.OfficeClock;
import gongkai.files.SealedFiles;
import gongkai.organisation.Organs;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends the keeping of what identifies applicants when its time is over, unless a person has put a hold on it for a
 * reconsideration or a suit.
 */
@Service
public class RetentionHandling {

    /** What falls due, and why it is held; empty while nothing holds it. */
    public record Falling(Kept it, Optional<String> held) {}

    private static final Logger LOG = LoggerFactory.getLogger(RetentionHandling.class);
    private static final int AHEAD = 90;

    private final ApplicantRecords records;
    private final SealedFiles files;
    private final PgCitizenStore store;
    private final Organs organs;
    private final OfficeClock clock;
    private final Trail trail;
    private final TransactionTemplate transaction;

    RetentionHandling(
            ApplicantRecords records,
            SealedFiles files,
            PgCitizenStore store,
            Organs organs,
            OfficeClock clock,
            Trail trail,
            TransactionTemplate transaction) {
        this.records = records;
        this.files = files;
        this.store = store;
        this.organs = organs;
        this.clock = clock;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** What falls due in the organ within the next quarter, or is held although it was due. */
    @Transactional(readOnly = true)
    public List<Falling> falling(Actor actor, OrganId organ) {
        organs.find(organ)
                .filter(it -> actor.may(Act.HOLD_APPLICANT_RECORDS, it.branch()))
                .orElseThrow(() -> new NotFound("organ", organ));
        var due = records.due(organ, clock.today().plusDays(AHEAD));
        var holds = store.holds(due.stream().map(Kept::id).toList());
        return due.stream()
                .map(it -> new Falling(it, Optional.ofNullable(holds.get(it.id()))))
                .toList();
    }

    /** From now on it is not destroyed. */
    @Transactional
    public void hold(Actor actor, long id, String reason) {
        var it = find(actor, id);
        when(!reason.isBlank(), CitizenRefusal.HOLD_REASON_MISSING).orThrow();
        store.hold(id, reason, clock.now());
        trail.record(actor, Deed.wrote("保全申请人信息", "application", id, it.place(), null, reason));
    }

    @Transactional
    public void release(Actor actor, long id) {
        var it = find(actor, id);
        var before = store.hold(id).orElse(null);
        when(before != null, CitizenRefusal.NOT_HELD).orThrow();
        store.release(id);
        trail.record(actor, Deed.wrote("解除申请人信息的保全", "application", id, it.place(), before, null));
    }

    /** Each in a transaction of its own, so that one that cannot be destroyed keeps no other. */
    @Scheduled(cron = "0 50 3 * * *")
    public void destroy() {
        for (var organ : organs.all()) {
            for (var it : records.due(organ.id(), clock.today())) {
                try {
                    transaction.executeWithoutResult(_ -> destroy(it));
                } catch (RuntimeException fault) {
                    LOG.warn("the records of application {} are not destroyed", it.id(), fault);
                }
            }
        }
    }

    private void destroy(Kept it) {
        if (store.hold(it.id()).isEmpty()) {
            files.removeAll(ApplyHandling.owner(it.id()));
            records.destroy(it);
        }
    }

    private Kept find(Actor actor, long id) {
        var it = records.find(actor, id).orElseThrow(() -> new RefusedException(CitizenRefusal.NOT_CLOSED));
        if (actor.may(Act.HOLD_APPLICANT_RECORDS, it.place())) {
            return it;
        }
        throw new NotFound("application", id);
    }
}
