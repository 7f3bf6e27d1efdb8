package gongkai.reports.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a number in prose can count, by the words before or after it (表述与单元格的对应). */
enum Topic {
    CARRIED_IN,
    CARRIED_OUT,
    RECEIVED,
    RECEIVED_FROM_PERSONS,
    RECEIVED_FROM_BODIES,
    RECEIVED_FROM_COMPANIES,
    RECEIVED_FROM_RESEARCH,
    RECEIVED_FROM_SOCIETIES,
    RECEIVED_FROM_LAWYERS,
    DEALT_WITH,
    CONCLUDED,
    PARTIAL,
    SECRET,
    FORBIDDEN,
    SAFETY,
    THIRD_PARTY,
    INTERNAL,
    PROCESS,
    ENFORCEMENT_FILE,
    ENQUIRY,
    REFUSED,
    GRANTED,
    NOT_HELD,
    NOT_EXISTING,
    NOT_READY,
    UNCLEAR,
    UNABLE,
    PETITION,
    REPEATED,
    PUBLICATION,
    MASSIVE,
    CONFIRMATION,
    NOT_PROCESSED,
    NOT_SUPPLEMENTED,
    NOT_PAID,
    WITHDRAWN,
    OTHERWISE,
    REVIEWS,
    LAWSUITS,
    REVIEWS_AND_LAWSUITS,
    DIRECT_LAWSUITS,
    LAWSUITS_AFTER,
    DISPUTE_OUTCOME,
    NORMS_MADE,
    NORMS_REPEALED,
    NORMS_VALID,
    PENALTIES,
    LICENCES,
    FEE,
    PUBLISHED;

    /** Results of handling an application, in the order in which the words are looked for. */
    static final List<Topic> RESULTS = Arrays.stream(values())
            .filter(it -> it.code.matches("t3\\.[a-f]\\d?") || it == WITHDRAWN)
            .toList();

    static final List<Topic> COLUMNS = List.of(
            RECEIVED_FROM_PERSONS,
            RECEIVED_FROM_BODIES,
            RECEIVED_FROM_COMPANIES,
            RECEIVED_FROM_RESEARCH,
            RECEIVED_FROM_SOCIETIES,
            RECEIVED_FROM_LAWYERS);

    private final String label;
    private final String code;
    private final Pattern pattern;

    Topic() {
        var parts = Words.LINES.stream()
                .filter(it -> it.startsWith(name() + "|"))
                .findFirst()
                .orElseThrow()
                .split("\\|", 4);
        label = parts[1];
        code = parts[2];
        pattern = Pattern.compile(parts[3].isEmpty() ? "(?!)" : parts[3]);
    }

    /** The words by which each is known. */
    private static final class Words {
        static final List<String> LINES = Form.lines("topics.txt");
    }

    String label() {
        return label;
    }

    Pattern pattern() {
        return pattern;
    }

    /** The kind of result of an application: a, b, c, d, e, f; empty for anything else. */
    Optional<String> kind() {
        if (this == WITHDRAWN) {
            return Optional.of("f");
        }
        return RESULTS.contains(this) ? Optional.of(code.substring(3, 4)) : Optional.empty();
    }

    /** Whether it is a whole kind, not a ground within one. */
    boolean isWholeKind() {
        return code.length() == 4;
    }

    /** The cells whose sum it is. */
    List<String> cells(Form form) {
        return code.isEmpty()
                ? List.of()
                : Stream.of(code.split("\\+")).flatMap(it -> cells(it, form)).toList();
    }

    private static Stream<String> cells(String code, Form form) {
        if (code.matches("t3\\.[c-f]")) {
            return form.tableThree().stream()
                    .map(Form.RowLabel::code)
                    .filter(it -> it.startsWith(code))
                    .map(it -> it + ".tot");
        }
        return Stream.of(code.matches("t3\\.[a-z]\\d?") ? code + ".tot" : code);
    }
}
