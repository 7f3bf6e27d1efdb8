package gongkai.disclosures.domain;

import gongkai.access.OrganId;
import gongkai.access.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document as its item has it now.
 *
 * @param publishedOn the day it first went out; null before
 */
public record Document(
        long id,
        OrganId organ,
        UnitId unit,
        ItemType type,
        String title,
        String number,
        @Nullable LocalDate formedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        @Nullable LocalDate publishedOn,
        boolean isPublic,
        boolean isWithdrawn,
        List<Marking> markings) {

    public Document {
        markings = List.copyOf(markings);
    }
}
