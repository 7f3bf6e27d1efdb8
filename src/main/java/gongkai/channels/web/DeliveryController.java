package gongkai.channels.web;

import static gongkai.channels.ChannelRefusal.TIME_ODD;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.Requires;
import gongkai.channels.Delivery;
import gongkai.channels.Delivery.Dead;
import gongkai.channels.Delivery.ToDo;
import gongkai.channels.handling.DeliveryHandling;
import gongkai.channels.store.PgDeliveryStore.State;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organs;
import gongkai.web.Download;
import gongkai.web.Form;
import gongkai.web.Forms;
import gongkai.web.Forms.Done;
import gongkai.web.Option;
import gongkai.web.Paging;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Deliveries: how they stand, and what people do about them. */
@Controller
class DeliveryController {

    record TypedEvidence(
            @NotBlank(message = "请填写办理时间") String doneAt,

            @Nullable @Size(max = 500, message = "链接不超过 500 个字符")
            String link,

            @Nullable @Size(max = 1000, message = "凭证说明不超过 1000 字")
            String note) {

        /** As it was in the office. */
        Instant moment() {
            try {
                return LocalDateTime.parse(doneAt.strip().replace(' ', 'T'))
                        .atZone(OfficeClock.ZONE)
                        .toInstant();
            } catch (DateTimeParseException notATime) {
                throw new RefusedException(TIME_ODD);
            }
        }
    }

    private final DeliveryHandling deliveries;
    private final Organs organs;
    private final OfficeClock clock;
    private final Forms forms;

    DeliveryController(DeliveryHandling deliveries, Organs organs, OfficeClock clock, Forms forms) {
        this.deliveries = deliveries;
        this.organs = organs;
        this.clock = clock;
        this.forms = forms;
    }

    @GetMapping("/desk/deliveries")
    @Requires(Act.SEE_CHANNELS)
    ModelAndView list(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganId organ,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "1") int page) {
        var shown = organ == null ? actor.organ() : organ;
        var count = deliveries.count(actor, shown, state);
        var paging = Paging.of(page, count, DeliveryHandling.PAGE);
        return new ModelAndView(
                        "channels/deliveries",
                        "page",
                        new DeliveriesPage(
                                deliveries.list(actor, shown, state, paging.number()).stream()
                                        .map(DeliveryRow::of)
                                        .toList(),
                                count,
                                paging.number(),
                                paging.pages(),
                                shown,
                                state,
                                Option.of(State.class, State::label)))
                .addObject(
                        "organs",
                        organs.within(actor.scope(Act.SEE_CHANNELS)).stream()
                                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                                .toList());
    }

    @GetMapping("/desk/deliveries/{id}")
    @Requires(Act.SEE_CHANNELS)
    ModelAndView show(Actor actor, @PathVariable long id) {
        return page(actor, id, Form.of(Map.of("doneAt", now())));
    }

    /** Everything to be handed over, as one archive. */
    @GetMapping("/desk/deliveries/{id}/package.zip")
    @Requires(Act.RECORD_DELIVERY)
    ResponseEntity<byte[]> bundle(Actor actor, @PathVariable long id) {
        var bytes = deliveries.bundle(actor, id).orElseThrow(() -> new NotFound("package", id));
        var name = "移交包-" + deliveries.get(actor, id).slip().key() + ".zip";
        return Download.of(name, "application/zip", bytes);
    }

    @PostMapping("/desk/deliveries/{id}/evidence")
    @Requires(Act.RECORD_DELIVERY)
    ModelAndView record(Actor actor, @PathVariable long id, @Valid TypedEvidence typed, BindingResult errors) {
        deliveries.get(actor, id);
        return forms.answer(errors, form -> page(actor, id, form), () -> {
            deliveries.record(actor, id, typed.moment(), Forms.text(typed.link()), Forms.text(typed.note()));
            return new Done("/desk/deliveries/" + id, "办理情况已登记");
        });
    }

    @PostMapping("/desk/deliveries/{id}/attempts")
    @Requires(Act.RECORD_DELIVERY)
    ModelAndView tryAgain(Actor actor, @PathVariable long id) {
        return forms.step(form -> page(actor, id, form), () -> {
            deliveries.tryAgain(actor, id);
            return new Done("/desk/deliveries/" + id, "已重新排队推送");
        });
    }

    private String now() {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")
                .format(clock.now().truncatedTo(ChronoUnit.MINUTES).atZone(OfficeClock.ZONE));
    }

    private ModelAndView page(Actor actor, long id, Form form) {
        var delivery = deliveries.get(actor, id);
        var mayRecord =
                actor.may(Act.RECORD_DELIVERY) && delivery.slip().organ().equals(actor.organ());
        return new ModelAndView(
                        "channels/delivery",
                        "page",
                        new DeliveryPage(
                                DeliveryRow.of(delivery),
                                deliveries.attempts(actor, id),
                                delivery instanceof ToDo && mayRecord,
                                delivery instanceof Dead && mayRecord,
                                mayRecord && isToHandOver(delivery) && deliveries.hasBundle(actor, id)))
                .addObject("form", form);
    }

    private static boolean isToHandOver(Delivery delivery) {
        return switch (delivery) {
            case ToDo _, Dead _, Delivery.Pending _ -> true;
            case Delivery.Sent _, Delivery.Done _, Delivery.Superseded _ -> false;
        };
    }
}
