package gongkai.annual.domain;

import gongkai.access.UnitId;
import java.time.LocalDate;

/**
 * What a unit hands in for the report (科室年度报告).
 *
 * @param proactive what it published
 * @param applications what it received and dealt with
 * @param problems what went wrong, and what comes next
 */
public record UnitReturn(
        UnitId unit, int year, String proactive, String applications, String problems, LocalDate on, String by) {}
