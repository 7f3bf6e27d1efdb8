package gongkai.applications.handling;

import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.access.UnitId;
import gongkai.applications.domain.CaseClock;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseLine;
import gongkai.applications.domain.Escalation;
import gongkai.applications.domain.HouseRule;
import gongkai.applications.domain.PracticeExamination;
import gongkai.applications.domain.SideCase;
import gongkai.applications.domain.State;
import gongkai.applications.store.PgCaseStore;
import gongkai.applications.store.PgPracticeStore;
import gongkai.applications.store.PgSideCaseStore;
import gongkai.calendars.Due;
import gongkai.calendars.Duty;
import gongkai.calendars.DutySource;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.statute.DeadlineRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What cases ask of people: whoever has the next step, and higher up the nearer the last day comes. */
@Component
class CaseDuties implements DutySource {

    private final PgCaseStore cases;
    private final PgSideCaseStore sides;
    private final PgPracticeStore practice;
    private final CaseGate gate;
    private final Organs organs;

    CaseDuties(PgCaseStore cases, PgSideCaseStore sides, PgPracticeStore practice, CaseGate gate, Organs organs) {
        this.cases = cases;
        this.sides = sides;
        this.practice = practice;
        this.gate = gate;
        this.organs = organs;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> open(Scope scope) {
        var ids = organs.within(scope).stream().map(Organ::id).toList();
        var duties = new ArrayList<Duty>();
        var clocks = gate.clocks();
        cases.open(ids).forEach(it -> duties.addAll(of(it, clocks.of(it))));
        cases.answered(ids).forEach(it -> duties.addAll(of(it, clocks.of(it))));
        practice.toReassess(ids, PracticeExamination.reassessBefore(gate.today())).stream()
                .collect(Collectors.groupingBy(CaseLine::place, Collectors.counting()))
                .forEach((place, many) -> duties.add(Duty.ofRoles(
                        "评估不予公开的信息",
                        many + " 件答复满十二个月",
                        "/desk/reassessments",
                        place,
                        Set.of(Role.OFFICE_CLERK),
                        new Due.Soon())));
        sides.open(ids)
                .forEach(it ->
                        duties.add(side(it, clocks.house(it.brief().place().organ()))));
        return duties;
    }

    private static List<Duty> of(CaseFile file, CaseClock clock) {
        var duties = new ArrayList<Duty>();
        if (!file.proposals().isEmpty()) {
            duties.add(office(file, "批准经办人报请的事项", CaseDue.answer(clock), Role.OFFICE_HEAD));
        }
        switch (file.state()) {
            case State.ToConfirm _ ->
                duties.add(office(
                        file,
                        "与申请人确认收到申请",
                        CaseDue.onTheDay(file.history().entries().getFirst().on())));
            case State.OnRegister _ ->
                duties.add(office(
                        file, "审查申请，补正或者受理", CaseDue.notice(clock.receivedOn().orElseThrow())));
            case State.AwaitingSupplement _ -> waiting(file, clock, "补正期满，确认是否不再处理", duties);
            case State.AwaitingFee _ -> waiting(file, clock, "缴费期满，确认是否不再处理", duties);
            case State.AwaitingReasons _ -> waiting(file, clock, "说明理由期满，作出决定", duties);
            case State.Processing _ -> {
                if (file.assignment().isEmpty()) {
                    duties.add(office(file, "交办申请", CaseDue.answer(clock)));
                } else {
                    work(file, clock, "承办申请，拟定答复", duties);
                }
            }
            case State.Consulting _ -> waiting(file, clock, "征求意见期满，登记结果", duties);
            case State.Drafting _ -> work(file, clock, "完善答复并送审", duties);
            case State.InReview(var _, var _, var secrecy, var legality) -> {
                if (!secrecy) {
                    duties.add(office(file, "保密审查依申请公开答复", CaseDue.answer(clock), Role.SECRECY_REVIEWER));
                }
                if (!legality) {
                    duties.add(office(file, "合法性审核依申请公开答复", CaseDue.answer(clock), Role.ATTRIBUTE_REVIEWER));
                }
            }
            case State.ToSign _ ->
                duties.add(
                        office(file, "签发依申请公开答复", CaseDue.answer(clock), Role.LEADER_IN_CHARGE, Role.PRINCIPAL_LEADER));
            case State.Issued _ -> duties.add(office(file, "送出答复", CaseDue.answer(clock)));
            case State.OnItsWay _ -> duties.add(office(file, "登记送达凭据", new Due.Soon()));
            case State.WithApplicant _, State.Ended _ -> duties.add(office(file, "办结、归档", new Due.Soon()));
            case State.Redoing _ -> duties.add(office(file, "开始重新办理", CaseDue.answer(clock)));
            case State.Unopened _, State.InArchive _ -> {}
        }
        escalation(file, clock, duties);
        return duties;
    }

    /** While somebody else is to act there is a duty only once their time is over. */
    private static void waiting(CaseFile file, CaseClock clock, String what, List<Duty> duties) {
        clock.running().stream()
                .filter(it -> !it.name().isOurs())
                .filter(it -> clock.today().isAfter(it.deadline().lastDay()))
                .findFirst()
                .ifPresent(_ -> duties.add(office(file, what, new Due.Soon())));
    }

    private static void work(CaseFile file, CaseClock clock, String what, List<Duty> duties) {
        var assigned = file.assignment();
        Set<UnitId> units = new HashSet<>();
        assigned.ifPresent(it -> {
            units.add(it.lead());
            units.addAll(it.joint());
        });
        var internal = assigned.map(it -> it.internalDue());
        var due = internal.<Due>map(it -> new Due.OnDay(it, Due.OnDay.NamedBy.INTERNAL))
                .orElseGet(() -> CaseDue.answer(clock));
        duties.add(
                units.isEmpty()
                        ? office(file, what, due)
                        : new Duty(
                                what,
                                subject(file),
                                href(file),
                                file.place(),
                                Set.of(),
                                false,
                                Set.of(Role.CASE_OFFICER, Role.LIAISON),
                                units,
                                due));
    }

    /** T-10, -5, -2, 0 and the day after: first the unit, then its head, the office, the leader. */
    private static void escalation(CaseFile file, CaseClock clock, List<Duty> duties) {
        if (!(clock.answer() instanceof CaseClock.Answer.Running(var _, var sheet, var _))) {
            return;
        }
        Escalation.on(clock.today(), sheet.deadline(), clock.calendar()).ifPresent(step -> {
            var roles = new HashSet<Role>();
            if (step.reachesOffice()) {
                roles.add(Role.OFFICE_HEAD);
            }
            if (step.reachesLeader()) {
                roles.add(Role.LEADER_IN_CHARGE);
            }
            var what = "督办依申请公开（" + step.label() + "）";
            if (!roles.isEmpty()) {
                duties.add(Duty.ofRoles(what, subject(file), href(file), file.place(), roles, CaseDue.answer(clock)));
            }
            if (step.reachesUnitHead() && file.assignment().isPresent()) {
                duties.add(new Duty(
                        what,
                        subject(file),
                        href(file),
                        file.place(),
                        Set.of(),
                        false,
                        Set.of(Role.UNIT_HEAD),
                        file.units(),
                        CaseDue.answer(clock)));
            }
        });
    }

    private static Duty side(SideCase.Open it, HouseRule house) {
        var brief = it.brief();
        return Duty.ofRoles(
                "答复" + brief.kind().label(),
                brief.subject(),
                "/desk/side-cases/" + brief.id(),
                brief.place(),
                Set.of(Role.OFFICE_CLERK),
                Due.ByRule.workingDays(DeadlineRule.TASK_nWD, brief.receivedOn(), house.sideDays()));
    }

    private static Duty office(CaseFile file, String what, Due due) {
        return office(file, what, due, Role.OFFICE_CLERK);
    }

    private static Duty office(CaseFile file, String what, Due due, Role... roles) {
        return Duty.ofRoles(what, subject(file), href(file), file.place(), Set.of(roles), due);
    }

    private static String subject(CaseFile file) {
        return (file.number().isEmpty() ? "" : file.number() + " ")
                + file.wanted().shortly();
    }

    private static String href(CaseFile file) {
        return "/desk/applications/" + file.id();
    }
}
