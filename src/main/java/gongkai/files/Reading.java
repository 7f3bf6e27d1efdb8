package gongkai.files;

import java.util.List;

/**
 * What a file says.
 *
 * @param text canonical text of the whole, as a reader sees it
 * @param parts the same by page or sheet, and headers and footers besides
 * @param concealed what a reader does not see
 * @param isCut whether text was left out because there is too much of it
 */
public record Reading(String text, List<Part> parts, List<Concealed> concealed, boolean isCut) {

    public Reading {
        parts = List.copyOf(parts);
        concealed = List.copyOf(concealed);
    }
}
