package gongkai.annual.handling;

import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.annual.domain.Dates;
import gongkai.annual.domain.Edition;
import gongkai.annual.domain.Filing;
import gongkai.annual.domain.Report;
import gongkai.annual.domain.State.Compiling;
import gongkai.annual.domain.State.Released;
import gongkai.annual.domain.UnitReturn;
import gongkai.annual.store.PgAnnualStore;
import gongkai.annual.store.PgEditionStore;
import gongkai.annual.store.PgFilingStore;
import gongkai.calendars.Due;
import gongkai.calendars.Due.OnDay.NamedBy;
import gongkai.calendars.Duty;
import gongkai.calendars.DutySource;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.Units;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar of the annual report: units by 25 December, then submission and publication, which are two duties. */
@Component
class AnnualDuties implements DutySource {

    private static final Set<Role> OFFICE = Set.of(Role.OFFICE_CLERK, Role.OFFICE_HEAD);

    private final PgAnnualStore reports;
    private final PgEditionStore editions;
    private final PgFilingStore filings;
    private final AnnualGate gate;
    private final Organs organs;
    private final Units units;
    private final OfficeClock clock;

    AnnualDuties(
            PgAnnualStore reports,
            PgEditionStore editions,
            PgFilingStore filings,
            AnnualGate gate,
            Organs organs,
            Units units,
            OfficeClock clock) {
        this.reports = reports;
        this.editions = editions;
        this.filings = filings;
        this.gate = gate;
        this.organs = organs;
        this.units = units;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Duty> open(Scope scope) {
        var today = clock.today();
        var duties = new ArrayList<Duty>();
        var year = Dates.yearAt(today);
        var all = reports.within(scope, year).stream().collect(Collectors.toMap(Report::organ, Function.identity()));
        var filed = filings.of(all.values().stream().map(Report::id).toList());
        var latest = editions.latest(scope, year);
        var house = gate.dates();
        for (var organ : organs.within(scope)) {
            var dates = house.of(organ.id());
            var submitBy = house.submitBy(organ.branch(), year);
            if (!today.isBefore(dates.opensFor(year))) {
                var report = all.get(organ.id());
                if (report == null) {
                    duties.add(ofOffice("编制年度报告", organ, year, "/desk/annual", submitBy));
                } else {
                    ofReport(organ, report, dates.publishBy(year), submitBy, latest, filed, duties);
                }
                if (report == null || report.state() instanceof Compiling) {
                    ofUnits(organ, year, dates, duties);
                }
            }
        }
        return duties;
    }

    private static void ofReport(
            Organ organ,
            Report it,
            LocalDate publishBy,
            LocalDate submitBy,
            Map<Long, Edition> latest,
            Map<Long, List<Filing>> filed,
            List<Duty> duties) {
        if (it.imported()) {
            return;
        }
        var href = "/desk/annual/" + it.id();
        if (it.submittedOn() == null) {
            duties.add(ofOffice("报送年度报告", organ, it.year(), href, submitBy));
        }
        if (it.publishedOn() == null) {
            duties.add(ofOffice("公布年度报告", organ, it.year(), href, publishBy));
        } else if (it.state() instanceof Released(var edition, var _)
                && Optional.ofNullable(latest.get(it.id()))
                        .filter(one -> one.number() == edition && one.reread().isEmpty())
                        .isPresent()) {
            duties.add(Duty.ofRoles("核对已公布的年度报告", title(it.year()), href, organ.branch(), OFFICE, new Due.Soon()));
        }
        var its = filed.getOrDefault(it.id(), List.of());
        if (!its.isEmpty() && its.getLast().isSentBack()) {
            duties.add(Duty.ofRoles(
                    "修改退回的年度报告", title(it.year()), href + "/filings", organ.branch(), OFFICE, new Due.Soon()));
        }
    }

    private void ofUnits(Organ organ, int year, Dates dates, List<Duty> duties) {
        var handedIn =
                filings.returns(organ.id(), year).stream().map(UnitReturn::unit).collect(Collectors.toSet());
        for (var unit : units.of(organ.id())) {
            units.liaisonOf(unit.id())
                    .filter(_ -> !handedIn.contains(unit.id()))
                    .ifPresent(liaison -> duties.add(new Duty(
                            "填报科室年度报告",
                            year + "年度，" + unit.name(),
                            "/desk/annual/units?year=" + year,
                            organ.branch(),
                            Set.of(liaison),
                            false,
                            Set.of(),
                            Set.of(),
                            new Due.OnDay(dates.unitsBy(year), NamedBy.UNIT_REPORT))));
        }
    }

    private static Duty ofOffice(String what, Organ organ, int year, String href, LocalDate by) {
        return Duty.ofRoles(
                what,
                title(year),
                href,
                organ.branch(),
                OFFICE,
                new Due.OnDay(by, by.equals(lawful(year)) ? NamedBy.ANNUAL_REPORT : NamedBy.ANNUAL_REPORT_EARLIER));
    }

    private static String title(int year) {
        return year + "年政府信息公开工作年度报告";
    }

    private static LocalDate lawful(int year) {
        return Dates.LAWFUL.atYear(year + 1);
    }
}
