package gongkai.files.domain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/** Writes a sheet again, event by event, without what it does not show. */
final class SheetCopy {

    private static final Set<String> LEFT_OUT = Set.of(
            "f",
            "dataValidations",
            "extLst",
            "legacyDrawing",
            "legacyDrawingHF",
            "oleObjects",
            "controls",
            "customSheetViews",
            "scenarios",
            "customProperties",
            "webPublishItems",
            "tableParts",
            "phoneticPr",
            "AlternateContent",
            "autoFilter",
            "sortState",
            "smartTags",
            "cellWatches",
            "dataConsolidate",
            "rPh",
            "protectedRanges");

    /** They point into parts that the copy does not have. */
    private static final Set<String> WITHOUT_TARGET = Set.of("cm", "vm", "ph");

    private final XMLStreamReader in;
    private final XMLStreamWriter out;

    private SheetCopy(XMLStreamReader in, XMLStreamWriter out) {
        this.in = in;
        this.out = out;
    }

    private interface Work {
        void done(SheetCopy copy) throws XMLStreamException;
    }

    /**
     * @param dropped relations that are gone
     * @param used receives the numbers of the shared texts that the copy shows
     */
    static byte[] of(byte[] bytes, SheetValues values, Set<String> dropped, BitSet used) throws IOException {
        return written(bytes, it -> it.sheet(values, dropped, used));
    }

    /** The shared texts, empty where no sheet shows them: their numbers must stay. */
    static byte[] ofStrings(byte[] bytes, BitSet used) throws IOException {
        return written(bytes, it -> it.texts(used));
    }

    private static byte[] written(byte[] bytes, Work work) throws IOException {
        try {
            var result = new ByteArrayOutputStream(bytes.length);
            var out = XMLOutputFactory.newInstance().createXMLStreamWriter(result, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            work.done(new SheetCopy(Xml.streams().createXMLStreamReader(new ByteArrayInputStream(bytes)), out));
            out.writeEndDocument();
            out.close();
            return result.toByteArray();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void sheet(SheetValues values, Set<String> dropped, BitSet used) throws XMLStreamException {
        var layout = new Sheet.Hidden();
        var column = -1;
        while (in.hasNext()) {
            if (in.next() != XMLStreamConstants.START_ELEMENT) {
                write();
            } else if (LEFT_OUT.contains(in.getLocalName()) || names(dropped)) {
                skip();
            } else if (in.getLocalName().equals("c")) {
                column = Sheet.column(in.getAttributeValue(null, "r"), column + 1);
                if (layout.hides(column)) {
                    skip();
                } else {
                    cell(values, used);
                }
            } else {
                if (in.getLocalName().equals("col")) {
                    layout.column(in);
                } else if (in.getLocalName().equals("row")) {
                    layout.row(in);
                    column = -1;
                }
                write();
            }
        }
    }

    /** Its value; not what it is computed from, and none that its format does not show. */
    private void cell(SheetValues values, BitSet used) throws XMLStreamException {
        var type = attribute("t");
        var style = attribute("s");
        write();
        while (in.next() != XMLStreamConstants.END_ELEMENT || !in.getLocalName().equals("c")) {
            if (!in.isStartElement()) {
                write();
            } else if (in.getLocalName().equals("v")) {
                var value = in.getElementText();
                if (!values.shown(type, style, value).isBlank()) {
                    element("v", value);
                    if (type.equals("s") && value.matches("\\d{1,8}")) {
                        used.set(Integer.parseInt(value));
                    }
                }
            } else if (LEFT_OUT.contains(in.getLocalName())) {
                skip();
            } else {
                write();
            }
        }
        write();
    }

    private void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(in.getPrefix() == null ? "" : in.getPrefix(), name, in.getNamespaceURI());
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private void texts(BitSet used) throws XMLStreamException {
        var number = -1;
        while (in.hasNext()) {
            var event = in.next();
            if (event == XMLStreamConstants.START_ELEMENT && in.getLocalName().equals("si")) {
                number++;
                if (!used.get(number)) {
                    skip();
                    out.writeStartElement(in.getPrefix(), "si", in.getNamespaceURI());
                    out.writeStartElement(in.getPrefix(), "t", in.getNamespaceURI());
                    out.writeEndElement();
                    out.writeEndElement();
                    continue;
                }
            }
            if (event == XMLStreamConstants.START_ELEMENT && LEFT_OUT.contains(in.getLocalName())) {
                skip();
            } else {
                write();
            }
        }
    }

    private String attribute(String name) {
        var value = in.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private boolean names(Set<String> dropped) {
        for (var at = 0; at < in.getAttributeCount(); at++) {
            if (Office.isReference(in.getAttributeNamespace(at)) && dropped.contains(in.getAttributeValue(at))) {
                return true;
            }
        }
        return false;
    }

    private void skip() throws XMLStreamException {
        for (var depth = 1; depth > 0; ) {
            var event = in.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void write() throws XMLStreamException {
        switch (in.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> out.writeEndElement();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                out.writeCharacters(in.getText());
            default -> {}
        }
    }

    private void start() throws XMLStreamException {
        out.writeStartElement(text(in.getPrefix()), in.getLocalName(), text(in.getNamespaceURI()));
        for (var at = 0; at < in.getNamespaceCount(); at++) {
            if (in.getNamespacePrefix(at) == null) {
                out.writeDefaultNamespace(in.getNamespaceURI(at));
            } else {
                out.writeNamespace(in.getNamespacePrefix(at), in.getNamespaceURI(at));
            }
        }
        for (var at = 0; at < in.getAttributeCount(); at++) {
            if (WITHOUT_TARGET.contains(in.getAttributeLocalName(at))
                    && in.getLocalName().equals("c")) {
                continue;
            }
            if (in.getAttributeNamespace(at) == null
                    || in.getAttributeNamespace(at).isEmpty()) {
                out.writeAttribute(in.getAttributeLocalName(at), in.getAttributeValue(at));
            } else {
                out.writeAttribute(
                        in.getAttributePrefix(at),
                        in.getAttributeNamespace(at),
                        in.getAttributeLocalName(at),
                        in.getAttributeValue(at));
            }
        }
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
