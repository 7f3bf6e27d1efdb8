package gongkai.accounts.handling;

import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.Role;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Level;
import gongkai.organisation.handling.OrganHandling;
import gongkai.organisation.handling.PeopleHandling;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The first organ and its three administrators, without whom nobody could sign in. */
@Service
@Transactional
public class SetUpHandling {

    /** One of the first administrators. */
    public record Founder(Role role, String name, String loginName, String password) {}

    private final OrganHandling organs;
    private final PeopleHandling people;
    private final AccountHandling accounts;
    private final GrantHandling grants;
    private final OfficeClock clock;

    SetUpHandling(
            OrganHandling organs,
            PeopleHandling people,
            AccountHandling accounts,
            GrantHandling grants,
            OfficeClock clock) {
        this.organs = organs;
        this.people = people;
        this.accounts = accounts;
        this.grants = grants;
        this.clock = clock;
    }

    public void setUp(Level level, String name, String shortName, List<Founder> founders) {
        var nowhere = Actor.program(Branch.root(new OrganId(1)));
        var organ = organs.openFirst(nowhere, level, name, shortName);
        var program = Actor.program(organ.branch());
        for (var founder : founders) {
            var person = people.join(program, organ.id(), founder.name(), "", clock.today());
            accounts.openWithLentPassword(program, person, founder.loginName(), founder.password());
            grants.grant(program, person, founder.role());
        }
    }
}
