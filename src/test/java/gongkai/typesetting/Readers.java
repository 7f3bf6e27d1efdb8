package gongkai.typesetting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/** Reads printed papers back with readers that are not ours. */
public final class Readers {

    private Readers() {}

    /** The words of a file in their order, without page numbers and without blanks. */
    public static String words(byte[] file, Format format) {
        try {
            return squeezed(
                    switch (format) {
                        case PDF -> pdf(file);
                        case DOCX -> docx(file);
                        case OFD -> ofd(file);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of a paper, to compare with. */
    public static String words(Paper paper) {
        return squeezed(String.join("", paper.text()));
    }

    static String pdf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return withoutFolios(new PDFTextStripper().getText(document));
        }
    }

    static String docx(byte[] docx) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var extractor = new XWPFWordExtractor(document)) {
            return withoutFolios(extractor.getText());
        }
    }

    static String ofd(byte[] ofd) throws IOException {
        try (var reader = new OFDReader(new ByteArrayInputStream(ofd))) {
            return withoutFolios(String.join("\n", new ContentExtractor(reader).extractAll()));
        }
    }

    private static String withoutFolios(String text) {
        return text.replaceAll("—\\s*\\d+\\s*—", "");
    }

    static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
