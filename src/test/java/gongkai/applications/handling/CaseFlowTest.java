package gongkai.applications.handling;

import static gongkai.Refusals.refuses;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.thursday;
import static gongkai.statute.Day.tuesday;
import static gongkai.statute.Day.wednesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.applications.OnlineApplications;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.CaseFilter;
import gongkai.applications.domain.CaseLine;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.Cases;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.Happening.Asked;
import gongkai.applications.domain.Happening.Extended;
import gongkai.applications.domain.Happening.Opinion;
import gongkai.applications.domain.Happening.OpinionReceived;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.SupplementAsked;
import gongkai.applications.domain.Happening.SupplementReceived;
import gongkai.applications.domain.Happening.Way;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.Queue;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.Reply;
import gongkai.applications.domain.ResultRow;
import gongkai.applications.domain.State;
import gongkai.organisation.Cast;
import gongkai.organisation.domain.Posting.Engagement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The way of a case through the bureau, and every door that is shut on it. */
@WholeOffice
class CaseFlowTest {

    private static final LocalDate RECEIVED = monday("2026-03-02");

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IntakeHandling intake;

    @Autowired
    CaseHandling cases;

    @Autowired
    AssignmentHandling assignments;

    @Autowired
    ReplyHandling replies;

    @Autowired
    CaseLetters letters;

    @Autowired
    IssuerHandling issuers;

    @Autowired
    CaseReading reading;

    @Autowired
    OnlineApplications online;

    @Autowired
    CaseDuties duties;

    Cast cast;
    Actor clerk;
    Actor head;
    Actor officer;
    Actor secrecy;
    Actor legal;
    Actor leader;

    @BeforeEach
    void open() {
        jdbc.sql(
                        "truncate applications.case_file, applications.serial, applications.house_rule, applications.side_case, "
                                + "applications.letter_issuer, letters.letter, letters.print, letters.counter cascade")
                .update();
        cast = Cast.enters(program);
        clerk = cast.works(cast.county, cast.office, "周敏", Engagement.NONE, Role.OFFICE_CLERK);
        head = cast.works(cast.county, cast.office, "韩主任", Engagement.NONE, Role.OFFICE_HEAD);
        officer = cast.works(cast.county, cast.benefits, "骆文", Engagement.NONE, Role.CASE_OFFICER);
        secrecy = cast.works(cast.county, cast.office, "严密", Engagement.NONE, Role.SECRECY_REVIEWER);
        legal = cast.works(cast.county, cast.office, "贾法", Engagement.NONE, Role.ATTRIBUTE_REVIEWER);
        leader = cast.joins(cast.county, "葛局", Role.LEADER_IN_CHARGE);
        clock.isOn(RECEIVED);
        issuers.set(head, Signing.ISSUER);
    }

    @Test
    void an_application_goes_from_receipt_to_its_reply_and_counts_once() {
        var id = accepted();
        answer(id, Cases.granted());

        var file = reading.get(clerk, id);
        assertThat(file.state()).isInstanceOf(State.Replied.class);
        assertThat(file.number()).endsWith("-2026-1");
        var tally = reading.tally(clerk, cast.county.id(), 2026);
        assertThat(tally.received(ApplicantColumn.NATURAL)).isEqualTo(1);
        assertThat(tally.result(ResultRow.GIVEN, ApplicantColumn.NATURAL)).isEqualTo(1);
        assertThat(tally.isBalanced()).isTrue();
    }

    @Test
    void what_lists_ask_for_is_what_the_history_comes_to() {
        var id = accepted();
        answer(id, Cases.granted());

        var file = reading.get(clerk, id);
        var line = reading.list(clerk, CaseFilter.of(cast.county.id()), 0, 10).getFirst();
        assertThat(line.stage()).isEqualTo(file.state().stage());
        assertThat(line.receivedOn()).isEqualTo(file.receivedOn().orElseThrow());
        assertThat(line.concludedOn()).isEqualTo(file.conclusion().orElseThrow().on());
        assertThat(line.outcome()).isEqualTo(Outcome.R02_PROVIDE);
    }

    @Test
    void an_ordinary_letter_waits_to_be_confirmed_and_starts_with_the_confirmation() {
        var id = intake.register(clerk, cast.county.id(), taken(Reception.ORDINARY_MAIL))
                .id();
        assertThat(reading.get(clerk, id).state()).isInstanceOf(State.ToConfirm.class);
        assertThat(duties.open(new Scope(cast.county.branch(), false)))
                .anyMatch(it -> it.what().equals("与申请人确认收到申请"));
        refuses(CaseRefusal.NOT_IN_THIS_STATE, () -> cases.accept(clerk, id));

        clock.isOn(wednesday("2026-03-04"));
        intake.confirm(clerk, id, wednesday("2026-03-04"), "电话确认");

        assertThat(reading.get(clerk, id).receivedOn()).contains(wednesday("2026-03-04"));
    }

    @Test
    void each_way_of_receipt_starts_on_its_own_day() {
        for (var way : Reception.values()) {
            var id = intake.register(clerk, cast.county.id(), taken(way)).id();
            assertThat(reading.get(clerk, id).receivedOn().isPresent())
                    .as(way.label())
                    .isEqualTo(!way.isConfirmed());
        }
    }

    @Test
    void a_supplement_is_asked_once_within_seven_working_days_and_without_asking_why() {
        var id = registered();
        refuses(
                CaseRefusal.PURPOSE_ASKED,
                () -> cases.askForSupplement(head, id, RECEIVED, new SupplementAsked(List.of("请说明用途"), "补充", 15), ""));
        clock.isOn(thursday("2026-03-12"));
        refuses(
                CaseRefusal.SUPPLEMENT_TOO_LATE,
                () -> cases.askForSupplement(head, id, clock.today(), supplement(), ""));
        clock.isOn(wednesday("2026-03-11"));
        cases.askForSupplement(head, id, clock.today(), supplement(), "");
        cases.supplementNoticeServed(clerk, id, clock.today(), "短信回执");
        cases.supplemented(clerk, id, clock.today(), new SupplementReceived("2025年", true, ""));

        refuses(CaseRefusal.NOT_IN_THIS_STATE, () -> cases.askForSupplement(head, id, clock.today(), supplement(), ""));
    }

    @Test
    void what_the_head_decides_waits_for_the_head_when_a_clerk_prepares_it() {
        var id = registered();
        cases.askForSupplement(clerk, id, RECEIVED, supplement(), "");
        assertThat(reading.get(clerk, id).state()).isInstanceOf(State.OnRegister.class);
        assertThat(reading.queues(head, cast.county.id())).containsKey(Queue.TO_APPROVE);
        var number = reading.get(head, id).proposals().getFirst().number();

        cases.approve(head, id, number, "");

        assertThat(reading.get(clerk, id).state()).isInstanceOf(State.AwaitingSupplement.class);
        assertThat(reading.get(clerk, id).proposals()).isEmpty();
    }

    @Test
    void nobody_is_given_up_before_the_period_is_over() {
        var id = registered();
        cases.askForSupplement(head, id, RECEIVED, new SupplementAsked(List.of("年份"), "补充", 5), "");
        refuses(CaseRefusal.NOT_YET_EXPIRED, () -> cases.supplementLapsed(clerk, id, ""));
        cases.supplementNoticeServed(clerk, id, RECEIVED, "短信回执");
        clock.isOn(monday("2026-03-09"));
        refuses(CaseRefusal.NOT_YET_EXPIRED, () -> cases.supplementLapsed(clerk, id, ""));
        clock.isOn(tuesday("2026-03-10"));
        cases.supplementLapsed(clerk, id, "");

        assertThat(reading.tally(clerk, cast.county.id(), 2026)
                        .result(ResultRow.NOT_SUPPLEMENTED, ApplicantColumn.NATURAL))
                .isEqualTo(1);
    }

    @Test
    void an_extension_needs_the_head_the_telling_and_the_time() {
        var id = accepted();
        refuses(
                CaseRefusal.EXTENDED_TOO_MUCH,
                () -> cases.extend(head, id, RECEIVED, new Extended(21, RECEIVED, "检索量大")));
        clock.isOn(tuesday("2026-03-31"));
        refuses(
                CaseRefusal.EXTENSION_TOO_LATE,
                () -> cases.extend(head, id, clock.today(), new Extended(20, monday("2026-03-30"), "检索量大")));
        cases.extend(clerk, id, RECEIVED, new Extended(10, RECEIVED, "检索量大"));
        assertThat(reading.clock(reading.get(clerk, id)).isExtended()).isFalse();
    }

    @Test
    void a_third_party_objects_in_part_and_the_reply_gives_the_rest() {
        var id = accepted();
        assignments.assign(clerk, id, cast.benefits, List.of(), null, "");
        var letter = cases.consult(clerk, id, RECEIVED, Asked.THIRD_PARTY, new Party("某药业", "0571"), "合同价格");
        cases.consultationReached(clerk, id, letter, RECEIVED, "签收单");
        clock.isOn(monday("2026-03-09"));
        cases.opinion(clerk, id, clock.today(), new OpinionReceived(letter, Opinion.PARTLY, "单价属于商业秘密", true));
        assertThat(reading.get(clerk, id).state()).isInstanceOf(State.Processing.class);

        var partly = new Reply(
                Outcome.R03_PARTIAL,
                "合同总价可以公开，单价属于商业秘密。",
                "",
                null,
                List.of(new Reply.Withheld("单价", Outcome.R13_THIRD)),
                null,
                "",
                "",
                null,
                List.of(Cases.search()),
                "",
                "",
                "",
                List.of("合同总价.pdf"),
                2,
                "");
        answer(id, partly);

        var tally = reading.tally(clerk, cast.county.id(), 2026);
        assertThat(tally.result(ResultRow.PARTLY, ApplicantColumn.NATURAL)).isEqualTo(1);
        assertThat(tally.concluded(ApplicantColumn.NATURAL)).isEqualTo(1);
    }

    @Test
    void silence_is_noted_only_when_the_letters_period_is_over() {
        var id = accepted();
        var letter = cases.consult(clerk, id, RECEIVED, Asked.THIRD_PARTY, new Party("某药业", "0571"), "合同价格");
        refuses(CaseRefusal.NOT_YET_EXPIRED, () -> cases.silence(clerk, id, letter));
        cases.consultationReached(clerk, id, letter, RECEIVED, "签收单");
        clock.isOn(monday("2026-03-23"));
        refuses(CaseRefusal.NOT_YET_EXPIRED, () -> cases.silence(clerk, id, letter));
        clock.isOn(tuesday("2026-03-24"));
        cases.silence(clerk, id, letter);

        assertThat(reading.get(clerk, id).state()).isInstanceOf(State.Processing.class);
    }

    @Test
    void a_reply_that_lacks_something_goes_to_no_review() {
        var id = accepted();
        replies.draft(clerk, id, Reply.of(Outcome.R20_NONEXISTENT));
        refuses(CaseRefusal.REASONS_MISSING, () -> replies.submit(clerk, id));
    }

    @Test
    void whoever_drafts_neither_reviews_nor_signs() {
        var both = cast.works(
                cast.county,
                cast.office,
                "全能",
                Engagement.NONE,
                Role.OFFICE_CLERK,
                Role.SECRECY_REVIEWER,
                Role.LEADER_IN_CHARGE);
        var id = accepted();
        replies.draft(both, id, Cases.granted());
        replies.submit(both, id);
        refuses(CaseRefusal.DRAFTER_APPROVES, () -> replies.passSecrecy(both, id, "不涉密"));
        replies.passSecrecy(secrecy, id, "不涉密");
        replies.passLegality(legal, id, "合法");
        refuses(CaseRefusal.DRAFTER_APPROVES, () -> Signing.sign(letters, replies, both, id));
        assertThat(Signing.sign(letters, replies, leader, id)).endsWith("依复〔2026〕1号");
    }

    @Test
    void a_unit_sees_its_own_cases_alone_and_another_organ_none() {
        var id = accepted();
        assertThatThrownBy(() -> reading.get(officer, id)).isInstanceOf(NotFound.class);
        assignments.assign(clerk, id, cast.benefits, List.of(), null, "请检索");
        assertThat(reading.get(officer, id).id()).isEqualTo(id);
        var stranger = cast.joins(cast.city, "外人", Role.OFFICE_CLERK);
        assertThatThrownBy(() -> reading.get(stranger, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void somebody_of_two_units_lists_the_cases_of_both_and_of_no_third() {
        var ofBenefits = accepted();
        assignments.assign(clerk, ofBenefits, cast.benefits, List.of(), null, "请检索");
        var ofOther = accepted();
        assignments.assign(clerk, ofOther, cast.office, List.of(), null, "请检索");
        accepted();
        var both = new Actor(
                officer.id(),
                officer.name(),
                officer.branch(),
                Set.of(cast.benefits, cast.office),
                officer.roles(),
                Map.of());

        assertThat(reading.list(both, CaseFilter.of(cast.county.id()), 0, 10))
                .extracting(CaseLine::id)
                .containsExactly(ofOther, ofBenefits);
        assertThat(reading.count(both, CaseFilter.of(cast.county.id()))).isEqualTo(2);
        assertThat(reading.list(officer, CaseFilter.of(cast.county.id()), 0, 10))
                .extracting(CaseLine::id)
                .containsExactly(ofBenefits);
    }

    @Test
    void an_applicant_follows_the_case_by_number_and_code_and_by_nothing_else() {
        var receipt = online.submit(online.reserve(), cast.county.id(), applicant(), Cases.PRICES);

        var key = online.open(receipt.number(), receipt.code()).orElseThrow();
        assertThat(online.open(receipt.number(), receipt.code().toLowerCase())).contains(key);
        assertThat(online.open(receipt.number(), "ABCDEFGHJKLM")).isEmpty();
        assertThat(online.open("无此编号", receipt.code())).isEmpty();
        online.withdraw(key, "");
        assertThat(online.track(key).orElseThrow().stage().publicWord()).isEqualTo("已撤回");
    }

    @Test
    void who_applied_by_mail_gets_a_code_from_the_office_and_a_new_one_ends_the_old() {
        var id = intake.register(
                        clerk,
                        cast.county.id(),
                        new Intake(applicant(), Cases.PRICES, Reception.EMAIL, clock.today(), "邮件"))
                .id();
        refuses(CaseRefusal.NOT_NUMBERED_YET, () -> intake.giveCode(clerk, id, ""));
        intake.confirm(clerk, id, clock.today(), "电话确认");
        assertThat(intake.hasCode(id)).isFalse();

        var first = intake.giveCode(clerk, id, "");
        assertThat(online.open(first.number(), first.code())).isPresent();
        refuses(CaseRefusal.CODE_NOTE_MISSING, () -> intake.giveCode(clerk, id, " "));
        assertThatThrownBy(() -> intake.giveCode(officer, id, "")).isInstanceOf(NotFound.class);
        var second = intake.giveCode(clerk, id, "当面核对身份证");

        assertThat(online.open(first.number(), first.code())).isEmpty();
        assertThat(online.open(second.number(), second.code())).isPresent();
        assertThat(reading.get(clerk, id).history().all(Happening.CodeGiven.class))
                .extracting(it -> it.what().again())
                .containsExactly(false, true);
        assertThat(jdbc.sql("select string_agg(what::text, ' ') from applications.entry where case_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .doesNotContain(first.code(), second.code());
    }

    @Test
    void nobody_can_read_an_applicant_in_the_database() {
        var receipt = online.submit(online.reserve(), cast.county.id(), applicant(), Cases.PRICES);

        var everything =
                jdbc.sql("""
                        select (select string_agg(row(c.*)::text, ' ') from applications.case_file c)
                            || (select string_agg(row(e.*)::text, ' ') from applications.entry e)
                            || (select string_agg(encode(a.sealed, 'escape'), ' ') from applications.applicant a)
                            || coalesce((select string_agg(row(t.*)::text, ' ') from trail.entry t
                                         where t.subject = 'application ' || :id), '')
                        """).param("id", receipt.id()).query(String.class).single();
        assertThat(everything)
                .contains(receipt.number())
                .doesNotContain("11010519491231002X", "13800138000", "王小明", receipt.code());
        assertThat(reading.applicant(clerk, receipt.id()).orElseThrow().name()).isEqualTo("王小明");
    }

    @Test
    void the_same_applicant_is_known_again_and_a_repeat_is_only_proposed() {
        var first = online.submit(online.reserve(), cast.county.id(), applicant(), Cases.PRICES);
        var second = online.submit(online.reserve(), cast.county.id(), applicant(), Cases.PRICES);

        var earlier = reading.earlier(clerk, reading.get(clerk, second.id()));
        assertThat(earlier).hasSize(1).allMatch(CaseReading.Earlier::isAlike);
        assertThat(earlier.getFirst().file().id()).isEqualTo(first.id());
        assertThat(reading.get(clerk, second.id()).state()).isInstanceOf(State.OnRegister.class);
    }

    @Test
    void correcting_a_day_is_an_entry_of_its_own_and_never_breaks_the_order() {
        var id = accepted();
        clock.isOn(wednesday("2026-03-04"));
        replies.correct(head, id, 1, LocalDate.of(2026, 2, 27), "签收日登记错误");

        var file = reading.get(clerk, id);
        assertThat(file.receivedOn()).contains(LocalDate.of(2026, 2, 27));
        assertThat(file.history().entries()).hasSize(3);
        refuses(CaseRefusal.CORRECTION_BREAKS, () -> replies.correct(head, id, 2, LocalDate.of(2026, 2, 20), "错"));
    }

    private long registered() {
        return intake.register(clerk, cast.county.id(), taken(Reception.IN_PERSON))
                .id();
    }

    private long accepted() {
        var id = registered();
        cases.accept(clerk, id);
        return id;
    }

    private void answer(long id, Reply reply) {
        replies.draft(clerk, id, reply);
        replies.submit(clerk, id);
        replies.passSecrecy(secrecy, id, "不涉密");
        replies.passLegality(legal, id, "合法");
        Signing.sign(letters, replies, leader, id);
        replies.send(clerk, id, clock.today(), new Sent(Way.POST, "1109876"));
        replies.served(clerk, id, clock.today(), "投递记录");
        replies.close(clerk, id);
    }

    private static SupplementAsked supplement() {
        return new SupplementAsked(List.of("所需文件的年份"), "写明年份后交回", 15);
    }

    private static Intake taken(Reception way) {
        return new Intake(applicant(), Cases.PRICES, way, RECEIVED, "凭据");
    }

    private static Applicant applicant() {
        return new Applicant(
                ApplicantColumn.NATURAL,
                "王小明",
                IdentityKind.RESIDENT_CARD,
                "11010519491231002X",
                "",
                "",
                "",
                "13800138000",
                "wang@mail.example",
                "",
                "",
                "");
    }
}
