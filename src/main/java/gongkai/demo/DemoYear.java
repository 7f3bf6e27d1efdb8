package gongkai.demo;

import gongkai.access.Actor;
import gongkai.access.Role;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.demo.DemoProvince.Cast;
import gongkai.organisation.Organ;
import gongkai.organisation.domain.GroupMember.Seat;
import gongkai.organisation.domain.HandoverItem;
import gongkai.organisation.domain.Leader;
import gongkai.organisation.domain.LeadingGroup;
import gongkai.organisation.domain.Posting.Engagement;
import gongkai.organisation.handling.HandoverHandling;
import gongkai.organisation.handling.HandoverHandling.NewHandover;
import gongkai.organisation.handling.HandoverHandling.NewItem;
import gongkai.organisation.handling.LeadershipHandling;
import gongkai.organisation.handling.LeadershipHandling.Adjustment;
import gongkai.organisation.handling.LeadershipHandling.NewSeat;
import gongkai.organisation.handling.PeopleHandling;
import gongkai.workyears.domain.Budget;
import gongkai.workyears.domain.DutyRule;
import gongkai.workyears.domain.Meeting;
import gongkai.workyears.domain.Partner;
import gongkai.workyears.domain.Responsibility;
import gongkai.workyears.domain.TaskBrief;
import gongkai.workyears.domain.TaskBrief.Kind;
import gongkai.workyears.domain.TaskBrief.Term;
import gongkai.workyears.handling.TaskHandling;
import gongkai.workyears.handling.WorkYearHandling;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the county bureau of 澄溪 has done and still has to do when a visitor first looks. */
@Component
class DemoYear {

    private static final String COUNTY = "澄溪县医保局";

    private final LeadershipHandling leadership;
    private final HandoverHandling handovers;
    private final PeopleHandling people;
    private final WorkYearHandling years;
    private final TaskHandling tasks;
    private final OfficeClock clock;

    DemoYear(
            LeadershipHandling leadership,
            HandoverHandling handovers,
            PeopleHandling people,
            WorkYearHandling years,
            TaskHandling tasks,
            OfficeClock clock) {
        this.leadership = leadership;
        this.handovers = handovers;
        this.people = people;
        this.years = years;
        this.tasks = tasks;
        this.clock = clock;
    }

    void fill(Cast cast) {
        leaders(cast, "澜川省医保局", "任重", "葛平");
        leaders(cast, "云河市医保局", "方强", "常青");
        leaders(cast, COUNTY, "沈立群", "邓卫东");
        group(cast);
        handovers(cast);
        year(cast);
        tasks(cast);
    }

    private void leaders(Cast cast, String organ, String principal, String inCharge) {
        var program = program(cast, organ);
        var since = clock.today().minusMonths(18).withDayOfMonth(1);
        leadership.appoint(program, program.organ(), cast.person(principal), Leader.Office.PRINCIPAL, true, since);
        leadership.appoint(program, program.organ(), cast.person(inCharge), Leader.Office.IN_CHARGE, false, since);
    }

    private void group(Cast cast) {
        var program = program(cast, COUNTY);
        var setUp = clock.today().minusMonths(16).withDayOfMonth(10);
        var id = leadership.setUp(
                program,
                new LeadingGroup(
                        0,
                        program.organ(),
                        LeadingGroup.Purpose.DISCLOSURE,
                        "澄溪县医疗保障局政务公开工作领导小组",
                        "局办公室",
                        "组织领导全局政务公开工作，研究重大事项，督促落实。",
                        setUp,
                        "澄医保发〔" + setUp.getYear() + "〕6号"),
                List.of(
                        new NewSeat(cast.person("沈立群"), Seat.HEAD),
                        new NewSeat(cast.person("邓卫东"), Seat.DEPUTY),
                        new NewSeat(cast.person("韩志远"), Seat.OFFICE_DIRECTOR),
                        new NewSeat(cast.person("唐建平"), Seat.MEMBER),
                        new NewSeat(cast.person("钟建国"), Seat.MEMBER),
                        new NewSeat(cast.person("姜海"), Seat.MEMBER)));
        var adjusted = clock.today().minusMonths(7).withDayOfMonth(8);
        var leaving = leadership.members(program, id, adjusted).stream()
                .filter(it -> it.name().equals("姜海"))
                .map(it -> it.id())
                .toList();
        leadership.adjust(
                program,
                id,
                new Adjustment(
                        adjusted,
                        "澄医保发〔" + adjusted.getYear() + "〕11号",
                        leaving,
                        List.of(new NewSeat(cast.person("田秀英"), Seat.MEMBER))));
    }

    /** One under way, for two visitors to confirm; one complete, for the clerk to file. */
    private void handovers(Cast cast) {
        var program = program(cast, COUNTY);
        handovers.start(
                program,
                new NewHandover(
                        cast.unit(COUNTY, "待遇保障科"),
                        cast.person("何晓燕"),
                        "岗位轮换",
                        false,
                        List.of(
                                new NewItem(HandoverItem.Kind.ACCOUNT, "政务公开平台账号和政务新媒体账号"),
                                new NewItem(HandoverItem.Kind.TASK, "居民医保筹资政策解读（未办结）"),
                                new NewItem(HandoverItem.Kind.REGISTER, "待遇保障科公开工作台账"),
                                new NewItem(HandoverItem.Kind.ARCHIVE, "历年公开审批单（两盒）"))));
        var unit = cast.unit(COUNTY, "基金监督科");
        var successor = people.join(program, program.organ(), "蒋珊", "0811-7220427", clock.today());
        people.post(program, successor, unit, "科员", Engagement.PART_TIME, clock.today());
        var done = handovers.start(
                program,
                new NewHandover(
                        unit,
                        successor,
                        "原联络员另有任用",
                        false,
                        List.of(new NewItem(HandoverItem.Kind.REGISTER, "行政处罚公开台账"))));
        for (var party : Map.of("姜海", cast.person("姜海"), "蒋珊", successor).entrySet()) {
            handovers.confirm(
                    new Actor(
                            party.getValue(),
                            party.getKey(),
                            program.branch(),
                            Set.of(unit),
                            Set.of(Role.AUTHOR),
                            Map.of()),
                    done,
                    1);
        }
    }

    private void year(Cast cast) {
        var program = program(cast, COUNTY);
        var today = clock.today();
        years.open(program, today.getYear());
        years.record(
                program,
                today.getYear(),
                new Budget(true, new BigDecimal("60000.00"), "县级财政", "网站维护、政策解读和培训", new BigDecimal("38500.00")));
        years.record(
                program,
                new Meeting(
                        0,
                        LocalDate.of(today.getYear(), 1, 8).isAfter(today)
                                ? today
                                : LocalDate.of(today.getYear(), 1, 8),
                        Meeting.Kind.ARRANGEMENT,
                        "年度政务公开工作安排",
                        "按工作要点分解任务，明确科室和时限"));
        years.record(
                program,
                new Partner(
                        0,
                        "云河传媒工作室",
                        "政策图解和短视频制作",
                        "图解、短视频",
                        "未公开信息不得留存、转发，成果经审核后交付",
                        today.minusMonths(6),
                        today.plusMonths(6)));
    }

    private void tasks(Cast cast) {
        var today = clock.today();
        var county = cast.organ(COUNTY);
        var business = assign(
                cast,
                Kind.BUSINESS,
                null,
                "居民医保筹资工作",
                "县政府工作安排",
                today.minusDays(20),
                new Term.OnDay(today.plusMonths(2)),
                "待遇保障科",
                DutyRule.WHO_IS_IN_CHARGE);
        assign(
                cast,
                Kind.DISCLOSURE,
                business,
                "发布居民医保筹资标准和缴费办法",
                "与筹资工作同部署",
                today.minusDays(6),
                new Term.WithinWorkingDays(20),
                "待遇保障科",
                DutyRule.WHO_MAKES);
        assign(
                cast,
                Kind.DISCLOSURE,
                business,
                "制作筹资政策图解",
                "与筹资工作同部署",
                today.minusDays(3),
                new Term.WithinWorkingDays(10),
                "待遇保障科",
                DutyRule.WHO_MAKES);
        assign(
                cast,
                Kind.AD_HOC,
                null,
                "报送基金监督检查结果公开情况",
                "云河市医疗保障局",
                today.minusDays(12),
                new Term.OnDay(today.minusDays(2)),
                "基金监督科",
                DutyRule.WHO_CARRIES_OUT);
        assign(
                cast,
                Kind.AD_HOC,
                null,
                "更新定点医药机构名单",
                "澜川省医疗保障局",
                today.minusDays(1),
                new Term.OnDay(today),
                "医药服务管理科",
                DutyRule.WHO_CARRIES_OUT);
        assign(
                cast,
                Kind.DISCLOSURE,
                null,
                "公开下半年集中采购执行情况",
                "年度工作要点",
                today,
                new Term.WithinWorkingDays(45),
                "医药价格和招标采购科",
                DutyRule.WHO_IS_IN_CHARGE);
        assign(
                cast,
                Kind.DISCLOSURE,
                null,
                "全年基金监督结果公开专项",
                "年度工作要点",
                today,
                new Term.WithinWorkingDays(280),
                "基金监督科",
                DutyRule.WHO_CARRIES_OUT);
        var finished = assign(
                cast,
                Kind.AD_HOC,
                null,
                "核对机关办公电话和地址",
                "云河市医疗保障局",
                today.minusDays(9),
                new Term.OnDay(today.plusDays(1)),
                "办公室",
                DutyRule.WHO_SETS_UP);
        tasks.finish(Actor.program(county.branch()), finished, "已核对并更新公众页面");
    }

    private long assign(
            Cast cast,
            Kind kind,
            @Nullable Long parent,
            String title,
            String source,
            LocalDate receivedOn,
            Term term,
            String unit,
            DutyRule rule) {
        Organ county = cast.organ(COUNTY);
        UnitId bearer = cast.unit(COUNTY, unit);
        return tasks.assign(
                Actor.program(county.branch()),
                new TaskBrief(0, county.id(), kind, parent, title, source, receivedOn, term),
                new Responsibility(bearer, rule));
    }

    private static Actor program(Cast cast, String organ) {
        return Actor.program(cast.organ(organ).branch());
    }
}
