package gongkai.comparison;

/** A stretch of a line that stayed, went or came. */
public record Piece(Kind kind, String text) {

    /** What became of it. */
    public enum Kind {
        SAME,
        OLD,
        NEW
    }
}
