package gongkai.openanswers;

import gongkai.access.OrganId;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.calendars.Due;
import gongkai.calendars.Duty;
import gongkai.calendars.DutySource;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Wishes to publish an answer, and what was given so often that it should be public (Regulation Art. 44). */
@Component
class OpenAnswerDuties implements DutySource {

    private final PgOpenAnswerStore store;
    private final Organs organs;

    OpenAnswerDuties(PgOpenAnswerStore store, Organs organs) {
        this.store = store;
        this.organs = organs;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> open(Scope scope) {
        List<OrganId> within = organs.within(scope).stream().map(Organ::id).toList();
        var duties = new ArrayList<Duty>();
        store.open(within)
                .forEach(it -> duties.add(Duty.ofRoles(
                        "审查申请人建议公开的答复",
                        it.subject(),
                        "/desk/answers/" + it.caseId(),
                        it.place(),
                        Set.of(Role.OFFICE_CLERK),
                        new Due.Soon())));
        store.repeated(within)
                .forEach(it -> duties.add(Duty.ofRoles(
                        "同一信息已依申请提供多次，研究主动公开",
                        it.subject() + "（" + it.times() + " 次）",
                        "/desk/answers/repeated/" + it.sameAs(),
                        it.place(),
                        Set.of(Role.OFFICE_CLERK),
                        new Due.Soon())));
        return duties;
    }
}
