package gongkai.accounts.handling;

import static gongkai.accounts.domain.AccountRefusal.LOCKED;
import static gongkai.accounts.domain.AccountRefusal.NOT_DURING_SIGN_IN;
import static gongkai.accounts.domain.AccountRefusal.WRONG_CODE;
import static gongkai.accounts.domain.AccountRefusal.WRONG_NAME_OR_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.Role;
import gongkai.accounts.domain.AccountRefusal;
import gongkai.accounts.domain.OneTimeCode;
import gongkai.accounts.domain.SignIn;
import gongkai.organisation.Cast;
import gongkai.organisation.handling.PeopleHandling;
import gongkai.vault.SealedColumn;
import gongkai.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeOffice
class SignInHandlingTest {

    private static final String PASSWORD = "Gongkai-2026";
    private static final String HOME = "10.0.0.7";
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    SignInHandling signIn;

    @Autowired
    Attempts attempts;

    @Autowired
    Vault vault;

    @Autowired
    AccountHandling accounts;

    @Autowired
    GrantHandling grants;

    @Autowired
    PeopleHandling people;

    @Autowired
    JdbcClient jdbc;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
        accounts.openWithOwnPassword(program(), cast.zhou.id(), "zhoumin", PASSWORD);
    }

    @Test
    void the_right_name_and_password_are_welcome() {
        assertThat(signIn.withPassword("zhoumin", PASSWORD, HOME)).isEqualTo(new SignIn.Welcome(cast.zhou.id()));
    }

    @Test
    void four_failures_do_not_lock_and_the_fifth_does() {
        fail(4);
        assertThat(signIn.withPassword("zhoumin", PASSWORD, HOME)).isInstanceOf(SignIn.Welcome.class);

        clock.passes(Duration.ofSeconds(1));
        fail(5);
        assertThat(signIn.withPassword("zhoumin", PASSWORD, HOME)).isEqualTo(refused(LOCKED));
    }

    @Test
    void it_is_open_again_when_the_time_of_locking_is_over_and_not_before() {
        fail(5);

        clock.passes(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(signIn.withPassword("zhoumin", PASSWORD, HOME)).isEqualTo(refused(LOCKED));
        clock.passes(Duration.ofSeconds(1));
        assertThat(signIn.withPassword("zhoumin", PASSWORD, HOME)).isInstanceOf(SignIn.Welcome.class);
    }

    /** The lock lasts its full time from the failure that caused it, however slowly the others came before. */
    @Test
    void a_slow_series_of_failures_locks_as_long_as_a_quick_one() {
        for (int i = 0; i < 5; i++) {
            fail(1);
            clock.passes(Duration.ofMinutes(3));
        }

        clock.passes(Duration.ofMinutes(11));
        assertThat(signIn.withPassword("zhoumin", PASSWORD, HOME)).isEqualTo(refused(LOCKED));
        clock.passes(Duration.ofMinutes(1));
        assertThat(signIn.withPassword("zhoumin", PASSWORD, HOME)).isInstanceOf(SignIn.Welcome.class);
    }

    /** Trying while it is locked does not keep it locked, or anybody could shut a colleague out for good. */
    @Test
    void trying_while_it_is_locked_does_not_make_it_longer() {
        fail(5);
        clock.passes(Duration.ofMinutes(14));
        fail(3);
        clock.passes(Duration.ofMinutes(1));

        assertThat(signIn.withPassword("zhoumin", PASSWORD, HOME)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void a_name_that_does_not_exist_is_answered_and_locked_like_one_that_does() {
        for (int i = 1; i <= 5; i++) {
            assertThat(signIn.withPassword("nobody", "wrong", "10.0.0." + i))
                    .isEqualTo(refused(WRONG_NAME_OR_PASSWORD));
            assertThat(signIn.withPassword("zhoumin", "wrong", "10.0.1." + i))
                    .isEqualTo(refused(WRONG_NAME_OR_PASSWORD));
        }

        assertThat(signIn.withPassword("nobody", "wrong", HOME)).isEqualTo(refused(LOCKED));
        assertThat(signIn.withPassword("zhoumin", PASSWORD, HOME)).isEqualTo(refused(LOCKED));
    }

    @Test
    void one_source_is_stopped_after_twenty_failures_whatever_the_names() {
        for (int i = 0; i < 19; i++) {
            signIn.withPassword("nobody" + i, "wrong", HOME);
        }
        assertThat(signIn.withPassword("nobody19", "wrong", HOME)).isEqualTo(refused(WRONG_NAME_OR_PASSWORD));

        assertThat(signIn.withPassword("zhoumin", PASSWORD, HOME)).isEqualTo(refused(LOCKED));
        assertThat(signIn.withPassword("zhoumin", PASSWORD, "10.0.0.8")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void a_code_is_wanted_once_a_second_factor_is_set_up_and_each_code_works_once() {
        secondFactor();
        clock.passes(Duration.ofMinutes(1));

        assertThat(signIn.withPassword("zhoumin", PASSWORD, HOME)).isEqualTo(new SignIn.CodeWanted(cast.zhou.id()));
        assertThat(signIn.withCode(cast.zhou.id(), code(), HOME)).isInstanceOf(SignIn.Welcome.class);
        assertThat(signIn.withCode(cast.zhou.id(), code(), HOME)).isEqualTo(refused(WRONG_CODE));
    }

    /** Setting it up has used a code; the next sign-in needs another. */
    @Test
    void the_code_of_the_set_up_does_not_sign_in() {
        secondFactor();

        assertThat(signIn.withCode(cast.zhou.id(), code(), HOME)).isEqualTo(refused(WRONG_CODE));
    }

    @Test
    void of_two_who_come_at_once_with_the_same_code_one_gets_in() throws Exception {
        secondFactor();
        clock.passes(Duration.ofMinutes(1));
        Callable<SignIn> coming = () -> signIn.withCode(cast.zhou.id(), code(), HOME);

        try (var both = Executors.newFixedThreadPool(4)) {
            var answers = both
                    .invokeAll(IntStream.range(0, 4).mapToObj(_ -> coming).toList())
                    .stream()
                    .map(it -> it.resultNow())
                    .toList();

            assertThat(answers).filteredOn(SignIn.Welcome.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(SignIn.Refused.class::isInstance).hasSize(3);
        }
    }

    @Test
    void wrong_codes_lock_as_wrong_passwords_do() {
        secondFactor();
        clock.passes(Duration.ofMinutes(1));
        for (int i = 0; i < 5; i++) {
            assertThat(signIn.withCode(cast.zhou.id(), "000000", HOME)).isEqualTo(refused(WRONG_CODE));
        }

        assertThat(signIn.withCode(cast.zhou.id(), code(), HOME)).isEqualTo(refused(LOCKED));
    }

    @Test
    void an_administrator_must_set_up_a_second_factor_before_anything_else() {
        accounts.openWithOwnPassword(program(), cast.countySystem.id(), "guchen", PASSWORD);
        grants.grant(program(), cast.countySystem.id(), Role.SYSTEM_ADMINISTRATOR);

        assertThat(signIn.withPassword("guchen", PASSWORD, HOME))
                .isEqualTo(new SignIn.SecondFactorWanted(cast.countySystem.id()));
    }

    @Test
    void a_password_lasts_its_ninetieth_day_and_is_replaced_after_it() {
        clock.passes(Duration.ofDays(90));
        assertThat(signIn.withPassword("zhoumin", PASSWORD, HOME)).isInstanceOf(SignIn.Welcome.class);

        clock.passes(Duration.ofSeconds(1));
        assertThat(signIn.withPassword("zhoumin", PASSWORD, HOME))
                .isEqualTo(new SignIn.NewPasswordWanted(cast.zhou.id()));
    }

    @Test
    void a_disabled_account_and_a_person_who_left_are_answered_like_nobody() {
        accounts.openWithOwnPassword(program(), cast.he.id(), "hexiaoyan", PASSWORD);
        accounts.disable(cast.system, cast.zhou.id(), "测试");
        people.leave(cast.han, cast.he.id(), Cast.TODAY);

        clock.isOn(Cast.TODAY.plusDays(1));
        assertThat(signIn.withPassword("zhoumin", PASSWORD, HOME)).isEqualTo(refused(WRONG_NAME_OR_PASSWORD));
        assertThat(signIn.withPassword("hexiaoyan", PASSWORD, HOME)).isEqualTo(refused(WRONG_NAME_OR_PASSWORD));
        assertThat(signIn.withCode(cast.zhou.id(), "000000", HOME)).isEqualTo(refused(NOT_DURING_SIGN_IN));
    }

    /** What was begun with the old password does not go on after a reset, however far it had come. */
    @Test
    void whoever_is_signing_in_goes_on_for_ten_minutes_and_not_past_a_reset_or_an_ending() {
        var since = clock.now();
        clock.passes(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(signIn.mayGoOn(cast.zhou.id(), since)).isTrue();
        clock.passes(Duration.ofSeconds(1));
        assertThat(signIn.mayGoOn(cast.zhou.id(), since)).isFalse();

        var again = clock.now();
        clock.passes(Duration.ofSeconds(1));
        accounts.reset(cast.system, cast.zhou.id());
        assertThat(signIn.mayGoOn(cast.zhou.id(), again)).isFalse();
        assertThat(signIn.mayGoOn(cast.zhou.id(), clock.now())).isTrue();

        accounts.disable(cast.system, cast.zhou.id(), "测试");
        assertThat(signIn.mayGoOn(cast.zhou.id(), clock.now())).isFalse();
        assertThat(signIn.next(cast.zhou.id())).isEqualTo(refused(NOT_DURING_SIGN_IN));
    }

    @Test
    void every_sign_in_and_every_refusal_is_on_the_trail() {
        signIn.withPassword("zhoumin", PASSWORD, HOME);
        signIn.withPassword("zhoumin", "wrong", HOME);
        signIn.signedOut(cast.zhou.id());

        assertThat(jdbc.sql("select what from trail.entry order by number desc limit 3")
                        .query((row, _) -> row.getString("what"))
                        .list())
                .containsExactly("退出登录", "登录失败：用户名或口令不正确", "口令登录");
    }

    /** However many come at once: the first five are compared, and the others not at all. */
    @Test
    void of_thirty_guesses_at_once_five_are_compared() throws Exception {
        var answers = atOnce(30, () -> signIn.withPassword("zhoumin", "wrong", HOME));

        assertThat(answers).filteredOn(refused(WRONG_NAME_OR_PASSWORD)::equals).hasSize(5);
        assertThat(answers).filteredOn(refused(LOCKED)::equals).hasSize(25);
    }

    /** Each waits for a core without keeping a connection meanwhile: the pool is far smaller than this crowd. */
    @Test
    void a_whole_bureau_may_come_at_once() throws Exception {
        var answers = atOnce(30, () -> signIn.withPassword("zhoumin", PASSWORD, HOME));

        assertThat(answers).hasSize(30).allMatch(SignIn.Welcome.class::isInstance);
    }

    private static List<SignIn> atOnce(int times, Callable<SignIn> coming) throws InterruptedException {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            return all.invokeAll(Collections.nCopies(times, coming)).stream()
                    .map(it -> it.resultNow())
                    .toList();
        }
    }

    @Test
    void a_lock_leaves_one_entry_when_it_begins_and_none_for_what_is_tried_meanwhile() {
        var before = entries();
        fail(5);
        assertThat(entries()).isEqualTo(before + 6);

        fail(40);

        assertThat(entries()).isEqualTo(before + 6);
        assertThat(jdbc.sql("select count(*) from accounts.attempt")
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
    }

    @Test
    void an_endless_name_with_a_nul_in_it_is_a_name_nobody_has() {
        assertThat(signIn.withPassword("zhou\0min" + "x".repeat(10_000), PASSWORD, HOME))
                .isEqualTo(refused(WRONG_NAME_OR_PASSWORD));
        assertThat(signIn.withPassword("zhou\0min", PASSWORD + "x".repeat(100_000), HOME))
                .isEqualTo(refused(WRONG_NAME_OR_PASSWORD));

        assertThat(jdbc.sql("select login_name from accounts.attempt order by id")
                        .query(String.class)
                        .list())
                .containsExactly("zhoumin" + "x".repeat(57), "zhoumin");
    }

    @Test
    void attempts_are_forgotten_after_thirty_days_but_for_the_last_two_that_succeeded() {
        for (int i = 0; i < 3; i++) {
            signIn.withPassword("zhoumin", PASSWORD, HOME);
            fail(1);
            clock.passes(Duration.ofHours(1));
        }
        clock.passes(Duration.ofDays(30));

        attempts.prune();

        assertThat(jdbc.sql("select succeeded from accounts.attempt")
                        .query(Boolean.class)
                        .list())
                .containsExactly(true, true);
    }

    private long entries() {
        return jdbc.sql("select count(*) from trail.entry").query(Long.class).single();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            signIn.withPassword("zhoumin", "wrong", HOME);
        }
    }

    private void secondFactor() {
        accounts.setUpSecondFactor(
                cast.zhou.id(), vault.seal(SECRET, new SealedColumn.Place("offered second factor")), code());
    }

    private String code() {
        return OneTimeCode.at(SECRET, OneTimeCode.stepAt(clock.now()));
    }

    private static SignIn refused(AccountRefusal why) {
        return new SignIn.Refused(why);
    }

    private Actor program() {
        return Actor.program(cast.county.branch());
    }
}
