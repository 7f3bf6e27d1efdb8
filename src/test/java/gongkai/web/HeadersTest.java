package gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Province;
import gongkai.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer carries, whatever it is, and what is said when something is wrong with a request. */
@Province
class HeadersTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sign-in",
                "/organs/1",
                "/desk",
                "/no-such-page",
                "/organs/999999",
                "/organs/not-a-number",
                "/static/css/main.css",
                "/static/js/print.js",
                "/static/no-such-file.css",
                "/error"
            })
    void every_answer_forbids_what_a_page_of_ours_never_does(String path) {
        assertThat(new Visitor(port).get(path)).satisfies(HeadersTest::isGuarded);
    }

    private static void isGuarded(HttpResponse<String> answer) {
        var headers = answer.headers();
        assertThat(headers.firstValue("content-security-policy")).hasValue(WebConfiguration.CONTENT_SECURITY_POLICY);
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(headers.firstValue("x-frame-options")).hasValue("DENY");
        assertThat(headers.firstValue("referrer-policy")).hasValue("same-origin");
        assertThat(headers.firstValue("permissions-policy")).isPresent();
        assertThat(headers.firstValue("server")).isEmpty();
    }

    @Test
    void the_policy_allows_nothing_that_is_written_into_a_page() {
        assertThat(WebConfiguration.CONTENT_SECURITY_POLICY)
                .startsWith("default-src 'none'")
                .doesNotContain("unsafe", "*", "data:", "http");
    }

    @Test
    void a_reader_who_only_reads_is_given_no_session() {
        for (var path : List.of("/", "/organs/1", "/calendar", "/deadlines", "/help", "/no-such-page")) {
            assertThat(new Visitor(port).get(path).headers().allValues("set-cookie"))
                    .as(path)
                    .isEmpty();
        }
    }

    @Test
    void the_session_s_cookie_is_kept_from_scripts_and_from_other_sites() {
        var answer = new Visitor(port).get("/sign-in");

        assertThat(answer.headers().allValues("set-cookie"))
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .startsWith("gongkai=")
                        .contains("Path=/", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Max-Age"));
    }

    @Test
    void a_session_gets_a_new_number_when_somebody_signs_in() {
        var visitor = new Visitor(port);
        visitor.take("/sign-in");
        var before = number(visitor);

        visitor.post("/sign-in", Map.of("loginName", "malihua", "password", Visitor.PASSWORD));

        assertThat(number(visitor)).isNotEqualTo(before);
    }

    private static String number(Visitor visitor) {
        return visitor.cookies().getCookieStore().getCookies().getFirst().getValue();
    }

    @Test
    void a_form_without_its_token_is_refused_with_a_page_that_says_what_to_do() {
        var clerk = Visitor.as("zhoumin", port);

        var answer = clerk.postWithoutToken("/account/password", Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>不能办理</h1>", "页面已过期", "刷新后再试");
        isGuarded(answer);
    }

    @Test
    void a_form_of_the_desk_without_a_valid_token_is_kept_to_be_sent_again_and_not_carried_out() {
        var clerk = Visitor.as("zhoumin", port);

        var answer = clerk.postWithoutToken("/desk/partners", Map.of("name", "只写了一半的合作方"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/desk/unsent"));
        assertThat(clerk.get("/desk/unsent").body()).contains("您填写的内容还在", "只写了一半的合作方", "继续提交");
        assertThat(clerk.get("/desk/unsent").statusCode()).as("shown once").isEqualTo(302);
        assertThat(clerk.get("/desk/partners").body()).doesNotContain("只写了一半的合作方");
    }

    @Test
    void what_is_not_there_says_so_and_names_no_exception() {
        var nobody = new Visitor(port);

        for (var path : List.of("/no-such-page", "/organs/999999", "/organs/not-a-number", "/organs/1/extra")) {
            var answer = nobody.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.body()).as(path).contains("<h1>没有找到</h1>");
            saysNothingOfItsInside(answer);
        }
    }

    @Test
    void an_act_of_another_role_is_refused_in_its_own_words() {
        var answer = Visitor.as("zhoumin", port).get("/desk/accounts");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("您的角色不能办理此事项", "开设、停用和重置账号");
        saysNothingOfItsInside(answer);
    }

    @Test
    void when_somebody_else_was_first_what_was_typed_is_still_there() {
        var clerk = Visitor.as("zhoumin", port);
        var organ = clerk.get("/desk/organs").body().replaceAll("(?s).*?/desk/organs/(\\d+).*", "$1");
        clerk.take("/desk/organs/" + organ + "/contacts");

        var answer = clerk.post(
                "/desk/organs/" + organ + "/contacts",
                Map.of("address", "文昌街9号", "officeHours", "工作日", "phone", "0811-7220456", "version", "99999"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(answer.body()).contains("别人已经改动过这项内容", "现在的内容", "文昌街9号");
        saysNothingOfItsInside(answer);
    }

    @Test
    void a_fault_of_ours_is_answered_with_a_number_and_nothing_else() {
        var answer = new Visitor(port).get("/test/fault");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("<h1>系统出现故障</h1>").containsPattern("编号 <strong>[0-9a-f]{8}</strong>");
        assertThat(answer.body()).doesNotContain(Faults.TEXT);
        saysNothingOfItsInside(answer);
        isGuarded(answer);
    }

    @Test
    void who_asks_too_often_is_told_in_words_and_seconds_when_to_come_again() {
        var answer = new Visitor(port).get("/test/too-many");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("90");
        assertThat(answer.body()).contains("<h1>请求过于频繁</h1>", "2 分钟后再试");
        isGuarded(answer);
    }

    @Test
    void a_request_that_cannot_be_understood_is_the_asker_s_fault() {
        var nobody = new Visitor(port);

        assertThat(nobody.get("/deadlines/sheet").statusCode()).isEqualTo(400);
        assertThat(nobody.get("/calendar?year=many").statusCode()).isIn(400, 404);
        assertThat(nobody.get("/organs/99999999999999999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void the_head_of_a_page_can_be_asked_for_and_unknown_methods_cannot() {
        var nobody = new Visitor(port);

        assertThat(nobody.send("HEAD", "/")).satisfies(it -> {
            assertThat(it.statusCode()).isEqualTo(200);
            assertThat(it.body()).isEmpty();
        });
        assertThat(nobody.send("TRACE", "/").statusCode()).isBetween(400, 499);
        assertThat(nobody.send("DELETE", "/").statusCode()).isBetween(400, 499);
        assertThat(nobody.send("PUT", "/desk/organs").statusCode()).isBetween(400, 499);
        assertThat(nobody.send("BREW", "/").statusCode()).isBetween(400, 499);
    }

    @Test
    void signing_in_leads_nowhere_but_into_this_site() {
        for (var elsewhere :
                List.of("//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)")) {
            var visitor = new Visitor(port);
            visitor.take("/sign-in");

            var answer = visitor.post(
                    "/sign-in", Map.of("loginName", "malihua", "password", Visitor.PASSWORD, "next", elsewhere));

            assertThat(answer.headers().firstValue("location"))
                    .as(elsewhere)
                    .hasValueSatisfying(it -> assertThat(it).endsWith("/desk").doesNotContain("evil"));
        }
    }

    @Test
    void a_hostile_name_is_shown_as_the_letters_it_is_made_of() {
        var name = "<script>alert(1)</script>\" onmouseover=\"alert(2)' x='";
        var clerk = Visitor.as("zhoumin", port);
        clerk.take("/desk/people/new");
        var own = clerk.get("/desk/organs").body().replaceAll("(?s).*?/desk/organs/(\\d+).*", "$1");

        var kept = clerk.post("/desk/people", Map.of("organ", own, "name", name, "joinedOn", "2026-09-16"));

        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
        var person = kept.headers().firstValue("location").orElse("").replaceFirst("https?://[^/]+", "");
        for (var page : List.of(
                person,
                "/desk/people",
                "/desk/deputies",
                "/desk/liaisons",
                "/desk/handovers/new",
                "/desk/ledger",
                "/desk/leadership")) {
            assertThat(clerk.get(page).body())
                    .as(page)
                    .doesNotContain("<script>alert")
                    .doesNotContainPattern("<[a-z][^>]* onmouseover=[\"']");
        }
        assertThat(clerk.get(person).body()).contains("&lt;script&gt;alert(1)");
        assertThat(new Visitor(port)
                        .get("/sign-in?next=%22%3E%3Cscript%3Ealert(1)")
                        .body())
                .doesNotContain("<script>alert");
        assertThat(new Visitor(port)
                        .get("/deadlines?rule=%22%3E%3Cscript%3Ealert(1)&start=%22%3E%3Cscript%3Ealert(1)")
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void a_table_for_a_spreadsheet_runs_no_formula() {
        var clerk = Visitor.as("zhoumin", port);
        var own = clerk.get("/desk/organs").body().replaceAll("(?s).*?/desk/organs/(\\d+).*", "$1");
        clerk.take("/desk/people/new");
        clerk.post("/desk/people", Map.of("organ", own, "name", "=1+1", "joinedOn", "2026-09-16"));

        assertThat(clerk.get("/desk/ledger.csv").body().lines()).noneMatch(it -> it.matches(".*(^|,)\"?[=+@].*"));
    }

    @Test
    void what_is_typed_in_the_wrong_kind_is_explained_in_chinese() {
        var clerk = Visitor.as("zhoumin", port);

        var empty = clerk.post("/desk/handovers", Map.of("unit", "", "to", "", "reason", "", "closesAccount", "false"));
        var wrong = clerk.post("/desk/handovers", Map.of("unit", "x", "to", "y", "reason", "z"));
        var money = clerk.post("/desk/work-years/2026/budget", Map.of("amount", "much", "arranged", "perhaps"));
        var day = clerk.post("/desk/tasks", Map.of("receivedOn", "tomorrow", "dueOn", "31.12."));

        var partner = clerk.post("/desk/partners", Map.of("startsOn", "2026-09-16", "lastOn", "never"));
        var group = clerk.get("/desk/leadership").body().replaceAll("(?s).*?/desk/groups/(\\d+).*", "$1");
        var seat = clerk.post("/desk/groups/" + group + "/adjustments", Map.of("adjustedOn", "x", "joining", "1"));

        assertThat(empty.body()).contains("请选择科室", "请选择接收人", "请写明交接原因");
        assertThat(wrong.body()).contains("填写的内容不正确，请重新填写或选择");
        assertThat(day.body()).contains("请按 2026-03-02 的写法填写日期");
        assertThat(money.body()).contains("请填写数字");
        for (var answer : List.of(empty, wrong, money, day, partner, seat)) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).doesNotContain("Failed to convert", "java.lang");
            saysNothingOfItsInside(answer);
        }
    }

    private static void saysNothingOfItsInside(HttpResponse<String> answer) {
        assertThat(answer.body()).doesNotContain("Exception", "gongkai.", "springframework", "jdbc", "\tat ");
    }
}
