package gongkai.workyears.handling;

import static gongkai.access.Verdict.when;
import static gongkai.workyears.domain.WorkYearRefusal.ALREADY_OPEN;
import static gongkai.workyears.domain.WorkYearRefusal.IN_THE_FUTURE;
import static gongkai.workyears.domain.WorkYearRefusal.LEADERS_MISSING;
import static gongkai.workyears.domain.WorkYearRefusal.NOT_OPEN;
import static gongkai.workyears.domain.WorkYearRefusal.NO_CONFIDENTIALITY;
import static gongkai.workyears.domain.WorkYearRefusal.NO_PRINCIPAL;
import static gongkai.workyears.domain.WorkYearRefusal.SPENT_MORE;
import static gongkai.workyears.domain.WorkYearRefusal.YEAR_ODD;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.ThreeInPlace;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import gongkai.workyears.domain.Briefing;
import gongkai.workyears.domain.Budget;
import gongkai.workyears.domain.Meeting;
import gongkai.workyears.domain.Partner;
import gongkai.workyears.domain.TaskBrief;
import gongkai.workyears.domain.YearCheck;
import gongkai.workyears.domain.YearCheck.Line;
import gongkai.workyears.store.PgWorkYearStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an organ registers in the course of a year, and how the year is judged. */
@Service
@Transactional
public class WorkYearHandling {

    private final PgWorkYearStore years;
    private final TaskHandling tasks;
    private final Organs organs;
    private final ThreeInPlace inPlace;
    private final OfficeClock clock;
    private final Trail trail;

    WorkYearHandling(
            PgWorkYearStore years,
            TaskHandling tasks,
            Organs organs,
            ThreeInPlace inPlace,
            OfficeClock clock,
            Trail trail) {
        this.years = years;
        this.tasks = tasks;
        this.organs = organs;
        this.inPlace = inPlace;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public List<Integer> years(Actor actor, OrganId organ) {
        visible(actor, organ);
        return years.years(organ);
    }

    @Transactional(readOnly = true)
    public boolean isOpen(OrganId organ, int year) {
        return years.isOpen(organ, year);
    }

    /** Refused while either leader is not registered. */
    public void open(Actor actor, int year) {
        var today = clock.today();
        when(year == today.getYear() || year == today.getYear() + 1, YEAR_ODD)
                .and(when(!years.isOpen(actor.organ(), year), ALREADY_OPEN))
                .and(when(inPlace.of(actor.organ(), today).leaders(), LEADERS_MISSING))
                .orThrow();
        years.open(actor.organ(), year, today, actor.name());
        trail.record(actor, Deed.wrote("开启工作年度", "work-year", year, actor.branch(), null, year));
    }

    /** The leader is the principal leader of that day, as registered. */
    public void recordBriefing(Actor actor, LocalDate heldOn, String topic, String minutes) {
        opened(actor, heldOn.getYear());
        when(!heldOn.isAfter(clock.today()), IN_THE_FUTURE).orThrow();
        var leader = inPlace.principal(actor.organ(), heldOn).orElseThrow(() -> new RefusedException(NO_PRINCIPAL));
        var it = new Briefing(0, heldOn, leader, topic, minutes);
        years.keep(actor.organ(), it);
        trail.record(actor, Deed.wrote("登记专题汇报「" + topic + "」", "briefing", heldOn, actor.branch(), null, it));
    }

    public void record(Actor actor, int year, Budget it) {
        opened(actor, year);
        var executed = it.executed();
        when(executed == null || executed.compareTo(it.amount()) <= 0, SPENT_MORE)
                .orThrow();
        var before = years.budget(actor.organ(), year).orElse(null);
        years.keep(actor.organ(), year, it);
        trail.record(actor, Deed.wrote("登记公开经费", "budget", year, actor.branch(), before, it));
    }

    public void record(Actor actor, Meeting it) {
        opened(actor, it.heldOn().getYear());
        when(!it.heldOn().isAfter(clock.today()), IN_THE_FUTURE).orThrow();
        years.keep(actor.organ(), it);
        trail.record(actor, Deed.wrote("登记" + it.kind().label(), "meeting", it.heldOn(), actor.branch(), null, it));
    }

    public void record(Actor actor, Partner it) {
        when(!it.confidentiality().isBlank(), NO_CONFIDENTIALITY).orThrow();
        years.keep(actor.organ(), it);
        trail.record(actor, Deed.wrote("登记第三方合作", "partner", it.name(), actor.branch(), null, it));
    }

    @Transactional(readOnly = true)
    public List<Briefing> briefings(Actor actor, OrganId organ, int year) {
        visible(actor, organ);
        return years.briefings(organ, year);
    }

    @Transactional(readOnly = true)
    public Optional<Budget> budget(Actor actor, OrganId organ, int year) {
        visible(actor, organ);
        return years.budget(organ, year);
    }

    @Transactional(readOnly = true)
    public List<Meeting> meetings(Actor actor, OrganId organ, int year) {
        visible(actor, organ);
        return years.meetings(organ, year);
    }

    @Transactional(readOnly = true)
    public List<Partner> partners(Actor actor, OrganId organ) {
        visible(actor, organ);
        return years.partners(organ);
    }

    /** Judged as of today in the running year, and as of its last day afterwards. */
    @Transactional(readOnly = true)
    public YearCheck check(Actor actor, OrganId organ, int year) {
        visible(actor, organ);
        var lastDay = LocalDate.of(year, 12, 31);
        var day = clock.today().isBefore(lastDay) ? clock.today() : lastDay;
        var lines = new ArrayList<Line>();
        lines.add(leaders(organ, day));
        lines.addAll(threeInPlace(organ, day));
        lines.add(briefing(organ, year));
        lines.add(budget(organ, year));
        lines.addAll(meetings(organ, year));
        lines.add(adHoc(organ, year));
        return new YearCheck(year, lines);
    }

    private Line leaders(OrganId organ, LocalDate day) {
        var names = inPlace.leaders(organ, day);
        return new Line(
                "主要领导、分管领导已登记", inPlace.of(organ, day).leaders(), names.isEmpty() ? "无" : String.join("；", names));
    }

    private List<Line> threeInPlace(OrganId organ, LocalDate day) {
        var flags = inPlace.of(organ, day);
        return List.of(
                new Line("领导到位", flags.leaders(), found(flags.leadersMissing())),
                new Line("机构到位", flags.organisation(), found(flags.organisationMissing())),
                new Line("人员到位", flags.people(), found(flags.peopleMissing())));
    }

    private static String found(List<String> missing) {
        return missing.isEmpty() ? "齐全" : String.join("；", missing);
    }

    private Line briefing(OrganId organ, int year) {
        var held = years.briefings(organ, year);
        var days = held.stream().map(it -> it.heldOn().toString()).toList();
        return new Line(
                "主要领导每年至少听取一次专题汇报",
                !held.isEmpty(),
                held.isEmpty() ? "尚无" : held.size() + " 次：" + String.join("、", days));
    }

    private Line budget(OrganId organ, int year) {
        return years.budget(organ, year)
                .map(it -> new Line(
                        "公开工作经费列入年度预算",
                        it.arranged(),
                        it.arranged() ? "已安排 " + it.amount().toPlainString() + " 元" : "未安排"))
                .orElse(new Line("公开工作经费列入年度预算", false, "尚未登记"));
    }

    private List<Line> meetings(OrganId organ, int year) {
        var held = years.meetings(organ, year);
        return List.of(Meeting.Kind.values()).stream()
                .map(kind -> {
                    var count = held.stream().filter(it -> it.kind() == kind).count();
                    return new Line(kind.label() + "有记录", count > 0, count + " 次");
                })
                .toList();
    }

    private Line adHoc(OrganId organ, int year) {
        var rate = tasks.punctuality(organ, year, TaskBrief.Kind.AD_HOC);
        return new Line(TaskBrief.Kind.AD_HOC.label() + "按时办结", rate.late() == 0, rate.text());
    }

    private void opened(Actor actor, int year) {
        when(years.isOpen(actor.organ(), year), NOT_OPEN).orThrow();
    }

    private Organ visible(Actor actor, OrganId id) {
        return organs.find(id)
                .filter(it -> actor.may(Act.SEE_WORK_YEAR, it.branch()))
                .orElseThrow(() -> new NotFound("organ", id));
    }
}
