package gongkai.normatives.handling;

import static gongkai.Refusals.refuses;
import static gongkai.normatives.domain.NormativeRefusal.CONSULTATION_RUNS;
import static gongkai.normatives.domain.NormativeRefusal.CONSULTATION_SHORT;
import static gongkai.normatives.domain.NormativeRefusal.FAIR_COMPETITION_MISSING;
import static gongkai.normatives.domain.NormativeRefusal.ISSUE_NUMBER_DIFFERS;
import static gongkai.normatives.domain.NormativeRefusal.NOT_AT_THIS_STEP;
import static gongkai.normatives.domain.NormativeRefusal.NOT_NUMBERED;
import static gongkai.normatives.domain.NormativeRefusal.NOT_THE_LAW_UNIT;
import static gongkai.normatives.domain.NormativeRefusal.NOT_YOURS;
import static gongkai.normatives.domain.NormativeRefusal.NO_ENTRY;
import static gongkai.normatives.domain.NormativeRefusal.NUMBER_TAKEN;
import static gongkai.normatives.domain.NormativeRefusal.OWN_DRAFT;
import static gongkai.normatives.domain.NormativeRefusal.REVIEW_DAYS_ODD;
import static gongkai.normatives.domain.NormativeRefusal.RISK_MISSING;
import static gongkai.normatives.domain.NormativeRefusal.SERIAL_USED;
import static gongkai.normatives.domain.NormativeRefusal.TERM_DIFFERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.calendars.Duty;
import gongkai.channels.ChannelKind;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.Documents;
import gongkai.disclosures.domain.Contents;
import gongkai.disclosures.domain.Marking;
import gongkai.disclosures.domain.Withdrawal;
import gongkai.disclosures.handling.HistoryHandling;
import gongkai.disclosures.handling.MarkingHandling;
import gongkai.disclosures.handling.PublicationHandling;
import gongkai.disclosures.handling.WithdrawalHandling;
import gongkai.normatives.domain.Assessment;
import gongkai.normatives.domain.Consultation;
import gongkai.normatives.domain.Filing;
import gongkai.normatives.domain.HouseRule;
import gongkai.normatives.domain.LegalityResult;
import gongkai.normatives.domain.Making.Announced;
import gongkai.normatives.domain.NumberPattern;
import gongkai.normatives.domain.Stage;
import gongkai.normatives.handling.MakingHandling.Issue;
import gongkai.normatives.handling.NormativeReading.Filter;
import gongkai.normatives.handling.NormativeReading.Line;
import gongkai.organisation.Cast;
import gongkai.published.Validity;
import gongkai.workyears.domain.DutyRule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The way of a normative document from its draft into force, and every door that is shut on it. */
@WholeOffice
class NormativeFlowTest {

    private static final String TITLE = "门诊慢特病管理办法";
    private static final String NUMBER = "澄医保规〔2026〕1号";

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    MakingHandling making;

    @Autowired
    RegisterHandling register;

    @Autowired
    NormativeReading reading;

    @Autowired
    NormativeDuties duties;

    @Autowired
    PublicationHandling publications;

    @Autowired
    MarkingHandling markings;

    Registry registry;

    @BeforeEach
    void open() {
        registry = Registry.opens(program);
    }

    @Test
    void a_document_goes_from_draft_to_force_and_every_step_is_on_record() {
        var id = registry.numbered(TITLE, NUMBER);
        assertThat(line(id).it().imprint().number()).isEqualTo("GF-2026-01");

        var item = registry.bureau.published(registry.content(TITLE, NUMBER, Registry.LAST_DAY));

        var line = line(id);
        assertThat(line.it().item()).isEqualTo(item);
        assertThat(line.it().making()).isEqualTo(new Announced(Cast.TODAY));
        assertThat(line.validity()).contains(Validity.IN_FORCE);
        assertThat(reading.steps(registry.clerk, id))
                .extracting(it -> it.kind().name())
                .containsExactly("BEGUN", "ASSESSED", "SUBMITTED", "REVIEWED", "ADOPTED", "NUMBERED", "ANNOUNCED");
    }

    @Test
    void nothing_is_published_that_is_not_in_the_register() {
        var item = registry.bureau.signed(registry.content(TITLE, NUMBER, null));

        refuses(NO_ENTRY, () -> publications.publish(registry.bureau.publisher, item, "另行解读"));
    }

    @Test
    void nothing_is_published_before_its_entry_has_a_number() {
        var id = registry.adopted(TITLE);
        var item = registry.bureau.signed(registry.content(TITLE, NUMBER, null));
        register.tie(registry.clerk, id, item);

        refuses(NOT_NUMBERED, () -> publications.publish(registry.bureau.publisher, item, "另行解读"));
    }

    @Test
    void the_page_must_say_the_number_and_the_term_that_the_register_says() {
        var id = registry.numbered(TITLE, NUMBER);
        var other = registry.bureau.signed(registry.content(TITLE, NUMBER, LocalDate.of(2030, 1, 1)));
        refuses(TERM_DIFFERS, () -> publications.publish(registry.bureau.publisher, other, "另行解读"));

        var item = registry.bureau.signed(registry.content(TITLE, "澄医保规〔2026〕9号", Registry.LAST_DAY));
        register.tie(registry.clerk, id, item);
        refuses(ISSUE_NUMBER_DIFFERS, () -> publications.publish(registry.bureau.publisher, item, "另行解读"));
    }

    @Test
    void other_types_are_none_of_its_business() {
        assertThat(registry.bureau.published(registry.bureau.notice("停机公告", "系统维护。")))
                .isPositive();
    }

    @Test
    void the_law_unit_is_not_asked_before_fair_competition_was_looked_at() {
        var id = registry.draft(TITLE);

        refuses(FAIR_COMPETITION_MISSING, () -> making.submit(registry.bureau.luo, id, 10, false, "已征求意见", ""));
    }

    @Test
    void a_major_decision_needs_thirty_days_a_risk_assessment_and_seven_days_of_review() {
        var luo = registry.bureau.luo;
        var id = making.begin(luo, registry.bureau.cast.benefits, TITLE, true, "必要");
        making.assess(luo, id, Registry.fairCompetition());
        var until = Cast.TODAY.plusDays(29);
        refuses(
                CONSULTATION_SHORT,
                () -> making.consult(luo, id, new Consultation(Cast.TODAY, until.minusDays(1), "网站", "")));
        making.consult(luo, id, new Consultation(Cast.TODAY, until, "网站", ""));

        refuses(RISK_MISSING, () -> making.submit(luo, id, 10, false, "采纳三条", ""));
        making.assess(luo, id, new Assessment(Assessment.Kind.RISK, Cast.TODAY, "低风险", "评估报告"));
        refuses(CONSULTATION_RUNS, () -> making.submit(luo, id, 10, false, "采纳三条", ""));
        clock.isOn(until.plusDays(1));
        refuses(REVIEW_DAYS_ODD, () -> making.submit(luo, id, 6, false, "采纳三条", ""));
        making.submit(luo, id, 7, false, "采纳三条", "");

        assertThat(line(id).it().stage()).isEqualTo(Stage.REVIEW);
    }

    @Test
    void only_an_emergency_shortens_the_review() {
        var id = registry.assessed(TITLE);

        refuses(REVIEW_DAYS_ODD, () -> making.submit(registry.bureau.luo, id, 2, false, "会签", ""));
        making.submit(registry.bureau.luo, id, 2, true, "疫情防控急需", "");
        assertThat(line(id).it().stage()).isEqualTo(Stage.REVIEW);
    }

    @Test
    void the_review_is_the_law_units_and_nobodys_own() {
        var id = registry.inReview(TITLE);
        var elsewhere = Cast.as(registry.bureau.luo, Role.ATTRIBUTE_REVIEWER);

        refuses(NOT_THE_LAW_UNIT, () -> making.review(elsewhere, id, LegalityResult.LAWFUL, "合法", ""));

        register.setRule(registry.head, new HouseRule(null, 10, 15, 5, 2, NumberPattern.USUAL), 0);
        refuses(OWN_DRAFT, () -> making.review(elsewhere, id, LegalityResult.LAWFUL, "合法", ""));
    }

    @Test
    void what_is_not_lawful_goes_back_and_comes_again() {
        var id = registry.inReview(TITLE);
        making.review(registry.lawyer, id, LegalityResult.BEYOND_POWERS, "第三条设定了处罚", "");

        assertThat(line(id).it().stage()).isEqualTo(Stage.RETURNED);
        making.submit(registry.bureau.luo, id, 5, false, "已删去第三条", "");
        making.review(registry.lawyer, id, LegalityResult.LAWFUL, "合法", "");
        assertThat(line(id).it().stage()).isEqualTo(Stage.PASSED);
    }

    @Test
    void no_step_is_left_out() {
        var id = registry.inReview(TITLE);

        refuses(NOT_AT_THIS_STEP, () -> making.adopt(registry.clerk, id, Cast.TODAY, "局务会", "纪要"));
        refuses(
                NOT_AT_THIS_STEP,
                () -> making.number(registry.clerk, id, new Issue(NUMBER, Contents.FORMED_ON, null, null)));
        refuses(NOT_AT_THIS_STEP, () -> making.abandon(registry.bureau.luo, id, "不需要了"));
    }

    @Test
    void numbers_have_no_gaps_even_after_a_refusal_and_begin_anew_each_year() {
        var first = registry.numbered("一", "澄医保规〔2026〕1号");
        var second = registry.adopted("二");
        refuses(
                NUMBER_TAKEN,
                () -> making.number(registry.clerk, second, new Issue("澄医保规〔2026〕1号", Contents.FORMED_ON, null, null)));
        making.number(registry.clerk, second, new Issue("澄医保规〔2026〕2号", Contents.FORMED_ON, null, null));
        var third = registry.adopted("三");
        clock.isOn(LocalDate.of(2027, 1, 4));
        making.number(registry.clerk, third, new Issue("澄医保规〔2027〕1号", Contents.FORMED_ON, null, null));

        assertThat(List.of(first, second, third))
                .extracting(it -> line(it).it().imprint().number())
                .containsExactly("GF-2026-01", "GF-2026-02", "GF-2027-01");
    }

    @Test
    void numbering_goes_on_where_the_paper_register_stopped_and_never_back() {
        var pattern = NumberPattern.parse("CXYB-GF-{年}-{序2}").orElseThrow();
        register.setRule(registry.head, new HouseRule(null, 10, 15, 5, 2, pattern), 6);

        var id = registry.numbered(TITLE, NUMBER);

        assertThat(line(id).it().imprint().number()).isEqualTo("CXYB-GF-2026-07");
        refuses(SERIAL_USED, () -> register.setRule(registry.head, new HouseRule(null, 10, 15, 5, 2, pattern), 6));
    }

    @Test
    void a_repeal_shows_on_the_page_and_in_the_register_alike() {
        var item = registry.published(TITLE, NUMBER);
        var id = reading.list(registry.clerk, all()).getFirst().it().id();

        register.mark(registry.clerk, id, new Marking(Marking.Kind.REPEALED, Cast.TODAY, null, "由新办法废止"));

        assertThat(line(id).validity()).contains(Validity.REPEALED);
        assertThat(documentMarkings(item)).hasSize(1);
    }

    @Test
    void what_is_repealed_on_the_page_is_repealed_in_the_register() {
        var item = registry.published(TITLE, NUMBER);
        markings.mark(registry.clerk, item, new Marking(Marking.Kind.REPEALED, Cast.TODAY, null, "由新办法废止"));

        assertThat(reading.list(registry.clerk, all()))
                .extracting(Line::standing)
                .containsExactly("废止");
    }

    @Test
    void a_former_document_needs_no_making_and_is_marked_in_the_register_alone() {
        var id = register.takeOver(
                registry.clerk,
                new RegisterHandling.Former(
                        registry.bureau.cast.benefits,
                        "旧办法",
                        "",
                        new Issue("澄医保〔2020〕5号", LocalDate.of(2020, 5, 1), null, LocalDate.of(2025, 4, 30)),
                        LocalDate.of(2020, 5, 6)));

        assertThat(line(id).validity()).contains(Validity.LAPSED);
        register.mark(registry.clerk, id, new Marking(Marking.Kind.REPEALED, LocalDate.of(2024, 1, 1), null, "清理决定"));
        assertThat(line(id).validity()).contains(Validity.REPEALED);
    }

    @Test
    void what_was_public_elsewhere_enters_the_register_by_itself_with_its_own_day() {
        var clerk = registry.clerk;
        var published = LocalDate.of(2026, 2, 26);
        var item = program.getBean(HistoryHandling.class)
                .takeOver(
                        registry.head,
                        registry.bureau.cast.benefits,
                        DutyRule.WHO_MAKES,
                        registry.content(TITLE, NUMBER, Registry.LAST_DAY),
                        published.atTime(9, 0).atZone(OfficeClock.ZONE).toInstant(),
                        "",
                        registry.bureau.channels(ChannelKind.OWN_SITE));

        var it = reading.list(clerk, all()).getFirst().it();
        assertThat(it.item()).isEqualTo(item);
        assertThat(it.historical()).isTrue();
        assertThat(it.making()).isEqualTo(new Announced(published));
        assertThat(it.imprint().issueNumber()).isEqualTo(NUMBER);
        assertThat(duties()).doesNotContain("备案规范性文件");
    }

    @Test
    void what_is_taken_back_stays_in_the_register_with_a_note_and_is_no_basis_of_administration() {
        var item = registry.published(TITLE, NUMBER);
        program.getBean(WithdrawalHandling.class)
                .withdraw(registry.bureau.publisher, item, Withdrawal.Cause.values()[0], "文字有误");

        var id = reading.list(registry.clerk, all()).getFirst().it().id();
        assertThat(reading.steps(registry.clerk, id).getLast().kind().name()).isEqualTo("WITHDRAWN");
        assertThat(line(id).validity()).isEmpty();
    }

    @Test
    void filing_is_a_duty_until_both_have_it() {
        registry.published(TITLE, NUMBER);
        var id = reading.list(registry.clerk, all()).getFirst().it().id();
        assertThat(duties()).contains("备案规范性文件");

        register.file(registry.clerk, id, new Filing(Filing.To.GOVERNMENT, Cast.TODAY, "澄医保〔2026〕20号"));
        assertThat(duties()).contains("备案规范性文件");
        register.file(registry.clerk, id, new Filing(Filing.To.SUPERIOR, Cast.TODAY, "澄医保〔2026〕21号"));
        assertThat(duties()).doesNotContain("备案规范性文件");
        assertThat(reading.due(line(id).it())).isEmpty();
    }

    @Test
    void the_review_has_its_clock_and_its_reviewer() {
        var id = registry.inReview(TITLE);

        var duty = due().stream()
                .filter(it -> it.what().equals("合法性审核规范性文件"))
                .findFirst()
                .orElseThrow();
        assertThat(duty.isOf(registry.lawyer)).isTrue();
        assertThat(duty.isOf(registry.bureau.luo)).isFalse();
        assertThat(duty.due()).isEqualTo(reading.due(line(id).it()).orElseThrow());
    }

    @Test
    void the_last_day_is_announced_six_three_and_one_month_before_until_somebody_has_decided() {
        registry.published(TITLE, NUMBER);
        var id = reading.list(registry.clerk, all()).getFirst().it().id();

        clock.isOn(Registry.LAST_DAY.minusMonths(6).minusDays(1));
        assertThat(alarms()).isEmpty();
        clock.isOn(Registry.LAST_DAY.minusMonths(6));
        assertThat(alarms()).containsExactly("评估规范性文件：有效期剩不到 6 个月");
        clock.isOn(Registry.LAST_DAY.minusMonths(3));
        assertThat(alarms()).containsExactly("评估规范性文件：有效期剩不到 3 个月");
        clock.isOn(Registry.LAST_DAY);
        assertThat(alarms()).containsExactly("评估规范性文件：有效期剩不到 1 个月");

        register.evaluate(registry.clerk, id, "到期失效", "");
        assertThat(alarms()).isEmpty();
    }

    @Test
    void nobody_drafts_for_another_unit_and_nobody_sees_the_neighbours_register() {
        refuses(NOT_YOURS, () -> making.begin(registry.bureau.luo, registry.bureau.cast.office, TITLE, false, "必要"));
        var id = registry.draft(TITLE);
        assertThatThrownBy(() -> reading.get(registry.bureau.cast.neighboursClerk, id))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_item_that_names_the_document_is_on_the_list_of_what_it_affects() {
        registry.published(TITLE, NUMBER);
        var guide = registry.bureau.published(registry.bureau.notice("办理指南", "依据《" + TITLE + "》（" + NUMBER + "）办理。"));
        registry.bureau.published(registry.bureau.notice("停机公告", "系统维护。"));
        var id = reading.list(registry.clerk, all()).getFirst().it().id();

        assertThat(reading.impact(registry.clerk, id)).extracting(it -> it.id()).containsExactly(guide);
    }

    @Test
    void two_who_number_at_the_same_time_get_two_numbers() throws Exception {
        var ids = IntStream.range(0, 4)
                .mapToObj(it -> registry.adopted("办法" + it))
                .toList();
        var threads = ids.stream()
                .map(id -> Thread.ofVirtual()
                        .start(() -> making.number(
                                registry.clerk,
                                id,
                                new Issue("澄医保规〔2026〕" + id + "号", Contents.FORMED_ON, null, null))))
                .toList();
        for (var thread : threads) {
            thread.join();
        }

        assertThat(ids)
                .extracting(id -> line(id).it().imprint().number())
                .containsExactlyInAnyOrder("GF-2026-01", "GF-2026-02", "GF-2026-03", "GF-2026-04");
    }

    private Line line(long id) {
        return reading.get(registry.clerk, id);
    }

    private Filter all() {
        return new Filter(registry.clerk.organ(), null, null, null, "");
    }

    private List<Duty> due() {
        return duties.open(new Scope(registry.clerk.branch(), false));
    }

    private List<String> duties() {
        return due().stream().map(Duty::what).toList();
    }

    private List<String> alarms() {
        return duties().stream().filter(it -> it.startsWith("评估")).toList();
    }

    private List<Marking> documentMarkings(long item) {
        return program.getBean(Documents.class)
                .of(List.of(item))
                .values()
                .iterator()
                .next()
                .markings();
    }
}
