package gongkai.notices.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import gongkai.clock.OfficeClock;
import gongkai.notices.NoticeRefusal;
import gongkai.notices.domain.Sending;
import gongkai.notices.domain.Sending.Dead;
import gongkai.notices.store.PgNoticeStore;
import gongkai.notices.store.PgNoticeStore.State;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does about the notices of its organ: look, and send again. */
@Service
@Transactional
public class NoticeHandling {

    /** So many on one page. */
    public static final int PAGE = 50;

    private final PgNoticeStore notices;
    private final OfficeClock clock;
    private final Trail trail;

    NoticeHandling(PgNoticeStore notices, OfficeClock clock, Trail trail) {
        this.notices = notices;
        this.clock = clock;
        this.trail = trail;
    }

    /** One page, counted from 1. */
    @Transactional(readOnly = true)
    public List<Sending> list(Actor actor, @Nullable State state, int page) {
        return notices.list(actor.organ(), state, PAGE, (page - 1L) * PAGE);
    }

    @Transactional(readOnly = true)
    public long count(Actor actor, @Nullable State state) {
        return notices.count(actor.organ(), state);
    }

    /** Tried again from the beginning, after what was wrong has been put right; at once, whatever the hour. */
    public void sendAgain(Actor actor, long id) {
        var loaded = notices.find(id)
                .filter(it -> it.sending().slip().organ().equals(actor.organ())
                        && actor.may(Act.SEND_NOTICES, actor.branch()))
                .orElseThrow(() -> new NotFound("notice", id));
        if (!(loaded.sending() instanceof Dead dead)) {
            throw new RefusedException(NoticeRefusal.NOT_GIVEN_UP);
        }
        notices.replace(loaded, dead.again(clock.now()));
        trail.record(
                actor,
                Deed.wrote("重新发送通知「" + dead.slip().title() + "」", "notice", id, actor.branch(), dead.why(), null));
    }
}
