package gongkai.imports.domain;

/** Something that is wrong with a document, or that somebody should look at. */
public record Finding(Code code, String sentence) {

    /** How grave it is. */
    public enum Severity {
        ERROR("错误"),
        WARNING("警告"),
        INFO("提示");

        private final String label;

        Severity(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What it is. */
    public enum Code {
        TITLE_MISSING(Severity.ERROR),
        YEAR_TITLE_MISMATCH(Severity.ERROR),
        TABLE_MISSING(Severity.ERROR),
        FORMED_AFTER_PUBLICATION(Severity.ERROR),
        DATE_IN_THE_FUTURE(Severity.ERROR),
        TEXT_MISSING(Severity.ERROR),
        TEXT_TOO_LONG(Severity.ERROR),
        SITE_NAME_MISMATCH(Severity.WARNING),
        PUBLISH_AFTER_EFFECTIVE(Severity.WARNING),
        ATTACHMENT_MISSING(Severity.WARNING),
        STALE_PREAMBLE(Severity.WARNING),
        NUMBER_MALFORMED(Severity.WARNING),
        DATES_DIFFER(Severity.WARNING),
        TABLE_FLATTENED(Severity.WARNING),
        GARBLED(Severity.WARNING),
        TERM_UNKNOWN(Severity.WARNING),
        SAME_TITLE(Severity.WARNING),
        CONCEALED(Severity.WARNING),
        LIST_DIFFERS(Severity.WARNING),
        LATE_WORKPOINTS(Severity.INFO),
        OTHER_ORGAN(Severity.INFO);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }

    public Severity severity() {
        return code.severity();
    }

    public boolean isError() {
        return severity() == Severity.ERROR;
    }
}
