package gongkai.files.domain;

import gongkai.files.Concealed;
import gongkai.files.Concealed.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects what is hidden, within bounds. */
final class Findings {

    private static final int MOST = 2_000;
    private static final int LONGEST = 1_000;

    private final List<Concealed> all = new ArrayList<>();

    void add(Kind kind, String place, String text) {
        var said = text.replaceAll("\\s+", " ").strip();
        var found = new Concealed(kind, place, said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said);
        if (all.size() < MOST && !all.contains(found)) {
            all.add(found);
        }
    }

    /** Only if it says something. */
    void addIfAny(Kind kind, String place, String label, String text) {
        if (!text.isBlank()) {
            add(kind, place, label + "：" + text);
        }
    }

    void addAll(String place, List<Concealed> found) {
        found.forEach(it -> add(it.kind(), place, it.text()));
    }

    List<Concealed> all() {
        return List.copyOf(all);
    }
}
