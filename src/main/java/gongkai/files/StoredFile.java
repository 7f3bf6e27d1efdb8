package gongkai.files;

/**
 * A file as it was handed in.
 *
 * @param name without folders
 * @param size in bytes
 * @param digest SM3 of the bytes, 64 hexadecimal digits in lower case
 */
public record StoredFile(FileId id, String name, FileKind kind, long size, String digest) {}
