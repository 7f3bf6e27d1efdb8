package gongkai.remedies.domain;

import gongkai.remedies.domain.RemedyFile.On;
import gongkai.remedies.domain.Step.Answered;
import gongkai.remedies.domain.Step.Appealed;
import gongkai.remedies.domain.Step.BecameFinal;
import gongkai.remedies.domain.Step.Complied;
import gongkai.remedies.domain.Step.CopyReceived;
import gongkai.remedies.domain.Step.Decided;
import gongkai.remedies.domain.Step.MadeOrdinary;
import gongkai.remedies.domain.Step.OpinionReceived;
import gongkai.remedies.domain.Step.OpinionReported;
import gongkai.remedies.domain.Step.PeriodExtended;
import gongkai.statute.Article;
import gongkai.statute.Calculation;
import gongkai.statute.Computation;
import gongkai.statute.DeadlineRule;
import gongkai.statute.WorkCalendar;
import gongkai.statute.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One clock of a remedy, computed from what happened.
 *
 * @param doneOn the day on which what it asks for was done; empty while it runs
 */
public record RemedyClock(ClockName name, Period period, LocalDate start, Optional<LocalDate> doneOn) {

    /** How long it runs. */
    public sealed interface Period {

        /** As the law says. */
        record OfLaw(DeadlineRule rule) implements Period {}

        /** As the decision says, in working days. */
        record OfDecision(int days) implements Period {}
    }

    public Calculation sheet(WorkCalendar calendar) {
        return switch (period) {
            case Period.OfLaw(var rule) ->
                switch (rule.compute(start, List.of(), Map.of(), calendar)) {
                    case Calculation it -> it;
                    case Computation.Faults(var faults) ->
                        throw new IllegalStateException("a remedy's own clock does not compute: " + faults);
                };
            case Period.OfDecision(var days) ->
                Calculation.workingDays("决定书、判决书所定的履行期限", start, new WorkingDays(days), Article.CIVIL_201, calendar);
        };
    }

    /** Done after the last day, or not done and the last day gone. */
    public boolean isLate(WorkCalendar calendar, LocalDate today) {
        return doneOn.orElse(today).isAfter(sheet(calendar).deadline().lastDay());
    }

    public boolean isRunning() {
        return doneOn.isEmpty();
    }

    /** All that have started, in the order of the course of things. */
    public static List<RemedyClock> of(RemedyFile file) {
        var clocks = new ArrayList<RemedyClock>();
        var brief = file.brief();
        filing(brief).ifPresent(it -> clocks.add(law(ClockName.FILING, it.rule(), it.start(), file.filedOn())));
        var first = file.first(Decided.class);
        var copy = file.first(CopyReceived.class);
        copy.ifPresent(it -> {
            clocks.add(law(
                    ClockName.ANSWER,
                    answer(file, it.what()),
                    it.day(),
                    file.first(Answered.class).map(On::day).or(() -> first.map(On::day))));
            clocks.add(
                    law(ClockName.DECISION, decision(file, it.what()), it.what().acceptedOn(), first.map(On::day)));
        });
        var appeal = file.first(Appealed.class);
        var end = file.last(BecameFinal.class);
        first.filter(it -> it.what().result().isAppealable())
                .ifPresent(it -> clocks.add(law(
                        ClockName.APPEAL,
                        it.what().result().isRuling() ? DeadlineRule.SUIT_APPEAL_10D : DeadlineRule.SUIT_APPEAL_15D,
                        it.day(),
                        appeal.map(On::day).or(() -> end.map(On::day)))));
        appeal.ifPresent(it -> clocks.add(law(
                ClockName.SECOND_INSTANCE,
                DeadlineRule.SUIT_SECOND_3M,
                it.day(),
                file.conclusion().map(RemedyFile.Conclusion::on))));
        compliance(file).ifPresent(clocks::add);
        var reports = file.all(OpinionReported.class);
        var opinions = file.all(OpinionReceived.class);
        for (var i = 0; i < opinions.size(); i++) {
            clocks.add(law(
                    ClockName.OPINION,
                    DeadlineRule.RECON_OPINION_60D,
                    opinions.get(i).day(),
                    i < reports.size() ? Optional.of(reports.get(i).day()) : Optional.empty()));
        }
        if (brief.forum() == Forum.RECONSIDERATION) {
            first.ifPresent(it -> clocks.add(law(
                    ClockName.NEXT_SUIT,
                    DeadlineRule.LITIGATION_15D_AFTER_RECONSIDERATION,
                    it.day(),
                    Optional.empty())));
        }
        return List.copyOf(clocks);
    }

    private record Filing(DeadlineRule rule, LocalDate start) {}

    /** The claimant's own period; empty while the day it runs from is not known. */
    private static Optional<Filing> filing(Brief it) {
        return switch (it.route()) {
            case RECONSIDERATION ->
                Optional.ofNullable(it.since())
                        .map(since -> new Filing(
                                it.told() || it.cause() == Cause.NO_REPLY
                                        ? DeadlineRule.RECONSIDERATION_60D
                                        : DeadlineRule.RECONSIDERATION_1Y_UNTOLD,
                                since));
            case DIRECT_SUIT ->
                Optional.ofNullable(it.since())
                        .map(since -> new Filing(
                                it.told() || it.cause() == Cause.NO_REPLY
                                        ? DeadlineRule.LITIGATION_6M
                                        : DeadlineRule.LITIGATION_1Y_UNTOLD,
                                since));
            case SUIT_AFTER_RECONSIDERATION ->
                Optional.ofNullable(it.priorServedOn())
                        .map(served -> new Filing(DeadlineRule.LITIGATION_15D_AFTER_RECONSIDERATION, served));
        };
    }

    private static DeadlineRule answer(RemedyFile file, CopyReceived copy) {
        if (file.brief().forum() == Forum.COURT) {
            return DeadlineRule.SUIT_DEFENCE_15D;
        }
        return procedure(file, copy) == Procedure.SIMPLIFIED
                ? DeadlineRule.RECON_RESPONDENT_REPLY_5WD
                : DeadlineRule.RECON_RESPONDENT_REPLY_10WD;
    }

    private static DeadlineRule decision(RemedyFile file, CopyReceived copy) {
        var simplified = procedure(file, copy) == Procedure.SIMPLIFIED;
        if (file.brief().forum() == Forum.COURT) {
            return simplified ? DeadlineRule.SUIT_SUMMARY_45D : DeadlineRule.SUIT_FIRST_6M;
        }
        if (simplified) {
            return DeadlineRule.RECON_DECISION_30D;
        }
        return file.last(PeriodExtended.class).isPresent()
                ? DeadlineRule.RECON_DECISION_90D
                : DeadlineRule.RECON_DECISION_60D;
    }

    private static Procedure procedure(RemedyFile file, CopyReceived copy) {
        return file.last(MadeOrdinary.class).isPresent() ? Procedure.ORDINARY : copy.procedure();
    }

    private static Optional<RemedyClock> compliance(RemedyFile file) {
        var decision = switch (file.state()) {
            case State.Complying(var it, var _) -> Optional.of(it);
            case State.Settled(var it) -> Optional.of(it);
            case State.Unopened _,
                    State.Filed _,
                    State.Answering _,
                    State.Pending _,
                    State.Appealable _,
                    State.OnAppeal _ -> Optional.<Decided>empty();
        };
        return decision.filter(it -> it.days() > 0)
                .flatMap(it -> file.conclusion()
                        .map(end -> new RemedyClock(
                                ClockName.COMPLIANCE,
                                new Period.OfDecision(it.days()),
                                end.on(),
                                file.last(Complied.class).map(On::day))));
    }

    private static RemedyClock law(ClockName name, DeadlineRule rule, LocalDate start, LocalDate doneOn) {
        return law(name, rule, start, Optional.of(doneOn));
    }

    private static RemedyClock law(ClockName name, DeadlineRule rule, LocalDate start, Optional<LocalDate> doneOn) {
        return new RemedyClock(name, new Period.OfLaw(rule), start, doneOn);
    }
}
