package gongkai.disclosures.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.catalogue.DocumentNumber;
import gongkai.catalogue.IndexNumbers;
import gongkai.catalogue.Vocabulary;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.Audience;
import gongkai.disclosures.domain.Change;
import gongkai.disclosures.domain.DisclosureRefusal;
import gongkai.disclosures.domain.FiveDisclosure;
import gongkai.disclosures.domain.Ground;
import gongkai.disclosures.domain.GuideElement;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.Route;
import gongkai.disclosures.domain.ThirdParty;
import gongkai.disclosures.domain.TimeLimit;
import gongkai.disclosures.handling.DisclosureReading;
import gongkai.disclosures.handling.DraftHandling;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import gongkai.workyears.domain.DutyRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writing an item. */
@Controller
@RequestMapping("/desk/disclosures")
class DraftController {

    /** What a next version is for. */
    enum ChangeKind {
        CORRECTION("更正文字错误"),
        UPDATE("更新变化的事实"),
        AGAIN("再次公开");

        private final String label;

        ChangeKind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** What the page that led here knows already; looked at as anything typed is, when the form comes in. */
    record Beginning(
            @Nullable String type,
            @Nullable String title,
            @Nullable String number,
            @Nullable String formedOn,
            @Nullable String effectiveOn,
            @Nullable String expiresOn,
            @Nullable String unit) {

        void into(Map<String, String> form) {
            put(form, "type", type);
            put(form, "title", title);
            put(form, "number", number);
            put(form, "formedOn", formedOn);
            put(form, "effectiveOn", effectiveOn);
            put(form, "expiresOn", expiresOn);
            put(form, "unit", unit);
        }

        private static void put(Map<String, String> form, String name, @Nullable String known) {
            if (known != null && !known.isBlank()) {
                form.put(name, known);
            }
        }
    }

    record NewVersion(
            @NotNull(message = "请选择更正还是更新") ChangeKind kind,

            @Nullable @Size(max = 500, message = "说明不超过 500 字")
            String note,

            @Nullable LocalDate changedOn) {

        Change change() {
            if (note == null || note.isBlank()) {
                throw new RefusedException(DisclosureRefusal.NOTE_MISSING);
            }
            return switch (kind) {
                case CORRECTION -> new Change.Correction(note.strip());
                case UPDATE -> {
                    if (changedOn == null) {
                        throw new RefusedException(DisclosureRefusal.CHANGED_ON_MISSING);
                    }
                    yield new Change.Update(changedOn, note.strip());
                }
                case AGAIN -> new Change.Again(note.strip());
            };
        }
    }

    record Abandonment(@NotBlank(message = "请写明作废的原因") String reason) {}

    private final DraftHandling drafts;
    private final DisclosureReading reading;
    private final ItemController item;
    private final ItemChoices choices;
    private final IndexNumbers numbers;
    private final OfficeClock clock;
    private final Forms forms;

    DraftController(
            DraftHandling drafts,
            DisclosureReading reading,
            ItemController item,
            ItemChoices choices,
            IndexNumbers numbers,
            OfficeClock clock,
            Forms forms) {
        this.drafts = drafts;
        this.reading = reading;
        this.item = item;
        this.choices = choices;
        this.numbers = numbers;
        this.clock = clock;
        this.forms = forms;
    }

    @InitBinder("itemForm")
    void longTexts(WebDataBinder binder) {
        binder.registerCustomEditor(LongText.class, new LongText.Editor());
    }

    @GetMapping("/new")
    @Requires(Act.DRAFT_DISCLOSURES)
    ModelAndView newItem(Actor actor, Beginning known) {
        var fresh = new LinkedHashMap<String, String>();
        var units = choices.unitsToWriteFor(actor);
        fresh.put("unit", units.size() == 1 ? units.getFirst().value() : "");
        fresh.put("rule", DutyRule.WHO_MAKES.name());
        fresh.put("audience", Audience.EVERYONE.name());
        fresh.put("timeLimit", TimeLimit.LONG_TERM.name());
        fresh.put("thirdParty", ThirdParty.NONE.name());
        known.into(fresh);
        return form(actor, "/desk/disclosures", null, withOwnSite(actor, Form.of(fresh)));
    }

    /** The own site is where most things go. */
    private Form withOwnSite(Actor actor, Form form) {
        var values = new LinkedHashMap<>(form.values());
        values.put("channels", choices.usualChannels(actor.organ()));
        return new Form(values, form.faults(), form.refusals());
    }

    @PostMapping
    @Requires(Act.DRAFT_DISCLOSURES)
    ModelAndView create(Actor actor, @Valid ItemForm typed, BindingResult errors) {
        checkNumber(actor, typed, errors);
        return forms.answer(errors, form -> form(actor, "/desk/disclosures", null, form), () -> {
            var id = drafts.draft(
                    actor, typed.unit(), typed.rule(), typed.content(), typed.chosenChannels(), typed.urgent());
            return new Done("/desk/disclosures/" + id, "草稿已保存，可以继续添加附件、送审");
        });
    }

    @GetMapping("/{id}/text")
    @Requires(Act.DRAFT_DISCLOSURES)
    ModelAndView edit(Actor actor, @PathVariable long id) {
        var it = reading.get(actor, id);
        if (!drafts.mayWrite(actor, it).isAllowed()) {
            return new ModelAndView("redirect:/desk/disclosures/" + id);
        }
        var draft = it.underWay().orElseThrow().draft();
        var values =
                ItemForm.values(it.unit(), it.rule(), it.content(), draft.channels(), draft.route() == Route.URGENT);
        return form(actor, "/desk/disclosures/" + id + "/text", id, new Form(values, Map.of(), List.of()));
    }

    @PostMapping("/{id}/text")
    @Requires(Act.DRAFT_DISCLOSURES)
    ModelAndView rewrite(Actor actor, @PathVariable long id, @Valid ItemForm typed, BindingResult errors) {
        reading.get(actor, id);
        checkNumber(actor, typed, errors);
        return forms.answer(errors, form -> form(actor, "/desk/disclosures/" + id + "/text", id, form), () -> {
            drafts.rewrite(actor, id, typed.content(), typed.chosenChannels(), typed.urgent());
            return new Done("/desk/disclosures/" + id, "内容已保存");
        });
    }

    /** The right form is proposed at once; another organ's number is not measured by our own code. */
    private void checkNumber(Actor actor, ItemForm typed, BindingResult errors) {
        var number = errors.hasErrors() || typed.number() == null
                ? ""
                : typed.number().strip();
        if (number.isEmpty()) {
            return;
        }
        var foreign = typed.issuer() != null && !typed.issuer().isBlank();
        var checked =
                DocumentNumber.check(number, foreign ? Set.of() : numbers.documentCodes(actor.organ()), clock.today());
        if (!checked.isRight()) {
            errors.rejectValue("number", "number", checked.sentence());
        }
    }

    @PostMapping("/{id}/submission")
    @Requires(Act.DRAFT_DISCLOSURES)
    ModelAndView submit(Actor actor, @PathVariable long id) {
        return forms.step(form -> item.page(actor, id, form), () -> {
            drafts.submit(actor, id);
            return new Done("/desk/disclosures/" + id, "已送审");
        });
    }

    @PostMapping("/{id}/abandonment")
    @Requires(Act.DRAFT_DISCLOSURES)
    ModelAndView discard(Actor actor, @PathVariable long id, @Valid Abandonment typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            drafts.discard(actor, id, typed.reason().strip());
            return new Done("/desk/disclosures/" + id, "草稿已作废，记录保留");
        });
    }

    @PostMapping("/{id}/versions")
    @Requires(Act.DRAFT_DISCLOSURES)
    ModelAndView begin(Actor actor, @PathVariable long id, @Valid NewVersion typed, BindingResult errors) {
        return forms.answer(errors, form -> item.page(actor, id, form), () -> {
            drafts.begin(actor, id, typed.change());
            return new Done("/desk/disclosures/" + id + "/text", "请修改内容；审核通过、发布后公众才会看到");
        });
    }

    private ModelAndView form(Actor actor, String action, @Nullable Long id, Form form) {
        var elements = new ArrayList<Option>();
        for (var element : GuideElement.values()) {
            elements.add(new Option(ItemForm.name(element), element.label()));
        }
        return new ModelAndView("disclosures/edit", "form", form)
                .addObject(
                        "page",
                        new EditPage(
                                action,
                                id,
                                choices.unitsToWriteFor(actor),
                                Option.of(DutyRule.class, DutyRule::label),
                                Option.of(ItemType.class, ItemType::label),
                                elements,
                                choices.documentKinds(),
                                choices.columns(actor.organ()),
                                choices.openColumns(actor.organ()),
                                choices.terms(Vocabulary.SUBJECT),
                                choices.terms(Vocabulary.GENRE),
                                choices.terms(Vocabulary.SERVICE_TARGET),
                                choices.terms(Vocabulary.TOPIC),
                                Option.of(FiveDisclosure.class, FiveDisclosure::label),
                                Option.of(Openness.class, Openness::label),
                                Option.of(Ground.class, Ground::label),
                                Option.of(ThirdParty.class, ThirdParty::label),
                                Option.of(Audience.class, Audience::label),
                                Option.of(TimeLimit.class, TimeLimit::label),
                                choices.channels(actor.organ())));
    }
}
