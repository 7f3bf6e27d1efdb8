package gongkai.citizens.web;

import gongkai.access.Act;
import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.applications.CaseKey;
import gongkai.applications.OnlineApplications;
import gongkai.applications.Tracked;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.ClockName;
import gongkai.calendars.Calendars;
import gongkai.calendars.DueView;
import gongkai.calendars.SheetPage;
import gongkai.citizens.handling.ApplyHandling;
import gongkai.citizens.handling.Attachment.Purpose;
import gongkai.citizens.handling.CitizenRefusal;
import gongkai.clock.OfficeClock;
import gongkai.openanswers.OpenAnswers;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.PublicOrgan;
import gongkai.published.PublicOrgans;
import gongkai.remedies.Venues;
import gongkai.statute.WorkCalendar;
import gongkai.web.Callers;
import gongkai.web.Download;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.RateLimit;
import gongkai.web.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** How a case stands, for whoever has its number and its code, and what its applicant does to it. */
@Controller
@RequestMapping("/applications/progress")
class ProgressController {

    private static final String HERE = "/applications/progress";
    private static final RateLimit WRONG = new RateLimit("application-query", 5, Duration.ofHours(1));

    private final OnlineApplications applications;
    private final ApplyHandling files;
    private final PublicOrgans publicOrgans;
    private final Organs organs;
    private final Calendars calendars;
    private final Venues venues;
    private final OpenAnswers openAnswers;
    private final CaseSession sessions;
    private final RateLimits limits;
    private final Callers callers;
    private final OfficeClock clock;
    private final Forms forms;

    ProgressController(
            OnlineApplications applications,
            ApplyHandling files,
            PublicOrgans publicOrgans,
            Organs organs,
            Calendars calendars,
            Venues venues,
            OpenAnswers openAnswers,
            CaseSession sessions,
            RateLimits limits,
            Callers callers,
            OfficeClock clock,
            Forms forms) {
        this.applications = applications;
        this.files = files;
        this.publicOrgans = publicOrgans;
        this.organs = organs;
        this.calendars = calendars;
        this.venues = venues;
        this.openAnswers = openAnswers;
        this.sessions = sessions;
        this.limits = limits;
        this.callers = callers;
        this.clock = clock;
        this.forms = forms;
    }

    /** By what a case is opened. */
    record Query(
            @NotBlank(message = "请填写编号") @Size(max = 60, message = "编号不超过 60 个字符")
            String number,

            @NotBlank(message = "请填写查询码") @Size(max = 40, message = "查询码不超过 40 个字符")
            String code) {}

    /** A text, and why it comes late. */
    record Text(
            @NotBlank(message = "请填写内容") @Size(max = 5000, message = "不超过 5000 字")
            String text,

            @Nullable @Size(max = 1000, message = "不超过 1000 字")
            String reason) {}

    /** What somebody says when they take an application back. */
    record Note(
            @Nullable @Size(max = 500, message = "不超过 500 字")
            String note) {}

    @GetMapping
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    ModelAndView show(HttpServletRequest request) {
        return sessions.opened(request)
                .flatMap(applications::track)
                .map(it -> page(it, Form.blank()))
                .orElseGet(() -> query(Form.blank()));
    }

    /** Every try counts before it is made; a right one is taken out of the count again. */
    @PostMapping
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    ModelAndView open(@Valid Query typed, BindingResult errors, HttpServletRequest request) {
        return forms.answer(errors, ProgressController::query, () -> {
            var number = typed.number().strip().toUpperCase(Locale.ROOT);
            var caller = callers.of(request);
            limits.take(WRONG, "number " + number);
            limits.take(WRONG, "address " + caller);
            var key = applications
                    .open(typed.number(), typed.code())
                    .orElseThrow(() -> new RefusedException(CaseRefusal.CODE_WRONG));
            limits.giveBack(WRONG, "number " + number);
            limits.giveBack(WRONG, "address " + caller);
            sessions.open(request, key);
            return new Done(HERE, "");
        });
    }

    @PostMapping("/closing")
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    ModelAndView close(HttpServletRequest request) {
        sessions.close(request);
        return forms.step(ProgressController::query, () -> new Done(HERE, "已退出查询"));
    }

    @PostMapping("/supplements")
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    ModelAndView supplement(
            @Valid Text typed,
            BindingResult errors,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
            HttpServletRequest request) {
        return act(
                request,
                errors,
                "补正材料已提交",
                key -> files.supplement(
                        key,
                        typed.text().strip(),
                        Forms.text(typed.reason()),
                        Uploads.of(Map.of(Purpose.SUPPLEMENT, Uploads.orNone(sent)))));
    }

    @PostMapping("/reasons")
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    ModelAndView explain(@Valid Text typed, BindingResult errors, HttpServletRequest request) {
        return act(
                request,
                errors,
                "理由已提交",
                key -> applications.explain(key, typed.text().strip()));
    }

    @PostMapping("/withdrawal")
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    ModelAndView withdraw(@Valid Note typed, BindingResult errors, HttpServletRequest request) {
        return act(request, errors, "已按您的要求撤回", key -> applications.withdraw(key, Forms.text(typed.note())));
    }

    @PostMapping("/service")
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    ModelAndView confirmReceipt(@Valid Note typed, BindingResult errors, HttpServletRequest request) {
        return act(request, errors, "已确认收到答复", applications::confirmReceipt);
    }

    /** Art. 44 (2). */
    @PostMapping("/proposals")
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    ModelAndView propose(@Valid Text typed, BindingResult errors, HttpServletRequest request) {
        return act(
                request,
                errors,
                "建议已提交，机关将审查是否属于主动公开范围",
                key -> applications.proposePublication(key, typed.text().strip()));
    }

    /** The answer is to be published, without the applicant's name. */
    @PostMapping("/publication")
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    ModelAndView publish(@Valid Note typed, BindingResult errors, HttpServletRequest request) {
        return act(
                request,
                errors,
                "已提出，机关审查后决定是否公开",
                key -> applications.track(key).ifPresent(it -> openAnswers.wish(it, Forms.text(typed.note()))));
    }

    /** The signed reply as it went out; what was signed on paper is shown as a page. */
    @GetMapping("/reply.pdf")
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    @Nullable
    ModelAndView signed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var pdf = sessions.opened(request).flatMap(applications::reply).orElse(null);
        if (pdf == null) {
            return reply(request);
        }
        Download.send(response, "答复书.pdf", MediaType.APPLICATION_PDF_VALUE, pdf);
        return null;
    }

    /** The calculation of the last day, to be printed. */
    @GetMapping("/sheet")
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    ModelAndView sheet(HttpServletRequest request) {
        var open = sessions.opened(request).flatMap(applications::track).orElse(null);
        if (open == null || open.sheet().isEmpty()) {
            return show(request);
        }
        return new ModelAndView("citizens/sheet", "it", open)
                .addObject(
                        "page",
                        SheetPage.of(
                                ClockName.K_ANSWER.label(),
                                open.sheet().get(),
                                organ(open).name()));
    }

    /** The reply as it went out, to be printed. */
    @GetMapping("/reply")
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    ModelAndView reply(HttpServletRequest request) {
        var open = sessions.opened(request).flatMap(applications::track).orElse(null);
        if (open == null || open.answer().isEmpty()) {
            return show(request);
        }
        var answer = open.answer().get();
        return new ModelAndView("citizens/reply", "it", open)
                .addObject("answer", answer)
                .addObject("organ", organ(open))
                .addObject("remedies", RemedyAdvice.against(answer, venues.of(open.organ())));
    }

    /** A file that went out with the reply; only as it was signed. */
    @GetMapping("/enclosures/{number}")
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    @Nullable
    ModelAndView enclosure(@PathVariable int number, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var handed = sessions.opened(request)
                .flatMap(it -> applications.enclosure(it, number))
                .orElse(null);
        if (handed == null) {
            return show(request);
        }
        Download.send(response, handed.name(), MediaType.APPLICATION_OCTET_STREAM_VALUE, handed.bytes());
        return null;
    }

    private ModelAndView act(HttpServletRequest request, BindingResult errors, String done, Consumer<CaseKey> step) {
        var key = sessions.opened(request).orElse(null);
        if (key == null) {
            return forms.step(ProgressController::query, () -> {
                throw new RefusedException(CitizenRefusal.CLOSED);
            });
        }
        return forms.answer(
                errors,
                form -> applications.track(key).map(it -> page(it, form)).orElseGet(() -> query(form)),
                () -> {
                    step.accept(key);
                    return new Done(HERE, done);
                });
    }

    private ModelAndView page(Tracked it, Form form) {
        var organ = organ(it);
        var calendar = calendars.at(organ.branch());
        var today = clock.today();
        return new ModelAndView(
                        "citizens/progress",
                        "page",
                        new ProgressPage(
                                it,
                                publicOrgan(it),
                                it.sheet().map(sheet -> DueView.of(sheet.deadline(), calendar, today, HERE + "/sheet")),
                                remedies(it, calendar),
                                files.files(it.id()),
                                openAnswers.standing(it.id()),
                                today))
                .addObject("enclosed", applications.enclosures(it))
                .addObject("form", form);
    }

    private List<String> remedies(Tracked it, WorkCalendar calendar) {
        var venue = venues.of(it.organ());
        return it.answer()
                .map(answer -> RemedyAdvice.against(answer, venue))
                .or(() -> it.sheet()
                        .filter(_ -> it.overdue())
                        .map(sheet -> RemedyAdvice.againstSilence(sheet.deadline(), venue, calendar)))
                .orElse(List.of());
    }

    private static ModelAndView query(Form form) {
        return new ModelAndView("citizens/query", "form", form);
    }

    private PublicOrgan publicOrgan(Tracked it) {
        return publicOrgans.find(it.organ(), clock.today()).orElseThrow(() -> new NotFound("organ", it.organ()));
    }

    private Organ organ(Tracked it) {
        return organs.find(it.organ()).orElseThrow(() -> new NotFound("organ", it.organ()));
    }
}
