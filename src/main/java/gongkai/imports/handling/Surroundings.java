package gongkai.imports.handling;

import gongkai.access.OrganId;
import gongkai.catalogue.Columns;
import gongkai.catalogue.IndexNumbers;
import gongkai.catalogue.Term;
import gongkai.catalogue.Vocabularies;
import gongkai.catalogue.Vocabulary;
import gongkai.channels.ChannelKind;
import gongkai.channels.Channels;
import gongkai.clock.OfficeClock;
import gongkai.imports.domain.House;
import gongkai.imports.domain.Places;
import gongkai.organisation.Organs;
import gongkai.organisation.Units;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What has to be known of an organ to read what it imports. */
@Component
class Surroundings {

    private final Organs organs;
    private final Units units;
    private final Columns columns;
    private final Vocabularies vocabularies;
    private final IndexNumbers numbers;
    private final Channels channels;
    private final OfficeClock clock;

    Surroundings(
            Organs organs,
            Units units,
            Columns columns,
            Vocabularies vocabularies,
            IndexNumbers numbers,
            Channels channels,
            OfficeClock clock) {
        this.organs = organs;
        this.units = units;
        this.columns = columns;
        this.vocabularies = vocabularies;
        this.numbers = numbers;
        this.channels = channels;
        this.clock = clock;
    }

    House house(OrganId id) {
        var organ = organs.find(id).orElseThrow();
        return new House(organ.name(), organ.shortName(), numbers.documentCodes(id), terms(), clock.today());
    }

    private List<Term> terms() {
        return Stream.of(Vocabulary.SUBJECT, Vocabulary.GENRE, Vocabulary.TOPIC)
                .flatMap(it -> vocabularies.current(it, clock.today()).stream())
                .toList();
    }

    Places places(OrganId id) {
        var byName = new LinkedHashMap<String, Long>();
        var leads = new LinkedHashMap<Long, Long>();
        for (var column : columns.leaves(id)) {
            byName.putIfAbsent(column.name(), column.id().value());
            var lead = column.lead();
            if (lead != null) {
                leads.put(column.id().value(), lead.value());
            }
        }
        var unitByName = new LinkedHashMap<String, Long>();
        units.of(id).forEach(it -> unitByName.put(it.name(), it.id().value()));
        return new Places(byName, leads, unitByName);
    }

    /** Where most things go. */
    List<Long> ownSite(OrganId id) {
        return channels.open(id).stream()
                .filter(it -> it.kind() == ChannelKind.OWN_SITE)
                .map(it -> it.id().value())
                .toList();
    }
}
