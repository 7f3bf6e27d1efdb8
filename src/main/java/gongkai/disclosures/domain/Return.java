package gongkai.disclosures.domain;

import java.time.Instant;

/** It was sent back, from which step, and why. */
public record Return(Stage from, String reason, String by, Instant at) {}
