package gongkai.applications.domain;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.UnitId;
import gongkai.applications.domain.Happening.Assigned;
import gongkai.applications.domain.Happening.ConsultationSent;
import gongkai.applications.domain.Happening.HandedBack;
import gongkai.applications.domain.Happening.OpinionReceived;
import gongkai.statute.WorkCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A case (依申请公开): what does not change about it, and all that happened. Names, numbers and addresses of people are not
 * in here.
 *
 * @param number of the register, empty while it is not registered
 * @param applicantPrint by which the same applicant is known again without being readable
 * @param shownName the applicant as a list may show them
 */
public record CaseFile(
        long id,
        Branch place,
        String number,
        ApplicantColumn column,
        String applicantPrint,
        String shownName,
        Wanted wanted,
        History history) {

    /** How and when a case ended for the report. */
    public record Conclusion(LocalDate on, Outcome outcome) {}

    public OrganId organ() {
        return place.organ();
    }

    public State state() {
        return State.of(history);
    }

    public CaseClock clock(WorkCalendar calendar, HouseRule rule, LocalDate today) {
        return new CaseClock(history, calendar, rule.reasonsRestart(), today);
    }

    public CaseFile and(Entry entry) {
        return new CaseFile(id, place, number, column, applicantPrint, shownName, wanted, history.and(entry));
    }

    /** As it stood before the last entry. */
    public CaseFile beforeTheLast() {
        var entries = history.entries();
        return new CaseFile(
                id,
                place,
                number,
                column,
                applicantPrint,
                shownName,
                wanted,
                new History(entries.subList(0, Math.max(entries.size() - 1, 0))));
    }

    public CaseFile numbered(String given) {
        return new CaseFile(id, place, given, column, applicantPrint, shownName, wanted, history);
    }

    /** The unit that has it now, if it was given to one. */
    public Optional<Assigned> assignment() {
        Optional<Assigned> now = Optional.empty();
        for (var entry : history.entries()) {
            if (entry.what() instanceof Assigned it) {
                now = Optional.of(it);
            } else if (entry.what() instanceof HandedBack) {
                now = Optional.empty();
            }
        }
        return now;
    }

    /** What a clerk has prepared and the head has neither taken nor declined; one that no longer fits has gone by itself. */
    public List<Entry> proposals() {
        var waiting = new ArrayList<Entry>();
        for (var entry : history.entries()) {
            switch (entry.what()) {
                case Happening.Proposed _ -> waiting.add(entry);
                case Happening.Declined(var declined, var _) -> waiting.removeIf(it -> it.number() == declined);
                default ->
                    waiting.removeIf(it -> it.what() instanceof Happening.Proposed(var what, var _)
                            && what.getClass() == entry.what().getClass());
            }
        }
        return waiting;
    }

    /** Every unit that has or had a part in it. */
    public Set<UnitId> units() {
        var units = new HashSet<UnitId>();
        history.all(Assigned.class).forEach(it -> {
            units.add(it.what().lead());
            units.addAll(it.what().joint());
        });
        return units;
    }

    public boolean thirdPartyAsked() {
        return history.all(ConsultationSent.class).stream()
                .anyMatch(it -> it.what().asked() == Happening.Asked.THIRD_PARTY);
    }

    /** Whether a third party objects with grounds that were found reasonable. */
    public boolean thirdPartyObjects() {
        return history.all(OpinionReceived.class).stream()
                .anyMatch(it -> it.what().opinion() != Happening.Opinion.AGREES
                        && Boolean.TRUE.equals(it.what().reasonable()));
    }

    public Optional<LocalDate> receivedOn() {
        return history.last(Happening.Registered.class).map(History.On::day);
    }

    /** How it first ended; a new reply ordered later does not change a year that has been reported. */
    public Optional<Conclusion> conclusion() {
        return conclusionOf(new History(history.inTruth().stream()
                .takeWhile(it -> !(it.what() instanceof Happening.Reopened))
                .toList()));
    }

    /** How it ended after it was last taken up again. */
    public Optional<Conclusion> latestConclusion() {
        return conclusionOf(history.sinceReopening());
    }

    /** The reply while it is written, reviewed and not signed. */
    public Optional<Reply> unsigned() {
        return switch (state()) {
            case State.Drafting(var reply, var _) -> Optional.ofNullable(reply);
            case State.InReview(var reply, var _, var _, var _) -> Optional.of(reply);
            case State.ToSign(var reply, var _) -> Optional.of(reply);
            default -> Optional.empty();
        };
    }

    public Optional<PersonId> drafter() {
        return history.last(Happening.Drafted.class).map(it -> it.what().by());
    }

    private static Optional<Conclusion> conclusionOf(History part) {
        for (var entry : part.inTruth()) {
            switch (entry.what()) {
                case Happening.SupplementLapsed _ -> {
                    return Optional.of(new Conclusion(entry.on(), Outcome.R40_NO_SUPPLEMENT));
                }
                case Happening.FeeLapsed _ -> {
                    return Optional.of(new Conclusion(entry.on(), Outcome.R41_FEE_UNPAID));
                }
                case Happening.Withdrawn _, Happening.OtherwiseClosed _ -> {
                    return Optional.of(new Conclusion(entry.on(), Outcome.R49_OTHER));
                }
                default -> {}
            }
        }
        return CaseClock.repliedOn(part)
                .flatMap(on -> part.last(Happening.Drafted.class)
                        .map(it -> new Conclusion(on, it.what().reply().outcome())));
    }
}
