package gongkai.organisation.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Requires;
import gongkai.clock.OfficeClock;
import gongkai.organisation.domain.GroupMember.Seat;
import gongkai.organisation.domain.Leader;
import gongkai.organisation.domain.LeadingGroup;
import gongkai.organisation.handling.LeadershipHandling;
import gongkai.organisation.handling.LeadershipHandling.Adjustment;
import gongkai.organisation.handling.LeadershipHandling.NewSeat;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Leaders and leading groups, as they are and as they were. */
@Controller
class LeadershipController {

    record NewLeader(
            @NotNull(message = "请选择人员") PersonId person,
            @NotNull(message = "请选择职务") Leader.Office office,
            boolean firstResponsible,
            @NotNull(message = "请填写任职日期") LocalDate startsOn) {}

    record LastDay(@NotNull(message = "请填写日期") LocalDate lastOn) {}

    record NewGroup(
            @NotNull(message = "请选择类别") LeadingGroup.Purpose purpose,
            @NotBlank(message = "请填写名称") String name,
            @NotBlank(message = "请写明办公室设在何处") String office,
            @Nullable String duties,
            @NotNull(message = "请填写成立日期") LocalDate setUpOn,
            @NotBlank(message = "请填写成立文件的文号") String documentNumber,
            @NotNull(message = "请选择组长") PersonId head,
            @Nullable List<PersonId> deputies,
            @Nullable List<PersonId> members,
            @NotNull(message = "请选择办公室主任") PersonId officeDirector) {

        LeadingGroup toGroup(OrganId organ) {
            return new LeadingGroup(
                    0,
                    organ,
                    purpose,
                    name.strip(),
                    office.strip(),
                    Objects.requireNonNullElse(duties, ""),
                    setUpOn,
                    documentNumber.strip());
        }

        List<NewSeat> seats() {
            var seats = new ArrayList<NewSeat>();
            seats.add(new NewSeat(head, Seat.HEAD));
            Objects.requireNonNullElse(deputies, List.<PersonId>of())
                    .forEach(it -> seats.add(new NewSeat(it, Seat.DEPUTY)));
            Objects.requireNonNullElse(members, List.<PersonId>of())
                    .forEach(it -> seats.add(new NewSeat(it, Seat.MEMBER)));
            seats.add(new NewSeat(officeDirector, Seat.OFFICE_DIRECTOR));
            return seats;
        }
    }

    record NewAdjustment(
            @NotNull(message = "请填写调整日期") LocalDate adjustedOn,
            @NotBlank(message = "请填写调整文件的文号") String documentNumber,
            @Nullable List<Long> leaving,
            @Nullable PersonId joining,
            @Nullable Seat seat) {

        Adjustment toAdjustment() {
            var seats = joining == null || seat == null ? List.<NewSeat>of() : List.of(new NewSeat(joining, seat));
            return new Adjustment(
                    adjustedOn, documentNumber.strip(), Objects.requireNonNullElse(leaving, List.of()), seats);
        }
    }

    private final LeadershipHandling leadership;
    private final OrganChoice choice;
    private final OfficeClock clock;
    private final Forms forms;

    LeadershipController(LeadershipHandling leadership, OrganChoice choice, OfficeClock clock, Forms forms) {
        this.leadership = leadership;
        this.choice = choice;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping("/desk/leadership")
    @Requires(Act.SEE_ORGANISATION)
    ModelAndView show(Actor actor, @RequestParam(required = false) @Nullable OrganId organ) {
        return page(actor, OrganChoice.shown(actor, organ), today());
    }

    @PostMapping("/desk/leadership")
    @Requires(Act.MAINTAIN_LEADERSHIP)
    ModelAndView appoint(Actor actor, @Valid NewLeader typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, actor.organ(), form), () -> {
            leadership.appoint(
                    actor, actor.organ(), typed.person(), typed.office(), typed.firstResponsible(), typed.startsOn());
            return new Done("/desk/leadership", "已登记" + typed.office().label());
        });
    }

    @PostMapping("/desk/leadership/{leader}/ending")
    @Requires(Act.MAINTAIN_LEADERSHIP)
    ModelAndView end(Actor actor, @PathVariable long leader, @Valid LastDay typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, actor.organ(), form), () -> {
            leadership.endLeader(actor, actor.organ(), leader, typed.lastOn());
            return new Done("/desk/leadership", "离任已登记");
        });
    }

    @GetMapping("/desk/groups/new")
    @Requires(Act.MAINTAIN_LEADERSHIP)
    ModelAndView newGroup(Actor actor) {
        return newGroup(actor, Form.of(Map.of("setUpOn", clock.today().toString())));
    }

    @PostMapping("/desk/groups")
    @Requires(Act.MAINTAIN_LEADERSHIP)
    ModelAndView setUp(Actor actor, @Valid NewGroup typed, BindingResult errors) {
        return forms.answer(errors, form -> newGroup(actor, form), () -> {
            var id = leadership.setUp(actor, typed.toGroup(actor.organ()), typed.seats());
            return new Done("/desk/groups/" + id, "已登记" + typed.name().strip());
        });
    }

    /** As of any day, past days included. */
    @GetMapping("/desk/groups/{id}")
    @Requires(Act.SEE_ORGANISATION)
    ModelAndView group(Actor actor, @PathVariable long id, @RequestParam(required = false) @Nullable LocalDate on) {
        return group(actor, id, on == null ? clock.today() : on, today());
    }

    @PostMapping("/desk/groups/{id}/adjustments")
    @Requires(Act.MAINTAIN_LEADERSHIP)
    ModelAndView adjust(Actor actor, @PathVariable long id, @Valid NewAdjustment typed, BindingResult errors) {
        if (!errors.hasErrors() && typed.leaving() == null && typed.joining() == null) {
            errors.reject("nothing", "请选择调出或调入的人员");
        }
        if (!errors.hasErrors() && (typed.joining() == null) != (typed.seat() == null)) {
            errors.rejectValue("seat", "both", "调入人员和职务须一并选择");
        }
        return forms.answer(errors, form -> group(actor, id, clock.today(), form), () -> {
            leadership.adjust(actor, id, typed.toAdjustment());
            return new Done("/desk/groups/" + id, "调整已登记");
        });
    }

    private Form today() {
        var day = clock.today().toString();
        return Form.of(Map.of("startsOn", day, "lastOn", day, "adjustedOn", day));
    }

    private ModelAndView page(Actor actor, OrganId organ, Form form) {
        return new ModelAndView(
                        "organisation/leadership",
                        "page",
                        new LeadershipPage(
                                organ,
                                leadership.leaders(actor, organ),
                                leadership.groups(actor, organ),
                                leadership.completeness(organ, clock.today()),
                                clock.today(),
                                choice.people(organ),
                                Option.of(Leader.Office.class, Leader.Office::label),
                                choice.organs(actor),
                                organ.equals(actor.organ()) && actor.may(Act.MAINTAIN_LEADERSHIP)))
                .addObject("form", form);
    }

    private ModelAndView newGroup(Actor actor, Form form) {
        return new ModelAndView("organisation/new-group", "form", form)
                .addObject("people", choice.people(actor.organ()))
                .addObject("purposes", Option.of(LeadingGroup.Purpose.class, LeadingGroup.Purpose::label));
    }

    private ModelAndView group(Actor actor, long id, LocalDate day, Form form) {
        var group = leadership.group(actor, id);
        return new ModelAndView(
                        "organisation/group",
                        "page",
                        new GroupPage(
                                group,
                                day,
                                leadership.members(actor, id, day),
                                leadership.adjustments(actor, id),
                                choice.people(group.organ()),
                                Option.of(Seat.class, Seat::label),
                                actor.may(Act.MAINTAIN_LEADERSHIP, choice.branchOf(group.organ()))))
                .addObject("form", form);
    }
}
