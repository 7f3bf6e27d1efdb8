package gongkai.disclosures.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.access.Role;
import gongkai.channels.Deliveries;
import gongkai.channels.Delivery;
import gongkai.channels.handling.DeliveryHandling;
import gongkai.disclosures.domain.Change;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.HitDecision.Decision;
import gongkai.disclosures.domain.Withdrawal.Cause;
import gongkai.disclosures.handling.AttachmentHandling.Upload;
import gongkai.organisation.Cast;
import gongkai.typesetting.Format;
import gongkai.typesetting.Paper;
import gongkai.typesetting.Readers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is printed for the file of an item says what its record says, and no more. */
@WholeOffice
class ItemPapersTest {

    private static final String IDENTITY = "11010519491231002X";

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    ItemPapers papers;

    @Autowired
    DraftHandling drafts;

    @Autowired
    AttachmentHandling attachments;

    @Autowired
    ReviewHandling reviews;

    @Autowired
    PublicationHandling publications;

    @Autowired
    WithdrawalHandling withdrawals;

    @Autowired
    DisclosureReading reading;

    @Autowired
    Deliveries deliveries;

    @Autowired
    DeliveryHandling carrying;

    @Autowired
    JdbcClient jdbc;

    Bureau bureau;

    @BeforeEach
    void open() {
        bureau = Bureau.opens(program);
    }

    @Test
    void all_three_read_the_same_as_docx_pdf_and_ofd() {
        var id = published();
        var review = reading.reviews(bureau.luo, id).getFirst().id();

        reads(
                id,
                it -> papers.approval(it, 1),
                (format, number) ->
                        papers.approval(bureau.luo, number, 1, format).bytes());
        reads(
                id,
                it -> papers.secrecy(it, review),
                (format, number) ->
                        papers.secrecy(bureau.luo, number, review, format).bytes());
        reads(
                id,
                papers::certificate,
                (format, number) ->
                        papers.certificate(bureau.luo, number, format).bytes());
    }

    private void reads(long id, Function<Disclosure, Paper> paper, BiFunction<Format, Long, byte[]> print) {
        for (var format : Format.values()) {
            var printed = print.apply(format, id);
            assertThat(Readers.words(printed, format))
                    .as("%s", format)
                    .isEqualTo(Readers.words(paper.apply(reading.get(bureau.luo, id))));
        }
    }

    @Test
    void the_approval_sheet_tells_every_step_with_its_person_its_words_and_its_days() {
        var id = published();

        var words = approval(id, 1);

        for (var step : reading.steps(bureau.luo, id)) {
            assertThat(words).contains(step.kind().label(), step.signature());
        }
        assertThat(words)
                .contains("罗")
                .contains("科室已核对数据")
                .contains("不涉及国家秘密和个人隐私")
                .contains("属于主动公开范围")
                .contains("同意公开")
                .contains("当日")
                .contains("自2026年2月25日起20个工作日，至2026年3月24日；2026年3月2日公开，未逾期")
                .contains("局门户网站")
                .contains("附表.txt")
                .contains(reading.get(bureau.luo, id).content().seal());
    }

    @Test
    void each_version_has_a_sheet_of_its_own() {
        var id = published();
        drafts.begin(bureau.luo, id, new Change.Correction("更正电话"));
        drafts.rewrite(bureau.luo, id, bureau.notice("关于补办手续的通知（更正）", "改到窗口办理。"), null, false);

        assertThat(approval(id, 1)).contains("关于补办手续的通知").doesNotContain("（更正）");
        assertThat(approval(id, 2)).contains("关于补办手续的通知（更正）").doesNotContain("同意公开");
        assertThatThrownBy(() -> papers.approval(bureau.luo, id, 3, Format.PDF)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_record_of_a_review_is_bound_to_text_and_files_and_shows_nothing_that_was_covered() {
        var id = published();
        var review = reading.reviews(bureau.luo, id).getFirst();
        var file = reading.get(bureau.luo, id).content().attachments().getFirst();

        var words = record(id, review.id());

        assertThat(words)
                .contains(review.review().seal(), file.name(), file.digest(), bureau.secrecy.name())
                .contains("样例号码", Decision.KEEP.label())
                .contains("科室已核对数据", "同意公开", "本记录有效")
                .doesNotContain(IDENTITY);
        drafts.begin(bureau.luo, id, new Change.Correction("更正电话"));
        drafts.rewrite(bureau.luo, id, bureau.notice("关于补办手续的通知", "改到窗口办理。"), null, false);
        assertThat(record(id, review.id()))
                .contains("本记录对现在的内容无效", review.review().seal(), file.digest());
        assertThatThrownBy(() -> papers.secrecy(bureau.luo, id, review.id() + 1000, Format.PDF))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_decision_taken_after_the_review_is_not_in_its_record() {
        var id = bureau.inSecrecyReview(bureau.notice("公告", "请持身份证" + IDENTITY + "办理。"));
        decideAll(id, Decision.KEEP, "样例号码");
        reviews.conclude(bureau.secrecy, id, Bureau.publishable());
        var review = reading.reviews(bureau.luo, id).getFirst().id();
        jdbc.sql("update disclosures.hit_decision set at = at + interval '1 hour' where item_id = :id")
                .param("id", id)
                .update();

        assertThat(record(id, review)).contains("没有需要处理的疑点").doesNotContain("样例号码");
    }

    @Test
    void the_certificate_names_versions_channels_receipts_and_the_entry_of_the_trail() {
        var id = published();
        var byHand = deliveries.of(id).stream()
                .filter(Delivery.ToDo.class::isInstance)
                .findFirst()
                .orElseThrow();
        carrying.record(
                Cast.as(bureau.cast.zhou, Role.OFFICE_CLERK), byHand.slip().id(), clock.now(), "", "第三期");

        var it = reading.get(bureau.luo, id);
        var words = Readers.words(papers.certificate(it));
        var entry = jdbc.sql("""
                        select number || ' ' || encode(hash, 'hex')
                          from trail.entry
                         where subject = :subject and what like '发布公开%'
                         order by number desc
                         limit 1
                        """)
                .param("subject", "disclosure " + id)
                .query(String.class)
                .single()
                .split(" ");

        assertThat(words)
                .contains(it.indexNumber(), it.content().seal(), "第三期", "公开中，现为第1版", "/articles/" + id)
                .contains("第" + entry[0] + "条", entry[1]);
    }

    @Test
    void why_something_was_taken_back_is_not_on_its_certificate() {
        var id = published();
        withdrawals.withdraw(bureau.publisher, id, Cause.LEAK, "内容不宜公开");

        var words = Readers.words(papers.certificate(reading.get(bureau.luo, id)));

        assertThat(words).contains("撤下").doesNotContain(Cause.LEAK.label(), "内容不宜公开");
    }

    @Test
    void what_was_never_public_is_not_certified_and_a_neighbour_prints_nothing() {
        var draft = bureau.draft(bureau.notice("公告", "正文。"));
        var stranger = bureau.cast.neighboursClerk;

        assertThatThrownBy(() -> papers.certificate(bureau.luo, draft, Format.PDF))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> papers.approval(stranger, draft, 1, Format.PDF))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void every_printing_is_on_the_trail() {
        var id = published();
        papers.approval(bureau.luo, id, 1, Format.OFD);

        assertThat(jdbc.sql("select what from trail.entry where subject = :subject order by number desc limit 1")
                        .param("subject", "disclosure " + id)
                        .query(String.class)
                        .single())
                .isEqualTo("打印政府信息公开审批表第1版「关于补办手续的通知」");
    }

    @Test
    void line_ends_in_what_people_typed_do_no_harm() {
        var id = bureau.submitted(bureau.notice("公告", "正文。"));
        reviews.passUnit(bureau.unitHead, id, "第一点\r\n第二点\t完");

        assertThat(papers.approval(reading.get(bureau.luo, id), 1).text()).contains("第一点 第二点 完");
    }

    private String approval(long id, int version) {
        return Readers.words(papers.approval(reading.get(bureau.luo, id), version));
    }

    private String record(long id, long review) {
        return Readers.words(papers.secrecy(reading.get(bureau.luo, id), review));
    }

    /** With a file, and with something that screening finds. */
    private long published() {
        var id = bureau.draft(bureau.notice("关于补办手续的通知", "请持身份证" + IDENTITY + "到窗口办理。"));
        attachments.attach(bureau.luo, id, List.of(new Upload("附表.txt", "附表内容".getBytes(StandardCharsets.UTF_8))));
        drafts.submit(bureau.luo, id);
        reviews.passUnit(bureau.unitHead, id, "科室已核对数据");
        decideAll(id, Decision.KEEP, "样例号码");
        reviews.conclude(bureau.secrecy, id, Bureau.publishable());
        reviews.passAttribute(bureau.attribute, id, gongkai.disclosures.domain.Openness.PROACTIVE, "属于主动公开范围");
        reviews.sign(bureau.leader, id, "同意公开", null);
        publications.publish(bureau.publisher, id, "");
        return id;
    }

    private void decideAll(long id, Decision decision, String reason) {
        reviews.findings(bureau.secrecy, id).stream()
                .filter(it -> it.hit().detector().blocks())
                .forEach(it -> reviews.decide(bureau.secrecy, id, it.hit().key(), decision, reason));
    }
}
