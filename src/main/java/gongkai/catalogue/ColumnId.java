package gongkai.catalogue;

/** Names one column (栏目) of one organ. */
public record ColumnId(long value) {}
