package gongkai.disclosures.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.calendars.Calendars;
import gongkai.calendars.DueView;
import gongkai.catalogue.Vocabulary;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.ItemFilter;
import gongkai.disclosures.domain.ItemFilter.Order;
import gongkai.disclosures.domain.ItemLine;
import gongkai.disclosures.domain.ItemLine.Standing;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.handling.DisclosureReading;
import gongkai.disclosures.handling.DraftHandling;
import gongkai.disclosures.handling.PublicationHandling;
import gongkai.disclosures.handling.ReviewHandling;
import gongkai.published.MetadataField;
import gongkai.web.Addresses;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import gongkai.web.Paging;
import gongkai.web.Xlsx;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The whole queue: filtered, sorted, taken away, and worked on in batches of which every item keeps its own record. */
@Controller
@RequestMapping("/desk/disclosures")
class ListController {

    private static final int SIZE = 50;
    private static final int MOST_EXPORTED = 50_000;
    private static final int MOST_AT_ONCE = 100;

    /** What can be done to many at once; the confidentiality review is not among them (一事一审). */
    enum BatchStep {
        SUBMIT("批量送审"),
        PASS_UNIT("批量通过科室审核"),
        SIGN("批量签批"),
        PUBLISH("批量发布");

        private final String label;

        BatchStep(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }

        Act act() {
            return switch (this) {
                case SUBMIT -> Act.DRAFT_DISCLOSURES;
                case PASS_UNIT -> Act.PASS_UNIT;
                case SIGN -> Act.SIGN_DISCLOSURES;
                case PUBLISH -> Act.PUBLISH_DISCLOSURES;
            };
        }
    }

    record Filtering(
            @Nullable OrganId organ,
            @Nullable Standing standing,
            @Nullable UnitId unit,
            @Nullable ItemType type,
            @Nullable Openness openness,
            @Nullable Long column,
            @Nullable String words,
            boolean overdue,
            @Nullable Order order,
            @Nullable Integer page) {

        ItemFilter filter(Actor actor) {
            return new ItemFilter(
                    organ == null ? actor.organ() : organ,
                    standing,
                    unit,
                    type,
                    openness,
                    column,
                    words == null ? "" : words.strip(),
                    overdue,
                    Objects.requireNonNullElse(order, Order.URGENCY));
        }
    }

    record Batch(
            @NotNull(message = "请选择要办理的步骤") BatchStep step,

            @NotEmpty(message = "请至少勾选一项") @Size(max = MOST_AT_ONCE, message = "一次不超过 100 项")
            List<Long> items) {}

    private final DisclosureReading reading;
    private final DraftHandling drafts;
    private final ReviewHandling reviews;
    private final PublicationHandling publications;
    private final ItemChoices choices;
    private final Calendars calendars;
    private final OfficeClock clock;
    private final Forms forms;

    ListController(
            DisclosureReading reading,
            DraftHandling drafts,
            ReviewHandling reviews,
            PublicationHandling publications,
            ItemChoices choices,
            Calendars calendars,
            OfficeClock clock,
            Forms forms) {
        this.reading = reading;
        this.drafts = drafts;
        this.reviews = reviews;
        this.publications = publications;
        this.choices = choices;
        this.calendars = calendars;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_DISCLOSURES)
    ModelAndView list(Actor actor, @ModelAttribute Filtering typed, BindingResult errors) {
        return list(actor, errors.hasErrors() ? nothingAsked() : typed, Form.blank());
    }

    private static Filtering nothingAsked() {
        return new Filtering(null, null, null, null, null, null, null, false, null, null);
    }

    private ModelAndView list(Actor actor, Filtering typed, Form batch) {
        var filter = typed.filter(actor);
        var number = Math.max(1, Objects.requireNonNullElse(typed.page(), 1));
        var page = reading.list(actor, filter, number, SIZE);
        return new ModelAndView(
                        "disclosures/list",
                        "page",
                        new ListPage(
                                page.lines().stream().map(this::row).toList(),
                                page.total(),
                                number,
                                Paging.of(number, page.total(), SIZE).pages(),
                                Addresses.query(values(filter).entrySet()),
                                filter,
                                reading.standings(actor, filter.organ()),
                                choices.organs(actor.scope(Act.SEE_DISCLOSURES)),
                                Option.of(Standing.class, Standing::label),
                                choices.units(filter.organ()),
                                Option.of(ItemType.class, ItemType::label),
                                Option.of(Openness.class, Openness::label),
                                choices.columns(filter.organ()),
                                Option.of(Order.class, Order::label),
                                steps(actor, filter),
                                filter.organ().equals(actor.organ()) && actor.may(Act.DRAFT_DISCLOSURES),
                                Form.of(values(filter))))
                .addObject("form", batch);
    }

    private static List<Option> steps(Actor actor, ItemFilter filter) {
        return filter.organ().equals(actor.organ())
                ? Option.of(BatchStep.class, BatchStep::label).stream()
                        .filter(it -> actor.may(BatchStep.valueOf(it.value()).act()))
                        .toList()
                : List.of();
    }

    private ListPage.Row row(ItemLine it) {
        Optional<DueView> due = DisclosureReading.due(it)
                .flatMap(limit -> DueView.of(limit, it.place(), calendars.at(it.place()), clock.today()));
        return new ListPage.Row(it, choices.nameOf(it.unit()), choices.columnPath(it.column()), due);
    }

    private static Map<String, String> values(ItemFilter it) {
        var values = new LinkedHashMap<String, String>();
        values.put("organ", String.valueOf(it.organ().value()));
        values.put("standing", it.standing() == null ? "" : it.standing().name());
        values.put("unit", it.unit() == null ? "" : String.valueOf(it.unit().value()));
        values.put("type", it.type() == null ? "" : it.type().name());
        values.put("openness", it.openness() == null ? "" : it.openness().name());
        values.put("column", it.column() == null ? "" : String.valueOf(it.column()));
        values.put("words", it.words());
        values.put("overdue", it.overdue() ? "true" : "");
        values.put("order", it.order().name());
        return values;
    }

    /** The list as it is filtered, to be taken away. */
    @GetMapping("/table.xlsx")
    @Requires(Act.SEE_DISCLOSURES)
    ResponseEntity<byte[]> export(Actor actor, @ModelAttribute Filtering typed, BindingResult errors) {
        var filter = (errors.hasErrors() ? nothingAsked() : typed).filter(actor);
        var lines = reading.list(actor, filter, 1, MOST_EXPORTED).lines();
        return Xlsx.download(
                "公开信息.xlsx",
                "公开信息",
                List.of(
                        "编号",
                        MetadataField.TITLE.label(),
                        "文号",
                        "信息类型",
                        MetadataField.DUTY_UNIT.label(),
                        "栏目",
                        "公开属性",
                        "状态",
                        MetadataField.WRITTEN_ON.label(),
                        "公开期限",
                        "时限状态",
                        "公开日期",
                        MetadataField.INDEX_NO.label()),
                lines.stream().map(this::cells).toList());
    }

    private List<String> cells(ItemLine it) {
        var row = row(it);
        return List.of(
                String.valueOf(it.id()),
                it.title(),
                it.number(),
                it.type().label(),
                row.unit(),
                row.column(),
                it.openness() == null ? "未定" : it.openness().label(),
                it.standing().label(),
                text(it.formedOn()),
                row.due().map(due -> due.day().toString()).orElse(""),
                row.due().map(DueView::standing).orElse(""),
                text(it.publishedOn()),
                it.indexNumber());
    }

    private static String text(@Nullable Object day) {
        return day == null ? "" : day.toString();
    }

    /** Each item takes its step by itself and keeps its own record; one that is refused does not hold up the others. */
    @PostMapping("/batches")
    @Requires(Act.SEE_DISCLOSURES)
    ModelAndView batch(Actor actor, @Valid Batch typed, BindingResult errors) {
        return forms.answer(errors, form -> list(actor, nothingAsked(), form), () -> {
            if (!actor.may(typed.step().act())) {
                throw new NotFound("step", typed.step());
            }
            var refused = new ArrayList<String>();
            var doing = actor.doing(typed.step().act());
            for (var id : typed.items()) {
                take(doing, typed.step(), id).ifPresent(why -> refused.add(id + " 号：" + why));
            }
            var done = typed.items().size() - refused.size();
            return new Done(
                    "/desk/disclosures",
                    "已办理 " + done + " 项"
                            + (refused.isEmpty() ? "" : "，" + refused.size() + " 项没有办成。" + String.join("；", refused)));
        });
    }

    private Optional<String> take(Actor actor, BatchStep step, long id) {
        try {
            switch (step) {
                case SUBMIT -> drafts.submit(actor, id);
                case PASS_UNIT -> reviews.passUnit(actor, id, "");
                case SIGN -> reviews.sign(actor, id, "", null);
                case PUBLISH -> publications.publish(actor, id, "");
            }
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused.why().label());
        } catch (NotFound missing) {
            return Optional.of("没有找到");
        } catch (OptimisticLockingFailureException quicker) {
            return Optional.of("刚才有人改动过，请重试");
        }
    }

    @GetMapping("/timeliness")
    @Requires(Act.SEE_DISCLOSURES)
    ModelAndView timeliness(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganId organ,
            @RequestParam(required = false) @Nullable Integer year) {
        var shown = organ == null ? actor.organ() : organ;
        var inYear = year == null ? clock.today().getYear() : year;
        return new ModelAndView(
                        "disclosures/timeliness",
                        "rows",
                        reading.timeliness(actor, shown, inYear).stream()
                                .map(it -> new ListPage.UnitRow(choices.nameOf(it.unit()), it))
                                .toList())
                .addObject("year", inYear)
                .addObject("years", years())
                .addObject("organ", shown)
                .addObject("organs", choices.organs(actor.scope(Act.SEE_DISCLOSURES)));
    }

    @GetMapping("/figures")
    @Requires(Act.SEE_DISCLOSURES)
    ModelAndView figures(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganId organ,
            @RequestParam(required = false) @Nullable Integer year) {
        var shown = organ == null ? actor.organ() : organ;
        var inYear = year == null ? clock.today().getYear() : year;
        var figures = reading.figures(actor, shown, inYear);
        var topics = new LinkedHashMap<String, Integer>();
        choices.terms(Vocabulary.TOPIC)
                .forEach(it -> topics.put(it.label(), figures.byTopic().getOrDefault(it.value(), 0)));
        return new ModelAndView("disclosures/figures", "figures", figures)
                .addObject("topics", topics)
                .addObject("year", inYear)
                .addObject("years", years())
                .addObject("organ", shown)
                .addObject("organs", choices.organs(actor.scope(Act.SEE_DISCLOSURES)));
    }

    private List<Integer> years() {
        var year = clock.today().getYear();
        return List.of(year, year - 1, year - 2, year - 3);
    }
}
