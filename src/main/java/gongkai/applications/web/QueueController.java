package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Requires;
import gongkai.applications.domain.Queue;
import gongkai.applications.handling.CaseReading;
import gongkai.applications.handling.CaseReading.Waiting;
import gongkai.organisation.Organ;
import gongkai.web.Option;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The office's own desk for applications: what waits, by what it waits for. */
@Controller
@RequestMapping("/desk/applications")
class QueueController {

    private final CaseReading reading;
    private final CaseViews views;

    QueueController(CaseReading reading, CaseViews views) {
        this.reading = reading;
        this.views = views;
    }

    @GetMapping
    @Requires(Act.SEE_APPLICATIONS)
    ModelAndView queues(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganId organ,
            @RequestParam(required = false) @Nullable Queue queue) {
        var of = organ == null ? actor.organ() : organ;
        var queues = reading.queues(actor, of);
        var counts = new EnumMap<Queue, Integer>(Queue.class);
        queues.forEach((it, cases) -> counts.put(it, cases.size()));
        var chosen =
                queue != null ? queue : counts.keySet().stream().findFirst().orElse(Queue.TO_ASSIGN);
        return new ModelAndView(
                "applications/queues",
                "page",
                new QueuePage(
                        String.valueOf(of.value()),
                        organs(reading.organs(actor)),
                        counts,
                        chosen,
                        rows(queues, chosen),
                        of.equals(actor.organ()) && actor.may(Act.REGISTER_APPLICATIONS)));
    }

    private List<QueuePage.Row> rows(Map<Queue, List<Waiting>> queues, Queue chosen) {
        return queues.getOrDefault(chosen, List.of()).stream()
                .map(it -> new QueuePage.Row(
                        it.file(),
                        views.unit(it.file()),
                        views.due(it.file(), it.clock()),
                        CaseViews.others(it.clock()),
                        CaseViews.standing(it.clock())))
                .sorted(Comparator.comparing(
                        it -> it.due().map(due -> due.day()).orElse(null),
                        Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    static List<Option> organs(List<Organ> organs) {
        return organs.stream()
                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                .toList();
    }
}
