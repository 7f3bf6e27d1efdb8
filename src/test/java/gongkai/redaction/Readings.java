package gongkai.redaction;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.text.PDFTextStripper;

/** All that somebody who is curious can read out of a PDF. */
public final class Readings {

    private Readings() {}

    /** The file as bytes, and every stream unfolded, in the usual encodings, and what is extracted as text. */
    public static List<String> everything(byte[] pdf) throws IOException {
        var all = new ArrayList<String>();
        readings(pdf, all);
        try (var document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key);
                if (object != null && object.getObject() instanceof COSStream stream) {
                    var isPicture = COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE));
                    try (var in = isPicture ? stream.createRawInputStream() : stream.createInputStream()) {
                        readings(in.readAllBytes(), all);
                    }
                } else if (object != null && object.getObject() != null) {
                    all.add(object.getObject().toString());
                }
            }
            all.add(new PDFTextStripper().getText(document));
        }
        return all;
    }

    private static void readings(byte[] bytes, List<String> all) {
        for (var charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE,
                Charset.forName("GB18030"))) {
            all.add(new String(bytes, charset));
        }
    }
}
