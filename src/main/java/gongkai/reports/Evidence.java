package gongkai.reports;

/**
 * A place in the text of a report.
 *
 * @param section {@code title}, {@code preamble}, {@code s1} to {@code s6}, {@code t2} to {@code t4} for tables, {@code
 *     page} for what stood around the report
 * @param offset from 0, in characters of the text as it was read
 * @param text what stands there, unchanged
 */
public record Evidence(String section, int offset, String text) {

    public int end() {
        return offset + text.length();
    }
}
