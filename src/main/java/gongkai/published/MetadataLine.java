package gongkai.published;

/** One line of the block above a text: which field, and what an organ calls it. */
public record MetadataLine(MetadataField field, String label) {}
