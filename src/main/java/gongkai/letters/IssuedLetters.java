package gongkai.letters;

import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.access.Verdict;
import gongkai.clock.OfficeClock;
import gongkai.letters.store.PgLetterStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import gongkai.typesetting.Format;
import gongkai.typesetting.Press;
import gongkai.typesetting.UnprintableException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs letters and keeps them. Number, frozen text and files come to be in one transaction, or none of them does: a
 * number has no gap, and no number stands without its letter. Who may is for the caller to know.
 */
@Component
public class IssuedLetters {

    private static final String SUBJECT = "letter";

    private final PgLetterStore store;
    private final Press press;
    private final SealServices seals;
    private final Trail trail;
    private final OfficeClock clock;

    IssuedLetters(PgLetterStore store, Press press, SealServices seals, Trail trail, OfficeClock clock) {
        this.store = store;
        this.press = press;
        this.seals = seals;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Gives the letter its number and its files. Whoever signs next for the same organ and year waits until the
     * caller's transaction has ended.
     *
     * @param subject what it belongs to, such as {@code application 12}
     * @param part of the subject, such as the number of the step that sends it; 0 when it has no parts
     * @param seen the digest of the text as it was examined; a text changed since is not signed
     * @param answers why it goes out in spite of each warning
     * @throws RefusedException with a {@link LetterRefusal}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedLetter sign(
            Actor actor,
            String subject,
            int part,
            Draft draft,
            LetterFacts facts,
            String seen,
            Map<Check, String> answers) {
        Verdict.when(draft.kind().isNumbered(), LetterRefusal.HAS_NO_NUMBER)
                .and(Verdict.when(draft.digest(facts).equals(seen), LetterRefusal.NOT_AS_SEEN))
                .and(examined(Examination.of(draft, facts), answers))
                .orThrow();
        var organ = actor.organ();
        var code = facts.issuer().code();
        var year = facts.on().getYear();
        var number = new DocumentNumber(code, year, store.next(organ, code, year));
        var files = seals.sealed(organ, printed(draft, facts, number));
        var letter = store.keep(organ, subject, part, draft, facts, number, seen, actor.signature(), written(answers));
        files.forEach((format, bytes) -> store.keep(letter.id(), format, bytes));
        trail.record(
                actor,
                Deed.wrote(
                        "签发文书",
                        SUBJECT,
                        letter.id().value(),
                        actor.branch(),
                        null,
                        Map.of("number", number.shown(), "digest", seen)));
        return letter;
    }

    /** A number that was given before letters were signed here; what is signed next comes after it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void numberedBefore(OrganId organ, DocumentNumber number) {
        store.given(organ, number);
    }

    private static Verdict examined(List<Finding> findings, Map<Check, String> answers) {
        var isAnswered = findings.stream()
                .filter(it -> it.severity() == Severity.WARN)
                .allMatch(it -> !answers.getOrDefault(it.check(), "").isBlank());
        return Verdict.when(Examination.mayBeIssued(findings), LetterRefusal.DOES_NOT_PASS)
                .and(Verdict.when(isAnswered, LetterRefusal.WARNING_UNANSWERED));
    }

    private Map<Format, byte[]> printed(Draft draft, LetterFacts facts, DocumentNumber number) {
        var paper = draft.paper(facts, Optional.of(number));
        var files = new EnumMap<Format, byte[]>(Format.class);
        try {
            for (var format : Format.values()) {
                files.put(format, press.print(paper, format));
            }
        } catch (UnprintableException _) {
            throw new RefusedException(LetterRefusal.UNPRINTABLE);
        }
        return files;
    }

    private static String written(Map<Check, String> answers) {
        var out = new StringBuilder();
        answers.forEach((check, answer) ->
                out.append(check.name()).append('：').append(Value.clean(answer)).append('\n'));
        return out.toString();
    }

    /** Declares a letter void. Number and text stay where they are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedLetter annul(Actor actor, LetterId id, String reason) {
        var letter = find(actor.organ(), id).orElseThrow(() -> new NotFound(SUBJECT, id));
        Verdict.when(letter.voided().isEmpty(), LetterRefusal.VOID_ALREADY)
                .and(Verdict.when(!reason.isBlank(), LetterRefusal.NO_REASON))
                .orThrow();
        store.annul(id, Value.clean(reason), actor.signature(), clock.today());
        trail.record(
                actor,
                Deed.wrote(
                        "作废文书",
                        SUBJECT,
                        id.value(),
                        actor.branch(),
                        Map.of("number", letter.number().shown()),
                        Map.of("reason", Value.clean(reason))));
        return find(actor.organ(), id).orElseThrow(() -> new NotFound(SUBJECT, id));
    }

    public Optional<IssuedLetter> find(OrganId organ, LetterId id) {
        return store.find(organ, id);
    }

    /** Those of one case, in the order in which they were signed. */
    public List<IssuedLetter> of(OrganId organ, String subject) {
        return store.of(organ, subject);
    }

    /** The organ's register of a year (发文登记), by number, void ones included. */
    public List<IssuedLetter> register(OrganId organ, String code, int year) {
        return store.register(organ, code, year);
    }

    /**
     * A file of the letter, as it was printed when it was signed.
     *
     * @throws NotFound if the organ has no such letter
     */
    public byte[] file(OrganId organ, LetterId id, Format format) {
        return find(organ, id).flatMap(it -> store.file(it.id(), format)).orElseThrow(() -> new NotFound(SUBJECT, id));
    }

    /** Whether every file still is what it was when the letter was signed. */
    public boolean isUntouched(OrganId organ, LetterId id) {
        return find(organ, id).isPresent() && store.isUntouched(id);
    }
}
