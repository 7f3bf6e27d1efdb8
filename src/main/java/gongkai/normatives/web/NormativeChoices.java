package gongkai.normatives.web;

import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.access.UnitId;
import gongkai.organisation.Organs;
import gongkai.organisation.Units;
import gongkai.web.Option;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the pages of the register offer to choose from, and how things are called. */
@Component
class NormativeChoices {

    private final Organs organs;
    private final Units units;

    NormativeChoices(Organs organs, Units units) {
        this.organs = organs;
        this.units = units;
    }

    List<Option> organs(Scope scope) {
        return organs.within(scope).stream()
                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                .toList();
    }

    String nameOf(OrganId organ) {
        return organs.find(organ).map(it -> it.name()).orElse("");
    }

    List<Option> units(OrganId organ) {
        return units.of(organ).stream()
                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                .toList();
    }

    /** The office writes for any unit, everybody else for their own. */
    List<Option> unitsToWriteFor(Actor actor) {
        var all = actor.is(Role.OFFICE_CLERK) || actor.is(Role.OFFICE_HEAD);
        return units.of(actor.organ()).stream()
                .filter(it -> all || actor.units().contains(it.id()))
                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                .toList();
    }

    String nameOf(UnitId unit) {
        return units.find(unit).map(Units.Named::name).orElse("");
    }
}
