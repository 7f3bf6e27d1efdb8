package gongkai.applications.handling;

import static gongkai.statute.Day.friday;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.saturday;
import static gongkai.statute.Day.thursday;
import static gongkai.statute.Day.tuesday;
import static gongkai.statute.Day.wednesday;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.Role;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.Cases;
import gongkai.applications.domain.Happening.Asked;
import gongkai.applications.domain.Happening.Extended;
import gongkai.applications.domain.Happening.Opinion;
import gongkai.applications.domain.Happening.OpinionReceived;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.SupplementAsked;
import gongkai.applications.domain.Happening.SupplementReceived;
import gongkai.applications.domain.Happening.Way;
import gongkai.applications.domain.HouseRule;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.Reply;
import gongkai.applications.domain.Reply.Withheld;
import gongkai.applications.domain.ResultRow;
import gongkai.applications.domain.Stage;
import gongkai.applications.domain.Tally;
import gongkai.organisation.Cast;
import gongkai.organisation.domain.Posting.Engagement;
import gongkai.statute.ProcessingFee;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole stories with their days, through the doors that people use, to their row of table 3. */
@WholeOffice
class ScenariosTest {

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
    ReplyHandling replies;

    @Autowired
    CaseLetters letters;

    @Autowired
    IssuerHandling issuers;

    @Autowired
    CaseReading reading;

    @Autowired
    CaseRuleHandling rules;

    Cast cast;
    Actor clerk;
    Actor head;
    Actor secrecy;
    Actor legal;
    Actor leader;

    @BeforeEach
    void open() {
        jdbc.sql("truncate applications.case_file, applications.serial, applications.house_rule cascade")
                .update();
        cast = Cast.enters(program);
        clerk = cast.works(cast.county, cast.office, "周敏", Engagement.NONE, Role.OFFICE_CLERK);
        head = cast.works(cast.county, cast.office, "韩主任", Engagement.NONE, Role.OFFICE_HEAD);
        secrecy = cast.works(cast.county, cast.office, "严密", Engagement.NONE, Role.SECRECY_REVIEWER);
        legal = cast.works(cast.county, cast.office, "贾法", Engagement.NONE, Role.ATTRIBUTE_REVIEWER);
        leader = cast.joins(cast.county, "葛局", Role.LEADER_IN_CHARGE);
        issuers.set(head, Signing.ISSUER);
    }

    @Test
    void e1_a_citizen_applies_online_and_is_given_the_document_on_the_last_day_by_mail() {
        clock.isOn(friday("2026-09-18"));
        var id = arrives(Reception.ONLINE, ApplicantColumn.NATURAL, friday("2026-09-18"));
        intake.confirm(clerk, id, friday("2026-09-18"), "电话确认");
        cases.accept(clerk, id);
        assertThat(reading.clock(reading.get(clerk, id))
                        .answerDue()
                        .orElseThrow()
                        .lastDay())
                .isEqualTo(thursday("2026-10-22"));

        clock.isOn(thursday("2026-10-22"));
        answer(id, Cases.granted(), Way.ELECTRONIC);

        assertThat(reading.clock(reading.get(clerk, id)).isOverdue()).isFalse();
        counts(2026, ApplicantColumn.NATURAL, ResultRow.GIVEN);
    }

    @Test
    void e2_a_law_firm_supplements_a_company_objects_in_part_and_the_case_counts_once_as_partly_given() {
        clock.isOn(tuesday("2024-09-10"));
        var id = arrives(Reception.EMS, ApplicantColumn.LEGAL, tuesday("2024-09-10"));
        clock.isOn(saturday("2024-09-14"));
        cases.askForSupplement(head, id, clock.today(), new SupplementAsked(List.of("合同的年份"), "写明年份", 15), "");
        cases.supplementNoticeServed(clerk, id, clock.today(), "邮件签收");
        clock.isOn(wednesday("2024-10-09"));
        cases.supplemented(clerk, id, clock.today(), new SupplementReceived("2023年合同", true, ""));
        clock.isOn(thursday("2024-10-10"));
        var letter = cases.consult(clerk, id, clock.today(), Asked.THIRD_PARTY, new Party("某药业", "0571"), "合同价格");
        cases.consultationReached(clerk, id, letter, clock.today(), "签收单");
        clock.isOn(thursday("2024-10-17"));
        cases.opinion(clerk, id, clock.today(), new OpinionReceived(letter, Opinion.PARTLY, "单价是商业秘密", true));
        assertThat(reading.clock(reading.get(clerk, id))
                        .answerDue()
                        .orElseThrow()
                        .lastDay())
                .isAfter(tuesday("2024-11-05"));

        clock.isOn(wednesday("2024-11-06"));
        answer(id, partly(), Way.POST);

        assertThat(reading.clock(reading.get(clerk, id)).isOverdue()).isFalse();
        counts(2024, ApplicantColumn.LEGAL, ResultRow.PARTLY);
    }

    @Test
    void e3_what_is_open_on_the_last_day_of_the_year_is_carried_over() {
        clock.isOn(monday("2025-12-22"));
        var id = accepted(ApplicantColumn.NATURAL, monday("2025-12-22"));
        clock.isOn(thursday("2026-01-15"));
        cases.extend(head, id, clock.today(), new Extended(20, clock.today(), "检索量大"));
        var before = tally(2025);
        assertThat(before.received(ApplicantColumn.NATURAL)).isEqualTo(1);
        assertThat(before.carriedOut(ApplicantColumn.NATURAL)).isEqualTo(1);

        clock.isOn(tuesday("2026-02-24"));
        answer(id, refused(), Way.POST);

        assertThat(reading.clock(reading.get(clerk, id)).isOverdue()).isFalse();
        var after = tally(2026);
        assertThat(after.carriedIn(ApplicantColumn.NATURAL)).isEqualTo(1);
        assertThat(after.result(ResultRow.INTERNAL, ApplicantColumn.NATURAL)).isEqualTo(1);
        assertThat(tally(2025)).isEqualTo(before);
    }

    @Test
    void e4_who_does_not_supplement_ends_in_the_first_row_of_the_sixth_group() {
        clock.isOn(monday("2026-03-02"));
        var id = registered(ApplicantColumn.NATURAL, monday("2026-03-02"));
        cases.askForSupplement(head, id, clock.today(), new SupplementAsked(List.of("年份"), "写明年份", 15), "");
        cases.supplementNoticeServed(clerk, id, clock.today(), "签收");
        clock.isOn(tuesday("2026-03-24"));
        cases.supplementLapsed(clerk, id, "");

        assertThat(reading.get(clerk, id).state().stage()).isEqualTo(Stage.S71_ABANDONED_SUPP);
        counts(2026, ApplicantColumn.NATURAL, ResultRow.NOT_SUPPLEMENTED);
        assertThat(ResultRow.NOT_SUPPLEMENTED.code(2020)).isEqualTo("f");
    }

    @Test
    void e5_the_41st_item_of_a_month_costs_300_yuan_and_is_given_up_when_unpaid() {
        rules.set(head, new HouseRule("澄医保", true, 15, 15, 15, false, false, false, true, 20, 1, 10));
        clock.isOn(thursday("2026-10-15"));
        for (var i = 0; i < 40; i++) {
            registered(ApplicantColumn.NATURAL, thursday("2026-10-15"));
        }
        var id = accepted(ApplicantColumn.NATURAL, thursday("2026-10-15"));
        var fee = cases.fee(head, id, ProcessingFee.Mode.PER_ITEM, 1, 0);
        assertThat(fee.before()).isEqualTo(40);
        assertThat(fee.yuan()).isEqualTo(300);
        cases.chargeFee(head, id, clock.today(), fee);
        cases.feeNoticeServed(clerk, id, clock.today(), "签收");
        clock.isOn(friday("2026-11-13"));
        cases.feeLapsed(clerk, id, "");

        assertThat(reading.get(clerk, id).state().stage()).isEqualTo(Stage.S72_ABANDONED_FEE);
        assertThat(tally(2026).result(ResultRow.NOT_PAID, ApplicantColumn.NATURAL))
                .isEqualTo(1);
    }

    @Test
    void e6_to_e8_his_own_list_a_complaint_and_another_organs_file_end_each_in_their_row() {
        for (var end : List.of(
                reply(Outcome.R17_QUERY, "《社会保险法》第七十四条第四款", "到县医保服务大厅凭身份证查询", ""),
                reply(Outcome.R30_PETITION, "", "请向信访接待窗口提出", ""),
                reply(Outcome.R21_NOT_OURS, "", "", "市民政局，电话 0811-2345678"))) {
            clock.isOn(monday("2026-03-02"));
            var id = accepted(ApplicantColumn.NATURAL, monday("2026-03-02"));
            answer(id, end, Way.POST);
            assertThat(reading.get(clerk, id).state().stage()).isEqualTo(Stage.S70_REPLIED);
        }

        var tally = tally(2026);
        assertThat(tally.result(ResultRow.QUERY, ApplicantColumn.NATURAL)).isEqualTo(1);
        assertThat(tally.result(ResultRow.PETITION, ApplicantColumn.NATURAL)).isEqualTo(1);
        assertThat(tally.result(ResultRow.NOT_HELD, ApplicantColumn.NATURAL)).isEqualTo(1);
        assertThat(tally.isBalanced()).isTrue();
    }

    private void counts(int year, ApplicantColumn column, ResultRow row) {
        var tally = tally(year);
        assertThat(tally.received(column)).isEqualTo(1);
        assertThat(tally.result(row, column)).isEqualTo(1);
        assertThat(tally.concluded(column)).isEqualTo(1);
        assertThat(tally.isBalanced()).isTrue();
    }

    private Tally tally(int year) {
        return reading.tally(clerk, cast.county.id(), year);
    }

    private long accepted(ApplicantColumn column, LocalDate on) {
        var id = registered(column, on);
        cases.accept(clerk, id);
        return id;
    }

    private long registered(ApplicantColumn column, LocalDate on) {
        return arrives(Reception.IN_PERSON, column, on);
    }

    private long arrives(Reception way, ApplicantColumn column, LocalDate on) {
        var person = column == ApplicantColumn.NATURAL;
        var applicant = new Applicant(
                column,
                person ? "王小明" : "某律师事务所",
                person ? IdentityKind.RESIDENT_CARD : null,
                person ? "11010519491231002X" : "",
                person ? "" : "31220000MD0123454Q",
                "",
                "",
                "13800138000",
                "wang@mail.example",
                "",
                "",
                "");
        return intake.register(clerk, cast.county.id(), new Intake(applicant, Cases.PRICES, way, on, "凭据"))
                .id();
    }

    private void answer(long id, Reply reply, Way way) {
        replies.draft(clerk, id, reply);
        replies.submit(clerk, id);
        replies.passSecrecy(secrecy, id, "不涉密");
        replies.passLegality(legal, id, "合法");
        Signing.sign(letters, replies, leader, id);
        replies.send(clerk, id, clock.today(), new Sent(way, way == Way.POST ? "1109876" : ""));
        replies.served(clerk, id, clock.today(), "投递记录");
        replies.close(clerk, id);
    }

    private static Reply partly() {
        return new Reply(
                Outcome.R03_PARTIAL,
                "总价可以公开，单价属于商业秘密。",
                "",
                null,
                List.of(new Withheld("单价", Outcome.R13_THIRD)),
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
    }

    private static Reply refused() {
        return new Reply(
                Outcome.R14_INTERNAL,
                "属于人事管理的内部事务。",
                "",
                Reply.Kind.PERSONNEL,
                List.of(),
                Reply.Separation.IMPOSSIBLE,
                "全文均为考核打分",
                "公开会影响考核",
                null,
                List.of(Cases.search()),
                "",
                "",
                "",
                List.of(),
                0,
                "");
    }

    private static Reply reply(Outcome outcome, String law, String where, String organ) {
        return new Reply(
                outcome, "经审查。", law, null, List.of(), null, "", "", null, List.of(), where, organ, "", List.of(), 0,
                "");
    }
}
