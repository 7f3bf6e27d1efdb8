package gongkai.applications.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import gongkai.applications.domain.CaseFacts;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.Reply;
import gongkai.letters.Check;
import gongkai.letters.Examination;
import gongkai.letters.Finding;
import gongkai.letters.IncompleteException;
import gongkai.letters.IssuedLetter;
import gongkai.letters.IssuedLetters;
import gongkai.letters.LetterFacts;
import gongkai.letters.LetterId;
import gongkai.letters.LetterRefusal;
import gongkai.letters.Severity;
import gongkai.typesetting.Format;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letters of a case: drawn from its record, looked at before they are signed, signed, and read again. */
@Service
@Transactional
public class CaseLetters {

    /**
     * A reply before it is signed.
     *
     * @param lines as the reader will see it, from the addressee to the date
     * @param lacks why it cannot be drawn up; empty when it can
     * @param digest of what was seen; the signature is for this text and no other
     */
    public record Preview(List<String> lines, List<Finding> findings, List<String> lacks, String digest) {

        public Preview {
            lines = List.copyOf(lines);
            findings = List.copyOf(findings);
            lacks = List.copyOf(lacks);
        }

        public boolean mayBeSigned() {
            return lacks.isEmpty() && Examination.mayBeIssued(findings);
        }

        /** What somebody must answer in writing. */
        public List<Finding> warnings() {
            return findings.stream()
                    .filter(it -> it.severity() == Severity.WARN)
                    .toList();
        }
    }

    /** A file to be handed out. */
    public record Sheet(String name, Format format, byte[] bytes) {}

    private final CaseGate gate;
    private final CaseWriting writing;
    private final CaseChecks checks;
    private final CaseEnclosures enclosures;
    private final IssuedLetters letters;

    CaseLetters(
            CaseGate gate, CaseWriting writing, CaseChecks checks, CaseEnclosures enclosures, IssuedLetters letters) {
        this.gate = gate;
        this.writing = writing;
        this.checks = checks;
        this.enclosures = enclosures;
        this.letters = letters;
    }

    /** The part of a case to which its reply belongs; the letters of its steps carry the number of their entry. */
    private static final int REPLY = 0;

    static String subject(long id) {
        return CaseGate.SUBJECT + " " + id;
    }

    /** Those that were signed, in their order. */
    @Transactional(readOnly = true)
    public List<IssuedLetter> of(CaseFile file) {
        return letters.of(file.organ(), subject(file.id()));
    }

    /** The reply as it would be signed today; empty while none is drafted or when it is signed already. */
    @Transactional(readOnly = true)
    public Optional<Preview> preview(Actor actor, long id) {
        var file = gate.load(actor, Act.SEE_APPLICATIONS, id).file();
        return file.unsigned().map(it -> preview(actor, file, it));
    }

    private Preview preview(Actor actor, CaseFile file, Reply reply) {
        if (!writing.hasIssuer(file)) {
            return new Preview(List.of(), List.of(), List.of(CaseRefusal.ISSUER_MISSING.label()), "");
        }
        try {
            var written = writing.write(file, readsNames(actor, file), it -> facts(it, file, reply));
            return new Preview(
                    written.draft().paper(written.facts(), Optional.empty()).text(),
                    all(written, file),
                    List.of(),
                    written.draft().digest(written.facts()));
        } catch (IncompleteException e) {
            return new Preview(
                    List.of(),
                    List.of(),
                    e.missing().stream()
                            .map(it -> "没有填写" + it.label() + "，请退回修改后补上")
                            .toList(),
                    "");
        } catch (RefusedException e) {
            return new Preview(List.of(), List.of(), List.of(e.why().label()), "");
        }
    }

    /** The same, printed, without a number. */
    public Sheet print(Actor actor, long id) {
        var file = gate.load(actor, Act.SEE_APPLICATIONS, id).file();
        var reply = file.unsigned().orElseThrow(() -> new NotFound("letter", id));
        var written = writing.whole(file, readsNames(actor, file), it -> facts(it, file, reply));
        gate.read(actor, file, "打印答复稿（" + file.number() + "）");
        return new Sheet("答复稿-" + file.number(), Format.PDF, writing.pdf(written));
    }

    /** The letter names the files that go out with it, and there is none while they are not as they must be. */
    private LetterFacts facts(CaseFacts facts, CaseFile file, Reply reply) {
        enclosures.fit(file, reply).orThrow();
        return facts.reply(enclosures.named(file, reply), gate.today());
    }

    /** Whoever checks or signs a letter sees to whom it goes; others see the name covered. */
    static boolean readsNames(Actor actor, CaseFile file) {
        return List.of(Act.READ_APPLICANTS, Act.REVIEW_REPLY_SECRECY, Act.REVIEW_REPLY_LEGALITY, Act.SIGN_REPLIES)
                .stream()
                .anyMatch(it -> actor.may(it, file.place()));
    }

    /** A signed letter as it was printed; that somebody took it is on the trail. */
    public Sheet file(Actor actor, long id, LetterId letter, Format format) {
        var file = gate.load(actor, Act.SEE_APPLICATIONS, id).file();
        var found = letters.find(file.organ(), letter)
                .filter(it -> it.subject().equals(subject(id)))
                .orElseThrow(() -> new NotFound("letter", letter.value()));
        gate.read(actor, file, "查阅文书 " + found.number().shown());
        return new Sheet(found.number().shown(), format, letters.file(file.organ(), letter, format));
    }

    /** The signed reply that the case has now. */
    Optional<byte[]> signedReply(CaseFile file, String number) {
        return of(file).stream()
                .filter(it -> it.number().shown().equals(number) && it.voided().isEmpty())
                .findFirst()
                .map(it -> letters.file(file.organ(), it.id(), Format.PDF));
    }

    /** What the letter shows, and what only the record of the case does. */
    private List<Finding> all(CaseWriting.Written written, CaseFile file) {
        return Stream.concat(Examination.of(written.draft(), written.facts()).stream(), checks.ofReply(file).stream())
                .toList();
    }

    /** Number, text and files, in the transaction of the step. */
    IssuedLetter sign(Actor actor, CaseFile file, Reply reply, String seen, Map<Check, String> answers) {
        var findings = checks.ofReply(file);
        when(!seen.isBlank(), LetterRefusal.NOT_AS_SEEN)
                .and(when(Examination.mayBeIssued(findings), LetterRefusal.DOES_NOT_PASS))
                .and(when(
                        findings.stream()
                                .noneMatch(it ->
                                        answers.getOrDefault(it.check(), "").isBlank()),
                        LetterRefusal.WARNING_UNANSWERED))
                .orThrow();
        var written = writing.whole(file, true, it -> facts(it, file, reply));
        return letters.sign(actor, subject(file.id()), REPLY, written.draft(), written.facts(), seen, answers);
    }
}
