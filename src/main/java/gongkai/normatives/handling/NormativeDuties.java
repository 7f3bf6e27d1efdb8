package gongkai.normatives.handling;

import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.calendars.Due;
import gongkai.calendars.Due.OnDay.NamedBy;
import gongkai.calendars.Duty;
import gongkai.calendars.DutySource;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.Documents;
import gongkai.disclosures.domain.Document;
import gongkai.normatives.domain.Filing;
import gongkai.normatives.domain.Making.Abandoned;
import gongkai.normatives.domain.Making.Adopted;
import gongkai.normatives.domain.Making.Announced;
import gongkai.normatives.domain.Making.Consulting;
import gongkai.normatives.domain.Making.Drafting;
import gongkai.normatives.domain.Making.InReview;
import gongkai.normatives.domain.Making.Numbered;
import gongkai.normatives.domain.Making.Passed;
import gongkai.normatives.domain.Making.Returned;
import gongkai.normatives.domain.Normative;
import gongkai.normatives.store.PgNormativeStore;
import gongkai.normatives.store.PgNormativeStoryStore;
import gongkai.organisation.Units;
import gongkai.statute.DeadlineRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done about normative documents: review, publication, filing, and what comes after the last day. */
@Component
class NormativeDuties implements DutySource {

    /** Months before the last day at which the alarm is given anew, the earliest first. */
    private static final List<Integer> ALARMS = List.of(6, 3, 1);

    private final PgNormativeStore entries;
    private final PgNormativeStoryStore story;
    private final NormativeGate gate;
    private final Documents documents;
    private final Units units;
    private final OfficeClock clock;

    NormativeDuties(
            PgNormativeStore entries,
            PgNormativeStoryStore story,
            NormativeGate gate,
            Documents documents,
            Units units,
            OfficeClock clock) {
        this.entries = entries;
        this.story = story;
        this.gate = gate;
        this.documents = documents;
        this.units = units;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> open(Scope scope) {
        var all = entries.within(scope);
        var shown = documents.of(
                all.stream().map(Normative::item).filter(Objects::nonNull).toList());
        var filed = story.filedTo(all.stream().map(Normative::id).toList());
        var duties = new ArrayList<Duty>();
        for (var it : all) {
            switch (it.making()) {
                case Returned() -> duties.add(ofUnit(it, "修改退回的规范性文件", new Due.Soon()));
                case InReview(var submission) ->
                    duties.add(review(
                            it,
                            Due.ByRule.workingDays(
                                    DeadlineRule.LEGALITY_REVIEW_nWD, submission.on(), submission.days())));
                case Passed() -> duties.add(ofOffice(it, "提请集体审议规范性文件", new Due.Soon()));
                case Adopted() -> duties.add(ofOffice(it, "登记规范性文件编号", new Due.Soon()));
                case Numbered() -> {
                    if (it.item() == null) {
                        duties.add(ofUnit(it, "起草规范性文件的公开信息", publication(it)));
                    }
                }
                case Announced(var on) -> {
                    if (!it.historical()
                            && filed.getOrDefault(it.id(), Set.of()).size() < Filing.To.values().length) {
                        duties.add(ofOffice(
                                it,
                                "备案规范性文件",
                                Due.ByRule.workingDays(
                                        DeadlineRule.NORMATIVE_FILING_nWD,
                                        on,
                                        gate.rule(it.organ()).filingDays())));
                    }
                    alarm(it, it.item() == null ? null : shown.get(it.item())).ifPresent(duties::add);
                }
                case Drafting(), Consulting(var _), Abandoned() -> {}
            }
        }
        return duties;
    }

    private Optional<Duty> alarm(Normative it, @Nullable Document shown) {
        var today = clock.today();
        return it.life(shown)
                .filter(life -> life.holdsOn(today))
                .map(life -> life.expiresOn())
                .filter(lastDay -> !lastDay.equals(it.evaluatedFor()))
                .flatMap(lastDay -> monthsLeft(today, lastDay).map(months -> {
                    Set<PersonId> liaison = liaison(it);
                    return new Duty(
                            "评估规范性文件：有效期剩不到 " + months + " 个月",
                            it.title(),
                            href(it),
                            it.place(),
                            liaison,
                            false,
                            Set.of(Role.OFFICE_CLERK),
                            Set.of(),
                            new Due.OnDay(lastDay, NamedBy.VALIDITY));
                }));
    }

    /** The latest alarm that has been given by today. */
    static Optional<Integer> monthsLeft(LocalDate today, LocalDate lastDay) {
        return ALARMS.stream()
                .filter(months -> !today.isBefore(lastDay.minusMonths(months)))
                .reduce((_, later) -> later);
    }

    /** What was signed has twenty working days until it is public, like everything else. */
    private static Due publication(Normative it) {
        var writtenOn = it.imprint().writtenOn();
        return writtenOn == null
                ? new Due.Soon()
                : new Due.ByRule(DeadlineRule.PROACTIVE_20WD, writtenOn, List.of(), Map.of());
    }

    private Duty review(Normative it, Due due) {
        var lawUnit = gate.rule(it.organ()).lawUnit();
        return new Duty(
                "合法性审核规范性文件",
                it.title(),
                href(it),
                it.place(),
                Set.of(),
                false,
                Set.of(Role.ATTRIBUTE_REVIEWER),
                lawUnit == null ? Set.of() : Set.of(lawUnit),
                due);
    }

    private Duty ofUnit(Normative it, String what, Due due) {
        return new Duty(
                what, it.title(), href(it), it.place(), liaison(it), false, Set.of(Role.OFFICE_CLERK), Set.of(), due);
    }

    private static Duty ofOffice(Normative it, String what, Due due) {
        return Duty.ofRoles(what, it.title(), href(it), it.place(), Set.of(Role.OFFICE_CLERK), due);
    }

    private Set<PersonId> liaison(Normative it) {
        return units.liaisonOf(it.unit()).stream().collect(Collectors.toSet());
    }

    private static String href(Normative it) {
        return "/desk/normatives/" + it.id();
    }
}
