package gongkai.search;

/** A stretch of a snippet as plain text, and whether it is what was looked for. */
public record Piece(String text, boolean marked) {}
