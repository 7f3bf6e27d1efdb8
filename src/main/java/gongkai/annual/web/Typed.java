package gongkai.annual.web;

import gongkai.web.Forms;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed into a field, as what it stands for. */
final class Typed {

    private Typed() {}

    /** 0 for what is no year. */
    static int year(@Nullable String typed) {
        var text = Forms.text(typed);
        return text.matches("\\d{4}") ? Integer.parseInt(text) : 0;
    }

    static int version(@Nullable String typed) {
        var text = Forms.text(typed);
        return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }

    static Optional<BigDecimal> number(@Nullable String typed) {
        var text = Forms.text(typed);
        return text.matches("\\d{1,12}(?:\\.\\d{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        try {
            return Optional.of(LocalDate.parse(Forms.text(typed)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Such as 01-20. */
    static Optional<MonthDay> monthDay(@Nullable String typed) {
        try {
            return Optional.of(MonthDay.parse("--" + Forms.text(typed)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
