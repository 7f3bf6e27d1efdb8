package gongkai.published;

import gongkai.access.OrganId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Articles for tests: one with nothing special about it, and ways to make it special. */
public final class Sample {

    public static final OrganId ORGAN = new OrganId(1);
    public static final Instant NINE = Instant.parse("2026-03-02T01:00:00Z");

    private Sample() {}

    public static Article article(long id, String title, String body) {
        return new Article(
                new ArticleId(id),
                ORGAN,
                "澄溪县医疗保障局",
                11,
                "POLICY",
                "政策文件",
                false,
                false,
                title,
                "",
                body,
                Map.of(MetadataField.INDEX_NO, "11510000MB1234567X/2026-0000" + id),
                List.of(),
                Lifetime.UNLIMITED,
                LocalDate.of(2026, 3, 2),
                NINE,
                null,
                1,
                "",
                false,
                List.of(),
                List.of());
    }

    public static Article normative(Article it, Lifetime lifetime) {
        return new Article(
                it.id(),
                it.organ(),
                it.organName(),
                it.column(),
                it.type(),
                it.typeLabel(),
                true,
                false,
                it.title(),
                it.summary(),
                it.body(),
                it.fields(),
                it.elements(),
                lifetime,
                it.writtenOn(),
                it.publishedAt(),
                it.correctedAt(),
                it.version(),
                it.changeNote(),
                it.noindex(),
                it.files(),
                it.relations());
    }

    /** The next version, with another text. */
    public static Article corrected(Article it, String body, String changeNote) {
        return new Article(
                it.id(),
                it.organ(),
                it.organName(),
                it.column(),
                it.type(),
                it.typeLabel(),
                it.normative(),
                it.news(),
                it.title(),
                it.summary(),
                body,
                it.fields(),
                it.elements(),
                it.lifetime(),
                it.writtenOn(),
                it.publishedAt(),
                it.publishedAt().plusSeconds(86_400),
                it.version() + 1,
                changeNote,
                it.noindex(),
                it.files(),
                it.relations());
    }

    public static Article with(Article it, Map<MetadataField, String> fields) {
        return new Article(
                it.id(),
                it.organ(),
                it.organName(),
                it.column(),
                it.type(),
                it.typeLabel(),
                it.normative(),
                it.news(),
                it.title(),
                it.summary(),
                it.body(),
                fields,
                it.elements(),
                it.lifetime(),
                it.writtenOn(),
                it.publishedAt(),
                it.correctedAt(),
                it.version(),
                it.changeNote(),
                it.noindex(),
                it.files(),
                it.relations());
    }

    public static Article with(Article it, List<PublicFile> files, List<Relation> relations) {
        return new Article(
                it.id(),
                it.organ(),
                it.organName(),
                it.column(),
                it.type(),
                it.typeLabel(),
                it.normative(),
                it.news(),
                it.title(),
                it.summary(),
                it.body(),
                it.fields(),
                it.elements(),
                it.lifetime(),
                it.writtenOn(),
                it.publishedAt(),
                it.correctedAt(),
                it.version(),
                it.changeNote(),
                it.noindex(),
                files,
                relations);
    }

    public static Tombstone withdrawn() {
        return new Tombstone("澄溪县医疗保障局", "该信息已由发布机关撤回。", NINE.plusSeconds(7200), Tombstone.Kind.WITHDRAWN);
    }
}
