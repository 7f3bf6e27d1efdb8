package gongkai.reports;

/**
 * What a file says.
 *
 * @param isPlain whether it is as its writer typed it, not taken out of a page or another kind of file
 */
public record ReportText(String text, boolean isPlain) {}
