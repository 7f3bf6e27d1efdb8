package gongkai.openanswers;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.applications.CaseLinks;
import gongkai.applications.handling.CaseReading;
import java.util.List;
import org.springframework.stereotype.Component;

/** The publication of an answer, on the page of its case. */
@Component
class OpenAnswerLinks implements CaseLinks {

    private final OpenAnswerHandling handling;
    private final CaseReading cases;

    OpenAnswerLinks(OpenAnswerHandling handling, CaseReading cases) {
        this.handling = handling;
        this.cases = cases;
    }

    @Override
    public List<Link> of(Actor actor, long caseId) {
        var file = cases.get(actor, caseId);
        if (OpenAnswerHandling.reply(file).isEmpty() || !actor.may(Act.PROPOSE_ANSWERS, file.place())) {
            return List.of();
        }
        return List.of(new Link(
                "公开这件答复",
                "/desk/answers/" + caseId,
                handling.find(caseId).map(OpenAnswerController::standing).orElse("隐去个人信息后公开")));
    }
}
