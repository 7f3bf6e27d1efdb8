package gongkai.enclosures.domain;

import gongkai.files.SealedFileId;

/**
 * What goes out, made anew and checked by reading it again.
 *
 * @param name with its ending
 * @param digest SM3
 */
public record Output(SealedFileId file, String name, String digest, boolean isRedacted) {}
