package gongkai.statute;

/** A number of months, ending on the corresponding day (月). */
public record CalendarMonths(int count) implements Length {

    public CalendarMonths {
        if (count < 1) {
            throw new IllegalArgumentException("no months: " + count);
        }
    }

    @Override
    public String label() {
        return count + "个月";
    }
}
