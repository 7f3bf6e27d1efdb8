package gongkai.annual.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.annual.domain.Edition;
import gongkai.annual.domain.Report;
import gongkai.annual.domain.State.Released;
import gongkai.annual.store.PgAnnualStore;
import gongkai.annual.store.PgEditionStore;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.DisclosurePublished;
import gongkai.disclosures.domain.ItemType;
import gongkai.published.Article;
import gongkai.published.ArticleId;
import gongkai.published.Articles;
import gongkai.reports.Cell;
import gongkai.reports.ReportForm;
import gongkai.reports.ReportText;
import gongkai.reports.Reports;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Reads what the public now sees, as anybody would, and holds it against what was frozen. */
@Service
public class Rereading {

    private final AnnualGate gate;
    private final PgAnnualStore reports;
    private final PgEditionStore editions;
    private final Articles articles;
    private final OfficeClock clock;

    Rereading(AnnualGate gate, PgAnnualStore reports, PgEditionStore editions, Articles articles, OfficeClock clock) {
        this.gate = gate;
        this.reports = reports;
        this.editions = editions;
        this.articles = articles;
        this.clock = clock;
    }

    /** Where the program is killed in between, it is a duty to do it by hand. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void published(DisclosurePublished event) {
        if (event.type() == ItemType.ANNUAL_REPORT) {
            reports.ofItem(event.item()).map(PgAnnualStore.Loaded::report).ifPresent(this::compare);
        }
    }

    @Transactional
    public void reread(Actor actor, long id) {
        var report = gate.load(actor, Act.COMPILE_ANNUAL_REPORTS, id).report();
        compare(report);
        gate.tell(actor, report, "核对已公布的年度报告", null, null);
    }

    private void compare(Report report) {
        if (report.state() instanceof Released released && !report.imported()) {
            editions.find(report.id(), released.edition())
                    .ifPresent(it -> editions.reread(report.id(), it.number(), outcome(report, it), clock.now()));
        }
    }

    private String outcome(Report report, Edition edition) {
        var shown = articles.find(new ArticleId(report.item()));
        if (shown.isEmpty() || !(shown.get() instanceof Article article)) {
            return "公开页面没有这份报告";
        }
        var read = Reports.check(
                new ReportText(article.title() + "\n" + article.body(), true), Optional.empty(), Map.of());
        var differing = new ArrayList<String>();
        if (!article.title().equals(edition.manuscript().title())) {
            differing.add("标题");
        }
        for (var cell : ReportForm.of(report.year()).cells()) {
            var there =
                    Optional.ofNullable(read.cells().get(cell)).map(Cell::raw).orElse("");
            if (!there.equals(edition.manuscript().cell(cell))) {
                differing.add(ReportForm.name(cell));
            }
        }
        if (article.files().size()
                != editions.files(report.id(), edition.number()).size()) {
            differing.add("附件");
        }
        return differing.isEmpty() ? Edition.SAME : "不一致：" + String.join("、", differing);
    }
}
