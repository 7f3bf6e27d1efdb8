package gongkai.notices.web;

import gongkai.notices.domain.Sending;
import gongkai.notices.domain.Sending.Dead;
import gongkai.notices.domain.Sending.Retrying;
import gongkai.notices.domain.Sending.Sent;
import gongkai.notices.domain.Sending.Waiting;
import gongkai.notices.store.PgNoticeStore.State;
import gongkai.notices.store.PgNoticeStore.Way;
import gongkai.web.Days;

/**
 * A notice in words.
 *
 * @param recipient masked
 * @param tone of the tag: accent, ok, warn or seal
 * @param told what there is to say about how it stands; may be empty
 */
public record NoticeRow(
        long id,
        String title,
        String way,
        String recipient,
        String createdAt,
        String state,
        String tone,
        String told,
        boolean isDead) {

    static NoticeRow of(Sending it) {
        var slip = it.slip();
        return new NoticeRow(
                slip.id(),
                slip.title(),
                Way.of(slip.recipient()).label(),
                slip.recipient().masked(),
                Days.moment(slip.createdAt()),
                State.of(it).label(),
                tone(it),
                told(it),
                it instanceof Dead);
    }

    private static String tone(Sending it) {
        return switch (it) {
            case Waiting _ -> "accent";
            case Retrying _ -> "warn";
            case Sent _ -> "ok";
            case Dead _ -> "seal";
        };
    }

    private static String told(Sending it) {
        return switch (it) {
            case Waiting waiting -> Days.moment(waiting.nextAt()) + "起发送";
            case Retrying retrying ->
                retrying.why() + "；已试 " + retrying.attempts() + " 次，" + Days.moment(retrying.nextAt()) + "再试";
            case Sent sent -> Days.moment(sent.at()) + "，回执 " + sent.receipt();
            case Dead dead -> dead.why() + "；已试 " + dead.attempts() + " 次";
        };
    }
}
