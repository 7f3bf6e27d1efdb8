package gongkai.imports.domain;

/**
 * One thing that was recognised.
 *
 * @param text days as {@code 2026-03-02}, moments as {@code 2026-03-02T10:20}, terms and enums by their code
 * @param shown the same for whoever looks at it
 * @param from where it was found
 */
public record Value(Property property, String text, String shown, Sureness sureness, String from) {

    public Value(Property property, String text, Sureness sureness, String from) {
        this(property, text, text.replace('T', ' '), sureness, from);
    }

    public boolean isDoubtful() {
        return sureness == Sureness.DOUBTFUL;
    }
}
