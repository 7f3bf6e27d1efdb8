package gongkai.workyears.domain;

import java.util.List;

/** What a year must show, judged from what was registered. */
public record YearCheck(int year, List<Line> lines) {

    /**
     * One thing asked of a year.
     *
     * @param met whether it is there
     * @param found what was found, in words
     */
    public record Line(String asked, boolean met, String found) {}

    public YearCheck {
        lines = List.copyOf(lines);
    }

    public long met() {
        return lines.stream().filter(Line::met).count();
    }
}
