package gongkai.typesetting;

/** What may stand in one line of content. */
final class Wording {

    private Wording() {}

    static void check(String text) {
        text.codePoints().filter(Character::isISOControl).findFirst().ifPresent(it -> {
            throw new IllegalArgumentException("control character U+%04X".formatted(it));
        });
    }
}
