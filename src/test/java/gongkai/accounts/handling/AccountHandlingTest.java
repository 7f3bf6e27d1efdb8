package gongkai.accounts.handling;

import static gongkai.Refusals.refuses;
import static gongkai.accounts.domain.AccountRefusal.HAS_ACCOUNT;
import static gongkai.accounts.domain.AccountRefusal.LOCKED;
import static gongkai.accounts.domain.AccountRefusal.LOGIN_NAME_TAKEN;
import static gongkai.accounts.domain.AccountRefusal.NOT_DURING_SIGN_IN;
import static gongkai.accounts.domain.AccountRefusal.OWN_ACCOUNT;
import static gongkai.accounts.domain.AccountRefusal.PASSWORDS_DIFFER;
import static gongkai.accounts.domain.AccountRefusal.PASSWORD_USED_BEFORE;
import static gongkai.accounts.domain.AccountRefusal.PASSWORD_WEAK;
import static gongkai.accounts.domain.AccountRefusal.WRONG_CODE;
import static gongkai.accounts.domain.AccountRefusal.WRONG_PASSWORD;
import static gongkai.accounts.domain.AccountRefusal.WRONG_PRESENT_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.accounts.domain.Account;
import gongkai.accounts.domain.OneTimeCode;
import gongkai.accounts.domain.SecurityPolicy;
import gongkai.accounts.domain.SignIn;
import gongkai.accounts.store.AccountSecrets;
import gongkai.organisation.Cast;
import gongkai.organisation.domain.HandoverItem;
import gongkai.organisation.handling.HandoverHandling;
import gongkai.organisation.handling.HandoverHandling.NewHandover;
import gongkai.organisation.handling.HandoverHandling.NewItem;
import gongkai.organisation.handling.LiaisonHandling;
import gongkai.organisation.handling.PeopleHandling;
import gongkai.vault.SealedColumn;
import gongkai.vault.Vault;
import gongkai.web.SignedIn;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@WholeOffice
class AccountHandlingTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final String HOME = "10.0.0.7";

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    AccountHandling accounts;

    @Autowired
    AccountActors actors;

    @Autowired
    Vault vault;

    @Autowired
    SignInHandling signIn;

    @Autowired
    Sessions limits;

    @Autowired
    HandoverHandling handovers;

    @Autowired
    LiaisonHandling liaisons;

    @Autowired
    PeopleHandling people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> sessions;

    Cast cast;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
        jdbc.sql("truncate web.session cascade").update();
        accounts.openWithOwnPassword(Actor.program(cast.county.branch()), cast.luo.id(), "luowenjing", password(0));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void a_first_password_is_changed_before_anything_else() {
        var first = accounts.open(cast.system, cast.zhou.id(), "zhoumin");

        assertThat(SecurityPolicy.STANDING.faults(first, "zhoumin")).isEmpty();
        assertThat(signIn.withPassword("zhoumin", first, HOME)).isEqualTo(new SignIn.NewPasswordWanted(cast.zhou.id()));
        clock.passes(Duration.ofSeconds(1));
        accounts.changePassword(cast.zhou.id(), first, password(1), password(1), HOME);
        assertThat(signIn.withPassword("zhoumin", password(1), HOME)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void one_account_a_person_and_one_person_a_name() {
        refuses(HAS_ACCOUNT, () -> accounts.open(cast.system, cast.luo.id(), "another"));
        refuses(LOGIN_NAME_TAKEN, () -> accounts.open(cast.system, cast.zhou.id(), "luowenjing"));
    }

    @Test
    void a_new_password_is_typed_twice_strong_and_given_for_the_old_one() {
        refuses(WRONG_PASSWORD, () -> change("wrong", password(1), password(1)));
        refuses(PASSWORDS_DIFFER, () -> change(password(0), password(1), password(2)));
        refuses(PASSWORD_WEAK, () -> change(password(0), "short", "short"));
    }

    /** Or an unlocked screen would be a place to guess at leisure. */
    @Test
    void wrong_present_passwords_lock_as_wrong_sign_ins_do() {
        for (int i = 0; i < 5; i++) {
            refuses(WRONG_PASSWORD, () -> change("wrong", password(1), password(1)));
        }

        refuses(LOCKED, () -> change(password(0), password(1), password(1)));
        assertThat(signIn.withPassword("luowenjing", password(0), HOME)).isEqualTo(new SignIn.Refused(LOCKED));
    }

    @Test
    void none_of_the_last_five_passwords_comes_back_and_the_sixth_may() {
        for (int i = 1; i <= 5; i++) {
            clock.passes(Duration.ofMinutes(1));
            change(password(i - 1), password(i), password(i));
        }
        clock.passes(Duration.ofMinutes(1));

        for (int i = 1; i <= 5; i++) {
            var used = password(i);
            refuses(PASSWORD_USED_BEFORE, () -> change(password(5), used, used));
        }
        change(password(5), password(0), password(0));

        assertThat(signIn.withPassword("luowenjing", password(0), HOME)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void a_changed_password_ends_the_sessions_elsewhere_and_keeps_this_one() {
        var elsewhere = session(sessions, cast.luo);
        var here = session(sessions, cast.luo);
        var zhous = session(sessions, cast.zhou);
        var request = new MockHttpServletRequest();
        request.setSession(new MockHttpSession(null, here));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        clock.passes(Duration.ofSeconds(1));
        change(password(0), password(1), password(1));

        assertThat(sessions.findById(elsewhere)).isNull();
        assertThat(sessions.findById(here)).isNotNull();
        assertThat(sessions.findById(zhous)).isNotNull();
    }

    @Test
    void a_reset_takes_the_second_factor_away_ends_all_sessions_and_makes_a_new_first_password() {
        accounts.setUpSecondFactor(
                cast.luo.id(), vault.seal(SECRET, new SealedColumn.Place("offered second factor")), code());
        var session = session(sessions, cast.luo);
        clock.passes(Duration.ofSeconds(1));

        var fresh = accounts.reset(cast.system, cast.luo.id());

        assertThat(account(cast.luo).hasSecondFactor()).isFalse();
        assertThat(account(cast.luo).mustChange()).isTrue();
        assertThat(sessions.findById(session)).isNull();
        assertThat(signIn.withPassword("luowenjing", password(0), HOME)).isInstanceOf(SignIn.Refused.class);
        assertThat(signIn.withPassword("luowenjing", fresh, HOME))
                .isEqualTo(new SignIn.NewPasswordWanted(cast.luo.id()));
    }

    @Test
    void a_second_factor_counts_only_once_a_code_of_it_was_typed() {
        refuses(
                WRONG_CODE,
                () -> accounts.setUpSecondFactor(
                        cast.luo.id(), vault.seal(SECRET, new SealedColumn.Place("offered second factor")), "000000"));
        assertThat(account(cast.luo).hasSecondFactor()).isFalse();

        accounts.setUpSecondFactor(
                cast.luo.id(), vault.seal(SECRET, new SealedColumn.Place("offered second factor")), code());

        assertThat(account(cast.luo).hasSecondFactor()).isTrue();
        assertThat(HexFormat.of()
                        .formatHex(Objects.requireNonNull(account(cast.luo).secret())))
                .doesNotContain(HexFormat.of().formatHex(SECRET));
    }

    @Test
    void the_secret_that_is_offered_lies_sealed_in_the_session() {
        var offered = accounts.offerSecret();

        assertThat(accounts.unsealed(offered)).hasSize(20);
        assertThat(HexFormat.of().formatHex(offered))
                .doesNotContain(HexFormat.of().formatHex(accounts.unsealed(offered)));
    }

    @Test
    void a_second_factor_is_replaced_by_whoever_knows_the_password_and_has_the_old_one() {
        accounts.setUpSecondFactor(
                cast.luo.id(), vault.seal(SECRET, new SealedColumn.Place("offered second factor")), code());
        clock.passes(Duration.ofMinutes(1));
        var other = "09876543210987654321".getBytes(StandardCharsets.US_ASCII);
        var offered = vault.seal(other, new SealedColumn.Place("offered second factor"));
        var fresh = OneTimeCode.at(other, OneTimeCode.stepAt(clock.now()));

        refuses(NOT_DURING_SIGN_IN, () -> accounts.setUpSecondFactor(cast.luo.id(), offered, fresh));
        refuses(WRONG_PASSWORD, () -> replace("wrong", code(), offered, fresh));
        refuses(WRONG_PRESENT_CODE, () -> replace(password(0), "000000", offered, fresh));
        refuses(WRONG_CODE, () -> replace(password(0), code(), offered, "000000"));
        assertThat(secretOf(cast.luo)).isEqualTo(SECRET);

        replace(password(0), code(), offered, fresh);

        assertThat(secretOf(cast.luo)).isEqualTo(other);
        assertThat(jdbc.sql("select count(*) from accounts.attempt where not succeeded")
                        .query(Integer.class)
                        .single())
                .as("the wrong password and the wrong code of the old one")
                .isEqualTo(2);
    }

    private void replace(String password, String presentCode, byte[] offered, String code) {
        accounts.replaceSecondFactor(cast.luo.id(), password, presentCode, offered, code, HOME);
    }

    private byte[] secretOf(Actor it) {
        return vault.open(
                Objects.requireNonNull(account(it).secret()),
                AccountSecrets.SECOND_FACTOR.at(it.id().value()));
    }

    @Test
    void a_disabled_account_is_nobody_any_more_at_once() {
        assertThat(actors.actor(cast.luo.id())).isPresent();
        var session = session(sessions, cast.luo);

        accounts.disable(cast.system, cast.luo.id(), "长期离岗");

        assertThat(actors.actor(cast.luo.id())).isEmpty();
        assertThat(sessions.findById(session)).isNull();
    }

    @Test
    void a_reset_brings_a_disabled_account_back_with_a_password_to_be_changed() {
        accounts.disable(cast.system, cast.luo.id(), "长期离岗");
        clock.passes(Duration.ofSeconds(1));

        var fresh = accounts.reset(cast.system, cast.luo.id());

        assertThat(signIn.withPassword("luowenjing", fresh, HOME))
                .isEqualTo(new SignIn.NewPasswordWanted(cast.luo.id()));
    }

    @Test
    void nobody_disables_or_resets_themselves_or_somebody_at_the_neighbour() {
        accounts.open(cast.system, cast.countySystem.id(), "guchen");
        accounts.open(cast.system, cast.neighboursClerk.id(), "hemin");

        refuses(OWN_ACCOUNT, () -> accounts.disable(cast.countySystem, cast.countySystem.id(), ""));
        refuses(OWN_ACCOUNT, () -> accounts.reset(cast.countySystem, cast.countySystem.id()));
        assertThatThrownBy(() -> accounts.disable(cast.countySystem, cast.neighboursClerk.id(), ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accounts.reset(cast.countySystem, cast.neighboursClerk.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> accounts.reset(cast.zhou, cast.luo.id())).isInstanceOf(NotFound.class);
    }

    /** Not when the handover starts, and not when one of the two has confirmed. */
    @Test
    void the_account_of_whoever_hands_over_ends_when_both_have_confirmed_everything() {
        var id = handover(true);
        handovers.confirm(cast.luo, id, 1);
        handovers.confirm(cast.luo, id, 2);
        handovers.confirm(cast.he, id, 1);
        assertThat(account(cast.luo).isDisabled()).isFalse();

        handovers.confirm(cast.he, id, 2);

        assertThat(account(cast.luo).isDisabled()).isTrue();
        assertThat(account(cast.luo).disabledWhy()).isEqualTo("工作交接完成");
        assertThat(actors.actor(cast.luo.id())).isEmpty();
    }

    @Test
    void whoever_only_passes_the_task_on_keeps_the_account() {
        var id = handover(false);
        for (var number : List.of(1, 2)) {
            handovers.confirm(cast.luo, id, number);
            handovers.confirm(cast.he, id, number);
        }

        assertThat(account(cast.luo).isDisabled()).isFalse();
    }

    @Test
    void whoever_leaves_loses_the_account() {
        people.leave(cast.zhou, cast.luo.id(), Cast.TODAY);

        assertThat(account(cast.luo).isDisabled()).isTrue();
        assertThat(account(cast.luo).disabledWhy()).isEqualTo("离任");
    }

    @Test
    void a_session_lasts_up_to_its_eighth_hour_and_no_longer() {
        var signedIn = new SignedIn(cast.luo.id().value(), clock.now());

        clock.passes(Duration.ofHours(8).minusSeconds(1));
        assertThat(limits.isWithin(signedIn)).isTrue();
        clock.passes(Duration.ofSeconds(1));
        assertThat(limits.isWithin(signedIn)).isFalse();
    }

    private long handover(boolean closesAccount) {
        liaisons.appoint(cast.zhou, cast.benefits, cast.luo.id(), Cast.TODAY);
        return handovers.start(
                cast.zhou,
                new NewHandover(
                        cast.benefits,
                        cast.he.id(),
                        "调离",
                        closesAccount,
                        List.of(
                                new NewItem(HandoverItem.Kind.ACCOUNT, "账号"),
                                new NewItem(HandoverItem.Kind.REGISTER, "台账"))));
    }

    private Account account(Actor it) {
        return accounts.get(cast.system, it.id()).account().orElseThrow();
    }

    private void change(String current, String fresh, String again) {
        accounts.changePassword(cast.luo.id(), current, fresh, again, HOME);
    }

    private String code() {
        return OneTimeCode.at(SECRET, OneTimeCode.stepAt(clock.now()));
    }

    private static String password(int number) {
        return "Gongkai-2026-" + number;
    }

    private static <S extends Session> String session(FindByIndexNameSessionRepository<S> sessions, Actor it) {
        var session = sessions.createSession();
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, SignedIn.nameOf(it.id()));
        sessions.save(session);
        return session.getId();
    }
}
