package gongkai.access;

/** Names one person who works in an organ. */
public record PersonId(long value) {}
