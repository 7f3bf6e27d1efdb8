package gongkai.organisation.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Level;
import gongkai.organisation.OrganTree;
import gongkai.organisation.domain.Contacts;
import gongkai.organisation.domain.Unit;
import gongkai.organisation.handling.LeadershipHandling;
import gongkai.organisation.handling.LiaisonHandling;
import gongkai.organisation.handling.OrganHandling;
import gongkai.organisation.handling.OrganHandling.NewUnit;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import gongkai.web.Phone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The tree of organs, one organ, its contacts and its units. */
@Controller
class OrganController {

    record NewOrgan(
            @NotBlank(message = "请填写机关全称") @Size(max = 60, message = "全称不超过 60 字")
            String name,

            @NotBlank(message = "请填写机关简称") @Size(max = 30, message = "简称不超过 30 字")
            String shortName,

            @NotNull(message = "请选择层级") Level level) {}

    record OrganContacts(
            int version,
            @Nullable String statutoryBody,

            @NotBlank(message = "请填写办公地址") @Size(max = 200, message = "地址不超过 200 字")
            String address,

            @Nullable @Pattern(regexp = "|\\d{6}", message = "邮政编码为 6 位数字")
            String postcode,

            @NotBlank(message = "请填写办公时间") String officeHours,

            @NotBlank(message = "请填写联系电话") @Phone String phone,

            @Nullable @Phone String fax,

            @Nullable @Pattern(regexp = "|[^@\\s]+@[^@\\s]+\\.[^@\\s]+", message = "电子邮箱格式不对，如 xxgk@example.cn")
            String email) {

        Contacts toContacts() {
            return new Contacts(
                    address.strip(),
                    Objects.requireNonNullElse(postcode, ""),
                    officeHours.strip(),
                    phone.strip(),
                    Objects.requireNonNullElse(fax, ""),
                    Objects.requireNonNullElse(email, ""));
        }
    }

    record UnitCorrection(
            @NotBlank(message = "请填写名称") @Size(max = 60, message = "名称不超过 60 字")
            String name,

            @Nullable @Size(max = 500, message = "职责不超过 500 字")
            String duties,

            @Nullable @Phone String phone) {}

    record UnitForm(
            @NotNull(message = "请选择类别") Unit.Kind kind,

            @NotBlank(message = "请填写名称") @Size(max = 60, message = "名称不超过 60 字")
            String name,

            @Nullable @Size(max = 500, message = "职责不超过 500 字")
            String duties,

            @Nullable @Phone String phone,

            @NotNull(message = "请填写设立日期") LocalDate openedOn) {

        NewUnit toUnit() {
            return new NewUnit(
                    kind,
                    name.strip(),
                    Objects.requireNonNullElse(duties, ""),
                    Objects.requireNonNullElse(phone, ""),
                    openedOn);
        }
    }

    private final OrganHandling organs;
    private final LiaisonHandling liaisons;
    private final LeadershipHandling leadership;
    private final OfficeClock clock;
    private final Forms forms;

    OrganController(
            OrganHandling organs,
            LiaisonHandling liaisons,
            LeadershipHandling leadership,
            OfficeClock clock,
            Forms forms) {
        this.organs = organs;
        this.liaisons = liaisons;
        this.leadership = leadership;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping("/desk/organs")
    @Requires(Act.SEE_ORGANISATION)
    ModelAndView tree(Actor actor) {
        return new ModelAndView("organisation/organs", "tree", OrganTree.of(organs.visibleTo(actor)));
    }

    @GetMapping("/desk/organs/{id}")
    @Requires(Act.SEE_ORGANISATION)
    ModelAndView show(Actor actor, @PathVariable OrganId id) {
        var profile = organs.get(actor, id);
        var place = profile.organ().branch();
        return new ModelAndView(
                "organisation/organ",
                "page",
                new OrganPage(
                        profile,
                        organs.units(actor, id),
                        liaisons.current(actor, id),
                        leadership.leadersOn(id, clock.today()),
                        leadership.completeness(id, clock.today()),
                        clock.today(),
                        actor.may(Act.MAINTAIN_ORGANS, place),
                        actor.may(Act.MAINTAIN_ORGAN_CONTACTS, place)));
    }

    @GetMapping("/desk/organs/{id}/subordinates/new")
    @Requires(Act.MAINTAIN_ORGANS)
    ModelAndView newOrgan(Actor actor, @PathVariable OrganId id) {
        return newOrgan(actor, id, Form.blank());
    }

    @PostMapping("/desk/organs/{id}/subordinates")
    @Requires(Act.MAINTAIN_ORGANS)
    ModelAndView open(Actor actor, @PathVariable OrganId id, @Valid NewOrgan typed, BindingResult errors) {
        return forms.answer(errors, form -> newOrgan(actor, id, form), () -> {
            var organ = organs.open(
                    actor,
                    id,
                    typed.level(),
                    typed.name().strip(),
                    typed.shortName().strip());
            return new Done("/desk/organs/" + organ.id().value(), "已新设" + organ.name());
        });
    }

    @GetMapping("/desk/organs/{id}/contacts")
    @Requires(Act.MAINTAIN_ORGAN_CONTACTS)
    ModelAndView contacts(Actor actor, @PathVariable OrganId id) {
        var it = organs.get(actor, id);
        var stored = new LinkedHashMap<String, String>();
        stored.put("statutoryBody", it.statutoryBody());
        stored.put("address", it.contacts().address());
        stored.put("postcode", it.contacts().postcode());
        stored.put("officeHours", it.contacts().officeHours());
        stored.put("phone", it.contacts().phone());
        stored.put("fax", it.contacts().fax());
        stored.put("email", it.contacts().email());
        return contacts(actor, id, Form.of(stored));
    }

    @PostMapping("/desk/organs/{id}/contacts")
    @Requires(Act.MAINTAIN_ORGAN_CONTACTS)
    ModelAndView describe(Actor actor, @PathVariable OrganId id, @Valid OrganContacts typed, BindingResult errors) {
        return forms.answer(errors, form -> contacts(actor, id, form), () -> {
            organs.describe(
                    actor,
                    id,
                    Objects.requireNonNullElse(typed.statutoryBody(), ""),
                    typed.toContacts(),
                    typed.version());
            return new Done("/desk/organs/" + id.value(), "机关信息已更新，公众页面同时更新");
        });
    }

    @GetMapping("/desk/organs/{id}/units/new")
    @Requires(Act.MAINTAIN_ORGANS)
    ModelAndView newUnit(Actor actor, @PathVariable OrganId id) {
        return newUnit(actor, id, Form.blank());
    }

    @PostMapping("/desk/organs/{id}/units")
    @Requires(Act.MAINTAIN_ORGANS)
    ModelAndView openUnit(Actor actor, @PathVariable OrganId id, @Valid UnitForm typed, BindingResult errors) {
        return forms.answer(errors, form -> newUnit(actor, id, form), () -> {
            organs.openUnit(actor, id, typed.toUnit());
            return new Done("/desk/organs/" + id.value(), "已设立" + typed.name().strip());
        });
    }

    @GetMapping("/desk/organs/{id}/units/{unit}")
    @Requires(Act.MAINTAIN_ORGANS)
    ModelAndView unit(Actor actor, @PathVariable OrganId id, @PathVariable UnitId unit) {
        var it = organs.unit(actor, unit);
        return unit(actor, unit, Form.of(Map.of("name", it.name(), "duties", it.duties(), "phone", it.phone())));
    }

    @PostMapping("/desk/organs/{id}/units/{unit}")
    @Requires(Act.MAINTAIN_ORGANS)
    ModelAndView correctUnit(
            Actor actor,
            @PathVariable OrganId id,
            @PathVariable UnitId unit,
            @Valid UnitCorrection typed,
            BindingResult errors) {
        return forms.answer(errors, form -> unit(actor, unit, form), () -> {
            organs.correctUnit(
                    actor,
                    unit,
                    typed.name().strip(),
                    Objects.requireNonNullElse(typed.duties(), ""),
                    Objects.requireNonNullElse(typed.phone(), ""));
            return new Done("/desk/organs/" + id.value(), "科室信息已更正，公众页面同时更新");
        });
    }

    @PostMapping("/desk/organs/{id}/units/{unit}/closing")
    @Requires(Act.MAINTAIN_ORGANS)
    ModelAndView closeUnit(Actor actor, @PathVariable OrganId id, @PathVariable UnitId unit) {
        return forms.step(form -> unit(actor, unit, form), () -> {
            organs.closeUnit(actor, unit);
            return new Done("/desk/organs/" + id.value(), "科室已撤销，历史记录保留");
        });
    }

    private ModelAndView unit(Actor actor, UnitId id, Form form) {
        var unit = organs.unit(actor, id);
        return new ModelAndView("organisation/unit", "form", form)
                .addObject("unit", unit)
                .addObject("organ", organs.get(actor, unit.organ()).organ());
    }

    private ModelAndView newOrgan(Actor actor, OrganId superior, Form form) {
        return new ModelAndView("organisation/new-organ", "form", form)
                .addObject("superior", organs.get(actor, superior).organ())
                .addObject("levels", Option.of(Level.class, Level::label));
    }

    private ModelAndView contacts(Actor actor, OrganId id, Form form) {
        return new ModelAndView("organisation/contacts", "form", form).addObject("profile", organs.get(actor, id));
    }

    private ModelAndView newUnit(Actor actor, OrganId id, Form form) {
        return new ModelAndView("organisation/new-unit", "form", form)
                .addObject("organ", organs.get(actor, id).organ())
                .addObject("kinds", Option.of(Unit.Kind.class, Unit.Kind::label));
    }
}
