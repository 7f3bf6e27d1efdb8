package gongkai.enclosures;

import gongkai.redaction.Ground;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is covered in one file for one reason.
 *
 * @param pages on which, from 1
 * @param places how many boxes
 */
public record WithheldPlaces(String file, Ground ground, List<Integer> pages, int places) {

    public WithheldPlaces {
        pages = List.copyOf(pages);
    }

    /** As a reply names it. */
    public String part() {
        return "“%s”第%s页遮盖的%d处"
                .formatted(file, pages.stream().map(String::valueOf).collect(Collectors.joining("、")), places);
    }
}
