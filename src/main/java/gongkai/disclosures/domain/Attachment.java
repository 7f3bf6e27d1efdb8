package gongkai.disclosures.domain;

/**
 * A file that goes with the text.
 *
 * @param file its number among the kept files
 * @param name what it is called on the public page
 * @param digest SM3 of its bytes
 */
public record Attachment(long file, String name, String digest) {}
