package gongkai.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.http.ResponseEntity;

/** Tables to take away as a workbook: every cell is text, and none that a spreadsheet program would run. */
public final class Xlsx {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_SHEET_NAME = 31;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 48;
    private static final int UNITS_OF_A_SIGN = 512;

    private Xlsx() {}

    public static ResponseEntity<byte[]> download(
            String fileName, String sheet, List<String> header, List<List<String>> rows) {
        return Download.of(fileName, TYPE, bytes(sheet, header, rows));
    }

    /** The header stays in sight; columns are as wide as their longest text, within reason. */
    public static byte[] bytes(String sheet, List<String> header, List<List<String>> rows) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var page = workbook.createSheet(sheetName(sheet));
            var bold = workbook.createFont();
            bold.setBold(true);
            var heading = workbook.createCellStyle();
            heading.setFont(bold);
            heading.setWrapText(true);
            var plain = workbook.createCellStyle();
            plain.setWrapText(true);
            plain.setVerticalAlignment(VerticalAlignment.TOP);
            var quoted = workbook.createCellStyle();
            quoted.cloneStyleFrom(plain);
            quoted.setQuotePrefixed(true);
            fill(page.createRow(0), header, heading, heading);
            for (var at = 0; at < rows.size(); at++) {
                fill(page.createRow(at + 1), rows.get(at), plain, quoted);
            }
            for (var column = 0; column < header.size(); column++) {
                page.setColumnWidth(column, width(column, header, rows) * UNITS_OF_A_SIGN);
            }
            page.createFreezePane(0, 1);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(Row row, List<String> cells, CellStyle plain, CellStyle quoted) {
        for (var column = 0; column < cells.size(); column++) {
            var text = cells.get(column);
            var cell = row.createCell(column);
            cell.setCellStyle(looksLikeAFormula(text) ? quoted : plain);
            cell.setCellValue(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
        }
    }

    /** Text it is in any case; the mark keeps it text when somebody edits the cell or saves the sheet as .csv. */
    private static boolean looksLikeAFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9.]+");
    }

    private static int width(int column, List<String> header, List<List<String>> rows) {
        var longest = rows.stream()
                .filter(it -> column < it.size())
                .flatMap(it -> it.get(column).lines())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.clamp(Math.max(longest, header.get(column).length() + 1), NARROWEST, WIDEST);
    }

    private static String sheetName(String name) {
        var fit = name.replaceAll("[\\[\\]:*?/\\\\']", "");
        return fit.isEmpty() ? "表" : fit.substring(0, Math.min(fit.length(), LONGEST_SHEET_NAME));
    }
}
