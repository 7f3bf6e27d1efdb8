package gongkai.web;

import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** What may be typed anywhere: text of a sensible length, days of a sensible century. */
@ControllerAdvice
class TypedText {

    private static final int LONGEST = 20_000;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    @InitBinder
    void limits(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new Text());
        binder.registerCustomEditor(LocalDate.class, new Day());
    }

    private static final class Text extends PropertyEditorSupport {

        /** The database keeps no NUL. */
        @Override
        public void setAsText(String typed) {
            if (typed.length() > LONGEST) {
                throw new IllegalArgumentException("longer than " + LONGEST);
            }
            setValue(typed.replace("\0", ""));
        }
    }

    private static final class Day extends PropertyEditorSupport {

        @Override
        public void setAsText(String typed) {
            if (typed.isBlank()) {
                setValue(null);
                return;
            }
            try {
                var day = LocalDate.parse(typed.strip());
                if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
                    throw new IllegalArgumentException("outside of " + FIRST_YEAR + " to " + LAST_YEAR);
                }
                setValue(day);
            } catch (DateTimeParseException notADay) {
                throw new IllegalArgumentException(notADay);
            }
        }
    }
}
