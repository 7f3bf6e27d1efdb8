package gongkai.disclosures.handling;

import static gongkai.Refusals.refuses;
import static gongkai.disclosures.domain.DisclosureRefusal.AGGREGATION_NOTE_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.HITS_UNDECIDED;
import static gongkai.disclosures.domain.DisclosureRefusal.HIT_REASON_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.LEADERS_MUST_DIFFER;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_IN_THIS_STATE;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_THE_REVIEWING_UNIT;
import static gongkai.disclosures.domain.DisclosureRefusal.NOT_THE_UNITS_HEAD;
import static gongkai.disclosures.domain.DisclosureRefusal.NO_LIAISON;
import static gongkai.disclosures.domain.DisclosureRefusal.OPENNESS_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.REVIEW_VOID;
import static gongkai.disclosures.domain.DisclosureRefusal.SAME_PERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.access.Role;
import gongkai.channels.ChannelKind;
import gongkai.disclosures.domain.Attribute;
import gongkai.disclosures.domain.Content;
import gongkai.disclosures.domain.Contents;
import gongkai.disclosures.domain.Ground;
import gongkai.disclosures.domain.HitDecision.Decision;
import gongkai.disclosures.domain.HouseRule;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.Preparation.AwaitingSignature;
import gongkai.disclosures.domain.Preparation.Drafting;
import gongkai.disclosures.domain.Preparation.InAttributeReview;
import gongkai.disclosures.domain.Preparation.InSecrecyReview;
import gongkai.disclosures.domain.Preparation.OwingRecords;
import gongkai.disclosures.domain.Preparation.Ready;
import gongkai.disclosures.domain.Preparation.Settled;
import gongkai.disclosures.domain.Publicity.KeptBack;
import gongkai.disclosures.domain.Return;
import gongkai.disclosures.domain.SecrecyReview.Aggregation;
import gongkai.disclosures.domain.SecrecyReview.Conclusion;
import gongkai.disclosures.domain.ThirdParty;
import gongkai.disclosures.handling.ReviewHandling.SecrecyOpinion;
import gongkai.organisation.Cast;
import gongkai.published.Article;
import gongkai.published.ArticleId;
import gongkai.published.Articles;
import gongkai.workyears.domain.DutyRule;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The way of an item from its draft to the signature, and every door that is shut on it. */
@WholeOffice
class DisclosureFlowTest {

    private static final String IDENTITY = "11010519491231002X";

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
    MarkingHandling markings;

    @Autowired
    DisclosureReading reading;

    @Autowired
    Articles articles;

    Bureau bureau;

    @BeforeEach
    void open() {
        bureau = Bureau.opens(program);
    }

    @Test
    void a_document_goes_from_draft_through_three_reviews_to_the_public() {
        var id = bureau.published(policy());

        var it = reading.get(bureau.luo, id);
        assertThat(it.preparation()).isEqualTo(new Settled(1));
        assertThat(it.isPublic()).isTrue();
        assertThat(it.indexNumber()).matches("11330100MB19370226/2026-\\d{5}");
        assertThat(articles.find(new ArticleId(id))).get().isInstanceOfSatisfying(Article.class, article -> {
            assertThat(article.title()).isEqualTo(policy().wording().title());
            assertThat(article.body()).isEqualTo(policy().wording().body());
        });
        assertThat(reading.steps(bureau.luo, id))
                .extracting(step -> step.kind().name())
                .containsExactly(
                        "BEGUN",
                        "SUBMITTED",
                        "UNIT_PASSED",
                        "SECRECY_CONCLUDED",
                        "ATTRIBUTE_PASSED",
                        "SIGNED",
                        "PUBLISHED");
    }

    @Test
    void nothing_is_public_before_the_publisher_says_so() {
        var id = bureau.signed(policy());

        assertThat(articles.find(new ArticleId(id))).isEmpty();
        assertThat(reading.get(bureau.luo, id).preparation()).isInstanceOf(Ready.class);
    }

    @Test
    void without_an_attribute_nothing_is_handed_in() {
        var id = bureau.draft(Contents.with(policy(), new Attribute(null, null, "", "", ThirdParty.NONE, "")));

        refuses(OPENNESS_MISSING, () -> drafts.submit(bureau.luo, id));
    }

    @Test
    void a_unit_without_a_liaison_hands_in_nothing() {
        var clerk = Cast.as(bureau.cast.zhou, Role.OFFICE_CLERK);
        var id = drafts.draft(
                clerk,
                bureau.cast.units.get(3),
                DutyRule.WHO_MAKES,
                policy(),
                bureau.channels(ChannelKind.OWN_SITE),
                false);

        refuses(NO_LIAISON, () -> drafts.submit(clerk, id));
    }

    @Test
    void the_head_of_another_unit_does_not_answer_for_it() {
        var id = bureau.submitted(policy());
        var other = Cast.as(bureau.attribute, Role.UNIT_HEAD);

        refuses(NOT_THE_UNITS_HEAD, () -> reviews.passUnit(other, id, ""));
    }

    @Test
    void nobody_takes_two_steps_of_one_item() {
        var id = bureau.inSecrecyReview(policy());

        refuses(
                SAME_PERSON,
                () -> reviews.conclude(Cast.as(bureau.luo, Role.SECRECY_REVIEWER), id, Bureau.publishable()));
        refuses(
                SAME_PERSON,
                () -> reviews.conclude(Cast.as(bureau.unitHead, Role.SECRECY_REVIEWER), id, Bureau.publishable()));
        reviews.conclude(bureau.secrecy, id, Bureau.publishable());
        refuses(
                SAME_PERSON,
                () -> reviews.passAttribute(
                        Cast.as(bureau.secrecy, Role.ATTRIBUTE_REVIEWER), id, Openness.PROACTIVE, ""));
    }

    @Test
    void a_step_out_of_turn_is_refused() {
        var id = bureau.submitted(policy());

        refuses(NOT_IN_THIS_STATE, () -> reviews.conclude(bureau.secrecy, id, Bureau.publishable()));
        refuses(NOT_IN_THIS_STATE, () -> reviews.sign(bureau.leader, id, "", null));
        refuses(NOT_IN_THIS_STATE, () -> publications.publish(bureau.publisher, id, ""));
    }

    @Test
    void the_neighbour_finds_no_such_item() {
        var id = bureau.draft(policy());

        assertThatThrownBy(() -> reading.get(bureau.cast.neighboursClerk, id)).isInstanceOf(NotFound.class);
        assertThat(reading.get(bureau.cast.citySupervisor, id).id()).isEqualTo(id);
    }

    @Test
    void a_return_tells_why_and_goes_back_to_whoever_wrote_it() {
        var id = bureau.inSecrecyReview(policy());

        reviews.giveBack(bureau.secrecy, id, "附表缺页");

        assertThat(reading.get(bureau.luo, id).preparation())
                .isInstanceOfSatisfying(
                        Drafting.class,
                        it -> assertThat(it.returned())
                                .isNotNull()
                                .extracting(Return::reason)
                                .isEqualTo("附表缺页"));
        drafts.submit(bureau.luo, id);
        reviews.passUnit(bureau.unitHead, id, "");
        assertThat(reading.get(bureau.luo, id).preparation()).isInstanceOf(InSecrecyReview.class);
    }

    @Test
    void what_screening_finds_is_decided_before_anything_may_be_published() {
        var id = bureau.inSecrecyReview(bureau.notice("关于补办手续的通知", "请持身份证" + IDENTITY + "到窗口办理。"));
        var found = reviews.findings(bureau.secrecy, id).stream()
                .filter(it -> it.hit().detector().blocks())
                .toList();

        assertThat(found)
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.hit().masked()).doesNotContain(IDENTITY));
        refuses(HITS_UNDECIDED, () -> reviews.conclude(bureau.secrecy, id, Bureau.publishable()));
        var key = found.getFirst().hit().key();
        refuses(HIT_REASON_MISSING, () -> reviews.decide(bureau.secrecy, id, key, Decision.KEEP, ""));
        found.forEach(it -> reviews.decide(bureau.secrecy, id, it.hit().key(), Decision.REMOVE, ""));
        refuses(HITS_UNDECIDED, () -> reviews.conclude(bureau.secrecy, id, Bureau.publishable()));

        found.forEach(it -> reviews.decide(bureau.secrecy, id, it.hit().key(), Decision.KEEP, "样例号码"));
        reviews.conclude(bureau.secrecy, id, Bureau.publishable());
        assertThat(reading.get(bureau.luo, id).preparation()).isInstanceOf(InAttributeReview.class);
    }

    @Test
    void what_must_be_cut_goes_back_and_is_reviewed_again() {
        var id = bureau.inSecrecyReview(bureau.notice("公告", "联系人手机13812345678。"));

        reviews.conclude(
                bureau.secrecy,
                id,
                new SecrecyOpinion(Conclusion.AFTER_REMOVAL, "含个人电话", "删去手机号码", Aggregation.NOT_CONCERNED, "", ""));

        assertThat(reading.get(bureau.luo, id).preparation()).isInstanceOf(Drafting.class);
    }

    @Test
    void a_table_with_small_cells_makes_the_question_of_aggregation_compulsory() {
        var id = bureau.inSecrecyReview(bureau.notice("救助情况统计", "| 乡镇 | 人数 |\n| 甲乡 | 128 |\n| 乙乡 | 2 |\n| 合计 | 130 |"));
        assertThat(reviews.hasSmallCells(bureau.secrecy, id)).isTrue();
        reviews.findings(bureau.secrecy, id).stream()
                .filter(it -> it.hit().detector().blocks())
                .forEach(it -> reviews.decide(bureau.secrecy, id, it.hit().key(), Decision.KEEP, "乡镇合计"));

        refuses(AGGREGATION_NOTE_MISSING, () -> reviews.conclude(bureau.secrecy, id, Bureau.publishable()));
    }

    @Test
    void one_character_changed_after_the_review_voids_it_and_the_difference_is_known() {
        var id = bureau.signed(policy());

        drafts.rewrite(
                bureau.luo,
                id,
                Contents.saying(policy(), policy().wording().body().replace("六十", "六五")),
                null,
                false);

        refuses(NOT_IN_THIS_STATE, () -> publications.publish(bureau.publisher, id, "x"));
        var it = reading.get(bureau.luo, id);
        var review = it.underWay().orElseThrow().secrecyReview().orElseThrow();
        assertThat(it.preparation()).isInstanceOf(InSecrecyReview.class);
        assertThat(review.covers(it.content())).isFalse();
        assertThat(Differences.between(
                        reading.sealed(bureau.luo, id, review.seal()).orElseThrow(), it.content()))
                .extracting(Differences.Difference::label)
                .containsExactly("正文");
    }

    @Test
    void a_text_changed_behind_the_programs_back_is_not_published() {
        var id = bureau.signed(policy());
        bureau.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("""
                        update disclosures.item
                           set content = jsonb_set(content, '{wording,body}', '"别的正文"')
                         where id = :id
                        """)
                .param("id", id)
                .update();

        refuses(REVIEW_VOID, () -> publications.publish(bureau.publisher, id, "x"));
        assertThat(articles.find(new ArticleId(id))).isEmpty();
    }

    @Test
    void the_unit_that_reviews_attributes_can_be_named() {
        var id = bureau.reviewed(policy());
        markings.setRule(
                Cast.as(bureau.cast.han, Role.OFFICE_HEAD), new HouseRule(bureau.cast.units.get(5), 24, 24, 12));

        refuses(NOT_THE_REVIEWING_UNIT, () -> reviews.passAttribute(bureau.attribute, id, Openness.PROACTIVE, ""));
    }

    @Test
    void what_is_not_to_be_published_ends_with_the_signature_and_a_day_to_look_again() {
        var withheld = Contents.with(policy(), Contents.withheld(Ground.PROCESS_DRAFT, "过程稿", ""));
        var id = bureau.inSecrecyReview(withheld);
        reviews.conclude(
                bureau.secrecy,
                id,
                new SecrecyOpinion(Conclusion.WITHHOLD, "属于过程性信息", "", Aggregation.NOT_CONCERNED, "", ""));
        reviews.passAttribute(bureau.attribute, id, Openness.WITHHELD, "");
        reviews.sign(bureau.leader, id, "同意不公开", null);

        assertThat(reading.get(bureau.luo, id).publicity())
                .isEqualTo(new KeptBack(Openness.WITHHELD, Cast.TODAY, Cast.TODAY.plusMonths(12)));
    }

    @Test
    void a_notice_board_takes_two_steps_and_the_leader_keeps_the_record_of_confidentiality() {
        var id = drafts.draft(
                bureau.luo,
                bureau.cast.benefits,
                DutyRule.WHO_MAKES,
                bureau.notice("窗口公示", "本周六照常办公。"),
                bureau.channels(ChannelKind.NOTICE_BOARD),
                false);
        drafts.submit(bureau.luo, id);

        assertThat(reading.get(bureau.luo, id).preparation()).isInstanceOf(AwaitingSignature.class);
        reviews.sign(bureau.leader, id, "同意", Bureau.publishable());
        publications.publish(bureau.publisher, id, "");
        assertThat(articles.find(new ArticleId(id))).isEmpty();
        assertThat(reading.reviews(bureau.luo, id)).hasSize(1);
    }

    @Test
    void an_urgent_warning_is_signed_by_two_goes_out_and_owes_its_records() {
        var warning = bureau.placed(Contents.of(ItemType.WARNING, "系统停机预警", "今晚二十二时起停机。"));
        var id = drafts.draft(
                bureau.luo,
                bureau.cast.benefits,
                DutyRule.WHO_MAKES,
                warning,
                bureau.channels(ChannelKind.OWN_SITE),
                true);
        drafts.submit(bureau.luo, id);
        reviews.sign(bureau.leader, id, "急", null);
        refuses(LEADERS_MUST_DIFFER, () -> reviews.sign(bureau.leader, id, "急", null));
        reviews.sign(bureau.principal, id, "急", null);
        publications.publish(bureau.publisher, id, "");

        assertThat(articles.find(new ArticleId(id))).isPresent();
        assertThat(reading.get(bureau.luo, id).preparation()).isInstanceOf(OwingRecords.class);
        reviews.conclude(bureau.secrecy, id, Bureau.publishable());
        reviews.passAttribute(bureau.attribute, id, Openness.PROACTIVE, "");
        assertThat(reading.get(bureau.luo, id).preparation()).isEqualTo(new Settled(1));
    }

    @Test
    void every_state_is_kept_as_it_was() {
        var ids = List.of(
                bureau.draft(policy()),
                bureau.submitted(policy()),
                bureau.inSecrecyReview(policy()),
                bureau.reviewed(policy()),
                bureau.signed(policy()),
                bureau.published(policy()));

        assertThat(ids)
                .extracting(id ->
                        reading.get(bureau.luo, id).preparation().getClass().getSimpleName())
                .containsExactly(
                        "Drafting", "WithUnitHead", "InSecrecyReview", "InAttributeReview", "Ready", "Settled");
    }

    private Content policy() {
        return bureau.placed(Contents.policy());
    }
}
