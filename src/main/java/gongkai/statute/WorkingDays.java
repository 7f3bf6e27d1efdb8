package gongkai.statute;

/** A number of working days (工作日). */
public record WorkingDays(int count) implements Length {

    public static final WorkingDays NONE = new WorkingDays(0);

    public WorkingDays {
        if (count < 0) {
            throw new IllegalArgumentException("negative working days: " + count);
        }
    }

    public WorkingDays plus(WorkingDays more) {
        return new WorkingDays(Math.addExact(count, more.count));
    }

    @Override
    public String label() {
        return count + "个工作日";
    }
}
