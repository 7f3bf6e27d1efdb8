package gongkai.files;

public record FileId(long value) {}
