package gongkai.annual.handling;

import gongkai.annual.domain.Edition;
import gongkai.annual.domain.Manuscript;
import gongkai.annual.domain.PaperWriter;
import gongkai.annual.domain.Section;
import gongkai.annual.domain.TableWriter;
import gongkai.annual.domain.TextWriter;
import gongkai.digest.Sm3;
import gongkai.files.FileKind;
import gongkai.typesetting.Press;
import gongkai.web.Csv;
import gongkai.web.Xlsx;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything a report is given out as, from one manuscript. */
@Component
public class Outputs {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Press press;

    Outputs(Press press) {
        this.press = press;
    }

    /** The digest over all that it says. */
    static String digest(Manuscript it) {
        return Sm3.hex(it.title() + "\n" + TextWriter.of(it));
    }

    /** By file name. */
    public Map<String, byte[]> all(Manuscript it) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var kind : Kind.values()) {
            files.put(it.title() + "." + kind.ending(), of(it, kind));
        }
        return files;
    }

    /** What a report is given out as. */
    public enum Kind {
        DOCX(FileKind.DOCX),
        PDF(FileKind.PDF),
        OFD(FileKind.OFD),
        XLSX(FileKind.XLSX),
        CSV(FileKind.CSV),
        JSON(FileKind.JSON);

        private final FileKind file;

        Kind(FileKind file) {
            this.file = file;
        }

        public String ending() {
            return file.extension();
        }

        public String contentType() {
            return this == CSV ? file.contentType() + ";charset=utf-8" : file.contentType();
        }
    }

    public byte[] of(Manuscript it, Kind kind) {
        return switch (kind) {
            case DOCX -> press.docx(PaperWriter.of(it));
            case PDF -> press.pdf(PaperWriter.of(it));
            case OFD -> press.ofd(PaperWriter.of(it));
            case XLSX -> Xlsx.bytes(it.year() + "年年报", TableWriter.HEADER, TableWriter.of(it));
            case CSV -> Csv.bytes(TableWriter.HEADER, TableWriter.of(it));
            case JSON -> JSON.writeValueAsBytes(content(it));
        };
    }

    private static Map<String, Object> content(Manuscript it) {
        var content = new LinkedHashMap<String, Object>();
        content.put("schemaVersion", "1.0");
        content.put("formatVersion", it.form().version());
        content.put("reportYear", it.year());
        content.put("organ", Map.of("name", it.organ()));
        content.put("period", period(it));
        content.put("title", it.title());
        var sections = new LinkedHashMap<String, String>();
        for (var section : Section.values()) {
            sections.put(section.key(), String.join("\n", it.paragraphs(section)));
        }
        content.put("sections", sections);
        var cells = new LinkedHashMap<String, String>();
        it.form().cells().forEach(cell -> cells.put(cell, it.cell(cell)));
        content.put("cells", cells);
        content.put("provenance", Map.of("source", "GENERATED", "sm3", digest(it)));
        return content;
    }

    private static Map<String, String> period(Manuscript it) {
        var period = new LinkedHashMap<String, String>();
        period.put("from", it.year() + "-01-01");
        period.put("to", it.year() + "-12-31");
        return period;
    }

    /** The text by which an edition is read again. */
    static String body(Edition it) {
        return it.manuscript().title() + "\n" + TextWriter.of(it.manuscript());
    }
}
