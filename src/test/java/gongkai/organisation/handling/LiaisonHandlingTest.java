package gongkai.organisation.handling;

import static gongkai.Refusals.refuses;
import static gongkai.organisation.domain.OrganisationRefusal.NOT_OF_THIS_UNIT;
import static gongkai.organisation.domain.OrganisationRefusal.UNIT_HAS_LIAISON;
import static gongkai.organisation.domain.OrganisationRefusal.UNIT_IS_CLOSED;
import static gongkai.statute.Day.saturday;
import static gongkai.statute.Day.sunday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.calendars.Duty;
import gongkai.organisation.Cast;
import gongkai.organisation.domain.Unit;
import gongkai.organisation.store.PgLiaisonStore;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DuplicateKeyException;

@WholeOffice
class LiaisonHandlingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    LiaisonHandling liaisons;

    @Autowired
    OrganHandling organs;

    @Autowired
    PgLiaisonStore store;

    @Autowired
    OrganisationDuties duties;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
    }

    @Test
    void seven_of_eight_units_covered_names_the_eighth() {
        var candidates = cast.onePerUnit();
        for (int i = 0; i < 7; i++) {
            liaisons.appoint(cast.zhou, cast.units.get(i), candidates.get(i).id(), Cast.TODAY);
        }

        assertThat(liaisons.cover(cast.zhou, cast.county.id())).satisfies(it -> {
            assertThat(it.covered()).isEqualTo(7);
            assertThat(it.units()).isEqualTo(8);
            assertThat(it.missing()).extracting(Unit::name).containsExactly("信息中心");
        });
        assertThat(missing()).singleElement().satisfies(it -> {
            assertThat(it.subject()).isEqualTo("信息中心");
            assertThat(it.isOf(cast.zhou)).isTrue();
            assertThat(it.isOf(cast.neighboursClerk)).isFalse();
        });

        liaisons.appoint(cast.zhou, cast.units.get(7), candidates.get(7).id(), Cast.TODAY);
        assertThat(liaisons.cover(cast.zhou, cast.county.id()).isComplete()).isTrue();
        assertThat(missing()).isEmpty();
    }

    @Test
    void a_unit_that_has_its_liaison_gets_no_second_one() {
        liaisons.appoint(cast.zhou, cast.benefits, cast.luo.id(), Cast.TODAY);

        refuses(UNIT_HAS_LIAISON, () -> liaisons.appoint(cast.zhou, cast.benefits, cast.he.id(), Cast.TODAY));
        assertThatThrownBy(() -> store.appoint(cast.benefits, cast.he.id(), Cast.TODAY))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void only_somebody_of_the_unit_becomes_its_liaison() {
        refuses(NOT_OF_THIS_UNIT, () -> liaisons.appoint(cast.zhou, cast.benefits, cast.han.id(), Cast.TODAY));
    }

    @Test
    void the_neighbour_does_not_appoint_here() {
        assertThatThrownBy(() -> liaisons.appoint(cast.neighboursClerk, cast.benefits, cast.luo.id(), Cast.TODAY))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> liaisons.appoint(cast.luo, cast.benefits, cast.luo.id(), Cast.TODAY))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_closed_unit_needs_no_liaison_from_the_day_after() {
        organs.closeUnit(cast.system, cast.units.get(7));
        assertThat(liaisons.cover(cast.zhou, cast.county.id()).units()).isEqualTo(8);

        clock.isOn(Cast.TODAY.plusDays(1));
        assertThat(liaisons.cover(cast.zhou, cast.county.id()).units()).isEqualTo(7);
        refuses(UNIT_IS_CLOSED, () -> liaisons.appoint(cast.zhou, cast.units.get(7), cast.luo.id(), Cast.TODAY));
    }

    /** The State Council announces next year's days in November. */
    @Test
    void next_years_calendar_is_asked_of_the_root_from_the_first_of_november() {
        clock.isOn(saturday("2026-10-31"));
        assertThat(calendar()).isEmpty();

        clock.isOn(sunday("2026-11-01"));
        assertThat(calendar()).singleElement().satisfies(it -> {
            assertThat(it.place()).isEqualTo(cast.province.branch());
            assertThat(it.roles()).containsExactly(Role.SYSTEM_ADMINISTRATOR);
            assertThat(it.isOf(cast.countySystem)).isFalse();
        });
    }

    private List<Duty> missing() {
        return duties.open(Scope.below(cast.province.branch())).stream()
                .filter(it -> it.what().equals("指定科室联络员"))
                .filter(it -> it.place().equals(cast.county.branch()))
                .toList();
    }

    private List<Duty> calendar() {
        return duties.open(Scope.below(cast.province.branch())).stream()
                .filter(it -> it.what().equals("导入放假安排"))
                .toList();
    }
}
