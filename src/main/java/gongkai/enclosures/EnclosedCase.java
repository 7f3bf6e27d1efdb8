package gongkai.enclosures;

import gongkai.access.Branch;
import gongkai.access.Verdict;

/**
 * A case as its files need to know it.
 *
 * @param number in the register
 * @param subject what was asked for, shortly
 * @param organ its full name
 * @param round how often it was taken up again; files belong to one round
 * @param change whether its files may be changed now
 */
public record EnclosedCase(
        long id, Branch place, String number, String subject, String organ, int round, Verdict change) {}
