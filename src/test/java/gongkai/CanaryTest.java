package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.Act.Audience;
import gongkai.citizens.Citizen;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever must not be public carries a marker word; no page that anybody can reach may contain it. */
@Province
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

    private static final Pattern LINK =
            Pattern.compile("(?:(?:href|src)=\"|<loc>|Sitemap: )(?:http://localhost:\\d+)?(/[^\"<\\s]*)");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping mapping;

    @Autowired
    Samples samples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Test
    void no_page_that_anybody_can_reach_holds_what_is_not_public() {
        var administrator = Visitor.as("yanzheng", port);
        var marked = samples.fresh("澄溪县医保局", administrator);

        var pages = reachable(marked);

        assertThat(pages.keySet()).hasSizeGreaterThan(30);
        assertThat(pages.values()).as("pages of this site").anyMatch(it -> it.contains("澄溪县文昌街9号"));
        assertThat(pages).allSatisfy((address, page) -> {
            assertThat(page).as(address).doesNotContain(marked.mark());
            assertThat(page).as(address).doesNotContain(Samples.MARK + "电话", Samples.MARK + "岗位");
            assertThat(telephones())
                    .as("telephone numbers of people on %s", address)
                    .noneMatch(page::contains);
        });
        assertThat(telephones()).hasSizeGreaterThan(25);
    }

    @Test
    void login_names_are_shown_by_the_demo_s_own_sign_in_page_only() {
        var marked = samples.fresh("澄溪县医保局", Visitor.as("yanzheng", port));
        var logins = jdbc.sql("select login_name from accounts.account")
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();

        assertThat(logins).hasSizeGreaterThan(15);
        assertThat(reachable(marked)).allSatisfy((address, page) -> {
            if (!address.startsWith("/sign-in")) {
                assertThat(logins).as(address).noneMatch(page::contains);
            }
        });
    }

    @Test
    void nothing_written_about_an_item_is_public_before_or_after_its_publication() {
        var secrets = Secrets.kept(context);
        var shown = secrets.getLast();
        var hidden = secrets.subList(0, secrets.size() - 1);

        var pages = reachable(
                samples.fresh("澄溪县医保局", Visitor.as("yanzheng", port)),
                secrets.stream().flatMap(CanaryTest::whereItWouldBe).toList());

        assertThat(pages.keySet()).contains("/sitemap.xml", "/sitemaps/1", "/feed", "/robots.txt", "/documents.csv");
        assertThat(pages.get("/articles/" + shown)).contains("窗口照常开放");
        assertThat(pages.get("/sitemaps/1"))
                .contains(inSitemap(shown))
                .doesNotContain(hidden.stream().map(CanaryTest::inSitemap).toArray(String[]::new));
        assertThat(pages.keySet().stream()
                        .filter(address -> String.valueOf(pages.get(address)).contains(Secrets.MARK)))
                .isEmpty();
        assertThat(hidden)
                .allMatch(id -> new Visitor(port).get("/articles/" + id).statusCode() >= 400);
    }

    private static String inSitemap(long id) {
        return "/articles/" + id + "<";
    }

    /** The addresses that it has or would have, and the questions that would find it. */
    private static Stream<String> whereItWouldBe(long id) {
        var asked = URLEncoder.encode(Secrets.ASKED, StandardCharsets.UTF_8);
        var file = URLEncoder.encode(Secrets.ASKED + Secrets.MARK + "附件.txt", StandardCharsets.UTF_8);
        var article = "/articles/" + id;
        return Stream.of(
                article,
                article + "/versions/1",
                article + "/versions/2",
                article + "/metadata.json",
                "/files/" + id + "/" + file,
                "/search?q=" + asked,
                "/search?order=newest&q=" + asked,
                "/search/suggestions?q=" + asked,
                "/documents?words=" + asked);
    }

    private Map<String, String> reachable(Samples.Numbers numbers) {
        return reachable(numbers, List.of());
    }

    @Test
    void what_an_applicant_types_is_on_no_public_page_in_no_log_line_and_in_no_notice(CapturedOutput log) {
        jdbc.sql("truncate web.rate").update();
        var organ = samples.organ("澄溪县医保局").id().value();
        var typed = Citizen.typed(organ);
        var secrets = List.of(
                Samples.MARK + "申请人",
                "11010519491231002X",
                "19912345678",
                "canary@163.com",
                Samples.MARK + "街道",
                Samples.MARK + "所要的信息");
        typed.putAll(Map.of(
                "name", secrets.get(0),
                "identityNumber", secrets.get(1),
                "phone", secrets.get(2),
                "email", secrets.get(3),
                "address", secrets.get(4),
                "title", secrets.get(5)));
        var citizen = new Citizen(port, organ);
        var opening = Citizen.opening(citizen.confirm(citizen.check(typed)));
        var planted = new ArrayList<>(secrets);
        planted.add(opening.getOrDefault("code", ""));

        var pages = reachable(samples.fresh("澄溪县医保局", Visitor.as("yanzheng", port)));
        var notices = jdbc.sql(
                        "select title || body || coalesce(why, '') from notices.notice where subject like 'application %'")
                .query(String.class)
                .list();

        assertThat(pages.keySet()).contains("/applications").hasSizeGreaterThan(30);
        assertThat(pages)
                .allSatisfy((address, page) -> assertThat(planted).as(address).noneMatch(page::contains));
        assertThat(notices).anyMatch(it -> it.contains(opening.getOrDefault("number", "?")));
        assertThat(notices).allSatisfy(it -> assertThat(planted).noneMatch(it::contains));
        assertThat(planted).noneMatch(log.getAll()::contains);
    }

    @Test
    void a_published_answer_says_what_was_asked_and_answered_and_not_by_whom() {
        var organ = samples.organ("澄溪县医保局");
        var answered = AnsweredCase.in(context, organ);
        var clerk = Visitor.as("zhoumin", port);

        var drafted = clerk.post("/desk/answers/" + answered.id() + "/draft", Map.of());
        assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(302);
        var item = Long.parseLong(
                drafted.headers().firstValue("location").orElseThrow().replaceAll(".*/(\\d+).*", "$1"));
        Secrets.publish(context, item);

        var pages = reachable(
                samples.fresh("澄溪县医保局", Visitor.as("yanzheng", port)),
                List.of(
                        "/articles/" + item,
                        "/articles/" + item + "/metadata.json",
                        "/disclosure-log?q=%E9%97%A8%E8%AF%8A",
                        "/search?q=" + URLEncoder.encode("门诊共济改革测算表", StandardCharsets.UTF_8)));

        assertThat(pages.get("/disclosure-log")).contains("门诊共济改革测算表");
        assertThat(pages.get("/articles/" + item)).contains("门诊共济改革测算表", "部分公开", "（略）");
        assertThat(leaks(pages, answered.secrets())).isEmpty();
        assertThat(leaks(Map.of("/articles/0", "联系人" + answered.secrets().getFirst()), answered.secrets()))
                .as("a page with a planted name is found")
                .containsExactly("/articles/0");
    }

    /** The addresses whose page says what nobody may read. */
    private static List<String> leaks(Map<String, String> pages, List<String> secrets) {
        return pages.entrySet().stream()
                .filter(it -> secrets.stream().anyMatch(it.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every address open to everybody, those named here, and from there on every link. */
    private Map<String, String> reachable(Samples.Numbers numbers, List<String> besides) {
        var nobody = new Visitor(port);
        var waiting = new ArrayDeque<>(List.of("/"));
        waiting.addAll(besides);
        new Addresses(mapping)
                .all().stream()
                        .filter(it -> it.isGet() && it.act().audience() == Audience.EVERYONE)
                        .map(it -> Queries.complete(numbers.fill(it.pattern())))
                        .forEach(waiting::add);
        var pages = new LinkedHashMap<String, String>();
        var known = new TreeSet<>(waiting);
        while (!waiting.isEmpty()) {
            var address = waiting.remove();
            var answer = nobody.get(address);
            pages.put(address, answer.body());
            LINK.matcher(answer.body())
                    .results()
                    .map(it -> it.group(1).replace("&amp;", "&"))
                    .map(it -> it.replaceFirst("#.*", ""))
                    .filter(known::add)
                    .forEach(waiting::add);
        }
        return pages;
    }

    private List<String> telephones() {
        return jdbc.sql("select phone from organisation.person where length(phone) > 6")
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }
}
