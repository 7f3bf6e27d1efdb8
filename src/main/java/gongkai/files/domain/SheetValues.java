package gongkai.files.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/** How the cells of a workbook are written out: shared texts and number formats. */
final class SheetValues {

    private static final int GENERAL = 0;

    private final List<String> texts = new ArrayList<>();
    private final List<Integer> formatByStyle = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private boolean isFrom1904;

    private SheetValues() {}

    static SheetValues of(Office office) throws IOException {
        var values = new SheetValues();
        var main = office.main();
        values.isFrom1904 = Xml.within(office.tree(main), "workbookPr").stream()
                .anyMatch(it -> Xml.value(it, "date1904").matches("1|true"));
        for (var part : office.targets(main, "sharedStrings")) {
            values.readTexts(office.bytes(part));
        }
        for (var part : office.targets(main, "styles")) {
            var tree = office.tree(part);
            Xml.within(tree, "numFmt")
                    .forEach(it -> values.formats.put(whole(Xml.value(it, "numFmtId")), Xml.value(it, "formatCode")));
            Xml.within(tree, "cellXfs")
                    .forEach(all -> Xml.children(all, "xf")
                            .forEach(it -> values.formatByStyle.add(whole(Xml.value(it, "numFmtId")))));
        }
        return values;
    }

    private static int whole(String text) {
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }

    /** Without the pronunciations that may stand beside a text. */
    private void readTexts(byte[] bytes) throws IOException {
        try {
            var in = Xml.streams().createXMLStreamReader(new ByteArrayInputStream(bytes));
            var text = new StringBuilder();
            var isText = false;
            var beside = 0;
            while (in.hasNext()) {
                switch (in.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        beside += in.getLocalName().equals("rPh") ? 1 : 0;
                        isText = in.getLocalName().equals("t");
                    }
                    case XMLStreamConstants.CHARACTERS -> text.append(isText && beside == 0 ? in.getText() : "");
                    case XMLStreamConstants.END_ELEMENT -> {
                        isText = false;
                        beside -= in.getLocalName().equals("rPh") ? 1 : 0;
                        if (in.getLocalName().equals("si")) {
                            texts.add(text.toString());
                            text.setLength(0);
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** What a cell shows; nothing, if its format says so. */
    String shown(String type, String style, String value) {
        var format = format(whole(style));
        return switch (type) {
            case "s" -> text(format, isNumber(value) && whole(value) < texts.size() ? texts.get(whole(value)) : "");
            case "b" -> value.equals("1") ? "TRUE" : "FALSE";
            case "", "n" -> number(value, format);
            default -> text(format, value);
        };
    }

    private static boolean isNumber(String value) {
        return value.matches("\\d{1,8}");
    }

    private record NumberFormat(int number, String code) {

        /** A format has up to four parts: for what is above zero, below zero, zero, and text. An empty one hides. */
        boolean hides(int part) {
            var parts = code.split(";", -1);
            return parts.length > part && parts[part].isBlank() && code.contains(";");
        }
    }

    private NumberFormat format(int style) {
        var number = style < formatByStyle.size() ? formatByStyle.get(style) : GENERAL;
        var code = formats.getOrDefault(number, BuiltinFormats.getBuiltinFormat(number));
        return code == null || number == GENERAL
                ? new NumberFormat(GENERAL, "General")
                : new NumberFormat(number, code);
    }

    private static String text(NumberFormat format, String text) {
        return format.hides(3) ? "" : text;
    }

    private String number(String value, NumberFormat format) {
        try {
            var number = Double.parseDouble(value);
            return format.hides(number > 0 ? 0 : number < 0 ? 1 : 2)
                    ? ""
                    : formatter.formatRawCellContents(number, format.number(), format.code(), isFrom1904);
        } catch (NumberFormatException _) {
            return value;
        }
    }
}
