package gongkai.organisation.domain;

import java.time.LocalDate;

/** A change of a leading group's members, by a document. */
public record GroupAdjustment(long id, LocalDate adjustedOn, String documentNumber, String summary) {}
