package gongkai.channels.handling;

import static java.util.Objects.requireNonNull;

import gongkai.access.Branch;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.calendars.Due;
import gongkai.calendars.Duty;
import gongkai.calendars.DutySource;
import gongkai.channels.Action;
import gongkai.channels.Delivery;
import gongkai.channels.Delivery.Dead;
import gongkai.channels.store.PgDeliveryStore;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.statute.DeadlineRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is still to be carried by hand, and what the program could not deliver. */
@Component
class DeliveryDuties implements DutySource {

    private static final Set<Role> CARRIERS = Set.of(Role.PUBLISHER, Role.OFFICE_CLERK);

    /** Before it no working days are counted. */
    private static final int FIRST_YEAR = 2000;

    private final PgDeliveryStore deliveries;
    private final Organs organs;

    DeliveryDuties(PgDeliveryStore deliveries, Organs organs) {
        this.deliveries = deliveries;
        this.organs = organs;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> open(Scope scope) {
        var places = organs.within(scope).stream().collect(Collectors.toMap(Organ::id, Organ::branch));
        return deliveries.needingSomebody(places.keySet()).stream()
                .map(it -> duty(it, requireNonNull(places.get(it.slip().organ()))))
                .toList();
    }

    private static Duty duty(Delivery it, Branch place) {
        var slip = it.slip();
        return Duty.ofRoles(
                it instanceof Dead
                        ? "处理推送失败"
                        : "在" + slip.channelName() + slip.action().label(),
                it instanceof Dead ? slip.channelName() + "：" + slip.title() : slip.title(),
                "/desk/deliveries/" + slip.id(),
                place,
                CARRIERS,
                due(it));
    }

    /** The superior's platform has the statutory countdown of its own; all else is due at once. */
    private static Due due(Delivery it) {
        var slip = it.slip();
        return slip.kind().isSuperior()
                        && slip.action() != Action.WITHDRAW
                        && slip.formedOn().getYear() >= FIRST_YEAR
                ? new Due.ByRule(DeadlineRule.PROACTIVE_20WD, slip.formedOn(), List.of(), java.util.Map.of())
                : new Due.Soon();
    }
}
