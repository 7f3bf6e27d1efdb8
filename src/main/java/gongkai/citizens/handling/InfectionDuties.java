package gongkai.citizens.handling;

import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.calendars.Due;
import gongkai.calendars.Duty;
import gongkai.calendars.DutySource;
import gongkai.citizens.store.PgInfectionStore;
import gongkai.citizens.store.PgInfectionStore.Infection;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** That a file of an application was infected is read by the office and by whoever guards the site. */
@Component
class InfectionDuties implements DutySource {

    private final PgInfectionStore store;
    private final Organs organs;

    InfectionDuties(PgInfectionStore store, Organs organs) {
        this.store = store;
        this.organs = organs;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> open(Scope scope) {
        var duties = new ArrayList<Duty>();
        for (var it : store.unread(organs.within(scope).stream().map(Organ::id).toList())) {
            if (!it.isReadByOffice()) {
                duties.add(duty(it, Role.OFFICE_CLERK));
            }
            if (!it.isReadBySecurity()) {
                duties.add(duty(it, Role.SECURITY_ADMINISTRATOR));
            }
        }
        return duties;
    }

    private static Duty duty(Infection it, Role role) {
        return Duty.ofRoles(
                "阅知：申请附件带有病毒", it.number(), "/desk/application-infections", it.place(), Set.of(role), new Due.Soon());
    }
}
