package gongkai.letters;

/** What a check found in a letter, and what to do. */
public record Finding(Check check, Severity severity, String message) {

    public Finding(Check check, String message) {
        this(check, check.severity(), message);
    }
}
