package gongkai.files;

public record SealedFileId(long value) {}
