package gongkai.openanswers;

import static gongkai.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.Reply;
import gongkai.applications.domain.Wanted;
import gongkai.applications.handling.ReplyHandling;
import gongkai.applications.handling.TakeOverHandling;
import gongkai.calendars.Duty;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.handling.DisclosureReading;
import gongkai.organisation.Cast;
import gongkai.organisation.domain.Posting.Engagement;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers become drafts without names, and what is given twice is proposed for publication. */
@WholeOffice
class OpenAnswersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OpenAnswerHandling handling;

    @Autowired
    OpenAnswers answers;

    @Autowired
    OpenAnswerDuties duties;

    @Autowired
    TakeOverHandling takingOver;

    @Autowired
    ReplyHandling replies;

    @Autowired
    DisclosureReading items;

    Cast cast;
    Actor clerk;

    @BeforeEach
    void open() {
        jdbc.sql("""
                        truncate openanswers.answer, openanswers.given, openanswers.settled,
                                 applications.case_file, applications.serial cascade
                        """).update();
        cast = Cast.enters(program);
        clerk = cast.works(cast.county, cast.office, "周敏", Engagement.NONE, Role.OFFICE_CLERK);
        clock.isOn(DAY);
    }

    @Test
    void what_is_given_twice_is_proposed_once_and_opens_a_draft() {
        sent("2025年药品集中采购合同价格");
        assertThat(owed()).isEmpty();
        var second = sent("2025年药品集中采购的合同价格");
        sent("机关食堂供应商名单");

        assertThat(owed()).singleElement().satisfies(it -> {
            assertThat(it.what()).isEqualTo("同一信息已依申请提供多次，研究主动公开");
            assertThat(it.subject()).contains("2 次");
        });
        var first = handling.repeated(clerk).getFirst().sameAs();
        assertThatThrownBy(() -> handling.draftSame(cast.neighboursClerk, first))
                .isInstanceOf(NotFound.class);
        var item = handling.draftSame(clerk, first);

        assertThat(items.get(clerk, item).content().wording().title()).isEqualTo("2025年药品集中采购的合同价格");
        assertThat(owed()).isEmpty();
        refuses(OpenAnswerRefusal.SETTLED_ALREADY, () -> handling.draftSame(clerk, first));
        assertThat(handling.sameAs(clerk, first)).extracting(it -> it.caseId()).contains(second);
    }

    @Test
    void the_same_number_is_the_same_thing_and_a_reason_ends_the_matter() {
        sent("关于基金的通知", "澄医保〔2025〕3号");
        sent("另外一种说法", "澄医保〔2025〕3号");
        var first = handling.repeated(clerk).getFirst().sameAs();

        refuses(OpenAnswerRefusal.DECLINE_REASON_MISSING, () -> handling.declineSame(clerk, first, " "));
        handling.declineSame(clerk, first, "含有第三方信息");

        assertThat(owed()).isEmpty();
    }

    @Test
    void an_applicant_wishes_it_and_the_office_makes_a_draft_or_says_why_not() {
        var id = sent("甲类信息");
        handling.wish(id, cast.county.id(), "甲类信息", "大家都想知道");
        assertThat(owed()).extracting(Duty::what).containsExactly("审查申请人建议公开的答复");
        assertThat(answers.standing(id).orElseThrow().words()).contains("正在审查");
        refuses(OpenAnswerRefusal.PROPOSED_ALREADY, () -> handling.wish(id, cast.county.id(), "甲类信息", ""));

        var item = handling.draft(clerk, id);

        var content = items.get(clerk, item).content();
        assertThat(content.type()).isEqualTo(ItemType.ANSWER);
        assertThat(content.wording().title()).isEqualTo("关于“甲类信息”的答复");
        assertThat(content.wording().body())
                .contains("申请的内容", "甲类信息", "予以公开", "（略）已经查到")
                .doesNotContain("王小明", "13800138000", "11010519491231002X");
        assertThat(content.attachments()).isEmpty();
        assertThat(owed()).isEmpty();
        refuses(OpenAnswerRefusal.PROPOSED_ALREADY, () -> handling.draft(clerk, id));
    }

    @Test
    void what_is_declined_is_told_to_the_applicant_without_the_reason() {
        var id = sent("乙类信息");
        handling.wish(id, cast.county.id(), "乙类信息", "");

        handling.decline(clerk, id, "涉及个案");

        assertThat(answers.standing(id).orElseThrow().words()).contains("不公开").doesNotContain("个案");
        assertThat(owed()).isEmpty();
    }

    private List<Duty> owed() {
        return duties.open(new Scope(cast.county.branch(), false));
    }

    private long sent(String title) {
        return sent(title, "");
    }

    private long sent(String title, String number) {
        var nobody = new PersonId(0);
        var reply = new Reply(
                Outcome.R02_PROVIDE,
                "王小明已经查到，电话13800138000",
                "",
                null,
                List.of(),
                null,
                "",
                "",
                null,
                List.of(),
                "",
                "",
                "",
                List.of("一份文件"),
                1,
                "");
        var n = NUMBER.incrementAndGet();
        var id = takingOver.takeOver(
                Actor.program(cast.county.branch()),
                cast.county.id(),
                new TakeOverHandling.Taken(
                        new Applicant(
                                ApplicantColumn.NATURAL,
                                "王小明",
                                IdentityKind.RESIDENT_CARD,
                                "11010519491231002X",
                                "",
                                "",
                                "",
                                "13800138000",
                                "",
                                "",
                                "",
                                ""),
                        new Wanted(
                                title,
                                number,
                                "",
                                Wanted.Delivery.COLLECT,
                                Wanted.Carrier.PAPER,
                                false,
                                false,
                                false,
                                ""),
                        "澄医保-2026-" + n,
                        "",
                        List.of(
                                line(new Happening.Registered(Reception.IN_PERSON, "回执")),
                                line(new Happening.Accepted()),
                                line(new Happening.Drafted(reply, nobody)),
                                line(new Happening.Submitted()),
                                line(new Happening.SecrecyPassed("同意", nobody)),
                                line(new Happening.LegalityPassed("同意", nobody)),
                                line(new Happening.Signed("澄医保依复〔2026〕" + n + "号", "同意", nobody)))));
        replies.send(clerk, id, DAY, new Happening.Sent(Happening.Way.POST, "1109876"));
        return id;
    }

    private static TakeOverHandling.Line line(Happening what) {
        return new TakeOverHandling.Line(DAY.minusDays(1), what, new PersonId(0), "周敏");
    }
}
