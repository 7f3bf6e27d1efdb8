package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.applications.CaseLinks;
import gongkai.applications.domain.CaseClock;
import gongkai.applications.domain.CaseClock.Answer;
import gongkai.applications.domain.CaseFacts;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.CaseRules;
import gongkai.applications.domain.ClockName;
import gongkai.applications.domain.Entry;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.Reply;
import gongkai.applications.domain.State;
import gongkai.applications.handling.AssignmentHandling;
import gongkai.applications.handling.CaseChecks;
import gongkai.applications.handling.CaseLetters;
import gongkai.applications.handling.CaseNotices;
import gongkai.applications.handling.CaseReading;
import gongkai.applications.handling.ReplyHandling;
import gongkai.calendars.SheetPage;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organs;
import gongkai.web.Days;
import gongkai.web.Form;
import gongkai.web.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One case: its story, its clocks, and what can be done with it now. */
@Controller
@RequestMapping("/desk/applications/{id}")
class CaseController {

    private final CaseReading reading;
    private final AssignmentHandling assignments;
    private final ReplyHandling replies;
    private final CaseLetters letters;
    private final CaseNotices notices;
    private final CaseChecks checks;
    private final CaseViews views;
    private final Organs organs;
    private final OfficeClock clock;
    private final List<CaseLinks> links;

    CaseController(
            CaseReading reading,
            AssignmentHandling assignments,
            ReplyHandling replies,
            CaseLetters letters,
            CaseNotices notices,
            CaseChecks checks,
            CaseViews views,
            Organs organs,
            OfficeClock clock,
            List<CaseLinks> links) {
        this.reading = reading;
        this.assignments = assignments;
        this.replies = replies;
        this.letters = letters;
        this.notices = notices;
        this.checks = checks;
        this.views = views;
        this.organs = organs;
        this.clock = clock;
        this.links = links;
    }

    @GetMapping
    @Requires(Act.SEE_APPLICATIONS)
    ModelAndView show(Actor actor, @PathVariable long id) {
        return page(actor, id, Form.blank());
    }

    ModelAndView page(Actor actor, long id, Form form) {
        var file = reading.get(actor, id);
        var its = reading.clock(file);
        var house = reading.house(file.organ());
        var rules = new CaseRules(file, its, house, clock.today());
        var steps = CaseSteps.of(
                actor, file, rules, house, assignments.mayWork(actor, file).isAllowed());
        return new ModelAndView(
                        "applications/case",
                        "page",
                        new CasePage(
                                file,
                                its,
                                views.due(file, its),
                                CaseViews.standing(its),
                                CaseViews.others(its),
                                its.ineffective().stream()
                                        .map(it -> Days.full(it.day()) + it.what())
                                        .toList(),
                                steps,
                                reply(file),
                                file.history()
                                        .sinceReopening()
                                        .last(Happening.Signed.class)
                                        .map(it -> it.what().number()),
                                reading.earlier(actor, file),
                                file.history().entries().stream()
                                        .collect(Collectors.toMap(Entry::number, it -> Told.by(it.what(), views))),
                                views.unit(file),
                                views.units(file.organ()),
                                letters(file),
                                replies.ways(file).stream()
                                        .map(it -> new Option(it.name(), it.label()))
                                        .toList(),
                                lacks(file),
                                house.supplementDays(),
                                house.reasonDays(),
                                clock.today().toString()))
                .addObject(
                        "links",
                        links.stream().flatMap(it -> it.of(actor, id).stream()).toList())
                .addObject(
                        "papers",
                        CasePapers.of(
                                letters.of(file),
                                CaseFacts.notices(file),
                                steps.approve() ? notices.planned(actor, file) : Map.of(),
                                steps.sign() ? letters.preview(actor, id) : Optional.empty(),
                                actor.may(Act.DECIDE_APPLICATIONS, file.place())))
                .addObject("findings", checks.of(file))
                .addObject("mayReassess", checks.mayReassess(actor, file))
                .addObject("form", form);
    }

    /** The calculation sheet of the answer, to be printed for a court file. */
    @GetMapping("/sheet")
    @Requires(Act.SEE_APPLICATIONS)
    ModelAndView sheet(Actor actor, @PathVariable long id) {
        var file = reading.get(actor, id);
        var its = reading.clock(file);
        var calendar = organs.find(file.organ()).orElseThrow().name();
        return new ModelAndView("applications/sheet", "file", file)
                .addObject("clock", its)
                .addObject("standing", CaseViews.standing(its))
                .addObject("page", calculation(its, calendar));
    }

    private static Optional<SheetPage> calculation(CaseClock its, String calendar) {
        return switch (its.answer()) {
            case Answer.Running(var name, var sheet, var _) -> Optional.of(SheetPage.of(name.label(), sheet, calendar));
            case Answer.Given _ ->
                its.replyClock()
                        .map(it -> SheetPage.of(ClockName.K_ANSWER.label(), it.calculation(its.calendar()), calendar));
            case Answer.NotStarted _, Answer.Waiting _, Answer.NotOwed _ -> Optional.empty();
        };
    }

    /** The people of the case in clear text; that somebody looked is on the trail. */
    @PostMapping("/people")
    @Requires(Act.READ_APPLICANTS)
    ModelAndView people(Actor actor, @PathVariable long id) {
        return new ModelAndView("applications/people", "file", reading.get(actor, id))
                .addObject("applicant", reading.applicant(actor, id))
                .addObject("parties", reading.parties(actor, id));
    }

    static Optional<Reply> reply(CaseFile file) {
        return file.unsigned()
                .or(() -> file.history()
                        .sinceReopening()
                        .last(Happening.Drafted.class)
                        .map(it -> it.what().reply()));
    }

    private static List<String> lacks(CaseFile file) {
        return file.state() instanceof State.Drafting(var reply, var _) && reply != null
                ? reply.lacks(file.thirdPartyAsked(), file.thirdPartyObjects()).stream()
                        .map(CaseRefusal::label)
                        .toList()
                : List.of();
    }

    private static List<Option> letters(CaseFile file) {
        return file.state() instanceof State.Consulting(var letters)
                ? letters.entrySet().stream()
                        .map(it -> new Option(
                                String.valueOf(it.getKey()),
                                "第 " + it.getKey() + " 封（" + it.getValue().label() + "）"))
                        .toList()
                : List.of();
    }
}
