package gongkai.accounts.web;

import static gongkai.accounts.domain.AccountRefusal.NOT_DURING_SIGN_IN;

import gongkai.access.Act;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.accounts.SignInHints;
import gongkai.accounts.domain.SignIn;
import gongkai.accounts.handling.AccountHandling;
import gongkai.accounts.handling.PolicyHandling;
import gongkai.accounts.handling.SignInHandling;
import gongkai.clock.OfficeClock;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.SignInSession;
import gongkai.web.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in, step by step, and out. */
@Controller
class SignInController {

    record NameAndPassword(
            @NotBlank(message = "请填写用户名") String loginName,
            @NotBlank(message = "请填写口令") String password) {}

    record Code(@NotBlank(message = "请填写动态码") String code) {}

    record NewPassword(
            @NotBlank(message = "请填写现在的口令") String current,
            @NotBlank(message = "请填写新口令") String fresh,
            @NotBlank(message = "请再次填写新口令") String again) {}

    private static final String PENDING = "pending";

    /** Whoever was signing in must begin again. */
    private static final class Over extends RuntimeException {}

    private final SignInHandling signIn;
    private final AccountHandling accounts;
    private final PolicyHandling policies;
    private final SignInSession session;
    private final OfficeClock clock;
    private final Forms forms;
    private final Optional<SignInHints> hints;

    SignInController(
            SignInHandling signIn,
            AccountHandling accounts,
            PolicyHandling policies,
            SignInSession session,
            OfficeClock clock,
            Forms forms,
            ObjectProvider<SignInHints> hints) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.policies = policies;
        this.session = session;
        this.clock = clock;
        this.forms = forms;
        this.hints = Optional.ofNullable(hints.getIfAvailable()).filter(SignInHints::isShown);
    }

    @GetMapping("/sign-in")
    @Requires(Act.SIGN_IN)
    ModelAndView form(@RequestParam(defaultValue = "/desk") String next) {
        return signInPage(Form.blank(), next);
    }

    @PostMapping("/sign-in")
    @Requires(Act.SIGN_IN)
    ModelAndView withPassword(
            @Valid NameAndPassword typed,
            BindingResult errors,
            @RequestParam(defaultValue = "/desk") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        var since = clock.now();
        return forms.answer(
                errors,
                form -> signInPage(form, next),
                () -> proceed(
                        signIn.withPassword(
                                typed.loginName().strip().toLowerCase(Locale.ROOT),
                                typed.password(),
                                request.getRemoteAddr()),
                        next,
                        since,
                        request,
                        response));
    }

    @GetMapping("/sign-in/code")
    @Requires(Act.SIGN_IN)
    ModelAndView codeForm(HttpServletRequest request) {
        pending(request, false);
        return new ModelAndView("accounts/code", "form", Form.blank());
    }

    @PostMapping("/sign-in/code")
    @Requires(Act.SIGN_IN)
    ModelAndView withCode(
            @Valid Code typed, BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
        var pending = pending(request, false);
        var since = clock.now();
        return forms.answer(
                errors,
                form -> new ModelAndView("accounts/code", "form", form),
                () -> proceed(
                        signIn.withCode(pending.person(), typed.code(), request.getRemoteAddr()),
                        pending.next(),
                        since,
                        request,
                        response));
    }

    @GetMapping("/sign-in/password")
    @Requires(Act.SIGN_IN)
    ModelAndView passwordForm(HttpServletRequest request) {
        pending(request, true);
        return passwordPage(Form.blank());
    }

    @PostMapping("/sign-in/password")
    @Requires(Act.SIGN_IN)
    ModelAndView withNewPassword(
            @Valid NewPassword typed, BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
        var pending = pending(request, true);
        return forms.answer(errors, this::passwordPage, () -> {
            accounts.changePassword(
                    pending.person(), typed.current(), typed.fresh(), typed.again(), request.getRemoteAddr());
            return proceed(signIn.next(pending.person()), pending.next(), clock.now(), request, response);
        });
    }

    @GetMapping("/sign-in/second-factor")
    @Requires(Act.SIGN_IN)
    ModelAndView secondFactorForm(HttpServletRequest request) {
        var pending = pending(request, true);
        var offered = pending.offered() == null ? pending.with(accounts.offerSecret()) : pending;
        request.getSession().setAttribute(PENDING, offered);
        return secondFactorPage(offered, Form.blank());
    }

    @PostMapping("/sign-in/second-factor")
    @Requires(Act.SIGN_IN)
    ModelAndView withSecondFactor(
            @Valid Code typed, BindingResult errors, HttpServletRequest request, HttpServletResponse response) {
        var pending = pending(request, true);
        return forms.answer(errors, form -> secondFactorPage(pending, form), () -> {
            accounts.setUpSecondFactor(pending.person(), offeredTo(pending), typed.code());
            return proceed(signIn.next(pending.person()), pending.next(), clock.now(), request, response);
        });
    }

    @PostMapping("/sign-out")
    @Requires(Act.SIGN_IN)
    String signOut(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            signIn.signedOut(signedIn.person());
        }
        session.end(request);
        return "redirect:/";
    }

    /** Not a fault: it happens to everybody who is called away from the screen. */
    @ExceptionHandler
    ModelAndView over(Over e, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(PENDING);
        }
        return forms.step(form -> signInPage(form, "/desk"), () -> new Done("/sign-in", NOT_DURING_SIGN_IN.label()));
    }

    private Done proceed(
            SignIn state, String next, Instant since, HttpServletRequest request, HttpServletResponse response) {
        return switch (state) {
            case SignIn.Refused(var why) -> throw why == NOT_DURING_SIGN_IN ? new Over() : new RefusedException(why);
            case SignIn.CodeWanted(var person) ->
                waiting(request, new Pending(person.value(), false, null, local(next), since), "/sign-in/code");
            case SignIn.NewPasswordWanted(var person) ->
                waiting(request, new Pending(person.value(), true, null, local(next), since), "/sign-in/password");
            case SignIn.SecondFactorWanted(var person) ->
                waiting(request, new Pending(person.value(), true, null, local(next), since), "/sign-in/second-factor");
            case SignIn.Welcome(var person) -> {
                request.getSession().removeAttribute(PENDING);
                session.begin(person, clock.now(), policies.current().idle(), request, response);
                yield new Done(local(next), "已登录");
            }
        };
    }

    private static Done waiting(HttpServletRequest request, Pending pending, String path) {
        request.getSession().setAttribute(PENDING, pending);
        return new Done(path, "");
    }

    /** Only to an address of this site. */
    private static String local(String next) {
        return next.startsWith("/") && !next.startsWith("//") && !next.contains("\\") ? next : "/desk";
    }

    private Pending pending(HttpServletRequest request, boolean proven) {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(PENDING) instanceof Pending pending
                && pending.proven() == proven
                && signIn.mayGoOn(pending.person(), pending.since())) {
            return pending;
        }
        throw new Over();
    }

    private static byte[] offeredTo(Pending pending) {
        var offered = pending.offered();
        if (offered == null) {
            throw new Over();
        }
        return offered;
    }

    private ModelAndView signInPage(Form form, String next) {
        return new ModelAndView("accounts/sign-in", "form", form)
                .addObject("next", local(next))
                .addObject("hints", hints.orElse(null));
    }

    private ModelAndView passwordPage(Form form) {
        return new ModelAndView("accounts/new-password", "form", form)
                .addObject("policy", policies.current())
                .addObject("action", "/sign-in/password");
    }

    private ModelAndView secondFactorPage(Pending pending, Form form) {
        return new ModelAndView("accounts/second-factor", "form", form)
                .addObject("secret", SecretCard.of(accounts.unsealed(offeredTo(pending))))
                .addObject("action", "/sign-in/second-factor");
    }
}
