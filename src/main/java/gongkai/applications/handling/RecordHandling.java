package gongkai.applications.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.applications.ApplicantRecords.Kept;
import gongkai.applications.ApplicantRecords.Named;
import gongkai.applications.ApplicantRecords.Reach;
import gongkai.applications.domain.CaseClock;
import gongkai.applications.domain.ClockName;
import gongkai.applications.domain.Happening.Noted;
import gongkai.applications.store.PgCaseStore;
import gongkai.enclosures.Enclosures;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is kept of applicants, and for how long (《个人信息保护法》第十九条、第四十七条). */
@Service
@Transactional
public class RecordHandling {

    private final CaseGate gate;
    private final PgCaseStore cases;
    private final People people;
    private final TrackingHandling tracking;
    private final Enclosures enclosures;
    private final Trail trail;

    RecordHandling(
            CaseGate gate,
            PgCaseStore cases,
            People people,
            TrackingHandling tracking,
            Enclosures enclosures,
            Trail trail) {
        this.gate = gate;
        this.cases = cases;
        this.people = people;
        this.tracking = tracking;
        this.enclosures = enclosures;
        this.trail = trail;
    }

    public Optional<Reach> reach(long id, String what) {
        var file = cases.find(id).orElseThrow().file();
        var who = people.applicant(id);
        if (who.isPresent()) {
            gate.read(Actor.program(file.place()), file, what);
        }
        var before = gate.clockOf(file.beforeTheLast());
        return who.map(it -> new Reach(
                tracking.tracked(file),
                file.place(),
                it.email(),
                it.phone(),
                file.history().entries().size(),
                file.history().entries().getLast().on(),
                before.lastDayOf(ClockName.K_NOTICE),
                before.answer() instanceof CaseClock.Answer.Running(var _, var sheet, var _)
                        ? Optional.of(sheet.deadline().lastDay())
                        : Optional.empty()));
    }

    public Optional<Named> note(long id, String words) {
        return cases.find(id).map(it -> {
            var file = it.file();
            gate.keep(Actor.program(file.place()), it, gate.today(), new Noted(words));
            return new Named(file.place(), file.number());
        });
    }

    public String open(Actor actor, long id, String what) {
        var file = gate.load(actor, Act.READ_APPLICANTS, id).file();
        gate.read(actor, file, what);
        return file.number();
    }

    @Transactional(readOnly = true)
    public List<Kept> due(OrganId organ, LocalDate upTo) {
        var years = gate.house(organ).identityYears();
        return cases.keptApplicants(organ, upTo.minusYears(years)).stream()
                .map(it -> kept(it, years))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Kept> find(Actor actor, long id) {
        var file = gate.load(actor, Act.READ_APPLICANTS, id).file();
        return cases.keptApplicant(id)
                .map(it -> kept(it, gate.house(file.organ()).identityYears()));
    }

    public void destroy(Kept it) {
        cases.destroyPeople(it.id());
        enclosures.removeAll(it.id());
        trail.record(
                Actor.program(it.place()),
                Deed.wrote("保存期满，清除申请人和第三方信息（" + it.number() + "）", CaseGate.SUBJECT, it.id(), it.place(), null, null));
    }

    private static Kept kept(PgCaseStore.Closed it, int years) {
        return new Kept(
                it.id(),
                it.place(),
                it.number(),
                it.closedOn(),
                it.closedOn().plusYears(years).plusDays(1));
    }
}
