package gongkai.annual.domain;

import java.util.List;

/**
 * Bars beside one another, each with its number written on it, so that nothing hangs on colour or length alone.
 *
 * @param bars in the order in which they are drawn
 */
public record Chart(String title, String unit, List<Bar> bars) {

    /** One bar. */
    public record Bar(String label, int value) {}

    private static final int WIDTH = 640;
    private static final int LABEL = 200;
    private static final int NUMBER = 70;
    private static final int ROW = 30;

    public Chart {
        bars = List.copyOf(bars);
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return bars.size() * ROW + ROW / 2;
    }

    public int x() {
        return LABEL;
    }

    public int y(int at) {
        return at * ROW + ROW / 4;
    }

    public int thickness() {
        return ROW * 2 / 3;
    }

    /** At least a line where there is something. */
    public int length(Bar bar) {
        var most = bars.stream().mapToInt(Bar::value).max().orElse(0);
        return most == 0 || bar.value() == 0 ? 0 : Math.max(2, bar.value() * (WIDTH - LABEL - NUMBER) / most);
    }

    public boolean isEmpty() {
        return bars.stream().allMatch(it -> it.value() == 0);
    }
}
