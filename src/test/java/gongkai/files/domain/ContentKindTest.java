package gongkai.files.domain;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.access.RefusedException;
import gongkai.files.FileKind;
import gongkai.files.FileRefusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class ContentKindTest {

    @Test
    void every_kind_is_told_by_its_content() throws IOException {
        try (var book = new XSSFWorkbook()) {
            book.createSheet();
            assertThat(Formats.kind("a.xlsx", Fixtures.written(book))).isEqualTo(FileKind.XLSX);
        }
        assertThat(Formats.kind("a.docx", Fixtures.written(new XWPFDocument()))).isEqualTo(FileKind.DOCX);
        assertThat(Formats.kind("a.pptx", Fixtures.written(new XMLSlideShow()))).isEqualTo(FileKind.PPTX);
        assertThat(Formats.kind("a.PDF", Fixtures.pdf("text"))).isEqualTo(FileKind.PDF);
        assertThat(Formats.kind("a.jpeg", Fixtures.picture("jpeg"))).isEqualTo(FileKind.JPEG);
        assertThat(Formats.kind("a.png", Fixtures.picture("png"))).isEqualTo(FileKind.PNG);
        assertThat(Formats.kind("a.txt", "参保登记".getBytes(Charset.forName("GB18030"))))
                .isEqualTo(FileKind.TXT);
        assertThat(Formats.kind("a.csv", "姓名,金额".getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(FileKind.CSV);
        assertThat(Formats.kind("a.html", "<p>参保</p>".getBytes(UTF_8))).isEqualTo(FileKind.HTML);
    }

    @Test
    void a_photograph_named_as_a_document_is_refused_and_so_is_every_other_disguise() {
        refused("名单.docx", Fixtures.picture("jpeg"), FileRefusal.NOT_AS_NAMED);
        refused("名单.xlsx", Fixtures.docx("参保"), FileRefusal.NOT_AS_NAMED);
        refused("名单.pdf", "参保".getBytes(UTF_8), FileRefusal.NOT_AS_NAMED);
        refused("名单.txt", Fixtures.pdf("text"), FileRefusal.NOT_AS_NAMED);
        refused("名单.txt", new byte[] {1, 2, 3, 0, 0, 9}, FileRefusal.NOT_AS_NAMED);
        refused("名单", Fixtures.pdf("text"), FileRefusal.NOT_AS_NAMED);
    }

    @Test
    void what_is_not_taken_at_all_is_said_to_be_unknown() {
        refused("包.zip", Fixtures.zip(Map.of("a.txt", "a")), FileRefusal.UNKNOWN_KIND);
        refused("程序.exe", "MZ".getBytes(UTF_8), FileRefusal.UNKNOWN_KIND);
        refused("空.docx", new byte[0], FileRefusal.EMPTY);
    }

    @Test
    void old_office_files_are_to_be_saved_anew() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet().createRow(0).createCell(0).setCellValue("参保");
            book.write(out);
        }

        refused("名单.xls", out.toByteArray(), FileRefusal.OLD_OFFICE);
        refused("名单.xlsx", out.toByteArray(), FileRefusal.OLD_OFFICE);
        refused("通知.wps", out.toByteArray(), FileRefusal.OLD_OFFICE);
        refused("通知.doc", "{\\rtf1}".getBytes(UTF_8), FileRefusal.OLD_OFFICE);
    }

    @Test
    void a_file_with_a_password_is_refused() throws IOException, GeneralSecurityException {
        var out = new ByteArrayOutputStream();
        try (var container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var data = encryptor.getDataStream(container)) {
                data.write(Fixtures.docx("参保"));
            }
            container.writeFilesystem(out);
        }
        refused("通知.docx", out.toByteArray(), FileRefusal.ENCRYPTED);

        var pdf = Fixtures.pdf(
                it -> it.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())), _ -> {});
        assertThatThrownBy(() -> Formats.read(FileKind.PDF, pdf)).hasMessage(FileRefusal.ENCRYPTED.label());
    }

    @Test
    void macros_are_refused_wherever_they_hide() {
        var entries = new TreeMap<>(Fixtures.unzipped(Fixtures.docx("参保")));
        entries.put("word/vbaProject.bin", new byte[] {1});

        refused("通知.docx", Fixtures.zipOf(entries), FileRefusal.MACROS);
        refused("通知.docm", Fixtures.docx("参保"), FileRefusal.MACROS);
        var named = Fixtures.unzipped(Fixtures.docx("参保"));
        named.put(
                "[Content_Types].xml",
                new String(named.get("[Content_Types].xml"), UTF_8)
                        .replace(
                                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                "application/vnd.ms-word.document.macroEnabled.main+xml")
                        .getBytes(UTF_8));
        refused("通知.docx", Fixtures.zipOf(named), FileRefusal.MACROS);
    }

    @Test
    void an_archive_that_unfolds_without_end_is_refused() {
        var large = new TreeMap<>(Fixtures.unzipped(Fixtures.docx("参保")));
        large.put("word/media/a.bin", new byte[60_000_000]);
        refused("通知.docx", Fixtures.zipOf(large), FileRefusal.TOO_MUCH_INSIDE);

        var many = new TreeMap<String, String>();
        for (var at = 0; at < 6_000; at++) {
            many.put("word/" + at + ".xml", "");
        }
        refused("通知.docx", Fixtures.zip(many), FileRefusal.TOO_MUCH_INSIDE);
    }

    @Test
    void a_stream_of_a_pdf_that_unfolds_without_end_is_refused() {
        var bomb = Fixtures.pdf(
                it -> {
                    var stream = new org.apache.pdfbox.pdmodel.common.PDStream(
                            it,
                            new java.io.ByteArrayInputStream(new byte[90_000_000]),
                            org.apache.pdfbox.cos.COSName.FLATE_DECODE);
                    it.getPage(0).getCOSObject().setItem(org.apache.pdfbox.cos.COSName.CONTENTS, stream);
                },
                _ -> {});

        assertThat(bomb).hasSizeLessThan(1_000_000);
        assertThatThrownBy(() -> Formats.read(FileKind.PDF, bomb)).hasMessage(FileRefusal.TOO_MUCH_INSIDE.label());
    }

    @Test
    void entities_from_outside_are_never_asked_for() {
        var entries = Fixtures.unzipped(Fixtures.docx("参保"));
        entries.put(
                "word/document.xml",
                ("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + new String(entries.get("word/document.xml"), UTF_8).replace("参保", "&x;"))
                        .getBytes(UTF_8));

        assertThatThrownBy(() -> Formats.read(FileKind.DOCX, Fixtures.zipOf(entries)))
                .hasMessage(FileRefusal.DAMAGED.label());
    }

    @Test
    void a_file_cut_short_is_damaged_whatever_it_is() {
        for (var file : Map.of(
                        FileKind.DOCX, Fixtures.docx("参保"),
                        FileKind.PDF, Fixtures.pdf("text"),
                        FileKind.JPEG, Fixtures.picture("jpeg"),
                        FileKind.PNG, Fixtures.picture("png"))
                .entrySet()) {
            var half = Arrays.copyOf(file.getValue(), file.getValue().length / 4);

            assertThatThrownBy(() -> Formats.read(file.getKey(), half))
                    .as("%s", file.getKey())
                    .isInstanceOf(RefusedException.class)
                    .hasMessage(FileRefusal.DAMAGED.label());
        }
        refused("通知.docx", Arrays.copyOf(Fixtures.docx("参保"), 200), FileRefusal.DAMAGED);
    }

    private static void refused(String name, byte[] bytes, FileRefusal why) {
        assertThatThrownBy(() -> Formats.kind(name, bytes))
                .as(name)
                .isInstanceOf(RefusedException.class)
                .hasMessage(why.label());
    }
}
