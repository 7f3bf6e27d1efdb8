package gongkai.disclosures.handling;

import gongkai.typesetting.Block;
import java.util.ArrayList;
import java.util.List;

/** The rows of a printed table, each cell one clean line. */
final class Rows {

    private static final String NOTHING = "无";

    private final List<Integer> widths;
    private final boolean isHeaded;
    private final List<List<String>> rows = new ArrayList<>();

    private Rows(List<Integer> widths, boolean isHeaded) {
        this.widths = widths;
        this.isHeaded = isHeaded;
    }

    /** What something is called, and what it is. */
    static Rows facts() {
        return new Rows(List.of(2, 7), false);
    }

    static Rows headed(List<Integer> widths, String... names) {
        return new Rows(widths, true).and(names);
    }

    Rows and(String... cells) {
        var row = new ArrayList<String>();
        for (var cell : cells) {
            var clean = line(cell);
            row.add(clean.isEmpty() ? NOTHING : clean);
        }
        rows.add(row);
        return this;
    }

    /** Only where there is something to say. */
    Rows unlessEmpty(String name, String value) {
        return line(value).isEmpty() ? this : and(name, value);
    }

    Block block() {
        return new Block.Table(widths, rows, isHeaded);
    }

    /** What people typed, without line ends and other control characters. */
    static String line(String typed) {
        return typed.codePoints()
                .map(it -> Character.isISOControl(it) ? ' ' : it)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip()
                .replaceAll(" {2,}", " ");
    }
}
