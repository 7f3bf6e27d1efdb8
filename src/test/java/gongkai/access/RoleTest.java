package gongkai.access;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.Role.Kind;
import gongkai.access.Role.Reach;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RoleTest {

    @ParameterizedTest
    @MethodSource("everyPair")
    void two_roles_exclude_each_other_or_neither_does(Role one, Role other) {
        assertThat(one.excludes(other)).isEqualTo(other.excludes(one));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void an_administrator_is_nothing_else_and_business_roles_combine(Role one, Role other) {
        var bothBusiness = one.kind() == Kind.BUSINESS && other.kind() == Kind.BUSINESS;

        assertThat(one.excludes(other)).isEqualTo(one != other && !bothBusiness);
    }

    @ParameterizedTest
    @EnumSource
    void only_supervisors_and_administrators_reach_below_their_organ(Role role) {
        assertThat(role.reach() == Reach.BRANCH)
                .isEqualTo(role == Role.SUPERVISOR || role.kind() == Kind.ADMINISTRATION);
    }

    static Stream<Arguments> everyPair() {
        return Stream.of(Role.values()).flatMap(one -> Stream.of(Role.values()).map(other -> Arguments.of(one, other)));
    }
}
