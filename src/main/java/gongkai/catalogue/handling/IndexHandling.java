package gongkai.catalogue.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.Verdict;
import gongkai.catalogue.IndexPattern;
import gongkai.catalogue.IndexPattern.Parsed.Good;
import gongkai.catalogue.OrganCode;
import gongkai.catalogue.domain.CatalogueRefusal;
import gongkai.catalogue.domain.IndexSettings;
import gongkai.catalogue.store.PgIndexStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an organ says how its index numbers are built. */
@Service
@Transactional
public class IndexHandling {

    private static final String REGION = "|[0-9]{6}";
    private static final String LOCAL_CODE = "[0-9A-Za-z]{0,10}";
    private static final String DOCUMENT_CODE = "\\p{IsHan}{2,20}";
    private static final int MOST_CODES = 20;

    private final PgIndexStore store;
    private final Places places;
    private final Trail trail;

    IndexHandling(PgIndexStore store, Places places, Trail trail) {
        this.store = store;
        this.places = places;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public IndexSettings of(Actor actor, OrganId organ) {
        places.allowed(actor, Act.SEE_CATALOGUE, organ);
        return store.settings(organ);
    }

    /** Nothing incomplete is kept, and no code that another organ has. */
    public void set(Actor actor, IndexSettings it) {
        var organ = actor.organ();
        var place = places.allowed(actor, Act.MAINTAIN_CATALOGUE, organ);
        if (!(IndexPattern.parse(it.pattern()) instanceof Good(var pattern))) {
            throw new RefusedException(CatalogueRefusal.PATTERN_FAULTY);
        }
        var values = it.values();
        whenFilled(values.creditCode(), OrganCode.creditCode(values.creditCode()))
                .and(whenFilled(values.organisationCode(), OrganCode.organisationCode(values.organisationCode())))
                .and(when(values.region().matches(REGION), CatalogueRefusal.REGION_WRONG))
                .and(when(values.department().matches(LOCAL_CODE), CatalogueRefusal.DEPARTMENT_WRONG))
                .and(when(values.classCode().matches(LOCAL_CODE), CatalogueRefusal.CLASS_WRONG))
                .and(when(
                        it.documentCodes().size() <= MOST_CODES
                                && it.documentCodes().stream().allMatch(code -> code.matches(DOCUMENT_CODE)),
                        CatalogueRefusal.DOCUMENT_CODES_WRONG))
                .and(when(pattern.missing(values).isEmpty(), CatalogueRefusal.VALUES_MISSING))
                .and(when(!store.isCreditCodeOfAnother(organ, values.creditCode()), CatalogueRefusal.CREDIT_CODE_TAKEN))
                .and(when(
                        !store.isOrganisationCodeOfAnother(organ, values.organisationCode()),
                        CatalogueRefusal.ORGANISATION_CODE_TAKEN))
                .orThrow();
        var before = store.settings(organ);
        store.keep(organ, it);
        trail.record(actor, Deed.wrote("设定索引号规则", "index-numbers", organ.value(), place, before, it));
    }

    private static Verdict whenFilled(String code, Verdict verdict) {
        return code.isEmpty() ? Verdict.allowed() : verdict;
    }
}
