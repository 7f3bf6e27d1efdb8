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
import gongkai.web.Addresses;
import java.time.LocalDate;
import java.util.ArrayList;
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
            var pairs = new ArrayList<Map.Entry<String, String>>();
            pairs.add(Map.entry("rule", rule.name()));
            pairs.add(Map.entry("start", start.toString()));
            events.forEach(it -> pairs.add(Map.entry("event", written(it))));
            new TreeMap<>(params).forEach((name, value) -> pairs.add(Map.entry("param", name + "=" + value)));
            pairs.add(Map.entry("organ", String.valueOf(place.organ().value())));
            return Optional.of("/deadlines/sheet?" + Addresses.query(pairs));
        }

        private static String written(ClockEvent event) {
            return switch (event) {
                case Happened(var kind, var on) -> kind + "@" + on;
                case Extended(var days, var notifiedOn) ->
                    "EXTENDED:" + days + (notifiedOn == null ? "" : "@" + notifiedOn);
            };
        }
    }

    /**
     * On a day that somebody or some rule has named outright.
     */
    record OnDay(LocalDate day, NamedBy by) implements Due {

        /** What named it. */
        public enum NamedBy {
            ASSIGNMENT("交办时指定的日期"),
            YEARLY("每年至少一次，年底前完成"),
            BUDGET("列入年度预算，年底前登记"),
            CATALOGUE("主动公开基本目录规定的更新周期"),
            NEW_YEAR("新年度开始前"),
            SECURITY_POLICY("安全策略规定的口令有效期"),
            OTHER_LAW("法律、法规另行规定的公开期限"),
            URGENT_RECORDS("紧急发布后限时补办审查记录"),
            WITHDRAWAL_APPROVAL("撤回后限时审批"),
            LEAK_REPORT("发现泄密后24小时内报告"),
            REASSESSMENT("不主动公开的信息定期复查"),
            VALIDITY("文件规定的有效期届满之日"),
            DECISION("告知书、决定书所定的期限"),
            SAME_DAY("收到当日与申请人确认"),
            INTERNAL("交办时所定的内部期限"),
            ANNUAL_REPORT("条例第四十九条：每年1月31日前报送并公布上一年度的年度报告"),
            ANNUAL_REPORT_EARLIER("本机关或者上级设定的年度报告日期，早于1月31日"),
            UNIT_REPORT("科室年度报告于12月25日前报办公室，或者本机关另定的日期");

            private final String label;

            NamedBy(String label) {
                this.label = label;
            }

            public String label() {
                return label;
            }
        }

        @Override
        public Optional<Deadline> on(WorkCalendar calendar) {
            return Optional.of(new Deadline(day, false));
        }

        /** Nothing was counted, but the sheet still says who named the day. */
        @Override
        public Optional<String> sheetAddress(Branch place) {
            return Optional.of("/desk/named-days?day=" + day + "&by=" + by + "&organ="
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
