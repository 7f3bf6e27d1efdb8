package gongkai.organisation.handling;

import static gongkai.access.Verdict.when;
import static gongkai.organisation.domain.OrganisationRefusal.ADMINISTRATORS_DO_NOT_DELEGATE;
import static gongkai.organisation.domain.OrganisationRefusal.DEPUTY_ELSEWHERE;
import static gongkai.organisation.domain.OrganisationRefusal.DEPUTY_IS_SELF;
import static gongkai.organisation.domain.OrganisationRefusal.ENDS_BEFORE_START;
import static gongkai.organisation.domain.OrganisationRefusal.ROLE_NOT_HELD;
import static gongkai.organisation.domain.OrganisationRefusal.STARTS_IN_THE_PAST;
import static gongkai.organisation.domain.OrganisationRefusal.TOO_LONG;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.clock.OfficeClock;
import gongkai.organisation.domain.Delegation;
import gongkai.organisation.domain.Term;
import gongkai.organisation.store.PgDelegationStore;
import gongkai.organisation.store.PgPeopleStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who acts for an absent colleague: dated, for named roles, and only of roles the absent one holds themselves. */
@Service
@Transactional
public class DelegationHandling {

    private final PgDelegationStore delegations;
    private final PgPeopleStore people;
    private final OrganGate gate;
    private final Trail trail;
    private final OfficeClock clock;

    DelegationHandling(
            PgDelegationStore delegations, PgPeopleStore people, OrganGate gate, Trail trail, OfficeClock clock) {
        this.delegations = delegations;
        this.people = people;
        this.gate = gate;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Delegation> of(Actor actor, OrganId organ) {
        gate.organ(actor, Act.SEE_ORGANISATION, organ);
        return delegations.of(organ);
    }

    public void delegate(
            Actor actor, PersonId deputy, Set<Role> roles, LocalDate from, LocalDate lastOn, String reason) {
        when(!deputy.equals(actor.id()), DEPUTY_IS_SELF)
                .and(when(worksHere(deputy, actor.organ()), DEPUTY_ELSEWHERE))
                .and(when(!roles.isEmpty() && actor.roles().containsAll(roles), ROLE_NOT_HELD))
                .and(when(
                        roles.stream().allMatch(it -> it.kind() == Role.Kind.BUSINESS), ADMINISTRATORS_DO_NOT_DELEGATE))
                .and(when(!lastOn.isBefore(from), ENDS_BEFORE_START))
                .and(when(!from.isBefore(clock.today()), STARTS_IN_THE_PAST))
                .and(when(!lastOn.isAfter(from.plusYears(1)), TOO_LONG))
                .orThrow();
        var it = new Delegation(0, actor.id(), actor.name(), deputy, "", roles, new Term(from, lastOn), reason);
        var id = delegations.keep(it);
        trail.record(actor, Deed.wrote("设定代理人", "delegation", id, actor.branch(), null, it));
    }

    /** Ends one's own delegation yesterday, so that from today nobody acts for oneself any more. */
    public void end(Actor actor, long id) {
        var before = delegations
                .find(id)
                .filter(it -> it.absent().equals(actor.id()))
                .orElseThrow(() -> new NotFound("delegation", id));
        delegations.end(id, clock.today().minusDays(1));
        trail.record(actor, Deed.wrote("结束代理", "delegation", id, actor.branch(), before, null));
    }

    private boolean worksHere(PersonId person, OrganId organ) {
        return people.find(person)
                .filter(it -> it.organ().equals(organ) && it.worksOn(clock.today()))
                .isPresent();
    }
}
