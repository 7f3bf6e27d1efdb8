package gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XlsxTest {

    @Test
    void a_table_comes_back_as_it_was() throws IOException {
        try (var read = read("目录：[2026]*", List.of("甲", "乙"), List.of(List.of("一", "二\n三"), List.of("", "0817")))) {
            var sheet = read.getSheetAt(0);

            assertThat(read.getSheetName(0)).isEqualTo("目录：2026");
            assertThat(sheet.getRow(0).getCell(1).getStringCellValue()).isEqualTo("乙");
            assertThat(sheet.getRow(1).getCell(1).getStringCellValue()).isEqualTo("二\n三");
            assertThat(sheet.getRow(2).getCell(1).getStringCellValue()).isEqualTo("0817");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "@SUM(A1)", "-1+1", "\t=1", "=HYPERLINK(\"http://x.example\")"})
    void what_looks_like_a_formula_is_text_and_stays_text(String text) throws IOException {
        try (var read = read("表", List.of("甲"), List.of(List.of(text)))) {
            var cell = read.getSheetAt(0).getRow(1).getCell(0);

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void numbers_and_plain_words_carry_no_mark_and_too_long_a_text_is_cut() throws IOException {
        try (var read = read("", List.of("甲"), List.of(List.of("-12.5"), List.of("字".repeat(40_000))))) {
            assertThat(read.getSheetAt(0).getRow(1).getCell(0).getCellStyle().getQuotePrefixed())
                    .isFalse();
            assertThat(read.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .hasSize(32_767);
        }
    }

    private static XSSFWorkbook read(String sheet, List<String> header, List<List<String>> rows) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(Xlsx.bytes(sheet, header, rows)));
    }
}
