package gongkai.annual.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.annual.domain.AnnualRefusal;
import gongkai.annual.domain.Passage;
import gongkai.annual.domain.Section;
import gongkai.annual.store.PgPassageStore;
import gongkai.clock.OfficeClock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the texts of a report are written, by several at once, and talked about. */
@Service
@Transactional
public class WritingHandling {

    private static final int LONGEST_REMARK = 1_000;

    private final AnnualGate gate;
    private final PgPassageStore passages;
    private final OfficeClock clock;

    WritingHandling(AnnualGate gate, PgPassageStore passages, OfficeClock clock) {
        this.gate = gate;
        this.passages = passages;
        this.clock = clock;
    }

    /**
     * Keeps a section.
     *
     * @param version the one that the writer has seen; 0 if nobody had written
     * @return the version it has now
     * @throws org.springframework.dao.OptimisticLockingFailureException if somebody has saved another one since
     */
    public int save(Actor actor, long id, Section section, int version, String text) {
        var report = gate.open(actor, id).report();
        when(text.length() <= Passage.LONGEST, AnnualRefusal.TEXT_TOO_LONG).orThrow();
        var clean = text.replace("\r\n", "\n").replace('\r', '\n').replace('\0', ' ');
        var before = passages.of(id).get(section);
        if (before != null && before.version() == version && before.text().equals(clean)) {
            return version;
        }
        var now = passages.save(id, new Passage(section, version, clean, actor.signature(), clock.now()), actor.id());
        gate.tell(
                actor, report, "修改年度报告的文字", null, Map.of("部分", section.label(), "字数", String.valueOf(clean.length())));
        return now;
    }

    public void remark(Actor actor, long id, Section section, String text) {
        var report = gate.open(actor, id).report();
        when(!text.isBlank() && text.length() <= LONGEST_REMARK, AnnualRefusal.REMARK_EMPTY)
                .orThrow();
        passages.remark(id, section, text.strip(), actor.signature(), clock.now());
        gate.tell(actor, report, "批注年度报告", null, Map.of("部分", section.label()));
    }

    public void settleRemark(Actor actor, long id, long remark) {
        var report = gate.open(actor, id).report();
        passages.settle(id, remark, actor.signature()).orElseThrow(() -> new NotFound("remark", remark));
        gate.tell(actor, report, "办结年度报告的批注", null, Map.of("批注编号", String.valueOf(remark)));
    }
}
