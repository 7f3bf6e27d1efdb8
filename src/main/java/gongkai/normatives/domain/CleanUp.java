package gongkai.normatives.domain;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.UnitId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One round in which an organ goes through its normative documents (规范性文件清理). */
public sealed interface CleanUp {

    Brief brief();

    List<Line> lines();

    /**
     * What does not change about it.
     *
     * @param unit the unit that carries it out
     * @param basis what ordered it
     */
    record Brief(long id, OrganId organ, Branch place, UnitId unit, String title, String basis, LocalDate openedOn) {}

    /**
     * One document in it.
     *
     * @param result null while nobody has decided
     * @param note what is amended, or by what it is replaced
     */
    record Line(long entry, @Nullable CleanUpResult result, String note) {}

    /** Documents are being judged. */
    record Open(Brief brief, List<Line> lines) implements CleanUp {

        public Open {
            lines = List.copyOf(lines);
        }

        public Open judge(Collection<Long> entries, CleanUpResult result, String note) {
            return new Open(
                    brief,
                    lines.stream()
                            .map(it -> entries.contains(it.entry()) ? new Line(it.entry(), result, note) : it)
                            .toList());
        }

        public boolean isJudged() {
            return lines.stream().allMatch(it -> it.result() != null);
        }

        /** @param holdsFrom the day from which the results hold */
        public Confirmed confirm(LocalDate today, LocalDate holdsFrom) {
            return new Confirmed(brief, lines, today, holdsFrom, null);
        }
    }

    /**
     * Decided; nothing in it changes any more.
     *
     * @param notice the number of the disclosure that tells the public, or null
     */
    record Confirmed(
            Brief brief,
            List<Line> lines,
            LocalDate confirmedOn,
            LocalDate holdsFrom,
            @Nullable Long notice) implements CleanUp {

        public Confirmed {
            lines = List.copyOf(lines);
        }

        public Confirmed tell(long item) {
            return new Confirmed(brief, lines, confirmedOn, holdsFrom, item);
        }
    }
}
