package gongkai.annual.handling;

import static gongkai.Refusals.refuses;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.wednesday;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Verdict;
import gongkai.annual.domain.AnnualRefusal;
import gongkai.annual.domain.Edition;
import gongkai.annual.domain.Section;
import gongkai.annual.domain.Stage;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.Outcome;
import gongkai.disclosures.domain.Contents;
import gongkai.disclosures.handling.DisclosureReading;
import gongkai.disclosures.handling.DraftHandling;
import gongkai.published.Article;
import gongkai.published.ArticleId;
import gongkai.published.Articles;
import gongkai.reports.Cell;
import gongkai.reports.ReportText;
import gongkai.reports.Reports;
import gongkai.reports.Severity;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A report leaves the house: through the gate, frozen, through the reviews, and once more when it was wrong. */
@WholeOffice
class SettlingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    CompilingHandling compiling;

    @Autowired
    DraftReading reading;

    @Autowired
    Examination examination;

    @Autowired
    SettlingHandling settling;

    @Autowired
    DisclosureReading items;

    @Autowired
    Articles articles;

    YearInTheBureau year;

    @BeforeEach
    void open() {
        year = YearInTheBureau.opens(program);
        year.usual();
    }

    @Test
    void a_clean_year_has_no_error() {
        var report = year.compiled();
        year.write(report);

        assertThat(examination.examine(year.clerk, report))
                .filteredOn(it -> it.finding().severity() == Severity.ERROR)
                .isEmpty();
    }

    @Test
    void an_error_stays_in_the_house_until_a_reason_and_a_leaders_word_stand_beside_it() {
        var report = year.compiled();
        year.write(report);
        compiling.adjust(year.clerk, report, "t3.n1.nat", Optional.of(BigDecimal.ONE), "登记有误");

        refuses(AnnualRefusal.FINDINGS_OPEN, () -> settling.settle(year.clerk, report));
        refuses(AnnualRefusal.ERRORS_UNANSWERED, () -> examination.allow(year.leader, report, "同意"));
        year.explain(report);
        refuses(AnnualRefusal.FINDINGS_OPEN, () -> settling.settle(year.clerk, report));
        examination.allow(year.leader, report, "情况已向上级说明，同意");
        settling.settle(year.clerk, report);

        var edition = reading.edition(year.cast.supervisor, report, 1);
        assertThat(edition.overridden()).isPositive();
        assertThat(edition.remarks()).anySatisfy(it -> {
            assertThat(it.code()).isEqualTo("T3-FLOW");
            assertThat(it.word()).isEqualTo("情况已向上级说明，同意");
        });
        assertThat(edition.adjustments()).extracting(it -> it.cell()).containsExactly("t3.n1.nat");
    }

    @Test
    void a_word_does_not_cover_an_error_that_comes_later() {
        var report = year.compiled();
        year.write(report);
        compiling.adjust(year.clerk, report, "t3.n1.nat", Optional.of(BigDecimal.ONE), "登记有误");
        year.explain(report);
        examination.allow(year.leader, report, "同意");

        compiling.adjust(year.clerk, report, "t3.n1.nat", Optional.of(BigDecimal.TEN), "又有误");

        refuses(AnnualRefusal.FINDINGS_OPEN, () -> settling.settle(year.clerk, report));
    }

    @Test
    void a_year_is_not_frozen_before_it_is_over_nor_when_the_registers_have_moved() {
        var report = year.compiled();
        year.write(report);
        year.explain(report);
        clock.isOn(wednesday("2025-12-31"));
        refuses(AnnualRefusal.YEAR_NOT_OVER, () -> settling.settle(year.clerk, report));

        clock.isOn(monday("2026-03-02"));
        year.application(
                ApplicantColumn.NATURAL, YearInTheBureau.JUNE, YearInTheBureau.JUNE.plusDays(3), Outcome.R02_PROVIDE);
        refuses(AnnualRefusal.FIGURES_MOVED, () -> settling.settle(year.clerk, report));
    }

    @Test
    void a_draft_with_blanks_is_not_frozen() {
        var report = year.compiled();

        refuses(AnnualRefusal.TEXT_UNFINISHED, () -> settling.settle(year.clerk, report));
    }

    @Test
    void what_is_frozen_changes_no_more_and_remembers_what_it_counted() {
        var report = year.settled();

        refuses(AnnualRefusal.REPORT_SETTLED, () -> compiling.compile(year.clerk, report));
        year.application(
                ApplicantColumn.NATURAL, YearInTheBureau.JUNE, YearInTheBureau.JUNE.plusDays(3), Outcome.R02_PROVIDE);

        var draft = reading.get(year.clerk, report);
        assertThat(draft.manuscript().cell("t3.a.nat")).isEqualTo("1");
        assertThat(draft.sheet().figure("t3.a.nat").hasMoved()).isTrue();
        assertThat(reading.behind(year.clerk, report, "t3.a.nat").then()).hasSize(1);
        assertThat(reading.behind(year.clerk, report, "t3.a.nat").since()).hasSize(1);
    }

    @Test
    void it_goes_out_through_the_three_reviews_is_read_again_and_opens_the_next_year() {
        var report = year.released();

        var draft = reading.get(year.clerk, report);
        assertThat(draft.report().state().stage()).isEqualTo(Stage.RELEASED);
        assertThat(draft.report().publishedOn()).isEqualTo(clock.today());
        assertThat(draft.report().submittedOn()).isNull();
        assertThat(reading.edition(year.clerk, report, 1).reread()).isEqualTo(Edition.SAME);
        var article =
                (Article) articles.find(new ArticleId(draft.report().item())).orElseThrow();
        assertThat(article.files())
                .extracting(it -> it.name().replaceAll(".*\\.", ""))
                .containsExactlyInAnyOrder("docx", "pdf", "ofd", "xlsx", "csv", "json");
        var next = reading.list(year.clerk, year.cast.county.id()).getFirst();
        assertThat(next.year()).isEqualTo(2026);
        assertThat(reading.get(year.clerk, next.id())
                        .sheet()
                        .figure("t3.n2.nat")
                        .text())
                .isEqualTo("1");
    }

    @Test
    void the_published_page_is_clean_to_the_checker_and_its_cells_equal_the_ledger() {
        var report = year.released();
        var draft = reading.get(year.clerk, report);
        var article =
                (Article) articles.find(new ArticleId(draft.report().item())).orElseThrow();

        var read = Reports.check(
                new ReportText(article.title() + "\n" + article.body(), true), Optional.empty(), Map.of());

        assertThat(read.hasError()).isFalse();
        draft.sheet()
                .figures()
                .forEach((cell, it) -> assertThat(
                                Optional.ofNullable(read.cells().get(cell)).map(Cell::raw))
                        .as(cell)
                        .contains(it.text()));
    }

    @Test
    void an_item_that_says_something_else_than_what_was_frozen_does_not_go_out() {
        var report = year.settled();
        var item = settling.handOver(year.clerk, report);
        var content = items.get(year.clerk, item).content();
        var wording = content.wording();

        program.getBean(DraftHandling.class)
                .rewrite(
                        year.clerk,
                        item,
                        Contents.saying(content, wording.body().replace("总体情况", "总体的情况")),
                        null,
                        false);

        assertThat(program.getBean(AnnualPublication.class).mayPublish(items.get(year.clerk, item)))
                .isEqualTo(Verdict.refused(AnnualRefusal.TEXT_DIFFERS));
    }

    @Test
    void a_correction_is_a_new_edition_with_a_note_to_the_public_and_the_old_one_stays() {
        var report = year.released();
        settling.correct(year.clerk, report, "更正表三自然人一栏的统计");
        compiling.adjust(year.clerk, report, "t2.penalty.decisions", Optional.of(BigDecimal.ONE), "补登");
        year.explain(report);
        settling.settle(year.clerk, report);
        year.release(report);

        var draft = reading.get(year.clerk, report);
        var article =
                (Article) articles.find(new ArticleId(draft.report().item())).orElseThrow();
        assertThat(article.changeNote()).isEqualTo("更正表三自然人一栏的统计");
        assertThat(article.version()).isEqualTo(2);
        assertThat(reading.editions(year.clerk, report))
                .extracting(Edition::number)
                .containsExactly(2, 1);
        assertThat(reading.edition(year.clerk, report, 2).reread()).isEqualTo(Edition.SAME);
        assertThat(reading.edition(year.clerk, report, 1).manuscript().cell("t2.penalty.decisions"))
                .isEqualTo("0");
    }

    @Test
    void the_next_year_begins_with_what_was_published_even_if_a_case_has_moved_since() {
        var report = year.released();
        year.open(ApplicantColumn.NATURAL, monday("2025-12-29"));

        var next = reading.list(year.clerk, year.cast.county.id()).getFirst().id();
        compiling.compile(year.clerk, next);

        var draft = reading.get(year.clerk, next);
        assertThat(draft.sheet().figure("t3.n2.nat").text()).isEqualTo("1");
        assertThat(draft.fromCases()).containsEntry("t3.n2.nat", 2);
        assertThat(reading.get(year.clerk, report).manuscript().cell("t3.h.nat"))
                .isEqualTo("1");
    }

    @Test
    void all_that_it_is_given_out_as_says_the_same() {
        var report = year.settled();
        var manuscript = reading.get(year.clerk, report).manuscript();

        for (var kind : List.of(Outputs.Kind.DOCX, Outputs.Kind.PDF)) {
            var text = Reports.text(
                            "report." + kind.ending(),
                            program.getBean(Outputs.class).of(manuscript, kind))
                    .text();
            assertThat(text.replaceAll("\\s", "")).contains(manuscript.title(), "新收政府信息公开申请4件");
        }
        assertThat(new String(program.getBean(Outputs.class).of(manuscript, Outputs.Kind.JSON), StandardCharsets.UTF_8))
                .contains(
                        "\"t3.n1.tot\" : \"4\"",
                        reading.edition(year.clerk, report, 1).digest());
        assertThat(manuscript.paragraphs(Section.OTHER)).isNotEmpty();
    }
}
