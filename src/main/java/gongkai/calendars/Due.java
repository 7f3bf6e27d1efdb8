package gongkai.calendars;

import gongkai.access.Branch;
import gongkai.statute.Calculation;
import gongkai.statute.ClockEvent;
import gongkai.statute.ClockEvent.Extended;
import gongkai.statute.ClockEvent.Happened;
import gongkai.statute.Computation;
import gongkai.statute.Deadline;
import gongkai.statute.DeadlineRule;
import gongkai.statute.WorkCalendar;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** When a duty is due: computed from what happened whenever it is asked, never stored. */
public sealed interface Due {

    /** The last day, if there is one. */
    Optional<Deadline> on(WorkCalendar calendar);

    /** Where the date explains itself, as seen from an organ. */
    Optional<String> sheetAddress(Branch place);

    /** By a rule applied to what happened. */
    record ByRule(DeadlineRule rule, LocalDate start, List<ClockEvent> events, Map<String, String> params)
            implements Due {

        public ByRule {
            events = List.copyOf(events);
            params = Map.copyOf(params);
        }

        /** A period of the house in working days. */
        public static ByRule workingDays(DeadlineRule rule, LocalDate start, int days) {
            return new ByRule(rule, start, List.of(), Map.of("n", String.valueOf(days)));
        }

        @Override
        public Optional<Deadline> on(WorkCalendar calendar) {
            return switch (rule.compute(start, events, params, calendar)) {
                case Calculation calculation -> Optional.of(calculation.deadline());
                case Computation.Faults(var faults) ->
                    throw new IllegalStateException("a duty's own clock does not compute: " + faults);
            };
        }

        @Override
        public Optional<String> sheetAddress(Branch place) {
            var address = new StringBuilder("/deadlines/sheet?rule=" + rule + "&start=" + start);
            events.forEach(it -> address.append("&event=").append(encoded(written(it))));
            new TreeMap<>(params)
                    .forEach((name, value) -> address.append("&param=").append(encoded(name + "=" + value)));
            return Optional.of(
                    address.append("&organ=").append(place.organ().value()).toString());
        }

        private static String written(ClockEvent event) {
            return switch (event) {
                case Happened(var kind, var on) -> kind + "@" + on;
                case Extended(var days, var notifiedOn) ->
                    "EXTENDED:" + days + (notifiedOn == null ? "" : "@" + notifiedOn);
            };
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /**
     * On a day that somebody or some rule has named outright.
     *
     * @param why who named it, such as 交办单位指定
     */
    record OnDay(LocalDate day, String why) implements Due {

        @Override
        public Optional<Deadline> on(WorkCalendar calendar) {
            return Optional.of(new Deadline(day, false));
        }

        /** Nothing was counted, but the sheet still says who named the day. */
        @Override
        public Optional<String> sheetAddress(Branch place) {
            return Optional.of("/deadlines/named?day=" + day + "&why="
                    + URLEncoder.encode(why, StandardCharsets.UTF_8) + "&organ="
                    + place.organ().value());
        }
    }

    /** As soon as can be: no day is set. */
    record Soon() implements Due {

        @Override
        public Optional<Deadline> on(WorkCalendar calendar) {
            return Optional.empty();
        }

        @Override
        public Optional<String> sheetAddress(Branch place) {
            return Optional.empty();
        }
    }
}
