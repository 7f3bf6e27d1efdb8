package gongkai.disclosures.domain;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.UnitId;
import gongkai.workyears.domain.DutyRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One item: what is being prepared, and what the public sees meanwhile.
 *
 * @param unit who bears the duty, and by which principle
 * @param indexNumber its permanent number (索引号), given when it is first published; empty before
 * @param changedOn the day the facts last changed, or null; from then on its clock runs again
 * @param ownLimit another legal limit that goes before the twenty working days, or null
 * @param markings what has become of it since
 */
public record Disclosure(
        long id,
        OrganId organ,
        Branch place,
        UnitId unit,
        DutyRule rule,
        String indexNumber,
        @Nullable LocalDate changedOn,
        @Nullable OwnLimit ownLimit,
        Content content,
        Preparation preparation,
        Publicity publicity,
        List<Marking> markings,
        String createdBy,
        Instant createdAt) {

    /** A day that another law sets, and which. */
    public record OwnLimit(LocalDate day, String basis) {}

    public Disclosure {
        markings = List.copyOf(markings);
    }

    /** The same under the number that the database gave it. */
    public Disclosure withId(long number) {
        return new Disclosure(
                number,
                organ,
                place,
                unit,
                rule,
                indexNumber,
                changedOn,
                ownLimit,
                content,
                preparation,
                publicity,
                markings,
                createdBy,
                createdAt);
    }

    /** The version on its way, if there is one. */
    public Optional<Preparation.UnderWay> underWay() {
        return preparation instanceof Preparation.UnderWay it ? Optional.of(it) : Optional.empty();
    }

    public boolean isPublic() {
        return publicity instanceof Publicity.Public;
    }

    public Optional<Publicity.Public> published() {
        return publicity instanceof Publicity.Public it ? Optional.of(it) : Optional.empty();
    }

    /** From when the twenty working days are counted (Regulation Art. 26): its forming, or its last change. */
    public Optional<LocalDate> clockStart() {
        return Optional.ofNullable(
                changedOn != null ? changedOn : content.paper().formedOn());
    }

    /** Whether the clock still runs: something is to be published and the present facts are not out. */
    public boolean awaitsPublication() {
        return content.attribute().is(Openness.PROACTIVE)
                && preparation instanceof Preparation.UnderWay underWay
                && !(underWay instanceof Preparation.OwingRecords)
                && (!isPublic() || changedOn != null);
    }

    public Disclosure with(Preparation next) {
        var shown = next instanceof Preparation.UnderWay it ? it.draft().content() : content;
        return new Disclosure(
                id,
                organ,
                place,
                unit,
                rule,
                indexNumber,
                changedOn,
                ownLimit,
                shown,
                next,
                publicity,
                markings,
                createdBy,
                createdAt);
    }

    public Disclosure with(Publicity next) {
        return new Disclosure(
                id,
                organ,
                place,
                unit,
                rule,
                indexNumber,
                changedOn,
                ownLimit,
                content,
                preparation,
                next,
                markings,
                createdBy,
                createdAt);
    }

    public Disclosure numbered(String index) {
        return new Disclosure(
                id,
                organ,
                place,
                unit,
                rule,
                index,
                changedOn,
                ownLimit,
                content,
                preparation,
                publicity,
                markings,
                createdBy,
                createdAt);
    }

    public Disclosure borneBy(UnitId otherUnit, DutyRule otherRule) {
        return new Disclosure(
                id,
                organ,
                place,
                otherUnit,
                otherRule,
                indexNumber,
                changedOn,
                ownLimit,
                content,
                preparation,
                publicity,
                markings,
                createdBy,
                createdAt);
    }

    public Disclosure changed(@Nullable LocalDate day) {
        return new Disclosure(
                id,
                organ,
                place,
                unit,
                rule,
                indexNumber,
                day,
                ownLimit,
                content,
                preparation,
                publicity,
                markings,
                createdBy,
                createdAt);
    }

    public Disclosure limited(@Nullable OwnLimit other) {
        return new Disclosure(
                id,
                organ,
                place,
                unit,
                rule,
                indexNumber,
                changedOn,
                other,
                content,
                preparation,
                publicity,
                markings,
                createdBy,
                createdAt);
    }

    public Disclosure marked(List<Marking> others) {
        return new Disclosure(
                id,
                organ,
                place,
                unit,
                rule,
                indexNumber,
                changedOn,
                ownLimit,
                content,
                preparation,
                publicity,
                others,
                createdBy,
                createdAt);
    }

    /** The day on which some kind of thing befell it, or null. */
    public @Nullable LocalDate dayOf(Marking.Kind kind) {
        return markings.stream()
                .filter(it -> it.kind() == kind)
                .map(Marking::on)
                .findFirst()
                .orElse(null);
    }
}
