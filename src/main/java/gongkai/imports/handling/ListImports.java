package gongkai.imports.handling;

import gongkai.access.Actor;
import gongkai.clock.OfficeClock;
import gongkai.digest.Sm3;
import gongkai.disclosures.domain.Attachment;
import gongkai.imports.domain.Batch;
import gongkai.imports.domain.Cell;
import gongkai.imports.domain.Entry;
import gongkai.imports.domain.Entry.Source;
import gongkai.imports.domain.House;
import gongkai.imports.domain.ImportList;
import gongkai.imports.domain.ImportList.Row;
import gongkai.imports.domain.ImportRefusal;
import gongkai.imports.domain.Places;
import gongkai.imports.domain.Recogniser;
import gongkai.imports.domain.Recognition;
import gongkai.imports.domain.RowReading;
import gongkai.imports.domain.Standing;
import gongkai.imports.store.PgImportStore;
import gongkai.trail.Deed;
import gongkai.trail.Trail;
import gongkai.web.TableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a list with its texts, row by row, and tells what each row would do; nothing becomes an item here. */
@Service
public class ListImports {

    private static final TableFile.Refusals REFUSALS = new TableFile.Refusals(
            ImportRefusal.LIST_MISSING, ImportRefusal.LIST_TOO_LARGE, ImportRefusal.LIST_UNREADABLE);

    private final Intake intake;
    private final Surroundings surroundings;
    private final PgImportStore store;
    private final TransactionTemplate transaction;
    private final OfficeClock clock;
    private final Trail trail;

    ListImports(
            Intake intake,
            Surroundings surroundings,
            PgImportStore store,
            TransactionTemplate transaction,
            OfficeClock clock,
            Trail trail) {
        this.intake = intake;
        this.surroundings = surroundings;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
        this.trail = trail;
    }

    /**
     * A dry run over an .xlsx or .csv list; the same list with the same texts is the same batch.
     *
     * @return the number of the batch
     */
    public long read(Actor actor, String name, byte[] list, List<ImportFile> texts) {
        return read(actor, name, TableFile.read(list, REFUSALS), Packages.unpacked(texts));
    }

    /** The same over rows that are read already, the header first. */
    public long read(Actor actor, String name, List<List<String>> table, List<ImportFile> texts) {
        var rows = ImportList.of(table).rows();
        var digest = Sm3.hex(table.stream().map(Object::toString).collect(Collectors.joining("\n"))
                + texts.stream()
                        .map(it -> it.name() + Sm3.hex(it.bytes()))
                        .sorted()
                        .collect(Collectors.joining("\n")));
        var same = store.sameBatch(actor.organ(), digest);
        if (same.isPresent()) {
            return same.get();
        }
        var entries = new Dry(actor, rows, texts).entries();
        var batch = transaction.execute(_ -> keep(actor, name, digest, entries));
        return batch == null ? 0 : batch;
    }

    private long keep(Actor actor, String name, String digest, List<Entry> entries) {
        var batch = store.add(
                actor.organ(),
                new Batch(0, actor.branch(), Batch.Kind.LIST, name, digest, actor.signature(), clock.now()));
        entries.forEach(it -> store.add(batch, it));
        trail.record(
                actor,
                Deed.wrote(
                        "试读导入清单「" + name + "」",
                        "import",
                        batch,
                        actor.branch(),
                        null,
                        Map.of("rows", String.valueOf(entries.size()), "digest", digest)));
        return batch;
    }

    /** One list being read. */
    private final class Dry {

        private final Actor actor;
        private final List<Row> rows;
        private final Map<String, ImportFile> texts = new HashMap<>();
        private final House house;
        private final Places places;
        private final Set<String> imported;
        private final Set<String> known;
        private final Set<String> seen = new HashSet<>();

        Dry(Actor actor, List<Row> rows, List<ImportFile> sent) {
            this.actor = actor;
            this.rows = rows;
            sent.forEach(it -> texts.put(it.name(), it));
            sent.forEach(it -> texts.putIfAbsent(it.name().replaceAll(".*/", ""), it));
            house = surroundings.house(actor.organ());
            places = surroundings.places(actor.organ());
            imported = store.acceptedBases(actor.organ());
            known = new HashSet<>(imported);
            rows.forEach(it -> known.add(Source.base(it.cell(Cell.FILE))));
        }

        List<Entry> entries() {
            var entries = new ArrayList<Entry>();
            for (var row : rows) {
                entries.add(entry(row, entries.size() + 1));
            }
            return entries;
        }

        private Entry entry(Row row, int position) {
            var faults = new ArrayList<String>();
            var text = text(row.cell(Cell.FILE), faults);
            var attachments = attachments(row, faults);
            var found = text.map(Text::recognition).orElseGet(() -> Recogniser.recognise("", house));
            var read = RowReading.read(row, found, house, places, known);
            faults.addAll(read.faults());
            var findings = new ArrayList<>(found.findings());
            findings.addAll(read.differences());
            var digest =
                    Sm3.hex(new TreeMap<>(row.cells()) + text.map(Text::digest).orElse(""));
            var standing = standing(row, digest, faults);
            return new Entry(
                    0,
                    0,
                    actor.branch(),
                    position,
                    new Source(
                            row.cell(Cell.FILE), text.map(Text::file).orElse(null), digest, row.number(), row.cells()),
                    Intake.withAttachments(
                            found.with(findings),
                            attachments.stream().map(Attachment::name).toList()),
                    read.proposal(),
                    faults,
                    attachments,
                    standing);
        }

        private Standing standing(Row row, String digest, List<String> faults) {
            var base = Source.base(row.cell(Cell.FILE));
            if (!base.isEmpty() && !seen.add(base)) {
                faults.add("“文件”在清单里出现了两次");
            }
            var before = store.same(actor.organ(), digest);
            if (before.isPresent() && before.get().standing() instanceof Standing.Accepted(var item, var _, var _)) {
                return new Standing.Refused("以前已经导入（编号 " + item + "），没有变化");
            }
            if (imported.contains(base)) {
                faults.add("以前导入过“" + base + "”，现在的内容不同；请在公开信息里更正，不再导入");
            }
            return faults.isEmpty() ? new Standing.Waiting() : new Standing.Unreadable("清单里的这一行有误");
        }

        private Optional<Text> text(String name, List<String> faults) {
            if (name.isEmpty()) {
                faults.add("“文件”没有填写");
                return Optional.empty();
            }
            var sent = sent(name);
            if (sent.isEmpty()) {
                faults.add("没有找到文件“" + name + "”，请随清单一起上传");
                return Optional.empty();
            }
            var taken = intake.take(sent.get());
            var stored = taken.stored();
            if (stored == null) {
                faults.add("文件“" + name + "”：" + taken.refusal());
                return Optional.empty();
            }
            return Optional.of(new Text(stored.id().value(), stored.digest(), intake.recognise(stored, house)));
        }

        private List<Attachment> attachments(Row row, List<String> faults) {
            var all = new ArrayList<Attachment>();
            for (var name : row.cell(Cell.ATTACHMENTS).split("[、;；]")) {
                if (!name.isBlank()) {
                    attachment(name.strip(), faults).ifPresent(all::add);
                }
            }
            return all;
        }

        private Optional<Attachment> attachment(String name, List<String> faults) {
            var sent = sent(name);
            if (sent.isEmpty()) {
                faults.add("没有找到附件“" + name + "”");
                return Optional.empty();
            }
            var taken = intake.take(sent.get());
            var stored = taken.stored();
            if (stored == null) {
                faults.add("附件“" + name + "”：" + taken.refusal());
                return Optional.empty();
            }
            return Optional.of(FileImports.attachment(stored));
        }

        private Optional<ImportFile> sent(String name) {
            return Optional.ofNullable(texts.get(name.replace('\\', '/')))
                    .or(() -> Optional.ofNullable(texts.get(name.replaceAll(".*[/\\\\]", ""))));
        }
    }

    private record Text(long file, String digest, Recognition recognition) {}
}
