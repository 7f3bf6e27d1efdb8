package gongkai.normatives.handling;

import static gongkai.Refusals.refuses;
import static gongkai.normatives.domain.NormativeRefusal.CLEAN_UP_CLOSED;
import static gongkai.normatives.domain.NormativeRefusal.NOTHING_IN_FORCE;
import static gongkai.normatives.domain.NormativeRefusal.NOT_ALL_JUDGED;
import static gongkai.normatives.domain.NormativeRefusal.RESULT_NOTE_MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.handling.DisclosureReading;
import gongkai.normatives.domain.CleanUp.Confirmed;
import gongkai.normatives.domain.CleanUpResult;
import gongkai.normatives.handling.MakingHandling.Issue;
import gongkai.normatives.handling.NormativeReading.Line;
import gongkai.organisation.Cast;
import gongkai.published.Article;
import gongkai.published.ArticleId;
import gongkai.published.Articles;
import gongkai.published.Block;
import gongkai.published.Body;
import gongkai.published.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An organ goes through its documents: what is decided shows on every page and in the year's figures. */
@WholeOffice
class CleanUpTest {

    private static final String FIRST = "门诊待遇办法";

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    CleanUpHandling cleanUps;

    @Autowired
    RegisterHandling register;

    @Autowired
    NormativeReading reading;

    @Autowired
    Articles articles;

    Registry registry;

    @BeforeEach
    void open() {
        registry = Registry.opens(program);
    }

    @Test
    void each_document_is_marked_on_its_page_and_the_notice_is_drafted() {
        var item = registry.published(FIRST, "澄医保规〔2026〕1号");
        var shown = cleanUps.candidates(registry.clerk).getFirst().it().id();
        var kept = former("旧办法一", "澄医保〔2021〕1号");
        var lapsed = former("旧办法二", "澄医保〔2021〕2号");
        var id = begun(List.of(shown, kept, lapsed));
        cleanUps.judge(registry.clerk, id, List.of(shown), CleanUpResult.REPEAL, "由新办法替代");
        cleanUps.judge(registry.clerk, id, List.of(kept), CleanUpResult.KEEP, "");
        refuses(NOT_ALL_JUDGED, () -> cleanUps.confirm(registry.clerk, id, Cast.TODAY));
        cleanUps.judge(registry.clerk, id, List.of(lapsed), CleanUpResult.LAPSE, "调整对象已消失");

        cleanUps.confirm(registry.clerk, id, Cast.TODAY);

        assertThat(List.of(shown, kept, lapsed))
                .extracting(it -> line(it).validity().orElseThrow())
                .containsExactly(Validity.REPEALED, Validity.IN_FORCE, Validity.LAPSED);
        assertThat(articles.find(new ArticleId(item)))
                .get()
                .isInstanceOfSatisfying(
                        Article.class,
                        it -> assertThat(it.lifetime().on(Cast.TODAY)).isEqualTo(Validity.REPEALED));
        var notice = ((Confirmed) cleanUps.get(registry.clerk, id)).notice();
        var draft = program.getBean(DisclosureReading.class)
                .get(registry.clerk, Objects.requireNonNull(notice))
                .content();
        assertThat(draft.type()).isEqualTo(ItemType.NOTICE);
        assertThat(Body.of(draft.wording().body()).stream().filter(Block.Table.class::isInstance))
                .hasSize(3);
        assertThat(draft.wording().body()).contains("| 1 | 门诊待遇办法 | 澄医保规〔2026〕1号 | GF-2026-01 | 由新办法替代 |");
    }

    @Test
    void what_is_confirmed_changes_no_more_and_a_repeal_needs_its_reason() {
        var entry = former(FIRST, "澄医保〔2021〕1号");
        var id = begun(List.of(entry));
        refuses(
                RESULT_NOTE_MISSING,
                () -> cleanUps.judge(registry.clerk, id, List.of(entry), CleanUpResult.REPEAL, " "));
        cleanUps.judge(registry.clerk, id, List.of(entry), CleanUpResult.KEEP, "");
        cleanUps.confirm(registry.clerk, id, Cast.TODAY);

        refuses(CLEAN_UP_CLOSED, () -> cleanUps.judge(registry.clerk, id, List.of(entry), CleanUpResult.KEEP, ""));
        refuses(CLEAN_UP_CLOSED, () -> cleanUps.confirm(registry.clerk, id, Cast.TODAY));
    }

    @Test
    void what_holds_no_longer_is_not_gone_through_again() {
        var entry = former(FIRST, "澄医保〔2021〕1号");
        clock.isOn(LocalDate.of(2027, 1, 4));

        assertThat(cleanUps.candidates(registry.clerk)).isEmpty();
        refuses(NOTHING_IN_FORCE, () -> begun(List.of(entry)));
    }

    @Test
    void who_may_not_draft_confirms_all_the_same_and_the_clerk_drafts_the_notice() {
        var entry = former(FIRST, "澄医保〔2021〕1号");
        var id = begun(List.of(entry));
        cleanUps.judge(registry.head, id, List.of(entry), CleanUpResult.KEEP, "");
        cleanUps.confirm(registry.head, id, Cast.TODAY);
        assertThat(((Confirmed) cleanUps.get(registry.clerk, id)).notice()).isNull();

        assertThat(cleanUps.notice(registry.clerk, id))
                .isEqualTo(((Confirmed) cleanUps.get(registry.clerk, id)).notice());
    }

    @Test
    void the_list_of_what_is_in_force_is_as_long_as_the_figure_says() {
        registry.published(FIRST, "澄医保规〔2026〕1号");
        var old = former("旧办法一", "澄医保〔2021〕1号");
        former("旧办法二", "澄医保〔2021〕2号");
        var id = begun(List.of(old));
        cleanUps.judge(registry.clerk, id, List.of(old), CleanUpResult.REPEAL, "由新办法替代");
        cleanUps.confirm(registry.clerk, id, Cast.TODAY);

        var organ = registry.clerk.organ();
        var count = reading.count(registry.clerk, organ, 2026);
        assertThat(count.before()).isEqualTo(2);
        assertThat(count.made()).isOne();
        assertThat(count.ended()).isOne();
        assertThat(count.valid()).isEqualTo(2);
        assertThat(count.addsUp()).isTrue();
        assertThat(reading.inForce(registry.clerk, organ, 2026)).hasSize(count.valid());
        assertThat(reading.endedIn(registry.clerk, organ, 2026)).hasSize(count.ended());
        assertThat(reading.inForce(registry.clerk, organ, 2025)).hasSize(2);
    }

    private long begun(List<Long> chosen) {
        return cleanUps.open(registry.clerk, registry.bureau.cast.office, "2026年清理", "上级部署", chosen);
    }

    /** Holds until the end of 2026. */
    private long former(String title, String issueNumber) {
        return register.takeOver(
                registry.clerk,
                new RegisterHandling.Former(
                        registry.bureau.cast.benefits,
                        title,
                        "",
                        new Issue(issueNumber, LocalDate.of(2021, 3, 1), null, LocalDate.of(2026, 12, 31)),
                        LocalDate.of(2021, 3, 2)));
    }

    private Line line(long id) {
        return reading.get(registry.clerk, id);
    }
}
