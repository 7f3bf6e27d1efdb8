package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.access.UnitId;
import gongkai.accounts.handling.AccountHandling;
import gongkai.accounts.handling.GrantHandling;
import gongkai.accounts.handling.ResetHandling;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.SideCase;
import gongkai.applications.domain.Wanted;
import gongkai.applications.handling.AssignmentHandling;
import gongkai.applications.handling.Intake;
import gongkai.applications.handling.IntakeHandling;
import gongkai.applications.handling.SideCaseHandling;
import gongkai.catalogue.Rhythm;
import gongkai.catalogue.domain.Audience;
import gongkai.catalogue.domain.Edition;
import gongkai.catalogue.domain.Entry;
import gongkai.catalogue.domain.Way;
import gongkai.catalogue.handling.CatalogueHandling;
import gongkai.catalogue.handling.ColumnHandling;
import gongkai.channels.Action;
import gongkai.channels.Channel;
import gongkai.channels.ChannelKind;
import gongkai.channels.Deliveries;
import gongkai.channels.Parcel;
import gongkai.channels.domain.ChannelBrief;
import gongkai.channels.handling.ChannelHandling;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Contents;
import gongkai.disclosures.handling.AttachmentHandling;
import gongkai.disclosures.handling.AttachmentHandling.Upload;
import gongkai.disclosures.handling.DraftHandling;
import gongkai.enclosures.handling.EnclosureHandling;
import gongkai.imports.handling.FileImports;
import gongkai.imports.handling.ImportFile;
import gongkai.letters.Field;
import gongkai.letters.IssuedLetters;
import gongkai.letters.Issuer;
import gongkai.letters.LetterFacts;
import gongkai.letters.LetterKind;
import gongkai.letters.StandardTemplates;
import gongkai.letters.Value;
import gongkai.letters.Venue;
import gongkai.normatives.handling.CleanUpHandling;
import gongkai.normatives.handling.MakingHandling;
import gongkai.normatives.handling.RegisterHandling;
import gongkai.notices.Notice;
import gongkai.notices.NoticeKind;
import gongkai.notices.Notices;
import gongkai.notices.Recipient;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.Units;
import gongkai.organisation.domain.HandoverItem;
import gongkai.organisation.domain.Leader;
import gongkai.organisation.domain.LeadingGroup;
import gongkai.organisation.domain.Posting.Engagement;
import gongkai.organisation.domain.Unit;
import gongkai.organisation.handling.DelegationHandling;
import gongkai.organisation.handling.HandoverHandling;
import gongkai.organisation.handling.HandoverHandling.NewHandover;
import gongkai.organisation.handling.HandoverHandling.NewItem;
import gongkai.organisation.handling.LeadershipHandling;
import gongkai.organisation.handling.LiaisonHandling;
import gongkai.organisation.handling.OrganHandling;
import gongkai.organisation.handling.OrganHandling.NewUnit;
import gongkai.organisation.handling.PeopleHandling;
import gongkai.published.PublicColumn;
import gongkai.published.Publishing;
import gongkai.remedies.domain.Cause;
import gongkai.remedies.domain.Forum;
import gongkai.remedies.domain.Part;
import gongkai.remedies.domain.VenueName;
import gongkai.remedies.handling.NewRemedy;
import gongkai.remedies.handling.RemedyHandling;
import gongkai.remedies.handling.VenueHandling;
import gongkai.reports.handling.ReportHandling;
import gongkai.typesetting.Seal;
import gongkai.workyears.domain.DutyRule;
import gongkai.workyears.domain.Responsibility;
import gongkai.workyears.domain.TaskBrief;
import gongkai.workyears.handling.TaskHandling;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One of everything that an address can name, made anew for an organ of the demo through the doors that people use. */
@TestComponent
public class Samples {

    /** How everything made here begins, so that a page that shows it is known. */
    public static final String MARK = "暗记";

    /** Far above what is published by anybody else. */
    private static final LocalDate FIRST_COURT = LocalDate.of(2000, 1, 1);

    private static final long FIRST_ARTICLE = 900_000_000;

    private static final long FIRST_COLUMN = 900_000_000;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Far above the numbers of the items that the demo has. */
    private static final long PARCELS = 1_000_000;

    private final Organs organs;
    private final OrganHandling units;
    private final PeopleHandling people;
    private final LiaisonHandling liaisons;
    private final HandoverHandling handovers;
    private final LeadershipHandling leadership;
    private final DelegationHandling delegations;
    private final TaskHandling tasks;
    private final ColumnHandling columns;
    private final CatalogueHandling catalogue;
    private final DraftHandling drafts;
    private final AttachmentHandling attachments;
    private final MakingHandling making;
    private final RegisterHandling register;
    private final CleanUpHandling cleanUps;
    private final FileImports imports;
    private final IntakeHandling intake;
    private final AssignmentHandling assignments;
    private final EnclosureHandling enclosures;
    private final Units departments;
    private final SideCaseHandling sides;
    private final ReportHandling reports;
    private final RemedyHandling remedies;
    private final VenueHandling venues;
    private final AccountHandling accounts;
    private final GrantHandling grants;
    private final ResetHandling resets;
    private final ChannelHandling channels;
    private final Deliveries deliveries;
    private final Notices notices;
    private final OfficeClock clock;
    private final JdbcClient jdbc;
    private final Publishing publishing;
    private final IssuedLetters letters;
    private final TransactionTemplate transaction;

    Samples(
            Organs organs,
            OrganHandling units,
            PeopleHandling people,
            LiaisonHandling liaisons,
            HandoverHandling handovers,
            LeadershipHandling leadership,
            DelegationHandling delegations,
            TaskHandling tasks,
            ColumnHandling columns,
            CatalogueHandling catalogue,
            DraftHandling drafts,
            AttachmentHandling attachments,
            MakingHandling making,
            RegisterHandling register,
            CleanUpHandling cleanUps,
            FileImports imports,
            IntakeHandling intake,
            AssignmentHandling assignments,
            EnclosureHandling enclosures,
            Units departments,
            SideCaseHandling sides,
            ReportHandling reports,
            RemedyHandling remedies,
            VenueHandling venues,
            AccountHandling accounts,
            GrantHandling grants,
            ResetHandling resets,
            ChannelHandling channels,
            Deliveries deliveries,
            Notices notices,
            OfficeClock clock,
            JdbcClient jdbc,
            Publishing publishing,
            IssuedLetters letters,
            TransactionTemplate transaction) {
        this.organs = organs;
        this.units = units;
        this.people = people;
        this.liaisons = liaisons;
        this.handovers = handovers;
        this.leadership = leadership;
        this.delegations = delegations;
        this.tasks = tasks;
        this.columns = columns;
        this.catalogue = catalogue;
        this.drafts = drafts;
        this.attachments = attachments;
        this.making = making;
        this.register = register;
        this.cleanUps = cleanUps;
        this.imports = imports;
        this.intake = intake;
        this.assignments = assignments;
        this.enclosures = enclosures;
        this.departments = departments;
        this.sides = sides;
        this.reports = reports;
        this.remedies = remedies;
        this.venues = venues;
        this.accounts = accounts;
        this.grants = grants;
        this.resets = resets;
        this.channels = channels;
        this.deliveries = deliveries;
        this.notices = notices;
        this.clock = clock;
        this.jdbc = jdbc;
        this.publishing = publishing;
        this.letters = letters;
        this.transaction = transaction;
    }

    /** The demo's own where one more cannot be made; 0 where there is none. */
    private String oneOf(String sql, OrganId organ) {
        return jdbc.sql("select coalesce((" + sql + "), 0)")
                .param("organ", organ.value())
                .query(String.class)
                .single();
    }

    /** The numbers of one set of things, by the part of the address before them and the name of the variable. */
    public record Numbers(OrganId organ, String mark, String login, Map<String, String> byPlace) {

        /** The address with a number in each place; a place without a sample is a fault of these samples. */
        public String fill(String pattern) {
            var filled = new ArrayList<String>();
            var before = "";
            for (var part : pattern.split("/")) {
                filled.add(part.startsWith("{") ? number(before + "/" + part.substring(1, part.length() - 1)) : part);
                before = part;
            }
            return filled.size() < 2 ? "/" : String.join("/", filled);
        }

        public String number(String place) {
            var number = byPlace.get(place);
            assertThat(number).as("a sample for " + place).isNotNull();
            return String.valueOf(number);
        }
    }

    public Organ organ(String shortName) {
        return organs.all().stream()
                .filter(it -> it.shortName().equals(shortName))
                .findFirst()
                .orElseThrow();
    }

    /** Makes one of everything. A visitor who may do so enters the local holiday. */
    public Numbers fresh(String shortName, Visitor systemAdministrator) {
        var number = NUMBER.incrementAndGet();
        var mark = MARK + number + "号";
        var organ = organ(shortName);
        var program = Actor.program(organ.branch());
        var today = clock.today();
        var unit = units.openUnit(
                program,
                organ.id(),
                new NewUnit(Unit.Kind.DEPARTMENT, "样本科" + number, "样本职责", "", today.minusYears(1)));
        var giver = joined(program, unit, mark + "甲");
        var taker = joined(program, unit, mark + "乙");
        liaisons.appoint(program, unit, giver, today);
        var handover = handovers.start(
                program,
                new NewHandover(
                        unit,
                        taker,
                        mark + "原因",
                        false,
                        List.of(new NewItem(HandoverItem.Kind.REGISTER, mark + "交接事项"))));
        var login = "anji" + number;
        accounts.openWithOwnPassword(program, giver, login, Visitor.PASSWORD);
        grants.grant(program, giver, Role.AUTHOR);
        var administrator = joined(program, unit, mark + "丙");
        accounts.openWithOwnPassword(program, administrator, login + "-s", Visitor.PASSWORD);
        grants.grant(program, administrator, Role.SYSTEM_ADMINISTRATOR);
        resets.request(program, administrator);
        if (leadership.leaders(program, organ.id()).isEmpty()) {
            leadership.appoint(program, organ.id(), taker, Leader.Office.IN_CHARGE, false, today);
        }
        var group = leadership.setUp(
                program,
                new LeadingGroup(
                        0,
                        organ.id(),
                        LeadingGroup.Purpose.OTHER,
                        mark + "领导小组",
                        "办公室",
                        mark + "职责",
                        today.minusDays(30),
                        mark + "〔2026〕1号"),
                List.of());
        delegations.delegate(
                person(giver, organ.branch(), Set.of(Role.AUTHOR)),
                taker,
                Set.of(Role.AUTHOR),
                today,
                today.plusDays(5),
                mark + "出差");
        var task = tasks.assign(
                program,
                new TaskBrief(
                        0,
                        organ.id(),
                        TaskBrief.Kind.AD_HOC,
                        null,
                        mark + "任务",
                        mark + "来源",
                        today,
                        new TaskBrief.Term.OnDay(today.plusDays(3))),
                new Responsibility(unit, DutyRule.WHO_MAKES));
        var column = columns.open(
                program,
                null,
                true,
                new ColumnHandling.Description("样本分栏" + number, "样本收录范围", Rhythm.FIXED, unit, Set.of(), 1));
        var edition = edition(program);
        var row = catalogue.add(
                program,
                edition,
                new Entry.Content(
                        mark,
                        mark + "事项",
                        "",
                        "",
                        mark + "要素",
                        "依据",
                        "时限",
                        organ.name(),
                        Set.of(),
                        Audience.EVERYBODY,
                        Way.OWN_ACCORD,
                        ""),
                Entry.Care.NONE);
        var channel = channels.open(
                program,
                new ChannelBrief(
                        null,
                        ChannelKind.NOTICE_BOARD,
                        mark + "公开栏",
                        mark + "负责人",
                        "",
                        "",
                        today.minusYears(1),
                        new Channel.Way.Manual()),
                new ChannelHandling.Signing.Unchanged());
        deliveries.dispatch(
                new Parcel(
                        PARCELS + number,
                        1,
                        Action.PUBLISH,
                        organ.id(),
                        mark + "内容",
                        "/articles/" + number,
                        today,
                        Map.of(),
                        mark + "正文",
                        List.of()),
                List.of(channel));
        var batch = imports.read(
                        program,
                        List.of(new ImportFile(
                                "yangben.txt", ("关于" + mark + "事项的通知\n各单位：\n请遵照执行。").getBytes(StandardCharsets.UTF_8))),
                        "")
                .batch();
        var report = reports.take(program, List.of(), mark + "局2022年政府信息公开工作年度报告\n一、总体情况\n2022年公开信息。\n二、主动公开政府信息情况\n")
                .taken()
                .getFirst();
        var arrangement = arrangement(organ, systemAdministrator);

        var disclosure = drafts.draft(
                program, unit, DutyRule.WHO_MAKES, Contents.titled(Contents.policy(), mark + "政策"), List.of(), false);
        attachments.attach(
                program, disclosure, List.of(new Upload(mark + ".txt", mark.getBytes(StandardCharsets.UTF_8))));

        var former = register.takeOver(
                program,
                new RegisterHandling.Former(
                        unit,
                        mark + "规定",
                        "",
                        new MakingHandling.Issue(mark + "〔2026〕1号", today.minusDays(9), null, null),
                        today.minusDays(8)));
        var cleanUp = cleanUps.open(program, unit, mark + "清理", mark + "依据", List.of(former));
        var normative = making.begin(program, unit, mark + "办法", false, mark + "必要性");

        var numbers = new TreeMap<String, String>();
        for (var place : List.of("organs/id", "subordinates/organ")) {
            numbers.put(place, text(organ.id().value()));
        }
        for (var place : List.of("people/id", "accounts/person", "roles/person")) {
            numbers.put(place, text(giver.value()));
        }
        numbers.put("administrators/person", text(administrator.value()));
        numbers.put("resets/id", text(lastReset()));
        numbers.put("units/unit", text(unit.value()));
        numbers.put(
                "postings/posting",
                text(people.postings(program, giver).getFirst().id()));
        numbers.put("handovers/id", text(handover));
        numbers.put(
                "leadership/leader",
                text(leadership.leaders(program, organ.id()).getLast().id()));
        numbers.put("groups/id", text(group));
        numbers.put(
                "deputies/id",
                text(delegations.of(program, organ.id()).getLast().id()));
        numbers.put("tasks/id", text(task));
        numbers.put("disclosures/id", text(disclosure));
        numbers.put("imports/batch", text(batch));
        numbers.put("annual/id", oneOf("select min(id) from annual.report where organ_id = :organ", organ.id()));
        numbers.put(
                "imports/item",
                oneOf(
                        "select min(id) from disclosures.item where organ_id = :organ and type = 'ANNUAL_REPORT'",
                        organ.id()));
        numbers.put("cells/cell", "t3.n1.tot");
        numbers.put("passages/section", "problems");
        numbers.put("remarks/remark", "1");
        numbers.put("answers/key", "none");
        numbers.put("files/ending", "csv");
        numbers.put("opinions/opinion", "1");
        numbers.put("reports/id", text(report));
        numbers.put(
                "findings/key",
                reports.examine(program, report).findings().getFirst().key());
        numbers.put("entries/entry", text(entryOf(batch)));
        numbers.put("attachments/file", text(lastFile()));
        numbers.put("papers/file", "approval-1.pdf");
        var application = application(program, mark);
        numbers.put("applications/id", text(application));
        numbers.put("answers/id", text(application));
        numbers.put("application-infections/infection", text(infected(organ, application)));
        numbers.put("repeated/id", text(given(organ, application)));
        numbers.put("letters/file", letter(program, application, mark) + ".pdf");
        numbers.put(
                "enclosures/file", text(enclosures.add(program, application, mark + "文件", mark + ".pdf", onePage())));
        numbers.put("enclosures/number", "1");
        numbers.put("boxes/mark", "1");
        numbers.put("pages/page", "1");
        numbers.put("previews/page", "1");
        numbers.put("notices/notice", "1-RECEIPT.pdf");
        numbers.put("letter-templates/kind", "SUPPLEMENT_NOTICE");
        numbers.put("application-retention/id", text(application));
        numbers.put(
                "side-cases/id",
                text(sides.register(
                        program,
                        organ.id(),
                        SideCase.Kind.PROPOSAL,
                        mark + "提出人",
                        mark + "信息",
                        mark + "理由",
                        "",
                        today)));
        numbers.put("remedies/id", text(remedy(program, mark)));
        numbers.put(
                "names/name",
                text(venues.name(
                        program,
                        VenueName.Kind.COURT,
                        mark + "人民法院",
                        FIRST_COURT.plusDays(number),
                        FIRST_COURT.plusDays(number))));
        numbers.put("normatives/id", text(normative));
        numbers.put("normative-cleanups/id", text(cleanUp));
        numbers.put("notices/id", text(notice(organ, number)));
        numbers.put("channels/id", text(channel.value()));
        numbers.put(
                "deliveries/id",
                text(deliveries.of(PARCELS + number).getFirst().slip().id()));
        numbers.put(
                "{person}/grant",
                text(grants.get(program, giver).grants().getFirst().id()));
        numbers.put("calendars/id", text(arrangement));
        numbers.put("columns/id", text(column.value()));
        numbers.put("editions/edition", text(edition));
        numbers.put("rows/row", text(row));
        numbers.put("trail/number", text(lastEntry(organ.branch())));
        numbers.put("work-years/year", text(today.getYear()));
        published(organ, number, numbers);
        return new Numbers(organ.id(), mark, login, numbers);
    }

    /** What is published is there for everybody, and so carries no mark. */
    private void published(Organ organ, int number, Map<String, String> numbers) {
        var id = FIRST_ARTICLE + number;
        var column = FIRST_COLUMN + number;
        transaction.executeWithoutResult(_ -> {
            publishing.putColumn(new PublicColumn(column, organ.id(), null, "样本栏目", "样本说明", false, number));
            var first = PublishedSample.article(id, organ.id(), organ.name(), column, clock.today(), 1);
            publishing.put(first, PublishedSample.BYTES);
            publishing.put(PublishedSample.article(id, organ.id(), organ.name(), column, clock.today(), 2), Map.of());
        });
        numbers.put("articles/id", text(id));
        numbers.put("versions/version", "1");
        numbers.put("files/id", text(id));
        numbers.put("{id}/name", PublishedSample.FILE);
        numbers.put("columns/column", text(column));
        numbers.put("sitemaps/part", "1");
    }

    private long infected(Organ organ, long application) {
        jdbc.sql("""
                        insert into citizens.infection (file_id, case_id, organ_id, place, number, signature, found_at)
                        values (:case, :case, :organ, :place, '样本', 'Sample', now())
                        """)
                .param("case", application)
                .param("organ", organ.id().value())
                .param("place", organ.branch().path())
                .update();
        return application;
    }

    /** As if the application had been answered with what it asks for. */
    private long given(Organ organ, long application) {
        jdbc.sql("""
                        insert into openanswers.given (case_id, organ_id, place, subject, wanted, document, given_on, same_as)
                        values (:case, :organ, :place, '样本', '样本', '', :on, :case)
                        """)
                .param("case", application)
                .param("organ", organ.id().value())
                .param("place", organ.branch().path())
                .param("on", clock.today())
                .update();
        return application;
    }

    private static byte[] onePage() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long application(Actor program, String mark) {
        var applicant = new Applicant(
                ApplicantColumn.NATURAL,
                mark + "申请人",
                IdentityKind.RESIDENT_CARD,
                "11010519491231002X",
                "",
                "",
                "",
                "13800138000",
                "",
                "",
                "",
                "");
        var wanted = new Wanted(
                mark + "所申请的信息", "", "", Wanted.Delivery.COLLECT, Wanted.Carrier.PAPER, false, false, false, "");
        var id = intake.register(
                        program,
                        program.organ(),
                        new Intake(applicant, wanted, Reception.IN_PERSON, clock.today(), mark + "回执"))
                .id();
        var all = departments.of(program.organ()).stream().map(Units.Named::id).toList();
        assignments.assign(program, id, all.getFirst(), all, null, mark + "交办");
        return id;
    }

    private long remedy(Actor program, String mark) {
        return remedies.register(
                program,
                program.organ(),
                new NewRemedy(
                        Forum.RECONSIDERATION,
                        Part.ORIGINAL,
                        Cause.OTHER_DISCLOSURE,
                        "",
                        null,
                        mark + "争议事项",
                        null,
                        null,
                        true,
                        mark + "复议申请人",
                        mark + "请求",
                        mark + "人民政府",
                        "",
                        clock.today(),
                        "",
                        null));
    }

    /** A letter that the applicant was sent. */
    private long letter(Actor program, long application, String mark) {
        var today = clock.today();
        var facts = new LetterFacts(
                LetterKind.WITHDRAWAL,
                new Issuer(
                        "样本机关",
                        "样本依复",
                        true,
                        new Venue(Venue.Standing.LOCAL, List.of(), List.of(), ""),
                        new Seal.Space()),
                today,
                Map.of(
                        Field.RECIPIENT, Value.text(mark + "申请人"),
                        Field.CASE_NUMBER, Value.text("样本-1"),
                        Field.RECEIVED_ON, Value.day(today),
                        Field.REQUEST, Value.text(mark + "信息"),
                        Field.WITHDRAWN_ON, Value.day(today)));
        var draft = StandardTemplates.of(LetterKind.WITHDRAWAL).filled(facts);
        return Objects.requireNonNull(transaction.execute(_ -> letters.sign(
                        program, "application " + application, 0, draft, facts, draft.digest(facts), Map.of())))
                .id()
                .value();
    }

    private PersonId joined(Actor program, UnitId unit, String name) {
        var since = clock.today().minusMonths(2);
        var person = people.join(program, program.organ(), name, MARK + "电话", since);
        people.post(program, person, unit, MARK + "岗位", Engagement.PART_TIME, since);
        return person;
    }

    /** Next year's draft, which all samples of an organ share. */
    private long edition(Actor program) {
        var year = clock.today().getYear() + 1;
        return catalogue.editions(program, program.organ()).stream()
                .filter(it -> it instanceof Edition.Draft && it.year() == year)
                .map(Edition::id)
                .findFirst()
                .orElseGet(() -> catalogue.draft(program, year));
    }

    private long arrangement(Organ organ, Visitor systemAdministrator) {
        var typed = new HashMap<>(Map.of(
                "layer", "MANUAL",
                "place", text(organ.id().value()),
                "source", "样本〔2026〕1号",
                "days", "2026-12-26 上班 样本"));
        var preview = systemAdministrator
                .post("/desk/calendars/local/previews", typed)
                .body();
        typed.put("edition", preview.replaceAll("(?s).*name=\"edition\" value=\"(\\d+)\".*", "$1"));
        var answer = systemAdministrator.post("/desk/calendars/local", typed);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return jdbc.sql("select max(id) from calendars.arrangement")
                .query(Long.class)
                .single();
    }

    private long lastFile() {
        return jdbc.sql("select max(id) from files.file").query(Long.class).single();
    }

    private long lastReset() {
        return jdbc.sql("select max(id) from accounts.reset_request")
                .query(Long.class)
                .single();
    }

    private long lastEntry(Branch branch) {
        return jdbc.sql("select max(number) from trail.entry where place = :place")
                .param("place", branch.path())
                .query(Long.class)
                .single();
    }

    private static Actor person(PersonId id, Branch branch, Set<Role> roles) {
        return new Actor(id, MARK, branch, Set.of(), roles, Map.of());
    }

    /** One that was given up. */
    private long notice(Organ organ, int number) {
        transaction.executeWithoutResult(_ -> notices.send(new Notice(
                NoticeKind.ANSWERED,
                new Recipient.Email("sample@163.com"),
                organ.id(),
                organ.name(),
                "application " + number,
                MARK + number,
                "sample",
                null,
                "",
                "",
                null)));
        return jdbc.sql("""
                        update notices.notice
                           set state = 'DEAD', next_at = null, ended_at = now(), why = '对方邮箱拒收（550）', attempts = 1
                         where subject = 'application ' || :number
                        returning id
                        """).param("number", number).query(Long.class).single();
    }

    private static String text(long number) {
        return String.valueOf(number);
    }

    private long entryOf(long batch) {
        return jdbc.sql("select min(id) from imports.entry where batch_id = :batch")
                .param("batch", batch)
                .query(Long.class)
                .single();
    }
}
