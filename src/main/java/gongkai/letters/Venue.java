package gongkai.letters;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a letter of this organ can be challenged. Every name holds from a day on; the list is the organ's setting.
 *
 * @param governments the people's governments of its own level (本级人民政府), as they were named
 * @param courts the courts of first instance; provinces gather administrative cases in designated ones
 * @param filing the internet address where a reconsideration can be applied for; empty while there is none
 */
public record Venue(Standing standing, List<Named> governments, List<Named> courts, String filing) {

    /** The first day on which a local organ's decisions go to the government of its level alone (行政复议法第二十四条). */
    public static final LocalDate OWN_GOVERNMENT_ONLY = LocalDate.of(2024, 1, 1);

    public Venue {
        governments = List.copyOf(governments);
        courts = List.copyOf(courts);
    }

    /** The place of the organ among organs (行政复议法第二十四条、第二十五条). */
    public enum Standing {
        /** 国家医疗保障局: decides on reconsideration itself; the State Council may rule finally. */
        NATIONAL,
        /** A bureau of a province, city or county, or a branch acting in its name. */
        LOCAL,
        /** A branch or an authorised organisation acting in its own name. */
        IN_OWN_NAME
    }

    /** A name that holds on the days from the first to the last; no last day means that it still holds. */
    public record Named(String name, LocalDate from, Optional<LocalDate> until) {

        /** Holds from that day on. */
        public static Named since(String name, LocalDate from) {
            return new Named(name, from, Optional.empty());
        }

        boolean holds(LocalDate on) {
            return !on.isBefore(from) && until.map(it -> !on.isAfter(it)).orElse(true);
        }
    }

    /** The reconsideration organ on that day; empty when no name has been entered for it. */
    public Optional<String> reconsiderationOrgan(LocalDate on) {
        return standing == Standing.NATIONAL
                ? Optional.of("国家医疗保障局")
                : governments.stream()
                        .filter(it -> it.holds(on))
                        .map(Named::name)
                        .findFirst();
    }

    /** The court on that day; without a setting the words that are never wrong. */
    public String court(LocalDate on) {
        return courts.stream()
                .filter(it -> it.holds(on))
                .map(Named::name)
                .findFirst()
                .orElse("有管辖权的人民法院");
    }

    /** Every name that once held and does not hold on that day. */
    List<String> outdated(LocalDate on) {
        var current = java.util.stream.Stream.concat(governments.stream(), courts.stream())
                .filter(it -> it.holds(on))
                .map(Named::name)
                .toList();
        return java.util.stream.Stream.concat(governments.stream(), courts.stream())
                .filter(it -> !it.holds(on))
                .map(Named::name)
                .filter(it -> current.stream().noneMatch(now -> now.contains(it)))
                .toList();
    }
}
