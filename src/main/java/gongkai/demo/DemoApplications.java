package gongkai.demo;

import gongkai.access.Actor;
import gongkai.access.PersonId;
import gongkai.access.UnitId;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.CaseFilter;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.Happening.Accepted;
import gongkai.applications.domain.Happening.Archived;
import gongkai.applications.domain.Happening.Arrived;
import gongkai.applications.domain.Happening.Asked;
import gongkai.applications.domain.Happening.Assigned;
import gongkai.applications.domain.Happening.Closed;
import gongkai.applications.domain.Happening.ConsultationReached;
import gongkai.applications.domain.Happening.ConsultationSent;
import gongkai.applications.domain.Happening.ContactFailed;
import gongkai.applications.domain.Happening.Delayed;
import gongkai.applications.domain.Happening.Drafted;
import gongkai.applications.domain.Happening.Extended;
import gongkai.applications.domain.Happening.FeeLapsed;
import gongkai.applications.domain.Happening.FeeNoticeServed;
import gongkai.applications.domain.Happening.FeeNoticed;
import gongkai.applications.domain.Happening.LegalityPassed;
import gongkai.applications.domain.Happening.OtherwiseClosed;
import gongkai.applications.domain.Happening.Proposed;
import gongkai.applications.domain.Happening.ReasonsAsked;
import gongkai.applications.domain.Happening.ReasonsGiven;
import gongkai.applications.domain.Happening.Registered;
import gongkai.applications.domain.Happening.Reopened;
import gongkai.applications.domain.Happening.Reopening;
import gongkai.applications.domain.Happening.SecrecyPassed;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.Served;
import gongkai.applications.domain.Happening.Signed;
import gongkai.applications.domain.Happening.SignedIn;
import gongkai.applications.domain.Happening.Submitted;
import gongkai.applications.domain.Happening.SupplementAsked;
import gongkai.applications.domain.Happening.SupplementLapsed;
import gongkai.applications.domain.Happening.SupplementNoticeServed;
import gongkai.applications.domain.Happening.Way;
import gongkai.applications.domain.Happening.Withdrawn;
import gongkai.applications.domain.HouseRule;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.IssuerSetting;
import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.Reply;
import gongkai.applications.domain.Reply.Search;
import gongkai.applications.domain.Reply.Separation;
import gongkai.applications.domain.Reply.Withheld;
import gongkai.applications.domain.SideCase;
import gongkai.applications.domain.Wanted;
import gongkai.applications.domain.Wanted.Carrier;
import gongkai.applications.domain.Wanted.Delivery;
import gongkai.applications.handling.CaseReading;
import gongkai.applications.handling.IssuerHandling;
import gongkai.applications.handling.SideCaseHandling;
import gongkai.applications.handling.TakeOverHandling;
import gongkai.applications.handling.TakeOverHandling.Line;
import gongkai.applications.handling.TakeOverHandling.Taken;
import gongkai.calendars.Calendars;
import gongkai.clock.OfficeClock;
import gongkai.letters.Venue;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.Staff;
import gongkai.organisation.Units;
import gongkai.statute.ProcessingFee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The applications of the demo: in the county bureau a case in every state and with every clock, counted back from the day
 * on which the demo begins; in all bureaus the closed cases of the years before. Names and numbers are made up.
 */
@Component
class DemoApplications {

    private static final String COUNTY = "澄溪县医保局";

    /** By which a reader of the demo may ask after the first case. */
    static final String CODE = "DEM2ABCDEFGH";

    private static final List<String> FAMILY = List.of("王、李、张、刘、陈、杨、赵、黄、周、吴、徐、孙、胡、朱、高、林、何、郭、马、罗".split("、"));
    private static final List<String> GIVEN = List.of("建军、秀兰、志强、丽娟、海涛、桂英、明亮、春梅、国庆、玉珍、晓东、雅琴".split("、"));

    private static final List<String> MATTERS = List.of(
            "2025年药品集中带量采购中选药品的采购合同",
            "本县定点医疗机构名单和协议文本",
            "2024年城乡居民医保基金收支决算",
            "门诊慢特病病种和认定标准的文件",
            "医疗服务价格调整方案的听证材料",
            "基金监督检查的结果",
            "长期护理保险试点的实施细则",
            "医疗救助资金的分配情况",
            "异地就医直接结算的经办规程",
            "局机关政府采购项目的中标合同",
            "医保信息平台建设的验收报告",
            "参保登记的内部流程规定");

    private static final List<Outcome> ENDS = List.of(
            Outcome.R02_PROVIDE,
            Outcome.R01_PUBLISHED,
            Outcome.R02_PROVIDE,
            Outcome.R20_NONEXISTENT,
            Outcome.R02_PROVIDE,
            Outcome.R03_PARTIAL,
            Outcome.R21_NOT_OURS,
            Outcome.R17_QUERY,
            Outcome.R30_PETITION,
            Outcome.R15_PROCESS,
            Outcome.R22_NEEDS_CREATION,
            Outcome.R31_REPEAT,
            Outcome.R11_LAW);

    private final TakeOverHandling taking;
    private final CaseReading reading;
    private final SideCaseHandling sides;
    private final IssuerHandling issuers;
    private final DemoEnclosures files;
    private final Organs organs;
    private final Units units;
    private final Staff staff;
    private final Calendars calendars;
    private final OfficeClock clock;

    DemoApplications(
            TakeOverHandling taking,
            CaseReading reading,
            SideCaseHandling sides,
            IssuerHandling issuers,
            DemoEnclosures files,
            Organs organs,
            Units units,
            Staff staff,
            Calendars calendars,
            OfficeClock clock) {
        this.taking = taking;
        this.reading = reading;
        this.sides = sides;
        this.issuers = issuers;
        this.files = files;
        this.organs = organs;
        this.units = units;
        this.staff = staff;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Once, when the bureaus are there. */
    void fill() {
        for (var organ : organs.all()) {
            var program = Actor.program(organ.branch());
            if (reading.count(program, CaseFilter.of(organ.id())) == 0) {
                issuers.set(program, issuer(organ));
                var bureau = new Bureau(organ);
                bureau.years();
                if (organ.shortName().equals(COUNTY)) {
                    bureau.present();
                    bureau.beside();
                }
            }
        }
    }

    /** In the demo the government of a place is named like its bureau. */
    private static IssuerSetting issuer(Organ organ) {
        var place = organ.name().replace("医疗保障局", "");
        return new IssuerSetting(
                organ.name(),
                "",
                "携本通知书到" + organ.name() + "办公室缴纳",
                new Venue(
                        Venue.Standing.LOCAL,
                        List.of(Venue.Named.since(place + "人民政府", LocalDate.of(2019, 1, 1))),
                        List.of(),
                        "https://fuyi.example.org/"));
    }

    /** One bureau and the hands in it. */
    private final class Bureau {

        private final Organ organ;
        private final Actor program;
        private final DemoDays days;
        private final Map<String, PersonId> people = new HashMap<>();
        private final List<Units.Named> departments;
        private final LocalDate today = clock.today();
        private final Map<Integer, Integer> replies = new HashMap<>();
        private int applicants;

        Bureau(Organ organ) {
            this.organ = organ;
            program = Actor.program(organ.branch());
            days = new DemoDays(calendars.at(organ.branch()), today);
            staff.of(organ.id()).forEach(it -> people.put(it.name(), it.id()));
            departments = units.of(organ.id());
        }

        /** What was received and closed in the years before, with a few carried over the turn of a year. */
        void years() {
            var random = new Random(organ.name().hashCode());
            var county = organ.shortName().equals(COUNTY);
            for (var year = today.getYear() - 3; year <= today.getYear(); year++) {
                var many = county ? 12 + random.nextInt(6) : 3 + random.nextInt(6);
                for (var i = 0; i < many; i++) {
                    var day = days.working(LocalDate.of(year, 1, 4).plusDays(random.nextInt(350)));
                    if (day.isBefore(today.minusMonths(4))) {
                        closed(day, ENDS.get(random.nextInt(ENDS.size())), 3 + random.nextInt(16), random);
                    }
                }
                if (LocalDate.of(year, 12, 22).isBefore(today.minusMonths(2))) {
                    closed(days.working(LocalDate.of(year, 12, 22)), Outcome.R02_PROVIDE, 14, random);
                }
            }
        }

        private void closed(LocalDate day, Outcome end, int after, Random random) {
            var told = new Telling(column(random), MATTERS.get(random.nextInt(MATTERS.size())));
            told.on(day, new Registered(Reception.ONLINE, "网上提交，系统即时确认"));
            told.on(day, new Accepted());
            told.answered(days.forward(day, after), end, Way.POST);
            told.on(days.forward(day, after + 4), new Closed());
            told.on(days.forward(day, after + 10), new Archived(day.getYear() + "年依申请公开"));
            told.keep("");
        }

        private ApplicantColumn column(Random random) {
            return random.nextInt(10) < 7
                    ? ApplicantColumn.NATURAL
                    : ApplicantColumn.values()[1 + random.nextInt(ApplicantColumn.values().length - 1)];
        }

        /** A case in every state, and with every clock. */
        void present() {
            var first = new Telling(ApplicantColumn.NATURAL, "2025年冠脉支架集中采购合同的单价和数量");
            first.on(days.back(9), new Registered(Reception.ONLINE, "网上提交，系统即时确认"));
            first.on(days.back(8), new Accepted());
            first.on(days.back(8), assigned("医药价格和招标采购科"));
            first.on(days.back(7), new SignedIn());
            first.on(days.back(6), new ConsultationSent(1, Asked.THIRD_PARTY, "采购合同中的单价", 15));
            first.on(days.back(5), new ConsultationReached(1, "邮件签收记录"));
            first.keep(CODE);

            plain("社区卫生服务中心药品目录")
                    .on(days.back(1), new Arrived(Reception.ORDINARY_MAIL, "平信，信封存档"))
                    .keep("");
            plain("2026年门诊统筹的报销比例文件")
                    .on(days.back(3), new Arrived(Reception.EMAIL, "收件箱 09:12"))
                    .on(days.back(2), new ContactFailed("14:20、16:05 拨打来信所留电话，无人接听"))
                    .keep("");
            plain("医保定点药店的检查记录")
                    .on(days.back(0), new Arrived(Reception.FAX, "传真日志第 31 号"))
                    .keep("");
            plain("个人账户划入办法")
                    .on(days.back(2), new Registered(Reception.IN_PERSON, "收件回执双方签字"))
                    .keep("");
            plain("特殊药品经办规程")
                    .on(days.back(8), new Registered(Reception.EMS, "1109 8871 2231 CN，门卫签收"))
                    .keep("");
            plain("想要相关文件")
                    .on(days.back(4), new Registered(Reception.ONLINE, "网上提交，系统即时确认"))
                    .on(days.back(2), new Proposed(supplement(), days.back(0)))
                    .keep("");

            plain("关于报销的文件")
                    .on(days.back(8), new Registered(Reception.ONLINE, "网上提交，系统即时确认"))
                    .on(days.back(5), supplement())
                    .on(days.back(4), new SupplementNoticeServed("短信送达回执"))
                    .keep("");
            plain("有关采购的材料")
                    .on(days.back(26), new Registered(Reception.REGISTERED, "挂号信 XA2210，收发室签收"))
                    .on(days.back(22), supplement())
                    .on(days.back(20), new SupplementNoticeServed("挂号信回执"))
                    .keep("");

            worked("定点医疗机构考核结果", 10, "医药服务管理科").keep("");
            worked("住院按病种付费分组方案", 15, "医药服务管理科").keep("");
            files.redacted(program, worked("医疗救助对象认定口径", 18, "待遇保障科").keep(""));
            worked("医保基金运行分析报告", 20, "基金监督科").keep("");
            worked("2024年举报奖励发放情况", 23, "基金监督科").keep("");
            plain("参保人数分乡镇统计")
                    .on(days.back(5), new Registered(Reception.ONLINE, "网上提交，系统即时确认"))
                    .on(days.back(4), new Accepted())
                    .keep("");

            worked("集中采购耗材的配送企业报价", 24, "医药价格和招标采购科")
                    .on(days.back(20), new ConsultationSent(1, Asked.THIRD_PARTY, "配送企业的报价", 15))
                    .on(days.back(18), new ConsultationReached(1, "快递签收记录"))
                    .keep("");
            worked("与市局联合印发的检查方案", 12, "基金监督科")
                    .on(days.back(9), new ConsultationSent(1, Asked.CO_MAKER, "联合印发的检查方案", 15))
                    .on(days.back(8), new ConsultationReached(1, "公文交换签收"))
                    .on(days.back(7), new ConsultationSent(2, Asked.OTHER_ORGAN, "涉及市场监管部门的附件", 15))
                    .keep("");

            worked("近五年全部会议纪要", 7, "办公室")
                    .on(days.back(4), new ReasonsAsked("本月已提出 46 件申请，内容多有重复", 15))
                    .keep("");
            worked("近三年全部合同", 14, "办公室")
                    .on(days.back(11), new ReasonsAsked("本月已提出 38 件申请", 15))
                    .on(days.back(8), new ReasonsGiven("用于撰写毕业论文，需要完整的年度数据"))
                    .on(days.back(6), new Delayed(days.forward(today, 25), "理由合理，检索量大"))
                    .keep("");
            plain("历年信访登记")
                    .on(days.back(12), new Registered(Reception.ONLINE, "网上提交，系统即时确认"))
                    .on(days.back(11), new Accepted())
                    .on(days.back(9), new FeeNoticed(ProcessingFee.Mode.PER_ITEM, 40, 1, 0, 300))
                    .on(days.back(8), new FeeNoticeServed("邮件送达回执"))
                    .keep("");

            var injuries = worked("外伤住院的审核标准", 16, "待遇保障科")
                    .on(days.back(4), new Extended(10, days.back(4), "需要向市局核实标准的出处"))
                    .on(days.back(2), new Drafted(reply(Outcome.R02_PROVIDE, days.back(3)), by("罗文静")))
                    .keep("");
            files.undecided(program, injuries);
            worked("价格监测点名单", 13, "医药价格和招标采购科")
                    .on(days.back(3), new Drafted(reply(Outcome.R02_PROVIDE, days.back(4)), by("丁一凡")))
                    .on(days.back(3), new Submitted())
                    .on(days.back(2), new SecrecyPassed("不涉及国家秘密", by("谢国栋")))
                    .keep("");
            worked("处方流转的技术规范", 14, "医药服务管理科")
                    .on(days.back(4), new Drafted(reply(Outcome.R21_NOT_OURS, days.back(5)), by("夏雨")))
                    .on(days.back(4), new Submitted())
                    .on(days.back(3), new SecrecyPassed("不涉及国家秘密", by("谢国栋")))
                    .on(days.back(2), new LegalityPassed("依据适用正确", by("冯雪琴")))
                    .keep("");
            worked("办公用房维修合同", 17, "办公室")
                    .signed(days.back(1), Outcome.R02_PROVIDE)
                    .keep("");
            worked("基层医保服务站建设标准", 30, "县医疗保障服务中心")
                    .answered(days.back(14), Outcome.R01_PUBLISHED, null)
                    .keep("");
            worked("医保转移接续的办理时限", 22, "县医疗保障服务中心")
                    .answered(days.back(6), Outcome.R02_PROVIDE, Way.POST)
                    .keep("");
            worked("本人近两年的报销明细", 19, "待遇保障科")
                    .answered(days.back(9), Outcome.R17_QUERY, Way.POST)
                    .on(days.back(3), new Closed())
                    .keep("");

            plain("关于那件事的通知")
                    .on(days.back(40), new Registered(Reception.ONLINE, "网上提交，系统即时确认"))
                    .on(days.back(36), supplement())
                    .on(days.back(35), new SupplementNoticeServed("短信送达回执"))
                    .on(days.back(18), new SupplementLapsed("期满未补正，无正当理由"))
                    .keep("");
            plain("每日门诊流水")
                    .on(days.back(45), new Registered(Reception.ONLINE, "网上提交，系统即时确认"))
                    .on(days.back(44), new Accepted())
                    .on(days.back(40), new FeeNoticed(ProcessingFee.Mode.PER_ITEM, 31, 1, 0, 200))
                    .on(days.back(39), new FeeNoticeServed("邮件送达回执"))
                    .on(days.back(15), new FeeLapsed("期满未缴费"))
                    .keep("");
            plain("职工医保缴费基数文件")
                    .on(days.back(11), new Registered(Reception.IN_PERSON, "收件回执双方签字"))
                    .on(days.back(7), new Withdrawn("申请人当面提交撤回申请书"))
                    .keep("");
            plain("医保卡怎样补办")
                    .on(days.back(6), new Registered(Reception.IN_PERSON, "收件回执双方签字"))
                    .on(days.back(6), new OtherwiseClosed("属于咨询，当场解答"))
                    .keep("");
            worked("医用耗材备案采购审批表", 70, "医药价格和招标采购科")
                    .answered(days.back(55), Outcome.R15_PROCESS, Way.POST)
                    .on(days.back(48), new Closed())
                    .on(days.back(3), new Reopened(Reopening.RECONSIDERATION, "澄政复决〔2026〕4号：撤销，责令重新答复", 20))
                    .keep("");
        }

        /** Corrections and proposals. */
        void beside() {
            sides.register(
                    program,
                    organ.id(),
                    SideCase.Kind.CORRECTION,
                    "沈某",
                    "公示名单中的村组名称",
                    "本人所在村组写错",
                    "户口簿复印件",
                    days.back(4));
            sides.register(
                    program, organ.id(), SideCase.Kind.PROPOSAL, "吴某某", "门诊慢特病定点医疗机构名单", "建议每季度更新公布", "", days.back(7));
        }

        private Telling plain(String matter) {
            return new Telling(ApplicantColumn.NATURAL, matter);
        }

        /** Received so many working days ago, accepted, given to a unit. */
        private Telling worked(String matter, int ago, String unit) {
            return plain(matter)
                    .on(days.back(ago), new Registered(Reception.ONLINE, "网上提交，系统即时确认"))
                    .on(days.back(ago - 1), new Accepted())
                    .on(days.back(ago - 1), assigned(unit));
        }

        private Assigned assigned(String unit) {
            return new Assigned(unit(unit), List.of(), null, "请检索并拟答复");
        }

        private static SupplementAsked supplement() {
            return new SupplementAsked(List.of("文件的名称、文号或者大致时间", "需要的是哪一项内容"), "写明后网上提交或者寄回本局办公室", 15);
        }

        private UnitId unit(String name) {
            return departments.stream()
                    .filter(it -> it.name().equals(name))
                    .findFirst()
                    .orElse(departments.getFirst())
                    .id();
        }

        private PersonId by(String name) {
            return people.getOrDefault(name, new PersonId(0));
        }

        /** A case while it is being told. */
        private final class Telling {

            private final Applicant applicant;
            private final Wanted wanted;
            private final List<Line> lines = new ArrayList<>();

            Telling(ApplicantColumn column, String matter) {
                applicant = applicant(column);
                wanted = new Wanted(matter, "", "", Delivery.POST, Carrier.PAPER, true, false, false, "");
            }

            Telling on(LocalDate day, Happening what) {
                var name = hand(what);
                lines.add(new Line(day, what, by(name), name));
                return this;
            }

            Telling signed(LocalDate day, Outcome end) {
                return on(day, new Drafted(reply(end, day), by("罗文静")))
                        .on(day, new Submitted())
                        .on(day, new SecrecyPassed("不涉及国家秘密", by("谢国栋")))
                        .on(day, new LegalityPassed("依据适用正确", by("冯雪琴")))
                        .on(day, new Signed(number(day.getYear()), "同意", by("邓卫东")));
            }

            Telling answered(LocalDate day, Outcome end, @Nullable Way way) {
                signed(day, end).on(day, new Sent(Way.POST, "11098" + day.getDayOfYear() + "CN"));
                return way == null ? this : on(days.forward(day, 2), new Served("投递签收记录"));
            }

            long keep(String code) {
                return taking.takeOver(program, organ.id(), new Taken(applicant, wanted, "", code, lines));
            }

            private String number(int year) {
                return "%s〔%d〕%d号"
                        .formatted(
                                HouseRule.standard(organ.shortName()).replyCode(),
                                year,
                                replies.merge(year, 1, Integer::sum));
            }

            private static String hand(Happening what) {
                return switch (what) {
                    case Extended _, ReasonsAsked _, Delayed _, FeeNoticed _, SupplementAsked _, OtherwiseClosed _ ->
                        "韩志远";
                    case SecrecyPassed _ -> "谢国栋";
                    case LegalityPassed _ -> "冯雪琴";
                    case Signed _ -> "邓卫东";
                    case Drafted _, Submitted _ -> "罗文静";
                    default -> "周敏";
                };
            }
        }

        private Applicant applicant(ApplicantColumn column) {
            var at = applicants++;
            var person = column == ApplicantColumn.NATURAL;
            return new Applicant(
                    column,
                    person
                            ? FAMILY.get(at % FAMILY.size()) + GIVEN.get(at % GIVEN.size())
                            : FAMILY.get(at % FAMILY.size()) + "氏" + at + "号" + column.label(),
                    person ? IdentityKind.RESIDENT_CARD : null,
                    person ? "11010519%02d0101%03dX".formatted(50 + at % 40, at % 1000) : "",
                    "",
                    "",
                    person ? "" : "联系人" + at,
                    "1380000%04d".formatted(at % 10_000),
                    "",
                    "模拟路 %d 号".formatted(at + 1),
                    "",
                    "");
        }

        private Reply reply(Outcome end, LocalDate searched) {
            var search = new Search(searched.minusDays(1), "档案系统、办公系统", "项目名称、发文字号", "承办科室", "已检索");
            var refused = end.isRefusal();
            return new Reply(
                    end,
                    "经审查，" + end.label() + "。",
                    end == Outcome.R11_LAW || end == Outcome.R17_QUERY ? "《社会保险法》第八十一条" : "",
                    end == Outcome.R15_PROCESS ? Reply.Kind.DRAFT : null,
                    end == Outcome.R03_PARTIAL ? List.of(new Withheld("含有工作秘密的段落", Outcome.R15_PROCESS)) : List.of(),
                    refused ? Separation.IMPOSSIBLE : null,
                    refused ? "各部分互相交织" : "",
                    refused ? "公开会影响正在进行的工作" : "",
                    refused ? Boolean.FALSE : null,
                    List.of(search),
                    end == Outcome.R02_PROVIDE ? "" : "县政府网站政府信息公开专栏，县政务服务大厅医保窗口",
                    end == Outcome.R21_NOT_OURS ? "市医疗保障局，电话见其公开指南" : "",
                    end == Outcome.R31_REPEAT ? "已于上年答复，文号见上年登记" : "",
                    end.gives() ? List.of("复制件 1 份") : List.of(),
                    end.gives() ? 6 : 0,
                    "");
        }
    }
}
