package gongkai.reports;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** A checked report as one line of JSON. */
public final class ReportJson {

    private final StringBuilder out = new StringBuilder(8_192);

    private ReportJson() {}

    /** Cells that hold nothing or a sign for nothing are left out; a cell of words holds them as they stand. */
    public static String of(String file, CheckedReport report) {
        var json = new ReportJson();
        json.report(file, report);
        return json.out.toString();
    }

    /** A file that could not be read. */
    public static String unreadable(String file, String why) {
        var json = new ReportJson();
        json.out.append("{\"file\":");
        json.text(file);
        json.out.append(
                ",\"formatVersion\":null,\"reportYear\":null,\"organ\":null,\"cells\":{},\"findings\":[{\"code\":");
        json.text(FindingCode.UNREADABLE.code());
        json.out.append(",\"severity\":\"error\",\"message\":");
        json.text(why);
        json.out.append(",\"evidence\":[],\"cells\":[],\"values\":[]}]}");
        return json.out.toString();
    }

    private void report(String file, CheckedReport report) {
        out.append("{\"file\":");
        text(file);
        out.append(",\"formatVersion\":");
        text(report.formatVersion());
        out.append(",\"reportYear\":");
        number(report.reportYear());
        out.append(",\"organ\":");
        text(report.organ());
        out.append(",\"title\":");
        text(report.title());
        out.append(",\"cells\":{");
        var first = true;
        for (var cell : report.cells().values()) {
            if (cell.isNumber() || cell.kind() == Cell.Kind.TEXT) {
                if (!first) {
                    out.append(',');
                }
                first = false;
                text(cell.code());
                out.append(':');
                text(cell.raw());
            }
        }
        out.append("},\"semantics\":{");
        first = true;
        for (var cell : report.cells().values()) {
            if (!cell.isNumber()) {
                if (!first) {
                    out.append(',');
                }
                first = false;
                text(cell.code());
                out.append(':');
                text(cell.kind().name());
            }
        }
        out.append("},\"uncertain\":");
        list(report.uncertain(), this::text);
        out.append(",\"findings\":");
        list(report.findings(), it -> finding(it, report.text()));
        out.append('}');
    }

    private void finding(Finding finding, String whole) {
        out.append("{\"code\":");
        text(finding.code().code());
        out.append(",\"severity\":");
        text(finding.severity().code());
        out.append(",\"message\":");
        text(finding.message());
        out.append(",\"evidence\":");
        list(finding.evidence(), it -> {
            out.append("{\"section\":");
            text(it.section());
            out.append(",\"offset\":").append(whole.codePointCount(0, Math.min(it.offset(), whole.length())));
            out.append(",\"text\":");
            text(it.text());
            out.append('}');
        });
        out.append(",\"cells\":");
        list(finding.cells(), this::text);
        out.append(",\"values\":");
        list(finding.values(), this::text);
        out.append('}');
    }

    private <T> void list(Collection<T> values, Consumer<T> each) {
        out.append('[');
        var first = true;
        for (var value : values) {
            if (!first) {
                out.append(',');
            }
            first = false;
            each.accept(value);
        }
        out.append(']');
    }

    private void number(OptionalInt number) {
        if (number.isPresent()) {
            out.append(number.getAsInt());
        } else {
            out.append("null");
        }
    }

    private void text(Optional<String> text) {
        if (text.isPresent()) {
            text(text.get());
        } else {
            out.append("null");
        }
    }

    private void text(String text) {
        out.append('"');
        for (var at = 0; at < text.length(); at++) {
            var character = text.charAt(at);
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (character < ' ' || Character.isSurrogate(character) && !isPair(text, at)) {
                        out.append(String.format("\\u%04x", (int) character));
                    } else {
                        out.append(character);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
