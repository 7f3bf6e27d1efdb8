package gongkai.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongkai.access.OrganId;
import gongkai.clock.OfficeClock;
import gongkai.published.Article;
import gongkai.published.ArticleId;
import gongkai.published.Lifetime;
import gongkai.published.MetadataField;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The demo province's documents as articles, each known by the name of its file. */
final class Corpus {

    private static final String FOLDER = "/demo/documents/";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> ORGANS = List.of("澜川省医保局", "云河市医保局", "澄溪县医保局");

    private Corpus() {}

    static Map<String, Article> read() {
        var articles = new LinkedHashMap<String, Article>();
        for (var row : csv(FOLDER + "list.csv")) {
            if (row.get("发布时间").isEmpty()) {
                continue;
            }
            var name = Path.of(row.get("文件")).getFileName().toString().replace(".txt", "");
            articles.put(name, article(articles.size() + 1L, row));
        }
        return articles;
    }

    static List<CSVRecord> csv(String resource) {
        try (var reader = new InputStreamReader(
                        Objects.requireNonNull(Corpus.class.getResourceAsStream(resource), resource), UTF_8);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return rows.getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Article article(long id, CSVRecord row) {
        var published = LocalDateTime.parse(row.get("发布时间"), MOMENT);
        return new Article(
                new ArticleId(id),
                new OrganId(ORGANS.indexOf(row.get("机关")) + 1L),
                row.get("机关"),
                row.get("栏目").hashCode() & 0xff,
                row.get("类型"),
                row.get("类型"),
                row.get("类型").equals("行政规范性文件"),
                false,
                row.get("标题"),
                "",
                body(row.get("文件")),
                fields(row),
                List.of(),
                lifetime(row),
                LocalDate.parse(row.get("成文日期")),
                published.atZone(OfficeClock.ZONE).toInstant(),
                null,
                1,
                "",
                false,
                List.of(),
                List.of());
    }

    /** Only normative documents hold from one day to another; others merely stand on the page so long. */
    private static Lifetime lifetime(CSVRecord row) {
        return row.get("类型").equals("行政规范性文件")
                ? new Lifetime(day(row.get("生效日期")), day(row.get("有效期至")), null, false, false)
                : Lifetime.UNLIMITED;
    }

    private static Map<MetadataField, String> fields(CSVRecord row) {
        return Map.of(
                MetadataField.DOC_NO, row.get("文号"),
                MetadataField.SUBJECT, row.get("主题分类"),
                MetadataField.GENRE, row.get("体裁分类"));
    }

    /** What follows the block of metadata. */
    private static String body(String file) {
        try (var text = Objects.requireNonNull(Corpus.class.getResourceAsStream(FOLDER + file), file)) {
            var lines = new ArrayList<>(
                    new String(text.readAllBytes(), UTF_8).lines().toList());
            var end = lines.indexOf("");
            return String.join("\n", lines.subList(end + 1, lines.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable LocalDate day(String written) {
        return written.isEmpty() ? null : LocalDate.parse(written);
    }
}
