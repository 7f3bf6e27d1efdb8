package gongkai.catalogue.handling;

import static gongkai.access.Verdict.when;
import static gongkai.catalogue.domain.CatalogueRefusal.CODE_ODD;
import static gongkai.catalogue.domain.CatalogueRefusal.CODE_TAKEN;
import static gongkai.catalogue.domain.CatalogueRefusal.LABEL_TAKEN;
import static gongkai.catalogue.domain.CatalogueRefusal.RETIRES_BEFORE_VALID;
import static gongkai.catalogue.domain.CatalogueRefusal.TERM_HAS_BELOW;
import static gongkai.catalogue.domain.CatalogueRefusal.TERM_NOT_THERE;
import static gongkai.catalogue.domain.CatalogueRefusal.TOP_ONLY;

import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Verdict;
import gongkai.catalogue.Term;
import gongkai.catalogue.Vocabulary;
import gongkai.catalogue.store.PgTermStore;
import gongkai.clock.OfficeClock;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the vocabularies, which all organs share, are added to and cut back. */
@Service
@Transactional
public class VocabularyHandling {

    private static final String CODE = "[0-9A-Za-z]{1,10}";

    private final PgTermStore terms;
    private final OfficeClock clock;
    private final Trail trail;

    VocabularyHandling(PgTermStore terms, OfficeClock clock, Trail trail) {
        this.terms = terms;
        this.clock = clock;
        this.trail = trail;
    }

    /** Retired ones too. */
    @Transactional(readOnly = true)
    public List<Term> all(Vocabulary vocabulary) {
        return terms.all(vocabulary);
    }

    /** Only at the top of the tree, since the lists are everybody's. */
    public Verdict mayMaintain(Actor actor) {
        return when(actor.branch().isRoot(), TOP_ONLY);
    }

    /** A code is never used again, nor does it change its meaning. */
    public void add(Actor actor, Term it) {
        mayMaintain(actor).orThrow();
        var all = terms.all(it.vocabulary());
        when(it.code().matches(CODE), CODE_ODD)
                .and(when(all.stream().noneMatch(other -> other.code().equals(it.code())), CODE_TAKEN))
                .and(when(
                        it.parent() == null
                                || all.stream()
                                        .anyMatch(above -> above.code().equals(it.parent())
                                                && above.parent() == null
                                                && above.isValidOn(clock.today())),
                        TERM_NOT_THERE))
                .and(when(
                        all.stream()
                                .noneMatch(other -> other.validTo() == null
                                        && other.label().equals(it.label())
                                        && Objects.equals(other.parent(), it.parent())),
                        LABEL_TAKEN))
                .orThrow();
        terms.add(it);
        trail.record(
                actor,
                Deed.wrote(
                        "增加" + it.vocabulary().label() + "「" + it.label() + "」",
                        "term",
                        it.code(),
                        actor.branch(),
                        null,
                        it));
    }

    /** From that day it is offered no more. */
    public void retire(Actor actor, Vocabulary vocabulary, String code, LocalDate from) {
        mayMaintain(actor).orThrow();
        var it = terms.find(vocabulary, code).orElseThrow(() -> new NotFound("term", code));
        when(it.validTo() == null, TERM_NOT_THERE)
                .and(when(!from.isBefore(it.validFrom()), RETIRES_BEFORE_VALID))
                .and(when(
                        terms.all(vocabulary).stream()
                                .noneMatch(below -> code.equals(below.parent()) && below.isValidOn(from)),
                        TERM_HAS_BELOW))
                .orThrow();
        terms.retire(it, from);
        trail.record(
                actor,
                Deed.wrote("停用" + vocabulary.label() + "「" + it.label() + "」", "term", code, actor.branch(), it, from));
    }
}
