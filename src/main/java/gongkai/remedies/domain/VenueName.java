package gongkai.remedies.domain;

import static gongkai.access.Verdict.when;

import gongkai.access.Verdict;
import gongkai.letters.Venue;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reconsideration organ or a court by name, and the days on which the name holds.
 *
 * @param until its last day; null while it holds
 */
public record VenueName(
        long id,
        Kind kind,
        String name,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Which of the two. */
    public enum Kind {
        GOVERNMENT("复议机关"),
        COURT("有管辖权的法院");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Whether it may stand beside the others: the right kind of name, and one at a time. */
    public Verdict mayJoin(List<VenueName> others) {
        var isNow = until == null || !until.isBefore(Venue.OWN_GOVERNMENT_ONLY);
        return when(!name.isBlank(), RemedyRefusal.VENUE_NAME_MISSING)
                .and(when(until == null || !until.isBefore(from), RemedyRefusal.VENUE_ENDS_BEFORE))
                .and(when(
                        kind != Kind.GOVERNMENT || !isNow || !isBureau(name),
                        RemedyRefusal.SUPERIOR_BUREAU_IS_NO_RECONSIDERER))
                .and(when(
                        kind != Kind.GOVERNMENT || !isNow || name.endsWith("人民政府"),
                        RemedyRefusal.RECONSIDERER_IS_A_GOVERNMENT))
                .and(when(kind != Kind.COURT || name.endsWith("法院"), RemedyRefusal.COURT_IS_NO_COURT))
                .and(when(
                        others.stream().noneMatch(it -> it.kind == kind && it.id != id && overlaps(it)),
                        RemedyRefusal.VENUE_OVERLAPS));
    }

    /** Whether a name is that of a bureau, or none at all such as 上一级行政机关. */
    static boolean isBureau(String name) {
        return name.contains("医疗保障局") || name.contains("医保局") || name.contains("上一级");
    }

    private boolean overlaps(VenueName it) {
        return (until == null || !it.from.isAfter(until)) && (it.until == null || !from.isAfter(it.until));
    }

    /** As letters ask for it. */
    public static Venue venue(ReportRule rule, List<VenueName> names) {
        return new Venue(rule.standing(), named(names, Kind.GOVERNMENT), named(names, Kind.COURT), rule.filing());
    }

    private static List<Venue.Named> named(List<VenueName> names, Kind kind) {
        return names.stream()
                .filter(it -> it.kind == kind)
                .map(it -> new Venue.Named(it.name, it.from, Optional.ofNullable(it.until)))
                .toList();
    }
}
