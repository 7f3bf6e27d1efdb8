package gongkai.annual.domain;

import java.time.Instant;

/**
 * What stands in a section now. A number in braces, such as {@code {本年新收·总计}}, is put in when it is printed.
 *
 * @param version from 1, one more with every saving; 0 while nobody has written
 */
public record Passage(Section section, int version, String text, String by, Instant at) {

    public static final int LONGEST = 20_000;
}
