package gongkai.workyears.domain;

import gongkai.access.UnitId;

/** Which unit bears a duty, and by which principle. */
public record Responsibility(UnitId unit, DutyRule rule) {}
