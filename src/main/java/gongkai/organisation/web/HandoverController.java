package gongkai.organisation.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.organisation.domain.Filing;
import gongkai.organisation.domain.Handover;
import gongkai.organisation.domain.HandoverItem;
import gongkai.organisation.handling.HandoverHandling;
import gongkai.organisation.handling.HandoverHandling.NewHandover;
import gongkai.organisation.handling.HandoverHandling.NewItem;
import gongkai.organisation.handling.LiaisonHandling;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Handing over a liaison's work, item by item. */
@Controller
@RequestMapping("/desk/handovers")
class HandoverController {

    record Start(
            @NotNull(message = "请选择科室") UnitId unit,
            @NotNull(message = "请选择接收人") PersonId to,
            @NotBlank(message = "请写明交接原因") String reason,
            boolean closesAccount,
            @Nullable String accountItem,
            @Nullable String taskItem,
            @Nullable String registerItem,
            @Nullable String archiveItem,
            @Nullable String otherItem) {

        NewHandover toHandover() {
            return new NewHandover(unit, to, reason.strip(), closesAccount, items());
        }

        /** One item a line, so that each is confirmed by itself. */
        private List<NewItem> items() {
            var items = new ArrayList<NewItem>();
            add(items, HandoverItem.Kind.ACCOUNT, accountItem);
            add(items, HandoverItem.Kind.TASK, taskItem);
            add(items, HandoverItem.Kind.REGISTER, registerItem);
            add(items, HandoverItem.Kind.ARCHIVE, archiveItem);
            add(items, HandoverItem.Kind.OTHER, otherItem);
            return items;
        }

        private static void add(List<NewItem> items, HandoverItem.Kind kind, @Nullable String lines) {
            Objects.requireNonNullElse(lines, "")
                    .lines()
                    .map(String::strip)
                    .filter(it -> !it.isEmpty())
                    .forEach(it -> items.add(new NewItem(kind, it)));
        }
    }

    record SentFiling(
            @NotNull(message = "请填写备案日期") LocalDate filedOn,
            @NotBlank(message = "请填写备案文件的文号或标题") String document,
            @Nullable String receipt) {}

    record Receipt(@NotBlank(message = "请填写上级的回执") String receipt) {}

    record Substitute(
            @NotNull(message = "请选择不能到场的一方") PersonId absent,
            @NotBlank(message = "请写明原因") String reason) {}

    record Cancelling(@NotBlank(message = "请写明取消原因") String reason) {}

    private final HandoverHandling handovers;
    private final LiaisonHandling liaisons;
    private final OrganChoice choice;
    private final OfficeClock clock;
    private final Forms forms;

    HandoverController(
            HandoverHandling handovers, LiaisonHandling liaisons, OrganChoice choice, OfficeClock clock, Forms forms) {
        this.handovers = handovers;
        this.liaisons = liaisons;
        this.choice = choice;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping
    @Requires(Act.SEE_ORGANISATION)
    ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable OrganId organ) {
        var shown = OrganChoice.shown(actor, organ);
        var lines = handovers.of(actor, shown).stream()
                .map(it -> new HandoverPage.Line(
                        it,
                        choice.nameOf(it.dossier().unit()),
                        choice.nameOf(it.dossier().from()),
                        choice.nameOf(it.dossier().to())))
                .toList();
        return new ModelAndView("organisation/handovers", "lines", lines)
                .addObject("organ", shown)
                .addObject("organs", choice.organs(actor))
                .addObject("mayStart", shown.equals(actor.organ()) && actor.may(Act.MAINTAIN_LIAISONS));
    }

    @GetMapping("/new")
    @Requires(Act.MAINTAIN_LIAISONS)
    ModelAndView newHandover(Actor actor, @RequestParam(required = false) @Nullable UnitId unit) {
        return newHandover(
                actor,
                Form.of(Map.of(
                        "unit", unit == null ? "" : String.valueOf(unit.value()),
                        "accountItem", "政务公开平台账号",
                        "registerItem", "政务公开工作台账")));
    }

    @PostMapping
    @Requires(Act.MAINTAIN_LIAISONS)
    ModelAndView start(Actor actor, @Valid Start typed, BindingResult errors) {
        return forms.answer(errors, form -> newHandover(actor, form), () -> {
            var id = handovers.start(actor, typed.toHandover());
            return new Done("/desk/handovers/" + id, "交接单已发起，请移交人和接收人逐项确认");
        });
    }

    @GetMapping("/{id}")
    @Requires(Act.SEE_ORGANISATION)
    ModelAndView show(Actor actor, @PathVariable long id) {
        return page(actor, id, Form.of(Map.of("filedOn", clock.today().toString())));
    }

    @PostMapping("/{id}/confirmations")
    @Requires(Act.CONFIRM_HANDOVER)
    ModelAndView confirm(Actor actor, @PathVariable long id, @RequestParam int number) {
        return forms.step(form -> page(actor, id, form), () -> {
            handovers.confirm(actor, id, number);
            return new Done("/desk/handovers/" + id, "已确认第 " + number + " 项");
        });
    }

    @PostMapping("/{id}/substitute-confirmations")
    @Requires(Act.CONFIRM_FOR_ABSENT)
    ModelAndView confirmFor(Actor actor, @PathVariable long id, @Valid Substitute typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, id, form), () -> {
            handovers.confirmFor(actor, id, typed.absent(), typed.reason().strip());
            return new Done("/desk/handovers/" + id, "已代为确认，原因已留痕");
        });
    }

    @PostMapping("/{id}/receipt")
    @Requires(Act.FILE_WITH_SUPERIOR)
    ModelAndView receive(Actor actor, @PathVariable long id, @Valid Receipt typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, id, form), () -> {
            handovers.receive(actor, id, typed.receipt().strip());
            return new Done("/desk/handovers/" + id, "上级回执已登记");
        });
    }

    @PostMapping("/{id}/filing")
    @Requires(Act.FILE_WITH_SUPERIOR)
    ModelAndView file(Actor actor, @PathVariable long id, @Valid SentFiling typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, id, form), () -> {
            handovers.file(
                    actor,
                    id,
                    new Filing(
                            typed.filedOn(),
                            typed.document().strip(),
                            Objects.requireNonNullElse(typed.receipt(), "")));
            return new Done("/desk/handovers/" + id, "备案已登记");
        });
    }

    @PostMapping("/{id}/cancellation")
    @Requires(Act.MAINTAIN_LIAISONS)
    ModelAndView cancel(Actor actor, @PathVariable long id, @Valid Cancelling typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, id, form), () -> {
            handovers.cancel(actor, id, typed.reason().strip());
            return new Done("/desk/handovers/" + id, "交接已取消");
        });
    }

    private ModelAndView newHandover(Actor actor, Form form) {
        var units = liaisons.current(actor, actor.organ()).stream()
                .map(it -> new Option(
                        String.valueOf(it.unit().value()), choice.nameOf(it.unit()) + "（现任 " + it.name() + "）"))
                .toList();
        return new ModelAndView("organisation/new-handover", "form", form)
                .addObject("units", units)
                .addObject("people", choice.people(actor.organ()));
    }

    private ModelAndView page(Actor actor, long id, Form form) {
        var handover = handovers.get(actor, id);
        var dossier = handover.dossier();
        var place = choice.branchOf(dossier.organ());
        return new ModelAndView(
                        "organisation/handover",
                        "page",
                        new HandoverPage(
                                handover,
                                choice.nameOf(dossier.unit()),
                                choice.nameOf(dossier.from()),
                                choice.nameOf(dossier.to()),
                                actor.id().equals(dossier.from()),
                                actor.id().equals(dossier.to()),
                                handover instanceof Handover.UnderWay && actor.may(Act.MAINTAIN_LIAISONS, place),
                                handover instanceof Handover.UnderWay && actor.may(Act.CONFIRM_FOR_ABSENT, place),
                                handover instanceof Handover.Completed && actor.may(Act.FILE_WITH_SUPERIOR, place),
                                handover instanceof Handover.Filed && actor.may(Act.FILE_WITH_SUPERIOR, place),
                                actor.may(Act.SEE_LEDGER, place)))
                .addObject("form", form);
    }
}
