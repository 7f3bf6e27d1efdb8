package gongkai.comparison;

import java.util.List;

/** A line that is not what it was, piece by piece; or how many lines between stayed as they were. */
public sealed interface Row {

    /** Something changed here. */
    record Changed(List<Piece> pieces) implements Row {

        public Changed {
            pieces = List.copyOf(pieces);
        }
    }

    /** So many lines stayed. */
    record Unchanged(int lines) implements Row {}
}
