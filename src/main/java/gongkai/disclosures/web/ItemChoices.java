package gongkai.disclosures.web;

import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.access.UnitId;
import gongkai.catalogue.Column;
import gongkai.catalogue.ColumnId;
import gongkai.catalogue.Columns;
import gongkai.catalogue.DocumentKind;
import gongkai.catalogue.Term;
import gongkai.catalogue.Vocabularies;
import gongkai.catalogue.Vocabulary;
import gongkai.channels.ChannelKind;
import gongkai.channels.Channels;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.Units;
import gongkai.web.Option;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the lists of these pages offer. */
@Component
class ItemChoices {

    private final Organs organs;
    private final Units units;
    private final Columns columns;
    private final Vocabularies vocabularies;
    private final Channels channels;
    private final OfficeClock clock;

    ItemChoices(
            Organs organs,
            Units units,
            Columns columns,
            Vocabularies vocabularies,
            Channels channels,
            OfficeClock clock) {
        this.organs = organs;
        this.units = units;
        this.columns = columns;
        this.vocabularies = vocabularies;
        this.channels = channels;
        this.clock = clock;
    }

    List<Option> organs(Scope scope) {
        return organs.within(scope).stream()
                .map(it -> new Option(String.valueOf(it.id().value()), it.name()))
                .toList();
    }

    String nameOf(OrganId organ) {
        return organs.find(organ).map(Organ::name).orElse("");
    }

    List<Option> units(OrganId organ) {
        return units.of(organ).stream().map(ItemChoices::option).toList();
    }

    /** The office writes for any unit, everybody else for their own. */
    List<Option> unitsToWriteFor(Actor actor) {
        return units.of(actor.organ()).stream()
                .filter(it -> actor.is(Role.OFFICE_CLERK) || actor.units().contains(it.id()))
                .map(ItemChoices::option)
                .toList();
    }

    String nameOf(UnitId unit) {
        return units.find(unit).map(Units.Named::name).orElse("");
    }

    private static Option option(Units.Named it) {
        return new Option(String.valueOf(it.id().value()), it.name());
    }

    List<Option> columns(OrganId organ) {
        return columns.leaves(organ).stream()
                .map(it -> new Option(String.valueOf(it.id().value()), columns.path(it.id())))
                .toList();
    }

    List<Column> openColumns(OrganId organ) {
        return columns.leaves(organ);
    }

    List<Option> terms(Vocabulary vocabulary) {
        return vocabularies.current(vocabulary, clock.today()).stream()
                .map(it -> new Option(it.code(), indented(it)))
                .toList();
    }

    private static String indented(Term it) {
        return (it.parent() == null ? "" : "　") + it.label();
    }

    String label(Vocabulary vocabulary, String code) {
        return code.isEmpty() ? "" : vocabularies.label(vocabulary, code);
    }

    List<Option> documentKinds() {
        return Option.of(DocumentKind.class, DocumentKind::label);
    }

    List<Option> channels(OrganId organ) {
        return channels.open(organ).stream()
                .map(it -> new Option(
                        String.valueOf(it.id().value()),
                        it.name().equals(it.kind().label())
                                ? it.name()
                                : it.name() + "（" + it.kind().label() + "）"))
                .toList();
    }

    /** Where most things go: the own site. */
    List<String> usualChannels(OrganId organ) {
        return channels.open(organ).stream()
                .filter(it -> it.kind() == ChannelKind.OWN_SITE)
                .map(it -> String.valueOf(it.id().value()))
                .toList();
    }

    String columnPath(long column) {
        return column == 0 ? "" : columns.path(new ColumnId(column));
    }
}
