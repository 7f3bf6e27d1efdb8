package gongkai.applications.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import gongkai.applications.domain.CaseFacts;
import gongkai.applications.domain.CaseFacts.Notice;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.Reply;
import gongkai.applications.domain.State;
import gongkai.letters.Check;
import gongkai.letters.Draft;
import gongkai.letters.Examination;
import gongkai.letters.Finding;
import gongkai.letters.IncompleteException;
import gongkai.letters.IssuedLetter;
import gongkai.letters.IssuedLetters;
import gongkai.letters.LetterFacts;
import gongkai.letters.LetterId;
import gongkai.letters.LetterKind;
import gongkai.letters.LetterRefusal;
import gongkai.letters.LetterTemplates;
import gongkai.letters.Severity;
import gongkai.typesetting.Format;
import gongkai.typesetting.Paper;
import gongkai.typesetting.Press;
import gongkai.typesetting.UnprintableException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** A text with all its fields filled, and from what. */
    private record Written(Draft draft, LetterFacts facts) {}

    private final CaseGate gate;
    private final People people;
    private final IssuerHandling issuers;
    private final LetterTemplates templates;
    private final IssuedLetters letters;
    private final Press press;

    CaseLetters(
            CaseGate gate,
            People people,
            IssuerHandling issuers,
            LetterTemplates templates,
            IssuedLetters letters,
            Press press) {
        this.gate = gate;
        this.people = people;
        this.issuers = issuers;
        this.templates = templates;
        this.letters = letters;
        this.press = press;
    }

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
        return reply(file).map(it -> preview(actor, file, it));
    }

    private Preview preview(Actor actor, CaseFile file, Reply reply) {
        if (!issuers.isSet(file.organ())) {
            return new Preview(List.of(), List.of(), List.of(CaseRefusal.ISSUER_MISSING.label()), "");
        }
        try {
            var written = written(actor, file, reply);
            return new Preview(
                    written.draft().paper(written.facts(), Optional.empty()).text(),
                    Examination.of(written.draft(), written.facts()),
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
        var reply = reply(file).orElseThrow(() -> new NotFound("letter", id));
        var written = whole(() -> written(actor, file, reply));
        gate.read(actor, file, "打印答复稿（" + file.number() + "）");
        return new Sheet("答复稿-" + file.number(), Format.PDF, pdf(written));
    }

    /** A letter of a step, printed from the record. */
    public Sheet notice(Actor actor, long id, int entry, LetterKind kind) {
        var file = gate.load(actor, Act.SEE_APPLICATIONS, id).file();
        var notice = CaseFacts.notices(file).stream()
                .filter(it -> it.entry() == entry && it.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new NotFound("letter", id));
        var written = whole(() -> written(actor, file, notice));
        gate.read(actor, file, "打印" + kind.label() + "（" + file.number() + "）");
        return new Sheet(kind.label() + "-" + file.number(), Format.PDF, pdf(written));
    }

    private Written written(Actor actor, CaseFile file, Notice notice) {
        var facts = facts(actor, file).notice(notice);
        return new Written(templates.current(file.organ(), notice.kind()).filled(facts), facts);
    }

    private Written written(Actor actor, CaseFile file, Reply reply) {
        var facts = facts(actor, file).reply(reply, gate.today());
        return new Written(templates.current(file.organ(), facts.kind()).filled(facts), facts);
    }

    private CaseFacts facts(Actor actor, CaseFile file) {
        var isOpen = readsNames(actor, file);
        var name = isOpen
                ? people.applicant(file.id())
                        .orElseThrow(() -> new RefusedException(CaseRefusal.APPLICANT_GONE))
                        .name()
                : file.shownName();
        var parties = new java.util.TreeMap<Integer, String>();
        people.parties(file.id()).forEach((letter, party) -> parties.put(letter, isOpen ? party.name() : "（对方名称）"));
        return new CaseFacts(
                file,
                name,
                parties,
                issuers.setting(file.organ()),
                issuers.issuer(file.organ()),
                gate.house(file.organ()),
                gate.calendar(file.place()));
    }

    /** Whoever checks or signs a letter sees to whom it goes; others see the name covered. */
    private static boolean readsNames(Actor actor, CaseFile file) {
        return List.of(Act.READ_APPLICANTS, Act.REVIEW_REPLY_SECRECY, Act.REVIEW_REPLY_LEGALITY, Act.SIGN_REPLIES)
                .stream()
                .anyMatch(it -> actor.may(it, file.place()));
    }

    private byte[] pdf(Written written) {
        return printed(written.draft().paper(written.facts(), Optional.empty()));
    }

    private byte[] printed(Paper paper) {
        try {
            return press.pdf(paper);
        } catch (UnprintableException _) {
            throw new RefusedException(LetterRefusal.UNPRINTABLE);
        }
    }

    private static Written whole(java.util.function.Supplier<Written> writing) {
        try {
            return writing.get();
        } catch (IncompleteException _) {
            throw new RefusedException(CaseRefusal.LETTER_INCOMPLETE);
        }
    }

    private static Optional<Reply> reply(CaseFile file) {
        return switch (file.state()) {
            case State.Drafting(var reply, var _) -> Optional.ofNullable(reply);
            case State.InReview(var reply, var _, var _, var _) -> Optional.of(reply);
            case State.ToSign(var reply, var _) -> Optional.of(reply);
            default -> Optional.empty();
        };
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

    /** Number, text and files, in the transaction of the step. */
    IssuedLetter sign(Actor actor, CaseFile file, Reply reply, String seen, Map<Check, String> answers) {
        when(!seen.isBlank(), LetterRefusal.NOT_AS_SEEN).orThrow();
        var written = whole(() -> written(actor, file, reply));
        return letters.sign(actor, subject(file.id()), written.draft(), written.facts(), seen, answers);
    }
}
