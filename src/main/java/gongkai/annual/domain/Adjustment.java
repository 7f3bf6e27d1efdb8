package gongkai.annual.domain;

import java.math.BigDecimal;
import java.time.Instant;

/** A figure that a person has set otherwise than the facts give it; it stays visible as long as the report does. */
public record Adjustment(String cell, BigDecimal value, String reason, String by, Instant at) {}
