package gongkai.enclosures.handling;

import static gongkai.access.Verdict.when;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import gongkai.clock.OfficeClock;
import gongkai.digest.Sm3;
import gongkai.enclosures.EnclosedCase;
import gongkai.enclosures.EnclosedCases;
import gongkai.enclosures.Enclosures;
import gongkai.enclosures.domain.Enclosure;
import gongkai.enclosures.domain.Enclosure.Finished;
import gongkai.enclosures.domain.Enclosure.Marking;
import gongkai.enclosures.domain.EnclosureRefusal;
import gongkai.enclosures.domain.Mark;
import gongkai.enclosures.domain.Mark.Origin;
import gongkai.enclosures.domain.Original;
import gongkai.enclosures.domain.Output;
import gongkai.enclosures.domain.Proposals;
import gongkai.enclosures.domain.Titles;
import gongkai.enclosures.store.PgEnclosureStore;
import gongkai.enclosures.store.PgEnclosureStore.Loaded;
import gongkai.files.Cleaning.CleanedFile;
import gongkai.files.Cleaning.Uncleanable;
import gongkai.files.FileKind;
import gongkai.files.FileRefusal;
import gongkai.files.Files;
import gongkai.files.SealedFile;
import gongkai.files.SealedFiles;
import gongkai.redaction.Box;
import gongkai.redaction.Ground;
import gongkai.redaction.PageText;
import gongkai.redaction.Redaction;
import gongkai.screening.ScreeningSettings;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The files of a reply: handed in, looked through, covered where they must be, made anew. */
@Service
public class EnclosureHandling {

    private static final int MOST = 30;
    private static final int MOST_MARKS = 3_000;
    private static final int LONGEST_WORD = 60;
    private static final double SMALLEST = 0.001;

    /** A file to be taken away. */
    public record Sheet(String name, FileKind kind, byte[] bytes) {}

    /** What will go out, before it is kept. */
    private record Made(String name, byte[] bytes, boolean isRedacted, List<String> hidden) {}

    private final EnclosedCases cases;
    private final PgEnclosureStore store;
    private final SealedFiles files;
    private final Darkroom darkroom;
    private final OfficeClock clock;
    private final Trail trail;
    private final TransactionTemplate transaction;

    EnclosureHandling(
            EnclosedCases cases,
            PgEnclosureStore store,
            SealedFiles files,
            Darkroom darkroom,
            OfficeClock clock,
            Trail trail,
            TransactionTemplate transaction) {
        this.cases = cases;
        this.store = store;
        this.files = files;
        this.darkroom = darkroom;
        this.clock = clock;
        this.trail = trail;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    public EnclosedCase theCase(Actor actor, long caseId) {
        return cases.find(actor, Act.SEE_ENCLOSURES, caseId);
    }

    /** Whether this actor may change the files now. */
    @Transactional(readOnly = true)
    public boolean mayChange(Actor actor, EnclosedCase it) {
        return actor.may(Act.PREPARE_ENCLOSURES, it.place()) && it.change().isAllowed();
    }

    @Transactional(readOnly = true)
    public List<Enclosure> of(EnclosedCase it) {
        return store.of(it.id(), it.round());
    }

    @Transactional(readOnly = true)
    public Enclosure get(EnclosedCase it, long id) {
        return load(it, id).enclosure();
    }

    /** Takes a file in, and asks about what the screening finds in it. */
    @Transactional
    public long add(Actor actor, long caseId, String title, String name, byte[] bytes) {
        var it = changeable(actor, caseId);
        var all = store.of(caseId, it.round());
        when(all.size() < MOST, EnclosureRefusal.TOO_MANY_ENCLOSURES)
                .and(Titles.fits(title, all, 0))
                .orThrow();
        var kept = open(files.keep(name, bytes, Enclosures.owner(caseId)));
        var settings = ScreeningSettings.of(it.organ());
        var marking = Original.hasPages(kept.kind())
                ? paged(it, title, kept, bytes, settings)
                : new Marking(
                        new Original(
                                0,
                                caseId,
                                it.round(),
                                title,
                                kept.id(),
                                kept.kind(),
                                Sm3.hex(bytes),
                                0,
                                0,
                                Proposals.suspicions(
                                        files.reading(kept.id(), Enclosures.owner(caseId))
                                                .text(),
                                        settings)),
                        List.of());
        var id = store.add(marking, clock.now());
        wrote(actor, it, "上传随答复提供的文件“" + title + "”", marking.original().digest());
        return id;
    }

    private Marking paged(EnclosedCase it, String title, SealedFile kept, byte[] bytes, ScreeningSettings settings) {
        var texts = darkroom.alone(() -> Redaction.texts(bytes));
        var silent = (int) texts.stream().filter(page -> page.text().isBlank()).count();
        var original = new Original(
                0, it.id(), it.round(), title, kept.id(), kept.kind(), Sm3.hex(bytes), texts.size(), silent, 0);
        var marking = new Marking(original, List.of());
        for (var found : Proposals.screened(texts, settings).entrySet()) {
            marking = fits(marking.propose(found.getValue(), Origin.SCREENED, found.getKey()));
        }
        return marking;
    }

    @Transactional
    public void rename(Actor actor, long caseId, long id, String title) {
        var it = changeable(actor, caseId);
        var loaded = load(it, id);
        Titles.fits(title, store.of(caseId, it.round()), id).orThrow();
        store.replace(loaded, marking(loaded).named(title), clock.now());
        wrote(actor, it, "更改随答复提供的文件的名称：“" + title + "”", "");
    }

    @Transactional
    public void draw(Actor actor, long caseId, long id, Box box) {
        var it = changeable(actor, caseId);
        var loaded = load(it, id);
        var marking = paged(loaded);
        when(box.width() >= SMALLEST && box.height() >= SMALLEST, EnclosureRefusal.BOX_TOO_SMALL)
                .orThrow();
        when(box.page() <= marking.original().pages() && box.isOnPage(), gongkai.redaction.RedactionRefusal.BOX_OUTSIDE)
                .orThrow();
        store.replace(loaded, fits(marking.draw(box)), clock.now());
        wrote(
                actor,
                it,
                "在“" + marking.original().title() + "”第" + box.page() + "页画遮盖框",
                box.ground().name());
    }

    /** Proposes a box on every place where a word stands. */
    @Transactional
    public int search(Actor actor, long caseId, long id, String word, Ground ground) {
        var it = changeable(actor, caseId);
        var loaded = load(it, id);
        var marking = paged(loaded);
        var wanted = Proposals.squeezed(word);
        when(wanted.length() >= 2 && wanted.length() <= LONGEST_WORD, EnclosureRefusal.WORD_TOO_SHORT)
                .orThrow();
        var boxes = Proposals.word(texts(marking.original()), wanted, ground);
        var next = fits(marking.propose(boxes, Origin.FOUND, ""));
        var found = next.marks().size() - marking.marks().size();
        when(found > 0, EnclosureRefusal.WORD_NOT_FOUND).orThrow();
        store.replace(loaded, next, clock.now());
        wrote(actor, it, "在“" + marking.original().title() + "”中按词查找，提示 " + found + " 处", "");
        return found;
    }

    private List<PageText> texts(Original it) {
        return darkroom.alone(() -> Redaction.texts(darkroom.bytes(it)));
    }

    @Transactional
    public void decide(
            Actor actor,
            long caseId,
            long id,
            Collection<Integer> marks,
            Mark.Decision decision,
            @Nullable Ground ground) {
        var it = changeable(actor, caseId);
        var loaded = load(it, id);
        var marking = paged(loaded);
        store.replace(loaded, marking.decide(marks, decision, ground), clock.now());
        wrote(
                actor,
                it,
                "决定“" + marking.original().title() + "”的 " + marks.size() + " 处：" + decision.label(),
                decision == Mark.Decision.COVERED && ground != null ? ground.name() : "");
    }

    @Transactional
    public void removeMark(Actor actor, long caseId, long id, int mark) {
        var it = changeable(actor, caseId);
        var loaded = load(it, id);
        var marking = paged(loaded);
        store.replace(loaded, marking.remove(mark), clock.now());
        wrote(actor, it, "删去“" + marking.original().title() + "”的一个遮盖框", "");
    }

    /**
     * Makes what goes out and checks it by reading it again. Long files take a while, so nothing in the database waits for
     * it; who changed the file meanwhile has gone first.
     */
    public void finish(Actor actor, long caseId, long id, boolean isLookedThrough) {
        var loaded = transaction.execute(_ -> load(changeable(actor, caseId), id));
        var marking = marking(loaded);
        when(marking.open().isEmpty(), EnclosureRefusal.MARKS_UNDECIDED)
                .and(when(isLookedThrough, EnclosureRefusal.NOT_LOOKED_THROUGH))
                .orThrow();
        var made = made(marking);
        when(made.bytes().length <= Files.LARGEST, EnclosureRefusal.OUTPUT_TOO_LARGE)
                .and(when(!Titles.tells(marking.original().title(), made.hidden()), EnclosureRefusal.TITLE_TELLS))
                .orThrow();
        transaction.executeWithoutResult(_ -> keep(actor, caseId, loaded, marking, made));
    }

    private void keep(Actor actor, long caseId, Loaded loaded, Marking marking, Made made) {
        var it = changeable(actor, caseId);
        var kept = open(files.keep(made.name(), made.bytes(), Enclosures.owner(caseId)));
        var output = new Output(kept.id(), made.name(), Sm3.hex(made.bytes()), made.isRedacted());
        store.replace(loaded, marking.finish(output), clock.now());
        wrote(
                actor,
                it,
                (made.isRedacted() ? "生成遮盖后的文件“" : "生成随答复提供的文件“")
                        + marking.original().title() + "”",
                output.digest());
    }

    private Made made(Marking marking) {
        var original = marking.original();
        var boxes = marking.covered();
        if (!boxes.isEmpty()) {
            var redacted = darkroom.redacted(original, boxes);
            var ending = original.kind() == FileKind.PDF ? ".pdf" : ".png";
            return new Made(original.title() + ending, redacted.bytes(), true, redacted.hidden());
        }
        return switch (files.cleaned(original.file(), Enclosures.owner(original.caseId()))) {
            case CleanedFile(var _, var kind, var bytes, var _) ->
                new Made(original.title() + "." + kind.extension(), bytes, false, List.of());
            case Uncleanable(var _, var why) -> throw new RefusedException(why::label);
        };
    }

    /** What was made is thrown away; the boxes stay. */
    @Transactional
    public void takeBack(Actor actor, long caseId, long id) {
        var it = changeable(actor, caseId);
        var loaded = load(it, id);
        if (!(loaded.enclosure() instanceof Finished done)) {
            throw new RefusedException(EnclosureRefusal.NOT_FINISHED);
        }
        store.replace(loaded, done.takeBack(), clock.now());
        files.remove(done.output().file(), Enclosures.owner(caseId));
        wrote(actor, it, "退回修改“" + done.original().title() + "”", "");
    }

    @Transactional
    public void remove(Actor actor, long caseId, long id) {
        var it = changeable(actor, caseId);
        var loaded = load(it, id);
        store.remove(loaded);
        files.remove(loaded.enclosure().original().file(), Enclosures.owner(caseId));
        if (loaded.enclosure() instanceof Finished done) {
            files.remove(done.output().file(), Enclosures.owner(caseId));
        }
        wrote(actor, it, "移除随答复提供的文件“" + loaded.enclosure().original().title() + "”", "");
    }

    /**
     * A page of the original as a picture; that somebody looked is on the trail. Pictures wait for one another, so nothing
     * in the database waits for them.
     */
    public byte[] picture(Actor actor, long caseId, long id, int page) {
        var original = transaction.execute(_ -> {
            var it = theCase(actor, caseId);
            var found = page(load(it, id).enclosure(), page);
            read(actor, it, "查阅“" + found.title() + "”遮盖前的第" + page + "页");
            return found;
        });
        return darkroom.picture(original, page);
    }

    /** A page as it will go out. */
    public byte[] preview(Actor actor, long caseId, long id, int page) {
        var enclosure =
                transaction.execute(_ -> load(theCase(actor, caseId), id).enclosure());
        return darkroom.preview(page(enclosure, page), page, enclosure.covered());
    }

    @Transactional
    public Sheet original(Actor actor, long caseId, long id) {
        var it = theCase(actor, caseId);
        var original = load(it, id).enclosure().original();
        read(actor, it, "打开“" + original.title() + "”遮盖前的原件");
        return new Sheet(
                "原件-" + original.title() + "." + original.kind().extension(),
                original.kind(),
                darkroom.bytes(original));
    }

    /** Empty while nothing is made. */
    @Transactional
    public Optional<Sheet> output(Actor actor, long caseId, long id) {
        var it = theCase(actor, caseId);
        if (!(load(it, id).enclosure() instanceof Finished(var original, var _, var output))) {
            return Optional.empty();
        }
        read(actor, it, "查阅随答复提供的文件“" + original.title() + "”");
        var kept = files.find(output.file(), Enclosures.owner(caseId)).orElseThrow(() -> new NotFound("enclosure", id));
        return Optional.of(new Sheet(output.name(), kept.kind(), files.bytes(output.file(), Enclosures.owner(caseId))));
    }

    private static Original page(Enclosure it, int page) {
        if (!it.original().hasPages() || page < 1 || page > it.original().pages()) {
            throw new NotFound("page", page);
        }
        return it.original();
    }

    private EnclosedCase changeable(Actor actor, long caseId) {
        var it = cases.find(actor, Act.PREPARE_ENCLOSURES, caseId);
        it.change().orThrow();
        return it;
    }

    /** Of this round: what went out with an earlier reply is there to be read, and never changes. */
    private Loaded load(EnclosedCase it, long id) {
        return store.find(it.id(), id)
                .filter(loaded -> loaded.enclosure().original().round() == it.round())
                .orElseThrow(() -> new NotFound("enclosure", id));
    }

    private static Marking marking(Loaded loaded) {
        if (loaded.enclosure() instanceof Marking marking) {
            return marking;
        }
        throw new RefusedException(EnclosureRefusal.ALREADY_FINISHED);
    }

    private static Marking paged(Loaded loaded) {
        var marking = marking(loaded);
        when(marking.original().hasPages(), EnclosureRefusal.NOT_FOR_BOXES).orThrow();
        return marking;
    }

    private static Marking fits(Marking it) {
        when(it.marks().size() <= MOST_MARKS, EnclosureRefusal.TOO_MANY_BOXES).orThrow();
        return it;
    }

    /** Staff can try again; so nothing unscanned goes out. */
    private static SealedFile open(SealedFile kept) {
        when(kept.safety() == SealedFile.Safety.OPEN, FileRefusal.NOT_SCANNED).orThrow();
        return kept;
    }

    private void wrote(Actor actor, EnclosedCase it, String what, String detail) {
        trail.record(
                actor,
                Deed.wrote(
                        what + "（" + it.number() + "）",
                        "application",
                        it.id(),
                        it.place(),
                        null,
                        detail.isEmpty() ? null : Map.of("detail", detail)));
    }

    private void read(Actor actor, EnclosedCase it, String what) {
        trail.record(actor, Deed.read(what + "（" + it.number() + "）", "application", it.id(), it.place()));
    }
}
