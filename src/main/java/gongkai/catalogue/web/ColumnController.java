package gongkai.catalogue.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.catalogue.Column;
import gongkai.catalogue.ColumnId;
import gongkai.catalogue.Rhythm;
import gongkai.catalogue.SyncRule;
import gongkai.catalogue.domain.ColumnTree;
import gongkai.catalogue.handling.ColumnHandling;
import gongkai.catalogue.handling.ColumnHandling.Description;
import gongkai.clock.OfficeClock;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The columns of an organ. */
@Controller
@RequestMapping("/desk/columns")
class ColumnController {

    record Typed(
            @Nullable Long parent,

            @NotBlank(message = "请填写栏目名称") @Size(max = 40, message = "名称不能超过40字")
            String name,

            @NotBlank(message = "请说明收录范围") @Size(max = 500, message = "说明不能超过500字")
            String note,

            @NotNull(message = "请选择公开节奏") Rhythm rhythm,
            @Nullable UnitId lead,
            @Nullable Set<UnitId> joint,
            boolean news,

            @Nullable @Min(value = 1, message = "排序从 1 开始") @Max(value = 999, message = "排序不能超过 999")
            Integer position) {

        Description description(int usual) {
            return new Description(
                    name.strip(),
                    note.strip(),
                    rhythm,
                    lead,
                    joint == null ? Set.of() : joint,
                    position == null ? usual : position);
        }
    }

    record Sync(@Nullable Set<Long> channels, @Nullable UnitId unit) {}

    record Closing(@NotNull(message = "请填写停用日期") LocalDate closedOn) {}

    private final ColumnHandling columns;
    private final Choices choices;
    private final OfficeClock clock;
    private final Forms forms;

    ColumnController(ColumnHandling columns, Choices choices, OfficeClock clock, Forms forms) {
        this.columns = columns;
        this.choices = choices;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_CATALOGUE)
    ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable OrganId organ) {
        return list(actor, organ == null ? actor.organ() : organ, Form.blank());
    }

    @PostMapping("/standard-tree")
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView setUp(Actor actor) {
        return forms.step(form -> list(actor, actor.organ(), form), () -> {
            var orphaned = columns.setUp(actor);
            return new Done(
                    "/desk/columns",
                    orphaned.isEmpty() ? "标准栏目已建立" : "标准栏目已建立，其中 " + orphaned.size() + " 个没有找到对应科室，请逐个指定");
        });
    }

    @GetMapping("/new")
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView newColumn(Actor actor, @RequestParam(required = false) @Nullable Long parent) {
        return newColumn(
                actor,
                Form.of(Map.of("rhythm", Rhythm.FIXED.name(), "parent", parent == null ? "" : String.valueOf(parent))));
    }

    @PostMapping
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView open(Actor actor, @Valid Typed typed, BindingResult errors) {
        return forms.answer(errors, form -> newColumn(actor, form), () -> {
            var parent = typed.parent();
            var id = columns.open(
                    actor, parent == null ? null : new ColumnId(parent), typed.news(), typed.description(1));
            return new Done("/desk/columns/" + id.value(), "栏目已新设");
        });
    }

    @GetMapping("/{id}")
    @Requires(Act.SEE_CATALOGUE)
    ModelAndView show(Actor actor, @PathVariable long id) {
        var it = columns.get(actor, new ColumnId(id));
        var stored = new LinkedHashMap<String, List<String>>();
        stored.put("name", List.of(it.name()));
        stored.put("note", List.of(it.note()));
        stored.put("rhythm", List.of(it.rhythm().name()));
        stored.put(
                "lead",
                it.lead() == null ? List.of() : List.of(String.valueOf(it.lead().value())));
        stored.put(
                "joint",
                it.joint().stream().map(unit -> String.valueOf(unit.value())).toList());
        var sync = it.sync();
        stored.put("channels", sync.channels().stream().map(String::valueOf).toList());
        stored.put(
                "unit",
                sync.unit() == null
                        ? List.of()
                        : List.of(String.valueOf(sync.unit().value())));
        stored.put("position", List.of(String.valueOf(it.position())));
        stored.put("closedOn", List.of(clock.today().toString()));
        return page(actor, it, new Form(stored, Map.of(), List.of()));
    }

    @PostMapping("/{id}")
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView describe(Actor actor, @PathVariable long id, @Valid Typed typed, BindingResult errors) {
        var it = columns.get(actor, new ColumnId(id));
        return forms.answer(errors, form -> page(actor, it, form), () -> {
            columns.describe(actor, it.id(), typed.description(it.position()));
            return new Done("/desk/columns/" + id, "栏目已修改");
        });
    }

    @PostMapping("/{id}/sync-rule")
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView sync(Actor actor, @PathVariable long id, @Valid Sync typed, BindingResult errors) {
        var it = columns.get(actor, new ColumnId(id));
        return forms.answer(errors, form -> page(actor, it, form), () -> {
            var chosen = typed.channels();
            columns.sync(actor, it.id(), new SyncRule(chosen == null ? Set.of() : chosen, typed.unit()));
            return new Done("/desk/columns/" + id, "同步渠道已设定");
        });
    }

    @PostMapping("/{id}/closing")
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView close(Actor actor, @PathVariable long id, @Valid Closing typed, BindingResult errors) {
        var it = columns.get(actor, new ColumnId(id));
        return forms.answer(errors, form -> page(actor, it, form), () -> {
            columns.close(actor, it.id(), typed.closedOn());
            return new Done("/desk/columns/" + id, "栏目已停用，已有内容仍可查阅");
        });
    }

    private ModelAndView list(Actor actor, OrganId organ, Form form) {
        var tree = columns.of(actor, organ);
        var own = organ.equals(actor.organ()) && actor.may(Act.MAINTAIN_CATALOGUE);
        return new ModelAndView("catalogue/columns", "lines", lines(tree, organ))
                .addObject("orphaned", tree.columns().stream().anyMatch(it -> isOrphaned(it, tree)))
                .addObject("form", form)
                .addObject("organ", organ)
                .addObject("organs", choices.organs(actor))
                .addObject("mayMaintain", own)
                .addObject("maySetUp", own && tree.maySetUp().isAllowed());
    }

    private static boolean isOrphaned(Column it, ColumnTree tree) {
        return it.isOrphaned() && it.isOpenOn(tree.today());
    }

    private List<ColumnLine> lines(ColumnTree tree, OrganId organ) {
        var units = columns.units(organ);
        return tree.columns().stream()
                .map(it -> ColumnLine.of(it, tree.depth(it.id()), it.isOpenOn(clock.today()), units))
                .toList();
    }

    private ModelAndView newColumn(Actor actor, Form form) {
        var tree = columns.of(actor, actor.organ());
        var parents = tree.columns().stream()
                .filter(it -> it.isOpenOn(clock.today()))
                .map(it -> new Option(String.valueOf(it.id().value()), "　".repeat(tree.depth(it.id()) - 1) + it.name()))
                .toList();
        return new ModelAndView("catalogue/new-column", "form", form)
                .addObject("parents", parents)
                .addObject("rhythms", rhythms())
                .addObject("units", Choices.units(columns.units(actor.organ())));
    }

    private ModelAndView page(Actor actor, Column it, Form form) {
        var tree = columns.of(actor, it.organ());
        var above = tree.find(it.parent()).map(Column::name).orElse("");
        var own = it.organ().equals(actor.organ()) && actor.may(Act.MAINTAIN_CATALOGUE);
        var line = ColumnLine.of(it, tree.depth(it.id()), it.isOpenOn(clock.today()), columns.units(it.organ()));
        return new ModelAndView("catalogue/column", "line", line)
                .addObject("above", above)
                .addObject(
                        "channels",
                        columns.channels(it.organ()).entrySet().stream()
                                .map(channel -> new Option(String.valueOf(channel.getKey()), channel.getValue()))
                                .toList())
                .addObject("form", form)
                .addObject("rhythms", rhythms())
                .addObject("units", Choices.units(columns.units(it.organ())))
                .addObject("mayMaintain", own)
                .addObject("mayClose", own && tree.mayClose(it, clock.today()).isAllowed());
    }

    private static List<Option> rhythms() {
        return Stream.of(Rhythm.values())
                .map(it -> new Option(it.name(), it.work() + "，" + it.label()))
                .toList();
    }
}
