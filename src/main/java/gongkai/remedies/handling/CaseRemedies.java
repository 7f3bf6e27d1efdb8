package gongkai.remedies.handling;

import gongkai.access.Actor;
import gongkai.applications.CaseLinks;
import java.util.List;
import org.springframework.stereotype.Component;

/** The remedies of an application, for its page. */
@Component
class CaseRemedies implements CaseLinks {

    private final RemedyReading reading;

    CaseRemedies(RemedyReading reading) {
        this.reading = reading;
    }

    @Override
    public List<Link> of(Actor actor, long caseId) {
        return reading.ofCase(actor, caseId).stream()
                .map(it -> new Link(
                        it.brief().route().label() + "：" + it.brief().heardBy(),
                        "/desk/remedies/" + it.id(),
                        it.conclusion()
                                .map(end -> end.result().label())
                                .orElseGet(() -> it.state().stage().label())))
                .toList();
    }
}
