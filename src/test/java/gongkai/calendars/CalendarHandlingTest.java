package gongkai.calendars;

import static gongkai.Refusals.refuses;
import static gongkai.calendars.CalendarRefusal.NOT_YOUR_BRANCH;
import static gongkai.calendars.CalendarRefusal.ONLY_THE_ROOT_IMPORTS;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.saturday;
import static gongkai.statute.Day.thursday;
import static gongkai.statute.Day.tuesday;
import static gongkai.statute.Day.wednesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.NotFound;
import gongkai.calendars.AnnouncedYearReader.Reading;
import gongkai.organisation.Cast;
import gongkai.organisation.Organ;
import gongkai.statute.SpecialDay;
import gongkai.statute.SpecialDay.Layer;
import gongkai.workyears.domain.DutyRule;
import gongkai.workyears.domain.Responsibility;
import gongkai.workyears.domain.TaskBrief;
import gongkai.workyears.domain.TaskBrief.Kind;
import gongkai.workyears.domain.TaskBrief.Term;
import gongkai.workyears.handling.TaskHandling;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeOffice
class CalendarHandlingTest {

    /** Invented: New Year from Friday to Monday, made up for on Saturday, 9 January. */
    private static final AnnouncedYear YEAR_2027 = year("""
            date,isOffDay,name
            2027-01-01,true,元旦
            2027-01-02,true,元旦
            2027-01-03,true,元旦
            2027-01-04,true,元旦
            2027-01-09,false,元旦
            2027-05-01,true,劳动节
            2027-10-01,true,国庆节
            2027-10-02,true,国庆节
            2027-10-03,true,国庆节
            """);

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    CalendarHandling handling;

    @Autowired
    Calendars calendars;

    @Autowired
    TaskHandling tasks;

    @Autowired
    JdbcClient jdbc;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
    }

    @Test
    void a_new_year_moves_exactly_the_duties_that_reach_into_it() {
        clock.isOn(monday("2026-12-28"));
        assign(cast.county, "跨年", new Term.WithinWorkingDays(10));
        assign(cast.county, "年内", new Term.WithinWorkingDays(3));
        assign(cast.county, "指定日期", new Term.OnDay(monday("2027-01-04")));

        var preview = handling.movedBy(cast.system, handling.proposal(cast.system, YEAR_2027));
        var moved = handling.enter(cast.system, handling.proposal(cast.system, YEAR_2027));

        assertThat(moved).isEqualTo(preview).singleElement().satisfies(it -> {
            assertThat(it.duty().subject()).isEqualTo("跨年");
            assertThat(it.before().lastDay()).isEqualTo(monday("2027-01-11"));
            assertThat(it.before().provisional()).isTrue();
            assertThat(it.after().lastDay()).isEqualTo(tuesday("2027-01-12"));
            assertThat(it.after().provisional()).isFalse();
        });
        assertThat(lastEntry()).contains("临时交办（跨年）：2027-01-11 → 2027-01-12").doesNotContain("年内", "指定日期");
    }

    @Test
    void a_preview_enters_nothing() {
        handling.movedBy(cast.system, handling.proposal(cast.system, YEAR_2027));

        assertThat(calendars.national().announcedYears()).doesNotContain(2027);
    }

    @Test
    void withdrawing_a_year_brings_the_old_dates_back() {
        clock.isOn(monday("2026-12-28"));
        assign(cast.county, "跨年", new Term.WithinWorkingDays(10));
        handling.enter(cast.system, handling.proposal(cast.system, YEAR_2027));
        assertThat(calendars.national().announcedYears()).contains(2027);

        var moved = handling.withdraw(cast.system, present());

        assertThat(moved)
                .singleElement()
                .satisfies(it -> assertThat(it.after().lastDay()).isEqualTo(monday("2027-01-11")));
        assertThat(calendars.national().announcedYears()).doesNotContain(2027);
        assertThat(lastEntry()).contains("2027-01-12 → 2027-01-11");
    }

    @Test
    void a_later_notice_of_the_same_year_replaces_the_earlier_one_as_a_whole() {
        var second = year("""
                date,isOffDay,name
                2027-01-01,true,元旦
                2027-05-01,true,劳动节
                2027-10-01,true,国庆节
                2027-10-02,true,国庆节
                2027-10-03,true,国庆节
                """);
        handling.enter(cast.system, handling.proposal(cast.system, YEAR_2027));
        assertThat(calendars.national().isWorkingDay(monday("2027-01-04"))).isFalse();
        assertThat(calendars.national().isWorkingDay(saturday("2027-01-09"))).isTrue();

        handling.enter(cast.system, handling.proposal(cast.system, second));
        assertThat(calendars.national().isWorkingDay(monday("2027-01-04"))).isTrue();
        assertThat(calendars.national().isWorkingDay(saturday("2027-01-09"))).isFalse();

        handling.withdraw(cast.system, present());
        assertThat(calendars.national().isWorkingDay(monday("2027-01-04"))).isFalse();
    }

    @Test
    void a_days_holiday_of_one_county_moves_nothing_at_the_neighbour() {
        assign(cast.county, "本县", new Term.WithinWorkingDays(5));
        assign(cast.neighbour, "邻县", new Term.WithinWorkingDays(5));

        var moved = handling.enter(cast.countySystem, off(cast.countySystem, cast.county.branch(), "2026-03-04"));

        assertThat(moved).extracting(it -> it.duty().subject()).containsExactly("本县");
        var day = wednesday("2026-03-04");
        assertThat(calendars.at(cast.county.branch()).isWorkingDay(day)).isFalse();
        assertThat(calendars.at(cast.neighbour.branch()).isWorkingDay(day)).isTrue();
        assertThat(calendars.at(cast.city.branch()).isWorkingDay(day)).isTrue();
        assertThat(calendars.national().isWorkingDay(day)).isTrue();

        handling.withdraw(cast.countySystem, present());
        assertThat(calendars.at(cast.county.branch()).isWorkingDay(day)).isTrue();
    }

    @Test
    void a_regions_holiday_holds_for_every_organ_below() {
        handling.enter(cast.system, off(cast.system, cast.city.branch(), "2026-03-04"));

        for (var it : List.of(cast.city, cast.county, cast.neighbour)) {
            assertThat(calendars.at(it.branch()).isWorkingDay(wednesday("2026-03-04")))
                    .isFalse();
        }
        assertThat(calendars.at(cast.province.branch()).isWorkingDay(wednesday("2026-03-04")))
                .isTrue();
    }

    /** By hand is by hand: entered first or last, it prevails. */
    @Test
    void a_day_entered_by_hand_prevails_over_the_regions_whichever_came_first() {
        var day = wednesday("2026-03-04");
        handling.enter(
                cast.system,
                handling.proposal(
                        cast.system,
                        Layer.MANUAL,
                        cast.county.branch(),
                        "通知",
                        List.of(new SpecialDay(day, false, "防汛", Layer.MANUAL, "通知"))));

        handling.enter(cast.system, off(cast.system, cast.city.branch(), "2026-03-04"));

        assertThat(calendars.at(cast.county.branch()).isWorkingDay(day)).isTrue();
        assertThat(calendars.at(cast.neighbour.branch()).isWorkingDay(day)).isFalse();
    }

    @Test
    void a_county_imports_no_national_notice_and_enters_nothing_for_others() {
        refuses(
                ONLY_THE_ROOT_IMPORTS,
                () -> handling.enter(cast.countySystem, handling.proposal(cast.countySystem, YEAR_2027)));
        for (var place : List.of(cast.neighbour.branch(), cast.city.branch(), cast.province.branch())) {
            refuses(
                    NOT_YOUR_BRANCH,
                    () -> handling.enter(cast.countySystem, off(cast.countySystem, place, "2026-03-04")));
        }
        handling.enter(cast.system, handling.proposal(cast.system, YEAR_2027));
        refuses(ONLY_THE_ROOT_IMPORTS, () -> handling.withdraw(cast.countySystem, present()));
    }

    @Test
    void what_is_withdrawn_is_not_withdrawn_again() {
        handling.enter(cast.system, handling.proposal(cast.system, YEAR_2027));
        var id = present();
        handling.withdraw(cast.system, id);

        assertThatThrownBy(() -> handling.withdraw(cast.system, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void an_arrangement_reads_back_as_it_was_entered() {
        var proposed = off(cast.system, cast.city.branch(), "2026-03-04");
        handling.enter(cast.system, proposed);

        assertThat(handling.all().getLast())
                .usingRecursiveComparison()
                .ignoringFields("id", "enteredAt")
                .isEqualTo(proposed);
    }

    @Test
    void the_preview_of_a_holiday_across_a_weekend_moves_the_last_day_to_the_next_working_day() {
        assign(cast.county, "本县", new Term.WithinWorkingDays(3));

        var moved = handling.movedBy(cast.system, off(cast.system, cast.county.branch(), "2026-03-05"));

        assertThat(moved).singleElement().satisfies(it -> {
            assertThat(it.before().lastDay()).isEqualTo(thursday("2026-03-05"));
            assertThat(it.after().lastDay()).isEqualTo(LocalDate.of(2026, 3, 6));
        });
    }

    private Arrangement off(Actor actor, Branch place, String day) {
        return handling.proposal(
                actor,
                Layer.REGIONAL,
                place,
                "县政府通知",
                List.of(new SpecialDay(LocalDate.parse(day), true, "纪念日", Layer.REGIONAL, "县政府通知")));
    }

    private void assign(Organ organ, String title, Term term) {
        var clerk = organ.equals(cast.county) ? cast.zhou : cast.neighboursClerk;
        var unit = organ.equals(cast.county) ? cast.benefits : cast.neighboursOffice;
        tasks.assign(
                clerk,
                new TaskBrief(0, organ.id(), Kind.AD_HOC, null, title, "市局", clock.today(), term),
                new Responsibility(unit, DutyRule.WHO_MAKES));
    }

    private long present() {
        return handling.all().stream()
                .filter(Arrangement::holds)
                .toList()
                .getLast()
                .id();
    }

    private String lastEntry() {
        return jdbc.sql("select after from trail.entry order by number desc limit 1")
                .query((row, _) -> row.getString("after"))
                .single();
    }

    private static AnnouncedYear year(String csv) {
        if (AnnouncedYearReader.csv(csv, 2027) instanceof Reading.Read(var year, var _)) {
            return new AnnouncedYear(year.year(), "国办发明电", List.of(), year.days());
        }
        throw new IllegalArgumentException(csv);
    }
}
