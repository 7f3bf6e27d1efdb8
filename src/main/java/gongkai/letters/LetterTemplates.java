package gongkai.letters;

import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.clock.OfficeClock;
import gongkai.letters.store.PgTemplateStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** An organ's own wording, version by version; the standard wording until there is one. Who may is for the caller. */
@Component
public class LetterTemplates {

    private final PgTemplateStore store;
    private final Trail trail;
    private final OfficeClock clock;

    LetterTemplates(PgTemplateStore store, Trail trail, OfficeClock clock) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
    }

    /** What the organ prints with today. */
    public Template current(OrganId organ, LetterKind kind) {
        return store.newest(organ, kind).map(TemplateVersion::template).orElseGet(() -> StandardTemplates.of(kind));
    }

    /** The organ's versions, the newest first; empty while it uses the standard wording. */
    public List<TemplateVersion> versions(OrganId organ, LetterKind kind) {
        return store.versions(organ, kind);
    }

    /**
     * Makes a new version. One with faults is not kept: the old version keeps printing.
     *
     * @return why it was refused; empty when it is in force
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<TemplateFault> change(Actor actor, Template template) {
        var faults = template.faults();
        if (faults.isEmpty()) {
            var version = store.keep(actor.organ(), template, actor.signature(), clock.today());
            trail.record(
                    actor,
                    Deed.wrote(
                            "修改文书模板",
                            "letter-template",
                            template.kind().name(),
                            actor.branch(),
                            Map.of("version", version - 1),
                            Map.of("version", version)));
        }
        return faults;
    }
}
