package gongkai.organisation;

import gongkai.access.OrganId;
import gongkai.clock.OfficeClock;
import gongkai.organisation.domain.OrganProfile;
import gongkai.organisation.handling.LeadershipHandling;
import gongkai.organisation.store.PgOrganStore;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The only way from the portal to organs. */
@Component
public class PublicOrgans {

    private final PgOrganStore organs;
    private final LeadershipHandling leadership;
    private final OfficeClock clock;

    PublicOrgans(PgOrganStore organs, LeadershipHandling leadership, OfficeClock clock) {
        this.organs = organs;
        this.leadership = leadership;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<PublicOrgan> find(OrganId id) {
        return organs.find(id).map(this::publicOrgan);
    }

    private PublicOrgan publicOrgan(OrganProfile it) {
        var today = clock.today();
        var id = it.organ().id();
        return new PublicOrgan(
                id,
                it.organ().name(),
                it.organ().level(),
                it.statutoryBody(),
                it.contacts().address(),
                it.contacts().postcode(),
                it.contacts().officeHours(),
                it.contacts().phone(),
                it.contacts().fax(),
                it.contacts().email(),
                leadership.leadersOn(id, today).stream()
                        .map(leader -> new PublicOrgan.Leader(leader.office().label(), leader.name()))
                        .toList(),
                organs.units(id).stream()
                        .filter(unit -> unit.isOpenOn(today))
                        .map(unit ->
                                new PublicOrgan.Unit(unit.kind().label(), unit.name(), unit.duties(), unit.phone()))
                        .toList());
    }
}
