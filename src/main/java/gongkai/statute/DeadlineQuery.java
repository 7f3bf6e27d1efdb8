package gongkai.statute;

import gongkai.statute.ClockEvent.Extended;
import gongkai.statute.ClockEvent.Happened;
import gongkai.statute.ClockEvent.Kind;
import gongkai.statute.Computation.Faults;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A question as a person writes it: a rule, a day, events such as {@code CONSULT_SENT@2026-09-08} or {@code
 * EXTENDED:20}, and parameters such as {@code n=15}.
 */
public record DeadlineQuery(String rule, String start, List<String> events, List<String> params) {

    public DeadlineQuery {
        events = List.copyOf(events);
        params = List.copyOf(params);
    }

    /** The form of a table: events joined with a bar, parameters with a bar or a semicolon. */
    public static DeadlineQuery ofRow(String rule, String start, String events, String params) {
        return new DeadlineQuery(rule, start, split(events, "\\|"), split(params, "[|;；]"));
    }

    /** The date, or everything that is wrong with the question. */
    public Computation answer(WorkCalendar calendar) {
        var faults = new ArrayList<String>();
        var named = DeadlineRule.named(rule.strip());
        if (rule.isBlank()) {
            faults.add("缺少规则");
        } else if (named == null) {
            faults.add("未知规则“" + rule.strip() + "”");
        }
        var day = start.isBlank() ? null : date("起始日", start.strip(), faults);
        if (start.isBlank()) {
            faults.add("缺少起始日");
        }
        var happenings = new ArrayList<ClockEvent>();
        for (var written : events) {
            var event = event(written.strip(), faults);
            if (event != null) {
                happenings.add(event);
            }
        }
        var values = new TreeMap<String, String>();
        for (var written : params) {
            var at = written.indexOf('=');
            if (at < 1 || written.substring(at + 1).isBlank()) {
                faults.add("参数应写作“名称=值”，实为“" + written.strip() + "”");
            } else if (values.put(
                            written.substring(0, at).strip().toLowerCase(Locale.ROOT),
                            written.substring(at + 1).strip())
                    != null) {
                faults.add("参数“" + written.substring(0, at).strip() + "”重复");
            }
        }
        if (named == null || day == null || !faults.isEmpty()) {
            return new Faults(faults);
        }
        return named.compute(day, happenings, values, calendar);
    }

    private static @Nullable ClockEvent event(String written, List<String> faults) {
        if (written.toUpperCase(Locale.ROOT).startsWith("EXTENDED")) {
            return extended(written, faults);
        }
        var at = written.indexOf('@');
        var name = (at < 0 ? written : written.substring(0, at)).strip().toUpperCase(Locale.ROOT);
        var kind = Arrays.stream(Kind.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            faults.add(written.isEmpty() ? "事件为空" : "未知事件“" + written + "”");
            return null;
        }
        if (at < 0) {
            faults.add("事件“" + written + "”缺少日期，应写作" + kind + "@2026-03-30");
            return null;
        }
        var on = date("事件" + kind + "的日期", written.substring(at + 1).strip(), faults);
        return on == null ? null : new Happened(kind, on);
    }

    private static @Nullable ClockEvent extended(String written, List<String> faults) {
        var parts = written.substring("EXTENDED".length()).split("@", 2);
        var days = parts[0].strip();
        var notifiedOn = parts.length < 2 ? null : date("延期告知的日期", parts[1].strip(), faults);
        if (!days.matches(":\\s*-?\\d{1,9}")) {
            faults.add("延期应写作EXTENDED:n（n为工作日数，可后接@告知日期），实为“" + written + "”");
            return null;
        }
        if (parts.length == 2 && notifiedOn == null) {
            return null;
        }
        return new Extended(Integer.parseInt(days.substring(1).strip()), notifiedOn);
    }

    private static @Nullable LocalDate date(String what, String written, List<String> faults) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException wrong) {
            faults.add(what + "“" + written + "”不是有效日期，应写作2026-03-30");
            return null;
        }
    }

    private static List<String> split(String written, String separator) {
        return written.isBlank() ? List.of() : List.of(written.strip().split(separator, -1));
    }
}
