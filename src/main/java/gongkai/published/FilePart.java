package gongkai.published;

/**
 * Some of a file's text.
 *
 * @param place where in the file, such as 第3页 or 工作表“名单”; empty for the whole
 */
public record FilePart(String place, String text) {}
