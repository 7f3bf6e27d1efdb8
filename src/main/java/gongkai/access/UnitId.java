package gongkai.access;

/** Names one unit of an organ: an internal department or an affiliated institution. */
public record UnitId(long value) {}
