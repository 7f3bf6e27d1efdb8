package gongkai.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads a PDF or an OFD back, to compare what somebody else made of it with what was printed here. */
public final class Readback {

    /** What an OFD may unfold to; ours have a few megabytes of fonts. */
    private static final int MOST_UNFOLDED = 100 * 1024 * 1024;

    private Readback() {}

    /**
     * The words in the order in which they stand in the file, without blanks; what a seal adds as an annotation is none.
     * Empty when it cannot be read as that format.
     */
    public static Optional<String> words(byte[] file, Format format) {
        try {
            return Optional.of((switch (format) {
                        case PDF -> pdf(file);
                        case OFD -> ofd(file);
                        case DOCX -> throw new IllegalArgumentException("docx is not sent out to be sealed");
                    })
                    .replaceAll("\\s", ""));
        } catch (IOException | XMLStreamException | Unreadable unreadable) {
            return Optional.empty();
        }
    }

    /** Its parts do not fit together. */
    private static final class Unreadable extends RuntimeException {

        Unreadable(String why) {
            super(why);
        }
    }

    private static String pdf(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** As the parts name each other, from {@code OFD.xml} on (GB/T 33190-2016, 7). */
    private static String ofd(byte[] file) throws IOException, XMLStreamException {
        var parts = unfolded(file);
        var root = single(texts(part(parts, "OFD.xml"), "DocRoot")).strip();
        var document = root.startsWith("/") ? root.substring(1) : root;
        var folder = document.contains("/") ? document.substring(0, document.lastIndexOf('/') + 1) : "";
        var words = new StringBuilder();
        for (var place : pages(part(parts, document))) {
            var page = part(parts, place.startsWith("/") ? place.substring(1) : folder + place);
            texts(page, "TextCode").forEach(words::append);
        }
        return words.toString();
    }

    private static Map<String, byte[]> unfolded(byte[] file) throws IOException {
        var parts = new HashMap<String, byte[]>();
        var room = MOST_UNFOLDED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var bytes = zip.readNBytes(room + 1);
                room -= bytes.length;
                if (room < 0) {
                    throw new Unreadable("too large");
                }
                if (entry.getName().endsWith(".xml")) {
                    parts.put(entry.getName(), bytes);
                }
            }
        }
        return parts;
    }

    private static byte[] part(Map<String, byte[]> parts, String name) {
        var part = parts.get(name);
        if (part == null) {
            throw new Unreadable("no part " + name);
        }
        return part;
    }

    private static String single(List<String> texts) {
        if (texts.size() != 1) {
            throw new Unreadable(texts.size() + " documents");
        }
        return texts.getFirst();
    }

    private static List<String> pages(byte[] document) throws XMLStreamException {
        var places = new ArrayList<String>();
        var isInPages = false;
        var reader = factory().createXMLStreamReader(new ByteArrayInputStream(document));
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    isInPages |= reader.getLocalName().equals("Pages");
                    var place = reader.getAttributeValue(null, "BaseLoc");
                    if (isInPages && reader.getLocalName().equals("Page") && place != null) {
                        places.add(place);
                    }
                }
                case XMLStreamConstants.END_ELEMENT ->
                    isInPages &= !reader.getLocalName().equals("Pages");
                default -> {}
            }
        }
        return places;
    }

    private static List<String> texts(byte[] part, String element) throws XMLStreamException {
        var texts = new ArrayList<String>();
        var reader = factory().createXMLStreamReader(new ByteArrayInputStream(part));
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals(element)) {
                texts.add(reader.getElementText());
            }
        }
        return texts;
    }

    /** Reads nothing but the part itself. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
