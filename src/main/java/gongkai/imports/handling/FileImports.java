package gongkai.imports.handling;

import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.Role;
import gongkai.clock.OfficeClock;
import gongkai.digest.Sm3;
import gongkai.disclosures.domain.Attachment;
import gongkai.disclosures.handling.DisclosureReading;
import gongkai.files.StoredFile;
import gongkai.imports.domain.Attachments;
import gongkai.imports.domain.Batch;
import gongkai.imports.domain.Entry;
import gongkai.imports.domain.Entry.Source;
import gongkai.imports.domain.Finding;
import gongkai.imports.domain.Finding.Code;
import gongkai.imports.domain.House;
import gongkai.imports.domain.ImportRefusal;
import gongkai.imports.domain.Places;
import gongkai.imports.domain.Property;
import gongkai.imports.domain.Proposal;
import gongkai.imports.domain.Recogniser;
import gongkai.imports.domain.Recognition;
import gongkai.imports.domain.Standing;
import gongkai.imports.handling.Intake.Taken;
import gongkai.imports.store.PgImportStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads files, each a document of its own, and shows what they say; nothing becomes an item here. */
@Service
public class FileImports {

    /**
     * What came of it.
     *
     * @param batch the new batch, or the one in which the same already lies
     * @param added how many entries it has that were not there before
     * @param same the names of those that had been handed in before
     */
    public record Outcome(long batch, int added, List<String> same) {}

    private static final String PASTED = "粘贴的文字.txt";

    private final Intake intake;
    private final Surroundings surroundings;
    private final DisclosureReading disclosures;
    private final PgImportStore store;
    private final TransactionTemplate transaction;
    private final OfficeClock clock;
    private final Trail trail;

    FileImports(
            Intake intake,
            Surroundings surroundings,
            DisclosureReading disclosures,
            PgImportStore store,
            TransactionTemplate transaction,
            OfficeClock clock,
            Trail trail) {
        this.intake = intake;
        this.surroundings = surroundings;
        this.disclosures = disclosures;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * Reads them all into one batch. A file whose name is that of an attachment another one announces goes with that.
     *
     * @param pasted a text typed instead; blank for none
     */
    public Outcome read(Actor actor, List<ImportFile> sent, String pasted) {
        var files = new ArrayList<>(Packages.unpacked(sent));
        if (pasted.length() > Recogniser.LONGEST) {
            throw new RefusedException(ImportRefusal.PASTED_TOO_LONG);
        }
        if (!pasted.isBlank()) {
            files.add(new ImportFile(PASTED, pasted.replace("\0", "").getBytes(StandardCharsets.UTF_8)));
        }
        if (files.isEmpty()) {
            throw new RefusedException(ImportRefusal.NOTHING_TO_READ);
        }
        var same = new ArrayList<String>();
        var last = 0L;
        var fresh = new LinkedHashMap<String, ImportFile>();
        for (var file : files) {
            var digest = Sm3.hex(file.bytes());
            var before = store.same(actor.organ(), digest);
            if (before.isPresent()) {
                same.add(file.name());
                last = before.get().batch();
            } else {
                fresh.putIfAbsent(digest, file);
            }
        }
        if (fresh.isEmpty()) {
            return new Outcome(last, 0, same);
        }
        var digest = Sm3.hex(fresh.keySet().stream().sorted().collect(Collectors.joining("\n")));
        var sameBatch = store.sameBatch(actor.organ(), digest);
        if (sameBatch.isPresent()) {
            return new Outcome(
                    sameBatch.get(), 0, files.stream().map(ImportFile::name).toList());
        }
        var entries = entries(actor, fresh);
        var batch = transaction.execute(_ -> keep(actor, digest, entries));
        return new Outcome(batch == null ? 0 : batch, entries.size(), same);
    }

    private List<Entry> entries(Actor actor, Map<String, ImportFile> fresh) {
        var house = surroundings.house(actor.organ());
        var places = surroundings.places(actor.organ());
        var read = new LinkedHashMap<Taken, Recognition>();
        var digests = new LinkedHashMap<Taken, String>();
        fresh.forEach((digest, file) -> {
            var taken = intake.take(file);
            digests.put(taken, digest);
            var stored = taken.stored();
            read.put(taken, stored == null ? Recogniser.recognise("", house) : intake.recognise(stored, house));
        });
        var owners = owners(read);
        var entries = new ArrayList<Entry>();
        read.forEach((taken, found) -> {
            if (!owners.containsKey(taken)) {
                var attachments = owners.entrySet().stream()
                        .filter(it -> it.getValue().equals(taken))
                        .flatMap(it -> attachment(it.getKey()))
                        .toList();
                var whole = Intake.withAttachments(
                        withSameTitle(actor, found),
                        attachments.stream().map(Attachment::name).toList());
                entries.add(entry(
                        actor,
                        entries.size() + 1,
                        taken,
                        digests.getOrDefault(taken, ""),
                        whole,
                        proposal(actor, whole, house, places),
                        attachments));
            }
        });
        return entries;
    }

    private static java.util.stream.Stream<Attachment> attachment(Taken it) {
        var stored = it.stored();
        return stored == null ? java.util.stream.Stream.of() : java.util.stream.Stream.of(attachment(stored));
    }

    static Attachment attachment(StoredFile stored) {
        return new Attachment(stored.id().value(), stored.name(), stored.digest());
    }

    /** Which file belongs to which. */
    private static Map<Taken, Taken> owners(Map<Taken, Recognition> read) {
        var owners = new LinkedHashMap<Taken, Taken>();
        for (var candidate : read.keySet()) {
            read.entrySet().stream()
                    .filter(it -> !it.getKey().equals(candidate) && candidate.stored() != null)
                    .filter(it -> it.getValue().attachments().stream()
                            .anyMatch(announced -> Attachments.isSame(Source.base(candidate.name()), announced.name())))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .ifPresent(it -> owners.put(candidate, it));
        }
        owners.keySet().removeIf(owners::containsValue);
        return owners;
    }

    private Recognition withSameTitle(Actor actor, Recognition found) {
        var title = found.text(Property.TITLE);
        if (title.isEmpty() || !actor.may(Act.SEE_DISCLOSURES)) {
            return found;
        }
        return disclosures.titled(actor, title).stream()
                .filter(it -> it.title().equals(title))
                .findFirst()
                .map(it -> {
                    var all = new ArrayList<>(found.findings());
                    all.add(new Finding(Code.SAME_TITLE, "本机关已有同名的信息（编号 " + it.id() + "），请核对是否重复"));
                    return found.with(all);
                })
                .orElse(found);
    }

    /** One's own unit if there is only one, else the unit that answers for the column. */
    private static Proposal proposal(Actor actor, Recognition found, House house, Places places) {
        var bare = Proposal.of(found, house, 0, 0);
        var type = bare.type();
        var column = type == null ? 0 : places.usual(type).orElse(0L);
        var lead = places.leads().getOrDefault(column, 0L);
        var mayChoose = actor.is(Role.OFFICE_CLERK) || actor.is(Role.OFFICE_HEAD);
        var own = actor.units().size() == 1 ? actor.units().iterator().next().value() : 0L;
        return Proposal.of(found, house, mayChoose && lead != 0 ? lead : own, column);
    }

    private Entry entry(
            Actor actor,
            int position,
            Taken taken,
            String digest,
            Recognition found,
            Proposal proposal,
            List<Attachment> attachments) {
        var stored = taken.stored();
        Standing standing = stored == null
                ? new Standing.Unreadable(taken.refusal())
                : found.has(Code.TEXT_MISSING)
                        ? new Standing.Unreadable(taken.isPicture() ? "图片里的文字不能识别，请作为附件上传" : "没有读到文字，扫描件请先识别文字")
                        : new Standing.Waiting();
        return new Entry(
                0,
                0,
                actor.branch(),
                position,
                new Source(taken.name(), stored == null ? null : stored.id().value(), digest, 0, Map.of()),
                found,
                proposal,
                List.of(),
                attachments,
                standing);
    }

    private long keep(Actor actor, String digest, List<Entry> entries) {
        var first = entries.getFirst().source().name();
        var name = entries.size() == 1 ? first : first + " 等 " + entries.size() + " 个文件";
        var batch = store.add(
                actor.organ(),
                new Batch(0, actor.branch(), Batch.Kind.FILES, name, digest, actor.signature(), clock.now()));
        entries.forEach(it -> store.add(batch, it));
        trail.record(
                actor,
                Deed.wrote(
                        "读入待导入的文件「" + name + "」",
                        "import",
                        batch,
                        actor.branch(),
                        null,
                        Map.of("files", String.valueOf(entries.size()), "digest", digest)));
        return batch;
    }
}
