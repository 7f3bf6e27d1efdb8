package gongkai.letters;

import gongkai.typesetting.Seal;

/**
 * Who issues the letter.
 *
 * @param organ the full name under which it signs
 * @param code the 机关代字 of its document numbers, such as 澄医保依复
 * @param isOrgan whether it may sign in its own name; an internal office may not
 */
public record Issuer(String organ, String code, boolean isOrgan, Venue venue, Seal seal) {

    /** The same organ, with another sequence of numbers. */
    public Issuer numbering(String other) {
        return new Issuer(organ, other, isOrgan, venue, seal);
    }
}
