package gongkai.published;

import java.util.List;

/** A part of a canonical text. */
public sealed interface Block {

    /**
     * A heading, recognised by its numbering.
     *
     * @param level 1 for a chapter or 一、, 2 for a section or （一）
     */
    record Heading(int level, String text) implements Block {}

    record Paragraph(String text) implements Block {}

    /** Every row has as many cells as the header. */
    record Table(List<String> header, List<List<String>> rows) implements Block {}
}
