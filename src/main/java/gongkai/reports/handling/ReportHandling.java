package gongkai.reports.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Refusal;
import gongkai.access.RefusedException;
import gongkai.clock.OfficeClock;
import gongkai.digest.Sm3;
import gongkai.reports.CheckedReport;
import gongkai.reports.Finding;
import gongkai.reports.ReportText;
import gongkai.reports.Reports;
import gongkai.reports.domain.Dossier;
import gongkai.reports.domain.Judgement;
import gongkai.reports.domain.ReportRefusal;
import gongkai.reports.store.PgReportStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an organ does with the reports it examines. */
@Service
@Transactional
public class ReportHandling {

    private static final int MOST = 50;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_PASTED = 2_000_000;
    private static final String PASTED = "粘贴的报告";

    /** @param bytes as sent */
    public record Sent(String name, byte[] bytes) {}

    /**
     * What became of what was sent.
     *
     * @param taken numbers of the reports that were read
     * @param refused name and reason of each file that was not
     */
    public record Outcome(List<Long> taken, List<String> refused) {}

    /** @param judgement what was made of it while it said the same */
    public record Judged(String key, Finding finding, Optional<Judgement> judgement) {}

    /**
     * A report beside what was found in it.
     *
     * @param previous the report of the year before, if it is under examination too
     */
    public record Examined(Dossier dossier, CheckedReport report, Optional<Dossier> previous, List<Judged> findings) {}

    private final PgReportStore store;
    private final OfficeClock clock;
    private final Trail trail;

    ReportHandling(PgReportStore store, OfficeClock clock, Trail trail) {
        this.store = store;
        this.clock = clock;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public List<PgReportStore.Listed> all(Actor actor) {
        return store.of(actor.organ());
    }

    /**
     * Takes in reports; a file that cannot be read does not stop the others.
     *
     * @param pasted a text instead of a file; blank for none
     */
    public Outcome take(Actor actor, List<Sent> sent, String pasted) {
        var texts = texts(sent, pasted);
        var taken = new ArrayList<Long>();
        for (var text : texts.read()) {
            var dossier = dossier(actor, 0, text.name(), text.text(), 1);
            var id = store.add(dossier);
            taken.add(id);
            trail.record(
                    actor,
                    new Deed(
                            Deed.Kind.WRITE,
                            "送检年度报告",
                            "report " + id,
                            actor.branch(),
                            null,
                            Map.of("文件", text.name())));
        }
        return new Outcome(taken, texts.refused());
    }

    private record Named(String name, ReportText text) {}

    private record Texts(List<Named> read, List<String> refused) {}

    /** @param refused name and reason of each file */
    private record NoneRead(List<String> refused) implements Refusal {

        @Override
        public String label() {
            return ReportRefusal.NONE_READ.label() + "：" + String.join("；", refused);
        }

        @Override
        public String field() {
            return ReportRefusal.NONE_READ.field();
        }
    }

    private static Texts texts(List<Sent> sent, String pasted) {
        when(sent.size() <= MOST, ReportRefusal.TOO_MANY).orThrow();
        when(pasted.length() <= LONGEST_PASTED, ReportRefusal.PASTED_TOO_LONG).orThrow();
        var read = new ArrayList<Named>();
        var refused = new ArrayList<String>();
        for (var file : sent) {
            try {
                read.add(new Named(file.name(), clean(Reports.text(file.name(), file.bytes()))));
            } catch (RefusedException e) {
                refused.add(file.name() + "：" + e.why().label());
            }
        }
        if (!pasted.isBlank()) {
            read.add(new Named(PASTED, clean(new ReportText(pasted, true))));
        }
        when(!read.isEmpty(), sent.isEmpty() ? ReportRefusal.NOTHING_SENT : new NoneRead(refused))
                .orThrow();
        return new Texts(read, refused);
    }

    /** The database takes no NUL. */
    private static ReportText clean(ReportText text) {
        return new ReportText(text.text().replace('\0', ' '), text.isPlain());
    }

    private Dossier dossier(Actor actor, long id, String name, ReportText text, int version) {
        var report = Reports.check(text, Optional.empty(), Map.of());
        return new Dossier(
                id,
                actor.organ(),
                name,
                text,
                report.organ().orElse(""),
                report.reportYear().orElse(0),
                version,
                actor.signature(),
                clock.now());
    }

    /** @throws NotFound if the actor's organ examines no such report */
    @Transactional(readOnly = true)
    public Examined examine(Actor actor, long id) {
        var dossier = find(actor, id);
        var previous = dossier.organ().isEmpty() || dossier.year() == 0
                ? Optional.<Dossier>empty()
                : store.of(dossier.owner(), dossier.organ(), dossier.year() - 1);
        var before = previous.map(it -> Reports.check(it.text(), Optional.empty(), store.answers(it.id())));
        var report = Reports.check(dossier.text(), before, store.answers(id));
        var judgements = store.judgements(id);
        var findings = report.findings().stream()
                .map(it -> {
                    var key = key(it);
                    return new Judged(key, it, Optional.ofNullable(judgements.get(key)));
                })
                .toList();
        return new Examined(dossier, report, previous, findings);
    }

    private static String key(Finding finding) {
        return Sm3.hex(finding.fingerprint()).substring(0, 32);
    }

    private Dossier find(Actor actor, long id) {
        return store.find(id)
                .filter(it -> it.owner().equals(actor.organ()))
                .orElseThrow(() -> new NotFound("report", id));
    }

    /** @throws NotFound if the report no longer shows this finding */
    @Transactional(readOnly = true)
    public Judged finding(Actor actor, long id, String key) {
        return examine(actor, id).findings().stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("finding", id));
    }

    public void judge(Actor actor, long id, String key, Optional<Judgement.Kind> kind, String reason) {
        var it = finding(actor, id, key);
        when(kind.isPresent(), ReportRefusal.KIND_MISSING).orThrow();
        when(kind.get() == Judgement.Kind.CONFIRMED || !reason.isBlank(), ReportRefusal.REASON_MISSING)
                .orThrow();
        when(reason.length() <= LONGEST_REASON, ReportRefusal.REASON_TOO_LONG).orThrow();
        var judgement = new Judgement(key, kind.get(), reason.strip(), actor.signature(), clock.now());
        store.judge(id, judgement);
        trail.record(
                actor,
                new Deed(
                        Deed.Kind.WRITE,
                        "判断年度报告的发现",
                        "report " + id,
                        actor.branch(),
                        it.judgement().map(before -> before.kind().label()).orElse(null),
                        Map.of(
                                "发现",
                                it.finding().code().code(),
                                "判断",
                                kind.get().label(),
                                "理由",
                                reason.strip())));
    }

    /** @param numbers by the codes of the cells; blank ones are left in doubt */
    public void answer(Actor actor, long id, Map<String, String> numbers) {
        var uncertain = examine(actor, id).report().uncertain();
        var told = new java.util.TreeMap<String, String>();
        numbers.forEach((cell, number) -> {
            if (uncertain.contains(cell) && !number.isBlank()) {
                when(number.strip().matches("-?\\d{1,12}(?:\\.\\d{1,6})?"), ReportRefusal.NUMBER_ODD)
                        .orThrow();
                told.put(cell, number.strip());
            }
        });
        store.answer(id, told);
        trail.record(actor, new Deed(Deed.Kind.WRITE, "填写读不准的单元格", "report " + id, actor.branch(), null, told));
    }

    /** Examines a changed text in its place; judgements hold where the finding is the same in all it says. */
    public void replace(Actor actor, long id, List<Sent> sent, String pasted) {
        var before = find(actor, id);
        var text = texts(sent, pasted).read().getFirst();
        store.replace(dossier(actor, id, text.name(), text.text(), before.version()));
        store.forgetAnswers(id);
        trail.record(
                actor,
                new Deed(
                        Deed.Kind.WRITE,
                        "更换送检的年度报告",
                        "report " + id,
                        actor.branch(),
                        Map.of("文件", before.name()),
                        Map.of("文件", text.name())));
    }
}
