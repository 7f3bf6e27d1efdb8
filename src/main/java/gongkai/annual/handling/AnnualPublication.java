package gongkai.annual.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Actor;
import gongkai.access.Verdict;
import gongkai.annual.domain.AnnualRefusal;
import gongkai.annual.domain.Edition;
import gongkai.annual.domain.State.Settled;
import gongkai.annual.domain.TextWriter;
import gongkai.annual.store.PgAnnualStore;
import gongkai.annual.store.PgEditionStore;
import gongkai.disclosures.DisclosurePublished;
import gongkai.disclosures.PublicationGate;
import gongkai.disclosures.domain.Attachment;
import gongkai.disclosures.domain.Disclosure;
import gongkai.disclosures.domain.ItemType;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ties a report to its publication: only what was frozen goes out, and what goes out opens the next year. */
@Component
class AnnualPublication implements PublicationGate {

    private final AnnualGate gate;
    private final PgAnnualStore reports;
    private final PgEditionStore editions;
    private final CompilingHandling compiling;

    AnnualPublication(AnnualGate gate, PgAnnualStore reports, PgEditionStore editions, CompilingHandling compiling) {
        this.gate = gate;
        this.reports = reports;
        this.editions = editions;
        this.compiling = compiling;
    }

    @Override
    @Transactional(readOnly = true)
    public Verdict mayPublish(Disclosure it) {
        if (it.content().type() != ItemType.ANNUAL_REPORT) {
            return Verdict.allowed();
        }
        var report = reports.ofItem(it.id()).map(PgAnnualStore.Loaded::report);
        if (report.isEmpty() || report.get().imported()) {
            return Verdict.allowed();
        }
        if (!(report.get().state() instanceof Settled settled) || !settled.handedOver()) {
            return Verdict.refused(AnnualRefusal.REPORT_NOT_SETTLED);
        }
        var edition = editions.find(report.get().id(), settled.edition()).orElseThrow();
        return when(says(it, edition), AnnualRefusal.TEXT_DIFFERS)
                .and(when(
                        files(it).equals(editions.files(report.get().id(), settled.edition())),
                        AnnualRefusal.FILES_DIFFER));
    }

    private static boolean says(Disclosure it, Edition edition) {
        var wording = it.content().wording();
        return wording.title().equals(edition.manuscript().title())
                && wording.body().equals(TextWriter.of(edition.manuscript()));
    }

    private static Map<String, String> files(Disclosure it) {
        return it.content().attachments().stream()
                .collect(Collectors.toMap(Attachment::name, Attachment::digest, (one, _) -> one));
    }

    @EventListener
    void published(DisclosurePublished event) {
        if (event.type() != ItemType.ANNUAL_REPORT) {
            return;
        }
        reports.ofItem(event.item()).ifPresent(loaded -> {
            if (loaded.report().state() instanceof Settled settled) {
                var program = Actor.program(loaded.report().place());
                var released = loaded.report().with(settled.release(event.publishedOn()));
                editions.publish(released.id(), settled.edition(), event.publishedOn());
                gate.keep(
                        program,
                        loaded,
                        released,
                        "年度报告公布",
                        Map.of("版次", String.valueOf(settled.edition()), "公开信息", String.valueOf(event.item())));
                compiling.openNext(program, released);
            }
        });
    }
}
