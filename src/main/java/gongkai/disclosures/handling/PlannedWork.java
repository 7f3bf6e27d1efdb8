package gongkai.disclosures.handling;

import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.store.PgItemStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Releases what was planned and ends what was limited. Several nodes may run it: the quicker one wins. */
@Component
class PlannedWork {

    private static final Logger LOG = LoggerFactory.getLogger(PlannedWork.class);

    private final PgItemStore items;
    private final PublicationHandling publications;
    private final WithdrawalHandling withdrawals;
    private final OfficeClock clock;

    PlannedWork(
            PgItemStore items, PublicationHandling publications, WithdrawalHandling withdrawals, OfficeClock clock) {
        this.items = items;
        this.publications = publications;
        this.withdrawals = withdrawals;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 15_000, initialDelay = 5_000)
    void work() {
        items.plannedUntil(clock.now()).forEach(this::release);
        items.overdueOnThePage(clock.today()).forEach(this::end);
    }

    private void release(long id) {
        var program = program(id);
        try {
            publications.releasePlanned(program, id);
        } catch (OptimisticLockingFailureException quicker) {
            LOG.info("disclosure {} was released elsewhere", id);
        } catch (RefusedException refused) {
            LOG.warn("disclosure {} does not go out as planned: {}", id, refused.getMessage());
            publications.calledOff(program, id, refused.why().label());
        }
    }

    private void end(long id) {
        try {
            withdrawals.end(program(id), id);
        } catch (OptimisticLockingFailureException quicker) {
            LOG.info("disclosure {} was ended elsewhere", id);
        }
    }

    private Actor program(long id) {
        return Actor.program(items.find(id).orElseThrow().disclosure().place());
    }
}
