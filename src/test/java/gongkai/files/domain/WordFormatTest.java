package gongkai.files.domain;

import static gongkai.files.Concealed.Kind.COMMENT;
import static gongkai.files.Concealed.Kind.DELETION;
import static gongkai.files.Concealed.Kind.EMBEDDED;
import static gongkai.files.Concealed.Kind.EXTERNAL;
import static gongkai.files.Concealed.Kind.FORMATTING;
import static gongkai.files.Concealed.Kind.HIDDEN_TEXT;
import static gongkai.files.Concealed.Kind.INSERTION;
import static gongkai.files.Concealed.Kind.LOCATION;
import static gongkai.files.Concealed.Kind.METADATA;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.files.Cleaning.CleanedFile;
import gongkai.files.Concealed;
import gongkai.files.FileKind;
import gongkai.files.Part;
import gongkai.files.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class WordFormatTest {

    /** Somebody put in, struck out, remarked and hid words. */
    private static final byte[] REVISED = withMore(
            Fixtures.docxOf(
                    """
            <w:p w:rsidR="00AB12CD"><w:r><w:t>报销比例为</w:t></w:r>
            <w:del w:id="1" w:author="王内部"><w:r><w:delText>百分之六十</w:delText></w:r></w:del>
            <w:ins w:id="2" w:author="王内部"><w:r><w:rPr><w:b/><w:rPrChange w:id="3" w:author="王内部"><w:rPr/></w:rPrChange></w:rPr><w:t>百分之七十</w:t></w:r></w:ins>
            <w:commentRangeStart w:id="0"/><w:r><w:t>。</w:t></w:r><w:commentRangeEnd w:id="0"/>
            <w:r><w:commentReference w:id="0"/></w:r>
            <w:r><w:rPr><w:vanish/></w:rPr><w:t>暂不公布</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del w:id="4" w:author="王内部"/></w:rPr></w:pPr><w:r><w:t>自明年</w:t></w:r></w:p>
            <w:p><w:r><w:t>起执行。</w:t></w:r></w:p>
            <w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr><w:r><w:t>样式藏字</w:t></w:r></w:p>
            <w:tbl><w:tr><w:trPr><w:del w:id="5" w:author="王内部"/></w:trPr><w:tc><w:p><w:r><w:t>删去的行</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>
            <w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:sectPr><w:headerReference w:type="default" r:id="rId4"/></w:sectPr>""",
                    Map.of(
                            "word/comments.xml",
                            Fixtures.element(
                                    "comments",
                                    "<w:comment w:id=\"0\" w:author=\"李主任\"><w:p><w:r><w:t>先不要写</w:t></w:r></w:p></w:comment>"),
                            "word/styles.xml",
                            Fixtures.element(
                                    "styles",
                                    "<w:style w:type=\"paragraph\" w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>"),
                            "word/header1.xml",
                            Fixtures.element("hdr", "<w:p><w:r><w:t>内部资料</w:t></w:r></w:p>"),
                            "word/embeddings/a.bin",
                            "藏起来的附件"),
                    Fixtures.relation("rId1", "comments", "comments.xml")
                            + Fixtures.relation("rId2", "styles", "styles.xml")
                            + Fixtures.relation("rId3", "oleObject", "embeddings/a.bin")
                            + Fixtures.relation("rId4", "header", "header1.xml")
                            + "<Relationship Id=\"rId5\" TargetMode=\"External\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\"file:///C:/Users/wang/a.dotx\"/>"));

    /** Properties, and a photograph that knows where it was taken. */
    private static byte[] withMore(byte[] docx) {
        var entries = new TreeMap<>(Fixtures.unzipped(docx));
        entries.put(
                "_rels/.rels",
                new String(entries.get("_rels/.rels"), StandardCharsets.UTF_8)
                        .replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId9\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        entries.put(
                "docProps/core.xml",
                "<c:coreProperties xmlns:c=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>王内部</dc:creator></c:coreProperties>"
                        .getBytes(StandardCharsets.UTF_8));
        entries.put(
                "word/_rels/document.xml.rels",
                new String(entries.get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8)
                        .replace(
                                "</Relationships>",
                                Fixtures.relation("rId8", "image", "media/p.jpeg") + "</Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        entries.put("word/media/p.jpeg", Fixtures.photograph());
        return Fixtures.zipOf(entries);
    }

    @Test
    void what_is_read_is_what_remains_when_revisions_are_accepted() {
        var reading = Formats.read(FileKind.DOCX, REVISED);

        assertThat(reading.text()).isEqualTo("报销比例为百分之七十。\n自明年起执行。\n\n| 甲 | 乙 |");
        assertThat(reading.parts()).containsExactly(new Part("", reading.text()), new Part("页眉", "内部资料"));
    }

    @Test
    void everything_hidden_is_found() {
        assertThat(Formats.read(FileKind.DOCX, REVISED).concealed())
                .extracting(Concealed::kind)
                .contains(
                        INSERTION, DELETION, FORMATTING, COMMENT, HIDDEN_TEXT, EMBEDDED, EXTERNAL, METADATA, LOCATION);
        assertThat(Formats.read(FileKind.DOCX, REVISED).concealed())
                .extracting(Concealed::text)
                .contains("王内部：百分之六十", "王内部：百分之七十", "李主任：先不要写", "隐藏：暂不公布", "隐藏：样式藏字", "作者：王内部", "纬度 30.5");
    }

    @Test
    void the_copy_shows_the_same_and_holds_nothing_else() throws IOException {
        var cleaned = (CleanedFile) Formats.clean("a.docx", FileKind.DOCX, REVISED);

        assertThat(cleaned.removed())
                .isEqualTo(Formats.read(FileKind.DOCX, REVISED).concealed());
        assertThat(Formats.read(FileKind.DOCX, cleaned.bytes()).text())
                .isEqualTo(Formats.read(FileKind.DOCX, REVISED).text());
        assertThat(Fixtures.inside(cleaned.bytes()))
                .contains("百分之七十", "内部资料")
                .doesNotContain("王内部", "百分之六十", "先不要写", "暂不公布", "样式藏字", "藏起来", "删去的行", "wang", "CameraX", "00AB12CD");
        try (var document = new XWPFDocument(new ByteArrayInputStream(cleaned.bytes()))) {
            assertThat(document.getParagraphs().getFirst().getText()).contains("百分之七十");
        }
    }

    @Test
    void what_another_program_adds_of_its_own_is_found_and_left_out() {
        var entries = Fixtures.unzipped(Fixtures.docx("参保"));
        entries.put("word/tomorrow.xml", "<a>藏</a>".getBytes(StandardCharsets.UTF_8));
        var odd = Fixtures.zipOf(entries);

        assertThat(Formats.read(FileKind.DOCX, odd).concealed())
                .extracting(Concealed::kind)
                .containsExactly(EMBEDDED);
        var cleaned = (CleanedFile) Formats.clean("a.docx", FileKind.DOCX, odd);
        assertThat(Fixtures.inside(cleaned.bytes())).doesNotContain("藏");
    }

    @Test
    void numbers_that_word_writes_by_itself_are_part_of_the_text() {
        var level =
                "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>";
        var numbering = Fixtures.element(
                "numbering",
                "<w:abstractNum w:abstractNumId=\"7\">" + level.formatted(0, "chineseCountingThousand", "第%1条")
                        + level.formatted(1, "japaneseCounting", "（%2）") + level.formatted(2, "decimal", "%3.")
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>");
        var body = new StringBuilder();
        for (var depth : new int[] {0, 1, 2, 2, 1, 0, 1}) {
            body.append("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + depth
                    + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>文</w:t></w:r></w:p>");
        }

        var docx = Fixtures.docxOf(
                body.toString(),
                Map.of("word/numbering.xml", numbering),
                Fixtures.relation("rId1", "numbering", "numbering.xml"));

        assertThat(Formats.read(FileKind.DOCX, docx).text()).isEqualTo("第一条 文\n（一）文\n1.文\n2.文\n（二）文\n第二条 文\n（一）文");
        assertThat(WordNumbering.chinese(11)).isEqualTo("十一");
        assertThat(WordNumbering.chinese(103)).isEqualTo("一百零三");
        assertThat(WordNumbering.chinese(110)).isEqualTo("一百一十");
    }

    @Test
    void tables_keep_their_cells_in_place() {
        var cell = "<w:tc><w:tcPr>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>";
        var docx = Fixtures.docxOf(
                "<w:tbl><w:tr>" + cell.formatted("<w:gridSpan w:val=\"2\"/>", "项目") + cell.formatted("", "合|计")
                        + "</w:tr><w:tr>"
                        + cell.formatted("<w:vMerge w:val=\"restart\"/>", "门诊") + cell.formatted("", "一级")
                        + cell.formatted("", "1")
                        + "</w:tr><w:tr>" + cell.formatted("<w:vMerge/>", "") + cell.formatted("", "二级")
                        + cell.formatted("", "2")
                        + "</w:tr></w:tbl><w:p><w:r><w:t>附注</w:t></w:r></w:p>",
                Map.of(),
                "");

        assertThat(Formats.read(FileKind.DOCX, docx).text())
                .isEqualTo("| 项目 |  | 合｜计 |\n| 门诊 | 一级 | 1 |\n|  | 二级 | 2 |\n\n附注");
    }

    @Test
    void a_document_written_by_another_library_is_cleaned_as_well() throws IOException {
        var document = new XWPFDocument();
        document.createParagraph().createRun().setText("第一条 为规范参保登记，制定本办法。");
        var table = document.createTable(2, 2);
        table.getRow(0).getCell(0).setText("项目");
        table.getRow(0).getCell(1).setText("标准");
        table.getRow(1).getCell(0).setText("门诊");
        table.getRow(1).getCell(1).setText("70%");
        document.getProperties().getCoreProperties().setCreator("王内部");
        var original = Fixtures.written(document);

        assertThat(Formats.read(FileKind.DOCX, original).text())
                .isEqualTo("第一条 为规范参保登记，制定本办法。\n\n| 项目 | 标准 |\n| 门诊 | 70% |");
        var cleaned = (CleanedFile) Formats.clean("a.docx", FileKind.DOCX, original);
        assertThat(cleaned.removed()).extracting(Concealed::text).containsExactly("作者：王内部");
        try (var copy = new XWPFDocument(new ByteArrayInputStream(cleaned.bytes()))) {
            assertThat(copy.getTables()).hasSize(1);
        }
    }

    @Test
    void a_text_without_end_is_cut_and_not_published() {
        Reading reading = Formats.read(FileKind.TXT, "长".repeat(5_100_000).getBytes(StandardCharsets.UTF_8));

        assertThat(reading.isCut()).isTrue();
        assertThat(reading.text()).hasSizeLessThanOrEqualTo(Canonical.LONGEST);
    }
}
