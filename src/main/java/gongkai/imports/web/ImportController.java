package gongkai.imports.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.access.Role;
import gongkai.catalogue.Columns;
import gongkai.catalogue.DocumentKind;
import gongkai.catalogue.Term;
import gongkai.catalogue.Vocabularies;
import gongkai.catalogue.Vocabulary;
import gongkai.clock.OfficeClock;
import gongkai.disclosures.domain.FiveDisclosure;
import gongkai.disclosures.domain.GuideElement;
import gongkai.disclosures.domain.ItemType;
import gongkai.disclosures.domain.Openness;
import gongkai.imports.domain.Cell;
import gongkai.imports.domain.Entry;
import gongkai.imports.domain.ImportRefusal;
import gongkai.imports.handling.Confirmation;
import gongkai.imports.handling.FileImports;
import gongkai.imports.handling.ImportFile;
import gongkai.imports.handling.ImportReading;
import gongkai.imports.handling.ListImports;
import gongkai.imports.web.EntryForm.Step;
import gongkai.organisation.Units;
import gongkai.web.Download;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import gongkai.web.Xlsx;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/** Bringing in documents and lists, with everything shown before it is stored. */
@Controller
@RequestMapping("/desk/imports")
class ImportController {

    record Exclusion(
            @Nullable @Size(max = 500, message = "原因不超过 500 字")
            String reason) {}

    private static final String HOME = "/desk/imports";
    private static final List<String> EXAMPLE = List.of(
            "2026/tongzhi.docx||其他政策文件|政策文件|关于……的通知|××发〔2026〕7号|2026-03-02|2026-03-04 10:20|||办公室|主动公开|通知|综合政务|决策、服务|||已发布"
                    .split("[|]"));

    private final FileImports files;
    private final ListImports lists;
    private final ImportReading reading;
    private final Confirmation confirmation;
    private final Units units;
    private final Columns columns;
    private final Vocabularies vocabularies;
    private final OfficeClock clock;
    private final Forms forms;

    ImportController(
            FileImports files,
            ListImports lists,
            ImportReading reading,
            Confirmation confirmation,
            Units units,
            Columns columns,
            Vocabularies vocabularies,
            OfficeClock clock,
            Forms forms) {
        this.files = files;
        this.lists = lists;
        this.reading = reading;
        this.confirmation = confirmation;
        this.units = units;
        this.columns = columns;
        this.vocabularies = vocabularies;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.IMPORT_DISCLOSURES)
    ModelAndView home(Actor actor) {
        return home(actor, Form.blank());
    }

    @PostMapping
    @Requires(Act.IMPORT_DISCLOSURES)
    ModelAndView read(
            Actor actor,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
            @RequestParam(required = false) @Nullable String pasted) {
        return forms.step(form -> home(actor, form), () -> {
            var outcome = files.read(actor, files(sent), pasted == null ? "" : pasted);
            return new Done(HOME + "/" + outcome.batch(), told(outcome));
        });
    }

    private static String told(FileImports.Outcome outcome) {
        var same = outcome.same().isEmpty() ? "" : "；以前导入过的没有重复读入：" + String.join("、", outcome.same());
        return outcome.added() == 0 ? "这些内容以前已经导入，没有变化" : "读入 " + outcome.added() + " 个，还没有保存为公开信息，请逐条核对" + same;
    }

    @PostMapping("/lists")
    @Requires(Act.IMPORT_DISCLOSURES)
    ModelAndView readList(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile list,
            @RequestParam(name = "texts", required = false) @Nullable List<MultipartFile> texts) {
        return forms.step(form -> home(actor, form), () -> {
            if (list == null || list.isEmpty()) {
                throw new RefusedException(ImportRefusal.LIST_MISSING);
            }
            var batch = lists.read(actor, name(list), bytes(list), files(texts));
            return new Done(HOME + "/" + batch, "清单已试读，还没有保存为公开信息");
        });
    }

    @GetMapping("/list.xlsx")
    @Requires(Act.IMPORT_DISCLOSURES)
    ResponseEntity<byte[]> blankList() {
        return Xlsx.download("导入清单.xlsx", "导入清单", Cell.header(), List.of(EXAMPLE));
    }

    @GetMapping("/{batch}")
    @Requires(Act.IMPORT_DISCLOSURES)
    ModelAndView batch(Actor actor, @PathVariable long batch) {
        return batch(actor, batch, Form.blank());
    }

    @PostMapping("/{batch}/confirmation")
    @Requires(Act.IMPORT_DISCLOSURES)
    ModelAndView confirmAll(Actor actor, @PathVariable long batch) {
        reading.batch(actor, batch);
        return forms.step(form -> batch(actor, batch, form), () -> {
            var done = confirmation.acceptAll(actor, batch);
            return new Done(HOME + "/" + batch, told(done));
        });
    }

    private static String told(Confirmation.Done done) {
        return "登记已公开 %d 条，存为草稿 %d 条，无变化 %d 条%s"
                .formatted(
                        done.published(),
                        done.drafted(),
                        done.same(),
                        done.refused().isEmpty()
                                ? ""
                                : "；没有办成的："
                                        + String.join(
                                                "；",
                                                done.refused().stream()
                                                        .limit(10)
                                                        .toList()));
    }

    @GetMapping("/{batch}/entries/{entry}")
    @Requires(Act.IMPORT_DISCLOSURES)
    ModelAndView entry(Actor actor, @PathVariable long batch, @PathVariable long entry) {
        var it = reading.entry(actor, batch, entry);
        var values = new LinkedHashMap<>(EntryForm.values(it.proposal()));
        values.put("step", List.of(usual(actor, it).name()));
        return entry(actor, it, new Form(values, Map.of(), List.of()));
    }

    private static Step usual(Actor actor, Entry it) {
        var isHistory = it.proposal().publishedAt() != null && actor.may(Act.TAKE_OVER_HISTORY);
        return isHistory || !actor.may(Act.DRAFT_DISCLOSURES) ? Step.HISTORY : Step.DRAFT;
    }

    @PostMapping("/{batch}/entries/{entry}")
    @Requires(Act.IMPORT_DISCLOSURES)
    ModelAndView confirm(
            Actor actor,
            @PathVariable long batch,
            @PathVariable long entry,
            @Valid EntryForm typed,
            BindingResult errors) {
        var it = reading.entry(actor, batch, entry);
        return forms.answer(errors, form -> entry(actor, it, form), () -> switch (typed.step()) {
            case SAVE -> {
                confirmation.correct(actor, batch, entry, typed.proposal());
                yield new Done(HOME + "/" + batch + "/entries/" + entry, "更正已保存");
            }
            case DRAFT -> {
                confirmation.draft(actor, batch, entry, typed.proposal());
                yield new Done(HOME + "/" + batch, "已存为草稿");
            }
            case HISTORY -> {
                var done = confirmation.takeOver(actor, batch, entry, typed.proposal());
                yield new Done(HOME + "/" + batch, done.isPublic() ? "已登记为公开的历史信息" : done.note());
            }
        });
    }

    @PostMapping("/{batch}/entries/{entry}/refusal")
    @Requires(Act.IMPORT_DISCLOSURES)
    ModelAndView refuse(
            Actor actor,
            @PathVariable long batch,
            @PathVariable long entry,
            @Valid Exclusion typed,
            BindingResult errors) {
        var it = reading.entry(actor, batch, entry);
        return forms.answer(errors, form -> entry(actor, it, form), () -> {
            confirmation.refuse(actor, batch, entry, typed.reason() == null ? "" : typed.reason());
            return new Done(HOME + "/" + batch, "已记下不导入的原因");
        });
    }

    @PostMapping("/{batch}/entries/{entry}/reconsideration")
    @Requires(Act.IMPORT_DISCLOSURES)
    ModelAndView reconsider(Actor actor, @PathVariable long batch, @PathVariable long entry) {
        var it = reading.entry(actor, batch, entry);
        return forms.step(form -> entry(actor, it, form), () -> {
            confirmation.reconsider(actor, batch, entry);
            return new Done(HOME + "/" + batch + "/entries/" + entry, "可以重新核对了");
        });
    }

    /** As it was handed in. */
    @GetMapping("/{batch}/entries/{entry}/original")
    @Requires(Act.IMPORT_DISCLOSURES)
    ResponseEntity<byte[]> original(Actor actor, @PathVariable long batch, @PathVariable long entry) {
        var kept = reading.original(actor, batch, entry).orElseThrow(() -> new NotFound("file", entry));
        return Download.of(kept.name(), kept.kind().contentType(), reading.bytes(kept));
    }

    private ModelAndView home(Actor actor, Form form) {
        return new ModelAndView("imports/imports", "batches", reading.batches(actor))
                .addObject("form", form)
                .addObject("header", Cell.header());
    }

    private ModelAndView batch(Actor actor, long batch, Form form) {
        return new ModelAndView("imports/batch", "form", form)
                .addObject(
                        "page",
                        new BatchPage(
                                reading.batch(actor, batch),
                                reading.entries(actor, batch),
                                actor.may(Act.TAKE_OVER_HISTORY)));
    }

    private ModelAndView entry(Actor actor, Entry it, Form form) {
        var fresh = reading.entry(actor, it.batch(), it.id());
        var elements = new ArrayList<Option>();
        for (var element : GuideElement.values()) {
            elements.add(new Option(EntryForm.name(element), element.label()));
        }
        return new ModelAndView("imports/entry", "form", form)
                .addObject(
                        "page",
                        new EntryPage(
                                fresh,
                                reading.batch(actor, it.batch()),
                                reading.text(actor, it.batch(), it.id()),
                                next(actor, it),
                                steps(actor),
                                Option.of(ItemType.class, ItemType::label),
                                elements,
                                Option.of(DocumentKind.class, DocumentKind::label),
                                units(actor),
                                columns.leaves(it.place().organ()).stream()
                                        .map(column -> new Option(
                                                String.valueOf(column.id().value()), columns.path(column.id())))
                                        .toList(),
                                terms(Vocabulary.SUBJECT),
                                terms(Vocabulary.GENRE),
                                Option.of(FiveDisclosure.class, FiveDisclosure::label),
                                terms(Vocabulary.TOPIC),
                                Option.of(Openness.class, Openness::label)));
    }

    private @Nullable Long next(Actor actor, Entry it) {
        return reading.entries(actor, it.batch()).stream()
                .filter(other -> other.isWaiting() && other.position() > it.position())
                .map(Entry::id)
                .findFirst()
                .orElse(null);
    }

    private static List<Option> steps(Actor actor) {
        return Stream.of(Step.values())
                .filter(it -> it != Step.DRAFT || actor.may(Act.DRAFT_DISCLOSURES))
                .filter(it -> it != Step.HISTORY || actor.may(Act.TAKE_OVER_HISTORY))
                .map(it -> new Option(it.name(), it.label()))
                .toList();
    }

    /** The office writes for any unit, everybody else for their own. */
    private List<Option> units(Actor actor) {
        return units.of(actor.organ()).stream()
                .filter(it -> actor.is(Role.OFFICE_CLERK)
                        || actor.is(Role.OFFICE_HEAD)
                        || actor.units().contains(it.id()))
                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                .toList();
    }

    private List<Option> terms(Vocabulary vocabulary) {
        return vocabularies.current(vocabulary, clock.today()).stream()
                .map(it -> new Option(it.code(), indented(it)))
                .toList();
    }

    private static String indented(Term it) {
        return (it.parent() == null ? "" : "　") + it.label();
    }

    private static List<ImportFile> files(@Nullable List<MultipartFile> sent) {
        return Objects.requireNonNullElse(sent, List.<MultipartFile>of()).stream()
                .filter(it -> !name(it).isBlank())
                .map(it -> new ImportFile(name(it), bytes(it)))
                .toList();
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
