package gongkai.reports.domain;

import gongkai.access.OrganId;
import gongkai.reports.ReportText;
import java.time.Instant;

/**
 * A report that an organ has under examination.
 *
 * @param owner the organ that examines it
 * @param name of the file
 * @param organ whose report it is, as far as it says so; empty if it does not
 * @param year of the report; 0 if it is not told
 */
public record Dossier(
        long id,
        OrganId owner,
        String name,
        ReportText text,
        String organ,
        int year,
        int version,
        String by,
        Instant at) {}
