package gongkai.typesetting;

import java.time.LocalDate;
import java.util.List;

/** One element of a paper, in reading order. Texts are single lines without control characters. */
public sealed interface Block {

    /** To whom it goes (主送机关或者收件人): flush left; the colon is set by the layout. */
    record Addressee(String name) implements Block {

        public Addressee {
            Wording.check(name);
        }
    }

    /** A paragraph, its first line indented by two characters. */
    record Paragraph(String text) implements Block {

        public Paragraph {
            Wording.check(text);
        }
    }

    /**
     * A numbered heading or paragraph (结构层次序数): 一、 （一） 1. （1）. The layout counts.
     *
     * @param level 1 to 4
     */
    record Numbered(int level, String text) implements Block {

        public Numbered {
            if (level < 1 || level > 4) {
                throw new IllegalArgumentException("level " + level);
            }
            Wording.check(text);
        }
    }

    /**
     * A table.
     *
     * @param widths the columns' shares of the width
     * @param rows each as long as {@code widths}
     * @param isHeaded whether the first row names the columns
     */
    record Table(List<Integer> widths, List<List<String>> rows, boolean isHeaded) implements Block {

        public Table {
            widths = List.copyOf(widths);
            rows = rows.stream().map(List::copyOf).toList();
            var columns = widths.size();
            if (columns == 0 || widths.stream().anyMatch(it -> it <= 0)) {
                throw new IllegalArgumentException("widths " + widths);
            }
            if (rows.stream().anyMatch(it -> it.size() != columns)) {
                throw new IllegalArgumentException("a row is not " + columns + " cells long");
            }
            rows.forEach(row -> row.forEach(Wording::check));
        }
    }

    /** What is attached (附件说明); a single one carries no number. */
    record Attachments(List<String> names) implements Block {

        public Attachments {
            names = List.copyOf(names);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("no attachment");
            }
            names.forEach(Wording::check);
        }
    }

    /** Who signs, when, and with what seal (发文机关署名、成文日期、印章). */
    record Signature(String organ, LocalDate on, Seal seal) implements Block {

        public Signature {
            Wording.check(organ);
        }
    }

    /** A remark below the date (附注), in brackets. */
    record Note(String text) implements Block {

        public Note {
            Wording.check(text);
        }
    }

    /** Where a slip is cut off and sent back. */
    record CutLine() implements Block {}

    /** What follows begins a page. */
    record NewPage() implements Block {}
}
