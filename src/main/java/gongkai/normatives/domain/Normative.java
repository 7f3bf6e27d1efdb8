package gongkai.normatives.domain;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.disclosures.domain.Document;
import gongkai.disclosures.domain.Marking;
import gongkai.normatives.domain.Making.Announced;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the register.
 *
 * @param unit the unit that drafted it and keeps it
 * @param major whether it is a major administrative decision (重大行政决策), for which longer limits hold
 * @param historical whether it was made before the register was kept here
 * @param item the number of the disclosure that shows it to the public, or null
 * @param markings what became of it while no page of it was public; the rest stands with the disclosure
 * @param evaluatedFor the last day for which it was decided what comes next, or null
 */
public record Normative(
        long id,
        OrganId organ,
        Branch place,
        UnitId unit,
        String title,
        boolean major,
        boolean historical,
        Imprint imprint,
        @Nullable Long item,
        Making making,
        List<Marking> markings,
        @Nullable LocalDate evaluatedFor,
        String createdBy,
        Instant createdAt) {

    public Normative {
        markings = List.copyOf(markings);
    }

    public Stage stage() {
        return making.stage();
    }

    /**
     * Its life with the public, which begins with its publication; what the public page says goes before the register.
     * While its page is withdrawn it counts as not published: nothing can be based on it.
     */
    public Optional<Life> life(@Nullable Document shown) {
        if (!(making instanceof Announced(var on)) || (shown != null && shown.isWithdrawn())) {
            return Optional.empty();
        }
        return Optional.of(
                shown == null
                        ? new Life(on, imprint.effectiveOn(), imprint.expiresOn(), markings)
                        : new Life(
                                on,
                                shown.isPublic() ? shown.effectiveOn() : imprint.effectiveOn(),
                                shown.isPublic() ? shown.expiresOn() : imprint.expiresOn(),
                                Stream.concat(markings.stream(), shown.markings().stream())
                                        .toList()));
    }

    public Normative with(Making next) {
        return new Normative(
                id,
                organ,
                place,
                unit,
                title,
                major,
                historical,
                imprint,
                item,
                next,
                markings,
                evaluatedFor,
                createdBy,
                createdAt);
    }

    public Normative with(Imprint other) {
        return new Normative(
                id,
                organ,
                place,
                unit,
                title,
                major,
                historical,
                other,
                item,
                making,
                markings,
                evaluatedFor,
                createdBy,
                createdAt);
    }

    public Normative described(UnitId otherUnit, String otherTitle, boolean otherMajor) {
        return new Normative(
                id,
                organ,
                place,
                otherUnit,
                otherTitle,
                otherMajor,
                historical,
                imprint,
                item,
                making,
                markings,
                evaluatedFor,
                createdBy,
                createdAt);
    }

    public Normative shownAs(@Nullable Long other) {
        return new Normative(
                id,
                organ,
                place,
                unit,
                title,
                major,
                historical,
                imprint,
                other,
                making,
                markings,
                evaluatedFor,
                createdBy,
                createdAt);
    }

    public Normative marked(Marking another) {
        return new Normative(
                id,
                organ,
                place,
                unit,
                title,
                major,
                historical,
                imprint,
                item,
                making,
                Stream.concat(markings.stream().filter(it -> it.kind() != another.kind()), Stream.of(another))
                        .toList(),
                evaluatedFor,
                createdBy,
                createdAt);
    }

    public Normative evaluated(LocalDate lastDay) {
        return new Normative(
                id,
                organ,
                place,
                unit,
                title,
                major,
                historical,
                imprint,
                item,
                making,
                markings,
                lastDay,
                createdBy,
                createdAt);
    }
}
