package gongkai.files.domain;

import static gongkai.files.Concealed.Kind.COMMENT;
import static gongkai.files.Concealed.Kind.EARLIER_VERSION;
import static gongkai.files.Concealed.Kind.EMBEDDED;
import static gongkai.files.Concealed.Kind.METADATA;
import static gongkai.files.Concealed.Kind.SCRIPT;
import static gongkai.files.Concealed.Kind.UNDER_BOX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.files.Cleaning.CleanedFile;
import gongkai.files.Cleaning.Obstacle;
import gongkai.files.Cleaning.Uncleanable;
import gongkai.files.Concealed;
import gongkai.files.FileKind;
import gongkai.files.FileRefusal;
import gongkai.files.Part;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;

class PdfFormatTest {

    private static byte[] full() {
        return Fixtures.pdf(
                document -> {
                    document.getDocumentInformation().setAuthor("Wang");
                    document.getDocumentInformation().setCustomMetadataValue("Reviewer", "Li");
                    document.addPage(new PDPage());
                    var note = new PDAnnotationText();
                    note.setRectangle(new PDRectangle(10, 10, 20, 20));
                    note.setContents("do not say so");
                    document.getPage(0).getAnnotations().add(note);
                    document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
                    attach(document);
                },
                page -> Fixtures.write(page, 72, 700, "Reimbursement 70%"));
    }

    private static void attach(PDDocument document) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile("draft.xls");
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(new byte[] {1, 2, 3})));
        var files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("draft.xls", file));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        document.getDocumentCatalog().setNames(names);
    }

    @Test
    void each_page_is_a_part() {
        assertThat(Formats.read(FileKind.PDF, full()).parts())
                .containsExactly(new Part("第1页", "Reimbursement 70%"), new Part("第2页", ""));
    }

    @Test
    void everything_hidden_is_found() {
        assertThat(Formats.read(FileKind.PDF, full()).concealed())
                .extracting(Concealed::kind)
                .containsOnly(METADATA, COMMENT, EMBEDDED, SCRIPT);
        assertThat(Formats.read(FileKind.PDF, full()).concealed())
                .extracting(Concealed::text)
                .contains("作者：Wang", "Reviewer：Li", "Text do not say so", "附件 draft.xls");
    }

    @Test
    void the_copy_shows_the_same_and_holds_nothing_else() throws IOException {
        var cleaned = (CleanedFile) Formats.clean("a.pdf", FileKind.PDF, full());

        try (var copy = Loader.loadPDF(cleaned.bytes())) {
            assertThat(copy.getNumberOfPages()).isEqualTo(2);
            assertThat(copy.getPage(0).getAnnotations()).isEmpty();
            assertThat(copy.getDocumentInformation().getAuthor()).isNull();
        }
        assertThat(new String(cleaned.bytes(), StandardCharsets.ISO_8859_1))
                .doesNotContain("Wang", "do not say so", "draft", "alert");
    }

    @Test
    void text_under_a_black_box_is_found_and_the_file_not_published() {
        var boxed = Fixtures.pdf(_ -> {}, page -> {
            Fixtures.write(page, 72, 700, "ID 110101199001011237");
            Fixtures.write(page, 72, 600, "open");
            page.setNonStrokingColor(Color.BLACK);
            page.addRect(60, 690, 300, 30);
            page.fill();
        });

        assertThat(Formats.read(FileKind.PDF, boxed).concealed())
                .containsExactly(new Concealed(UNDER_BOX, "第1页", "ID110101199001011237"));
        assertThat(Formats.clean("a.pdf", FileKind.PDF, boxed))
                .isEqualTo(new Uncleanable("a.pdf", Obstacle.TEXT_UNDER_BOX));
    }

    @Test
    void a_box_drawn_as_a_remark_hides_no_better() {
        var boxed = Fixtures.pdf(
                document -> {
                    var square = new PDAnnotationSquare();
                    square.setRectangle(new PDRectangle(60, 690, 300, 30));
                    square.setInteriorColor(new PDColor(new float[] {0, 0, 0}, PDDeviceRGB.INSTANCE));
                    document.getPage(0).getAnnotations().add(square);
                },
                page -> Fixtures.write(page, 72, 700, "ID 110101199001011237"));

        assertThat(Formats.clean("a.pdf", FileKind.PDF, boxed))
                .isEqualTo(new Uncleanable("a.pdf", Obstacle.TEXT_UNDER_BOX));
    }

    @Test
    void a_coloured_ground_under_text_hides_nothing() {
        var coloured = Fixtures.pdf(_ -> {}, page -> {
            page.setNonStrokingColor(Color.LIGHT_GRAY);
            page.addRect(60, 690, 300, 30);
            page.fill();
            page.setNonStrokingColor(Color.BLACK);
            Fixtures.write(page, 72, 700, "heading of a table");
        });

        assertThat(Formats.read(FileKind.PDF, coloured).concealed()).isEmpty();
    }

    @Test
    void an_earlier_version_inside_the_file_is_found_and_does_not_come_along() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(Fixtures.pdf("before"))) {
            document.getPage(0).getCOSObject().setNeedToBeUpdated(true);
            document.getPage(0).setRotation(180);
            document.saveIncremental(out);
        }

        assertThat(Formats.read(FileKind.PDF, out.toByteArray()).concealed())
                .extracting(Concealed::kind)
                .containsExactly(EARLIER_VERSION);
        assertThat(Formats.clean("a.pdf", FileKind.PDF, out.toByteArray())).isInstanceOf(CleanedFile.class);
    }

    @Test
    void drawings_that_repeat_one_another_without_end_are_refused() {
        var repeating = Fixtures.pdf(
                document -> {
                    var inner = form(document, "0 0 m 1 1 l S ".repeat(20));
                    for (var depth = 0; depth < 5; depth++) {
                        var outer = form(document, "/F Do ".repeat(20));
                        outer.getResources().put(COSName.F, inner);
                        inner = outer;
                    }
                    var resources = new PDResources();
                    resources.put(COSName.F, inner);
                    document.getPage(0).setResources(resources);
                    document.getPage(0).setContents(stream(document, "/F Do ".repeat(20)));
                },
                _ -> {});

        assertThatThrownBy(() -> Formats.read(FileKind.PDF, repeating)).hasMessage(FileRefusal.TOO_MUCH_INSIDE.label());
    }

    private static PDFormXObject form(PDDocument document, String content) throws IOException {
        var form = new PDFormXObject(stream(document, content));
        form.setResources(new PDResources());
        form.setBBox(new PDRectangle(100, 100));
        return form;
    }

    private static PDStream stream(PDDocument document, String content) throws IOException {
        return new PDStream(document, new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void a_layer_switched_off_cannot_be_taken_out_and_the_file_is_not_published() {
        var layered = Fixtures.pdf(
                document -> {
                    var layers = new PDOptionalContentProperties();
                    var draft = new PDOptionalContentGroup("draft");
                    layers.addGroup(draft);
                    layers.setGroupEnabled(draft, false);
                    document.getDocumentCatalog().setOCProperties(layers);
                },
                page -> Fixtures.write(page, 72, 700, "open"));

        assertThat(Formats.clean("a.pdf", FileKind.PDF, layered))
                .isEqualTo(new Uncleanable("a.pdf", Obstacle.STILL_HIDDEN));
    }

    @Test
    void lines_that_fill_the_width_go_on_with_the_next() {
        assertThat(PdfText.paragraphs("一、参保登记的对象和范围按照省里的规定\n执行，不得增设条件。\n（一）本市户籍人员；\n第二条 缴费"))
                .isEqualTo("一、参保登记的对象和范围按照省里的规定执行，不得增设条件。\n（一）本市户籍人员；\n第二条 缴费");
    }
}
