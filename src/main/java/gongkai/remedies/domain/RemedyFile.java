package gongkai.remedies.domain;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.remedies.domain.Step.BecameFinal;
import gongkai.remedies.domain.Step.Decided;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A remedy (行政复议、行政诉讼): what does not change about it, and all that happened. */
public record RemedyFile(long id, Branch place, Brief brief, List<Entry> entries) {

    /** A step and its day in truth. */
    public record On<S extends Step>(LocalDate day, S what) {}

    /** How and when it ended for the report. */
    public record Conclusion(LocalDate on, Result result) {}

    public RemedyFile {
        entries = List.copyOf(entries);
    }

    public OrganId organ() {
        return place.organ();
    }

    public State state() {
        return State.of(inTruth());
    }

    public RemedyFile and(Entry entry) {
        return new RemedyFile(
                id,
                place,
                brief,
                Stream.concat(entries.stream(), Stream.of(entry)).toList());
    }

    public int next() {
        return entries.size() + 1;
    }

    /** The days that were corrected stand corrected, and the corrections are left out. */
    public List<Entry> inTruth() {
        var days = new HashMap<Integer, LocalDate>();
        entries.forEach(it -> {
            if (it.what() instanceof Step.Corrected(var number, var day, var _)) {
                days.put(number, day);
            }
        });
        return entries.stream()
                .filter(it -> !(it.what() instanceof Step.Corrected))
                .map(it -> it.on(days.getOrDefault(it.number(), it.on())))
                .toList();
    }

    public <S extends Step> List<On<S>> all(Class<S> kind) {
        return inTruth().stream()
                .filter(it -> kind.isInstance(it.what()))
                .map(it -> new On<>(it.on(), kind.cast(it.what())))
                .toList();
    }

    public <S extends Step> Optional<On<S>> last(Class<S> kind) {
        var all = all(kind);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    public <S extends Step> Optional<On<S>> first(Class<S> kind) {
        return all(kind).stream().findFirst();
    }

    /** No step before the one that it follows; what happens beside may come on any day since it was filed. */
    public boolean isInOrder() {
        LocalDate before = null;
        for (var entry : inTruth()) {
            if (before != null && entry.on().isBefore(entry.what() instanceof Step.Aside ? brief.filedOn() : before)) {
                return false;
            }
            before = entry.what() instanceof Step.Aside && before != null ? before : entry.on();
        }
        return true;
    }

    /** The day of filing, as it stands in truth. */
    public LocalDate filedOn() {
        return first(Step.Lodged.class).map(On::day).orElse(brief.filedOn());
    }

    /** One dispute counts once, by its last result; while a judgment may go up it has not ended. */
    public Optional<Conclusion> conclusion() {
        return switch (state()) {
            case State.Complying(var decision, var _) -> concluded(decision);
            case State.Settled(var decision) -> concluded(decision);
            case State.Unopened _,
                    State.Filed _,
                    State.Answering _,
                    State.Pending _,
                    State.Appealable _,
                    State.OnAppeal _ -> Optional.empty();
        };
    }

    private Optional<Conclusion> concluded(Decided decision) {
        return last(BecameFinal.class)
                .map(On::day)
                .or(() -> last(Decided.class).map(On::day))
                .map(it -> new Conclusion(it, decision.result()));
    }

    /** Opinion papers that nothing has been reported on. */
    public Optional<On<Step.OpinionReceived>> openOpinion() {
        var reported = all(Step.OpinionReported.class).size();
        return all(Step.OpinionReceived.class).stream().skip(reported).findFirst();
    }
}
