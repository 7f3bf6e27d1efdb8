package gongkai.citizens.web;

import gongkai.access.Act;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.applications.OnlineApplications;
import gongkai.citizens.domain.Doubts;
import gongkai.citizens.domain.PrivacyNotice;
import gongkai.citizens.handling.ApplyHandling;
import gongkai.citizens.handling.Attachment;
import gongkai.citizens.handling.Attachment.Purpose;
import gongkai.citizens.handling.Suggesting;
import gongkai.citizens.handling.Suggesting.Suggestion;
import gongkai.clock.OfficeClock;
import gongkai.files.SealedFile;
import gongkai.organisation.PublicOrgan;
import gongkai.published.PublicOrgans;
import gongkai.web.Callers;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Option;
import gongkai.web.ProofOfWork;
import gongkai.web.ProofOfWork.Proof;
import gongkai.web.ProofOfWork.Puzzle;
import gongkai.web.RateLimit;
import gongkai.web.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Applying without an account: choose the organ, fill in, look it over, send it, take the receipt home. */
@Controller
class ApplyController {

    static final String PURPOSE = "application";

    private static final RateLimit SENT = new RateLimit("application-sent", 30, Duration.ofHours(1));
    private static final RateLimit SENT_WITHOUT_SCRIPT =
            new RateLimit("application-sent-without-script", 6, Duration.ofHours(1));
    private static final RateLimit FILLED = new RateLimit("application-filled", 120, Duration.ofHours(1));

    private final ApplyHandling applying;
    private final Suggesting suggesting;
    private final OnlineApplications applications;
    private final PublicOrgans organs;
    private final CaseSession sessions;
    private final ProofOfWork work;
    private final RateLimits limits;
    private final Callers callers;
    private final OfficeClock clock;
    private final Forms forms;

    ApplyController(
            ApplyHandling applying,
            Suggesting suggesting,
            OnlineApplications applications,
            PublicOrgans organs,
            CaseSession sessions,
            ProofOfWork work,
            RateLimits limits,
            Callers callers,
            OfficeClock clock,
            Forms forms) {
        this.applying = applying;
        this.suggesting = suggesting;
        this.applications = applications;
        this.organs = organs;
        this.sessions = sessions;
        this.work = work;
        this.limits = limits;
        this.callers = callers;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping("/applications")
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    ModelAndView start() {
        return new ModelAndView("citizens/start", "form", Form.blank())
                .addObject(
                        "organs",
                        organs.all().stream()
                                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                                .toList());
    }

    /** The form of one organ; where there are several, that is chosen first. */
    @GetMapping("/applications/new")
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    ModelAndView form(@RequestParam(required = false) @Nullable OrganId organ, HttpServletRequest request) {
        var all = organs.all();
        var chosen = organ == null && all.size() == 1 ? all.getFirst().id() : organ;
        if (chosen == null) {
            return start();
        }
        sessions.writes(request);
        return page(chosen, 0, Form.of(Map.of("kind", ApplicantKind.PERSON.name())));
    }

    @PostMapping("/applications/new")
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    ModelAndView send(
            @Valid NewApplication typed,
            BindingResult errors,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> images,
            @RequestParam(name = "authorisation", required = false) @Nullable List<MultipartFile> authorisations,
            HttpServletRequest request) {
        limits.take(FILLED, callers.of(request));
        if (errors.getFieldErrorCount("organ") > 0) {
            return start();
        }
        var organ = typed.organ();
        var draft = draft(typed, request);
        if (applying.isSubmitted(draft)) {
            return sent(organ);
        }
        var refused = attach(
                draft,
                typed,
                Uploads.of(Map.of(
                        Purpose.IDENTITY,
                        Uploads.orNone(images),
                        Purpose.AUTHORISATION,
                        Uploads.orNone(authorisations))));
        if (refused != null) {
            errors.addError(new FieldError(
                    "newApplication", refused.why().field(), refused.why().label()));
        }
        if (errors.getFieldErrors().stream().noneMatch(it -> isOfTheForm(it.getField()))) {
            typed.lacks().forEach((field, lack) -> errors.addError(new FieldError("newApplication", field, lack)));
        }
        return switch (typed.pressed()) {
            case EDIT -> page(organ, draft, Forms.typed());
            case ENOUGH -> enough(organ);
            case CHECK -> forms.show(errors, it -> page(organ, draft, it), () -> check(typed, draft, Forms.typed()));
            case SUBMIT ->
                forms.show(
                        errors,
                        it -> it.faults().isEmpty() ? check(typed, draft, it) : page(organ, draft, it),
                        () -> submit(typed, draft, request));
        };
    }

    /** Titles while something is typed. */
    @GetMapping("/applications/suggestions")
    @Requires(Act.APPLY_FOR_DISCLOSURE)
    @ResponseBody
    List<Suggestion> suggestions(@RequestParam String q) {
        return suggesting.of(q);
    }

    private ModelAndView submit(NewApplication typed, long draft, HttpServletRequest request) {
        var proof = work.check(PURPOSE, typed.puzzle(), typed.answer());
        limits.take(SENT, callers.of(request));
        if (proof == Proof.WAITED) {
            limits.take(SENT_WITHOUT_SCRIPT, callers.of(request));
        }
        try {
            var receipt = applying.submit(draft, typed.organ(), typed.applicant(), typed.wanted());
            var key = applications.open(receipt.number(), receipt.code()).orElseThrow();
            sessions.open(request, key);
            return new ModelAndView(
                    "citizens/receipt",
                    "page",
                    new ReceiptPage(
                            organ(typed.organ()),
                            receipt,
                            applications.track(key).orElseThrow(),
                            applying.files(draft).size()));
        } catch (DuplicateKeyException twice) {
            return sent(typed.organ());
        }
    }

    /** It is a case now; what else is typed into its form changes nothing of it. */
    private ModelAndView sent(OrganId organ) {
        return new ModelAndView("citizens/sent", "organ", organ(organ));
    }

    private ModelAndView check(NewApplication typed, long draft, Form form) {
        var files = applying.files(draft);
        var suggestions = suggesting.of(typed.wanted());
        if (!suggestions.isEmpty()) {
            suggesting.shown(typed.organ());
        }
        return new ModelAndView(
                "citizens/check",
                "page",
                new CheckPage(
                        organ(typed.organ()),
                        draft,
                        typed.facts(),
                        files,
                        Doubts.of(
                                typed.applicant(),
                                typed.wanted(),
                                count(files, Purpose.IDENTITY),
                                count(files, Purpose.AUTHORISATION),
                                applications.rule(typed.organ()).soleTraderIsNatural(),
                                clock.today()),
                        suggestions,
                        form,
                        puzzle(form)));
    }

    private ModelAndView enough(OrganId organ) {
        suggesting.sufficed(organ);
        return new ModelAndView("citizens/enough", "organ", organ(organ));
    }

    private @Nullable RefusedException attach(long draft, NewApplication typed, List<Attachment> sent) {
        try {
            if (typed.drop() != null) {
                applying.drop(draft, typed.drop());
            }
            applying.attach(draft, sent);
            return null;
        } catch (RefusedException e) {
            return e;
        }
    }

    /** The session's own, or a new one. */
    private long draft(NewApplication typed, HttpServletRequest request) {
        if (typed.draft() != null && sessions.isOwn(request, typed.draft())) {
            return typed.draft();
        }
        var fresh = applying.begin();
        sessions.draft(request, fresh);
        return fresh;
    }

    private ModelAndView page(OrganId organ, long draft, Form form) {
        var named = organ(organ);
        return new ModelAndView("citizens/apply", "form", form)
                .addObject(
                        "page",
                        new ApplyPage(
                                named,
                                PrivacyNotice.of(named.name(), applications.rule(organ)),
                                draft,
                                draft == 0 ? List.of() : applying.files(draft),
                                puzzle(form)));
    }

    /** The one that the browser is already at work on, unless it was refused. */
    private Puzzle puzzle(Form form) {
        var fresh = work.puzzle(PURPOSE);
        var begun = form.value("puzzle");
        return begun.isEmpty() || !form.refusals().isEmpty() ? fresh : new Puzzle(begun, fresh.bits());
    }

    private PublicOrgan organ(OrganId id) {
        return organs.find(id, clock.today()).orElseThrow(() -> new NotFound("organ", id));
    }

    private static int count(List<SealedFile> files, Purpose purpose) {
        return Math.toIntExact(
                files.stream().filter(it -> purpose.isOf(it.name())).count());
    }

    /** Faults without which the rest can be asked. */
    private static boolean isOfTheForm(String field) {
        return field.equals("kind") || field.equals("delivery") || field.equals("carrier");
    }
}
