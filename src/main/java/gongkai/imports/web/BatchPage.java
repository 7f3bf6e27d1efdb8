package gongkai.imports.web;

import gongkai.imports.domain.Batch;
import gongkai.imports.domain.Entry;
import gongkai.imports.domain.Finding.Severity;
import gongkai.imports.domain.Standing;
import java.util.List;

/** What the page of one batch shows. */
public record BatchPage(Batch batch, List<Entry> entries, boolean mayTakeOver) {

    public String href() {
        return "/desk/imports/" + batch.id();
    }

    public long ready() {
        return entries.stream().filter(Entry::isReady).count();
    }

    public long waiting() {
        return entries.stream().filter(Entry::isWaiting).count();
    }

    public long accepted() {
        return entries.stream()
                .filter(it -> it.standing() instanceof Standing.Accepted)
                .count();
    }

    public long faulty() {
        return entries.stream()
                .filter(it -> it.standing() instanceof Standing.Unreadable)
                .count();
    }

    public static long count(Entry it, Severity severity) {
        return it.recognition().findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    public static long doubts(Entry it) {
        return it.recognition().values().stream()
                .filter(value -> value.isDoubtful())
                .count();
    }

    public static String tone(Standing it) {
        return switch (it) {
            case Standing.Waiting() -> "accent";
            case Standing.Accepted(var _, var _, var _) -> "ok";
            case Standing.Refused(var _) -> "plain";
            case Standing.Unreadable(var _) -> "seal";
        };
    }

    public static String note(Standing it) {
        return switch (it) {
            case Standing.Waiting() -> "";
            case Standing.Accepted(var _, var _, var note) -> note;
            case Standing.Refused(var reason) -> reason;
            case Standing.Unreadable(var reason) -> reason;
        };
    }

    public static long item(Standing it) {
        return it instanceof Standing.Accepted accepted ? accepted.item() : 0;
    }
}
