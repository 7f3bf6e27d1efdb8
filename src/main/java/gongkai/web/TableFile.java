package gongkai.web;

import gongkai.access.Refusal;
import gongkai.access.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The cells of a table that somebody has sent: the first sheet of an .xlsx, or a .csv in UTF-8 or GB 18030. */
public final class TableFile {

    /** How whoever sent something else is told so. */
    public record Refusals(Refusal missing, Refusal tooLarge, Refusal unreadable) {}

    private static final int LARGEST = 5 * 1024 * 1024;
    private static final long LARGEST_UNPACKED = 60L * 1024 * 1024;
    private static final int MOST_ROWS = 3000;
    private static final int MOST_CELLS = 60;
    private static final Charset CHINESE = Charset.forName("GB18030");

    private final byte[] bytes;
    private final Refusals refusals;

    private TableFile(byte[] bytes, Refusals refusals) {
        this.bytes = bytes;
        this.refusals = refusals;
    }

    /**
     * Row by row, blank ones too.
     *
     * @throws RefusedException with one of the given refusals
     */
    public static List<List<String>> read(byte[] bytes, Refusals refusals) {
        return new TableFile(bytes, refusals).rows();
    }

    private List<List<String>> rows() {
        if (bytes.length == 0) {
            throw new RefusedException(refusals.missing());
        }
        if (bytes.length > LARGEST) {
            throw new RefusedException(refusals.tooLarge());
        }
        var isZip = bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
        var rows = isZip ? workbook() : csv();
        if (rows.size() > MOST_ROWS) {
            throw new RefusedException(refusals.tooLarge());
        }
        return rows;
    }

    private List<List<String>> workbook() {
        refuseBomb();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            if (workbook.getNumberOfSheets() == 0) {
                throw unreadable();
            }
            return cells(workbook.getSheetAt(0));
        } catch (IOException | RuntimeException e) {
            throw e instanceof RefusedException refused ? refused : unreadable();
        }
    }

    /** Unpacked once without being kept, so that a small file cannot fill the memory. */
    private void refuseBomb() {
        var buffer = new byte[64 * 1024];
        var unpacked = 0L;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                for (var read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        throw new RefusedException(refusals.tooLarge());
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private List<List<String>> cells(Sheet sheet) {
        if (sheet.getLastRowNum() >= MOST_ROWS) {
            throw new RefusedException(refusals.tooLarge());
        }
        var formatter = new DataFormatter(Locale.SIMPLIFIED_CHINESE);
        formatter.setUseCachedValuesForFormulaCells(true);
        var rows = new ArrayList<List<String>>();
        for (var at = 0; at <= sheet.getLastRowNum(); at++) {
            var row = sheet.getRow(at);
            var cells = new ArrayList<String>();
            for (var column = 0; row != null && column < Math.min(row.getLastCellNum(), MOST_CELLS); column++) {
                cells.add(formatter.formatCellValue(row.getCell(column)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private List<List<String>> csv() {
        var text = text();
        if (text.indexOf('\0') >= 0) {
            throw unreadable();
        }
        try (var parser = CSVFormat.DEFAULT
                .builder()
                .setIgnoreEmptyLines(false)
                .get()
                .parse(new StringReader(text.startsWith("\ufeff") ? text.substring(1) : text))) {
            var rows = new ArrayList<List<String>>();
            for (CSVRecord record : parser) {
                if (rows.size() > MOST_ROWS) {
                    throw new RefusedException(refusals.tooLarge());
                }
                rows.add(record.stream().limit(MOST_CELLS).toList());
            }
            return rows;
        } catch (IOException | RuntimeException e) {
            throw e instanceof RefusedException refused ? refused : unreadable();
        }
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, CHINESE);
        }
    }

    private RefusedException unreadable() {
        return new RefusedException(refusals.unreadable());
    }
}
