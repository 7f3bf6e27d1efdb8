package gongkai.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.PersonId;
import gongkai.accounts.domain.SecurityPolicy.SecondFactor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SecurityPolicyTest {

    private static final SecurityPolicy STANDING = SecurityPolicy.STANDING;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Abcdef1234      |
                    Abcdef123       | 口令至少 10 个字符
                    abcdef-1234     |
                    ABCDEF-1234     |
                    Abcdefghi-      |
                    abcdef1234      | 口令须包含大写字母、小写字母、数字、符号中的至少 3 种
                    ABCDEFGHIJ-     | 口令须包含大写字母、小写字母、数字、符号中的至少 3 种
                    1234567890-     | 口令须包含大写字母、小写字母、数字、符号中的至少 3 种
                    政务公开政务公开aB |  口令须包含大写字母、小写字母、数字、符号中的至少 3 种
                    xZhouMin-2026   | 口令不能包含用户名
                    Zhou-Min-2026   |
                    """)
    void a_password_is_long_mixed_and_not_the_name(String password, @Nullable String fault) {
        assertThat(STANDING.faults(password, "zhoumin")).isEqualTo(fault == null ? none() : List.of(fault));
    }

    @Test
    void two_hundred_characters_are_allowed_and_one_more_is_not() {
        var long200 = "Ab1-" + "x".repeat(196);

        assertThat(STANDING.faults(long200, "zhoumin")).isEmpty();
        assertThat(STANDING.faults(long200 + "x", "zhoumin")).containsExactly("口令过长");
    }

    /** A rare character is one character, although Java keeps it in two. */
    @Test
    void characters_are_counted_as_people_count_them() {
        assertThat(STANDING.faults("Ab1𬭎𬭎𬭎𬭎𬭎𬭎", "zhoumin")).contains("口令至少 10 个字符");
    }

    @ParameterizedTest
    @MethodSource
    void each_limit_is_kept_at_its_edges_and_broken_one_beyond(SecurityPolicy policy, String broken) {
        assertThat(policy.broken())
                .extracting(SecurityPolicy.Limit::name)
                .isEqualTo(broken.isEmpty() ? none() : List.of(broken));
    }

    static Stream<Arguments> each_limit_is_kept_at_its_edges_and_broken_one_beyond() {
        return Stream.of(
                policy("", 10, 3, 5, 90, 5, 20, 15, 15, 8),
                policy("", 64, 4, 24, 7, 3, 5, 1440, 5, 1),
                policy("minimumLength", 9, 3, 5, 90, 5, 20, 15, 15, 8),
                policy("minimumLength", 65, 3, 5, 90, 5, 20, 15, 15, 8),
                policy("characterClasses", 10, 2, 5, 90, 5, 20, 15, 15, 8),
                policy("characterClasses", 10, 5, 5, 90, 5, 20, 15, 15, 8),
                policy("remembered", 10, 3, 4, 90, 5, 20, 15, 15, 8),
                policy("remembered", 10, 3, 25, 90, 5, 20, 15, 15, 8),
                policy("validDays", 10, 3, 5, 91, 5, 20, 15, 15, 8),
                policy("validDays", 10, 3, 5, 6, 5, 20, 15, 15, 8),
                policy("failures", 10, 3, 5, 90, 6, 20, 15, 15, 8),
                policy("failures", 10, 3, 5, 90, 2, 20, 15, 15, 8),
                policy("sourceFailures", 10, 3, 5, 90, 5, 21, 15, 15, 8),
                policy("sourceFailures", 10, 3, 5, 90, 5, 4, 15, 15, 8),
                policy("lockMinutes", 10, 3, 5, 90, 5, 20, 14, 15, 8),
                policy("lockMinutes", 10, 3, 5, 90, 5, 20, 1441, 15, 8),
                policy("idleMinutes", 10, 3, 5, 90, 5, 20, 15, 16, 8),
                policy("idleMinutes", 10, 3, 5, 90, 5, 20, 15, 4, 8),
                policy("absoluteHours", 10, 3, 5, 90, 5, 20, 15, 15, 9),
                policy("absoluteHours", 10, 3, 5, 90, 5, 20, 15, 15, 0));
    }

    @Test
    void a_password_lasts_ninety_days_and_not_a_second_longer() {
        var setAt = Instant.parse("2026-01-01T01:00:00Z");
        var account = new Account(new PersonId(1), "zhoumin", "", setAt, false, null, 0, null, "");
        var lastMoment = setAt.plus(Duration.ofDays(90));

        assertThat(account.wantsNewPassword(STANDING, lastMoment.minusSeconds(1)))
                .isFalse();
        assertThat(account.wantsNewPassword(STANDING, lastMoment)).isFalse();
        assertThat(account.wantsNewPassword(STANDING, lastMoment.plusSeconds(1)))
                .isTrue();
    }

    @Test
    void a_password_that_somebody_else_has_set_is_replaced_at_once() {
        var now = Instant.parse("2026-01-01T01:00:00Z");

        assertThat(new Account(new PersonId(1), "zhoumin", "", now, true, null, 0, null, "")
                        .wantsNewPassword(STANDING, now))
                .isTrue();
    }

    private static List<String> none() {
        return List.of();
    }

    private static Arguments policy(String broken, int... it) {
        return Arguments.of(
                new SecurityPolicy(
                        it[0], it[1], it[2], it[3], it[4], it[5], it[6], it[7], it[8], SecondFactor.EVERYONE),
                broken);
    }
}
