package gongkai.catalogue;

import gongkai.catalogue.store.PgTermStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other modules may know of the vocabularies. */
@Component
public class Vocabularies {

    private final PgTermStore store;

    Vocabularies(PgTermStore store) {
        this.store = store;
    }

    /** Those that may be chosen on that day, each directly before those below it. */
    public List<Term> current(Vocabulary vocabulary, LocalDate day) {
        return store.all(vocabulary).stream().filter(it -> it.isValidOn(day)).toList();
    }

    /** Retired ones too. */
    public Optional<Term> find(Vocabulary vocabulary, String code) {
        return store.find(vocabulary, code);
    }

    /** For a code that stands in an old item: its label, or the code itself when nobody knows it. */
    public String label(Vocabulary vocabulary, String code) {
        return find(vocabulary, code).map(Term::label).orElse(code);
    }
}
