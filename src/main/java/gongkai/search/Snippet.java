package gongkai.search;

import java.util.ArrayList;
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
    static List<Piece> whole(String text, List<String> marks) {
        return pieces(text, places(text, marks), 0, text.length());
    }

    /** The stretch with the most different things looked for; the beginning when there is none. */
    static List<Piece> best(String text, List<String> marks) {
        var flat = text.replaceAll("\\s+", " ").strip();
        var places = places(flat, marks);
        var from = places.isEmpty() ? 0 : Math.max(0, start(flat, places) - BEFORE);
        var to = Math.min(flat.length(), from + LENGTH);
        var pieces = new ArrayList<Piece>();
        if (from > 0) {
            pieces.add(new Piece("……", false));
        }
        pieces.addAll(pieces(flat, places, from, to));
        if (to < flat.length()) {
            pieces.add(new Piece("……", false));
        }
        return List.copyOf(pieces);
    }

    static boolean holds(String text, List<String> marks) {
        return !places(text, marks).isEmpty();
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

    /** Without overlaps; where two begin together, the longer. A text whose folding has another length is taken as it is. */
    private static List<Place> places(String text, List<String> marks) {
        var folded = Tokens.folded(text);
        var searched = (folded.length() == text.length() ? folded : text).toLowerCase(Locale.ROOT);
        var places = new ArrayList<Place>();
        if (searched.length() != text.length()) {
            return places;
        }
        for (int at = 0; at < searched.length() && places.size() < MOST_PLACES; at++) {
            for (var mark : marks) {
                if (!mark.isEmpty() && searched.startsWith(mark.toLowerCase(Locale.ROOT), at)) {
                    places.add(new Place(at, at + mark.length()));
                    at += mark.length() - 1;
                    break;
                }
            }
        }
        return places;
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
