package gongkai.disclosures.domain;

import java.util.Map;
import java.util.TreeMap;

/**
 * What can be read.
 *
 * @param body canonical text: a paragraph a line, tables as {@code | a | b |} lines
 * @param elements what a service guide says; empty for other types
 */
public record Wording(String title, String summary, String body, Map<GuideElement, String> elements) {

    /** A title is one main title (3.2 of the field dictionary). */
    public static final int LONGEST_TITLE = 200;

    private static final int LONG_BODY = 5000;
    private static final int LONGEST_SUMMARY = 300;
    private static final int LONGEST_SUMMARY_OF_A_LONG_BODY = 500;

    public Wording {
        elements = Map.copyOf(elements);
    }

    /** In the order in which a guide is read. */
    public Map<GuideElement, String> elementsInOrder() {
        return new TreeMap<>(elements);
    }

    /** How many characters the summary may have. */
    public int longestSummary() {
        return body.length() < LONG_BODY ? LONGEST_SUMMARY : LONGEST_SUMMARY_OF_A_LONG_BODY;
    }
}
