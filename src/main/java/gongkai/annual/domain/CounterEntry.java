package gongkai.annual.domain;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * How many decisions were made, or how much was collected, as the unit that knows has told; the latest one counts.
 *
 * @param cell such as {@code t2.penalty.decisions}
 * @param evidence by what it is known
 */
public record CounterEntry(String cell, BigDecimal value, String evidence, String by, Instant at) {}
