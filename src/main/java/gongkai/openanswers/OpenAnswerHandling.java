package gongkai.openanswers;

import static gongkai.access.Verdict.when;
import static gongkai.openanswers.OpenAnswerRefusal.APPLICANT_DESTROYED;
import static gongkai.openanswers.OpenAnswerRefusal.DECLINE_REASON_MISSING;
import static gongkai.openanswers.OpenAnswerRefusal.NOT_ANSWERED;
import static gongkai.openanswers.OpenAnswerRefusal.PROPOSED_ALREADY;
import static gongkai.openanswers.OpenAnswerRefusal.SETTLED_ALREADY;
import static gongkai.openanswers.OpenAnswerRefusal.UNIT_UNKNOWN;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.UnitId;
import gongkai.applications.CaseMoved;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.Happening.Asked;
import gongkai.applications.domain.Reply;
import gongkai.applications.handling.CaseReading;
import gongkai.applications.handling.Likeness;
import gongkai.channels.ChannelKind;
import gongkai.channels.Channels;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Attribute;
import gongkai.disclosures.domain.Audience;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.Origin;
import gongkai.disclosures.domain.Paper;
import gongkai.disclosures.domain.Placement;
import gongkai.disclosures.domain.Reach;
import gongkai.disclosures.domain.ThirdParty;
import gongkai.disclosures.domain.TimeLimit;
import gongkai.disclosures.domain.Wording;
import gongkai.disclosures.handling.DraftHandling;
import gongkai.openanswers.PgOpenAnswerStore.Answer;
import gongkai.openanswers.PgOpenAnswerStore.Given;
import gongkai.openanswers.PgOpenAnswerStore.Repeated;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.Units;
import gongkai.screening.ScreeningSettings;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import gongkai.workyears.domain.DutyRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes drafts of answers that are to be published, and notices what is given again and again. */
@Service
@Transactional
class OpenAnswerHandling {

    private static final double SAME = 0.7;
    private static final int LOOKED_BACK = 500;
    private static final String SUBJECT = "application";

    private final PgOpenAnswerStore store;
    private final CaseReading cases;
    private final DraftHandling drafts;
    private final Organs organs;
    private final Units units;
    private final Channels channels;
    private final OfficeClock clock;
    private final Trail trail;

    OpenAnswerHandling(
            PgOpenAnswerStore store,
            CaseReading cases,
            DraftHandling drafts,
            Organs organs,
            Units units,
            Channels channels,
            OfficeClock clock,
            Trail trail) {
        this.store = store;
        this.cases = cases;
        this.drafts = drafts;
        this.organs = organs;
        this.units = units;
        this.channels = channels;
        this.clock = clock;
        this.trail = trail;
    }

    /** The reply that has left the house; empty before. */
    static Optional<Reply> reply(CaseFile file) {
        var round = file.history().sinceReopening();
        return round.last(Happening.Drafted.class)
                .filter(_ -> round.last(Happening.Sent.class).isPresent())
                .map(it -> it.what().reply());
    }

    @Transactional(readOnly = true)
    List<Answer> of(Actor actor) {
        return store.of(actor.organ());
    }

    @Transactional(readOnly = true)
    List<Repeated> repeated(Actor actor) {
        return store.repeated(List.of(actor.organ()));
    }

    @Transactional(readOnly = true)
    CaseFile application(Actor actor, long caseId) {
        return cases.get(actor, caseId);
    }

    @Transactional(readOnly = true)
    Optional<Answer> find(long caseId) {
        return store.find(caseId);
    }

    /** What the same as this was given for, if it is of the actor's organ. */
    @Transactional(readOnly = true)
    List<Given> sameAs(Actor actor, long first) {
        var all = store.sameAs(first);
        if (all.isEmpty() || !actor.may(Act.PROPOSE_ANSWERS, all.getFirst().place())) {
            throw new NotFound("repeated answer", first);
        }
        return all;
    }

    @Transactional(readOnly = true)
    boolean isSettled(long first) {
        return store.isSettled(first);
    }

    /** The applicant wishes it. */
    void wish(long caseId, OrganId organ, String subject, String wish) {
        when(store.find(caseId).isEmpty(), PROPOSED_ALREADY).orThrow();
        var place = organs.find(organ).orElseThrow().branch();
        store.wish(caseId, place, subject, wish, clock.today());
        trail.record(Actor.program(place), Deed.wrote("申请人建议公开答复", SUBJECT, caseId, place, null, null));
    }

    /** A draft without anybody's name, which goes the way of every item: three reviews, screening among them. */
    long draft(Actor actor, long caseId) {
        var file = answered(actor, caseId);
        when(store.find(caseId).map(Answer::isOpen).orElse(true), PROPOSED_ALREADY)
                .orThrow();
        var organ = organ(actor);
        var text = Anonymous.of(
                file.wanted(),
                reply(file).orElseThrow(),
                file.number(),
                cases.applicant(actor, caseId).orElseThrow(() -> new RefusedException(APPLICANT_DESTROYED)),
                cases.parties(actor, caseId).values(),
                ScreeningSettings.of(organ.name()));
        var asked = file.history().all(Happening.ConsultationSent.class).stream()
                .anyMatch(it -> it.what().asked() == Asked.THIRD_PARTY);
        var item = drafts.draft(
                actor,
                unit(file, organ),
                DutyRule.WHO_MAKES,
                content(
                        ItemType.ANSWER,
                        text.title(),
                        text.body(),
                        file.history()
                                .sinceReopening()
                                .last(Happening.Signed.class)
                                .orElseThrow()
                                .day(),
                        asked ? ThirdParty.CONSENTED : ThirdParty.NONE),
                ownSite(organ.id()),
                false);
        store.drafted(caseId, file.place(), file.wanted().shortly(), item, clock.today());
        trail.record(
                actor,
                Deed.wrote("起草公开的答复", SUBJECT, caseId, file.place(), null, Map.of("item", String.valueOf(item))));
        return item;
    }

    void decline(Actor actor, long caseId, String reason) {
        var file = answered(actor, caseId);
        when(!reason.isBlank(), DECLINE_REASON_MISSING)
                .and(when(store.find(caseId).filter(Answer::isOpen).isPresent(), PROPOSED_ALREADY))
                .orThrow();
        store.declined(caseId, reason);
        trail.record(actor, Deed.wrote("不公开答复", SUBJECT, caseId, file.place(), null, reason));
    }

    /** What several applicants were given becomes a draft of proactive disclosure; its text is still to be written. */
    long draftSame(Actor actor, long first) {
        var all = sameAs(actor, first);
        when(!store.isSettled(first), SETTLED_ALREADY).orThrow();
        var last = cases.get(actor, all.getLast().caseId());
        var organ = organ(actor);
        var item = drafts.draft(
                actor,
                unit(last, organ),
                DutyRule.WHO_MAKES,
                content(ItemType.OTHER, last.wanted().shortly(), "", null, ThirdParty.NONE),
                ownSite(organ.id()),
                false);
        settle(actor, all, item, null);
        return item;
    }

    void declineSame(Actor actor, long first, String reason) {
        var all = sameAs(actor, first);
        when(!reason.isBlank(), DECLINE_REASON_MISSING)
                .and(when(!store.isSettled(first), SETTLED_ALREADY))
                .orThrow();
        settle(actor, all, null, reason);
    }

    private void settle(Actor actor, List<Given> all, @Nullable Long item, @Nullable String reason) {
        var first = all.getFirst();
        store.settle(first.sameAs(), item, reason, clock.today());
        trail.record(
                actor,
                Deed.wrote(
                        item == null ? "多次提供的信息不主动公开" : "多次提供的信息起草主动公开",
                        SUBJECT,
                        first.caseId(),
                        first.place(),
                        null,
                        item == null ? reason : String.valueOf(item)));
    }

    /** Within the step that sends the reply. */
    @EventListener
    void noticed(CaseMoved moved) {
        if (!(moved.what() instanceof Happening.Sent)) {
            return;
        }
        var place = organs.find(moved.organ()).orElseThrow().branch();
        var file = cases.get(Actor.program(place), moved.id());
        reply(file).filter(it -> it.outcome().gives()).ifPresent(_ -> {
            var wanted = file.wanted();
            var sameAs = store.lastGiven(file.organ(), LOOKED_BACK).stream()
                    .filter(it -> it.caseId() != file.id())
                    .filter(it -> isSame(it, wanted.documentNumber(), wanted.whole()))
                    .map(Given::sameAs)
                    .findFirst()
                    .orElse(file.id());
            store.given(new Given(
                    file.id(),
                    file.place(),
                    wanted.shortly(),
                    wanted.whole(),
                    wanted.documentNumber().strip(),
                    clock.today(),
                    sameAs));
        });
    }

    private static boolean isSame(Given it, String document, String wanted) {
        var number = document.strip();
        return !number.isEmpty() && number.equals(it.document()) || Likeness.of(it.wanted(), wanted) >= SAME;
    }

    private CaseFile answered(Actor actor, long caseId) {
        var file = cases.get(actor, caseId);
        if (!actor.may(Act.PROPOSE_ANSWERS, file.place())) {
            throw new NotFound(SUBJECT, caseId);
        }
        when(reply(file).isPresent(), NOT_ANSWERED).orThrow();
        return file;
    }

    private Organ organ(Actor actor) {
        return organs.find(actor.organ()).orElseThrow(() -> new NotFound("organ", actor.organ()));
    }

    private UnitId unit(CaseFile file, Organ organ) {
        return file.assignment()
                .map(Happening.Assigned::lead)
                .or(() -> units.of(organ.id()).stream().map(Units.Named::id).findFirst())
                .orElseThrow(() -> new RefusedException(UNIT_UNKNOWN));
    }

    private List<Long> ownSite(OrganId organ) {
        return channels.open(organ).stream()
                .filter(it -> it.kind() == ChannelKind.OWN_SITE)
                .map(it -> it.id().value())
                .toList();
    }

    private static Content content(
            ItemType type, String title, String body, @Nullable LocalDate formedOn, ThirdParty thirdParty) {
        return new Content(
                type,
                new Wording(title, "", body, Map.of()),
                new Paper("", "", "", formedOn, null, null),
                new Placement(0, "", "", "", List.of(), List.of(), List.of()),
                new Attribute(Openness.PROACTIVE, null, "", "", thirdParty, ""),
                new Reach(Audience.EVERYONE, TimeLimit.LONG_TERM, null, "", "", ""),
                new Origin("", ""),
                List.of());
    }
}
