package gongkai.catalogue.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often the content of an entry is to be renewed (更新周期). */
public enum UpdateCycle {
    ON_CHANGE("变更时更新", null),
    MONTHLY("每月", Period.ofMonths(1)),
    QUARTERLY("每季度", Period.ofMonths(3)),
    HALF_YEARLY("每半年", Period.ofMonths(6)),
    YEARLY("每年", Period.ofYears(1));

    private final String label;
    private final @Nullable Period period;

    UpdateCycle(String label, @Nullable Period period) {
        this.label = label;
        this.period = period;
    }

    public String label() {
        return label;
    }

    /** The last day for the next renewal; none where only a change calls for one. */
    public Optional<LocalDate> after(LocalDate day) {
        return period == null ? Optional.empty() : Optional.of(day.plus(period));
    }
}
