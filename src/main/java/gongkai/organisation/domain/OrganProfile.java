package gongkai.organisation.domain;

import gongkai.organisation.Organ;

/**
 * An organ with what it says of itself.
 *
 * @param statutoryBody which body bears the statutory responsibility for disclosure (法定责任主体)
 */
public record OrganProfile(Organ organ, String statutoryBody, Contacts contacts, int version) {}
