package gongkai.organisation.domain;

import gongkai.access.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The handing over of a liaison's work (工作交接): item by item, confirmed by both, then filed with the superior organ. A
 * step that a state does not allow is a method it does not have.
 */
public sealed interface Handover {

    HandoverCase dossier();

    List<HandoverItem> items();

    /** Items are being confirmed. */
    record UnderWay(HandoverCase dossier, List<HandoverItem> items) implements Handover {

        public UnderWay {
            items = List.copyOf(items);
        }

        /** Each party confirms for itself; when nothing is open any more, the handover is complete that day. */
        public Handover confirm(PersonId who, int number, LocalDate today) {
            UnaryOperator<HandoverItem> mark = it -> it.number() == number ? it.confirmedBy(who, dossier, today) : it;
            var next = new UnderWay(dossier, items.stream().map(mark).toList());
            return next.items().stream().allMatch(HandoverItem::isConfirmed)
                    ? new Completed(dossier, next.items(), today)
                    : next;
        }

        /** Whether that person still has this item to confirm. */
        public boolean isOpenTo(PersonId who, int number) {
            return items.stream()
                    .anyMatch(it -> it.number() == number
                            && ((who.equals(dossier.from()) && it.givenOn() == null)
                                    || (who.equals(dossier.to()) && it.takenOn() == null)));
        }

        /** When one party cannot confirm, having no account or having died, all of theirs is confirmed for them. */
        public Handover confirmFor(PersonId absent, LocalDate today) {
            Handover next = this;
            for (var item : items) {
                if (next instanceof UnderWay underWay && underWay.isOpenTo(absent, item.number())) {
                    next = underWay.confirm(absent, item.number(), today);
                }
            }
            return next;
        }

        public Cancelled cancel(LocalDate today, String reason) {
            return new Cancelled(dossier, items, today, reason);
        }
    }

    /** Both have confirmed everything; the change is not yet filed with the superior organ. */
    record Completed(HandoverCase dossier, List<HandoverItem> items, LocalDate completedOn) implements Handover {

        public Filed file(Filing filing) {
            return new Filed(dossier, items, completedOn, filing);
        }
    }

    /** Filed with the superior organ (备案). */
    record Filed(HandoverCase dossier, List<HandoverItem> items, LocalDate completedOn, Filing filing)
            implements Handover {

        /** The superior organ often answers later. */
        public Filed receive(String receipt) {
            return new Filed(dossier, items, completedOn, new Filing(filing.filedOn(), filing.document(), receipt));
        }
    }

    /** Given up before it was complete; nothing has changed hands. */
    record Cancelled(HandoverCase dossier, List<HandoverItem> items, LocalDate cancelledOn, String reason)
            implements Handover {}
}
