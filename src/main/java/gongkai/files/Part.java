package gongkai.files;

/**
 * A page, a sheet, a header.
 *
 * @param place such as 第3页 or 工作表“名单”; empty for a file that has one part only
 * @param text canonical text: a paragraph a line, tables as lines of the form {@code | a | b |}
 */
public record Part(String place, String text) {}
