package gongkai.annual.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.annual.domain.AnnualRefusal;
import gongkai.annual.domain.Answer;
import gongkai.annual.domain.Judged;
import gongkai.annual.domain.PageWriter;
import gongkai.annual.domain.Report;
import gongkai.annual.domain.State.Compiling;
import gongkai.annual.store.PgAnnualStore;
import gongkai.annual.store.PgEditionStore;
import gongkai.clock.OfficeClock;
import gongkai.digest.Sm3;
import gongkai.reports.CheckedReport;
import gongkai.reports.Finding;
import gongkai.reports.ReportText;
import gongkai.reports.Reports;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The gate: the report as it would be printed is read by the same checker that reads other people's. An error keeps it in
 * the house unless a reason and a leader's word stand beside it; a warning wants a reason.
 */
@Service
@Transactional
public class Examination {

    private static final int LONGEST = 500;

    private final AnnualGate gate;
    private final DraftReading reading;
    private final PgAnnualStore reports;
    private final PgEditionStore editions;
    private final OfficeClock clock;

    Examination(
            AnnualGate gate, DraftReading reading, PgAnnualStore reports, PgEditionStore editions, OfficeClock clock) {
        this.gate = gate;
        this.reading = reading;
        this.reports = reports;
        this.editions = editions;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Judged> examine(Actor actor, long id) {
        return judged(reading.get(actor, id));
    }

    /** What the checker finds in it now, with what was said to each; nothing in what is frozen. */
    @Transactional(readOnly = true)
    public List<Judged> open(Draft draft) {
        return draft.report().state() instanceof Compiling ? judged(draft) : List.of();
    }

    List<Judged> judged(Draft draft) {
        var report = draft.report();
        var answers = editions.answers(report.id());
        return checked(draft).findings().stream()
                .map(it -> {
                    var key = Sm3.hex(it.fingerprint()).substring(0, 32);
                    return new Judged(
                            key, it, answer(answers, key, Answer.Kind.REASON), answer(answers, key, Answer.Kind.WORD));
                })
                .toList();
    }

    private static Optional<Answer> answer(List<Answer> all, String key, Answer.Kind kind) {
        return all.stream()
                .filter(it -> it.finding().equals(key) && it.kind() == kind)
                .findFirst();
    }

    private CheckedReport checked(Draft draft) {
        return Reports.check(
                "report.html",
                PageWriter.of(draft.manuscript()).getBytes(StandardCharsets.UTF_8),
                previous(draft.report()));
    }

    /** The report of the year before, read as anybody would read it. */
    private Optional<CheckedReport> previous(Report report) {
        return reports.find(report.organ(), report.year() - 1)
                .map(it -> it.report().id())
                .flatMap(it -> editions.published(it).flatMap(edition -> editions.body(it, edition.number())))
                .map(text -> Reports.check(new ReportText(text, true), Optional.empty(), Map.of()));
    }

    /** What the one who compiles says to a finding. */
    public void explain(Actor actor, long id, String key, String reason) {
        var report = gate.open(actor, id).report();
        when(!reason.isBlank() && reason.length() <= LONGEST, AnnualRefusal.REASON_EMPTY)
                .orThrow();
        var finding = find(reading.of(report), key);
        keep(
                actor,
                report,
                finding.finding(),
                new Answer(key, Answer.Kind.REASON, reason.strip(), actor.signature(), clock.now()));
    }

    private Judged find(Draft draft, String key) {
        return judged(draft).stream()
                .filter(it -> it.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("finding", key));
    }

    private void keep(Actor actor, Report report, Finding finding, Answer answer) {
        editions.answer(report.id(), answer);
        gate.tell(
                actor,
                report,
                answer.kind() == Answer.Kind.WORD ? "准许带着检查发现的问题定稿" : "说明检查发现的问题",
                null,
                Map.of("发现", finding.code().code(), "单元格", String.join("、", finding.cells()), "意见内容", answer.text()));
    }

    /** The leader's word on all errors that are still there and that a reason was given for. */
    public void allow(Actor actor, long id, String word) {
        var report = gate.open(actor, Act.ALLOW_REPORT_FINDINGS, id).report();
        when(!word.isBlank() && word.length() <= LONGEST, AnnualRefusal.WORD_EMPTY)
                .orThrow();
        var open = judged(reading.of(report)).stream().filter(Judged::needsWord).toList();
        when(!open.isEmpty(), AnnualRefusal.NOTHING_TO_ALLOW)
                .and(when(open.stream().allMatch(it -> it.reason().isPresent()), AnnualRefusal.ERRORS_UNANSWERED))
                .orThrow();
        open.forEach(it -> keep(
                actor,
                report,
                it.finding(),
                new Answer(it.key(), Answer.Kind.WORD, word.strip(), actor.signature(), clock.now())));
    }

    /** Whether it may be frozen. */
    static boolean isOpen(List<Judged> judged) {
        return judged.stream().allMatch(Judged::isSettled);
    }
}
