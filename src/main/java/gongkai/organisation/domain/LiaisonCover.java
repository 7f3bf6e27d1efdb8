package gongkai.organisation.domain;

import gongkai.access.UnitId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How many units of an organ have their liaison, and which do not. */
public record LiaisonCover(int covered, int units, List<Unit> missing) {

    public static LiaisonCover of(Collection<Unit> units, Collection<Liaison> current) {
        Set<UnitId> have = current.stream().map(Liaison::unit).collect(Collectors.toSet());
        var missing = units.stream().filter(it -> !have.contains(it.id())).toList();
        return new LiaisonCover(units.size() - missing.size(), units.size(), missing);
    }

    public boolean isComplete() {
        return missing.isEmpty();
    }
}
