package gongkai.vault;

/** A key was put to use, or retired because nothing used it any more. */
public record KeyChange(String key, boolean isRetired) {}
