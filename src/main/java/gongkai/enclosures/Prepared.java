package gongkai.enclosures;

import java.util.List;

/**
 * How far the files of a reply are.
 *
 * @param ready those that are made and checked, in their order
 * @param unready how many are not
 * @param undecided how many proposals nobody has decided about
 * @param withheld what is covered in them
 */
public record Prepared(List<Enclosed> ready, int unready, int undecided, List<WithheldPlaces> withheld) {

    public Prepared {
        ready = List.copyOf(ready);
        withheld = List.copyOf(withheld);
    }

    public boolean isEmpty() {
        return ready.isEmpty() && unready == 0;
    }

    public boolean hasRedacted() {
        return ready.stream().anyMatch(Enclosed::isRedacted);
    }
}
