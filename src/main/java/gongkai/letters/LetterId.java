package gongkai.letters;

/** The number under which a signed letter is kept; not its document number. */
public record LetterId(long value) {}
