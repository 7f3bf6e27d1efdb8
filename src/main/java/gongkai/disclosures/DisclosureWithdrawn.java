package gongkai.disclosures;

import gongkai.access.OrganId;
import gongkai.disclosures.domain.ItemType;

/** A published item was taken back, or its time ran out; announced inside the transaction that did it. */
public record DisclosureWithdrawn(long item, OrganId organ, ItemType type) {}
