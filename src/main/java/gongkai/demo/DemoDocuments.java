package gongkai.demo;

import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.Role;
import gongkai.channels.handling.ChannelHandling;
import gongkai.clock.OfficeClock;
import gongkai.demo.DemoProvince.Cast;
import gongkai.disclosures.domain.Attribute;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Ground;
import gongkai.disclosures.domain.HitDecision.Decision;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.SecrecyReview.Aggregation;
import gongkai.disclosures.domain.SecrecyReview.Conclusion;
import gongkai.disclosures.domain.ThirdParty;
import gongkai.disclosures.domain.Withdrawal.Cause;
import gongkai.disclosures.handling.DisclosureReading;
import gongkai.disclosures.handling.DraftHandling;
import gongkai.disclosures.handling.ReviewHandling;
import gongkai.disclosures.handling.ReviewHandling.SecrecyOpinion;
import gongkai.disclosures.handling.WithdrawalHandling;
import gongkai.imports.domain.Cell;
import gongkai.imports.domain.Entry;
import gongkai.imports.domain.RowReading;
import gongkai.imports.domain.Standing;
import gongkai.imports.domain.Standing.Accepted;
import gongkai.imports.handling.Confirmation;
import gongkai.imports.handling.ImportFile;
import gongkai.imports.handling.ImportReading;
import gongkai.imports.handling.ListImports;
import gongkai.organisation.Organs;
import gongkai.organisation.Staff;
import gongkai.organisation.Units;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the bureaus of the demo have published in three years, and what the county bureau is working on: read through the
 * importer. What is public comes with its own moment; what is under way goes through the hands of the demo's people and
 * is dated from the day on which the demo begins.
 */
@Component
class DemoDocuments {

    private static final String COUNTY = "澄溪县医保局";

    /** The day on which the working papers in the list were written. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 9, 16);

    private static final SecrecyOpinion PUBLISHABLE = new SecrecyOpinion(
            Conclusion.PUBLISHABLE,
            "不涉及国家秘密、工作秘密、商业秘密和个人隐私",
            "",
            Aggregation.ASSESSED,
            "已与上一期公开的同类数据比对，小数值不能对应到个人",
            "");

    private static final SecrecyOpinion WITHHELD =
            new SecrecyOpinion(Conclusion.WITHHOLD, "属于讨论记录", "", Aggregation.NOT_CONCERNED, "", "");

    /** Who writes for a unit, and who heads it. */
    private static final Map<String, List<String>> HANDS = Map.of(
            "办公室", List.of("周敏", "白露"),
            "规划财务和法规科", List.of("陶静", "许文娟"),
            "待遇保障科", List.of("罗文静", "唐建平"),
            "医药服务管理科", List.of("夏雨", "钟建国"),
            "医药价格和招标采购科", List.of("丁一凡", "田秀英"),
            "基金监督科", List.of("秦朗", "姜海"),
            "县医疗保障服务中心", List.of("孙浩", "高志强"),
            "县医疗保障信息中心", List.of("顾晨", "祁山"));

    /** How far a paper has gone, step by step. */
    private static final List<String> STATES = List.of("草稿、科室负责人审核、保密审查、属性审核、领导签批、待发布".split("、"));

    private static final Map<String, String> TAKERS = Map.of(COUNTY, "韩志远", "澜川省医保局", "章岩");

    private final Organs organs;
    private final Units units;
    private final Staff staff;
    private final ChannelHandling channels;
    private final ListImports lists;
    private final ImportReading imports;
    private final Confirmation confirmation;
    private final DraftHandling drafts;
    private final ReviewHandling reviews;
    private final WithdrawalHandling withdrawals;
    private final DisclosureReading reading;
    private final OfficeClock clock;

    DemoDocuments(
            Organs organs,
            Units units,
            Staff staff,
            ChannelHandling channels,
            ListImports lists,
            ImportReading imports,
            Confirmation confirmation,
            DraftHandling drafts,
            ReviewHandling reviews,
            WithdrawalHandling withdrawals,
            DisclosureReading reading,
            OfficeClock clock) {
        this.organs = organs;
        this.units = units;
        this.staff = staff;
        this.channels = channels;
        this.lists = lists;
        this.imports = imports;
        this.confirmation = confirmation;
        this.drafts = drafts;
        this.reviews = reviews;
        this.withdrawals = withdrawals;
        this.reading = reading;
        this.clock = clock;
    }

    /** Once, when the bureaus are there. */
    void fill() {
        var cast = cast();
        var county = Actor.program(cast.organ(COUNTY).branch());
        if (!imports.batches(county).isEmpty()) {
            return;
        }
        var rows = new LinkedHashMap<String, List<CSVRecord>>();
        Sheet.rows("documents/list.csv")
                .forEach(row -> rows.computeIfAbsent(row.get(Cell.ORGAN.heading()), _ -> new ArrayList<>())
                        .add(row));
        cast.organs().values().forEach(it -> channels.openStandard(Actor.program(it.branch())));
        rows.forEach((organ, its) -> load(cast, organ, its));
    }

    private Cast cast() {
        var cast = new Cast(new HashMap<>(), new HashMap<>(), new HashMap<>(), new LinkedHashMap<>());
        for (var organ : organs.all()) {
            cast.organs().put(organ.shortName(), organ);
            units.of(organ.id()).forEach(it -> cast.units().put(organ.shortName() + "/" + it.name(), it.id()));
            staff.of(organ.id()).forEach(it -> cast.people().put(it.name(), it.id()));
        }
        return cast;
    }

    private void load(Cast cast, String organ, List<CSVRecord> rows) {
        var program = Actor.program(cast.organ(organ).branch());
        var table = new ArrayList<List<String>>();
        var header = new ArrayList<>(Cell.header());
        header.add(Cell.ATTACHMENTS.heading());
        header.add(Cell.LAW.heading());
        table.add(header);
        var files = new ArrayList<ImportFile>();
        for (var row : rows) {
            var paper = new Paper(row, clock.today());
            if (paper.isWrittenByNow()) {
                table.add(paper.cells());
                files.addAll(paper.files());
            }
        }
        if (files.isEmpty()) {
            return;
        }
        var batch = lists.read(program, "历年公开信息清单.csv", table, files);
        var accepted = new ArrayList<Entry>();
        var trouble = new ArrayList<String>();
        for (var entry : imports.entries(program, batch)) {
            if (!entry.isWaiting()) {
                trouble.add(entry.source().name() + entry.faults());
                continue;
            }
            accepted.add(entry.with((Standing) named(entry, () -> accept(cast, organ, entry))));
        }
        accepted.forEach(it -> confirmation.relate(program, it, trouble));
        if (!trouble.isEmpty()) {
            throw new IllegalStateException("the demo's documents: " + trouble);
        }
    }

    private static Accepted named(Entry entry, Supplier<Accepted> step) {
        try {
            return step.get();
        } catch (RefusedException e) {
            throw new IllegalStateException(
                    "the demo's document " + entry.source().name(), e);
        }
    }

    private Accepted accept(Cast cast, String organ, Entry entry) {
        var state = entry.source().cell(Cell.STATE);
        if (entry.proposal().publishedAt() != null) {
            var taker = TAKERS.get(organ);
            var actor = taker == null
                    ? Actor.program(cast.organ(organ).branch())
                    : person(cast, organ, "办公室", taker, Role.OFFICE_HEAD);
            var standing = confirmation.takeOver(actor, entry.batch(), entry.id(), entry.proposal());
            if (state.startsWith("已撤")) {
                withdrawals.withdraw(
                        person(cast, organ, "办公室", "马丽华", Role.PUBLISHER),
                        standing.item(),
                        Cause.PRIVACY,
                        "领取人的姓氏、金额和线索来源放在一起，可能被认出");
            }
            return standing;
        }
        return new Way(cast, entry).go(state);
    }

    private static Actor person(Cast cast, String organ, String unit, String name, Role... roles) {
        return new Actor(
                cast.person(name),
                name,
                cast.organ(organ).branch(),
                Set.of(cast.unit(organ, unit)),
                Set.of(roles),
                Map.of());
    }

    /** One paper of the county bureau on its way through the house. */
    private final class Way {

        private final Entry entry;
        private final Actor author;
        private final Actor head;
        private final Actor secrecy;
        private final Actor attribute;
        private final Actor leader;

        Way(Cast cast, Entry entry) {
            this.entry = entry;
            var unit = entry.source().cell(Cell.UNIT);
            var hands = HANDS.getOrDefault(unit, List.of());
            author = person(cast, COUNTY, unit, hands.getFirst(), Role.AUTHOR, Role.LIAISON);
            head = person(cast, COUNTY, unit, hands.getLast(), Role.UNIT_HEAD);
            secrecy = person(cast, COUNTY, "办公室", "谢国栋", Role.SECRECY_REVIEWER);
            attribute = person(cast, COUNTY, "规划财务和法规科", "冯雪琴", Role.ATTRIBUTE_REVIEWER);
            leader = person(cast, COUNTY, "办公室", "邓卫东", Role.LEADER_IN_CHARGE);
        }

        Accepted go(String state) {
            var standing = confirmation.draft(author, entry.batch(), entry.id(), entry.proposal());
            var id = standing.item();
            if (state.equals(Openness.ON_REQUEST.label())) {
                keepBack(id, Openness.ON_REQUEST, null, "涉及各医疗机构的经营数据，依申请提供", PUBLISHABLE);
            } else if (state.equals(Openness.WITHHELD.label())) {
                keepBack(id, Openness.WITHHELD, Ground.PROCESS_DISCUSSION, "讨论记录，属于过程性信息", WITHHELD);
            } else if (state.equals("已退回")) {
                walk(id, 1, PUBLISHABLE, Openness.PROACTIVE);
                reviews.giveBack(head, id, "内容过于简略，请补充办理依据和咨询电话后再送审");
            } else {
                walk(id, STATES.indexOf(state), PUBLISHABLE, Openness.PROACTIVE);
            }
            return standing;
        }

        private void walk(long id, int steps, SecrecyOpinion opinion, Openness openness) {
            List.<Runnable>of(
                            () -> drafts.submit(author, id),
                            () -> reviews.passUnit(head, id, "内容属实，同意报审"),
                            () -> conclude(id, opinion),
                            () -> reviews.passAttribute(attribute, id, openness, ""),
                            () -> reviews.sign(leader, id, "同意", null))
                    .subList(0, steps)
                    .forEach(Runnable::run);
        }

        private void conclude(long id, SecrecyOpinion opinion) {
            reviews.findings(secrecy, id).stream()
                    .filter(it -> !it.isSettled())
                    .forEach(it -> reviews.decide(
                            secrecy,
                            id,
                            it.hit().key(),
                            it.isConcealed() ? Decision.CLEAN : Decision.KEEP,
                            it.isConcealed() ? "" : "属于依法应当公开的内容"));
            reviews.conclude(secrecy, id, opinion);
        }

        private void keepBack(
                long id, Openness openness, @Nullable Ground ground, String reason, SecrecyOpinion opinion) {
            var it = reading.get(author, id).content();
            drafts.rewrite(
                    author,
                    id,
                    new Content(
                            it.type(),
                            it.wording(),
                            it.paper(),
                            it.placement(),
                            new Attribute(openness, ground, reason, "", ThirdParty.NONE, ""),
                            it.reach(),
                            it.origin(),
                            it.attachments()),
                    null,
                    false);
            walk(id, STATES.size() - 1, opinion, openness);
        }
    }

    /** A row of the list with its text, dated for the day on which the demo begins. */
    private record Paper(CSVRecord row, LocalDate today) {

        boolean isUnderWay() {
            return !row.get(Cell.STATE.heading()).equals(RowReading.PUBLISHED);
        }

        /** What was published later than today has not happened yet. */
        boolean isWrittenByNow() {
            return isUnderWay() || !day(Cell.PUBLISHED_AT).isAfter(today);
        }

        private LocalDate day(Cell cell) {
            return LocalDate.parse(row.get(cell.heading()).substring(0, 10));
        }

        List<String> cells() {
            var cells = new ArrayList<>(
                    Cell.header().stream().map(row::get).map(this::dated).toList());
            var attachment = attachmentPath();
            cells.add(
                    DemoFiles.isThere(attachment)
                            ? DemoFiles.attachment(attachment).name()
                            : "");
            cells.add(law());
            return cells;
        }

        /** What stands under the last of the eleven kinds has to say by which law. */
        private String law() {
            if (!row.get(Cell.COLUMN.heading()).startsWith("其他法定")) {
                return "";
            }
            var isClarification = row.get(Cell.TYPE.heading()).equals(ItemType.CLARIFICATION.label());
            return "《中华人民共和国政府信息公开条例》" + (isClarification ? "第六条" : "第二十条第十五项");
        }

        List<ImportFile> files() {
            var files = new ArrayList<ImportFile>();
            var path = row.get(Cell.FILE.heading());
            files.add(new ImportFile(
                    path, dated(DemoFiles.text("documents/" + path)).getBytes(StandardCharsets.UTF_8)));
            if (DemoFiles.isThere(attachmentPath())) {
                var made = DemoFiles.attachment(attachmentPath());
                files.add(new ImportFile(made.name(), made.bytes()));
            }
            return files;
        }

        private String attachmentPath() {
            return "attachments/" + Entry.Source.base(row.get(Cell.FILE.heading())) + ".txt";
        }

        /** The days of signing and publication move with the demo's first day; what the text speaks of stays. */
        private String dated(String text) {
            if (!isUnderWay()) {
                return text;
            }
            var dated = moved(text, day(Cell.FORMED_ON));
            if (!row.get(Cell.PUBLISHED_AT.heading()).isEmpty()) {
                dated = moved(dated, day(Cell.PUBLISHED_AT));
            }
            var year = day(Cell.FORMED_ON).plusDays(shift()).getYear();
            return dated.replace("〔" + WRITTEN.getYear() + "〕", "〔" + year + "〕");
        }

        private String moved(String text, LocalDate from) {
            var to = from.plusDays(shift());
            return text.replace(from.toString(), to.toString()).replace(written(from), written(to));
        }

        private static String written(LocalDate day) {
            return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        }

        /** What was public already never becomes public later than it did. */
        private long shift() {
            var days = ChronoUnit.DAYS.between(WRITTEN, today);
            return row.get(Cell.PUBLISHED_AT.heading()).isEmpty() ? days : Math.min(0, days);
        }
    }
}
