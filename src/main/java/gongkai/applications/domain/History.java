package gongkai.applications.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All that happened to a case, in the order of writing; nothing is ever taken out or changed. */
public record History(List<Entry> entries) {

    /** Something that happened, with its day. */
    public record On<H extends Happening>(LocalDate day, H what) {}

    public History {
        entries = List.copyOf(entries);
    }

    public History and(Entry entry) {
        return new History(Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    public int next() {
        return entries.size() + 1;
    }

    /** As it was in truth: the days that were corrected stand corrected, and the corrections are left out. */
    public List<Entry> inTruth() {
        var days = new HashMap<Integer, LocalDate>();
        for (var entry : entries) {
            if (entry.what() instanceof Happening.Corrected(var number, var day, var _)) {
                days.put(number, day);
            }
        }
        var truth = new ArrayList<Entry>();
        for (var entry : entries) {
            if (!(entry.what() instanceof Happening.Corrected)) {
                truth.add(entry.on(days.getOrDefault(entry.number(), entry.on())));
            }
        }
        return truth;
    }

    /** Everything of one kind, with its day in truth. */
    public <H extends Happening> List<On<H>> all(Class<H> kind) {
        return inTruth().stream()
                .filter(it -> kind.isInstance(it.what()))
                .map(it -> new On<>(it.on(), kind.cast(it.what())))
                .toList();
    }

    public <H extends Happening> Optional<On<H>> last(Class<H> kind) {
        var all = all(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    public boolean has(Class<? extends Happening> kind) {
        return entries.stream().anyMatch(it -> kind.isInstance(it.what()));
    }

    /** Whether what answers something else came on its day or after it, and nothing came before the receipt. */
    public boolean isInOrder() {
        var days = new HashMap<String, LocalDate>();
        LocalDate received = null;
        for (var entry : inTruth()) {
            if (entry.what() instanceof Happening.Aside) {
                continue;
            }
            if (entry.what() instanceof Happening.Registered) {
                var arrived = days.get("Arrived");
                if (arrived != null && entry.on().isBefore(arrived)) {
                    return false;
                }
                received = entry.on();
            } else if (received != null && entry.on().isBefore(received)) {
                return false;
            }
            var asked = days.get(answers(entry.what()));
            if (asked != null && entry.on().isBefore(asked)) {
                return false;
            }
            days.put(name(entry.what()), entry.on());
        }
        return true;
    }

    /** What has to have happened before, by its name; empty where only the receipt has. */
    private static String answers(Happening what) {
        return switch (what) {
            case Happening.SupplementNoticeServed _, Happening.SupplementReceived _, Happening.SupplementLapsed _ ->
                "SupplementAsked";
            case Happening.ConsultationReached it -> "ConsultationSent" + it.letter();
            case Happening.OpinionReceived it -> "ConsultationSent" + it.letter();
            case Happening.ConsultationExpired it -> "ConsultationReached" + it.letter();
            case Happening.FeeNoticeServed _, Happening.FeePaid _, Happening.FeeLapsed _ -> "FeeNoticed";
            case Happening.Sent _ -> "Signed";
            case Happening.Served _, Happening.CameBack _ -> "Sent";
            default -> "";
        };
    }

    private static String name(Happening what) {
        var name = what.getClass().getSimpleName();
        return switch (what) {
            case Happening.ConsultationSent it -> name + it.letter();
            case Happening.ConsultationReached it -> name + it.letter();
            default -> name;
        };
    }

    /** Since the last time the case was taken up again; all of it while it never was. */
    public History sinceReopening() {
        var from = 0;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).what() instanceof Happening.Reopened) {
                from = i;
            }
        }
        return new History(entries.subList(from, entries.size()));
    }
}
