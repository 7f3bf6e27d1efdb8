package gongkai.channels.web;

import gongkai.channels.Delivery;
import gongkai.channels.Delivery.Dead;
import gongkai.channels.Delivery.Done;
import gongkai.channels.Delivery.Retrying;
import gongkai.channels.Delivery.Sent;
import gongkai.channels.Delivery.Slip;
import gongkai.channels.Delivery.Superseded;
import gongkai.channels.Delivery.ToDo;
import gongkai.channels.Delivery.Waiting;
import gongkai.channels.store.PgDeliveryStore.State;
import gongkai.web.Days;

/**
 * A delivery in words.
 *
 * @param tone of the tag: plain, accent, ok, warn or seal
 * @param told what there is to say about how it stands; may be empty
 * @param link where it can be seen; may be empty
 */
public record DeliveryRow(Slip slip, String state, String tone, String told, String link) {

    static DeliveryRow of(Delivery delivery) {
        return new DeliveryRow(
                delivery.slip(), State.of(delivery).label(), tone(delivery), told(delivery), link(delivery));
    }

    private static String tone(Delivery delivery) {
        return switch (delivery) {
            case Sent _, Done _ -> "ok";
            case Retrying _, ToDo _ -> "warn";
            case Dead _ -> "seal";
            case Waiting _ -> "accent";
            case Superseded _ -> "plain";
        };
    }

    private static String told(Delivery delivery) {
        return switch (delivery) {
            case Waiting _, ToDo _ -> "";
            case Retrying it -> it.why() + "；已试 " + it.attempts() + " 次，" + Days.moment(it.nextAt()) + "再试";
            case Sent it -> Days.moment(it.at()) + "，回执 " + it.receipt();
            case Dead it -> it.why() + "；已试 " + it.attempts() + " 次";
            case Done it ->
                Days.moment(it.evidence().doneAt())
                        + (it.evidence().note().isEmpty()
                                ? ""
                                : "，" + it.evidence().note())
                        + "（" + it.evidence().recordedBy() + "登记）";
            case Superseded it -> Days.moment(it.at()) + "由后来的内容取代";
        };
    }

    private static String link(Delivery delivery) {
        return delivery instanceof Done done ? done.evidence().link() : "";
    }
}
