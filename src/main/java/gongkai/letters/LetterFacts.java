package gongkai.letters;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that a letter needs to know of its case, as a plain record.
 *
 * @param on the day the letter is dated (成文日期)
 * @param isDeliveredOnline whether it goes out through the internet
 * @param isWithheldAsExempt for a partial disclosure: whether any part is withheld under Articles 14 to 16
 * @param isReconsiderationFirstForQueries the organ's choice for Article 36(7), which is argued both ways
 * @param opinionReceivedOn the day the last awaited opinion came or its period ran out
 * @param sentOn the day it was sent; empty before that
 * @throws IllegalArgumentException if a value is not of its field's type
 */
public record LetterFacts(
        LetterKind kind,
        Issuer issuer,
        LocalDate on,
        Map<Field, Value> values,
        boolean isDeliveredOnline,
        boolean isWithheldAsExempt,
        boolean isReconsiderationFirstForQueries,
        Optional<LocalDate> opinionReceivedOn,
        Optional<LocalDate> sentOn) {

    public LetterFacts {
        values.forEach((field, value) -> {
            if (!field.takes(value)) {
                throw new IllegalArgumentException(field + " does not take " + value);
            }
        });
        values = Map.copyOf(values);
    }

    public LetterFacts(LetterKind kind, Issuer issuer, LocalDate on, Map<Field, Value> values) {
        this(kind, issuer, on, values, false, true, false, Optional.empty(), Optional.empty());
    }

    /** With another value in that field. */
    public LetterFacts with(Field field, Value value) {
        var changed = new EnumMap<Field, Value>(Field.class);
        changed.putAll(values);
        changed.put(field, value);
        return new LetterFacts(
                kind,
                issuer,
                on,
                changed,
                isDeliveredOnline,
                isWithheldAsExempt,
                isReconsiderationFirstForQueries,
                opinionReceivedOn,
                sentOn);
    }

    /** What the field says, rule-chosen fields included; empty when it is blank. */
    public Optional<Value> value(Field field) {
        return switch (field) {
            case BASIS -> Optional.of(kind.basis()).filter(it -> !it.isEmpty()).map(Value::text);
            case REMEDY -> Remedy.paragraph(this).map(Value::text);
            default -> Optional.ofNullable(values.get(field)).filter(it -> !it.isBlank());
        };
    }

    /** What must be filled and is not. */
    public List<Field> missing() {
        return kind.mandatory().stream().filter(it -> value(it).isEmpty()).toList();
    }

    String shown(Field field) {
        return value(field).map(Value::shown).orElse("");
    }

    Optional<LocalDate> day(Field field) {
        return values.get(field) instanceof Value.Day(var day) ? Optional.of(day) : Optional.empty();
    }

    Optional<Integer> count(Field field) {
        return values.get(field) instanceof Value.Count(var number) ? Optional.of(number) : Optional.empty();
    }
}
