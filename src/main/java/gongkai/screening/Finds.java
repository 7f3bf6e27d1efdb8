package gongkai.screening;

import gongkai.digest.Sm3;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is found in one passage, kept without its clear value. */
final class Finds {

    /** So that a hostile text does not make a list nobody reads; the rest shows when these are dealt with. */
    private static final int MOST_OF_A_KIND = 200;

    private final Passage passage;
    private final Folded text;
    private final Tables tables;
    private final ScreeningSettings settings;
    private final BitSet taken = new BitSet();
    private final Map<Detector, Integer> counts = new EnumMap<>(Detector.class);
    private final List<Hit> hits = new ArrayList<>();

    Finds(Passage passage, ScreeningSettings settings) {
        this.passage = passage;
        this.text = Folded.of(passage.text());
        this.tables = Tables.in(text);
        this.settings = settings;
    }

    Passage passage() {
        return passage;
    }

    Folded text() {
        return text;
    }

    Tables tables() {
        return tables;
    }

    ScreeningSettings settings() {
        return settings;
    }

    List<Hit> hits() {
        return hits.stream()
                .sorted(Comparator.comparingInt(Hit::from).thenComparing(Hit::detector))
                .toList();
    }

    /**
     * Keeps a find.
     *
     * @param masked how it is shown
     * @param value what makes it the same find as before; goes into the key only
     */
    void add(Detector detector, int from, int to, String masked, String value) {
        if (counts.merge(detector, 1, Integer::sum) > MOST_OF_A_KIND) {
            return;
        }
        var where = text.lines() > 1 ? "第 " + (text.lineOf(from) + 1) + " 段：" : "";
        hits.add(new Hit(detector, passage.place(), from, to, where + masked, key(detector, value)));
    }

    /** Keeps a find that no other detector of numbers may then take for something else. */
    void take(Detector detector, int from, int to, String masked, String value) {
        taken.set(from, to);
        add(detector, from, to, masked, value);
    }

    boolean isTaken(int from, int to) {
        var next = taken.nextSetBit(from);
        return next >= 0 && next < to;
    }

    void leaveOut(int from, int to) {
        taken.set(from, to);
    }

    /** Whether one of the words stands shortly before, or heads the column. */
    boolean isCalled(int from, int within, String... words) {
        return contains(text.before(from, within), words) || contains(tables.headerAt(from), words);
    }

    static boolean contains(String text, String... words) {
        for (var word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private String key(Detector detector, String value) {
        var concealed = passage.concealed() == null ? "" : passage.concealed();
        return Sm3.hex(String.join("\u0000", settings.salt(), detector.name(), document(), concealed, value));
    }

    /** A page or a sheet is not part of it: a find that moves to the next page is still the same. */
    private String document() {
        var closing = passage.place().indexOf('”');
        return closing < 0 ? passage.place() : passage.place().substring(0, closing + 1);
    }
}
