package gongkai.demo;

import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.access.UnitId;
import gongkai.accounts.handling.AccountHandling;
import gongkai.accounts.handling.GrantHandling;
import gongkai.clock.ClockSettings;
import gongkai.clock.OfficeClock;
import gongkai.organisation.Level;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.domain.Contacts;
import gongkai.organisation.domain.Posting.Engagement;
import gongkai.organisation.domain.Unit;
import gongkai.organisation.handling.LiaisonHandling;
import gongkai.organisation.handling.OrganHandling;
import gongkai.organisation.handling.OrganHandling.NewUnit;
import gongkai.organisation.handling.PeopleHandling;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds the demo province into an empty database before anybody can open a page: its bureaus, all of them or none, and
 * when they are there their documents, all or none.
 */
@Component
class DemoProvince implements SmartLifecycle {

    private static final String TOP = "澜川省医保局";

    private final ClockSettings settings;
    private final Organs existing;
    private final OrganHandling organs;
    private final PeopleHandling people;
    private final LiaisonHandling liaisons;
    private final AccountHandling accounts;
    private final GrantHandling grants;
    private final DemoYear year;
    private final DemoCatalogue catalogue;
    private final DemoDocuments documents;
    private final DemoApplications applications;
    private final DemoRemedies remedies;
    private final DemoAnnual annual;
    private final TransactionTemplate transaction;
    private final OfficeClock clock;

    DemoProvince(
            ClockSettings settings,
            Organs existing,
            OrganHandling organs,
            PeopleHandling people,
            LiaisonHandling liaisons,
            AccountHandling accounts,
            GrantHandling grants,
            DemoYear year,
            DemoCatalogue catalogue,
            DemoDocuments documents,
            DemoApplications applications,
            DemoRemedies remedies,
            DemoAnnual annual,
            TransactionTemplate transaction,
            OfficeClock clock) {
        this.settings = settings;
        this.existing = existing;
        this.organs = organs;
        this.people = people;
        this.liaisons = liaisons;
        this.accounts = accounts;
        this.grants = grants;
        this.year = year;
        this.catalogue = catalogue;
        this.documents = documents;
        this.applications = applications;
        this.remedies = remedies;
        this.annual = annual;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (settings.demo()) {
            transaction.executeWithoutResult(_ -> build());
            transaction.executeWithoutResult(_ -> documents.fill());
            transaction.executeWithoutResult(_ -> applications.fill());
            transaction.executeWithoutResult(_ -> remedies.fill());
            transaction.executeWithoutResult(_ -> annual.fill());
        }
    }

    private void build() {
        if (existing.all().isEmpty()) {
            var cast = new Cast(new HashMap<>(), new HashMap<>(), new HashMap<>(), new LinkedHashMap<>());
            Sheet.rows("organs.csv").forEach(row -> open(row, cast));
            Sheet.rows("units.csv").forEach(row -> openUnit(row, cast));
            Sheet.rows("people.csv").forEach(row -> join(row, cast));
            accounts.openWithOnePassword(
                    Actor.program(cast.organ(TOP).branch()), cast.loginNames(), DemoHints.PASSWORD);
            Sheet.rows("people.csv").forEach(row -> grant(row, cast));
            year.fill(cast);
            catalogue.fill(cast);
        }
    }

    @Override
    public void stop() {
        // Nothing runs.
    }

    @Override
    public boolean isRunning() {
        return false;
    }

    /** The web server starts among the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void open(CSVRecord row, Cast cast) {
        var level = Level.valueOf(row.get("层级"));
        var above = cast.organs().get(row.get("上级"));
        var organ = above == null
                ? organs.openFirst(Actor.program(Branch.root(new OrganId(1))), level, row.get("全称"), row.get("简称"))
                : organs.open(Actor.program(above.branch()), above.id(), level, row.get("全称"), row.get("简称"));
        organs.describe(
                Actor.program(organ.branch()),
                organ.id(),
                organ.name(),
                new Contacts(
                        row.get("地址"),
                        row.get("邮编"),
                        "工作日 8:30—12:00，14:30—17:30",
                        row.get("电话"),
                        row.get("传真"),
                        row.get("邮箱")),
                0);
        cast.organs().put(row.get("简称"), organ);
    }

    private void openUnit(CSVRecord row, Cast cast) {
        var organ = cast.organ(row.get("机关"));
        var unit = organs.openUnit(
                Actor.program(organ.branch()),
                organ.id(),
                new NewUnit(
                        Unit.Kind.valueOf(row.get("类别")),
                        row.get("名称"),
                        row.get("职责"),
                        row.get("电话"),
                        LocalDate.of(2019, 3, 1)));
        cast.units().put(row.get("机关") + "/" + row.get("名称"), unit);
    }

    private void join(CSVRecord row, Cast cast) {
        var program = Actor.program(cast.organ(row.get("机关")).branch());
        var since = clock.today().minusMonths(20).withDayOfMonth(1);
        var person = people.join(program, program.organ(), row.get("姓名"), row.get("电话"), since);
        var unit = cast.unit(row.get("机关"), row.get("科室"));
        people.post(program, person, unit, row.get("岗位"), Engagement.valueOf(row.get("公开工作")), since);
        cast.people().put(row.get("姓名"), person);
        if (row.get("联络员").equals("是")) {
            liaisons.appoint(program, unit, person, since);
        }
        if (!row.get("用户名").isEmpty()) {
            cast.loginNames().put(person, row.get("用户名"));
        }
    }

    private void grant(CSVRecord row, Cast cast) {
        if (!row.get("用户名").isEmpty()) {
            var program = Actor.program(cast.organ(row.get("机关")).branch());
            for (var role : row.get("角色").split(";")) {
                grants.grant(program, cast.person(row.get("姓名")), Role.valueOf(role));
            }
        }
    }

    /** Who and what has been built so far, by name. */
    record Cast(
            Map<String, Organ> organs,
            Map<String, UnitId> units,
            Map<String, PersonId> people,
            Map<PersonId, String> loginNames) {

        Organ organ(String shortName) {
            return found(organs.get(shortName), shortName);
        }

        UnitId unit(String organ, String name) {
            return found(units.get(organ + "/" + name), name);
        }

        PersonId person(String name) {
            return found(people.get(name), name);
        }

        private static <T> T found(@Nullable T it, String name) {
            if (it == null) {
                throw new IllegalStateException("the demo has no " + name);
            }
            return it;
        }
    }
}
