package gongkai.remedies.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Requires;
import gongkai.letters.Venue.Standing;
import gongkai.remedies.domain.Column;
import gongkai.remedies.domain.ReportRule;
import gongkai.remedies.domain.Result;
import gongkai.remedies.domain.VenueName;
import gongkai.remedies.handling.VenueHandling;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the organ's decisions are challenged, and where each result counts. */
@Controller
@RequestMapping("/desk/remedy-rules")
class RemedyRuleController {

    record Name(
            @NotNull(message = "请选择是复议机关还是法院") VenueName.Kind kind,

            @NotBlank(message = "请填写全称") @Size(max = 100, message = "不超过 100 字")
            String name,

            @NotNull(message = "请填写启用日期") LocalDate from,
            @Nullable LocalDate until) {}

    record Expiry(@NotNull(message = "请填写停用日期") LocalDate until) {}

    record Rules(
            @NotNull(message = "请选择本机关的地位") Standing standing,

            @Nullable @Size(max = 200, message = "不超过 200 字")
            String filing) {}

    private final VenueHandling venues;
    private final Forms forms;

    RemedyRuleController(VenueHandling venues, Forms forms) {
        this.venues = venues;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_REMEDIES)
    ModelAndView show(Actor actor) {
        return page(actor, Form.blank());
    }

    @PostMapping
    @Requires(Act.SET_REMEDY_RULES)
    ModelAndView set(
            Actor actor, @Valid Rules typed, BindingResult errors, @RequestParam Map<String, String> everything) {
        return forms.answer(errors, form -> page(actor, form), () -> {
            var filing = typed.filing() == null ? "" : typed.filing().strip();
            venues.set(actor, new ReportRule(typed.standing(), filing, columns(everything)));
            return new Done("/desk/remedy-rules", "设定已保存");
        });
    }

    @PostMapping("/names")
    @Requires(Act.SET_REMEDY_RULES)
    ModelAndView name(Actor actor, @Valid Name typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, form), () -> {
            venues.name(actor, typed.kind(), typed.name().strip(), typed.from(), typed.until());
            return new Done("/desk/remedy-rules", typed.kind().label() + "已设定");
        });
    }

    @PostMapping("/names/{name}/expiry")
    @Requires(Act.SET_REMEDY_RULES)
    ModelAndView expiry(Actor actor, @PathVariable long name, @Valid Expiry typed, BindingResult errors) {
        venues.owner(actor, name);
        return forms.answer(errors, form -> page(actor, form), () -> {
            venues.expire(actor, name, typed.until());
            return new Done("/desk/remedy-rules", "已停用");
        });
    }

    private ModelAndView page(Actor actor, Form form) {
        var rule = venues.rule(actor, actor.organ());
        return new ModelAndView("remedies/rules", "names", venues.names(actor, actor.organ()))
                .addObject("stored", Form.of(values(rule)))
                .addObject("form", form)
                .addObject("kinds", Option.of(VenueName.Kind.class, VenueName.Kind::label))
                .addObject("standings", standings())
                .addObject(
                        "columns",
                        Arrays.stream(Column.values())
                                .filter(Column::isResult)
                                .map(it -> new Option(it.name(), it.label()))
                                .toList())
                .addObject("mayChange", actor.may(Act.SET_REMEDY_RULES));
    }

    private static List<Option> standings() {
        return List.of(
                new Option(Standing.LOCAL.name(), "地方医疗保障局，或者以其名义行事的分局"),
                new Option(Standing.IN_OWN_NAME.name(), "以自己名义行事的分局、经办机构"),
                new Option(Standing.NATIONAL.name(), "国务院部门"));
    }

    private static Map<String, String> values(ReportRule rule) {
        var values = new LinkedHashMap<String, String>();
        values.put("standing", rule.standing().name());
        values.put("filing", rule.filing());
        for (var it : Result.values()) {
            values.put(it.name(), rule.column(it).name());
        }
        return values;
    }

    /** Only what differs from the default is kept; what nobody chose stays as it is by default. */
    private static Map<Result, Column> columns(Map<String, String> everything) {
        var columns = new EnumMap<Result, Column>(Result.class);
        for (var it : Result.values()) {
            var typed = everything.getOrDefault(it.name(), "");
            Arrays.stream(Column.values())
                    .filter(column -> column.name().equals(typed) && column != it.column())
                    .forEach(column -> columns.put(it, column));
        }
        return columns;
    }
}
