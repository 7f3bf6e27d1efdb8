package gongkai.applications.handling;

import java.security.SecureRandom;

/** The codes by which an applicant asks after a case (查询码): random, shown once, known here only by their print. */
final class QueryCodes {

    /** Without what is easily mistaken for something else: 0 and O, 1 and I. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private QueryCodes() {}

    static String fresh() {
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
