package gongkai.typesetting;

import java.time.LocalDate;
import java.util.List;

/**
 * The content of one paper, in the order in which it is read: letterhead, number, title, blocks.
 *
 * @param number the document number (发文字号); empty when there is none
 * @param author who answers for it; goes into the file's description
 * @param dated the day that the file's description names; the same content gives the same bytes
 */
public record Paper(
        Letterhead letterhead, String number, String title, List<Block> blocks, String author, LocalDate dated) {

    public Paper {
        Wording.check(number);
        Wording.check(title);
        Wording.check(author);
        blocks = List.copyOf(blocks);
        if (title.isBlank()) {
            throw new IllegalArgumentException("no title");
        }
    }

    /** All that is printed, one line for each paragraph or cell, in reading order; without page numbers. */
    public List<String> text() {
        return Plain.of(this);
    }
}
