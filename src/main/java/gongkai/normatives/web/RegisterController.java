package gongkai.normatives.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.normatives.domain.Stage;
import gongkai.normatives.handling.MakingHandling;
import gongkai.normatives.handling.MakingHandling.Issue;
import gongkai.normatives.handling.NormativeReading;
import gongkai.normatives.handling.NormativeReading.Filter;
import gongkai.normatives.handling.RegisterHandling;
import gongkai.normatives.handling.RegisterHandling.Former;
import gongkai.published.Validity;
import gongkai.web.Addresses;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import gongkai.web.Paging;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The register as a list, and what is added to it. */
@Controller
@RequestMapping("/desk/normatives")
class RegisterController {

    private static final int SIZE = 50;
    private static final int YEARS_SHOWN = 12;

    record Filtering(
            @Nullable OrganId organ,
            @Nullable Stage stage,
            @Nullable Validity validity,
            @Nullable Integer year,
            @Nullable String words,
            @Nullable Integer page) {

        static final Filtering NOTHING = new Filtering(null, null, null, null, null, null);

        Filter filter(Actor actor) {
            return new Filter(
                    organ == null ? actor.organ() : organ, stage, validity, year, words == null ? "" : words.strip());
        }
    }

    record NewDraft(
            @NotNull(message = "请选择起草科室") UnitId unit,

            @NotBlank(message = "请填写文件标题") @Size(max = 200, message = "文件标题不超过 200 字")
            String title,

            boolean major,

            @NotBlank(message = "请写明制定的必要性") @Size(max = 1000, message = "必要性不超过 1000 字")
            String need) {}

    record FormerDocument(
            @NotNull(message = "请选择起草科室") UnitId unit,

            @NotBlank(message = "请填写文件标题") @Size(max = 200, message = "文件标题不超过 200 字")
            String title,

            @Nullable @Size(max = 60, message = "规范性文件编号不超过 60 字")
            String number,

            @NotBlank(message = "请填写发文字号") @Size(max = 60, message = "发文字号不超过 60 字")
            String issueNumber,

            @NotNull(message = "请填写成文日期") LocalDate writtenOn,
            @NotNull(message = "请填写公布日期") LocalDate announcedOn,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate expiresOn) {}

    private final NormativeReading reading;
    private final MakingHandling making;
    private final RegisterHandling register;
    private final NormativeChoices choices;
    private final OfficeClock clock;
    private final Forms forms;

    RegisterController(
            NormativeReading reading,
            MakingHandling making,
            RegisterHandling register,
            NormativeChoices choices,
            OfficeClock clock,
            Forms forms) {
        this.reading = reading;
        this.making = making;
        this.register = register;
        this.choices = choices;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_NORMATIVES)
    ModelAndView list(Actor actor, @ModelAttribute Filtering typed, BindingResult errors) {
        var asked = errors.hasErrors() ? Filtering.NOTHING : typed;
        var filter = asked.filter(actor);
        var lines = reading.list(actor, filter);
        var paging = Paging.of(asked.page(), lines.size(), SIZE);
        var values = values(filter);
        var own = filter.organ().equals(actor.organ());
        return new ModelAndView(
                "normatives/register",
                "page",
                new RegisterPage(
                        lines.stream()
                                .skip(paging.offset())
                                .limit(SIZE)
                                .map(it -> new RegisterPage.Row(
                                        it, choices.nameOf(it.it().unit())))
                                .toList(),
                        lines.size(),
                        paging.number(),
                        paging.pages(),
                        Addresses.query(values.entrySet()),
                        filter.organ(),
                        choices.organs(actor.scope(Act.SEE_NORMATIVES)),
                        Option.of(Stage.class, Stage::label),
                        Option.of(Validity.class, Validity::label),
                        years(),
                        own && actor.may(Act.DRAFT_NORMATIVES),
                        own && actor.may(Act.MAINTAIN_NORMATIVES),
                        Form.of(values),
                        values.size() > 1));
    }

    private List<Option> years() {
        var year = clock.today().getYear();
        return IntStream.range(0, YEARS_SHOWN)
                .mapToObj(it -> new Option(String.valueOf(year - it), (year - it) + "年"))
                .toList();
    }

    private static Map<String, String> values(Filter it) {
        var values = new LinkedHashMap<String, String>();
        values.put("organ", String.valueOf(it.organ().value()));
        if (it.stage() != null) {
            values.put("stage", it.stage().name());
        }
        if (it.validity() != null) {
            values.put("validity", it.validity().name());
        }
        if (it.year() != null) {
            values.put("year", String.valueOf(it.year()));
        }
        if (!it.words().isEmpty()) {
            values.put("words", it.words());
        }
        return values;
    }

    @GetMapping("/new")
    @Requires(Act.DRAFT_NORMATIVES)
    ModelAndView fresh(Actor actor) {
        return fresh(actor, Form.of(Map.of("unit", onlyUnit(actor))));
    }

    private String onlyUnit(Actor actor) {
        var units = choices.unitsToWriteFor(actor);
        return units.size() == 1 ? units.getFirst().value() : "";
    }

    private ModelAndView fresh(Actor actor, Form form) {
        return new ModelAndView("normatives/new", "form", form).addObject("units", choices.unitsToWriteFor(actor));
    }

    @PostMapping
    @Requires(Act.DRAFT_NORMATIVES)
    ModelAndView begin(Actor actor, @Valid NewDraft typed, BindingResult errors) {
        return forms.answer(errors, form -> fresh(actor, form), () -> {
            var id = making.begin(
                    actor,
                    typed.unit(),
                    typed.title().strip(),
                    typed.major(),
                    typed.need().strip());
            return new Done("/desk/normatives/" + id, "已立项，可以登记征求意见和评估论证");
        });
    }

    @GetMapping("/former")
    @Requires(Act.MAINTAIN_NORMATIVES)
    ModelAndView former(Actor actor) {
        return former(actor, Form.blank());
    }

    private ModelAndView former(Actor actor, Form form) {
        return new ModelAndView("normatives/former", "form", form).addObject("units", choices.units(actor.organ()));
    }

    @PostMapping("/former")
    @Requires(Act.MAINTAIN_NORMATIVES)
    ModelAndView takeOver(Actor actor, @Valid FormerDocument typed, BindingResult errors) {
        return forms.answer(errors, form -> former(actor, form), () -> {
            var id = register.takeOver(
                    actor,
                    new Former(
                            typed.unit(),
                            typed.title().strip(),
                            typed.number() == null ? "" : typed.number().strip(),
                            new Issue(
                                    typed.issueNumber().strip(),
                                    typed.writtenOn(),
                                    typed.effectiveOn(),
                                    typed.expiresOn()),
                            typed.announcedOn()));
            return new Done("/desk/normatives/" + id, "历史文件已登记");
        });
    }
}
