package gongkai.organisation;

import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.thursday;

import gongkai.TestClock;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.access.PersonId;
import gongkai.access.Role;
import gongkai.access.UnitId;
import gongkai.organisation.domain.Posting.Engagement;
import gongkai.organisation.domain.Unit;
import gongkai.organisation.handling.OrganHandling;
import gongkai.organisation.handling.OrganHandling.NewUnit;
import gongkai.organisation.handling.PeopleHandling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A small world: the province above the city of 云河, the city above the counties 澄溪 and 望岭. The bureau of 澄溪 has eight
 * units; in each works one person, in two of them two. It is Monday, 2 March 2026, nine in the morning.
 */
public final class Cast {

    public static final LocalDate TODAY = monday("2026-03-02");
    private static final LocalDate LONG_AGO = thursday("2025-01-02");
    private static final List<String> UNITS =
            List.of("办公室", "规划财务和法规科", "待遇保障科", "医药服务管理科", "医药价格科", "基金监督科", "服务中心", "信息中心");

    public final Organ province;
    public final Organ city;
    public final Organ county;
    public final Organ neighbour;
    public final List<UnitId> units = new ArrayList<>();
    public final UnitId office;
    public final UnitId benefits;
    public final UnitId neighboursOffice;

    /** Of the office of 澄溪: its clerk and its head. */
    public final Actor zhou;

    public final Actor han;

    /** Both of the benefits unit of 澄溪. */
    public final Actor luo;

    public final Actor he;

    /** The clerk of 望岭. */
    public final Actor neighboursClerk;

    public final Actor supervisor;
    public final Actor citySupervisor;
    public final Actor system;
    public final Actor countySystem;

    private final OrganHandling organs;
    private final PeopleHandling people;

    private Cast(ApplicationContext program) {
        organs = program.getBean(OrganHandling.class);
        people = program.getBean(PeopleHandling.class);
        province = organs.openFirst(Actor.program(Branch.root(new OrganId(1))), Level.PROVINCE, "澜川省医疗保障局", "澜川省医保局");
        city = below(province, Level.CITY, "云河市医疗保障局", "云河市医保局");
        county = below(city, Level.COUNTY, "澄溪县医疗保障局", "澄溪县医保局");
        neighbour = below(city, Level.COUNTY, "望岭县医疗保障局", "望岭县医保局");
        UNITS.forEach(it -> units.add(unit(county, it)));
        office = units.getFirst();
        benefits = units.get(2);
        neighboursOffice = unit(neighbour, "办公室");
        zhou = works(county, office, "周敏", Engagement.FULL_TIME, Role.OFFICE_CLERK);
        han = works(county, office, "韩志远", Engagement.PART_TIME, Role.OFFICE_HEAD);
        luo = works(county, benefits, "罗文静", Engagement.PART_TIME, Role.AUTHOR, Role.LIAISON);
        he = works(county, benefits, "何晓燕", Engagement.NONE, Role.AUTHOR);
        neighboursClerk = works(neighbour, neighboursOffice, "贺敏", Engagement.NONE, Role.OFFICE_CLERK);
        supervisor = joins(province, "陆瑶", Role.SUPERVISOR);
        citySupervisor = joins(city, "苏婉", Role.SUPERVISOR);
        system = joins(province, "严正", Role.SYSTEM_ADMINISTRATOR);
        countySystem = joins(county, "顾晨", Role.SYSTEM_ADMINISTRATOR);
    }

    /** Clears what earlier tests left and builds the world anew; the trail stays, since nobody can clear it. */
    public static Cast enters(ApplicationContext program) {
        program.getBean(TestClock.class).isOn(TODAY);
        var jdbc = program.getBean(JdbcClient.class);
        jdbc.sql("""
                        truncate organisation.organ, accounts.account, accounts.attempt, accounts.role_grant,
                                 accounts.policy, workyears.work_year, workyears.briefing, workyears.budget,
                                 workyears.meeting, workyears.partner, workyears.task,
                                 catalogue.site_column, catalogue.edition, catalogue.index_setting,
                                 catalogue.site_setting, published.site_column, published.site,
                                 channels.channel, channels.parcel, channels.parcel_file, channels.delivery,
                                 channels.attempt
                         restart identity cascade
                        """).update();
        jdbc.sql("update calendars.arrangement set withdrawn_at = now() where withdrawn_at is null")
                .update();
        return new Cast(program);
    }

    public Organ below(Organ superior, Level level, String name, String shortName) {
        return organs.open(Actor.program(superior.branch()), superior.id(), level, name, shortName);
    }

    public UnitId unit(Organ organ, String name) {
        return organs.openUnit(
                Actor.program(organ.branch()), organ.id(), new NewUnit(Unit.Kind.DEPARTMENT, name, "", "", LONG_AGO));
    }

    /** Somebody new in a unit, who has worked there for a long time. */
    public Actor works(Organ organ, UnitId unit, String name, Engagement engagement, Role... roles) {
        var person = join(organ, name);
        people.post(Actor.program(organ.branch()), person, unit, "科员", engagement, LONG_AGO);
        return new Actor(person, name, organ.branch(), Set.of(unit), Set.of(roles), Map.of());
    }

    public Actor joins(Organ organ, String name, Role... roles) {
        return new Actor(join(organ, name), name, organ.branch(), Set.of(), Set.of(roles), Map.of());
    }

    private PersonId join(Organ organ, String name) {
        return people.join(Actor.program(organ.branch()), organ.id(), name, "0811-7220411", LONG_AGO);
    }

    /** The same person, once they hold these roles. */
    public static Actor as(Actor it, Role... roles) {
        return new Actor(it.id(), it.name(), it.branch(), it.units(), Set.of(roles), Map.of());
    }

    /** Somebody of the county for each unit, 罗文静 among them: the ones to be made liaisons. */
    public List<Actor> onePerUnit() {
        return Stream.iterate(0, it -> it + 1)
                .limit(units.size())
                .map(it -> units.get(it).equals(benefits)
                        ? luo
                        : works(county, units.get(it), "联络" + it, Engagement.NONE, Role.LIAISON))
                .toList();
    }
}
