package gongkai.files.domain;

import static gongkai.files.Concealed.Kind.COMMENT;
import static gongkai.files.Concealed.Kind.HIDDEN_CELLS;
import static gongkai.files.Concealed.Kind.HIDDEN_SHEET;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.files.Cleaning.CleanedFile;
import gongkai.files.Concealed;
import gongkai.files.FileKind;
import gongkai.files.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SheetFormatTest {

    private static byte[] workbook() {
        var book = new XSSFWorkbook();
        var shown = book.createSheet("名单");
        shown.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        row(shown, 0, "待遇名单");
        row(shown, 1, "姓名", "证件号码", "金额", "日期");
        var first = row(shown, 2, "张*", "身份证甲");
        first.createCell(2).setCellValue(1234.5);
        first.getCell(2).setCellStyle(book.createCellStyle());
        first.getCell(2).getCellStyle().setDataFormat(book.createDataFormat().getFormat("#,##0.00"));
        first.createCell(3).setCellValue(LocalDate.of(2026, 3, 1));
        var day = book.createCellStyle();
        day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
        first.getCell(3).setCellStyle(day);
        row(shown, 3, "李*", "身份证乙").setZeroHeight(true);
        var last = row(shown, 4, "合计");
        last.createCell(2).setCellFormula("SUM(C3:C3)");
        last.getCell(2).setCellValue(99);
        var unseen = last.createCell(3);
        unseen.setCellValue(777);
        unseen.setCellStyle(book.createCellStyle());
        unseen.getCellStyle().setDataFormat(book.createDataFormat().getFormat(";;;"));
        shown.setColumnHidden(1, true);
        var comment = shown.createDrawingPatriarch().createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 3, 3));
        comment.setString("批注里的话");
        comment.setAuthor("王内部");
        shown.getRow(1).getCell(0).setCellComment(comment);
        var validation = shown.getDataValidationHelper();
        shown.addValidationData(validation.createValidation(
                validation.createExplicitListConstraint(new String[] {"清单甲", "清单乙"}),
                new org.apache.poi.ss.util.CellRangeAddressList(5, 5, 0, 0)));
        var hidden = book.createSheet("底稿");
        row(hidden, 0, "原始数据");
        book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
        var second = book.createSheet("说明");
        row(second, 0, "本表每月更新");
        book.setPrintArea(2, 0, 0, 0, 0);
        book.getProperties().getCoreProperties().setCreator("王内部");
        return Fixtures.written(book);
    }

    private static org.apache.poi.xssf.usermodel.XSSFRow row(XSSFSheet sheet, int number, String... cells) {
        var row = sheet.createRow(number);
        for (var at = 0; at < cells.length; at++) {
            row.createCell(at).setCellValue(cells[at]);
        }
        return row;
    }

    @Test
    void each_sheet_is_a_part_with_what_it_shows() {
        var reading = Formats.read(FileKind.XLSX, workbook());

        assertThat(reading.parts())
                .containsExactly(
                        new Part(
                                "工作表“名单”",
                                "待遇名单\n\n| 姓名 |  | 金额 | 日期 |\n| 张* |  | 1,234.50 | 2026-03-01 |\n\n| 合计 |  | 99 |"),
                        new Part("工作表“说明”", "本表每月更新"));
        assertThat(reading.text()).startsWith("名单\n").endsWith("说明\n\n本表每月更新");
    }

    @Test
    void hidden_sheets_rows_columns_cells_and_comments_are_found() {
        assertThat(Formats.read(FileKind.XLSX, workbook()).concealed())
                .contains(
                        new Concealed(HIDDEN_SHEET, "工作表“底稿”", "原始数据"),
                        new Concealed(HIDDEN_CELLS, "工作表“名单” B列", "证件号码 身份证甲"),
                        new Concealed(HIDDEN_CELLS, "工作表“名单” 第4行", "李* 身份证乙"),
                        new Concealed(HIDDEN_CELLS, "工作表“名单” D5", "777.0"),
                        new Concealed(COMMENT, "工作表“名单” A2", "批注里的话"));
    }

    @Test
    void the_copy_shows_the_same_and_holds_nothing_else() throws IOException {
        var cleaned = (CleanedFile) Formats.clean("a.xlsx", FileKind.XLSX, workbook());

        assertThat(Fixtures.inside(cleaned.bytes()))
                .contains("待遇名单", "本表每月更新")
                .doesNotContain("身份证", "李*", "底稿", "原始数据", "批注里的话", "王内部", "清单甲", "SUM(", "777");
        try (var copy = new XSSFWorkbook(new ByteArrayInputStream(cleaned.bytes()))) {
            assertThat(copy.getNumberOfSheets()).isEqualTo(2);
            assertThat(copy.getSheet("名单").getRow(4).getCell(2).getNumericCellValue())
                    .isEqualTo(99);
            assertThat(copy.getPrintArea(1)).isNotNull();
        }
    }

    @Test
    void a_large_sheet_is_read_up_to_a_bound() {
        var book = new XSSFWorkbook();
        var sheet = book.createSheet("大");
        for (var at = 0; at < 20_000; at++) {
            row(sheet, at, "沧湄市", "异地就医直接结算", String.valueOf(at));
        }

        var reading = Formats.read(FileKind.XLSX, Fixtures.written(book));

        assertThat(reading.isCut()).isFalse();
        assertThat(reading.text().lines()).hasSize(20_000);
    }

    @Test
    void columns_are_counted_as_excel_does() {
        assertThat(Sheet.column("A1", 9)).isZero();
        assertThat(Sheet.column("AB12", 9)).isEqualTo(27);
        assertThat(Sheet.column(null, 9)).isEqualTo(9);
        assertThat(Sheet.letters(27)).isEqualTo("AB");
    }
}
