package gongkai.catalogue.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.catalogue.Column;
import gongkai.catalogue.ColumnId;
import gongkai.catalogue.domain.Audience;
import gongkai.catalogue.domain.Carrier;
import gongkai.catalogue.domain.CatalogueTable;
import gongkai.catalogue.domain.Edition;
import gongkai.catalogue.domain.Edition.Draft;
import gongkai.catalogue.domain.Entry;
import gongkai.catalogue.domain.Entry.Care;
import gongkai.catalogue.domain.Entry.Content;
import gongkai.catalogue.domain.UpdateCycle;
import gongkai.catalogue.domain.Way;
import gongkai.catalogue.handling.CatalogueHandling;
import gongkai.catalogue.handling.ColumnHandling;
import gongkai.catalogue.handling.ImportPlan;
import gongkai.catalogue.handling.ImportPlan.Effect;
import gongkai.catalogue.handling.PublishedTable;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organs;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import gongkai.web.Xlsx;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The basic catalogue, year by year. */
@Controller
@RequestMapping("/desk/catalogue")
class CatalogueController {

    record NewEdition(@NotNull(message = "请填写年度") Integer year) {}

    record TypedRow(
            @Nullable @Size(max = 100, message = "类别不能超过100字")
            String category,

            @NotBlank(message = "请填写一级事项") @Size(max = 100, message = "事项不能超过100字")
            String first,

            @Nullable @Size(max = 100, message = "事项不能超过100字")
            String second,

            @Nullable @Size(max = 100, message = "事项不能超过100字")
            String third,

            @NotBlank(message = "请填写公开内容") @Size(max = 5000, message = "公开内容不能超过5000字")
            String elements,

            @NotBlank(message = "请填写公开依据") @Size(max = 1000, message = "公开依据不能超过1000字")
            String basis,

            @NotBlank(message = "请填写公开时限") @Size(max = 200, message = "公开时限不能超过200字")
            String timeLimit,

            @NotBlank(message = "请填写公开主体") @Size(max = 100, message = "公开主体不能超过100字")
            String publisher,

            @Nullable Set<Carrier> carriers,
            @NotNull(message = "请选择公开对象") Audience audience,
            @NotNull(message = "请选择公开方式") Way way,

            @Nullable @Size(max = 40, message = "公开层级不能超过40字")
            String tier) {

        Content content() {
            return new Content(
                    plain(category),
                    first.strip(),
                    plain(second),
                    plain(third),
                    elements.strip(),
                    basis.strip(),
                    timeLimit.strip(),
                    publisher.strip(),
                    carriers == null ? Set.of() : carriers,
                    audience,
                    way,
                    plain(tier));
        }

        private static String plain(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    record Issuance(@NotNull(message = "请填写发布日期") LocalDate issuedOn) {}

    record TypedCare(
            @Nullable UnitId unit,
            @NotNull(message = "请选择更新周期") UpdateCycle cycle,
            @Nullable Long column) {}

    record Renewal(@NotNull(message = "请填写公开日期") LocalDate renewedOn) {}

    private static final String ROWS = "/desk/catalogue/rows/";
    private static final String EDITIONS = "/desk/catalogue/editions/";
    private static final String USUAL_TIME_LIMIT = "自该政府信息形成或者变更之日起20个工作日内";

    private final CatalogueHandling catalogue;
    private final ColumnHandling columns;
    private final PublishedTable published;
    private final Organs organs;
    private final Choices choices;
    private final OfficeClock clock;
    private final Forms forms;

    CatalogueController(
            CatalogueHandling catalogue,
            ColumnHandling columns,
            PublishedTable published,
            Organs organs,
            Choices choices,
            OfficeClock clock,
            Forms forms) {
        this.catalogue = catalogue;
        this.columns = columns;
        this.published = published;
        this.organs = organs;
        this.choices = choices;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_CATALOGUE)
    ModelAndView list(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganId organ,
            @RequestParam(required = false) @Nullable UnitId unit) {
        return list(
                actor,
                organ == null ? actor.organ() : organ,
                unit,
                Form.of(Map.of("year", String.valueOf(clock.today().getYear()))));
    }

    @PostMapping("/editions")
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView draft(Actor actor, @Valid NewEdition typed, BindingResult errors) {
        return forms.answer(errors, form -> list(actor, actor.organ(), null, form), () -> {
            var id = catalogue.draft(actor, typed.year());
            return new Done(EDITIONS + id, typed.year() + "年版目录已新编");
        });
    }

    @GetMapping("/editions/{edition}")
    @Requires(Act.SEE_CATALOGUE)
    ModelAndView edition(Actor actor, @PathVariable long edition) {
        return edition(actor, edition, Form.of(Map.of("issuedOn", clock.today().toString())));
    }

    @PostMapping("/editions/{edition}/issuance")
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView issue(Actor actor, @PathVariable long edition, @Valid Issuance typed, BindingResult errors) {
        return forms.answer(errors, form -> edition(actor, edition, form), () -> {
            catalogue.issue(actor, edition, typed.issuedOn());
            return new Done(EDITIONS + edition, "目录已发布");
        });
    }

    @GetMapping("/editions/{edition}/catalogue.xlsx")
    @Requires(Act.SEE_CATALOGUE)
    ResponseEntity<byte[]> table(Actor actor, @PathVariable long edition) {
        var it = catalogue.edition(actor, edition);
        var title = organs.find(it.organ()).orElseThrow().name() + it.title();
        return Xlsx.download(
                title + ".xlsx",
                it.title(),
                CatalogueTable.HEADER,
                lines(actor, it).stream().map(EntryLine::cells).toList());
    }

    /** The catalogue of what was published, with the four columns of Article 12. */
    @GetMapping("/published.xlsx")
    @Requires(Act.SEE_CATALOGUE)
    ResponseEntity<byte[]> publishedTable(Actor actor, @RequestParam(required = false) @Nullable OrganId organ) {
        var shown = organ == null ? actor.organ() : organ;
        var rows = published.rows(actor, shown);
        return Xlsx.download(
                organs.find(shown).orElseThrow().name() + "政府信息公开目录.xlsx", "政府信息公开目录", PublishedTable.HEADER, rows);
    }

    /** Reads the file and shows what it would do; nothing is entered yet. */
    @PostMapping("/editions/{edition}/imports/previews")
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView preview(
            Actor actor, @PathVariable long edition, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var it = catalogue.edition(actor, edition);
        try {
            var bytes = file == null ? new byte[0] : file.getBytes();
            var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return new ModelAndView(
                            "catalogue/import", "plan", catalogue.propose(actor, edition, shortened(name), bytes))
                    .addObject("edition", it)
                    .addObject("action", EDITIONS + edition + "/imports");
        } catch (RefusedException e) {
            var field = e.why().field();
            var answer = edition(
                    actor,
                    edition,
                    field.isEmpty()
                            ? new Form(Map.of(), Map.of(), List.of(e.why().label()))
                            : new Form(Map.of(), Map.of(field, e.why().label()), List.of()));
            answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return answer;
        }
    }

    @PostMapping("/editions/{edition}/imports")
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView enter(Actor actor, @PathVariable long edition, @RequestParam(defaultValue = "") String digest) {
        return forms.step(form -> edition(actor, edition, form), () -> {
            var plan = catalogue.enter(actor, edition, digest);
            return new Done(EDITIONS + edition, entered(plan));
        });
    }

    private static String entered(ImportPlan plan) {
        return "导入完成：新增 %d 行，修改 %d 行，无变化 %d 行%s"
                .formatted(
                        plan.count(Effect.ADDED),
                        plan.count(Effect.CHANGED),
                        plan.count(Effect.SAME),
                        plan.faults().isEmpty() ? "" : "；有误的行没有导入");
    }

    @GetMapping("/editions/{edition}/rows/new")
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView newRow(Actor actor, @PathVariable long edition) {
        var it = catalogue.edition(actor, edition);
        return newRow(
                it,
                Form.of(Map.of(
                        "timeLimit",
                        USUAL_TIME_LIMIT,
                        "audience",
                        Audience.EVERYBODY.name(),
                        "way",
                        Way.OWN_ACCORD.name(),
                        "carriers",
                        Carrier.WEBSITE.name(),
                        "publisher",
                        organs.find(it.organ()).orElseThrow().name())));
    }

    @PostMapping("/editions/{edition}/rows")
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView add(Actor actor, @PathVariable long edition, @Valid TypedRow typed, BindingResult errors) {
        var it = catalogue.edition(actor, edition);
        return forms.answer(errors, form -> newRow(it, form), () -> {
            var id = catalogue.add(actor, edition, typed.content(), Care.NONE);
            return new Done(ROWS + id, "事项已增加，请设定责任科室和更新周期");
        });
    }

    @GetMapping("/rows/{row}")
    @Requires(Act.SEE_CATALOGUE)
    ModelAndView row(Actor actor, @PathVariable long row) {
        return row(actor, row, stored(catalogue.entry(actor, row)));
    }

    @PostMapping("/rows/{row}")
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView rewrite(Actor actor, @PathVariable long row, @Valid TypedRow typed, BindingResult errors) {
        catalogue.entry(actor, row);
        return forms.answer(errors, form -> row(actor, row, form), () -> {
            catalogue.rewrite(actor, row, typed.content());
            return new Done(ROWS + row, "事项已修改");
        });
    }

    @PostMapping("/rows/{row}/care")
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView assign(Actor actor, @PathVariable long row, @Valid TypedCare typed, BindingResult errors) {
        catalogue.entry(actor, row);
        return forms.answer(errors, form -> row(actor, row, form), () -> {
            var column = typed.column();
            catalogue.assign(actor, row, typed.unit(), typed.cycle(), column == null ? null : new ColumnId(column));
            return new Done(ROWS + row, "责任和更新周期已设定");
        });
    }

    @PostMapping("/rows/{row}/publications")
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView renew(Actor actor, @PathVariable long row, @Valid Renewal typed, BindingResult errors) {
        catalogue.entry(actor, row);
        return forms.answer(errors, form -> row(actor, row, form), () -> {
            catalogue.renew(actor, row, typed.renewedOn());
            return new Done(ROWS + row, "公开日期已登记");
        });
    }

    @PostMapping("/rows/{row}/removal")
    @Requires(Act.MAINTAIN_CATALOGUE)
    ModelAndView remove(Actor actor, @PathVariable long row) {
        var edition = catalogue.editionOf(actor, row);
        return forms.step(form -> row(actor, row, form), () -> {
            catalogue.remove(actor, row);
            return new Done(EDITIONS + edition.id(), "事项已删去");
        });
    }

    private ModelAndView list(Actor actor, OrganId organ, @Nullable UnitId unit, Form form) {
        var units = columns.units(organ);
        var own = organ.equals(actor.organ()) && actor.may(Act.MAINTAIN_CATALOGUE);
        return new ModelAndView("catalogue/catalogue", "editions", catalogue.editions(actor, organ))
                .addObject(
                        "missing",
                        catalogue.missing(actor, organ, unit).stream()
                                .map(it -> EntryLine.of(it, units, clock.today()))
                                .toList())
                .addObject("units", Choices.units(units))
                .addObject("unit", unit == null ? "" : String.valueOf(unit.value()))
                .addObject("organ", organ)
                .addObject("organs", choices.organs(actor))
                .addObject("form", form)
                .addObject("mayMaintain", own);
    }

    private ModelAndView edition(Actor actor, long id, Form form) {
        var it = catalogue.edition(actor, id);
        var own = it.organ().equals(actor.organ()) && actor.may(Act.MAINTAIN_CATALOGUE);
        return new ModelAndView("catalogue/edition", "edition", it)
                .addObject("lines", lines(actor, it))
                .addObject("form", form)
                .addObject("mayWrite", own && it instanceof Draft)
                .addObject("mayIssue", own && catalogue.mayIssue(it).isAllowed());
    }

    private ModelAndView newRow(Edition it, Form form) {
        return new ModelAndView("catalogue/new-row", "form", form).addObject("edition", it);
    }

    private ModelAndView row(Actor actor, long id, Form form) {
        var entry = catalogue.entry(actor, id);
        var edition = catalogue.editionOf(actor, id);
        var organ = edition.organ();
        var tree = columns.of(actor, organ);
        var care = entry.care();
        var places = tree.columns().stream()
                .filter(it -> it.isOpenOn(clock.today()) || it.id().equals(care.column()))
                .map(it -> new Option(String.valueOf(it.id().value()), "　".repeat(tree.depth(it.id()) - 1) + it.name()))
                .toList();
        var own = organ.equals(actor.organ()) && actor.may(Act.MAINTAIN_CATALOGUE);
        return new ModelAndView("catalogue/row", "line", EntryLine.of(entry, columns.units(organ), clock.today()))
                .addObject("edition", edition)
                .addObject("column", tree.find(care.column()).map(Column::name).orElse(""))
                .addObject("columns", places)
                .addObject("units", Choices.units(columns.units(organ)))
                .addObject("cycles", Option.of(UpdateCycle.class, UpdateCycle::label))
                .addObject("form", form)
                .addObject("mayMaintain", own)
                .addObject("mayWrite", own && edition instanceof Draft);
    }

    private Form stored(Entry entry) {
        var it = entry.content();
        var care = entry.care();
        var stored = new LinkedHashMap<String, List<String>>();
        stored.put("category", List.of(it.category()));
        stored.put("first", List.of(it.first()));
        stored.put("second", List.of(it.second()));
        stored.put("third", List.of(it.third()));
        stored.put("elements", List.of(it.elements()));
        stored.put("basis", List.of(it.basis()));
        stored.put("timeLimit", List.of(it.timeLimit()));
        stored.put("publisher", List.of(it.publisher()));
        stored.put("carriers", it.carriers().stream().map(Carrier::name).toList());
        stored.put("audience", List.of(it.audience().name()));
        stored.put("way", List.of(it.way().name()));
        stored.put("tier", List.of(it.tier()));
        stored.put(
                "unit",
                care.unit() == null
                        ? List.of()
                        : List.of(String.valueOf(care.unit().value())));
        stored.put("cycle", List.of(care.cycle().name()));
        stored.put(
                "column",
                care.column() == null
                        ? List.of()
                        : List.of(String.valueOf(care.column().value())));
        stored.put("renewedOn", List.of(clock.today().toString()));
        return new Form(stored, Map.of(), List.of());
    }

    private List<EntryLine> lines(Actor actor, Edition it) {
        var units = columns.units(it.organ());
        return catalogue.entries(actor, it.id()).stream()
                .map(entry -> EntryLine.of(entry, units, clock.today()))
                .toList();
    }

    private static String shortened(String name) {
        return name.length() > 100 ? name.substring(0, 100) : name;
    }
}
