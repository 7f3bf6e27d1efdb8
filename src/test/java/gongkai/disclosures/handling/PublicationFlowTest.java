package gongkai.disclosures.handling;

import static gongkai.Refusals.refuses;
import static gongkai.disclosures.domain.DisclosureRefusal.ALREADY_PREPARING;
import static gongkai.disclosures.domain.DisclosureRefusal.CHANGED_LATER;
import static gongkai.disclosures.domain.DisclosureRefusal.HITS_UNDECIDED;
import static gongkai.disclosures.domain.DisclosureRefusal.INTERPRETATION_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.NOTHING_TO_APPROVE;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_PUBLIC;
import static gongkai.disclosures.domain.DisclosureRefusal.PLANNED_IN_THE_PAST;
import static gongkai.statute.Day.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.calendars.Duty;
import gongkai.channels.Action;
import gongkai.channels.ChannelKind;
import gongkai.channels.Deliveries;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Audience;
import gongkai.disclosures.domain.Change;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Contents;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Link;
import gongkai.disclosures.domain.Marking;
import gongkai.disclosures.domain.Paper;
import gongkai.disclosures.domain.Preparation.Settled;
import gongkai.disclosures.domain.Publicity.Ended;
import gongkai.disclosures.domain.Publicity.Withdrawn;
import gongkai.disclosures.domain.Reach;
import gongkai.disclosures.domain.TimeLimit;
import gongkai.disclosures.domain.Withdrawal.Cause;
import gongkai.organisation.Cast;
import gongkai.published.Article;
import gongkai.published.ArticleId;
import gongkai.published.Articles;
import gongkai.published.Gone;
import gongkai.published.MetadataField;
import gongkai.published.Relation;
import gongkai.published.Validity;
import gongkai.workyears.domain.DutyRule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What happens to an item once it is signed: out, corrected, taken back, marked; and what each channel hears of it. */
@WholeOffice
class PublicationFlowTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    DraftHandling drafts;

    @Autowired
    ReviewHandling reviews;

    @Autowired
    PublicationHandling publications;

    @Autowired
    WithdrawalHandling withdrawals;

    @Autowired
    MarkingHandling markings;

    @Autowired
    HistoryHandling history;

    @Autowired
    DisclosureReading reading;

    @Autowired
    DisclosureDuties duties;

    @Autowired
    PlannedWork planned;

    @Autowired
    Articles articles;

    @Autowired
    Deliveries deliveries;

    Bureau bureau;

    @BeforeEach
    void open() {
        bureau = Bureau.opens(program);
    }

    @Test
    void a_policy_without_an_interpretation_asks_for_a_reason() {
        var id = bureau.signed(policy());

        refuses(INTERPRETATION_MISSING, () -> publications.publish(bureau.publisher, id, ""));

        var interpretation = bureau.draft(bureau.placed(Contents.of(ItemType.INTERPRETATION, "一图读懂", "解读如下。")));
        markings.relate(bureau.luo, new Link(interpretation, id, Link.Kind.INTERPRETS));
        publications.publish(bureau.publisher, id, "");
        assertThat(shown(id).relations())
                .as("the interpretation is not out yet")
                .isEmpty();
    }

    @Test
    void both_pages_link_to_each_other_as_soon_as_both_are_out() {
        var policy = bureau.published(policy());
        var interpretation = bureau.published(bureau.placed(Contents.of(ItemType.INTERPRETATION, "一图读懂", "解读如下。")));
        markings.relate(bureau.luo, new Link(interpretation, policy, Link.Kind.INTERPRETS));

        assertThat(shown(policy).relations()).extracting(Relation::kind).containsExactly(Relation.Kind.INTERPRETED_BY);
        assertThat(shown(interpretation).relations())
                .extracting(Relation::kind)
                .containsExactly(Relation.Kind.INTERPRETS);
    }

    @Test
    void a_correction_keeps_the_old_text_public_until_the_new_one_has_passed_every_review() {
        var id = bureau.published(policy());
        var first = shown(id);
        drafts.begin(bureau.luo, id, new Change.Correction("比例写错"));
        drafts.rewrite(bureau.luo, id, corrected(), null, false);

        assertThat(shown(id).body()).isEqualTo(first.body());
        refuses(ALREADY_PREPARING, () -> drafts.begin(bureau.luo, id, new Change.Correction("再改")));

        review(id);
        publications.publish(bureau.publisher, id, "");
        var second = shown(id);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.changeNote()).isEqualTo("比例写错");
        assertThat(second.publishedAt()).isEqualTo(first.publishedAt());
        assertThat(second.correctedAt()).isNotNull();
        assertThat(second.field(MetadataField.INDEX_NO)).isEqualTo(first.field(MetadataField.INDEX_NO));
        assertThat(articles.pastVersions(new ArticleId(id))).hasSize(1);
        assertThat(deliveries.of(id)).extracting(it -> it.slip().action()).contains(Action.UPDATE);
    }

    @Test
    void changed_facts_start_the_twenty_working_days_again() {
        var id = bureau.published(policy());
        refuses(CHANGED_LATER, () -> drafts.begin(bureau.luo, id, new Change.Update(Cast.TODAY.plusDays(1), "明天")));

        drafts.begin(bureau.luo, id, new Change.Update(Cast.TODAY, "地址变了"));

        var it = reading.get(bureau.luo, id);
        assertThat(it.clockStart()).contains(Cast.TODAY);
        assertThat(DisclosureReading.due(it)).isPresent();
        drafts.rewrite(bureau.luo, id, corrected(), null, false);
        review(id);
        publications.publish(bureau.publisher, id, "");
        assertThat(DisclosureReading.due(reading.get(bureau.luo, id))).isEmpty();
    }

    @Test
    void what_is_taken_back_is_gone_everywhere_and_a_leader_approves_afterwards() {
        var id = bureau.published(policy());
        withdrawals.withdraw(bureau.publisher, id, Cause.PRIVACY, "附件里有手机号码");

        assertThat(articles.find(new ArticleId(id)))
                .get()
                .isInstanceOfSatisfying(
                        Gone.class,
                        gone -> assertThat(gone.toString())
                                .doesNotContain(policy().wording().title())
                                .doesNotContain("手机"));
        assertThat(deliveries.of(id))
                .filteredOn(it -> it.slip().action() == Action.WITHDRAW)
                .isNotEmpty();
        assertThat(duties.open(Scope.below(bureau.cast.county.branch())))
                .filteredOn(it -> it.isOf(bureau.leader))
                .extracting(Duty::what)
                .contains("审批已撤回的信息");
        withdrawals.approve(bureau.leader, id, "同意");
        refuses(NOTHING_TO_APPROVE, () -> withdrawals.approve(bureau.leader, id, "同意"));
        assertThat(reading.get(bureau.luo, id).publicity()).isInstanceOf(Withdrawn.class);
    }

    @Test
    void a_leak_is_to_be_reported_within_a_day() {
        var id = bureau.published(policy());
        withdrawals.withdraw(bureau.publisher, id, Cause.LEAK, "含内部底数");
        var head = Cast.as(bureau.cast.han, Role.OFFICE_HEAD);

        assertThat(of(head)).contains("报告泄密情况");
        withdrawals.report(head, id, "县保密局", "电话报告，九时");
        assertThat(of(head)).doesNotContain("报告泄密情况");
    }

    @Test
    void what_was_taken_back_returns_only_through_every_review_and_keeps_its_number() {
        var id = bureau.published(policy());
        var number = reading.get(bureau.luo, id).indexNumber();
        withdrawals.withdraw(bureau.publisher, id, Cause.ERROR, "表格错行");
        drafts.begin(bureau.luo, id, new Change.Again("表格已经改正"));
        drafts.submit(bureau.luo, id);
        assertThat(articles.find(new ArticleId(id))).get().isInstanceOf(Gone.class);
        reviews.passUnit(bureau.unitHead, id, "");
        reviews.conclude(bureau.secrecy, id, Bureau.publishable());
        bureau.pass(id);
        publications.publish(bureau.publisher, id, "x");

        assertThat(shown(id).version()).isEqualTo(2);
        assertThat(reading.get(bureau.luo, id).indexNumber()).isEqualTo(number);
    }

    @Test
    void a_planned_item_goes_out_by_itself_and_not_before() {
        var id = bureau.signed(bureau.notice("通知", "下周一起试运行。"));
        refuses(
                PLANNED_IN_THE_PAST,
                () -> publications.plan(bureau.publisher, id, clock.now().minusSeconds(60), ""));
        publications.plan(bureau.publisher, id, clock.now().plusSeconds(3600), "");

        planned.work();
        assertThat(articles.find(new ArticleId(id))).isEmpty();
        clock.passes(Duration.ofSeconds(3601));
        planned.work();
        assertThat(reading.get(bureau.luo, id).preparation()).isEqualTo(new Settled(1));
        assertThat(articles.find(new ArticleId(id))).isPresent();
    }

    @Test
    void a_limited_time_ends_by_itself_and_the_record_stays() {
        var until = tuesday("2026-03-10");
        var id = bureau.published(limited(bureau.notice("公示", "公示内容。"), until));
        assertThat(shown(id).noindex()).isTrue();

        clock.isOn(until);
        planned.work();
        assertThat(articles.find(new ArticleId(id))).get().isInstanceOf(Article.class);
        clock.isOn(until.plusDays(1));
        planned.work();
        assertThat(articles.find(new ArticleId(id))).get().isInstanceOf(Gone.class);
        assertThat(reading.get(bureau.luo, id).publicity()).isInstanceOf(Ended.class);
    }

    @Test
    void a_repealed_document_stays_readable_under_a_banner_with_links_both_ways() {
        var old = bureau.published(policy());
        var next = bureau.published(Contents.titled(policy(), "关于再次完善门诊待遇的通知"));
        markings.mark(bureau.publisher, old, new Marking(Marking.Kind.REPEALED, Cast.TODAY.plusDays(7), next, "见新文件"));

        assertThat(shown(old).lifetime().on(Cast.TODAY)).isEqualTo(Validity.IN_FORCE);
        assertThat(shown(old).lifetime().on(Cast.TODAY.plusDays(7))).isEqualTo(Validity.REPEALED);
        assertThat(shown(old).relations()).extracting(Relation::kind).contains(Relation.Kind.REPEALED_BY);
        assertThat(shown(next).relations()).extracting(Relation::kind).contains(Relation.Kind.REPEALS);
    }

    @Test
    void what_is_meant_for_some_never_reaches_the_site() {
        var content = policy();
        var specific =
                Contents.with(content, new Reach(Audience.SPECIFIC, TimeLimit.LONG_TERM, null, "告知参保单位", "", ""));
        var id = drafts.draft(
                bureau.luo,
                bureau.cast.benefits,
                DutyRule.WHO_MAKES,
                specific,
                bureau.channels(ChannelKind.WECHAT),
                false);
        drafts.submit(bureau.luo, id);
        reviews.passUnit(bureau.unitHead, id, "");
        reviews.conclude(bureau.secrecy, id, Bureau.publishable());
        bureau.pass(id);
        publications.publish(bureau.publisher, id, "x");

        assertThat(articles.find(new ArticleId(id))).isEmpty();
    }

    @Test
    void history_keeps_its_own_moment_and_number_and_is_told_as_taken_over() {
        var head = Cast.as(bureau.cast.han, Role.OFFICE_HEAD);
        var at = tuesday("2026-03-03")
                .minusDays(5)
                .atTime(9, 30)
                .atZone(OfficeClock.ZONE)
                .toInstant();
        var id = history.takeOver(
                head,
                bureau.cast.benefits,
                DutyRule.WHO_MAKES,
                policy(),
                at,
                "AB-2020-17",
                bureau.channels(ChannelKind.OWN_SITE));

        assertThat(shown(id).publishedAt()).isEqualTo(at);
        assertThat(reading.get(bureau.luo, id).indexNumber()).isEqualTo("AB-2020-17");
        assertThat(reading.steps(bureau.luo, id))
                .extracting(step -> step.kind().name())
                .containsExactly("TAKEN_OVER");
    }

    @Test
    void history_with_something_to_hide_is_not_taken_over() {
        var head = Cast.as(bureau.cast.han, Role.OFFICE_HEAD);
        var content = bureau.notice("名单", "联系人手机13812345678。");

        refuses(
                HITS_UNDECIDED,
                () -> history.takeOver(
                        head,
                        bureau.cast.benefits,
                        DutyRule.WHO_MAKES,
                        content,
                        clock.now(),
                        "",
                        bureau.channels(ChannelKind.OWN_SITE)));
    }

    @Test
    void lateness_is_told_by_unit_with_the_share_that_was_late() {
        bureau.published(policy());
        var late = Contents.with(policy(), new Paper("", "", "", LocalDate.of(2026, 1, 5), null, null));
        bureau.published(late);

        assertThat(reading.timeliness(bureau.luo, bureau.cast.county.id(), 2026))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.inTime()).isEqualTo(1);
                    assertThat(it.late()).isEqualTo(1);
                    assertThat(it.lateRate()).isEqualTo(50);
                });
    }

    @Test
    void the_figures_of_a_year_add_up_and_count_corrections_once() {
        var id = bureau.published(policy());
        bureau.published(bureau.notice("通知", "内容。"));
        drafts.begin(bureau.luo, id, new Change.Correction("错字"));
        drafts.rewrite(bureau.luo, id, corrected(), null, false);
        review(id);
        publications.publish(bureau.publisher, id, "");

        var figures = reading.figures(bureau.luo, bureau.cast.county.id(), 2026);
        assertThat(figures.total()).isEqualTo(2);
        assertThat(figures.byType().values().stream().mapToInt(it -> it).sum()).isEqualTo(2);
        assertThat(figures.byFive()).hasSize(5);
    }

    @Test
    void of_what_is_out_nothing_can_be_handed_in() {
        var it = reading.get(bureau.luo, bureau.published(policy()));

        assertThat(drafts.maySubmit(bureau.luo, it).isAllowed()).isFalse();
        assertThat(publications.mayPublish(bureau.publisher, it).isAllowed()).isFalse();
    }

    @Test
    void what_was_never_out_cannot_be_taken_back() {
        var id = bureau.draft(policy());

        refuses(NOT_PUBLIC, () -> withdrawals.withdraw(bureau.publisher, id, Cause.ERROR, "x"));
    }

    private void review(long id) {
        drafts.submit(bureau.luo, id);
        reviews.passUnit(bureau.unitHead, id, "");
        reviews.conclude(bureau.secrecy, id, Bureau.publishable());
        bureau.pass(id);
    }

    private List<String> of(Actor actor) {
        return duties.open(Scope.below(bureau.cast.county.branch())).stream()
                .filter(it -> it.isOf(actor))
                .map(Duty::what)
                .toList();
    }

    private Article shown(long id) {
        return (Article) articles.find(new ArticleId(id)).orElseThrow();
    }

    private Content policy() {
        return bureau.placed(Contents.policy());
    }

    private Content corrected() {
        return Contents.saying(policy(), policy().wording().body().replace("六十", "六五"));
    }

    private static Content limited(Content it, @Nullable LocalDate until) {
        return Contents.with(it, new Reach(Audience.EVERYONE, TimeLimit.LIMITED, until, "", "", ""));
    }
}
