package gongkai.statute;

import gongkai.statute.SpecialDay.Layer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why a day is worked or not.
 *
 * @param arranged what the arrangement says of this day; absent when only the day of the week decides
 * @param announced whether the arrangement of its year is known; if not, the day of the week is a guess
 */
public record Why(LocalDate day, @Nullable SpecialDay arranged, boolean announced) {

    public boolean isWorkingDay() {
        return arranged == null ? !isWeekend() : !arranged.isOff();
    }

    public String text() {
        return reason() + (announced ? "" : "（" + day.getYear() + "年放假安排尚未公布，按周末推定）");
    }

    /** The document behind the reason; empty when it is the ordinary week. */
    public String source() {
        return arranged == null ? "" : arranged.source();
    }

    private String reason() {
        if (arranged == null || !differs()) {
            return isWeekend() ? Weekday.label(day) : "工作日";
        }
        var layer =
                arranged.layer() == Layer.NATIONAL ? "" : "（" + arranged.layer().label() + "）";
        var what = arranged.isOff() ? "放假" : isWeekend() ? "调休上班" : "上班";
        return arranged.name() + what + layer;
    }

    /** Whether an arrangement makes this day other than the ordinary week would. */
    public boolean differs() {
        return arranged != null && (arranged.isOff() || isWeekend() || arranged.layer() != Layer.NATIONAL);
    }

    private boolean isWeekend() {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
