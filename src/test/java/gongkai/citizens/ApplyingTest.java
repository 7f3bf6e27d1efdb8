package gongkai.citizens;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Province;
import gongkai.Samples;
import gongkai.Visitor;
import gongkai.citizens.domain.PrivacyNotice;
import gongkai.citizens.handling.ApplyHandling;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody without an account applies and follows the case. */
@Province
class ApplyingTest {

    private static final String PROGRESS = "/applications/progress";

    @LocalServerPort
    int port;

    @Autowired
    Samples samples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplyHandling applying;

    private long organ;

    @BeforeEach
    void nobody_has_tried_before() {
        jdbc.sql("truncate web.rate").update();
        organ = samples.organ("澄溪县医保局").id().value();
    }

    @Test
    void a_citizen_applies_gets_a_number_and_a_code_and_sees_the_case_with_them() {
        var citizen = new Citizen(port, organ);

        var checked = citizen.check(Citizen.typed(organ));
        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        assertThat(checked.body()).contains("核对申请", "钱多多", "2025 年药品集中采购合同价格");
        var receipt = citizen.confirm(checked);

        assertThat(receipt.statusCode()).as(receipt.body()).isEqualTo(200);
        var opening = Citizen.opening(receipt);
        assertThat(opening.get("number")).contains("-2026-");
        assertThat(opening.get("code")).matches("[2-9A-HJ-NP-Z]{10,}");
        assertThat(receipt.body())
                .contains("2026年10月20日", "/applications/progress/sheet")
                .doesNotContain("行政复议");
        var elsewhere = new Visitor(port);
        elsewhere.take(PROGRESS);
        assertThat(elsewhere.post(PROGRESS, opening).statusCode()).isEqualTo(302);
        assertThat(elsewhere.get(PROGRESS).body())
                .contains("已登记", "2026年10月20日", "逐日计算过程", opening.get("number"))
                .doesNotContain(opening.get("code"), "11010519491231002X", "钱多多", "13800138000");
        assertThat(elsewhere.get(PROGRESS + "/sheet").body()).contains("期限计算单", "放假");
        assertThat(elsewhere.get(PROGRESS).uri().toString()).doesNotContain(opening.get("code"));
    }

    @Test
    void what_is_missing_is_named_and_nothing_typed_is_lost() {
        var citizen = new Citizen(port, organ);
        var typed = Citizen.typed(organ);
        typed.remove("phone");
        typed.remove("title");
        typed.put("delivery", "EMAIL");

        var answer = citizen.check(typed);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("请填写联系电话", "请填写电子邮箱", "至少一项", "value=\"钱多多\"", "value=\"11010519491231002X\"")
                .doesNotContain("用途（", "请填写用途");
    }

    @Test
    void a_doubtful_number_is_pointed_out_and_goes_through() {
        var citizen = new Citizen(port, organ);
        var typed = Citizen.typed(organ);
        typed.put("identityNumber", "220102198502290016");
        typed.put("name", "钱3");

        var checked = citizen.check(typed);

        assertThat(checked.body()).contains("编号规则不符", "姓名中有数字", "没有上传身份证明");
        assertThat(citizen.confirm(checked).body()).contains("登记回执");
    }

    @Test
    void an_organisation_is_asked_for_what_an_organisation_has() {
        var citizen = new Citizen(port, organ);
        var typed = Citizen.typed(organ);
        typed.put("kind", "ORGANISATION");

        assertThat(citizen.check(typed).body()).contains("请填写名称", "请选择机构类型", "请填写统一社会信用代码", "请填写联系人");
        typed.putAll(Map.of(
                "organisationName", "钱氏药业有限公司",
                "column", "BUSINESS",
                "creditCode", "91350100M000100Y43",
                "contact", "钱经理"));
        var checked = citizen.check(typed);

        assertThat(checked.body()).contains("钱氏药业有限公司", "商业企业").doesNotContain("11010519491231002X</p>", "没有上传身份证明");
        assertThat(citizen.confirm(checked).body()).contains("登记回执");
    }

    @Test
    void sending_the_same_form_twice_makes_one_case() {
        var citizen = new Citizen(port, organ);
        var sent = citizen.confirming(citizen.check(Citizen.typed(organ)));
        assertThat(citizen.visitor().post("/applications/new", sent).body()).contains("登记回执");
        var cases = count();

        assertThat(citizen.visitor().post("/applications/new", sent).body()).contains("已经提交过");

        assertThat(count()).isEqualTo(cases);
    }

    @Test
    void what_is_typed_into_a_form_after_it_was_sent_changes_no_file_of_the_case() {
        var citizen = new Citizen(port, organ);
        var checked = citizen.visitor()
                .post("/applications/new", Citizen.typed(organ), "file", "身份证.png", RecordsTest.PICTURE);
        assertThat(checked.body()).contains("身份证明-身份证.png");
        var sent = citizen.confirming(checked);
        assertThat(citizen.confirm(checked).body()).contains("登记回执");
        var number = Long.parseLong(sent.get("draft"));
        var kept = applying.files(number);
        assertThat(kept).hasSize(1);

        sent.put("step", "CHECK");
        var added = citizen.visitor().post("/applications/new", sent, "file", "又一张.png", RecordsTest.PICTURE);
        sent.put("drop", String.valueOf(kept.getFirst().id().value()));
        var dropped = citizen.visitor().post("/applications/new", sent);
        jdbc.sql("update citizens.draft set begun_at = begun_at - interval '2 days'")
                .update();
        applying.forget();

        assertThat(added.body()).contains("申请已经提交过");
        assertThat(dropped.body()).contains("申请已经提交过");
        assertThat(applying.files(number)).isEqualTo(kept);
    }

    @Test
    void a_machine_that_does_no_work_is_asked_to_wait() {
        var citizen = new Citizen(port, organ);
        var sent = citizen.confirming(citizen.check(Citizen.typed(organ)));
        sent.put("answer", "");

        var answer = citizen.visitor().post("/applications/new", sent);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("提交得过快", "确认提交", "钱多多");
    }

    @Test
    void a_wrong_number_and_a_wrong_code_are_the_same_and_five_are_enough() {
        var citizen = new Citizen(port, organ);
        var opening = Citizen.opening(citizen.confirm(citizen.check(Citizen.typed(organ))));
        var stranger = Visitor.from("127.0.0.9", port);
        stranger.take(PROGRESS);

        var wrongCode = stranger.post(PROGRESS, Map.of("number", opening.get("number"), "code", "ABCDEFGHJKLM"));
        var wrongNumber = stranger.post(PROGRESS, Map.of("number", "没有-2026-1", "code", opening.get("code")));

        assertThat(wrongCode.statusCode()).isEqualTo(422);
        assertThat(wrongNumber.statusCode()).isEqualTo(422);
        assertThat(said(wrongCode.body())).isEqualTo(said(wrongNumber.body())).contains("编号或者查询码不对");
        for (int more = 0; more < 3; more++) {
            stranger.post(PROGRESS, Map.of("number", opening.get("number"), "code", "ABCDEFGHJKLM"));
        }
        assertThat(stranger.post(PROGRESS, opening).statusCode()).isEqualTo(429);
    }

    @Test
    void right_codes_are_not_counted() {
        var citizen = new Citizen(port, organ);
        var opening = Citizen.opening(citizen.confirm(citizen.check(Citizen.typed(organ))));
        var reader = new Visitor(port);
        reader.take(PROGRESS);

        for (int often = 0; often < 7; often++) {
            assertThat(reader.post(PROGRESS, opening).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void an_applicant_takes_the_application_back() {
        var citizen = new Citizen(port, organ);
        citizen.confirm(citizen.check(Citizen.typed(organ)));

        var answer = citizen.visitor().post(PROGRESS + "/withdrawal", Map.of("note", "不需要了"));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(citizen.visitor().get(PROGRESS).body()).contains("已撤回", "您已撤回申请");
        assertThat(citizen.visitor().post(PROGRESS + "/withdrawal", Map.of()).body())
                .contains("已经不在这个环节");
    }

    @Test
    void without_a_code_nothing_can_be_done_to_a_case() {
        var stranger = new Visitor(port);
        stranger.take(PROGRESS);

        for (var step : new String[] {"withdrawal", "service", "supplements", "reasons", "proposals"}) {
            assertThat(stranger.post(PROGRESS + "/" + step, Map.of("text", "内容"))
                            .body())
                    .as(step)
                    .contains("查询已经结束");
        }
    }

    @Test
    void the_notice_about_personal_data_comes_first_and_its_version_is_kept() {
        var citizen = new Citizen(port, organ);

        var form = citizen.visitor().get("/applications/new?organ=" + organ).body();
        assertThat(form.indexOf("您的个人信息怎样处理")).isPositive().isLessThan(form.indexOf("name=\"name\""));
        citizen.confirm(citizen.check(Citizen.typed(organ)));

        assertThat(jdbc.sql("select notice_version from citizens.submission order by case_id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo(PrivacyNotice.VERSION);
    }

    private static String said(String page) {
        return page.replaceAll("(?s).*<h1>", "").replaceAll("value=\"[^\"]*\"", "");
    }

    private int count() {
        return jdbc.sql("select count(*) from applications.case_file")
                .query(Integer.class)
                .single();
    }
}
