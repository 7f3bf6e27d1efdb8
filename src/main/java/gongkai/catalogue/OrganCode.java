package gongkai.catalogue;

import static gongkai.access.Verdict.when;

import gongkai.access.Verdict;
import gongkai.catalogue.domain.CatalogueRefusal;

/** The check characters of the two codes by which an organ is known. */
public final class OrganCode {

    private static final String ORGANISATION_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    /** Without I, O, S, V and Z. */
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] CREDIT_WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private OrganCode() {}

    /** Nine characters without a hyphen, the last one the check (组织机构代码, GB 11714). */
    public static Verdict organisationCode(String code) {
        return when(
                code.length() == ORGANISATION_WEIGHTS.length + 1
                        && isOf(code, ORGANISATION_ALPHABET)
                        && code.charAt(ORGANISATION_WEIGHTS.length) == organisationCheck(code),
                CatalogueRefusal.ORGANISATION_CODE_WRONG);
    }

    /** Eighteen characters, the last one the check (统一社会信用代码, GB 32100). */
    public static Verdict creditCode(String code) {
        return when(
                code.length() == CREDIT_WEIGHTS.length + 1
                        && isOf(code, CREDIT_ALPHABET)
                        && code.charAt(CREDIT_WEIGHTS.length) == creditCheck(code),
                CatalogueRefusal.CREDIT_CODE_WRONG);
    }

    private static char organisationCheck(String code) {
        var check = 11 - sum(code, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11;
        return check == 10 ? 'X' : Character.forDigit(check % 11, 10);
    }

    private static char creditCheck(String code) {
        return CREDIT_ALPHABET.charAt((31 - sum(code, CREDIT_ALPHABET, CREDIT_WEIGHTS) % 31) % 31);
    }

    private static int sum(String code, String alphabet, int[] weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += alphabet.indexOf(code.charAt(i)) * weights[i];
        }
        return sum;
    }

    private static boolean isOf(String code, String alphabet) {
        return code.chars().allMatch(it -> alphabet.indexOf(it) >= 0);
    }
}
