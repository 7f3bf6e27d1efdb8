package gongkai.portal;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** Sets two texts beside each other, paragraph by paragraph, and within a changed paragraph sign by sign. */
public final class Comparison {

    private static final int MOST_SIGNS = 3_000;

    private Comparison() {}

    /** What became of a stretch. */
    public enum Fate {
        SAME,
        REMOVED,
        ADDED
    }

    /** Some text of one fate. */
    public record Stretch(String text, Fate fate) {}

    /** A paragraph of either text, or of both. */
    public record Paragraph(List<Stretch> stretches) {

        public boolean isChanged() {
            return stretches.stream().anyMatch(it -> it.fate() != Fate.SAME);
        }
    }

    public static List<Paragraph> of(String before, String after) {
        var old = paragraphs(before);
        var young = paragraphs(after);
        var result = new ArrayList<Paragraph>();
        var at = 0;
        for (var delta : DiffUtils.diff(old, young).getDeltas()) {
            while (at < delta.getSource().getPosition()) {
                result.add(whole(old.get(at++), Fate.SAME));
            }
            result.addAll(changed(delta));
            at += delta.getSource().size();
        }
        while (at < old.size()) {
            result.add(whole(old.get(at++), Fate.SAME));
        }
        return List.copyOf(result);
    }

    private static List<Paragraph> changed(AbstractDelta<String> delta) {
        var old = delta.getSource().getLines();
        var young = delta.getTarget().getLines();
        var result = new ArrayList<Paragraph>();
        for (int at = 0; at < Math.max(old.size(), young.size()); at++) {
            if (at >= old.size()) {
                result.add(whole(young.get(at), Fate.ADDED));
            } else if (at >= young.size()) {
                result.add(whole(old.get(at), Fate.REMOVED));
            } else {
                result.add(new Paragraph(within(old.get(at), young.get(at))));
            }
        }
        return result;
    }

    private static List<Stretch> within(String old, String young) {
        if (old.length() > MOST_SIGNS || young.length() > MOST_SIGNS) {
            return List.of(new Stretch(old, Fate.REMOVED), new Stretch(young, Fate.ADDED));
        }
        var signs = signs(old);
        var stretches = new ArrayList<Stretch>();
        var at = 0;
        for (var delta : DiffUtils.diff(signs, signs(young)).getDeltas()) {
            add(stretches, signs.subList(at, delta.getSource().getPosition()), Fate.SAME);
            add(stretches, delta.getSource().getLines(), Fate.REMOVED);
            add(stretches, delta.getTarget().getLines(), Fate.ADDED);
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(stretches, signs.subList(at, signs.size()), Fate.SAME);
        return List.copyOf(stretches);
    }

    private static void add(List<Stretch> stretches, List<String> signs, Fate fate) {
        if (!signs.isEmpty()) {
            stretches.add(new Stretch(String.join("", signs), fate));
        }
    }

    private static Paragraph whole(String text, Fate fate) {
        return new Paragraph(List.of(new Stretch(text, fate)));
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(it -> !it.isEmpty()).toList();
    }

    private static List<String> signs(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }
}
