package gongkai.published;

/** Announced after a commit that changed what the public sees; {@link Articles#changesAfter} tells what it was. */
public record PublicContentChanged() {}
