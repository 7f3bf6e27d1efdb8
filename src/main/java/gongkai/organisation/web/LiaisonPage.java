package gongkai.organisation.web;

import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.organisation.domain.Liaison;
import gongkai.organisation.domain.LiaisonCover;
import gongkai.organisation.domain.Unit;
import gongkai.web.Option;
import java.util.List;

/** The liaisons of an organ's units. */
public record LiaisonPage(
        OrganId organ,
        LiaisonCover cover,
        List<Unit> units,
        List<Liaison> current,
        List<Option> people,
        List<Option> organs,
        boolean mayMaintain) {

    public String unitOf(UnitId id) {
        return units.stream()
                .filter(it -> it.id().equals(id))
                .map(Unit::name)
                .findFirst()
                .orElse("");
    }

    public List<Option> missing() {
        return cover.missing().stream()
                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                .toList();
    }
}
