package gongkai.organisation.domain;

import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.UnitId;
import java.time.LocalDate;

/**
 * What does not change about a handover.
 *
 * @param closesAccount whether the account of the person leaving ends with it
 */
public record HandoverCase(
        long id,
        OrganId organ,
        UnitId unit,
        PersonId from,
        PersonId to,
        LocalDate startedOn,
        String reason,
        boolean closesAccount) {}
