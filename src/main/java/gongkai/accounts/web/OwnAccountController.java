package gongkai.accounts.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.accounts.handling.AccountHandling;
import gongkai.accounts.handling.PolicyHandling;
import gongkai.accounts.web.SignInController.NewPassword;
import gongkai.organisation.Organs;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What a person sees and keeps of their own account. */
@Controller
@RequestMapping("/account")
class OwnAccountController {

    record Replacement(
            @NotBlank(message = "请填写现在的口令") String current,
            @Nullable String presentCode,
            @NotBlank(message = "请填写动态码") String code) {}

    private static final String OFFERED = "offered-secret";

    private final AccountHandling accounts;
    private final PolicyHandling policies;
    private final Organs organs;
    private final Forms forms;

    OwnAccountController(AccountHandling accounts, PolicyHandling policies, Organs organs, Forms forms) {
        this.accounts = accounts;
        this.policies = policies;
        this.organs = organs;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.KEEP_OWN_ACCOUNT)
    ModelAndView show(Actor actor) {
        return new ModelAndView(
                "accounts/own",
                "page",
                new OwnAccountPage(
                        actor,
                        organs.find(actor.organ()).orElseThrow().name(),
                        accounts.own(actor),
                        accounts.lastSignIn(actor).orElse(null),
                        policies.current()));
    }

    @GetMapping("/password")
    @Requires(Act.KEEP_OWN_ACCOUNT)
    ModelAndView passwordForm() {
        return passwordPage(Form.blank());
    }

    @PostMapping("/password")
    @Requires(Act.KEEP_OWN_ACCOUNT)
    ModelAndView changePassword(
            Actor actor, @Valid NewPassword typed, BindingResult errors, HttpServletRequest request) {
        return forms.answer(errors, this::passwordPage, () -> {
            accounts.changePassword(actor.id(), typed.current(), typed.fresh(), typed.again(), request.getRemoteAddr());
            return new Done("/account", "口令已修改，其他地方的登录已退出");
        });
    }

    @GetMapping("/second-factor")
    @Requires(Act.KEEP_OWN_ACCOUNT)
    ModelAndView secondFactorForm(Actor actor, HttpSession session) {
        return secondFactorPage(actor, offered(session), Form.blank());
    }

    @PostMapping("/second-factor")
    @Requires(Act.KEEP_OWN_ACCOUNT)
    ModelAndView replaceSecondFactor(
            Actor actor, @Valid Replacement typed, BindingResult errors, HttpServletRequest request) {
        var session = request.getSession();
        var offered = offered(session);
        return forms.answer(errors, form -> secondFactorPage(actor, offered, form), () -> {
            accounts.replaceSecondFactor(
                    actor.id(),
                    typed.current(),
                    Objects.requireNonNullElse(typed.presentCode(), ""),
                    offered,
                    typed.code(),
                    request.getRemoteAddr());
            session.removeAttribute(OFFERED);
            return new Done("/account", "双因素登录已启用，下次登录时需要动态码");
        });
    }

    /** Sealed, since sessions lie in the database and in its backups. */
    private byte[] offered(HttpSession session) {
        if (session.getAttribute(OFFERED) instanceof byte[] sealed) {
            return sealed;
        }
        var fresh = accounts.offerSecret();
        session.setAttribute(OFFERED, fresh);
        return fresh;
    }

    private ModelAndView passwordPage(Form form) {
        return new ModelAndView("accounts/own-password", "form", form).addObject("policy", policies.current());
    }

    private ModelAndView secondFactorPage(Actor actor, byte[] offered, Form form) {
        return new ModelAndView("accounts/own-second-factor", "form", form)
                .addObject("secret", SecretCard.of(accounts.unsealed(offered)))
                .addObject("replaces", accounts.own(actor).hasSecondFactor());
    }
}
