package gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "-", "=HYPERLINK(\"x\")"})
    void a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(String cell) {
        assertThat(Csv.line(List.of(cell))).startsWith("\"'" + cell.charAt(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"周敏", "-12.5", "0811-7220411", "a=b", "2026-03-02", "a@b.example"})
    void an_ordinary_cell_stays_as_it_is(String cell) {
        assertThat(Csv.line(List.of(cell))).isEqualTo("\"" + cell + "\"\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {"他说\"好\"|\"他说\"\"好\"\"\"", "甲,乙|\"甲,乙\""})
    void quotes_are_doubled_and_commas_stay_inside(String cell, String written) {
        assertThat(Csv.line(List.of(cell))).isEqualTo(written + "\r\n");
    }

    @Test
    void a_table_begins_with_the_mark_that_tells_spreadsheets_it_is_utf_8() {
        var answer = Csv.download("名册.csv", List.of("姓名"), List.of(List.of("=甲")));

        assertThat(answer.getBody()).isEqualTo("\ufeff\"姓名\"\r\n\"'=甲\"\r\n".getBytes(StandardCharsets.UTF_8));
    }
}
