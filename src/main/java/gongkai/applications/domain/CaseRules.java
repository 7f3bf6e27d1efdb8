package gongkai.applications.domain;

import static gongkai.access.Verdict.allowed;
import static gongkai.access.Verdict.when;

import gongkai.access.PersonId;
import gongkai.access.Verdict;
import gongkai.applications.domain.Happening.ConsultationSent;
import gongkai.applications.domain.Happening.Extended;
import gongkai.applications.domain.Happening.FeeNoticed;
import gongkai.applications.domain.Happening.Opinion;
import gongkai.applications.domain.Happening.OpinionReceived;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.SupplementAsked;
import gongkai.applications.domain.Happening.Way;
import gongkai.statute.DeadlineRule;
import gongkai.statute.StatutoryPeriod;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What each step asks of the case and of its day, beyond being a step of the state it stands in.
 *
 * @param on the day of the step
 */
public record CaseRules(CaseFile file, CaseClock clock, HouseRule house, LocalDate on) {

    /** What an application need not say (Regulation Art. 27 as revised: no purpose is asked). */
    private static final Pattern PURPOSE = Pattern.compile("用途|目的|关联性|利害关系|三需要|生产、生活、科研");

    /** How private couriers number their parcels, or are called; only the post delivers official documents (235号). */
    private static final Pattern PRIVATE =
            Pattern.compile("(?i)^\\s*(SF|YT|ZT|STO|YD|JDV?|JT|DPK|HT)[A-Z]*\\d{8,}|顺丰|圆通|中通|申通|韵达|京东|极兔|德邦|百世|天天快递");

    /** On a day that has come, and not before the application was received. */
    public Verdict day() {
        return when(!on.isAfter(clock.today()), CaseRefusal.CASE_DATE_LATER)
                .and(when(file.receivedOn().filter(on::isBefore).isEmpty(), CaseRefusal.BEFORE_THE_LAST));
    }

    /** Art. 30: once only, and within seven working days of receipt. */
    public Verdict supplement(SupplementAsked it) {
        return day().and(when(!file.history().has(SupplementAsked.class), CaseRefusal.SUPPLEMENTED_ALREADY))
                .and(mayStillSupplement())
                .and(when(
                        !it.points().isEmpty() && it.points().stream().noneMatch(String::isBlank),
                        CaseRefusal.POINTS_MISSING))
                .and(when(
                        it.points().stream()
                                        .noneMatch(
                                                point -> PURPOSE.matcher(point).find())
                                && !PURPOSE.matcher(it.guidance()).find(),
                        CaseRefusal.PURPOSE_ASKED))
                .and(when(!it.guidance().isBlank(), CaseRefusal.GUIDANCE_MISSING))
                .and(when(DeadlineRule.isUsualSupplement(it.days()), CaseRefusal.SUPPLEMENT_PERIOD));
    }

    public Verdict mayStillSupplement() {
        return when(
                clock.lastDayOf(ClockName.K_NOTICE)
                        .filter(last -> !on.isAfter(last))
                        .isPresent(),
                CaseRefusal.SUPPLEMENT_TOO_LATE);
    }

    /** A supplement after the period is taken for a good reason only. */
    public Verdict supplemented(String goodReason) {
        var late = clock.lastDayOf(ClockName.K_SUPP).filter(on::isAfter).isPresent();
        return day().and(when(!late || !goodReason.isBlank(), CaseRefusal.GOOD_REASON_MISSING));
    }

    /** The period of somebody else is over: of the applicant to supplement, or to pay. */
    public Verdict lapsed(ClockName whose) {
        return day().and(when(clock.lastDayOf(whose).filter(on::isAfter).isPresent(), CaseRefusal.NOT_YET_EXPIRED));
    }

    public Verdict opinion(OpinionReceived it) {
        return day().and(when(
                it.opinion() == Opinion.AGREES || (!it.reasons().isBlank() && it.reasonable() != null),
                CaseRefusal.OBJECTION_REASON_MISSING));
    }

    /** Silence is noted only when the letter's period is over. */
    public Verdict silence(int letter) {
        return day().and(when(
                clock.lastDayOfLetter(letter).filter(on::isAfter).isPresent(), CaseRefusal.NOT_YET_EXPIRED));
    }

    /** Art. 33: at most twenty working days in all, approved and told on or before the day then due. */
    public Verdict extend(Extended it) {
        return day().and(when(!it.reason().isBlank(), CaseRefusal.EXTENSION_REASON_MISSING))
                .and(when(!it.approvedOn().isAfter(on), CaseRefusal.EXTENSION_NOT_YET))
                .and(when(it.days() >= 1 && already() + it.days() <= mostExtension(), CaseRefusal.EXTENDED_TOO_MUCH))
                .and(when(!clock.isRestartedOn(on), CaseRefusal.EXTENSION_ON_RESTART))
                .and(when(clock.wouldMove(it, on), CaseRefusal.EXTENSION_TOO_LATE));
    }

    /** A letter that goes out too late is still owed to the third party; it only does not stop the clock any more. */
    public Verdict consult(ConsultationSent it) {
        return day().and(when(!it.about().isBlank(), CaseRefusal.PARTY_MISSING));
    }

    public Verdict fee(FeeNoticed it) {
        return day().and(when(house.chargesFee(), CaseRefusal.FEE_NOT_CHARGED))
                .and(when(!file.history().has(FeeNoticed.class), CaseRefusal.FEE_TWICE))
                .and(when(it.yuan() > 0, CaseRefusal.FEE_NOTHING_DUE))
                .and(when(clock.wouldMove(it, on), CaseRefusal.FEE_TOO_LATE));
    }

    /** The drafter never approves, neither as reviewer nor as leader. */
    public Verdict approve(PersonId who, PersonId drafter) {
        return when(!who.equals(drafter), CaseRefusal.DRAFTER_APPROVES);
    }

    /** What a reply lacks, the first of it. */
    public Verdict complete(Reply reply) {
        return reply.lacks(file.thirdPartyAsked(), file.thirdPartyObjects()).stream()
                .findFirst()
                .map(Verdict::refused)
                .orElse(allowed());
    }

    /** Art. 40 and 国办公开办函〔2016〕235号: by post with its number, electronically only with consent. */
    public Verdict send(Sent it) {
        return day().and(when(it.way() != Way.POST || !it.waybill().isBlank(), CaseRefusal.WAYBILL_MISSING))
                .and(when(it.way() != Way.POST || !PRIVATE.matcher(it.waybill()).find(), CaseRefusal.COURIER_PRIVATE))
                .and(when(it.way() != Way.ELECTRONIC || file.wanted().electronicService(), CaseRefusal.NO_CONSENT));
    }

    public Verdict served(String proof) {
        var sent = file.history().last(Sent.class).map(History.On::day);
        return day().and(when(!proof.isBlank(), CaseRefusal.PROOF_MISSING))
                .and(when(sent.filter(on::isBefore).isEmpty(), CaseRefusal.SERVED_BEFORE_SENT));
    }

    /** The last day for taking back what was promised inside the house has to lie before the answer's. */
    public Verdict internalDue(Optional<LocalDate> day) {
        return when(
                day.isEmpty()
                        || (!day.get().isBefore(clock.today())
                                && clock.answerDue()
                                        .filter(due -> day.get().isAfter(due.lastDay()))
                                        .isEmpty()),
                CaseRefusal.INTERNAL_DUE);
    }

    private int already() {
        return clock.replyClock()
                .map(it -> it.extensionsInForce().stream()
                        .mapToInt(extension -> extension.by().count())
                        .sum())
                .orElse(0);
    }

    private static int mostExtension() {
        return StatutoryPeriod.ANSWER_EXTENSION.workingDays().count();
    }
}
