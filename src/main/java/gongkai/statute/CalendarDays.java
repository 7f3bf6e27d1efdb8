package gongkai.statute;

/** A number of days in which rest days count too (日). */
public record CalendarDays(int count) implements Length {

    public CalendarDays {
        if (count < 1) {
            throw new IllegalArgumentException("no days: " + count);
        }
    }

    @Override
    public String label() {
        return count + "日";
    }
}
