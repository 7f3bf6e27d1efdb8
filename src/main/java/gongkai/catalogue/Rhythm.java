package gongkai.catalogue;

import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often the content of a column is renewed, by the sort of work it tells of. */
public enum Rhythm {
    FIXED("固定公开", "经常性工作", Period.ofMonths(1)),
    PERIODIC("定期公开", "阶段性工作", Period.ofMonths(6)),
    AT_ONCE("随时公开", "临时性工作", null);

    private final String label;
    private final String work;
    private final @Nullable Period reminder;

    Rhythm(String label, String work, @Nullable Period reminder) {
        this.label = label;
        this.work = work;
        this.reminder = reminder;
    }

    public String label() {
        return label;
    }

    /** The sort of work, such as 经常性工作. */
    public String work() {
        return work;
    }

    /** After how long without anything new the owner is reminded; nothing when only events call for publication. */
    public Optional<Period> reminder() {
        return Optional.ofNullable(reminder);
    }
}
