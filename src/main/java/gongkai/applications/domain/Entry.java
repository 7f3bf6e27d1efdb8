package gongkai.applications.domain;

import gongkai.access.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of a case's story.
 *
 * @param number from 1 within the case
 * @param on the day on which it happened in law
 * @param at when it was written down
 * @param signature of who wrote it down
 */
public record Entry(int number, LocalDate on, Happening what, PersonId by, String signature, Instant at) {

    Entry on(LocalDate day) {
        return new Entry(number, day, what, by, signature, at);
    }
}
