package gongkai.organisation.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.UnitId;
import gongkai.organisation.Organs;
import gongkai.organisation.Staff;
import gongkai.organisation.Units;
import gongkai.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists that forms about organs choose from. */
@Component
class OrganChoice {

    private final Organs organs;
    private final Units units;
    private final Staff staff;

    OrganChoice(Organs organs, Units units, Staff staff) {
        this.organs = organs;
        this.units = units;
        this.staff = staff;
    }

    static OrganId shown(Actor actor, @Nullable OrganId asked) {
        return asked == null ? actor.organ() : asked;
    }

    /** The organ itself, when the actor may do this there. */
    OrganId within(Actor actor, Act act, OrganId organ) {
        return organs.find(organ)
                .filter(it -> actor.may(act, it.branch()))
                .orElseThrow(() -> new NotFound("organ", organ))
                .id();
    }

    Branch branchOf(OrganId organ) {
        return organs.find(organ).orElseThrow().branch();
    }

    String nameOf(OrganId organ) {
        return organs.find(organ).orElseThrow().name();
    }

    String nameOf(UnitId unit) {
        return units.find(unit).orElseThrow().name();
    }

    String nameOf(PersonId person) {
        return staff.find(person).orElseThrow().name();
    }

    List<Option> organs(Actor actor) {
        return organs.within(actor.scope(Act.SEE_ORGANISATION)).stream()
                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                .toList();
    }

    List<Option> units(OrganId organ) {
        return units.of(organ).stream()
                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                .toList();
    }

    List<Option> people(OrganId organ) {
        return staff.of(organ).stream()
                .map(it -> new Option(String.valueOf(it.id().value()), it.name() + unitsOf(it.id())))
                .toList();
    }

    /** In brackets, to tell people of the same name apart and to choose somebody of the right unit. */
    private String unitsOf(PersonId person) {
        var names = staff.unitsOf(person).stream().map(this::nameOf).sorted().toList();
        return names.isEmpty() ? "" : "（" + String.join("、", names) + "）";
    }
}
