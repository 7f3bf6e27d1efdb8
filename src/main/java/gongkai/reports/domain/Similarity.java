package gongkai.reports.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of one text stands in another, years and numbers aside (内容雷同). */
public final class Similarity {

    private static final int LENGTH = 8;
    private static final double SAME = 0.75;
    private static final int SHORTEST = 20;

    /** @param share from 0 to 1 */
    public record Match(String paragraph, String other, double share) {}

    private Similarity() {}

    /** From 0 to 1: of all pieces of the first text those that the second holds too. */
    public static double share(String text, String other) {
        var pieces = pieces(text);
        if (pieces.isEmpty()) {
            return 0;
        }
        var others = pieces(other);
        return (double) pieces.stream().filter(others::contains).count() / pieces.size();
    }

    /** Paragraphs that both texts hold, or nearly so. */
    public static List<Match> matches(String text, String other) {
        var found = new ArrayList<Match>();
        var paragraphs = paragraphs(other);
        var pieces = paragraphs.stream().map(Similarity::pieces).toList();
        for (var paragraph : paragraphs(text)) {
            var mine = pieces(paragraph);
            Match best = null;
            for (var at = 0; at < paragraphs.size(); at++) {
                var theirs = pieces.get(at);
                var share = (double) mine.stream().filter(theirs::contains).count() / Math.max(1, mine.size());
                if (share >= SAME && (best == null || share > best.share())) {
                    best = new Match(paragraph, paragraphs.get(at), share);
                }
            }
            if (best != null) {
                found.add(best);
            }
        }
        return found;
    }

    private static List<String> paragraphs(String text) {
        return text.lines()
                .flatMap(it -> List.of(it.split("(?<=。)")).stream())
                .map(String::strip)
                .filter(it -> it.length() >= SHORTEST)
                .limit(2_000)
                .toList();
    }

    private static Set<String> pieces(String text) {
        var plain = Folded.fold(text).replaceAll("[\\d.]+", "0");
        var pieces = new HashSet<String>();
        for (var at = 0; at + LENGTH <= plain.length(); at++) {
            pieces.add(plain.substring(at, at + LENGTH));
        }
        return pieces;
    }
}
