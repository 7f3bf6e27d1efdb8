package gongkai.remedies.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.RefusedException;
import gongkai.clock.OfficeClock;
import gongkai.remedies.domain.Brief;
import gongkai.remedies.domain.Entry;
import gongkai.remedies.domain.RemedyFile;
import gongkai.remedies.domain.RemedyRefusal;
import gongkai.remedies.domain.Step;
import gongkai.remedies.store.PgRemedyStore;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remedies that began elsewhere: they come in with what has happened so far, and go on here. */
@Service
@Transactional
public class RemedyTakeOver {

    private static final LocalTime WRITTEN_DOWN_AT = LocalTime.of(9, 30);

    /** One thing that happened, and whose hand it was. */
    public record Line(LocalDate on, Step what, PersonId by, String signature) {}

    private static final Pattern NUMBER = Pattern.compile("〔(\\d{4})〕(\\d{1,6})号");

    private final RemedyGate gate;
    private final PgRemedyStore remedies;

    RemedyTakeOver(RemedyGate gate, PgRemedyStore remedies) {
        this.gate = gate;
        this.remedies = remedies;
    }

    /** With its whole history, if that history can have been. */
    public long takeOver(Actor actor, OrganId organ, Brief brief, List<Line> lines) {
        var place = gate.organ(actor, Act.IMPORT_APPLICATIONS, organ).branch();
        var entries = new ArrayList<Entry>();
        for (var it : lines) {
            entries.add(new Entry(
                    entries.size() + 1,
                    it.on(),
                    it.what(),
                    it.by(),
                    it.signature(),
                    it.on().atTime(WRITTEN_DOWN_AT).atZone(OfficeClock.ZONE).toInstant()));
        }
        var file = new RemedyFile(0, place, brief, entries);
        when(brief.cause().isDisclosure(), RemedyRefusal.NOT_DISCLOSURE_WORK)
                .and(when(
                        lines.stream().noneMatch(it -> it.on().isAfter(gate.today())),
                        RemedyRefusal.STEP_IN_THE_FUTURE))
                .and(when(!entries.isEmpty() && file.isInOrder(), RemedyRefusal.STEP_OUT_OF_ORDER))
                .orThrow();
        try {
            var id = gate.begin(actor, file);
            file.last(Step.Answered.class)
                    .map(it -> NUMBER.matcher(it.what().number()))
                    .filter(Matcher::find)
                    .ifPresent(it -> remedies.given(
                            organ,
                            RemedyHandling.ANSWERS + brief.forum(),
                            Integer.parseInt(it.group(1)),
                            Integer.parseInt(it.group(2))));
            return id;
        } catch (IllegalStateException impossible) {
            throw new RefusedException(RemedyRefusal.IMPOSSIBLE_ORDER);
        }
    }
}
