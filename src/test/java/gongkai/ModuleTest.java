package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Which module may use which. */
class ModuleTest {

    /** Each may use only those named before it. */
    private static final List<String> ORDER = List.of(
            "digest",
            "comparison",
            "typesetting",
            "statute",
            "access",
            "database",
            "vault",
            "clock",
            "web",
            "trail",
            "calendars",
            "organisation",
            "accounts",
            "workyears",
            "sending",
            "notices",
            "chinese",
            "files",
            "screening",
            "letters",
            "redaction",
            "reports",
            "published",
            "catalogue",
            "search",
            "channels",
            "disclosures",
            "normatives",
            "imports",
            "enclosures",
            "applications",
            "remedies",
            "openanswers",
            "citizens",
            "annual",
            "portal",
            "desk",
            "demo",
            "commands");

    /** Members of one group do not know each other: what they share lies further down. */
    private static final List<Set<String>> PEERS = List.of(
            Set.of("statute", "access"),
            Set.of("accounts", "workyears"),
            Set.of("normatives", "imports", "applications"),
            Set.of("portal", "desk", "commands"));

    private static final ApplicationModules MODULES = ApplicationModules.of(Gongkai.class);

    @Test
    void modules_use_only_what_they_declare() {
        MODULES.verify();
    }

    @Test
    void every_module_has_its_place_in_the_order() {
        assertThat(MODULES.stream().map(ModuleTest::name)).containsExactlyInAnyOrderElementsOf(ORDER);
        assertThat(PEERS).allSatisfy(it -> assertThat(ORDER).containsAll(it));
    }

    @Test
    void a_module_uses_only_modules_named_before_it() {
        var seen = new AtomicInteger();
        MODULES.forEach(module -> used(module).forEach(used -> {
            seen.incrementAndGet();
            assertThat(ORDER.indexOf(used))
                    .as("%s uses %s", name(module), used)
                    .isLessThan(ORDER.indexOf(name(module)));
        }));

        assertThat(seen.get()).as("uses seen").isGreaterThan(40);
    }

    @Test
    void peers_do_not_use_each_other() {
        assertThat(PEERS)
                .allSatisfy(peers -> assertThat(MODULES.stream().filter(it -> peers.contains(name(it))))
                        .hasSameSizeAs(peers)
                        .allSatisfy(it -> assertThat(used(it)).as(name(it)).doesNotContainAnyElementsOf(peers)));
    }

    private static List<String> used(ApplicationModule module) {
        return module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(ModuleTest::name)
                .toList();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
