package gongkai.demo;

import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.Role;
import gongkai.access.UnitId;
import gongkai.channels.Channels;
import gongkai.channels.handling.ChannelHandling;
import gongkai.clock.ClockSettings;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.SecrecyReview.Aggregation;
import gongkai.disclosures.domain.SecrecyReview.Conclusion;
import gongkai.disclosures.domain.Withdrawal.Cause;
import gongkai.disclosures.handling.DisclosureReading;
import gongkai.disclosures.handling.DraftHandling;
import gongkai.disclosures.handling.PublicationHandling;
import gongkai.disclosures.handling.ReviewHandling;
import gongkai.disclosures.handling.ReviewHandling.SecrecyOpinion;
import gongkai.disclosures.handling.WithdrawalHandling;
import gongkai.imports.domain.Cell;
import gongkai.imports.domain.Standing.Accepted;
import gongkai.imports.handling.Confirmation;
import gongkai.imports.handling.ImportFile;
import gongkai.imports.handling.ImportReading;
import gongkai.imports.handling.ListImports;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.Staff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * What the bureaus of the demo have published and are preparing: read in by the program's own importer after the province
 * stands. The same list read again changes nothing, so that a start that was broken off is simply done again.
 */
@Component
class DemoDocuments implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDocuments.class);
    private static final String LIST = "documents/list.csv";

    /** How far an item of each state has gone. */
    private static final List<String> STATES = List.of("草稿、科室负责人审核、保密审查、属性审核、领导签批、待发布、已撤回".split("、"));

    private final ClockSettings settings;
    private final Organs organs;
    private final Staff staff;
    private final ChannelHandling channelHandling;
    private final Channels channels;
    private final ListImports lists;
    private final ImportReading imports;
    private final Confirmation confirmation;
    private final DraftHandling drafts;
    private final ReviewHandling reviews;
    private final PublicationHandling publications;
    private final WithdrawalHandling withdrawals;
    private final DisclosureReading reading;

    DemoDocuments(
            ClockSettings settings,
            Organs organs,
            Staff staff,
            ChannelHandling channelHandling,
            Channels channels,
            ListImports lists,
            ImportReading imports,
            Confirmation confirmation,
            DraftHandling drafts,
            ReviewHandling reviews,
            PublicationHandling publications,
            WithdrawalHandling withdrawals,
            DisclosureReading reading) {
        this.settings = settings;
        this.organs = organs;
        this.staff = staff;
        this.channelHandling = channelHandling;
        this.channels = channels;
        this.lists = lists;
        this.imports = imports;
        this.confirmation = confirmation;
        this.drafts = drafts;
        this.reviews = reviews;
        this.publications = publications;
        this.withdrawals = withdrawals;
        this.reading = reading;
    }

    @Override
    public void start() {
        if (settings.demo()) {
            organs.all().forEach(this::fill);
        }
    }

    private void fill(Organ organ) {
        var program = Actor.program(organ.branch());
        if (channels.open(organ.id()).isEmpty()) {
            channelHandling.openStandard(program);
        }
        if (!reading.standings(program, organ.id()).isEmpty()) {
            return;
        }
        var rows = Sheet.rows(LIST).stream()
                .filter(it -> it.get("机关").equals(organ.shortName()))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        var batch = lists.read(program, "list.csv", table(rows), texts(rows));
        var done = confirmation.acceptAll(program, batch);
        done.refused().forEach(it -> LOG.warn("a document of the demo was refused: {}", it));
        for (var entry : imports.entries(program, batch)) {
            if (entry.standing() instanceof Accepted(var item, var isPublic, var _) && !isPublic) {
                walk(organ, item, entry.source().cell(Cell.STATE));
            }
        }
    }

    private static List<List<String>> table(List<CSVRecord> rows) {
        var table = new ArrayList<List<String>>();
        table.add(rows.getFirst().getParser().getHeaderNames());
        rows.forEach(it -> table.add(it.toList()));
        return table;
    }

    private static List<ImportFile> texts(List<CSVRecord> rows) {
        return rows.stream()
                .map(it -> it.get("文件"))
                .map(it -> new ImportFile(it, bytes("/demo/documents/" + it)))
                .toList();
    }

    private static byte[] bytes(String path) {
        try (var file = DemoDocuments.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("not on the class path: " + path);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** As far as its state says, each step by whoever takes it in that bureau; what is found on the way stays there. */
    private void walk(Organ organ, long item, String state) {
        var last = state.equals("已退回") ? 2 : STATES.indexOf(state);
        var program = Actor.program(organ.branch());
        var unit = reading.get(program, item).unit();
        var steps = List.<Runnable>of(
                () -> drafts.submit(program, item),
                () -> reviews.passUnit(person(organ, Role.UNIT_HEAD, unit), item, "情况属实"),
                () -> reviews.conclude(person(organ, Role.SECRECY_REVIEWER, unit), item, publishable()),
                () -> reviews.passAttribute(
                        person(organ, Role.ATTRIBUTE_REVIEWER, unit), item, Openness.PROACTIVE, "同意"),
                () -> reviews.sign(person(organ, Role.LEADER_IN_CHARGE, unit), item, "同意", null),
                () -> {
                    publications.publish(person(organ, Role.PUBLISHER, unit), item, "内容简明，不另行解读");
                    withdrawals.withdraw(person(organ, Role.PUBLISHER, unit), item, Cause.PRIVACY, "可以推断出举报人，先行撤下");
                });
        try {
            steps.subList(0, Math.max(0, last)).forEach(Runnable::run);
            if (state.equals("已退回")) {
                reviews.giveBack(person(organ, Role.SECRECY_REVIEWER, unit), item, "请补充数据来源，并核对附表合计");
            }
        } catch (RefusedException stopped) {
            LOG.info("item {} of the demo stays where it is: {}", item, stopped.getMessage());
        }
    }

    private static SecrecyOpinion publishable() {
        return new SecrecyOpinion(
                Conclusion.PUBLISHABLE, "不涉及国家秘密、工作秘密、商业秘密和个人隐私", "", Aggregation.ASSESSED, "已与历年公开的同类数据比对", "");
    }

    /** Whoever holds that role in that bureau, standing in the unit whose item it is. */
    private Actor person(Organ organ, Role role, UnitId unit) {
        return Sheet.rows("people.csv").stream()
                .filter(it ->
                        it.get("机关").equals(organ.shortName()) && it.get("角色").contains(role.name()))
                .flatMap(row ->
                        staff.of(organ.id()).stream().filter(it -> it.name().equals(row.get("姓名"))))
                .findFirst()
                .map(it -> new Actor(it.id(), it.name(), organ.branch(), Set.of(unit), Set.of(role), Map.of()))
                .orElseGet(() -> Actor.program(organ.branch()));
    }

    @Override
    public void stop() {
        // Nothing runs.
    }

    @Override
    public boolean isRunning() {
        return false;
    }

    /** After the province, before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }
}
