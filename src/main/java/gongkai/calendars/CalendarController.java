package gongkai.calendars;

import static gongkai.calendars.CalendarRefusal.NO_FILE;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.calendars.AnnouncedYearReader.Reading;
import gongkai.clock.OfficeClock;
import gongkai.statute.SpecialDay.Layer;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The public calendar, and how the system administrator adds to it. */
@Controller
class CalendarController {

    record LocalDays(
            @NotNull(message = "请选择类别") Layer layer,
            @NotNull(message = "请选择适用机关") OrganId place,
            @NotBlank(message = "请写明依据的文件") String source,
            @NotBlank(message = "请至少写一天") String days) {}

    private final CalendarHandling handling;
    private final Calendars calendars;
    private final OrganPlaces places;
    private final OfficeClock clock;
    private final Forms forms;

    CalendarController(
            CalendarHandling handling, Calendars calendars, OrganPlaces places, OfficeClock clock, Forms forms) {
        this.handling = handling;
        this.calendars = calendars;
        this.places = places;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping("/calendar")
    @Requires(Act.SEE_CALENDARS)
    ModelAndView show(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable OrganId organ) {
        var shown = year == null ? clock.today().getYear() : Math.clamp(year, 2000, 2099);
        var place = organ == null ? null : places.find(organ).orElse(null);
        var calendar = place == null ? calendars.national() : calendars.at(place.branch());
        return new ModelAndView(
                "calendars/calendar", "page", CalendarPage.of(calendar, shown, place == null ? "全国安排" : place.name()));
    }

    @GetMapping("/desk/calendars")
    @Requires(Act.MAINTAIN_CALENDARS)
    ModelAndView list(Actor actor) {
        return page(actor, Form.blank(), List.of());
    }

    /** Reads the file and shows what it would do; nothing is entered yet. */
    @PostMapping("/desk/calendars/previews")
    @Requires(Act.MAINTAIN_CALENDARS)
    ModelAndView preview(
            Actor actor,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String fileSource)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(actor, new Form(Map.of(), Map.of("file", NO_FILE.label()), List.of()), List.of());
        }
        var bytes = file.getBytes();
        return switch (AnnouncedYearReader.read(bytes, null)) {
            case Reading.Faulty(var faults) -> refused(actor, Form.blank(), faults);
            case Reading.Read(var year, var remarks) -> {
                var sourced = sourced(year, fileSource);
                yield sourced.isSourced()
                        ? preview(
                                actor,
                                handling.proposal(actor, sourced),
                                remarks,
                                "/desk/calendars/national",
                                Map.of("content", Base64.getEncoder().encodeToString(bytes), "fileSource", fileSource))
                        : refused(
                                actor,
                                new Form(Map.of(), Map.of("fileSource", CalendarRefusal.NO_SOURCE.label()), List.of()),
                                List.of());
            }
        };
    }

    @PostMapping("/desk/calendars/national")
    @Requires(Act.MAINTAIN_CALENDARS)
    ModelAndView enterNational(
            Actor actor,
            @RequestParam String content,
            @RequestParam(defaultValue = "") String fileSource,
            @RequestParam(defaultValue = "-1") long edition) {
        return forms.step(form -> page(actor, form, List.of()), () -> {
            var moved = handling.enter(actor, handling.proposal(actor, sourced(read(content), fileSource)), edition);
            return entered(moved);
        });
    }

    @PostMapping("/desk/calendars/local/previews")
    @Requires(Act.MAINTAIN_CALENDARS)
    ModelAndView previewLocal(Actor actor, @Valid LocalDays typed, BindingResult errors) {
        if (!errors.hasErrors()) {
            DayLines.faults(typed.days()).forEach(it -> errors.rejectValue("days", "line", it));
        }
        if (errors.hasErrors()) {
            return forms.answer(errors, form -> page(actor, form, List.of()), () -> new Done("/desk/calendars", ""));
        }
        return preview(
                actor,
                proposal(actor, typed),
                List.of(),
                "/desk/calendars/local",
                Map.of(
                        "layer", typed.layer().name(),
                        "place", String.valueOf(typed.place().value()),
                        "source", typed.source(),
                        "days", typed.days()));
    }

    @PostMapping("/desk/calendars/local")
    @Requires(Act.MAINTAIN_CALENDARS)
    ModelAndView enterLocal(
            Actor actor,
            @Valid LocalDays typed,
            BindingResult errors,
            @RequestParam(defaultValue = "-1") long edition) {
        if (!errors.hasErrors()) {
            DayLines.faults(typed.days()).forEach(it -> errors.rejectValue("days", "line", it));
        }
        return forms.answer(
                errors,
                form -> page(actor, form, List.of()),
                () -> entered(handling.enter(actor, proposal(actor, typed), edition)));
    }

    @PostMapping("/desk/calendars/{id}/withdrawal")
    @Requires(Act.MAINTAIN_CALENDARS)
    ModelAndView withdraw(Actor actor, @PathVariable long id) {
        return forms.step(form -> page(actor, form, List.of()), () -> {
            var moved = handling.withdraw(actor, id);
            return new Done("/desk/calendars", "已撤回，" + moved.size() + " 项期限随之变动");
        });
    }

    private Arrangement proposal(Actor actor, LocalDays typed) {
        return handling.proposal(
                actor,
                typed.layer(),
                branch(typed.place()),
                typed.source().strip(),
                DayLines.read(typed.days(), typed.layer(), typed.source().strip()));
    }

    private Branch branch(OrganId organ) {
        return places.find(organ)
                .orElseThrow(() -> new RefusedException(CalendarRefusal.NOT_YOUR_BRANCH))
                .branch();
    }

    /** What the file says of its source, or else what was typed. */
    private static AnnouncedYear sourced(AnnouncedYear year, String typed) {
        return year.isSourced() ? year : year.from(typed.strip());
    }

    private static AnnouncedYear read(String content) {
        try {
            if (AnnouncedYearReader.read(Base64.getDecoder().decode(content), null)
                    instanceof Reading.Read(var year, var _)) {
                return year;
            }
        } catch (IllegalArgumentException e) {
            // Not what the preview handed out.
            throw new RefusedException(CalendarRefusal.CHANGED_MEANWHILE);
        }
        throw new RefusedException(CalendarRefusal.CHANGED_MEANWHILE);
    }

    private static Done entered(List<MovedDuty> moved) {
        return new Done("/desk/calendars", "已登记，" + moved.size() + " 项期限随之变动，新旧日期已记入审计记录");
    }

    private ModelAndView preview(
            Actor actor, Arrangement proposed, List<String> remarks, String action, Map<String, String> fields) {
        return new ModelAndView(
                "calendars/preview",
                "page",
                new PreviewPage(
                        proposed,
                        remarks,
                        PreviewPage.moves(handling.movedBy(actor, proposed), places),
                        action,
                        fields,
                        handling.edition()));
    }

    private ModelAndView refused(Actor actor, Form form, List<String> faults) {
        var page = page(actor, form, faults);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Actor actor, Form form, List<String> faults) {
        return new ModelAndView("calendars/calendars", "form", form)
                .addObject("faults", faults)
                .addObject("arrangements", ArrangementLine.all(handling.all(), places))
                .addObject(
                        "years",
                        calendars.national().announcedYears().stream().sorted().toList())
                .addObject("mayImport", actor.branch().isRoot())
                .addObject(
                        "layers",
                        Stream.of(Layer.REGIONAL, Layer.MANUAL)
                                .map(it -> new Option(it.name(), it.label()))
                                .toList())
                .addObject(
                        "places",
                        places.all().stream()
                                .filter(it -> actor.may(Act.MAINTAIN_CALENDARS, it.branch()))
                                .map(it -> new Option(
                                        String.valueOf(it.branch().organ().value()), it.name() + "及其下级"))
                                .toList());
    }
}
