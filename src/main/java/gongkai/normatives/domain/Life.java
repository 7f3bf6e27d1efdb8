package gongkai.normatives.domain;

import gongkai.disclosures.domain.Marking;
import gongkai.published.Lifetime;
import gongkai.published.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a published normative document holds: all that is known of it for ever, so that any day of the past can be asked.
 *
 * @param announcedOn the day of its first publication
 * @param expiresOn its last day, as printed
 * @param markings what has become of it since
 */
public record Life(
        LocalDate announcedOn,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate expiresOn,
        List<Marking> markings) {

    /** How it ended. */
    public record Ending(LocalDate on, Validity how) {}

    public Life {
        markings = List.copyOf(markings);
    }

    /** Empty on days before it was published. */
    public Optional<Validity> on(LocalDate day) {
        return day.isBefore(announcedOn)
                ? Optional.empty()
                : Optional.of(lifetime(day).on(day));
    }

    public boolean holdsOn(LocalDate day) {
        return on(day).filter(Validity::isInForce).isPresent();
    }

    /** Changes that come later than the day are not yet known of on that day. */
    private Lifetime lifetime(LocalDate day) {
        return new Lifetime(
                effectiveOn,
                lastDay().orElse(null),
                dayOf(Marking.Kind.REPEALED).orElse(null),
                hasHappened(Marking.Kind.AMENDED, day),
                hasHappened(Marking.Kind.PARTLY_LAPSED, day));
    }

    /** The last day before it lapses, by its own term or because it was declared so; a repeal is another matter. */
    private Optional<LocalDate> lastDay() {
        return Stream.concat(
                        Stream.ofNullable(expiresOn),
                        dayOf(Marking.Kind.LAPSED).stream().map(it -> it.minusDays(1)))
                .min(LocalDate::compareTo);
    }

    /** The first day on which nothing of it holds any longer, known now, even if it is still to come. */
    public Optional<Ending> ending() {
        return Stream.concat(
                        dayOf(Marking.Kind.REPEALED).stream().map(it -> new Ending(it, Validity.REPEALED)),
                        lastDay().stream().map(it -> new Ending(it.plusDays(1), Validity.LAPSED)))
                .min((one, other) -> one.on().compareTo(other.on()));
    }

    private boolean hasHappened(Marking.Kind kind, LocalDate day) {
        return dayOf(kind).filter(it -> !it.isAfter(day)).isPresent();
    }

    private Optional<LocalDate> dayOf(Marking.Kind kind) {
        return markings.stream()
                .filter(it -> it.kind() == kind)
                .map(Marking::on)
                .min(LocalDate::compareTo);
    }
}
