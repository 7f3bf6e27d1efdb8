package gongkai.disclosures.domain;

import gongkai.access.PersonId;
import java.time.Instant;

/**
 * The record of an attribute review (政务公开属性审核).
 *
 * @param proposal the attribute this reviewer holds to be right; where it differs from the drafter's the signer decides
 */
public record AttributeReview(Openness proposal, String opinion, PersonId by, String signature, Instant at) {}
