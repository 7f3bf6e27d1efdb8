package gongkai.enclosures;

import gongkai.typesetting.Block;
import gongkai.typesetting.Faces;
import gongkai.typesetting.Letterhead;
import gongkai.typesetting.Paper;
import gongkai.typesetting.Press;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Files as an office would hand them out. */
public final class Pdfs {

    private static final Press PRESS = new Press(Faces.shipped());

    private Pdfs() {}

    /** Paragraphs in Chinese, as a text PDF. */
    public static byte[] saying(String title, String... paragraphs) {
        return PRESS.pdf(new Paper(
                new Letterhead.Plain(),
                "",
                title,
                Arrays.stream(paragraphs).<Block>map(Block.Paragraph::new).toList(),
                "澄江县医疗保障局",
                LocalDate.of(2026, 3, 1)));
    }

    /** The same with a word in its information, an attachment and an earlier revision, too. */
    public static byte[] telling(String word, byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            document.getDocumentInformation().setTitle(word);
            document.getDocumentInformation().setAuthor(word);
            var attached = new PDEmbeddedFile(document);
            try (var out = attached.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(word.getBytes(StandardCharsets.UTF_8));
            }
            var specification = new PDComplexFileSpecification();
            specification.setFile(word + ".txt");
            specification.setEmbeddedFile(attached);
            var tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of(word, specification));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            var first = new ByteArrayOutputStream();
            document.save(first);
            try (var again = Loader.loadPDF(first.toByteArray())) {
                again.getDocumentInformation().setTitle("名单");
                again.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
                var out = new ByteArrayOutputStream();
                again.saveIncremental(out);
                return out.toByteArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] blank(int pages) {
        try (var document = new PDDocument()) {
            for (var i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
