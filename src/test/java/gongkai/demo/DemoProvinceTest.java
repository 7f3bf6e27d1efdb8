package gongkai.demo;

import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.sunday;
import static gongkai.statute.Day.tuesday;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.Gongkai;
import gongkai.access.Act;
import gongkai.access.Actor;
import gongkai.access.RefusedException;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.accounts.SignInHints.Hint;
import gongkai.accounts.domain.SignIn;
import gongkai.accounts.handling.SignInHandling;
import gongkai.calendars.DutySource;
import gongkai.clock.OfficeClock;
import gongkai.database.OnPostgres;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.organisation.ThreeInPlace;
import gongkai.trail.TrailVerification;
import gongkai.trail.TrailVerification.Result.Whole;
import gongkai.web.ActorSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** As a visitor finds it after {@code ./gongkai demo --today 2026-03-02}. */
@OnPostgres
@SpringBootTest(
        classes = Gongkai.class,
        properties = {"gongkai.clock.demo=true", "gongkai.clock.today=2026-03-02"})
class DemoProvinceTest {

    private static final List<String> TABLES = List.of(
            "organisation.organ",
            "organisation.unit",
            "organisation.person",
            "organisation.posting",
            "organisation.leader",
            "organisation.group_member",
            "organisation.liaison",
            "organisation.handover",
            "accounts.account",
            "accounts.role_grant",
            "workyears.work_year",
            "workyears.task",
            "trail.entry");

    @Autowired
    DemoProvince province;

    @Autowired
    DemoHints hints;

    @Autowired
    DemoDay day;

    @Autowired
    Organs organs;

    @Autowired
    ThreeInPlace inPlace;

    @Autowired
    SignInHandling signIn;

    @Autowired
    ActorSource actors;

    @Autowired
    OfficeClock clock;

    @Autowired
    List<DutySource> duties;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_province_is_there_with_its_organs_and_people() {
        assertThat(organs.all())
                .extracting(Organ::shortName)
                .containsExactly("澜川省医保局", "云河市医保局", "澄溪县医保局", "望岭县医保局", "栖州市医保局", "柏原县医保局", "桐浦县医保局");
        assertThat(rows("organisation.unit")).isEqualTo(Sheet.rows("units.csv").size());
        assertThat(rows("organisation.person"))
                .as("and the successor of a handover")
                .isEqualTo(Sheet.rows("people.csv").size() + 1);
    }

    @Test
    void somebody_can_sign_in_for_every_role() {
        var roles = EnumSet.noneOf(Role.class);
        for (var hint : hints.all()) {
            roles.addAll(signedIn(hint).roles());
        }

        assertThat(hints.all()).isNotEmpty();
        assertThat(roles).containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void every_act_of_a_role_is_in_somebodys_hands() {
        var everybody = hints.all().stream().map(this::signedIn).toList();

        assertThat(Act.values()).allSatisfy(act -> assertThat(everybody).anyMatch(it -> it.may(act)));
    }

    @Test
    void nobody_in_it_holds_two_roles_that_exclude_each_other() {
        assertThat(Sheet.rows("people.csv")).allSatisfy(row -> {
            var roles = Stream.of(row.get("角色").split(";"))
                    .filter(it -> !it.isEmpty())
                    .map(Role::valueOf)
                    .collect(toSet());
            assertThat(roles).noneMatch(one -> roles.stream().anyMatch(one::excludes));
        });
    }

    @Test
    void a_second_start_changes_nothing() {
        var before = TABLES.stream().map(this::rows).toList();

        province.start();

        assertThat(TABLES.stream().map(this::rows).toList()).isEqualTo(before);
    }

    @Test
    void everything_it_did_is_on_a_whole_trail() {
        assertThat(new TrailVerification(jdbc).verify(List.of())).isInstanceOf(Whole.class);
        assertThat(rows("trail.entry")).isGreaterThan(100);
    }

    /** A visitor must find something to do: a gap, a handover, a filing, something overdue. */
    @Test
    void there_is_something_left_to_do() {
        var everywhere = Scope.below(organs.all().getFirst().branch());
        var open = duties.stream()
                .flatMap(it -> it.open(everywhere).stream())
                .map(it -> it.what())
                .collect(toSet());
        var county = organs.all().get(2);

        assertThat(open).containsAll(Set.of("指定科室联络员", "确认工作交接", "人员变动向上级备案", "安排专题汇报", "临时交办", "公开任务"));
        assertThat(inPlace.of(county.id(), clock.today()).missing()).containsExactly("县医疗保障信息中心没有联络员");
    }

    @Test
    void what_the_bureaus_have_published_is_there_with_its_own_moments() {
        assertThat(rows("disclosures.item")).isGreaterThan(200);
        assertThat(rows("published.article")).isGreaterThan(180);
        assertThat(jdbc.sql("select min(published_on) || ' ' || max(published_on) from disclosures.item")
                        .query(String.class)
                        .single())
                .matches("2021-\\S+ 2026-0[12]-\\S+");
        assertThat(rows("disclosures.relation")).isGreaterThan(8);
        assertThat(rows("published.file")).isPositive();
    }

    @Test
    void a_paper_stands_at_every_step_of_its_way() {
        var stages = jdbc.sql("select distinct stage || ' ' || publicity from disclosures.item")
                .query(String.class)
                .list();

        assertThat(stages).as("stages").hasSizeGreaterThan(8);
        assertThat(jdbc.sql("select distinct stage from disclosures.item")
                        .query(String.class)
                        .list())
                .contains("DRAFT", "UNIT", "SECRECY", "ATTRIBUTE", "SIGNATURE", "RELEASE", "SETTLED");
        assertThat(jdbc.sql("select distinct publicity from disclosures.item")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("NOT_YET", "PUBLIC", "WITHDRAWN", "KEPT_BACK");
    }

    @Test
    void each_step_of_a_paper_was_taken_by_somebody_else() {
        assertThat(jdbc.sql("""
                                select count(*)
                                  from (select item_id, version
                                          from disclosures.step
                                         where kind in ('SUBMITTED', 'UNIT_PASSED', 'SECRECY_CONCLUDED', 'ATTRIBUTE_PASSED', 'SIGNED')
                                         group by item_id, version
                                        having count(distinct by_id) < count(distinct kind)) as one_hand
                                """).query(Long.class).single()).isZero();
    }

    @Test
    void some_papers_are_late_and_some_are_not() {
        var days = jdbc.sql("select :today - formed_on from disclosures.item where publicity = 'NOT_YET'")
                .param("today", clock.today())
                .query(Integer.class)
                .list();

        assertThat(days).as("twenty working days are over").anyMatch(it -> it > 35);
        assertThat(days).as("and are not").anyMatch(it -> it < 20);
    }

    /** The only test that moves the day, and only by one. */
    @Test
    void the_day_moves_forward_with_a_trace_and_never_back() {
        var visitor = signedIn(hints.all().getFirst());
        var today = clock.today();

        day.moveTo(visitor, today.plusDays(1));

        assertThat(clock.today()).isEqualTo(today.plusDays(1));
        assertThat(jdbc.sql("select before, after from trail.entry where what = '调整演示日期'")
                        .query((row, _) -> row.getString("before") + " " + row.getString("after"))
                        .list())
                .containsExactly("\"2026-03-02\" \"2026-03-03\"");
        assertThatThrownBy(() -> day.moveTo(visitor, monday("2026-03-02"))).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> day.moveTo(visitor, sunday("2026-03-01"))).isInstanceOf(RefusedException.class);
        assertThat(clock.today()).isEqualTo(tuesday("2026-03-03"));
    }

    private Actor signedIn(Hint hint) {
        var answer = signIn.withPassword(hint.loginName(), hints.password(), "127.0.0.1");
        assertThat(answer).as(hint.person()).isInstanceOf(SignIn.Welcome.class);
        return actors.actor(((SignIn.Welcome) answer).person()).orElseThrow();
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
