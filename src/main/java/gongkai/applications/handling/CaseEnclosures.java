package gongkai.applications.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.Verdict;
import gongkai.applications.CaseLinks;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.Happening.Reopened;
import gongkai.applications.domain.Happening.Submitted;
import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.Reply;
import gongkai.applications.domain.Reply.Withheld;
import gongkai.applications.domain.State;
import gongkai.enclosures.Enclosed;
import gongkai.enclosures.EnclosedCase;
import gongkai.enclosures.EnclosedCases;
import gongkai.enclosures.Enclosures;
import gongkai.enclosures.Prepared;
import gongkai.redaction.Ground;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The files that go out with the reply of a case: when they may change, what a reply with them is, what is bound. */
@Component
public class CaseEnclosures implements EnclosedCases, CaseLinks {

    private final CaseGate gate;
    private final AssignmentHandling assignments;
    private final Enclosures enclosures;

    CaseEnclosures(CaseGate gate, AssignmentHandling assignments, Enclosures enclosures) {
        this.gate = gate;
        this.assignments = assignments;
        this.enclosures = enclosures;
    }

    @Override
    public EnclosedCase find(Actor actor, Act act, long id) {
        var file = gate.load(actor, act, id).file();
        return new EnclosedCase(
                id,
                file.place(),
                file.number(),
                file.wanted().shortly(),
                gate.organ(file.organ()).name(),
                round(file),
                change(actor, file));
    }

    /** While the reply is being written. What was reviewed stays as it was reviewed. */
    private Verdict change(Actor actor, CaseFile file) {
        return switch (file.state()) {
            case State.OnRegister _, State.Processing _, State.Drafting _ -> assignments.mayWork(actor, file);
            case State.InReview _, State.ToSign _ -> Verdict.refused(CaseRefusal.FILES_FIXED);
            default -> Verdict.refused(CaseRefusal.NOT_IN_THIS_STATE);
        };
    }

    private static int round(CaseFile file) {
        return file.history().all(Reopened.class).size();
    }

    @Override
    public List<Link> of(Actor actor, long caseId) {
        var file = gate.load(actor, Act.SEE_APPLICATIONS, caseId).file();
        var all = of(file);
        if (!actor.may(Act.SEE_ENCLOSURES, file.place())
                || all.isEmpty() && !change(actor, file).isAllowed()) {
            return List.of();
        }
        var note = all.isEmpty()
                ? "还没有文件"
                : (all.ready().size() + all.unready()) + " 个"
                        + (all.unready() > 0 ? "，其中 " + all.unready() + " 个还没有生成" : "，已全部生成");
        return List.of(new Link("随答复提供的文件", "/desk/applications/" + caseId + "/enclosures", note));
    }

    public Prepared of(CaseFile file) {
        return enclosures.prepared(file.id(), round(file));
    }

    /** What is covered in the files, as the parts that a partial reply keeps back: a proposal to whoever drafts it. */
    public List<Withheld> withheld(CaseFile file) {
        return of(file).withheld().stream()
                .map(it -> new Withheld(it.part(), outcome(it.ground())))
                .toList();
    }

    private static Outcome outcome(Ground it) {
        return switch (it) {
            case STATE_SECRET -> Outcome.R10_SECRET;
            case FORBIDDEN_BY_LAW -> Outcome.R11_LAW;
            case PUBLIC_SAFETY -> Outcome.R12_SAFETY;
            case THIRD_PARTY, PERSONAL_DATA -> Outcome.R13_THIRD;
            case INTERNAL_AFFAIRS -> Outcome.R14_INTERNAL;
            case PROCESS -> Outcome.R15_PROCESS;
            case CASE_FILE -> Outcome.R16_CASEFILE;
            case NOT_GOVERNMENT_INFORMATION -> Outcome.R49_OTHER;
        };
    }

    /** The reply with its files named among what is handed out. */
    Reply named(CaseFile file, Reply reply) {
        var lines = new ArrayList<String>();
        of(file).ready().forEach(it -> lines.add(it.line()));
        reply.handedOut().stream().filter(it -> !lines.contains(it)).forEach(lines::add);
        return reply.handingOut(lines);
    }

    /** Whether a reply may go out with the files there are. */
    Verdict fit(CaseFile file, Reply reply) {
        var all = of(file);
        return when(all.unready() == 0, CaseRefusal.FILES_UNREADY)
                .and(when(all.isEmpty() || reply.outcome().gives(), CaseRefusal.GIVES_NO_FILES))
                .and(when(
                        reply.outcome() != Outcome.R02_PROVIDE || !all.hasRedacted(), CaseRefusal.WHOLE_WITH_REDACTED))
                .and(unchanged(file, all.ready()));
    }

    private static Verdict unchanged(CaseFile file, List<Enclosed> now) {
        if (!(file.state() instanceof State.Reviewed)) {
            return Verdict.allowed();
        }
        var reviewed = file.history()
                .last(Submitted.class)
                .map(it -> it.what().enclosures())
                .orElse(List.of());
        return when(now.equals(reviewed), CaseRefusal.FILES_CHANGED);
    }
}
