package gongkai.organisation.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.UnitId;
import gongkai.organisation.domain.OrganProfile;
import gongkai.organisation.domain.Person;
import gongkai.organisation.domain.Unit;
import gongkai.organisation.store.PgOrganStore;
import gongkai.organisation.store.PgPeopleStore;
import org.springframework.stereotype.Component;

/** Finds things through what the actor may do to them: what is not theirs is not there. */
@Component
class OrganGate {

    private final PgOrganStore organs;
    private final PgPeopleStore people;

    OrganGate(PgOrganStore organs, PgPeopleStore people) {
        this.organs = organs;
        this.people = people;
    }

    OrganProfile organ(Actor actor, Act act, OrganId id) {
        return organs.find(id)
                .filter(it -> actor.may(act, it.organ().branch()))
                .orElseThrow(() -> new NotFound("organ", id));
    }

    Branch branch(OrganId id) {
        return organs.find(id).orElseThrow().organ().branch();
    }

    Unit unit(Actor actor, Act act, UnitId id) {
        var unit = organs.findUnit(id).orElseThrow(() -> new NotFound("unit", id));
        organ(actor, act, unit.organ());
        return unit;
    }

    Person person(Actor actor, Act act, PersonId id) {
        var person = people.find(id).orElseThrow(() -> new NotFound("person", id));
        organ(actor, act, person.organ());
        return person;
    }
}
