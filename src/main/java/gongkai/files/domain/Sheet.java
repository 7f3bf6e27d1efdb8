package gongkai.files.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One sheet, read from beginning to end without being held as a tree. */
final class Sheet {

    private static final int MOST_COLUMNS = 1_000;

    /** A row as it is shown, by column from 0. */
    private record Row(int number, TreeMap<Integer, String> cells) {}

    private final List<Row> rows = new ArrayList<>();
    private final Map<String, StringBuilder> hidden = new LinkedHashMap<>();
    private final Set<String> acrossColumns = new HashSet<>();
    private final Hidden layout = new Hidden();
    private final SheetValues values;
    private int length;
    private boolean isCut;
    private String headers = "";

    private Sheet(SheetValues values) {
        this.values = values;
    }

    static Sheet read(byte[] bytes, SheetValues values) throws IOException {
        var sheet = new Sheet(values);
        try {
            sheet.read(Xml.streams().createXMLStreamReader(new ByteArrayInputStream(bytes)));
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return sheet;
    }

    /** Which rows and columns are not shown. */
    static final class Hidden {

        private final List<int[]> columns = new ArrayList<>();
        private boolean isRowHidden;
        private int row;

        void column(XMLStreamReader in) {
            if (isOn(in, "hidden") || "0".equals(in.getAttributeValue(null, "width"))) {
                columns.add(new int[] {whole(in, "min") - 1, whole(in, "max") - 1});
            }
        }

        void row(XMLStreamReader in) {
            isRowHidden = isOn(in, "hidden") || "0".equals(in.getAttributeValue(null, "ht"));
            var said = whole(in, "r");
            row = said > 0 ? said : row + 1;
        }

        boolean hides(int column) {
            return isRowHidden || columns.stream().anyMatch(it -> it[0] <= column && column <= it[1]);
        }

        String where(int column) {
            return isRowHidden ? "第" + row + "行" : letters(column) + "列";
        }

        private static boolean isOn(XMLStreamReader in, String name) {
            var value = in.getAttributeValue(null, name);
            return "1".equals(value) || "true".equals(value);
        }

        private static int whole(XMLStreamReader in, String name) {
            var value = in.getAttributeValue(null, name);
            return value != null && value.matches("\\d{1,8}") ? Integer.parseInt(value) : 0;
        }
    }

    /** The column of a reference such as B12, from 0; if it says none, the one after. */
    static int column(@org.jspecify.annotations.Nullable String reference, int after) {
        if (reference == null || !reference.matches("[A-Z]{1,3}\\d+")) {
            return after;
        }
        var column = 0;
        for (var at = 0; Character.isLetter(reference.charAt(at)); at++) {
            column = column * 26 + reference.charAt(at) - 'A' + 1;
        }
        return column - 1;
    }

    static String letters(int column) {
        var text = new StringBuilder();
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            text.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return text.toString();
    }

    private void read(XMLStreamReader in) throws XMLStreamException {
        while (in.hasNext()) {
            if (in.next() == XMLStreamConstants.START_ELEMENT) {
                switch (in.getLocalName()) {
                    case "col" -> layout.column(in);
                    case "row" -> row(in);
                    case "mergeCell" -> merged(in.getAttributeValue(null, "ref"));
                    case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter" ->
                        headers += in.getElementText()
                                        .replaceAll("&(?:[LCRPNDTFAGSXYEUBI]|\\d+|\"[^\"]*\"|K[0-9A-F]{6})", " ")
                                + "\n";
                    default -> {}
                }
            }
        }
    }

    private void merged(@org.jspecify.annotations.Nullable String reference) {
        var ends = reference == null ? new String[0] : reference.split(":");
        if (ends.length == 2 && column(ends[0], 0) < column(ends[1], 0)) {
            acrossColumns.add(ends[0]);
        }
    }

    private void row(XMLStreamReader in) throws XMLStreamException {
        layout.row(in);
        var row = new Row(layout.row, new TreeMap<>());
        var column = -1;
        while (in.next() != XMLStreamConstants.END_ELEMENT || !in.getLocalName().equals("row")) {
            if (in.isStartElement() && in.getLocalName().equals("c")) {
                column = column(in.getAttributeValue(null, "r"), column + 1);
                cell(in, column, row);
            }
        }
        if (!row.cells().isEmpty()) {
            rows.add(row);
        }
    }

    private void cell(XMLStreamReader in, int column, Row row) throws XMLStreamException {
        var type = attribute(in, "t");
        var style = attribute(in, "s");
        var value = new StringBuilder();
        while (in.next() != XMLStreamConstants.END_ELEMENT || !in.getLocalName().equals("c")) {
            if (in.isStartElement() && Set.of("v", "t").contains(in.getLocalName())) {
                value.append(in.getElementText());
            } else if (in.isStartElement() && in.getLocalName().equals("f")) {
                in.getElementText();
            }
        }
        if (!value.isEmpty()) {
            put(column, row, values.shown(type, style, value.toString()), value.toString());
        }
    }

    private static String attribute(XMLStreamReader in, String name) {
        var value = in.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private void put(int column, Row row, String shown, String value) {
        length += shown.length() + 3;
        if (length > Canonical.LONGEST || column >= MOST_COLUMNS) {
            isCut = true;
        } else if (layout.hides(column)) {
            conceal(layout.where(column), shown);
        } else if (shown.isBlank() && !value.isBlank() && !value.matches("0(?:\\.0+)?")) {
            conceal(letters(column) + layout.row, value);
        } else if (!shown.isBlank()) {
            row.cells().put(column, shown);
        }
    }

    private void conceal(String where, String text) {
        if (!text.isBlank()) {
            var all = hidden.computeIfAbsent(where, _ -> new StringBuilder());
            if (all.length() < 2_000) {
                all.append(all.isEmpty() ? "" : " ").append(text);
            }
        }
    }

    /** By row, column or cell. */
    Map<String, String> hidden() {
        var all = new LinkedHashMap<String, String>();
        hidden.forEach((where, text) -> all.put(where, text.toString()));
        return all;
    }

    boolean isCut() {
        return isCut;
    }

    /** Cells that go across are headings; a row of which every cell is empty ends a table. */
    String text() {
        var canonical = new Canonical();
        var first = rows.stream().mapToInt(it -> it.cells().firstKey()).min().orElse(0);
        var table = new ArrayList<List<String>>();
        var before = 0;
        for (var row : rows) {
            var isHeading = row.cells().size() == 1
                    && acrossColumns.contains(letters(row.cells().firstKey()) + row.number());
            if (isHeading || row.number() > before + 1) {
                canonical.table(table);
                table = new ArrayList<>();
            }
            if (isHeading) {
                canonical.paragraph(row.cells().firstEntry().getValue());
            } else {
                var cells = new ArrayList<String>();
                for (var column = first; column <= row.cells().lastKey(); column++) {
                    cells.add(row.cells().getOrDefault(column, ""));
                }
                table.add(cells);
            }
            before = row.number();
        }
        canonical.table(table);
        canonical.paragraph(headers);
        return canonical.text();
    }
}
