package gongkai.applications.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.OrganId;
import gongkai.applications.domain.CaseExamination;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseLine;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.PracticeExamination;
import gongkai.applications.domain.PracticeExamination.Practice;
import gongkai.applications.store.PgPracticeStore;
import gongkai.catalogue.FixedColumn;
import gongkai.letters.Check;
import gongkai.letters.Finding;
import gongkai.letters.Severity;
import gongkai.published.Article;
import gongkai.published.Articles;
import gongkai.published.Line;
import gongkai.published.PublicColumn;
import gongkai.search.Piece;
import gongkai.search.Search;
import gongkai.search.SearchRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What offices get wrong, looked for in a case and over a quarter (C01–C52, those that no letter shows). */
@Service
@Transactional
public class CaseChecks {

    private static final double SEEMS_THE_SAME = 0.6;
    private static final int LONGEST_QUERY = 100;
    private static final int GUIDES = 20;

    private final CaseGate gate;
    private final PgPracticeStore practice;
    private final Search search;
    private final Articles articles;

    CaseChecks(CaseGate gate, PgPracticeStore practice, Search search, Articles articles) {
        this.gate = gate;
        this.practice = practice;
        this.search = search;
        this.articles = articles;
    }

    /** All that is to be said of a case today. */
    @Transactional(readOnly = true)
    public List<Finding> of(CaseFile file) {
        var reply = file.unsigned();
        return CaseExamination.of(
                file,
                gate.clockOf(file),
                reply,
                reply.filter(it -> it.outcome() == Outcome.R20_NONEXISTENT).flatMap(_ -> mentioned(file)));
    }

    /** What a reviewer and the leader answer for; a deadline that is near is no reason to explain a reply. */
    List<Finding> ofReply(CaseFile file) {
        return of(file).stream()
                .filter(it -> it.severity() != Severity.INFORM && it.check() != Check.C09)
                .toList();
    }

    /** A public item, or something given out before, that bears the name of what was asked for. */
    private Optional<String> mentioned(CaseFile file) {
        var wanted = file.wanted();
        var asked = wanted.documentNumber().isBlank() ? wanted.shortly() : wanted.documentNumber();
        return search
                .find(SearchRequest.of(asked.substring(0, Math.min(asked.length(), LONGEST_QUERY))))
                .hits()
                .stream()
                .filter(it -> (!it.docNo().isBlank() && it.docNo().equals(wanted.documentNumber()))
                        || Likeness.of(title(it.title()), wanted.shortly()) >= SEEMS_THE_SAME)
                .map(it -> title(it.title()))
                .findFirst()
                .or(() -> practice.givenBefore(file.organ(), file.id(), LONGEST_QUERY).stream()
                        .filter(it -> Likeness.of(it.subject(), wanted.shortly()) >= SEEMS_THE_SAME)
                        .map(it -> it.number() + " " + it.subject())
                        .findFirst());
    }

    private static String title(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /** What is to be said of the quarter that runs, and of what is looked at from time to time. */
    @Transactional(readOnly = true)
    public List<Finding> practice(Actor actor, OrganId organ) {
        gate.organ(actor, Act.SEE_APPLICATIONS, organ);
        var today = gate.today();
        var quarter = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
        return PracticeExamination.of(new Practice(
                practice.received(organ, quarter, today),
                practice.extended(organ, quarter, today),
                practice.toReassess(List.of(organ), PracticeExamination.reassessBefore(today))
                        .size(),
                practice.ways(organ, today.minusYears(1)),
                guide(organ)));
    }

    private Optional<String> guide(OrganId organ) {
        var columns = articles.columns(organ).stream()
                .filter(it -> it.fixed() && it.name().equals(FixedColumn.GUIDE.label()))
                .map(PublicColumn::id)
                .toList();
        var text = columns.isEmpty()
                ? ""
                : articles.ofColumns(columns, null, 1, GUIDES).lines().stream()
                        .map(Line::id)
                        .flatMap(it -> articles.find(it).stream())
                        .filter(Article.class::isInstance)
                        .map(it -> ((Article) it).body())
                        .collect(Collectors.joining("\n"));
        return Optional.of(text).filter(it -> !it.isBlank());
    }

    /** Refusals of a year ago and more that were not looked at since (Art. 18). */
    @Transactional(readOnly = true)
    public List<CaseLine> toReassess(Actor actor, OrganId organ) {
        gate.organ(actor, Act.HANDLE_APPLICATIONS, organ);
        return practice.toReassess(List.of(organ), PracticeExamination.reassessBefore(gate.today()));
    }

    public boolean mayReassess(Actor actor, CaseFile file) {
        return isRefused(file) && actor.may(Act.HANDLE_APPLICATIONS, file.place());
    }

    private static boolean isRefused(CaseFile file) {
        return file.latestConclusion().filter(it -> it.outcome().keepsBack()).isPresent();
    }

    /** Art. 18: what was refused is looked at again; the reply of that time stands as it was. */
    public void reassess(Actor actor, long id, boolean stillWithheld, String findings) {
        var loaded = gate.load(actor, Act.HANDLE_APPLICATIONS, id);
        when(isRefused(loaded.file()), CaseRefusal.NOT_IN_THIS_STATE)
                .and(when(!findings.isBlank(), CaseRefusal.REASSESSMENT_MISSING))
                .orThrow();
        gate.keep(actor, loaded, gate.today(), new Happening.Reassessed(stillWithheld, findings));
    }
}
