package gongkai.calendars;

import gongkai.access.Act;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.calendars.Due.OnDay.NamedBy;
import gongkai.calendars.OrganPlaces.Place;
import gongkai.statute.Calculation;
import gongkai.statute.Computation;
import gongkai.statute.DeadlineQuery;
import gongkai.statute.DeadlineRule;
import gongkai.statute.WorkCalendar;
import gongkai.web.Addresses;
import gongkai.web.Form;
import gongkai.web.Option;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Any statutory date, asked by anybody, with everything it rests on. */
@Controller
class DeadlineController {

    /** The dated events a person can fill in, by the name of their field. */
    private static final List<String> DATED = List.of(
            "SUPPLEMENT_NOTICE", "SUPPLEMENT_RECEIVED", "CONSULT_SENT", "CONSULT_END", "FEE_NOTICE", "FEE_PAID");

    private final Calendars calendars;
    private final OrganPlaces places;

    DeadlineController(Calendars calendars, OrganPlaces places) {
        this.calendars = calendars;
        this.places = places;
    }

    @GetMapping("/deadlines")
    @Requires(Act.SEE_CALENDARS)
    ModelAndView form(@RequestParam MultiValueMap<String, String> typed) {
        if (!typed.containsKey("start")) {
            return page(Form.blank());
        }
        var query = query(typed);
        return switch (query.answer(calendar(typed.getFirst("organ")))) {
            case Calculation _ -> new ModelAndView("redirect:" + address(query, typed.getFirst("organ")));
            case Computation.Faults(var faults) -> {
                var page = page(new Form(typed, Map.of(), faults));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    @GetMapping("/deadlines/sheet")
    @Requires(Act.SEE_CALENDARS)
    ModelAndView sheet(
            @RequestParam String rule,
            @RequestParam String start,
            @RequestParam(required = false) @Nullable List<String> event,
            @RequestParam(required = false) @Nullable List<String> param,
            @RequestParam(required = false) @Nullable String organ) {
        var query = new DeadlineQuery(
                rule,
                start,
                Objects.requireNonNullElse(event, List.of()),
                Objects.requireNonNullElse(param, List.of()));
        return switch (query.answer(calendar(organ))) {
            case Calculation calculation ->
                new ModelAndView(
                        "calendars/sheet",
                        "page",
                        SheetPage.of(
                                Objects.requireNonNull(DeadlineRule.named(rule)).label(),
                                calculation,
                                place(organ).map(Place::name).orElse("全国安排")));
            case Computation.Faults(var faults) -> {
                var page = page(new Form(Map.of("rule", List.of(rule), "start", List.of(start)), Map.of(), faults));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    /** For staff only: anybody could write any day into such an address. */
    @GetMapping("/desk/named-days")
    @Requires(Act.SEE_DESK)
    ModelAndView named(
            @RequestParam LocalDate day,
            @RequestParam NamedBy by,
            @RequestParam(required = false) @Nullable String organ) {
        return new ModelAndView("calendars/named", "day", day)
                .addObject("by", by.label())
                .addObject("why", calendar(organ).why(day).text());
    }

    private static DeadlineQuery query(MultiValueMap<String, String> typed) {
        var events = new ArrayList<String>();
        for (var name : DATED) {
            typed.getOrDefault(name, List.of()).stream()
                    .filter(it -> !it.isBlank())
                    .forEach(it -> events.add(name + "@" + it.strip()));
        }
        var extended = value(typed, "extended");
        if (!extended.isBlank()) {
            var on = value(typed, "extendedOn");
            events.add("EXTENDED:" + extended.strip() + (on.isBlank() ? "" : "@" + on.strip()));
        }
        var params = new ArrayList<String>();
        for (var name : List.of("n", "answer_due")) {
            if (!value(typed, name).isBlank()) {
                params.add(name + "=" + value(typed, name).strip());
            }
        }
        return new DeadlineQuery(value(typed, "rule"), value(typed, "start"), events, params);
    }

    private static String value(MultiValueMap<String, String> typed, String name) {
        return Objects.requireNonNullElse(typed.getFirst(name), "");
    }

    private static String address(DeadlineQuery query, @Nullable String organ) {
        var pairs = new ArrayList<Map.Entry<String, String>>();
        pairs.add(Map.entry("rule", query.rule()));
        pairs.add(Map.entry("start", query.start()));
        query.events().forEach(it -> pairs.add(Map.entry("event", it)));
        query.params().forEach(it -> pairs.add(Map.entry("param", it)));
        if (organ != null && !organ.isBlank()) {
            pairs.add(Map.entry("organ", organ));
        }
        return "/deadlines/sheet?" + Addresses.query(pairs);
    }

    private ModelAndView page(Form form) {
        return new ModelAndView("calendars/deadlines", "form", form)
                .addObject(
                        "rules",
                        Stream.of(DeadlineRule.values())
                                .filter(DeadlineRule::isOfTheLaw)
                                .map(it -> new Option(it.name(), it.label()))
                                .toList())
                .addObject(
                        "organs",
                        places.all().stream()
                                .map(it -> new Option(
                                        String.valueOf(it.branch().organ().value()), it.name()))
                                .toList());
    }

    private WorkCalendar calendar(@Nullable String organ) {
        return place(organ).map(it -> calendars.at(it.branch())).orElseGet(calendars::national);
    }

    private Optional<Place> place(@Nullable String organ) {
        if (organ == null || organ.isBlank()) {
            return Optional.empty();
        }
        if (!organ.matches("\\d{1,18}")) {
            throw new NotFound("organ", organ);
        }
        var found = places.find(new OrganId(Long.parseLong(organ)));
        if (found.isEmpty()) {
            throw new NotFound("organ", organ);
        }
        return found;
    }
}
