package gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.Actor.Deputy;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActorTest {

    private static final Branch PROVINCE = new Branch("1.");
    private static final Branch CITY = new Branch("1.4.");
    private static final Branch COUNTY = new Branch("1.4.9.");
    private static final Branch NEIGHBOUR = new Branch("1.4.90.");
    private static final Branch OTHER_CITY = new Branch("1.40.");

    @ParameterizedTest
    @EnumSource
    void a_county_clerk_may_do_nothing_of_an_office_at_the_neighbour_or_above(Act act) {
        var clerk = at(COUNTY, Role.OFFICE_CLERK);

        assertThat(clerk.may(act, COUNTY)).isEqualTo(clerk.may(act));
        assertThat(clerk.may(act, NEIGHBOUR)).isFalse();
        assertThat(clerk.may(act, CITY)).isFalse();
        assertThat(clerk.scope(act).withBelow()).isFalse();
    }

    @Test
    void a_clerk_of_the_city_may_not_write_in_the_county_below() {
        var clerk = at(CITY, Role.OFFICE_CLERK);

        assertThat(clerk.may(Act.MAINTAIN_LIAISONS, CITY)).isTrue();
        assertThat(clerk.may(Act.MAINTAIN_LIAISONS, COUNTY)).isFalse();
    }

    @Test
    void a_supervisor_reaches_below_and_not_beside_or_above() {
        var supervisor = at(CITY, Role.SUPERVISOR);

        assertThat(supervisor.may(Act.ASSIGN_TO_SUBORDINATES, COUNTY)).isTrue();
        assertThat(supervisor.may(Act.SEE_WORK_YEAR, COUNTY)).isTrue();
        assertThat(supervisor.may(Act.ASSIGN_TO_SUBORDINATES, OTHER_CITY)).isFalse();
        assertThat(supervisor.may(Act.ASSIGN_TO_SUBORDINATES, PROVINCE)).isFalse();
        assertThat(supervisor.scope(Act.SEE_WORK_YEAR)).isEqualTo(new Scope(CITY, true));
    }

    /** The reach of one role does not stretch another. */
    @Test
    void a_supervisor_who_is_also_a_clerk_writes_only_at_home() {
        var both =
                new Actor(new PersonId(1), "苏婉", CITY, Set.of(), Set.of(Role.OFFICE_CLERK, Role.SUPERVISOR), Map.of());

        assertThat(both.may(Act.MAINTAIN_LIAISONS, CITY)).isTrue();
        assertThat(both.may(Act.MAINTAIN_LIAISONS, COUNTY)).isFalse();
        assertThat(both.scope(Act.MAINTAIN_LIAISONS)).isEqualTo(new Scope(CITY, false));
    }

    @Test
    void a_deputy_may_what_the_absent_colleague_may_and_signs_for_them() {
        var deputy = new Actor(
                new PersonId(2),
                "何晓燕",
                COUNTY,
                Set.of(),
                Set.of(Role.AUTHOR),
                Map.of(Role.OFFICE_HEAD, new Deputy(new PersonId(1), "韩志远")));

        assertThat(deputy.is(Role.OFFICE_HEAD)).isTrue();
        assertThat(deputy.may(Act.OPEN_WORK_YEAR, COUNTY)).isTrue();
        assertThat(deputy.may(Act.OPEN_WORK_YEAR, NEIGHBOUR)).isFalse();
        assertThat(deputy.signature(Role.OFFICE_HEAD)).isEqualTo("何晓燕 代 韩志远");
        assertThat(deputy.signature(Role.AUTHOR)).isEqualTo("何晓燕");
    }

    @Test
    void whoever_holds_a_role_signs_alone_even_when_standing_in_for_another_holder() {
        var holder = new Actor(
                new PersonId(2),
                "周敏",
                COUNTY,
                Set.of(),
                Set.of(Role.OFFICE_CLERK),
                Map.of(Role.OFFICE_CLERK, new Deputy(new PersonId(1), "韩志远")));

        assertThat(holder.signature(Role.OFFICE_CLERK)).isEqualTo("周敏");
    }

    @Test
    void the_program_holds_every_role_and_is_nobody() {
        var program = Actor.program(COUNTY);

        assertThat(program.isProgram()).isTrue();
        assertThat(Act.values())
                .allSatisfy(act -> assertThat(program.may(act, COUNTY)).isTrue());
        assertThat(at(COUNTY, Role.AUTHOR).isProgram()).isFalse();
    }

    @Test
    void the_first_refusal_of_several_rules_is_the_one_given() {
        enum Reason implements Refusal {
            FIRST,
            SECOND;

            @Override
            public String label() {
                return name();
            }
        }
        var verdict = Verdict.when(true, Reason.FIRST)
                .and(Verdict.when(false, Reason.SECOND))
                .and(Verdict.when(false, Reason.FIRST));

        assertThat(verdict).isEqualTo(Verdict.refused(Reason.SECOND));
        assertThat(verdict.isAllowed()).isFalse();
    }

    private static Actor at(Branch place, Role role) {
        return new Actor(new PersonId(1), "某", place, Set.of(), Set.of(role), Map.of());
    }
}
