package gongkai.disclosures;

import gongkai.access.OrganId;
import gongkai.disclosures.domain.ItemType;
import java.time.LocalDate;

/**
 * A version of an item went out; announced inside the transaction that did it.
 *
 * @param first whether nothing of it was public before
 */
public record DisclosurePublished(
        long item, OrganId organ, int version, boolean first, ItemType type, LocalDate publishedOn) {}
