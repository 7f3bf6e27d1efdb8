package gongkai.portal;

import gongkai.published.Article;
import gongkai.published.MetadataField;
import gongkai.published.MetadataLine;
import gongkai.published.Site;
import gongkai.web.Days;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The block of metadata above a text: the lines that the organ has set, without those that have nothing to say. */
final class ArticleHead {

    /** What an organ that has set nothing prints (R70), and what a normative document must show besides (R68). */
    private static final List<MetadataLine> USUAL = Stream.of(
                    MetadataField.INDEX_NO,
                    MetadataField.DOC_NO,
                    MetadataField.PUBLISHER,
                    MetadataField.WRITTEN_ON,
                    MetadataField.PUBLISHED_AT,
                    MetadataField.VALIDITY,
                    MetadataField.SUBJECT,
                    MetadataField.GENRE,
                    MetadataField.VIEWS)
            .map(it -> new MetadataLine(it, it == MetadataField.PUBLISHED_AT ? "发布时间" : it.label()))
            .toList();

    private ArticleHead() {}

    static List<ArticlePage.HeadLine> of(Article article, Optional<Site> site, LocalDate today, long views) {
        return site.map(Site::head).filter(it -> !it.isEmpty()).orElse(USUAL).stream()
                .map(it -> new ArticlePage.HeadLine(it.label(), value(it.field(), article, today, views)))
                .filter(it -> !it.value().isBlank())
                .toList();
    }

    /** Everything that is known of it, under the statutory labels; without the count of readings, which is no property. */
    static List<ArticlePage.HeadLine> all(Article article, LocalDate today) {
        return Stream.of(MetadataField.values())
                .filter(it -> it != MetadataField.VIEWS)
                .map(it -> new ArticlePage.HeadLine(it.label(), value(it, article, today, 0)))
                .filter(it -> !it.value().isBlank())
                .toList();
    }

    private static String value(MetadataField field, Article it, LocalDate today, long views) {
        return switch (field) {
            case TITLE -> it.title();
            case PUBLISHER -> it.field(field).isBlank() ? it.organName() : it.field(field);
            case WRITTEN_ON -> Days.full(it.writtenOn());
            case PUBLISHED_AT -> Days.moment(it.publishedAt());
            case EFFECTIVE_ON -> day(it.lifetime().effectiveOn());
            case EXPIRES_ON -> day(it.lifetime().expiresOn());
            case REPEALED_ON -> day(it.lifetime().repealedOn());
            case VALIDITY -> it.normative() ? it.lifetime().on(today).label() : "";
            case VIEWS -> String.valueOf(views);
            case INDEX_NO,
                    DOC_NO,
                    ISSUER,
                    SUBJECT,
                    GENRE,
                    DOC_KIND,
                    CATEGORY,
                    SERVICE_TARGET,
                    KEYWORDS,
                    WAY,
                    SCOPE,
                    TIME_LIMIT,
                    DUTY_UNIT,
                    SOURCE,
                    LANGUAGE -> written(it.field(field));
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : Days.full(day);
    }

    /** A day is kept as yyyy-mm-dd and read as 年月日. */
    private static String written(String value) {
        try {
            return value.length() == 10 ? Days.full(LocalDate.parse(value)) : value;
        } catch (DateTimeParseException notADay) {
            return value;
        }
    }
}
