package gongkai.applications.handling;

import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.applications.domain.CaseClock;
import gongkai.applications.domain.CaseFile;
import gongkai.applications.domain.HouseRule;
import gongkai.statute.WorkCalendar;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** The clocks of many cases on one day; what they rest on is looked up once for each organ. */
final class Clocks {

    private final CaseGate gate;
    private final LocalDate today;
    private final Map<Branch, WorkCalendar> calendars = new HashMap<>();
    private final Map<OrganId, HouseRule> rules = new HashMap<>();

    Clocks(CaseGate gate, LocalDate today) {
        this.gate = gate;
        this.today = today;
    }

    CaseClock of(CaseFile it) {
        return it.clock(calendars.computeIfAbsent(it.place(), gate::calendar), house(it.organ()), today);
    }

    HouseRule house(OrganId organ) {
        return rules.computeIfAbsent(organ, gate::house);
    }
}
