package gongkai.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a page says in its text layer, and where each letter of it stands.
 *
 * @param page from 1
 * @param places one for each letter of the text; empty for a blank that only the layout makes
 */
public record PageText(int page, String text, List<Optional<Area>> places) {

    /** A part of a page as it is shown; each a fraction of its width or height. */
    public record Area(double left, double top, double width, double height) {

        private static final double SAME_LINE = 0.5;

        boolean isOnLineOf(Area other) {
            var overlap = Math.min(top + height, other.top + other.height) - Math.max(top, other.top);
            return overlap > SAME_LINE * Math.min(height, other.height);
        }

        boolean meets(Area other) {
            return left < other.left + other.width
                    && other.left < left + width
                    && top < other.top + other.height
                    && other.top < top + height;
        }

        Area with(Area other) {
            var right = Math.max(left + width, other.left + other.width);
            var bottom = Math.max(top + height, other.top + other.height);
            var x = Math.min(left, other.left);
            var y = Math.min(top, other.top);
            return new Area(x, y, right - x, bottom - y);
        }

        /** No further than the page goes. */
        Optional<Area> onPage() {
            var x = Math.clamp(left, 0, 1);
            var y = Math.clamp(top, 0, 1);
            var right = Math.clamp(left + width, 0, 1);
            var bottom = Math.clamp(top + height, 0, 1);
            return right > x && bottom > y ? Optional.of(new Area(x, y, right - x, bottom - y)) : Optional.empty();
        }
    }

    public PageText {
        places = List.copyOf(places);
    }

    /** Where a stretch of the text stands: one area on each of its lines. */
    public List<Area> areas(int from, int to) {
        var areas = new ArrayList<Area>();
        for (var place : places.subList(from, to)) {
            place.flatMap(Area::onPage).ifPresent(it -> {
                if (!areas.isEmpty() && areas.getLast().isOnLineOf(it)) {
                    areas.set(areas.size() - 1, areas.getLast().with(it));
                } else {
                    areas.add(it);
                }
            });
        }
        return List.copyOf(areas);
    }

    /** Without the ends of its lines. */
    public PageText asOneLine() {
        var line = new StringBuilder();
        var kept = new ArrayList<Optional<Area>>();
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '\n') {
                line.append(text.charAt(i));
                kept.add(places.get(i));
            }
        }
        return new PageText(page, line.toString(), kept);
    }

    /** Says how long the text is, never what it says. */
    @Override
    public String toString() {
        return "PageText[" + page + ", " + text.length() + " characters]";
    }
}
