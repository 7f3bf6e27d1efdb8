package gongkai.screening;

import java.util.List;

/** Looks for what must not be published, or not like this. A hit is a question to a person, never an answer. */
public final class Screening {

    private Screening() {}

    /** The passages of one item at one version: its title, summary, body, files' names, and every part of its files. */
    public static Screened screen(List<Passage> passages, ScreeningSettings settings) {
        var all = passages.stream().map(it -> new Finds(it, settings)).toList();
        var hasSmallCells = false;
        for (var finds : all) {
            Marks.look(finds);
            Quality.look(finds);
            Numbers.look(finds);
            Persons.look(finds);
            hasSmallCells |= Cells.look(finds);
        }
        Persons.unmasked(all);
        Years.look(all);
        return new Screened(all.stream().flatMap(it -> it.hits().stream()).toList(), hasSmallCells);
    }
}
