package gongkai.citizens.handling;

import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.applications.domain.Wanted;
import gongkai.citizens.store.PgCitizenStore;
import gongkai.clock.OfficeClock;
import gongkai.search.Hit;
import gongkai.search.Piece;
import gongkai.search.Search;
import gongkai.search.SearchRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Published items that may already answer what somebody is about to ask for. It counts, and never stands in the way. */
@Service
public class Suggesting {

    /** A published item. */
    public record Suggestion(String title, String href, String organ) {}

    /** How often in a year something was shown, and how often that was enough. */
    public record Counted(int year, int shown, int enough) {}

    private static final int MOST = 5;
    private static final int LONGEST = 100;
    private static final int SHORTEST = 2;

    private final Search search;
    private final PgCitizenStore store;
    private final OfficeClock clock;

    Suggesting(Search search, PgCitizenStore store, OfficeClock clock) {
        this.search = search;
        this.store = store;
        this.clock = clock;
    }

    public List<Suggestion> of(Wanted wanted) {
        var numbered = of(wanted.documentNumber());
        return numbered.isEmpty() ? of(wanted.title().isBlank() ? wanted.description() : wanted.title()) : numbered;
    }

    /** The first of what fits the words, or comes near. */
    public List<Suggestion> of(String words) {
        var plain = words.strip();
        if (plain.length() < SHORTEST) {
            return List.of();
        }
        return search.find(SearchRequest.of(plain.substring(0, Math.min(plain.length(), LONGEST)))).hits().stream()
                .limit(MOST)
                .map(Suggesting::suggestion)
                .toList();
    }

    @Transactional
    public void shown(OrganId organ) {
        store.suggested(organ, clock.today());
    }

    /** Somebody found what they needed and did not apply. */
    @Transactional
    public void sufficed(OrganId organ) {
        store.sufficed(organ, clock.today());
    }

    /** In the actor's own organ. */
    @Transactional(readOnly = true)
    public List<Counted> counted(Actor actor, List<Integer> years) {
        return years.stream()
                .map(year -> {
                    var counts = store.suggestions(actor.organ(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
                    return new Counted(year, counts.shown(), counts.enough());
                })
                .toList();
    }

    private static Suggestion suggestion(Hit it) {
        return new Suggestion(
                it.title().stream().map(Piece::text).collect(Collectors.joining()),
                "/articles/" + it.id().value(),
                it.organName());
    }
}
