package gongkai.applications.handling;

import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.Reception;
import gongkai.applications.domain.Wanted;
import java.time.LocalDate;

/**
 * An application as it is taken in.
 *
 * @param on the day it came, or, where that is the day of receipt, the day of receipt
 * @param evidence what proves that day
 */
public record Intake(Applicant applicant, Wanted wanted, Reception reception, LocalDate on, String evidence) {}
