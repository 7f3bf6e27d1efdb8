package gongkai.catalogue.web;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.UnitId;
import gongkai.organisation.Organs;
import gongkai.web.Option;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What this module's pages let one choose from. */
@Component
class Choices {

    private final Organs organs;

    Choices(Organs organs) {
        this.organs = organs;
    }

    /** The organs whose catalogue the actor may see. */
    List<Option> organs(Actor actor) {
        return organs.within(actor.scope(Act.SEE_CATALOGUE)).stream()
                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                .toList();
    }

    static List<Option> units(Map<UnitId, String> names) {
        return names.entrySet().stream()
                .map(it -> new Option(String.valueOf(it.getKey().value()), it.getValue()))
                .toList();
    }
}
