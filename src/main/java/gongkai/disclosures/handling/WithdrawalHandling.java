package gongkai.disclosures.handling;

import static gongkai.access.Verdict.when;
import static gongkai.disclosures.domain.DisclosureRefusal.NOTHING_TO_APPROVE;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_A_LEAK;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_KEPT_BACK;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_PUBLIC;
import static gongkai.disclosures.domain.DisclosureRefusal.WITHDRAWAL_REASON_MISSING;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.channels.Action;
import gongkai.channels.Deliveries;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.DisclosureWithdrawn;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.Publicity.KeptBack;
import gongkai.disclosures.domain.Publicity.Public;
import gongkai.disclosures.domain.Publicity.Withdrawn;
import gongkai.disclosures.domain.Step;
import gongkai.disclosures.domain.Withdrawal;
import gongkai.disclosures.domain.Withdrawal.Approval;
import gongkai.disclosures.domain.Withdrawal.Cause;
import gongkai.disclosures.domain.Withdrawal.Report;
import gongkai.disclosures.store.PgHouseRuleStore;
import gongkai.organisation.Organs;
import gongkai.published.ArticleId;
import gongkai.published.Publishing;
import gongkai.published.Tombstone;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a published item is taken back, or leaves when its time is over; and how what is kept back is looked at again. */
@Service
@Transactional
public class WithdrawalHandling {

    private final DisclosureGate gate;
    private final Snapshots snapshots;
    private final Publishing publishing;
    private final Deliveries deliveries;
    private final Organs organs;
    private final PgHouseRuleStore rules;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    WithdrawalHandling(
            DisclosureGate gate,
            Snapshots snapshots,
            Publishing publishing,
            Deliveries deliveries,
            Organs organs,
            PgHouseRuleStore rules,
            ApplicationEventPublisher events,
            OfficeClock clock) {
        this.gate = gate;
        this.snapshots = snapshots;
        this.publishing = publishing;
        this.deliveries = deliveries;
        this.organs = organs;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** Hidden at once, everywhere it can be reached from here; every other channel gets its task. */
    public void withdraw(Actor actor, long id, Cause cause, String reason) {
        var loaded = gate.load(actor, Act.WITHDRAW_DISCLOSURES, id);
        var it = loaded.disclosure();
        var shown = gate.shown(Public.class, it, NOT_PUBLIC);
        when(!reason.isBlank(), WITHDRAWAL_REASON_MISSING).orThrow();
        var why = new Withdrawal(cause, reason, actor.signature(), clock.now(), null, null);
        takeDown(it, shown, Tombstone.Kind.WITHDRAWN, "该信息已由发布机关撤回。");
        gate.keep(actor, loaded, it.with(shown.withdraw(why)), Step.Kind.WITHDRAWN, cause.label() + "。" + reason);
    }

    /** A limited time is over. */
    public void end(Actor program, long id) {
        var loaded = gate.load(program, Act.WITHDRAW_DISCLOSURES, id);
        var it = loaded.disclosure();
        var shown = gate.shown(Public.class, it, NOT_PUBLIC);
        takeDown(it, shown, Tombstone.Kind.ENDED, "该信息限时公开，公开期限已经届满。");
        gate.keep(program, loaded, it.with(shown.end(clock.today())), Step.Kind.ENDED, "");
    }

    private void takeDown(Disclosure it, Public shown, Tombstone.Kind kind, String sentence) {
        var organ = organs.find(it.organ()).orElseThrow();
        var article = new ArticleId(it.id());
        if (publishing.shows(article)) {
            publishing.withdraw(article, new Tombstone(organ.name(), sentence, clock.now(), kind));
        }
        deliveries.dispatch(
                snapshots.parcel(
                        it,
                        shown.version(),
                        Action.WITHDRAW,
                        it.clockStart().orElse(shown.on()),
                        it.content(),
                        Map.of()),
                deliveries.reached(it.id()));
        events.publishEvent(
                new DisclosureWithdrawn(it.id(), it.organ(), it.content().type()));
    }

    /** A leader agrees afterwards, within hours. */
    public void approve(Actor actor, long id, String opinion) {
        var loaded = gate.load(actor, Act.SIGN_DISCLOSURES, id);
        var it = loaded.disclosure();
        var withdrawn = gate.shown(Withdrawn.class, it, NOT_PUBLIC);
        when(withdrawn.why().approval() == null, NOTHING_TO_APPROVE).orThrow();
        gate.keep(
                actor,
                loaded,
                it.with(withdrawn.approve(new Approval(opinion, actor.signature(), clock.now()))),
                Step.Kind.WITHDRAWAL_APPROVED,
                opinion);
    }

    /** To the secrecy authority and the superior, within 24 hours. */
    public void report(Actor actor, long id, String to, String document) {
        var loaded = gate.load(actor, Act.WITHDRAW_DISCLOSURES, id);
        var it = loaded.disclosure();
        var withdrawn = gate.shown(Withdrawn.class, it, NOT_PUBLIC);
        when(withdrawn.why().isLeak(), NOT_A_LEAK).orThrow();
        gate.keep(
                actor,
                loaded,
                it.with(withdrawn.report(new Report(to, document, actor.signature(), clock.now()))),
                Step.Kind.LEAK_REPORTED,
                to + "，" + document);
    }

    /** The reasons for not publishing still hold (动态调整, Regulation Art. 18). */
    public void confirmKeptBack(Actor actor, long id, String reason) {
        var loaded = gate.load(actor, Act.REVIEW_ATTRIBUTE, id);
        var it = loaded.disclosure();
        var kept = gate.shown(KeptBack.class, it, NOT_KEPT_BACK);
        var today = clock.today();
        gate.keep(
                actor,
                loaded,
                it.with(kept.confirmed(
                        today, today.plusMonths(rules.of(it.organ()).reassessMonths()))),
                Step.Kind.CONFIRMED,
                reason);
    }
}
