package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseRules;
import gongkai.applications.domain.HouseRule;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.State;
import gongkai.applications.domain.State.AwaitingFee;
import gongkai.applications.domain.State.AwaitingReasons;
import gongkai.applications.domain.State.AwaitingSupplement;
import gongkai.applications.domain.State.Consulting;
import gongkai.applications.domain.State.Drafting;
import gongkai.applications.domain.State.Ended;
import gongkai.applications.domain.State.InArchive;
import gongkai.applications.domain.State.InReview;
import gongkai.applications.domain.State.Issued;
import gongkai.applications.domain.State.OnItsWay;
import gongkai.applications.domain.State.OnRegister;
import gongkai.applications.domain.State.Processing;
import gongkai.applications.domain.State.Redoing;
import gongkai.applications.domain.State.Running;
import gongkai.applications.domain.State.ToConfirm;
import gongkai.applications.domain.State.ToSign;
import gongkai.applications.domain.State.Undecided;
import gongkai.applications.domain.State.WithApplicant;

/** Which steps one person can take with a case now; the page shows these and no others. */
public record CaseSteps(
        boolean confirm,
        boolean accept,
        boolean supplementNotice,
        boolean supplement,
        boolean assign,
        boolean work,
        boolean consult,
        boolean opinions,
        boolean extend,
        boolean askReasons,
        boolean weighReasons,
        boolean fee,
        boolean payment,
        boolean draft,
        boolean submit,
        boolean resume,
        boolean overrule,
        boolean secrecy,
        boolean legality,
        boolean sign,
        boolean giveBack,
        boolean send,
        boolean serve,
        boolean close,
        boolean archive,
        boolean takeUpAgain,
        boolean reopen,
        boolean withdraw,
        boolean closeOtherwise,
        boolean approve,
        boolean correct,
        boolean note,
        boolean readPeople,
        boolean code) {

    static CaseSteps of(Actor actor, CaseFile file, CaseRules rules, HouseRule house, boolean mayWork) {
        var state = file.state();
        var place = file.place();
        var office = actor.may(Act.HANDLE_APPLICATIONS, place);
        var head = actor.may(Act.DECIDE_APPLICATIONS, place);
        var worker = actor.may(Act.WORK_ON_APPLICATIONS, place) && mayWork;
        var early = state instanceof OnRegister || state instanceof Processing;
        return new CaseSteps(
                state instanceof ToConfirm && actor.may(Act.REGISTER_APPLICATIONS, place),
                state instanceof OnRegister && office,
                state instanceof OnRegister
                        && office
                        && rules.mayStillSupplement().isAllowed(),
                state instanceof AwaitingSupplement && office,
                office && file.receivedOn().isPresent() && state instanceof Undecided,
                worker && file.assignment().isPresent() && state instanceof Undecided,
                office && (state instanceof Processing || state instanceof Consulting),
                office && state instanceof Consulting,
                office && state instanceof Running,
                office && early,
                office && state instanceof AwaitingReasons,
                office && early && house.chargesFee(),
                office && state instanceof AwaitingFee,
                worker && mayDraft(state),
                worker && state instanceof Drafting(var reply, var _) && reply != null,
                worker && state instanceof Drafting,
                actor.may(Act.SIGN_REPLIES, place)
                        && file.thirdPartyObjects()
                        && (state instanceof Drafting || state instanceof State.Reviewed),
                state instanceof InReview review
                        && !review.secrecyPassed()
                        && actor.may(Act.REVIEW_REPLY_SECRECY, place),
                state instanceof InReview reviewed
                        && !reviewed.legalityPassed()
                        && actor.may(Act.REVIEW_REPLY_LEGALITY, place),
                state instanceof ToSign && actor.may(Act.SIGN_REPLIES, place),
                (state instanceof InReview
                                && (actor.may(Act.REVIEW_REPLY_SECRECY, place)
                                        || actor.may(Act.REVIEW_REPLY_LEGALITY, place)))
                        || (state instanceof ToSign && actor.may(Act.SIGN_REPLIES, place)),
                office && (state instanceof Issued || state instanceof OnItsWay),
                office && state instanceof OnItsWay,
                office && state instanceof WithApplicant,
                office && state instanceof Ended,
                office && state instanceof Redoing,
                actor.may(Act.CORRECT_APPLICATIONS, place) && (state instanceof Ended || state instanceof InArchive),
                office && state instanceof Undecided && file.receivedOn().isPresent(),
                head && state instanceof Undecided && file.receivedOn().isPresent(),
                head && !file.proposals().isEmpty(),
                actor.may(Act.CORRECT_APPLICATIONS, place),
                actor.organ().equals(file.organ()),
                actor.may(Act.READ_APPLICANTS, place),
                actor.may(Act.REGISTER_APPLICATIONS, place) && !file.number().isEmpty());
    }

    private static boolean mayDraft(State state) {
        return state instanceof Processing
                || state instanceof Drafting
                || (state instanceof OnRegister(var reception) && reception == Reception.IN_PERSON);
    }
}
