package gongkai.disclosures.domain;

/** An item that names a document in its text. */
public record Citing(long id, ItemType type, String title, boolean isPublic) {}
