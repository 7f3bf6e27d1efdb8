package gongkai.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Cuts from a text the stretch that shows best why it was found; plain text, with what was looked for set apart. */
final class Snippet {

    private static final int LENGTH = 140;
    private static final int BEFORE = 30;
    private static final int MOST_PLACES = 200;

    private Snippet() {}

    private record Place(int from, int to) {}

    /** A whole line, marked. */
    static List<Piece> whole(Passage line, List<String> marks) {
        return pieces(line.text(), places(line, marks), 0, line.text().length());
    }

    /** The stretch with the most different things looked for; the beginning when there is none. */
    static List<Piece> best(Passage line, List<String> marks) {
        var text = line.text();
        var places = places(line, marks);
        var from = places.isEmpty() ? 0 : Math.max(0, start(text, places) - BEFORE);
        var to = Math.min(text.length(), from + LENGTH);
        var pieces = new ArrayList<Piece>();
        if (from > 0) {
            pieces.add(new Piece("……", false));
        }
        pieces.addAll(pieces(text, places, from, to));
        if (to < text.length()) {
            pieces.add(new Piece("……", false));
        }
        return List.copyOf(pieces);
    }

    private static int start(String text, List<Place> places) {
        var best = places.getFirst().from();
        var most = -1L;
        for (var place : places) {
            var end = place.from() + LENGTH - BEFORE;
            var different = places.stream()
                    .filter(it -> it.from() >= place.from() && it.to() <= end)
                    .map(it -> text.substring(it.from(), it.to()))
                    .distinct()
                    .mapToLong(it -> it.length() * 10L + 1)
                    .sum();
            if (different > most) {
                most = different;
                best = place.from();
            }
        }
        return best;
    }

    /** Without overlaps; where two begin together, the longer, which is the one that is given first. */
    private static List<Place> places(Passage line, List<String> marks) {
        var searched = line.searched();
        var wanted = marks.stream()
                .filter(it -> !it.isEmpty())
                .map(it -> it.toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
        var next = new int[wanted.length];
        Arrays.fill(next, -1);
        var places = new ArrayList<Place>();
        var at = 0;
        while (places.size() < MOST_PLACES) {
            var found = nearest(searched, wanted, next, at);
            if (found < 0) {
                break;
            }
            places.add(new Place(next[found], next[found] + wanted[found].length()));
            at = next[found] + wanted[found].length();
        }
        return places;
    }

    /** Each is looked for anew only when the place it was last found at has been passed. */
    private static int nearest(String searched, String[] wanted, int[] next, int from) {
        var nearest = -1;
        for (int it = 0; it < wanted.length; it++) {
            if (next[it] < from) {
                var found = searched.indexOf(wanted[it], from);
                next[it] = found < 0 ? Integer.MAX_VALUE : found;
            }
            if (next[it] != Integer.MAX_VALUE && (nearest < 0 || next[it] < next[nearest])) {
                nearest = it;
            }
        }
        return nearest;
    }

    private static List<Piece> pieces(String text, List<Place> places, int from, int to) {
        var pieces = new ArrayList<Piece>();
        var at = from;
        for (var place : places) {
            if (place.from() < at || place.to() > to) {
                continue;
            }
            if (place.from() > at) {
                pieces.add(new Piece(text.substring(at, place.from()), false));
            }
            pieces.add(new Piece(text.substring(place.from(), place.to()), true));
            at = place.to();
        }
        if (at < to) {
            pieces.add(new Piece(text.substring(at, to), false));
        }
        return pieces;
    }
}
