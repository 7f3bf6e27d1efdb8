package gongkai.accounts.handling;

import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.accounts.domain.Account;
import gongkai.accounts.store.PgAccountStore;
import gongkai.calendars.Due;
import gongkai.calendars.Due.OnDay.NamedBy;
import gongkai.calendars.Duty;
import gongkai.calendars.DutySource;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Staff;
import gongkai.organisation.StaffMember;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords that soon end, and accounts that may not yet do anything. */
@Component
class AccountDuties implements DutySource {

    private static final Duration SOON = Duration.ofDays(7);

    private final PgAccountStore accounts;
    private final PolicyHandling policies;
    private final Staff staff;
    private final OfficeClock clock;

    AccountDuties(PgAccountStore accounts, PolicyHandling policies, Staff staff, OfficeClock clock) {
        this.accounts = accounts;
        this.policies = policies;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> open(Scope scope) {
        var term = Duration.ofDays(policies.current().validDays());
        return Stream.concat(
                        accounts.setBefore(clock.now().plus(SOON).minus(term)).stream()
                                .flatMap(it -> member(it, scope).map(member -> ending(it, member, term)).stream()),
                        accounts.withoutRole(clock.today()).stream()
                                .flatMap(it -> member(it, scope).map(AccountDuties::roleless).stream()))
                .toList();
    }

    private Optional<StaffMember> member(Account account, Scope scope) {
        return staff.find(account.person()).filter(it -> it.works() && scope.covers(it.branch()));
    }

    private static Duty ending(Account account, StaffMember member, Duration term) {
        var lastDay =
                account.passwordSetAt().plus(term).atZone(OfficeClock.ZONE).toLocalDate();
        return Duty.ofPersons(
                "更换口令",
                "口令即将到期",
                "/account/password",
                member.branch(),
                Set.of(member.id()),
                new Due.OnDay(lastDay, NamedBy.SECURITY_POLICY));
    }

    private static Duty roleless(StaffMember member) {
        return Duty.ofRoles(
                "授予角色",
                member.name() + "已有账号，还没有角色",
                "/desk/roles/" + member.id().value(),
                member.branch(),
                Set.of(Role.SECURITY_ADMINISTRATOR),
                new Due.Soon());
    }
}
