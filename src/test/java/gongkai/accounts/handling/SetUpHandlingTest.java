package gongkai.accounts.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.WholeOffice;
import gongkai.access.RefusedException;
import gongkai.access.Role;
import gongkai.accounts.domain.SignIn;
import gongkai.accounts.handling.SetUpHandling.Founder;
import gongkai.organisation.Cast;
import gongkai.organisation.Level;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeOffice
class SetUpHandlingTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    SetUpHandling setUp;

    @Autowired
    SignInHandling signIn;

    @Autowired
    AccountActors actors;

    @Autowired
    Organs organs;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void enter() {
        Cast.enters(program);
        jdbc.sql("truncate organisation.organ, accounts.account, accounts.role_grant restart identity cascade")
                .update();
    }

    @Test
    void the_first_organ_gets_three_administrators_who_replace_the_installers_password_first() {
        setUp.setUp(Level.PROVINCE, "澜川省医疗保障局", "澜川省医保局", founders("Gongkai-2026"));

        assertThat(organs.all()).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("澜川省医疗保障局");
            assertThat(it.branch().isRoot()).isTrue();
        });
        for (var founder : founders("Gongkai-2026")) {
            assertThat(signIn.withPassword(founder.loginName(), founder.password(), "127.0.0.1"))
                    .isInstanceOfSatisfying(
                            SignIn.NewPasswordWanted.class,
                            it -> assertThat(actors.actor(it.person())
                                            .orElseThrow()
                                            .roles())
                                    .containsExactly(founder.role()));
        }
    }

    @Test
    void it_happens_once_only() {
        setUp.setUp(Level.PROVINCE, "澜川省医疗保障局", "澜川省医保局", founders("Gongkai-2026"));

        assertThatThrownBy(() -> setUp.setUp(Level.CITY, "另一机关", "另一", founders("Gongkai-2026")))
                .isInstanceOf(IllegalStateException.class);

        assertThat(organs.all()).hasSize(1);
    }

    @Test
    void of_two_who_set_up_at_the_same_time_one_succeeds() throws Exception {
        try (var both = Executors.newFixedThreadPool(2)) {
            var attempts = IntStream.range(0, 2)
                    .<Callable<Void>>mapToObj(it -> () -> {
                        setUp.setUp(Level.PROVINCE, "机关" + it, "机关" + it, founders(it));
                        return null;
                    })
                    .toList();

            assertThat(both.invokeAll(attempts))
                    .filteredOn(it -> it.state() == Future.State.SUCCESS)
                    .hasSize(1);
        }
        assertThat(organs.all()).extracting(Organ::name).hasSize(1);
    }

    @Test
    void a_weak_password_leaves_nothing_behind() {
        assertThatThrownBy(() -> setUp.setUp(Level.PROVINCE, "澜川省医疗保障局", "澜川省医保局", founders("weak")))
                .isInstanceOf(RefusedException.class);

        assertThat(organs.all()).isEmpty();
        setUp.setUp(Level.PROVINCE, "澜川省医疗保障局", "澜川省医保局", founders("Gongkai-2026"));
    }

    private static List<Founder> founders(String password) {
        return List.of(
                new Founder(Role.SYSTEM_ADMINISTRATOR, "严正", "yanzheng", password),
                new Founder(Role.SECURITY_ADMINISTRATOR, "秦可", "qinke", password),
                new Founder(Role.AUDIT_ADMINISTRATOR, "傅思源", "fusiyuan", password));
    }

    private static List<Founder> founders(int number) {
        return founders("Gongkai-2026").stream()
                .map(it -> new Founder(it.role(), it.name(), it.loginName() + number, it.password()))
                .toList();
    }
}
