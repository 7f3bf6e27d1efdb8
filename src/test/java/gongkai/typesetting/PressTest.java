package gongkai.typesetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** What is printed is read back by readers that are not ours. */
class PressTest {

    private static final Press PRESS = new Press(Faces.shipped());

    @TempDir
    private Path folder;

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void docx_pdf_and_ofd_say_the_same_in_the_same_order() throws Exception {
        for (var paper : List.of(Papers.everything(), redHeaded(), bare())) {
            var expected = Readers.squeezed(String.join("", paper.text()));

            assertThat(Readers.squeezed(Readers.pdf(PRESS.pdf(paper)))).isEqualTo(expected);
            assertThat(Readers.squeezed(Readers.docx(PRESS.docx(paper)))).isEqualTo(expected);
            assertThat(Readers.squeezed(Readers.ofd(PRESS.ofd(paper)))).isEqualTo(expected);
        }
    }

    @Test
    void a_pdf_is_valid_for_the_archive_and_for_readers_that_speak_and_says_what_is_a_title_and_what_a_table()
            throws Exception {
        for (var paper : List.of(Papers.everything(), redHeaded(), bare(), sealed())) {
            var pdf = PRESS.pdf(paper);

            assertThat(faults(pdf, PDFAFlavour.PDFA_2_B)).isEmpty();
            assertThat(faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
            assertThat(faults(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
            try (var document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentCatalog().getMarkInfo().isMarked())
                        .isTrue();
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
                assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids())
                        .hasSize(1);
            }
        }
    }

    @Test
    void a_full_page_holds_22_lines_of_28_characters() throws Exception {
        var pdf = PRESS.pdf(Papers.sheet(Papers.paragraph(26 + 28 * 60)));

        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setStartPage(2);
            stripper.setEndPage(2);
            var lines = stripper.getText(document).lines().toList();
            assertThat(lines).hasSize(22 + 1);
            assertThat(lines.subList(0, 22)).allSatisfy(it -> assertThat(it).hasSize(28));
            assertThat(lines.getLast()).isEqualTo("— 2 —");
        }
    }

    @Test
    void neither_signature_nor_remark_stands_on_a_page_by_itself() throws Exception {
        for (var lines = 2; lines < 26; lines++) {
            var pdf = PRESS.pdf(Papers.letter(
                    new Block.Addressee("某公司"),
                    Papers.paragraph(28 * lines),
                    new Block.Signature("澄江县医疗保障局", Papers.DAY, new Seal.Space()),
                    new Block.Note("联系电话：12393")));

            try (var document = Loader.loadPDF(pdf)) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(document.getNumberOfPages());
                assertThat(Readers.squeezed(stripper.getText(document)))
                        .as(lines + " lines")
                        .contains("医医", "澄江县医疗保障局", "2026年10月22日", "（联系电话：12393）");
            }
        }
    }

    @Test
    void rare_characters_of_names_are_printed_and_read_back() throws Exception {
        var paper = Papers.letter(new Block.Addressee("镕㛃𬭎龘䶮𰻝"));

        assertThat(Readers.pdf(PRESS.pdf(paper))).contains("镕㛃𬭎龘䶮𰻝：");
        assertThat(Readers.squeezed(Readers.ofd(PRESS.ofd(paper)))).contains("镕㛃𬭎龘䶮𰻝：");
    }

    @Test
    void what_no_face_has_is_an_error_and_not_a_box() {
        var paper = Papers.letter(new Block.Paragraph("甲\uE000乙😀丙\uE000"));

        for (var print : List.<Runnable>of(() -> PRESS.pdf(paper), () -> PRESS.ofd(paper), () -> PRESS.docx(paper))) {
            assertThatThrownBy(print::run)
                    .isInstanceOfSatisfying(
                            UnprintableException.class,
                            it -> assertThat(it.characters()).containsExactly(0xE000, 0x1F600))
                    .hasMessageContaining("U+E000");
        }
    }

    @Test
    void a_control_character_does_not_get_into_a_paper() {
        assertThatThrownBy(() -> new Block.Paragraph("甲\u0000乙")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Block.Paragraph("甲\n乙")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_paper_gives_the_same_bytes_also_from_many_threads() {
        var paper = Papers.everything();
        var pdf = PRESS.pdf(paper);
        var ofd = PRESS.ofd(paper);

        assertThat(PRESS.docx(paper)).isEqualTo(PRESS.docx(paper));
        assertThat(IntStream.range(0, 16).parallel().mapToObj(_ -> PRESS.pdf(paper)))
                .allSatisfy(it -> assertThat(it).isEqualTo(pdf));
        assertThat(IntStream.range(0, 16).parallel().mapToObj(_ -> PRESS.ofd(paper)))
                .allSatisfy(it -> assertThat(it).isEqualTo(ofd));
    }

    @Test
    void a_folder_without_official_faces_is_told_and_does_no_harm() throws IOException {
        Files.writeString(folder.resolve("simfang.ttf"), "不是字体");
        var faces = Faces.in(folder);

        assertThat(faces.remarks())
                .contains("读不出字体文件 simfang.ttf")
                .anySatisfy(it -> assertThat(it).contains("仿宋_GB2312"));
        assertThat(new Press(faces).pdf(bare())).isEqualTo(PRESS.pdf(bare()));
        assertThat(Faces.in(folder.resolve("none")).remarks()).isNotEmpty();
    }

    private static Paper redHeaded() {
        return new Paper(
                new Letterhead.RedHead("澄江县医疗保障局文件"),
                "澄医保〔2026〕3号",
                "澄江县医疗保障局关于做好政府信息公开申请办理工作有关事项的通知",
                List.of(new Block.Addressee("各科室"), Papers.paragraph(100)),
                "澄江县医疗保障局",
                Papers.DAY);
    }

    private static Paper bare() {
        return Papers.sheet(new Block.Paragraph("检索范围：综合档案室。"));
    }

    private static Paper sealed() throws IOException {
        var picture = new java.awt.image.BufferedImage(60, 60, java.awt.image.BufferedImage.TYPE_INT_ARGB);
        var out = new java.io.ByteArrayOutputStream();
        javax.imageio.ImageIO.write(picture, "png", out);
        return Papers.letter(new Block.Signature("澄江县医疗保障局", Papers.DAY, new Seal.Picture(new Png(out.toByteArray()))));
    }

    private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws VeraPDFException, IOException {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .map(it -> it.getRuleId().getClause() + " " + it.getMessage())
                    .distinct()
                    .toList();
        }
    }
}
