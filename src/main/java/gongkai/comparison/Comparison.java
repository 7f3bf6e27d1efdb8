package gongkai.comparison;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import gongkai.comparison.Piece.Kind;
import gongkai.comparison.Row.Changed;
import gongkai.comparison.Row.Unchanged;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Compares texts paragraph by paragraph, and changed paragraphs character by character. */
public final class Comparison {

    private static final int LONGEST_COMPARED_BY_CHARACTER = 2000;

    private Comparison() {}

    /** Nothing when the two are the same. */
    public static List<Row> of(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        var rows = new ArrayList<Row>();
        var at = 0;
        for (var delta : DiffUtils.diff(old, now).getDeltas()) {
            var from = delta.getSource().getPosition();
            if (from > at) {
                rows.add(new Unchanged(from - at));
            }
            rows.addAll(changed(delta));
            at = from + delta.getSource().size();
        }
        if (!rows.isEmpty() && old.size() > at) {
            rows.add(new Unchanged(old.size() - at));
        }
        return List.copyOf(rows);
    }

    private static List<Row> changed(AbstractDelta<String> delta) {
        var old = delta.getSource().getLines();
        var now = delta.getTarget().getLines();
        var rows = new ArrayList<Row>();
        var pairs = Math.min(old.size(), now.size());
        for (var i = 0; i < pairs; i++) {
            rows.add(new Changed(within(old.get(i), now.get(i))));
        }
        old.subList(pairs, old.size()).forEach(it -> rows.add(new Changed(List.of(new Piece(Kind.OLD, it)))));
        now.subList(pairs, now.size()).forEach(it -> rows.add(new Changed(List.of(new Piece(Kind.NEW, it)))));
        return rows;
    }

    private static List<Piece> within(String old, String now) {
        if (old.length() > LONGEST_COMPARED_BY_CHARACTER || now.length() > LONGEST_COMPARED_BY_CHARACTER) {
            return List.of(new Piece(Kind.OLD, old), new Piece(Kind.NEW, now));
        }
        var letters = letters(old);
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var delta : DiffUtils.diff(letters, letters(now)).getDeltas()) {
            var from = delta.getSource().getPosition();
            add(pieces, Kind.SAME, letters.subList(at, from));
            if (delta.getType() != DeltaType.INSERT) {
                add(pieces, Kind.OLD, delta.getSource().getLines());
            }
            if (delta.getType() != DeltaType.DELETE) {
                add(pieces, Kind.NEW, delta.getTarget().getLines());
            }
            at = from + delta.getSource().size();
        }
        add(pieces, Kind.SAME, letters.subList(at, letters.size()));
        return pieces;
    }

    private static List<String> letters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> letters) {
        if (!letters.isEmpty()) {
            pieces.add(new Piece(kind, letters.stream().collect(Collectors.joining())));
        }
    }
}
