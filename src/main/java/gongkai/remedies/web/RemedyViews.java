package gongkai.remedies.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.handling.CaseReading;
import gongkai.calendars.DueView;
import gongkai.calendars.SheetPage;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.remedies.domain.Caution;
import gongkai.remedies.domain.RemedyClock;
import gongkai.remedies.domain.RemedyFile;
import gongkai.remedies.domain.Result;
import gongkai.remedies.handling.RemedyReading;
import gongkai.statute.WorkCalendar;
import gongkai.web.Days;
import gongkai.web.Form;
import gongkai.web.Option;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** How remedies and their clocks look on pages. */
@Component
class RemedyViews {

    private final RemedyReading reading;
    private final CaseReading cases;
    private final Organs organs;
    private final OfficeClock clock;

    RemedyViews(RemedyReading reading, CaseReading cases, Organs organs, OfficeClock clock) {
        this.reading = reading;
        this.cases = cases;
        this.organs = organs;
        this.clock = clock;
    }

    ModelAndView page(Actor actor, long id, Form form) {
        var file = reading.get(actor, id);
        var calendar = reading.calendar(file);
        return new ModelAndView(
                        "remedies/remedy",
                        "page",
                        new RemedyPage(
                                file,
                                about(actor, file),
                                reading.cautions(file),
                                Caution.isReconsiderationFirst(
                                        file.brief(), cases.house(file.organ()).queryNeedsReconsideration()),
                                RemedyClock.of(file).stream()
                                        .map(it -> line(file, it, calendar))
                                        .toList(),
                                actor.may(Act.HANDLE_REMEDIES, file.place()),
                                actor.may(Act.CORRECT_APPLICATIONS, file.place()),
                                Result.of(file.brief().forum()).stream()
                                        .map(it -> new Option(it.name(), it.label() + "（" + it.citation() + "）"))
                                        .toList(),
                                clock.today().toString()))
                .addObject("form", form);
    }

    /** Every clock with its calculation, to be printed for a file. */
    ModelAndView sheet(Actor actor, long id) {
        var file = reading.get(actor, id);
        var calendar = reading.calendar(file);
        var name = organs.find(file.organ()).map(Organ::name).orElse("");
        return new ModelAndView("remedies/sheet", "file", file)
                .addObject(
                        "pages",
                        RemedyClock.of(file).stream()
                                .map(it -> SheetPage.of(it.name().label(), it.sheet(calendar), name))
                                .toList());
    }

    private Optional<CaseFile> about(Actor actor, RemedyFile file) {
        return actor.may(Act.SEE_APPLICATIONS, file.place()) ? reading.about(actor, file) : Optional.empty();
    }

    private RemedyPage.Line line(RemedyFile file, RemedyClock it, WorkCalendar calendar) {
        var deadline = it.sheet(calendar).deadline();
        return new RemedyPage.Line(
                it.name().label(),
                it.name().isOurs(),
                it.isRunning()
                        ? Optional.of(
                                DueView.of(deadline, calendar, clock.today(), "/desk/remedies/" + file.id() + "/sheet"))
                        : Optional.empty(),
                it.doneOn()
                        .map(on -> Days.full(on)
                                + (it.isLate(calendar, clock.today()) ? "，超过 " : "，期限至 ")
                                + Days.full(deadline.lastDay()))
                        .orElse(""));
    }
}
