package gongkai.statute;

import java.time.LocalDate;

/**
 * A day that differs from the ordinary week: a holiday, or a make-up day (调休上班).
 *
 * @param name the festival it belongs to
 * @param source the document that says so
 */
public record SpecialDay(LocalDate day, boolean isOff, String name, Layer layer, String source) {

    /** Who arranged the day; a later layer overrides an earlier one. */
    public enum Layer {
        NATIONAL("国务院办公厅通知"),
        REGIONAL("地方安排"),
        MANUAL("人工登记");

        private final String label;

        Layer(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
