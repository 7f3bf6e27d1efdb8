package gongkai.remedies.handling;

import gongkai.access.Actor;
import gongkai.applications.CaseLinks;
import java.util.ArrayList;
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
        var links = new ArrayList<Link>();
        reading.ofCase(actor, caseId).stream()
                .map(it -> new Link(
                        it.brief().route().label() + "：" + it.brief().heardBy(),
                        "/desk/remedies/" + it.id(),
                        it.conclusion()
                                .map(end -> end.result().label())
                                .orElseGet(() -> it.state().stage().label())))
                .forEach(links::add);
        if (reading.mayRegister(actor, caseId)) {
            links.add(new Link("登记对这件申请的复议、诉讼", "/desk/remedies/new?case=" + caseId, "收到申请书、起诉状副本时"));
        }
        return links;
    }
}
