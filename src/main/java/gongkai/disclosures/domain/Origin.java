package gongkai.disclosures.domain;

/**
 * Where the text comes from.
 *
 * @param source the source of the manuscript (稿件来源); empty for the organ's own
 * @param address where the original stands, for a reprint
 */
public record Origin(String source, String address) {}
