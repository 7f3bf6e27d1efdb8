package gongkai.accounts.web;

import static gongkai.access.Role.AUDIT_ADMINISTRATOR;
import static gongkai.access.Role.SECURITY_ADMINISTRATOR;
import static gongkai.access.Role.SYSTEM_ADMINISTRATOR;
import static gongkai.accounts.domain.AccountRefusal.SET_UP_CODE_WRONG;

import gongkai.access.Act;
import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.access.Role;
import gongkai.accounts.domain.SecurityPolicy;
import gongkai.accounts.handling.SetUpCode;
import gongkai.accounts.handling.SetUpHandling;
import gongkai.accounts.handling.SetUpHandling.Founder;
import gongkai.organisation.Level;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import gongkai.web.SiteIdentity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first start: one page for the organ and its three administrators. It is gone once they exist. */
@Controller
@RequestMapping("/setup")
public class SetUpController {

    private static final String LOGIN_NAME = "[a-z][a-z0-9._-]{2,31}";
    private static final String LOGIN_NAME_RULE = "用户名以小写字母开头，3 至 32 位，可用小写字母、数字、点、横线";

    record FirstThings(
            @NotBlank(message = "请填写机关全称") String name,
            @NotBlank(message = "请填写机关简称") String shortName,
            @NotNull(message = "请选择层级") Level level,
            @NotBlank(message = "请填写姓名") String systemName,

            @NotBlank(message = "请填写用户名") @Pattern(regexp = LOGIN_NAME, message = LOGIN_NAME_RULE)
            String systemLogin,

            @NotBlank(message = "请填写口令") String systemPassword,
            @NotBlank(message = "请填写姓名") String securityName,

            @NotBlank(message = "请填写用户名") @Pattern(regexp = LOGIN_NAME, message = LOGIN_NAME_RULE)
            String securityLogin,

            @NotBlank(message = "请填写口令") String securityPassword,
            @NotBlank(message = "请填写姓名") String auditName,

            @NotBlank(message = "请填写用户名") @Pattern(regexp = LOGIN_NAME, message = LOGIN_NAME_RULE)
            String auditLogin,

            @NotBlank(message = "请填写口令") String auditPassword,
            @Nullable String setUpCode) {

        List<Founder> founders() {
            return List.of(
                    new Founder(SYSTEM_ADMINISTRATOR, systemName.strip(), systemLogin, systemPassword),
                    new Founder(SECURITY_ADMINISTRATOR, securityName.strip(), securityLogin, securityPassword),
                    new Founder(AUDIT_ADMINISTRATOR, auditName.strip(), auditLogin, auditPassword));
        }
    }

    /** The fields of one administrator, by their common beginning. */
    public record Administrator(String prefix, String label, String purpose) {}

    private final SetUpHandling setUp;
    private final SetUpCode code;
    private final SiteIdentity site;
    private final Forms forms;

    SetUpController(SetUpHandling setUp, SetUpCode code, SiteIdentity site, Forms forms) {
        this.setUp = setUp;
        this.code = code;
        this.site = site;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SET_UP)
    ModelAndView form(HttpServletRequest request) {
        onlyOnce();
        return page(Form.blank(), request);
    }

    @PostMapping
    @Requires(Act.SET_UP)
    ModelAndView setUp(@Valid FirstThings typed, BindingResult errors, HttpServletRequest request) {
        onlyOnce();
        if (!errors.hasErrors()) {
            check(typed, errors);
        }
        return forms.answer(errors, form -> page(form, request), () -> {
            if (code.isAsked(request) && !code.matches(Objects.requireNonNullElse(typed.setUpCode(), ""))) {
                throw new RefusedException(SET_UP_CODE_WRONG);
            }
            setUp.setUp(typed.level(), typed.name().strip(), typed.shortName().strip(), typed.founders());
            return new Done("/sign-in", "设置完成，请以系统管理员登录，登记科室和人员");
        });
    }

    private static void check(FirstThings typed, BindingResult errors) {
        var prefixes = List.of("system", "security", "audit");
        var founders = typed.founders();
        for (int i = 0; i < founders.size(); i++) {
            var field = prefixes.get(i);
            var faults = SecurityPolicy.STANDING.faults(
                    founders.get(i).password(), founders.get(i).loginName());
            if (!faults.isEmpty()) {
                errors.rejectValue(field + "Password", "weak", String.join("；", faults));
            }
            for (int j = 0; j < i; j++) {
                if (founders.get(i).loginName().equals(founders.get(j).loginName())) {
                    errors.rejectValue(field + "Login", "same", "三名管理员的用户名须各不相同");
                }
                if (founders.get(i).name().equals(founders.get(j).name())) {
                    errors.rejectValue(field + "Name", "same", "三员分立：须由三个不同的人担任");
                }
            }
        }
    }

    /** Afterwards there is no such page. */
    private void onlyOnce() {
        if (!site.isEmpty()) {
            throw new NotFound("page", "/setup");
        }
    }

    private ModelAndView page(Form form, HttpServletRequest request) {
        return new ModelAndView("accounts/setup", "form", form)
                .addObject("asksCode", code.isAsked(request))
                .addObject("levels", Option.of(Level.class, Level::label))
                .addObject(
                        "administrators",
                        List.of(
                                administrator("system", SYSTEM_ADMINISTRATOR),
                                administrator("security", SECURITY_ADMINISTRATOR),
                                administrator("audit", AUDIT_ADMINISTRATOR)));
    }

    private static Administrator administrator(String prefix, Role role) {
        return new Administrator(prefix, role.label(), role.purpose());
    }
}
