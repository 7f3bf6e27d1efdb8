package gongkai.organisation.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Requires;
import gongkai.access.UnitId;
import gongkai.clock.OfficeClock;
import gongkai.organisation.domain.Posting.Engagement;
import gongkai.organisation.domain.StaffLine;
import gongkai.organisation.handling.PeopleHandling;
import gongkai.web.Csv;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import gongkai.web.Phone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The people of an organ: who works where, on any day. */
@Controller
class PeopleController {

    record NewPerson(
            @NotBlank(message = "请填写姓名") @Size(max = 60, message = "姓名不超过 60 字")
            String name,

            @Nullable @Phone String phone,
            @NotNull(message = "请填写到岗日期") LocalDate joinedOn) {}

    record Correction(
            @NotBlank(message = "请填写姓名") @Size(max = 60, message = "姓名不超过 60 字")
            String name,

            @Nullable @Phone String phone) {}

    record NewPosting(
            @NotNull(message = "请选择科室") UnitId unit,

            @NotBlank(message = "请填写岗位") @Size(max = 40, message = "岗位不超过 40 字")
            String post,

            @NotNull(message = "请选择") Engagement engagement,
            @NotNull(message = "请填写任职日期") LocalDate startsOn) {}

    record LastDay(@NotNull(message = "请填写日期") LocalDate lastOn) {}

    private final PeopleHandling people;
    private final OrganChoice choice;
    private final OfficeClock clock;
    private final Forms forms;

    PeopleController(PeopleHandling people, OrganChoice choice, OfficeClock clock, Forms forms) {
        this.people = people;
        this.choice = choice;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping("/desk/people")
    @Requires(Act.SEE_ORGANISATION)
    ModelAndView list(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganId organ,
            @RequestParam(required = false) @Nullable LocalDate on) {
        var shown = OrganChoice.shown(actor, organ);
        var day = on == null ? clock.today() : on;
        return new ModelAndView(
                "organisation/people",
                "page",
                new PeoplePage(
                        shown,
                        day,
                        people.of(actor, shown),
                        people.staff(actor, shown, day),
                        choice.organs(actor),
                        actor.may(Act.MAINTAIN_PEOPLE, choice.branchOf(shown))));
    }

    /** The staff list of a day, with the counts of full-time and part-time persons below. */
    @GetMapping("/desk/people.csv")
    @Requires(Act.SEE_ORGANISATION)
    ResponseEntity<byte[]> export(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganId organ,
            @RequestParam(required = false) @Nullable LocalDate on) {
        var day = on == null ? clock.today() : on;
        var lines = people.export(actor, OrganChoice.shown(actor, organ), day);
        var rows = Stream.concat(
                        lines.stream()
                                .map(it -> List.of(
                                        it.unit(),
                                        it.name(),
                                        it.post(),
                                        it.engagement().label(),
                                        it.phone(),
                                        it.term().startsOn().toString(),
                                        Objects.toString(it.term().lastOn(), ""))),
                        Stream.of(counts(lines, Engagement.FULL_TIME), counts(lines, Engagement.PART_TIME)))
                .toList();
        return Csv.download("工作人员名册" + day + ".csv", List.of("科室", "姓名", "岗位", "专兼职", "电话", "自", "至"), rows);
    }

    private static List<String> counts(List<StaffLine> lines, Engagement engagement) {
        var count = lines.stream()
                .filter(it -> it.engagement() == engagement)
                .map(StaffLine::person)
                .distinct()
                .count();
        return List.of(engagement.label() + "人数", String.valueOf(count), "", "", "", "", "");
    }

    @GetMapping("/desk/people/new")
    @Requires(Act.MAINTAIN_PEOPLE)
    ModelAndView newPerson(Actor actor, @RequestParam(required = false) @Nullable OrganId organ) {
        return newPerson(
                choice.within(actor, Act.MAINTAIN_PEOPLE, OrganChoice.shown(actor, organ)),
                Form.of(Map.of("joinedOn", clock.today().toString())));
    }

    @PostMapping("/desk/people")
    @Requires(Act.MAINTAIN_PEOPLE)
    ModelAndView join(Actor actor, @RequestParam OrganId organ, @Valid NewPerson typed, BindingResult errors) {
        return forms.answer(errors, form -> newPerson(organ, form), () -> {
            var id = people.join(
                    actor,
                    organ,
                    typed.name().strip(),
                    Objects.requireNonNullElse(typed.phone(), ""),
                    typed.joinedOn());
            return new Done("/desk/people/" + id.value(), "已登记" + typed.name().strip() + "，请继续登记任职");
        });
    }

    @GetMapping("/desk/people/{id}")
    @Requires(Act.SEE_ORGANISATION)
    ModelAndView show(Actor actor, @PathVariable PersonId id) {
        var person = people.get(actor, id);
        return page(
                actor,
                id,
                Form.of(Map.of("startsOn", clock.today().toString(), "name", person.name(), "phone", person.phone())));
    }

    @PostMapping("/desk/people/{id}/correction")
    @Requires(Act.MAINTAIN_PEOPLE)
    ModelAndView correct(Actor actor, @PathVariable PersonId id, @Valid Correction typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, id, form), () -> {
            people.correct(actor, id, typed.name().strip(), Objects.requireNonNullElse(typed.phone(), ""));
            return new Done("/desk/people/" + id.value(), "人员信息已更正");
        });
    }

    @PostMapping("/desk/people/{id}/postings")
    @Requires(Act.MAINTAIN_PEOPLE)
    ModelAndView post(Actor actor, @PathVariable PersonId id, @Valid NewPosting typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, id, form), () -> {
            people.post(actor, id, typed.unit(), typed.post().strip(), typed.engagement(), typed.startsOn());
            return new Done("/desk/people/" + id.value(), "任职已登记");
        });
    }

    @PostMapping("/desk/people/{id}/postings/{posting}/ending")
    @Requires(Act.MAINTAIN_PEOPLE)
    ModelAndView endPosting(Actor actor, @PathVariable PersonId id, @PathVariable long posting) {
        return forms.step(form -> page(actor, id, form), () -> {
            people.endPosting(actor, id, posting, clock.today());
            return new Done("/desk/people/" + id.value(), "任职已结束");
        });
    }

    @PostMapping("/desk/people/{id}/leaving")
    @Requires(Act.MAINTAIN_PEOPLE)
    ModelAndView leave(Actor actor, @PathVariable PersonId id, @Valid LastDay typed, BindingResult errors) {
        return forms.answer(errors, form -> page(actor, id, form), () -> {
            people.leave(actor, id, typed.lastOn());
            return new Done("/desk/people/" + id.value(), "离任已登记，账号同时停用");
        });
    }

    private ModelAndView newPerson(OrganId organ, Form form) {
        return new ModelAndView("organisation/new-person", "form", form)
                .addObject("organ", organ)
                .addObject("organName", choice.nameOf(organ));
    }

    private ModelAndView page(Actor actor, PersonId id, Form form) {
        var person = people.get(actor, id);
        return new ModelAndView(
                        "organisation/person",
                        "page",
                        new PersonPage(
                                person,
                                people.postings(actor, id),
                                choice.units(person.organ()),
                                Option.of(Engagement.class, Engagement::label),
                                actor.may(Act.MAINTAIN_PEOPLE, choice.branchOf(person.organ()))))
                .addObject("form", form);
    }
}
