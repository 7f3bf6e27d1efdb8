package gongkai.access;

/** Names one administrative organ (行政机关). */
public record OrganId(long value) {}
