package gongkai.applications.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.HouseRule;
import gongkai.applications.store.PgHouseRuleStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an office sets for its own applications. */
@Service
@Transactional
public class CaseRuleHandling {

    private final CaseGate gate;
    private final PgHouseRuleStore rules;
    private final Trail trail;

    CaseRuleHandling(CaseGate gate, PgHouseRuleStore rules, Trail trail) {
        this.gate = gate;
        this.rules = rules;
        this.trail = trail;
    }

    @Transactional(readOnly = true)
    public HouseRule of(Actor actor, OrganId organ) {
        gate.organ(actor, Act.SEE_APPLICATIONS, organ);
        return gate.house(organ);
    }

    public void set(Actor actor, HouseRule rule) {
        var organ = gate.organ(actor, Act.SET_APPLICATION_RULES, actor.organ());
        when(!rule.code().isBlank(), CaseRefusal.NUMBER_CODE_MISSING).orThrow();
        var before = gate.house(organ.id());
        rules.set(organ.id(), rule);
        trail.record(
                actor, Deed.wrote("设定依申请公开办理", "application-rule", organ.id().value(), organ.branch(), before, rule));
    }
}
