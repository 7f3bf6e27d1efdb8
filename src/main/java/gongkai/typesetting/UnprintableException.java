package gongkai.typesetting;

import java.util.List;
import java.util.stream.Collectors;

/** No face has these characters; nothing was printed. */
public final class UnprintableException extends RuntimeException {

    private final List<Integer> characters;

    UnprintableException(List<Integer> characters) {
        super("没有字体能印出这些字符："
                + characters.stream().map(UnprintableException::shown).collect(Collectors.joining("、")));
        this.characters = List.copyOf(characters);
    }

    /** As code points, in the order in which they occur, each once. */
    public List<Integer> characters() {
        return characters;
    }

    private static String shown(int character) {
        return "%s（U+%04X）".formatted(Character.toString(character), character);
    }
}
