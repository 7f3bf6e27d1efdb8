package gongkai.disclosures.domain;

import gongkai.access.PersonId;
import java.time.Instant;

/** A leader's sign-off (签批), on one seal. */
public record Signature(String seal, String opinion, PersonId by, String signature, Instant at) {}
