package gongkai.enclosures;

import gongkai.access.RefusedException;
import gongkai.digest.Sm3;
import gongkai.enclosures.domain.Enclosure;
import gongkai.enclosures.domain.Enclosure.Finished;
import gongkai.enclosures.domain.Enclosure.Marking;
import gongkai.enclosures.domain.EnclosureRefusal;
import gongkai.enclosures.domain.Mark;
import gongkai.enclosures.store.PgEnclosureStore;
import gongkai.files.SealedFiles;
import gongkai.redaction.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What goes out with the reply of a case. Who may know is for the caller to say, and to record. */
@Component
public class Enclosures {

    private final PgEnclosureStore store;
    private final SealedFiles files;

    Enclosures(PgEnclosureStore store, SealedFiles files) {
        this.store = store;
        this.files = files;
    }

    /** Whose the files are, as they lie sealed. */
    public static String owner(long caseId) {
        return "enclosure " + caseId;
    }

    /** How far the files of a round are. */
    @Transactional(readOnly = true)
    public Prepared prepared(long caseId, int round) {
        var all = store.of(caseId, round);
        var ready = new ArrayList<Enclosed>();
        for (var it : all) {
            if (it instanceof Finished(var original, var _, var output)) {
                ready.add(new Enclosed(output.name(), original.pages(), output.isRedacted(), output.digest()));
            }
        }
        return new Prepared(
                ready,
                (int) all.stream().filter(it -> it instanceof Marking).count(),
                all.stream().mapToInt(it -> it.open().size()).sum(),
                all.stream().flatMap(it -> withheld(it).stream()).toList());
    }

    private static List<WithheldPlaces> withheld(Enclosure it) {
        var byGround = it.marks().stream()
                .filter(Mark::isCovered)
                .collect(Collectors.groupingBy(
                        mark -> mark.box().ground(), () -> new TreeMap<Ground, List<Mark>>(), Collectors.toList()));
        return byGround.entrySet().stream()
                .map(marks -> new WithheldPlaces(
                        it.original().title(),
                        marks.getKey(),
                        marks.getValue().stream()
                                .map(mark -> mark.box().page())
                                .distinct()
                                .sorted()
                                .toList(),
                        marks.getValue().size()))
                .toList();
    }

    /**
     * A file exactly as it was signed; empty when its time of keeping is over.
     *
     * @throws RefusedException when what lies there is not what was signed
     */
    @Transactional(readOnly = true)
    public Optional<byte[]> bytes(long caseId, Enclosed it) {
        return store.output(caseId, it.digest()).map(output -> {
            var bytes = files.bytes(output.file(), owner(caseId));
            if (!Sm3.hex(bytes).equals(it.digest())) {
                throw new RefusedException(EnclosureRefusal.NOT_AS_MADE);
            }
            return bytes;
        });
    }

    /** For good: originals, what was made of them, and what was said of them. */
    @Transactional
    public void removeAll(long caseId) {
        store.removeAll(caseId);
        files.removeAll(owner(caseId));
    }
}
