package gongkai.disclosures.domain;

import static gongkai.access.Verdict.when;
import static gongkai.disclosures.domain.DisclosureRefusal.SAME_PERSON;

import gongkai.access.PersonId;
import gongkai.access.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Through whose hands a version has gone; nobody takes two steps of one item. */
public record Hands(Map<Stage, Set<PersonId>> taken) {

    public Hands {
        taken = Map.copyOf(taken);
    }

    public static Hands of(PersonId drafter) {
        return new Hands(Map.of(Stage.DRAFT, Set.of(drafter)));
    }

    /** Whoever has taken another step of this version is refused. */
    public Verdict mayTake(Stage stage, PersonId who) {
        return when(
                taken.entrySet().stream()
                        .filter(it -> it.getKey() != stage)
                        .map(Map.Entry::getValue)
                        .noneMatch(it -> it.contains(who)),
                SAME_PERSON);
    }

    /** Several may write a draft; of the other steps the last one to take it counts. */
    public Hands with(Stage stage, PersonId who) {
        var next = new EnumMap<Stage, Set<PersonId>>(Stage.class);
        next.putAll(taken);
        next.put(stage, stage == Stage.DRAFT ? and(next.getOrDefault(stage, Set.of()), who) : Set.of(who));
        return new Hands(next);
    }

    /** Two leaders sign an urgent one. */
    public Hands andAlso(Stage stage, PersonId who) {
        var next = new EnumMap<Stage, Set<PersonId>>(Stage.class);
        next.putAll(taken);
        next.put(stage, and(next.getOrDefault(stage, Set.of()), who));
        return new Hands(next);
    }

    /** Back at the start, only those who wrote it have had it in their hands. */
    public Hands onlyDrafters() {
        return new Hands(Map.of(Stage.DRAFT, taken.getOrDefault(Stage.DRAFT, Set.of())));
    }

    /** Back at the confidentiality review. */
    public Hands beforeSecrecy() {
        var next = new EnumMap<Stage, Set<PersonId>>(Stage.class);
        next.putAll(taken);
        next.keySet().removeIf(it -> it.compareTo(Stage.SECRECY) >= 0);
        return new Hands(next);
    }

    private static Set<PersonId> and(Collection<PersonId> some, PersonId one) {
        var all = new TreeSet<PersonId>(Comparator.comparingLong(PersonId::value));
        all.addAll(some);
        all.add(one);
        return Set.copyOf(all);
    }
}
