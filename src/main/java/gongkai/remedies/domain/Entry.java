package gongkai.remedies.domain;

import gongkai.access.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of a remedy's story.
 *
 * @param number from 1 within the remedy
 * @param on the day on which it happened in law
 * @param at when it was written down
 */
public record Entry(int number, LocalDate on, Step what, PersonId by, String signature, Instant at) {

    Entry on(LocalDate day) {
        return new Entry(number, day, what, by, signature, at);
    }
}
