package gongkai.accounts.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Requires;
import gongkai.accounts.handling.AccountHandling;
import gongkai.organisation.Organs;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The system administrator's pages: who has an account. */
@Controller
@RequestMapping("/desk/accounts")
class AccountController {

    record NewAccount(
            @NotBlank(message = "请填写用户名")
            @Pattern(regexp = "[a-z][a-z0-9._-]{2,31}", message = "用户名以小写字母开头，3 至 32 位，可用小写字母、数字、点、横线")
            String loginName) {}

    record Ending(@NotBlank(message = "请写明停用原因") String why) {}

    private final AccountHandling accounts;
    private final Organs organs;
    private final Forms forms;

    AccountController(AccountHandling accounts, Organs organs, Forms forms) {
        this.accounts = accounts;
        this.organs = organs;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.MAINTAIN_ACCOUNTS)
    ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable OrganId organ) {
        var shown = organ == null ? actor.organ() : organ;
        return new ModelAndView("accounts/list", "lines", accounts.of(actor, shown))
                .addObject("organ", shown)
                .addObject(
                        "organs",
                        organs.within(actor.scope(Act.MAINTAIN_ACCOUNTS)).stream()
                                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                                .toList());
    }

    @GetMapping("/{person}")
    @Requires(Act.MAINTAIN_ACCOUNTS)
    ModelAndView show(Actor actor, @PathVariable PersonId person) {
        return page(actor, person, Form.blank());
    }

    @PostMapping("/{person}")
    @Requires(Act.MAINTAIN_ACCOUNTS)
    ModelAndView open(Actor actor, @PathVariable PersonId person, @Valid NewAccount typed, BindingResult errors) {
        var shown = new FirstPassword();
        var answer = forms.answer(errors, form -> page(actor, person, form), () -> {
            shown.password = accounts.open(actor, person, typed.loginName());
            return new Done("/desk/accounts/" + person.value(), "账号已开设");
        });
        return shown.password == null ? answer : firstPassword(actor, person, shown.password);
    }

    @PostMapping("/{person}/reset")
    @Requires(Act.MAINTAIN_ACCOUNTS)
    ModelAndView reset(Actor actor, @PathVariable PersonId person) {
        return firstPassword(actor, person, accounts.reset(actor, person));
    }

    @PostMapping("/{person}/ending")
    @Requires(Act.MAINTAIN_ACCOUNTS)
    ModelAndView disable(Actor actor, @PathVariable PersonId person, @Valid Ending typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, person, form), () -> {
            accounts.disable(actor, person, typed.why());
            return new Done("/desk/accounts/" + person.value(), "账号已停用");
        });
    }

    private ModelAndView page(Actor actor, PersonId person, Form form) {
        return new ModelAndView("accounts/account", "line", accounts.get(actor, person)).addObject("form", form);
    }

    /** Shown once, in the answer itself: it is kept nowhere. */
    private ModelAndView firstPassword(Actor actor, PersonId person, String password) {
        return new ModelAndView("accounts/first-password", "line", accounts.get(actor, person))
                .addObject("password", password);
    }

    private static final class FirstPassword {

        private @Nullable String password;
    }
}
