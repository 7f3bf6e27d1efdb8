package gongkai.organisation.web;

import gongkai.access.UnitId;
import gongkai.organisation.domain.Completeness;
import gongkai.organisation.domain.Leader;
import gongkai.organisation.domain.Liaison;
import gongkai.organisation.domain.OrganProfile;
import gongkai.organisation.domain.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One organ as its staff sees it. */
public record OrganPage(
        OrganProfile profile,
        List<Unit> units,
        List<Liaison> liaisons,
        List<Leader> leaders,
        Completeness completeness,
        LocalDate today,
        boolean mayMaintain,
        boolean mayDescribe) {

    public Optional<String> liaisonOf(UnitId unit) {
        return liaisons.stream()
                .filter(it -> it.unit().equals(unit))
                .map(Liaison::name)
                .findFirst();
    }
}
