package gongkai.citizens.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Role;
import gongkai.applications.ApplicantRecords;
import gongkai.citizens.store.PgInfectionStore;
import gongkai.citizens.store.PgInfectionStore.Infection;
import gongkai.clock.OfficeClock;
import gongkai.files.InfectionFound;
import gongkai.files.SealedFile;
import gongkai.files.SealedFile.Safety;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A file of an application was infected: whoever handles the case and whoever guards the site are told, and say so. */
@Service
@Transactional
public class InfectionHandling {

    private static final int SHOWN = 200;
    private static final Pattern OWNER = Pattern.compile("application (\\d{1,18})");

    private final PgInfectionStore store;
    private final ApplicantRecords records;
    private final Organs organs;
    private final OfficeClock clock;
    private final Trail trail;

    InfectionHandling(PgInfectionStore store, ApplicantRecords records, Organs organs, OfficeClock clock, Trail trail) {
        this.store = store;
        this.records = records;
        this.organs = organs;
        this.clock = clock;
        this.trail = trail;
    }

    /** Within the scan that found it; what was never sent is nobody's case yet. */
    @EventListener
    void found(InfectionFound it) {
        var owner = OWNER.matcher(it.owner());
        if (owner.matches()) {
            tell(Long.parseLong(owner.group(1)), it.id().value(), it.signature());
        }
    }

    /** Those that were found before the application was sent. */
    void sent(long caseId, Collection<SealedFile> files) {
        files.stream()
                .filter(it -> it.safety() == Safety.INFECTED)
                .forEach(it -> tell(caseId, it.id().value(), ""));
    }

    private void tell(long caseId, long file, String signature) {
        records.note(caseId, "申请人提交的一个附件带有病毒，内容已清除，需要的请申请人重新提供")
                .ifPresent(it -> store.keep(
                        new Infection(file, caseId, it.place(), it.number(), signature, clock.now(), false, false)));
    }

    @Transactional(readOnly = true)
    public List<Infection> list(Actor actor) {
        return store.of(
                organs.within(actor.scope(Act.SEE_INFECTIONS)).stream()
                        .map(Organ::id)
                        .toList(),
                SHOWN);
    }

    /** Each side for itself. */
    public void read(Actor actor, long file) {
        var it = store.find(file)
                .filter(found -> actor.may(Act.SEE_INFECTIONS, found.place()))
                .orElseThrow(() -> new NotFound("infection", file));
        if (actor.is(Role.SECURITY_ADMINISTRATOR)) {
            store.readBySecurity(file, clock.now());
        } else {
            store.readByOffice(file, clock.now());
        }
        trail.record(actor, Deed.wrote("阅知附件带病毒的通报", "application", it.caseId(), it.place(), null, null));
    }
}
