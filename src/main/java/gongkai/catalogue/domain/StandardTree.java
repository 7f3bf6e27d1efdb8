package gongkai.catalogue.domain;

import gongkai.catalogue.Category;
import gongkai.catalogue.FixedColumn;
import gongkai.catalogue.Rhythm;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The columns a bureau begins with: the four prescribed ones, the eleven kinds of content, and its news. */
public final class StandardTree {

    /**
     * A column to be made.
     *
     * @param lead who usually answers for it, or null: whoever makes the document
     * @param joint who else has something in it
     * @param everybody whether every other unit has something in it
     */
    public record Sprout(
            String name,
            String note,
            Rhythm rhythm,
            @Nullable FixedColumn fixed,
            @Nullable Category category,
            @Nullable UnitHint lead,
            Set<UnitHint> joint,
            boolean everybody,
            boolean news,
            List<Sprout> below) {}

    private StandardTree() {}

    /** In the order in which they stand on the site. */
    public static List<Sprout> sprouts() {
        return List.of(
                fixed(FixedColumn.GUIDE, "公开指南：信息的分类和编排、获取方式、工作机构的名称和联系方式，以及依申请公开的办法。内容变动后须在20个工作日内修订。", List.of()),
                fixed(FixedColumn.RULES, "政府信息公开方面的法律、法规、规章，以及本机关自己的公开工作制度。不放业务文件。", List.of()),
                fixed(FixedColumn.STATUTORY, "只放依法应当主动公开的内容，按下级栏目归类。工作动态、会议报道等新闻类信息不放在这里。", categories()),
                fixed(FixedColumn.REPORTS, "本机关历年政府信息公开工作年度报告，每年1月31日前发布上一年度的。", List.of()),
                news("工作动态", "本机关的活动和工作进展，属新闻类，单独设栏。每周至少更新一次。"),
                news("通知公告", "会议、培训、放假等事务性通知。政策性文件和公示请放入法定主动公开内容。"));
    }

    private static List<Sprout> categories() {
        return List.of(
                category(
                        Category.FIRST,
                        "机关是做什么的、由谁负责、怎么找到。",
                        Rhythm.FIXED,
                        UnitHint.OFFICE,
                        false,
                        List.of(
                                leaf("机关职能", "按“三定”规定写明的主要职责。", UnitHint.OFFICE),
                                leaf("机构设置", "内设机构和局属单位的名称、职责、电话，以及办公地址和时间。", UnitHint.OFFICE),
                                leaf("领导信息", "领导姓名、职务、分工，变动后及时更新。", UnitHint.OFFICE),
                                leaf("人事信息", "招录、招聘和人事任免的公告与结果。", UnitHint.OFFICE))),
                category(
                        Category.SECOND,
                        "医疗保障事业发展的规划、年度计划及其执行，以及统计数据。",
                        Rhythm.PERIODIC,
                        UnitHint.LAW,
                        true,
                        List.of(
                                shared("规划计划", "发展规划、专项规划和年度计划。", UnitHint.LAW),
                                shared("执行情况", "规划、计划的执行和评估情况。", UnitHint.LAW),
                                shared("统计信息", "参保、基金、救助等统计数据。单元格人数过少的须先合并。", UnitHint.LAW))),
                category(
                        Category.THIRD,
                        "本级党委、政府交办的重点工作怎样分工、落实得怎样。",
                        Rhythm.PERIODIC,
                        UnitHint.OFFICE,
                        true,
                        List.of(
                                leaf("责任分解", "重点工作的任务、牵头科室和完成时限。", UnitHint.OFFICE),
                                shared("落实情况", "各项重点工作的执行和落实，由承担科室报送。", null),
                                shared("建议提案复文", "人大代表建议、政协委员提案办理完成后的复文。", UnitHint.OFFICE))),
                category(
                        Category.FOURTH,
                        "重要会议，以及每年一份的工作要点和工作总结。",
                        Rhythm.PERIODIC,
                        UnitHint.OFFICE,
                        false,
                        List.of(
                                leaf("重要会议", "重要会议的召开情况和议定事项。", UnitHint.OFFICE),
                                leaf("工作要点", "每年年初一份。", UnitHint.OFFICE),
                                leaf("工作总结", "每年年终一份。", UnitHint.OFFICE))),
                category(
                        Category.FIFTH,
                        "以本机关名义制定的文件，制定前的征求意见和制定后的解读，由制定科室负责。",
                        Rhythm.AT_ONCE,
                        null,
                        true,
                        List.of(
                                shared("规范性文件", "经合法性审核、统一登记编号的行政规范性文件，须标明有效性。", null),
                                shared("其他政策文件", "规范性文件以外、涉及公众的政策性文件。", null),
                                shared("意见征集", "文件草案、起草说明、征集期限和采纳情况。", null),
                                shared("政策解读", "与文件同步发布的解读材料，与文件互相链接。", null))),
                category(
                        Category.SIXTH,
                        "怎样办事：依据、条件、程序、结果、地址、时间、联系方式缺一不可。",
                        Rhythm.FIXED,
                        UnitHint.CENTRE,
                        true,
                        List.of(
                                shared("办事指南", "每个事项一份，七个要素齐全方可发布。", UnitHint.CENTRE),
                                shared("服务事项清单", "经办政务服务事项的清单和调整情况。", UnitHint.CENTRE))),
                category(
                        Category.SEVENTH,
                        "执法的依据、条件、程序和结果。",
                        Rhythm.FIXED,
                        UnitHint.LAW,
                        Set.of(UnitHint.SUPERVISION),
                        List.of(
                                with("执法三项制度", "行政执法公示、全过程记录、重大决定法制审核三项制度的文件。", UnitHint.LAW, UnitHint.SUPERVISION),
                                with("执法清单和流程", "权责清单、随机抽查事项清单、服务指南和流程图。", UnitHint.LAW, UnitHint.SUPERVISION),
                                with(
                                        "执法决定",
                                        "行政许可、行政处罚等决定（双公示）。涉及自然人的须限时公开并隐去身份信息。",
                                        UnitHint.SUPERVISION,
                                        UnitHint.LAW))),
                category(
                        Category.EIGHTH,
                        "钱怎么来、怎么用，收什么费，建什么项目。",
                        Rhythm.PERIODIC,
                        UnitHint.LAW,
                        Set.of(UnitHint.OFFICE),
                        List.of(
                                leaf("财政预决算", "部门和所属单位的预算、决算及“三公”经费。", UnitHint.LAW),
                                leaf("收费项目", "行政事业性收费的项目、依据和标准；没有收费的写明没有。", UnitHint.LAW),
                                leaf("重大建设项目", "批准和实施情况。", UnitHint.OFFICE),
                                leaf("政府采购", "采购公告、结果和合同。", UnitHint.OFFICE))),
                category(
                        Category.NINTH,
                        "医疗保障的重点政策、措施和实施情况，每个领域每年至少一条。",
                        Rhythm.PERIODIC,
                        null,
                        true,
                        List.of(
                                with("基金收支", "基金收入、支出和结余，定期公布。", UnitHint.LAW, UnitHint.CENTRE),
                                with("待遇调整", "筹资标准和待遇政策的调整及执行。", UnitHint.BENEFITS, UnitHint.CENTRE),
                                leaf("医药价格和集中采购", "药品耗材带量采购和医疗服务价格的政策与执行。", UnitHint.PRICES),
                                leaf("长期护理", "长期护理保险制度的建设和实施。", UnitHint.BENEFITS),
                                leaf("基金监管", "打击欺诈骗保的行动、检查结果和典型案例。", UnitHint.SUPERVISION),
                                leaf("医疗救助和帮扶", "困难群众参保资助、医疗救助和防止返贫的政策与实施。名单类信息须限时公开。", UnitHint.BENEFITS),
                                with("定点医药机构", "协议管理的定点机构名单，新增、解除和中止。", UnitHint.SERVICES, UnitHint.CENTRE))),
                category(
                        Category.TENTH,
                        "突发公共事件来临前、来临时和过后要让公众知道的。",
                        Rhythm.AT_ONCE,
                        UnitHint.OFFICE,
                        true,
                        List.of(
                                shared("应急预案", "本机关制定的应急预案。", UnitHint.OFFICE),
                                shared("预警信息", "可按紧急程序先签批、后补记录。", UnitHint.OFFICE),
                                shared("应对情况", "处置的进展和结果。", UnitHint.OFFICE))),
                category(
                        Category.ELEVENTH,
                        "前十类之外、依法应当主动公开的信息，发布时须写明公开依据。",
                        Rhythm.AT_ONCE,
                        UnitHint.OFFICE,
                        true,
                        List.of()));
    }

    private static Sprout fixed(FixedColumn column, String note, List<Sprout> below) {
        return new Sprout(
                column.label(), note, Rhythm.FIXED, column, null, UnitHint.OFFICE, Set.of(), false, false, below);
    }

    private static Sprout news(String name, String note) {
        return new Sprout(name, note, Rhythm.FIXED, null, null, UnitHint.OFFICE, Set.of(), true, true, List.of());
    }

    private static Sprout category(
            Category category,
            String note,
            Rhythm rhythm,
            @Nullable UnitHint lead,
            boolean everybody,
            List<Sprout> below) {
        return grown(category, note, rhythm, lead, Set.of(), everybody, below);
    }

    private static Sprout category(
            Category category, String note, Rhythm rhythm, UnitHint lead, Set<UnitHint> joint, List<Sprout> below) {
        return grown(category, note, rhythm, lead, joint, false, below);
    }

    /** What stands below keeps the rhythm and the kind of what stands above. */
    private static Sprout grown(
            Category category,
            String note,
            Rhythm rhythm,
            @Nullable UnitHint lead,
            Set<UnitHint> joint,
            boolean everybody,
            List<Sprout> below) {
        var inherited = below.stream()
                .map(it -> new Sprout(
                        it.name(),
                        it.note(),
                        rhythm,
                        null,
                        category,
                        it.lead(),
                        it.joint(),
                        it.everybody(),
                        false,
                        List.of()))
                .toList();
        return new Sprout(category.label(), note, rhythm, null, category, lead, joint, everybody, false, inherited);
    }

    private static Sprout leaf(String name, String note, UnitHint lead) {
        return new Sprout(name, note, Rhythm.FIXED, null, null, lead, Set.of(), false, false, List.of());
    }

    private static Sprout with(String name, String note, UnitHint lead, UnitHint joint) {
        return new Sprout(name, note, Rhythm.FIXED, null, null, lead, Set.of(joint), false, false, List.of());
    }

    private static Sprout shared(String name, String note, @Nullable UnitHint lead) {
        return new Sprout(name, note, Rhythm.FIXED, null, null, lead, Set.of(), true, false, List.of());
    }
}
