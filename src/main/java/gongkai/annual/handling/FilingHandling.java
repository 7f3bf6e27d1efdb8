package gongkai.annual.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.UnitId;
import gongkai.annual.domain.AnnualRefusal;
import gongkai.annual.domain.Dates;
import gongkai.annual.domain.Filing;
import gongkai.annual.domain.State.Compiling;
import gongkai.annual.domain.UnitReturn;
import gongkai.annual.store.PgFilingStore;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Units;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a report is handed up and comes back, how units hand in theirs, and by when. */
@Service
@Transactional
public class FilingHandling {

    private static final int LONGEST = 500;
    private static final int LONGEST_RETURN = 5_000;

    private final AnnualGate gate;
    private final PgFilingStore filings;
    private final Units units;
    private final OfficeClock clock;

    FilingHandling(AnnualGate gate, PgFilingStore filings, Units units, OfficeClock clock) {
        this.gate = gate;
        this.filings = filings;
        this.units = units;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Filing> filings(Actor actor, long id) {
        gate.load(actor, Act.SEE_ANNUAL_REPORTS, id);
        return filings.of(id);
    }

    /** Hands the frozen report to the authority in charge and to the organ above; again after it was sent back. */
    public void submit(Actor actor, long id, LocalDate on, String note) {
        var loaded = gate.load(actor, Act.COMPILE_ANNUAL_REPORTS, id);
        var report = loaded.report();
        var before = filings.of(id);
        when(!(report.state() instanceof Compiling), AnnualRefusal.REPORT_NOT_SETTLED)
                .and(when(!report.imported(), AnnualRefusal.REPORT_FOREIGN))
                .and(when(!on.isAfter(clock.today()) && on.isAfter(report.lastDay()), AnnualRefusal.DAY_ODD))
                .and(when(before.isEmpty() || before.getLast().isAnswered(), AnnualRefusal.OPINION_UNANSWERED))
                .orThrow();
        filings.file(id, before.size() + 1, report.state().edition(), on, actor.signature());
        gate.keep(
                actor,
                loaded,
                report.submittedOn() == null ? report.submitted(on, note.strip()) : report,
                before.isEmpty() ? "报送年度报告" : "再次报送年度报告",
                Map.of("日期", on.toString(), "方式", note.strip()));
    }

    /** From above: with what is wrong, one by one. */
    public void sendBack(Actor actor, long id, List<String> opinions) {
        var report = gate.load(actor, Act.COLLECT_ANNUAL_REPORTS, id).report();
        var filed = filings.of(id);
        var said =
                opinions.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
        when(!filed.isEmpty() && !filed.getLast().isSentBack(), AnnualRefusal.NOT_SUBMITTED)
                .and(when(
                        !said.isEmpty() && said.stream().allMatch(it -> it.length() <= LONGEST),
                        AnnualRefusal.OPINION_EMPTY))
                .orThrow();
        filings.sendBack(id, filed.getLast().number(), clock.today(), actor.signature(), said);
        gate.tell(actor, report, "退回年度报告", null, Map.of("退回意见", String.join("；", said)));
    }

    /** What was done about one opinion. */
    public void answer(Actor actor, long id, long opinion, String text) {
        var report = gate.load(actor, Act.COMPILE_ANNUAL_REPORTS, id).report();
        when(!text.isBlank() && text.length() <= LONGEST, AnnualRefusal.REASON_EMPTY)
                .orThrow();
        filings.of(id).stream()
                .flatMap(it -> it.opinions().stream())
                .filter(it -> it.id() == opinion)
                .findFirst()
                .orElseThrow(() -> new NotFound("opinion", opinion));
        filings.answer(id, opinion, text.strip());
        gate.tell(actor, report, "答复退回意见", null, Map.of("意见编号", String.valueOf(opinion), "怎样处理", text.strip()));
    }

    @Transactional(readOnly = true)
    public List<UnitReturn> returns(Actor actor, int year) {
        gate.place(actor, Act.SEE_ANNUAL_REPORTS, actor.organ());
        return filings.returns(actor.organ(), year);
    }

    /** Those of one's own organ. */
    @Transactional(readOnly = true)
    public List<Units.Named> units(Actor actor) {
        return units.of(actor.organ());
    }

    /** What a unit has to say; it may be said again until the organ's report is frozen. */
    public void handIn(Actor actor, int year, UnitId unit, String proactive, String applications, String problems) {
        var place = gate.place(actor, Act.HAND_IN_UNIT_REPORT, actor.organ());
        when(actor.isProgram() || actor.units().contains(unit), AnnualRefusal.UNIT_NOT_YOURS)
                .and(when(year >= 2000 && year <= clock.today().getYear(), AnnualRefusal.YEAR_ODD))
                .and(when(
                        !proactive.isBlank() && !applications.isBlank() && !problems.isBlank(),
                        AnnualRefusal.RETURN_EMPTY))
                .and(when(
                        Math.max(proactive.length(), Math.max(applications.length(), problems.length()))
                                <= LONGEST_RETURN,
                        AnnualRefusal.TEXT_TOO_LONG))
                .orThrow();
        filings.handIn(
                actor.organ(),
                new UnitReturn(
                        unit,
                        year,
                        proactive.strip(),
                        applications.strip(),
                        problems.strip(),
                        clock.today(),
                        actor.signature()));
        gate.tell(actor, place, "填报科室年度报告", Map.of("科室", String.valueOf(unit.value()), "年度", String.valueOf(year)));
    }

    @Transactional(readOnly = true)
    public Dates dates(Actor actor) {
        gate.place(actor, Act.SEE_ANNUAL_REPORTS, actor.organ());
        return gate.dates().of(actor.organ());
    }

    /** Never later than the law's day. */
    public void set(Actor actor, Dates it) {
        var place = gate.place(actor, Act.SET_ANNUAL_REPORT_DATES, actor.organ());
        when(
                        !it.submitBy().isAfter(Dates.LAWFUL)
                                && !it.publishBy().isAfter(Dates.LAWFUL)
                                && (it.belowBy() == null || !it.belowBy().isAfter(Dates.LAWFUL))
                                && it.unitsBy().isAfter(Dates.OPENS),
                        AnnualRefusal.DATE_ODD)
                .orThrow();
        filings.set(actor.organ(), it);
        gate.tell(
                actor,
                place,
                "设定年度报告的日期",
                Map.of(
                        "科室", it.unitsBy().toString(),
                        "报送", it.submitBy().toString(),
                        "公布日期", it.publishBy().toString()));
    }
}
