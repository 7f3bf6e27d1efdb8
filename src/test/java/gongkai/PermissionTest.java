package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Addresses.Address;
import gongkai.access.Act;
import gongkai.access.Act.Audience;
import gongkai.access.OrganId;
import gongkai.access.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address times every role, over HTTP; and nothing of one county is there for another. */
@Province
class PermissionTest {

    private static final String COUNTY = "澄溪县医保局";
    private static final String NEIGHBOUR = "望岭县医保局";
    private static final String ADMINISTRATOR = "yanzheng";

    /** One login of the demo for each role; two of them hold a second one. */
    static final Map<String, Set<Role>> LOGINS = Map.ofEntries(
            Map.entry("zhoumin", EnumSet.of(Role.OFFICE_CLERK, Role.LIAISON)),
            Map.entry("hanzhiyuan", EnumSet.of(Role.OFFICE_HEAD)),
            Map.entry("luowenjing", EnumSet.of(Role.AUTHOR, Role.LIAISON)),
            Map.entry("hexiaoyan", EnumSet.of(Role.AUTHOR)),
            Map.entry("tangjianping", EnumSet.of(Role.UNIT_HEAD)),
            Map.entry("xieguodong", EnumSet.of(Role.SECRECY_REVIEWER)),
            Map.entry("fengxueqin", EnumSet.of(Role.ATTRIBUTE_REVIEWER, Role.LIAISON)),
            Map.entry("dengweidong", EnumSet.of(Role.LEADER_IN_CHARGE)),
            Map.entry("shenliqun", EnumSet.of(Role.PRINCIPAL_LEADER)),
            Map.entry("malihua", EnumSet.of(Role.PUBLISHER)),
            Map.entry("sunhao", EnumSet.of(Role.CASE_OFFICER, Role.LIAISON)),
            Map.entry("pengjia", EnumSet.of(Role.ASSESSOR)),
            Map.entry("luyao", EnumSet.of(Role.SUPERVISOR, Role.LIAISON)),
            Map.entry(ADMINISTRATOR, EnumSet.of(Role.SYSTEM_ADMINISTRATOR)),
            Map.entry("qinke", EnumSet.of(Role.SECURITY_ADMINISTRATOR)),
            Map.entry("fusiyuan", EnumSet.of(Role.AUDIT_ADMINISTRATOR)));

    private static final Set<String> OF_THE_COUNTY = Set.of(
            "zhoumin",
            "hanzhiyuan",
            "luowenjing",
            "hexiaoyan",
            "tangjianping",
            "xieguodong",
            "fengxueqin",
            "dengweidong",
            "shenliqun",
            "malihua",
            "sunhao",
            "pengjia");

    /** Only whoever made it may end it, so that for all these logins it is not there. */
    private static final String OF_ONES_OWN = "/desk/deputies/{id}/ending";

    /** A year is everybody's; whose work is shown is said by a parameter. */
    private static final String BY_YEAR = "/desk/work-years/{year}";

    /** The kinds of letters are everybody's, and each organ finds its own wording there. */
    private static final String BY_KIND = "/desk/letter-templates/{kind}";

    /** Every field of the forms about one thing, so that no form is handed back before the thing is looked for. */
    private static final Map<String, String> WELL_FILLED = Map.ofEntries(
            Map.entry("number", "1"),
            Map.entry("lastOn", "2026-09-16"),
            Map.entry("reason", "原因"),
            Map.entry("filedOn", "2026-09-16"),
            Map.entry("document", "文号"),
            Map.entry("documentNumber", "文号"),
            Map.entry("adjustedOn", "2026-09-16"),
            Map.entry("unit", "1"),
            Map.entry("rule", "WHO_MAKES"),
            Map.entry("result", "办结"),
            Map.entry("phone", "0811-7220411"),
            Map.entry("post", "科员"),
            Map.entry("engagement", "PART_TIME"),
            Map.entry("startsOn", "2026-09-16"),
            Map.entry("kind", "WECHAT"),
            Map.entry("name", "名称"),
            Map.entry("startedOn", "2026-09-16"),
            Map.entry("how", "BY_HAND"),
            Map.entry("endedOn", "2026-09-16"),
            Map.entry("doneAt", "2026-09-16T09:00"),
            Map.entry("version", "0"));

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping mapping;

    @Autowired
    Samples samples;

    private List<Address> addresses = List.of();

    @BeforeEach
    void addresses() {
        addresses = new Addresses(mapping).all();
    }

    @Test
    void every_role_has_a_login() {
        assertThat(LOGINS.values().stream().flatMap(Set::stream)).containsAll(EnumSet.allOf(Role.class));
        assertThat(LOGINS.keySet()).containsAll(OF_THE_COUNTY);
    }

    @Test
    void each_role_reaches_what_it_may_and_is_refused_the_rest() {
        var administrator = Visitor.as(ADMINISTRATOR, port);
        var faults = new ArrayList<String>();
        var allowed = 0;
        var refused = 0;
        for (var login : LOGINS.entrySet()) {
            var numbers = samples.fresh(COUNTY, administrator);
            var visitor = Visitor.as(login.getKey(), port);
            for (var address : closed()) {
                var may = may(login.getValue(), address.act());
                var answer = ask(visitor, address, numbers, barely(numbers));
                var elsewhere = !OF_THE_COUNTY.contains(login.getKey()) && answer.statusCode() == 404;
                var good = may ? elsewhere || isAnswered(address, answer) : answer.statusCode() == 403;
                if (!good) {
                    faults.add("%s as %s, who %s: %d"
                            .formatted(address, login.getKey(), may ? "may" : "may not", answer.statusCode()));
                }
                allowed += may ? 1 : 0;
                refused += may ? 0 : 1;
            }
        }

        assertThat(faults).isEmpty();
        assertThat(closed()).hasSizeGreaterThan(65);
        assertThat(allowed).as("allowed").isGreaterThan(400);
        assertThat(refused).as("refused").isGreaterThan(400);
    }

    private static boolean isAnswered(Address address, HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (address.pattern().equals(OF_ONES_OWN)) {
            return status == 404;
        }
        return status >= 200 && status < 400 || status == 422;
    }

    @Test
    void who_is_not_signed_in_is_sent_to_the_sign_in_page() {
        var numbers = samples.fresh(COUNTY, Visitor.as(ADMINISTRATOR, port));
        var nobody = new Visitor(port);
        nobody.take("/sign-in");

        assertThat(closed()).allSatisfy(address -> {
            var answer = ask(nobody, address, numbers, Map.of());
            assertThat(answer.statusCode()).as(address.toString()).isEqualTo(302);
            assertThat(answer.headers().firstValue("location").orElse(""))
                    .as(address.toString())
                    .contains("/sign-in?next=");
        });
    }

    @Test
    void public_pages_are_open_to_everybody() {
        var numbers = samples.fresh(COUNTY, Visitor.as(ADMINISTRATOR, port));
        var nobody = new Visitor(port);
        var open = addresses.stream()
                .filter(it -> it.isGet() && it.act().audience() == Audience.EVERYONE)
                .filter(it -> !it.pattern().matches("/sign-in/.*|/test/.*") && it.act() != Act.SET_UP)
                .toList();

        assertThat(open)
                .hasSizeGreaterThan(8)
                .allSatisfy(address -> assertThat(nobody.get(Queries.complete(numbers.fill(address.pattern())))
                                .statusCode())
                        .as(address.toString())
                        .isEqualTo(200));
    }

    @Test
    void what_belongs_to_the_neighbouring_county_is_not_there() {
        var administrator = Visitor.as(ADMINISTRATOR, port);
        var theirs = samples.fresh(NEIGHBOUR, administrator);
        var named = closed().stream()
                .filter(it -> it.namesSomething() && !it.pattern().equals(BY_YEAR))
                .filter(it -> !it.pattern().startsWith(BY_YEAR))
                .filter(it -> !it.pattern().startsWith(BY_KIND))
                .toList();
        var faults = new ArrayList<String>();
        var seen = 0;
        for (var login : OF_THE_COUNTY) {
            var visitor = Visitor.as(login, port);
            for (var address : named) {
                var expected = may(LOGINS.getOrDefault(login, Set.of()), address.act()) ? 404 : 403;
                var answer = ask(visitor, address, theirs, WELL_FILLED);
                if (answer.statusCode() != expected) {
                    faults.add("%s as %s: %d instead of %d".formatted(address, login, answer.statusCode(), expected));
                }
                assertThat(answer.body()).as("%s as %s", address, login).doesNotContain(theirs.mark());
                seen += expected == 404 ? 1 : 0;
            }
        }

        assertThat(faults).isEmpty();
        assertThat(named).hasSizeGreaterThan(30);
        assertThat(seen).as("things that were not there").isGreaterThan(80);
    }

    @Test
    void lists_of_the_neighbouring_county_are_not_there_either() {
        var theirs = samples.fresh(NEIGHBOUR, Visitor.as(ADMINISTRATOR, port));
        var clerk = Visitor.as("zhoumin", port);
        var head = Visitor.as("hanzhiyuan", port);
        var lists = closed().stream()
                .filter(it -> it.isGet() && asksFor(it, OrganId.class))
                .filter(it -> may(LOGINS.getOrDefault("zhoumin", Set.of()), it.act()))
                .toList();

        assertThat(lists).hasSizeGreaterThan(6).allSatisfy(address -> {
            var path =
                    theirs.fill(address.pattern()) + "?organ=" + theirs.organ().value();
            for (var visitor : List.of(clerk, head)) {
                assertThat(visitor.get(path).statusCode()).as(path).isEqualTo(404);
            }
        });
    }

    private static boolean asksFor(Address address, Class<?> type) {
        return Stream.of(address.handler().getMethodParameters())
                .anyMatch(it -> it.hasParameterAnnotation(RequestParam.class) && it.getParameterType() == type);
    }

    /** Those that ask for somebody who is signed in. */
    private List<Address> closed() {
        return addresses.stream()
                .filter(it -> it.act().audience() != Audience.EVERYONE)
                .toList();
    }

    private static HttpResponse<String> ask(
            Visitor visitor, Address address, Samples.Numbers numbers, Map<String, String> fields) {
        var path = numbers.fill(address.pattern());
        if (address.isGet()) {
            return visitor.get(Queries.complete(path));
        }
        return visitor.post(path, fields);
    }

    /** What an address cannot be asked without. */
    private static Map<String, String> barely(Samples.Numbers numbers) {
        return Map.of("organ", String.valueOf(numbers.organ().value()), "number", "1", "content", "e30=");
    }

    private static boolean may(Set<Role> roles, Act act) {
        return act.audience() != Audience.ROLES || roles.stream().anyMatch(act.roles()::contains);
    }
}
