package gongkai.applications.domain;

import gongkai.access.Branch;
import gongkai.access.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A case as one line of a list. */
public record CaseLine(
        long id,
        Branch place,
        String number,
        String shownName,
        ApplicantColumn column,
        String subject,
        Stage stage,
        Reception reception,
        LocalDate arrivedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate concludedOn,
        @Nullable ResultRow row,
        @Nullable Outcome outcome,
        @Nullable UnitId lead) {}
