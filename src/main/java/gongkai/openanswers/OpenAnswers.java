package gongkai.openanswers;

import gongkai.access.RefusedException;
import gongkai.applications.Tracked;
import gongkai.disclosures.Documents;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an applicant knows of, and does for, the publication of the answer they were given. */
@Component
public class OpenAnswers {

    /**
     * How it stands, in words for the applicant.
     *
     * @param article where it can be read; 0 while it is not public
     */
    public record Standing(String words, long article) {}

    private final OpenAnswerHandling handling;
    private final Documents documents;

    OpenAnswers(OpenAnswerHandling handling, Documents documents) {
        this.handling = handling;
        this.documents = documents;
    }

    /** Empty while nobody has proposed it. */
    public Optional<Standing> standing(long caseId) {
        return handling.find(caseId).map(it -> {
            if (!it.declined().isEmpty()) {
                return new Standing("机关审查后决定不公开这件答复。", 0);
            }
            return Optional.ofNullable(documents.of(List.of(it.item())).get(it.item()))
                    .filter(document -> document.isPublic())
                    .map(document -> new Standing("这件答复已经隐去个人信息后公开。", document.id()))
                    .orElseGet(() -> new Standing("已提出公开这件答复，机关正在审查。", 0));
        });
    }

    /** @throws RefusedException before there is an answer, and the second time */
    public void wish(Tracked it, String reasons) {
        if (it.answer().isEmpty()) {
            throw new RefusedException(OpenAnswerRefusal.NOT_ANSWERED);
        }
        handling.wish(it.id(), it.organ(), it.wanted().shortly(), reasons);
    }
}
