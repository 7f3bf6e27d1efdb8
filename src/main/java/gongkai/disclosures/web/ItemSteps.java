package gongkai.disclosures.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Verdict;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.Preparation.AwaitingSignature;
import gongkai.disclosures.domain.Preparation.Drafting;
import gongkai.disclosures.domain.Preparation.Ready;
import gongkai.disclosures.domain.Preparation.Settled;
import gongkai.disclosures.domain.Publicity.KeptBack;
import gongkai.disclosures.domain.Publicity.Withdrawn;
import gongkai.disclosures.domain.Route;
import gongkai.disclosures.handling.DraftHandling;
import gongkai.disclosures.handling.Finding;
import gongkai.disclosures.handling.PublicationHandling;
import gongkai.disclosures.handling.ReviewHandling;
import gongkai.disclosures.web.ItemPage.Can;
import gongkai.disclosures.web.ItemPage.Steps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the rules what a person can do with an item now. */
@Component
class ItemSteps {

    private final DraftHandling drafts;
    private final ReviewHandling reviews;
    private final PublicationHandling publications;

    ItemSteps(DraftHandling drafts, ReviewHandling reviews, PublicationHandling publications) {
        this.drafts = drafts;
        this.reviews = reviews;
        this.publications = publications;
    }

    Steps of(Actor actor, Disclosure it, List<Finding> findings) {
        return new Steps(
                Arrays.stream(Can.values()).filter(step -> can(actor, it, step)).collect(Collectors.toSet()),
                it.preparation() instanceof Drafting ? gaps(actor, it) : List.of(),
                label(publications.mayPublish(actor, it)),
                it.preparation() instanceof Ready && !it.isPublic() && publications.lacksInterpretation(it),
                it.preparation() instanceof Ready ready && ready.plannedFor() != null,
                findings.stream().filter(finding -> !finding.isSettled()).count());
    }

    private boolean can(Actor actor, Disclosure it, Can step) {
        var place = it.place();
        return switch (step) {
            case WRITE ->
                actor.may(Act.DRAFT_DISCLOSURES, place)
                        && drafts.mayWrite(actor, it).isAllowed();
            case SUBMIT -> it.preparation() instanceof Drafting && can(actor, it, Can.WRITE);
            case PASS_UNIT ->
                actor.may(Act.PASS_UNIT, place)
                        && reviews.mayPassUnit(actor, it).isAllowed();
            case REVIEW_SECRECY ->
                actor.may(Act.REVIEW_SECRECY, place)
                        && reviews.mayReviewSecrecy(actor, it).isAllowed();
            case REVIEW_ATTRIBUTE ->
                actor.may(Act.REVIEW_ATTRIBUTE, place)
                        && reviews.mayReviewAttribute(actor, it).isAllowed();
            case SIGN ->
                actor.may(Act.SIGN_DISCLOSURES, place)
                        && reviews.maySign(actor, it).isAllowed();
            case SIGN_WITH_REVIEW ->
                it.preparation() instanceof AwaitingSignature awaiting
                        && awaiting.draft().route() == Route.BOARD
                        && can(actor, it, Can.SIGN);
            case GIVE_BACK -> reviews.mayGiveBack(actor, it).isAllowed();
            case PUBLISH -> it.preparation() instanceof Ready && actor.may(Act.PUBLISH_DISCLOSURES, place);
            case BEGIN ->
                it.preparation() instanceof Settled
                        && actor.may(Act.DRAFT_DISCLOSURES, place)
                        && drafts.mayBegin(actor, it);
            case WITHDRAW -> it.isPublic() && actor.may(Act.WITHDRAW_DISCLOSURES, place);
            case APPROVE ->
                it.publicity() instanceof Withdrawn gone
                        && gone.why().approval() == null
                        && actor.may(Act.SIGN_DISCLOSURES, place);
            case REPORT ->
                it.publicity() instanceof Withdrawn gone
                        && gone.why().isLeak()
                        && gone.why().report() == null
                        && actor.may(Act.WITHDRAW_DISCLOSURES, place);
            case MARK -> it.isPublic() && can(actor, it, Can.GAZETTE);
            case RELATE -> actor.may(Act.DRAFT_DISCLOSURES, place);
            case GAZETTE -> it.content().type().isDocument() && actor.may(Act.MARK_DISCLOSURES, place);
            case REASSIGN -> actor.may(Act.MARK_DISCLOSURES, place);
            case REASSESS -> it.publicity() instanceof KeptBack && actor.may(Act.REVIEW_ATTRIBUTE, place);
        };
    }

    /** Everything that is missing, then whatever else stands in the way. */
    private List<String> gaps(Actor actor, Disclosure it) {
        var all = new ArrayList<String>();
        drafts.gaps(it).forEach(gap -> all.add(gap.label()));
        var other = label(drafts.maySubmit(actor, it));
        if (!other.isEmpty() && !all.contains(other)) {
            all.add(other);
        }
        return all;
    }

    private static String label(Verdict verdict) {
        return verdict instanceof Verdict.Refused(var why) ? why.label() : "";
    }
}
