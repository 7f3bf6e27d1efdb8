package gongkai.typesetting;

import java.util.List;

/**
 * A paper laid out.
 *
 * @param pages what stands on each page, in reading order
 * @param elements what the runs belong to
 */
record Sheets(List<List<Mark>> pages, List<Element> elements) {

    static final int NO_ELEMENT = -1;

    /** What a run belongs to, for readers that speak. */
    sealed interface Element {

        record Title() implements Element {}

        record Heading(int level) implements Element {}

        record Text() implements Element {}

        /** A cell of the table with that number. */
        record Cell(int table, int row, int column, boolean isHead) implements Element {}
    }
}
