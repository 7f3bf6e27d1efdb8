package gongkai.published;

import gongkai.access.OrganId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An article in a list. */
public record Line(
        ArticleId id,
        OrganId organ,
        String organName,
        long column,
        String type,
        String typeLabel,
        boolean normative,
        String title,
        String summary,
        String docNo,
        String subject,
        String issuer,
        LocalDate writtenOn,
        Instant publishedAt,
        @Nullable Instant correctedAt,
        Lifetime lifetime) {}
