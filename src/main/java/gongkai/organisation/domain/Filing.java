package gongkai.organisation.domain;

import java.time.LocalDate;

/**
 * The filing of a change of staff with the superior organ.
 *
 * @param document number or title of what was sent
 * @param receipt what the superior organ answered; empty until it has
 */
public record Filing(LocalDate filedOn, String document, String receipt) {}
