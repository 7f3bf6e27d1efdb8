package gongkai.imports.domain;

import gongkai.access.Branch;
import gongkai.disclosures.domain.Attachment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One document of an import.
 *
 * @param faults what is wrong with its row of a list; empty when nothing is, and without a list
 */
public record Entry(
        long id,
        long batch,
        Branch place,
        int position,
        Source source,
        Recognition recognition,
        Proposal proposal,
        List<String> faults,
        List<Attachment> attachments,
        Standing standing) {

    /**
     * Where it comes from.
     *
     * @param name of the file, with its folders inside a package
     * @param file its number among the kept files, or null when it was not taken
     * @param digest of what was handed in: the same one is not imported twice
     * @param row its row in the list, or 0
     * @param cells the row by its headings; empty without a list
     */
    public record Source(String name, @Nullable Long file, String digest, int row, Map<String, String> cells) {

        public Source {
            cells = Map.copyOf(cells);
        }

        public boolean isOfAList() {
            return row > 0;
        }

        public String cell(Cell cell) {
            return cells.getOrDefault(cell.heading(), "");
        }

        /** The name that other rows call it by: without folders and ending. */
        public String base() {
            return base(name);
        }

        public static String base(String name) {
            return name.replaceAll(".*[/\\\\]", "").replaceAll("\\.[A-Za-z]{2,4}$", "");
        }
    }

    public Entry {
        faults = List.copyOf(faults);
        attachments = List.copyOf(attachments);
    }

    public Entry with(Standing next) {
        return new Entry(id, batch, place, position, source, recognition, proposal, faults, attachments, next);
    }

    public Entry with(Proposal other) {
        return new Entry(id, batch, place, position, source, recognition, other, faults, attachments, standing);
    }

    public boolean isWaiting() {
        return standing instanceof Standing.Waiting;
    }

    /** Whether it may be confirmed unseen: rows of a list when they are right, files when nothing was doubted. */
    public boolean isReady() {
        return isWaiting()
                && proposal.type() != null
                && proposal.unit() != 0
                && !proposal.title().isBlank()
                && (source.isOfAList() || recognition.isPlain());
    }

    /** What to call it. */
    public String title() {
        return proposal.title().isBlank() ? source.name() : proposal.title();
    }
}
