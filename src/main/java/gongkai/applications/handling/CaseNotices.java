package gongkai.applications.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Refusal;
import gongkai.access.RefusedException;
import gongkai.applications.domain.CaseFacts;
import gongkai.applications.domain.CaseFacts.Notice;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.Happening;
import gongkai.applications.handling.CaseLetters.Sheet;
import gongkai.applications.handling.CaseWriting.Written;
import gongkai.letters.Check;
import gongkai.letters.Examination;
import gongkai.letters.Finding;
import gongkai.letters.IssuedLetter;
import gongkai.letters.IssuedLetters;
import gongkai.letters.LetterKind;
import gongkai.letters.LetterRefusal;
import gongkai.letters.Severity;
import gongkai.typesetting.Format;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The letters that the steps of a case send (DB1–DB12, DC15, DC16): drawn from the record, examined, numbered and frozen
 * in the transaction of the step; and the sheets that stay in its file.
 */
@Service
@Transactional
public class CaseNotices {

    /** What is wrong with the letter of a step, all of it in one sentence. */
    private record Faults(List<Finding> findings, String field) implements Refusal {

        @Override
        public String label() {
            return findings.stream()
                    .map(it -> it.message() + "（" + it.check().name() + "）")
                    .collect(Collectors.joining("；"));
        }
    }

    /** A letter that a prepared step would send. */
    public record Planned(LetterKind kind, List<String> lines, List<Finding> findings, String lacks) {

        public Planned {
            lines = List.copyOf(lines);
            findings = List.copyOf(findings);
        }
    }

    private final CaseGate gate;
    private final CaseWriting writing;
    private final IssuedLetters letters;

    CaseNotices(CaseGate gate, CaseWriting writing, IssuedLetters letters) {
        this.gate = gate;
        this.writing = writing;
        this.letters = letters;
    }

    /** A paper of a step, printed from the record. */
    public Sheet print(Actor actor, long id, int entry, LetterKind kind) {
        var file = gate.load(actor, Act.SEE_APPLICATIONS, id).file();
        var notice = notice(file, entry, kind);
        var written = writing.whole(file, CaseLetters.readsNames(actor, file), it -> it.notice(notice));
        gate.read(actor, file, "打印" + kind.label() + "（" + file.number() + "）");
        return new Sheet(kind.label() + "-" + file.number(), Format.PDF, writing.pdf(written));
    }

    /**
     * Whether the letters of a step could be sent, before somebody is asked to approve it.
     *
     * @param would the case as it would stand after the step
     */
    void examine(CaseFile would) {
        for (var notice : ofLastStep(would)) {
            var written = written(would, notice);
            var blocking = Examination.of(written.draft(), written.facts()).stream()
                    .filter(it -> it.severity() == Severity.BLOCK)
                    .toList();
            if (!blocking.isEmpty()) {
                throw new RefusedException(new Faults(blocking, ""));
            }
        }
    }

    /**
     * Numbers and freezes the letters of the step that was just taken.
     *
     * @param answer why they go out in spite of a warning; needed when there is one
     */
    void issue(Actor actor, CaseFile file, String answer) {
        ofLastStep(file).forEach(it -> issue(actor, file, it, answer));
    }

    private IssuedLetter issue(Actor actor, CaseFile file, Notice notice, String answer) {
        var written = written(file, notice);
        var findings = Examination.of(written.draft(), written.facts());
        if (!Examination.mayBeIssued(findings)) {
            throw new RefusedException(new Faults(findings, ""));
        }
        if (!findings.isEmpty() && answer.isBlank()) {
            throw new RefusedException(new Faults(findings, "answer"));
        }
        return letters.sign(
                actor,
                CaseLetters.subject(file.id()),
                notice.entry(),
                written.draft(),
                written.facts(),
                written.draft().digest(written.facts()),
                answers(findings, answer));
    }

    /**
     * For a step that nobody of the house took, such as a withdrawal on the site, or that was taken before letters were
     * issued here; dated today.
     *
     * @return its number
     */
    public String issueLater(Actor actor, long id, int entry, LetterKind kind, String answer) {
        var file = gate.load(actor, Act.DECIDE_APPLICATIONS, id).file();
        var step = notice(file, entry, kind);
        var isIssued = letters.of(file.organ(), CaseLetters.subject(id)).stream()
                .anyMatch(it ->
                        it.part() == entry && it.kind() == kind && it.voided().isEmpty());
        when(kind.isNumbered(), LetterRefusal.HAS_NO_NUMBER)
                .and(when(!isIssued, CaseRefusal.LETTER_ISSUED))
                .orThrow();
        return issue(actor, file, new Notice(step.entry(), step.kind(), gate.today()), answer)
                .number()
                .shown();
    }

    private static Map<Check, String> answers(List<Finding> findings, String answer) {
        var answers = new EnumMap<Check, String>(Check.class);
        findings.forEach(it -> answers.put(it.check(), answer));
        return answers;
    }

    private static Notice notice(CaseFile file, int entry, LetterKind kind) {
        return CaseFacts.notices(file).stream()
                .filter(it -> it.entry() == entry && it.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new NotFound("letter", entry + " " + kind));
    }

    private static List<Notice> ofLastStep(CaseFile file) {
        var last = file.history().entries().getLast().number();
        return CaseFacts.notices(file).stream()
                .filter(it -> it.entry() == last && it.kind().isNumbered())
                .toList();
    }

    private Written written(CaseFile file, Notice notice) {
        return writing.whole(file, true, it -> it.notice(notice));
    }

    /** What each step that waits for the head would send, as its reader would see it, by the number of the entry. */
    @Transactional(readOnly = true)
    public Map<Integer, List<Planned>> planned(Actor actor, CaseFile file) {
        var planned = new java.util.TreeMap<Integer, List<Planned>>();
        for (var proposal : file.proposals()) {
            if (proposal.what() instanceof Happening.Proposed(var what, var day)) {
                var would = file.and(
                        CaseGate.entry(actor, file.history().next(), gate.notBeforeToday(day), what, gate.clock()));
                planned.put(
                        proposal.number(),
                        ofLastStep(would).stream()
                                .map(it -> planned(actor, would, it))
                                .toList());
            }
        }
        return planned;
    }

    private Planned planned(Actor actor, CaseFile would, Notice notice) {
        try {
            var written = writing.whole(would, CaseLetters.readsNames(actor, would), it -> it.notice(notice));
            return new Planned(
                    notice.kind(),
                    written.draft()
                            .paper(written.facts(), java.util.Optional.empty())
                            .text(),
                    Examination.of(written.draft(), written.facts()),
                    "");
        } catch (RefusedException e) {
            return new Planned(notice.kind(), List.of(), List.of(), e.why().label());
        }
    }
}
