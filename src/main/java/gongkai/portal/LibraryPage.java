package gongkai.portal;

import gongkai.published.Listing;
import java.time.LocalDate;

/**
 * A page of the library.
 *
 * @param question what was asked, as the end of an address
 */
public record LibraryPage(Listing listing, int page, int pages, String question, LocalDate today) {}
