package gongkai.applications.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.RefusedException;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.Entry;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.History;
import gongkai.applications.domain.State;
import gongkai.applications.domain.Wanted;
import gongkai.applications.store.PgCaseStore;
import gongkai.clock.OfficeClock;
import gongkai.letters.DocumentNumber;
import gongkai.letters.IssuedLetters;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Cases that began elsewhere: they come in with what has happened so far, and go on here. */
@Service
@Transactional
public class TakeOverHandling {

    private static final String CASES = "CASE";
    private static final LocalTime WRITTEN_DOWN_AT = LocalTime.of(9, 30);

    /** One thing that happened, and whose hand it was. */
    public record Line(LocalDate on, Happening what, PersonId by, String signature) {}

    /**
     * A case as it comes.
     *
     * @param number it had elsewhere; empty for the next of this register
     * @param code by which the applicant asks after it; empty when there is none
     */
    public record Taken(Applicant applicant, Wanted wanted, String number, String code, List<Line> lines) {

        public Taken {
            lines = List.copyOf(lines);
        }
    }

    private final CaseGate gate;
    private final PgCaseStore cases;
    private final People people;
    private final IssuedLetters letters;

    TakeOverHandling(CaseGate gate, PgCaseStore cases, People people, IssuedLetters letters) {
        this.gate = gate;
        this.cases = cases;
        this.people = people;
        this.letters = letters;
    }

    /** With its whole history, if that history can have been. */
    public long takeOver(Actor actor, OrganId organ, Taken it) {
        var place = gate.organ(actor, Act.IMPORT_APPLICATIONS, organ);
        var history = history(it.lines());
        var today = gate.today();
        when(!it.applicant().name().isBlank(), CaseRefusal.NAME_MISSING)
                .and(when(!it.wanted().isEmpty(), CaseRefusal.WANTED_MISSING))
                .and(when(it.lines().stream().noneMatch(line -> line.on().isAfter(today)), CaseRefusal.CASE_DATE_LATER))
                .orThrow();
        var received = history.last(Happening.Registered.class).map(History.On::day);
        var number =
                it.number().isBlank() && received.isPresent() ? gate.nextNumber(organ, received.get()) : it.number();
        var file = new CaseFile(
                cases.nextId(),
                place.branch(),
                number,
                it.applicant().column(),
                people.print(it.applicant()),
                it.applicant().shownName(),
                it.wanted(),
                history);
        gate.begin(
                actor,
                file,
                number.isEmpty() || it.code().isEmpty() ? "" : people.codePrint(number, it.code()),
                () -> {});
        people.keep(file.id(), it.applicant());
        history.all(Happening.Signed.class)
                .forEach(signed -> given(organ, signed.what().number()));
        letters(history).forEach((letter, about) -> people.keepParty(file.id(), letter, new Party(about, "")));
        return file.id();
    }

    /** What comes after in the sequence is counted on from here. */
    private void given(OrganId organ, String number) {
        DocumentNumber.read(number).ifPresent(it -> letters.numberedBefore(organ, it));
    }

    /** In order, with every step one of the state it was taken in. */
    static History history(List<Line> lines) {
        var entries = new ArrayList<Entry>();
        for (var line : lines) {
            entries.add(new Entry(
                    entries.size() + 1,
                    line.on(),
                    line.what(),
                    line.by(),
                    line.signature(),
                    line.on().atTime(WRITTEN_DOWN_AT).atZone(OfficeClock.ZONE).toInstant()));
        }
        var history = new History(entries);
        try {
            when(!entries.isEmpty() && history.isInOrder(), CaseRefusal.CORRECTION_BREAKS)
                    .orThrow();
            State.of(history);
        } catch (IllegalStateException impossible) {
            throw new RefusedException(CaseRefusal.HISTORY_IMPOSSIBLE);
        }
        return history;
    }

    /** The letters of a case taken over: whom they went to is not known, only what about. */
    private static Map<Integer, String> letters(History history) {
        var letters = new TreeMap<Integer, String>();
        history.all(Happening.ConsultationSent.class)
                .forEach(it -> letters.put(it.what().letter(), it.what().asked().label()));
        return letters;
    }
}
