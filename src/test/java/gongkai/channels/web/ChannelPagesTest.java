package gongkai.channels.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Province;
import gongkai.Samples;
import gongkai.Visitor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of channels and deliveries, as the clerk of 澄溪 meets them. */
@Province
class ChannelPagesTest {

    private static final String SECRET = "永远不再显示的签名密钥 2026-0001";

    @LocalServerPort
    int port;

    @Autowired
    Samples samples;

    @Autowired
    JdbcClient jdbc;

    Visitor clerk = new Visitor(0);

    @BeforeEach
    void sign_in() {
        clerk = Visitor.as("zhoumin", port);
    }

    @Test
    void a_faulty_channel_comes_back_as_typed_but_for_its_secret() {
        var answer = clerk.post("/desk/channels", push("ftp://platform.example.gov.cn/"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("推送地址须以", "ftp://platform.example.gov.cn/", "推送平台")
                .doesNotContain(SECRET);
    }

    @Test
    void a_channel_is_registered_changed_and_ended_and_its_secret_is_on_no_page() {
        var mark = "推送平台" + System.identityHashCode(this);
        var fields = push("https://platform.example.gov.cn/in");
        fields.put("name", mark);
        assertThat(clerk.post("/desk/channels", fields).statusCode()).isEqualTo(302);
        var id = jdbc.sql("select id from channels.channel where name = :name")
                .param("name", mark)
                .query(Long.class)
                .single();
        var href = "/desk/channels/" + id;

        assertThat(clerk.get(href).body())
                .contains("带签名", "https://platform.example.gov.cn/in")
                .doesNotContain(SECRET);
        assertThat(clerk.get("/desk/channels").body()).contains(mark).doesNotContain(SECRET);
        assertThat(clerk.get("/desk/channels.csv").body()).contains(mark).doesNotContain(SECRET);

        fields.remove("signingPassword");
        fields.put("owner", "信息中心");
        assertThat(clerk.post(href + "/details", fields).statusCode()).isEqualTo(302);
        assertThat(clerk.get(href).body()).contains("带签名", "信息中心");

        var early = clerk.post(href + "/ending", Map.of("endedOn", "2001-01-01"));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("停用日期不能早于启用日期", mark, "信息中心");
        assertThat(clerk.post(href + "/ending", Map.of("endedOn", "2026-09-15")).statusCode())
                .isEqualTo(302);
        assertThat(clerk.get(href).body()).doesNotContain("name=\"address\"");
    }

    @Test
    void what_was_done_by_hand_is_recorded_with_its_evidence() {
        var numbers = samples.fresh("澄溪县医保局", Visitor.as("yanzheng", port));
        var href = numbers.fill("/desk/deliveries/{id}");
        assertThat(clerk.get("/desk/deliveries?state=TO_DO").body()).contains(numbers.mark());
        assertThat(clerk.get(href + "/package.zip").headers().firstValue("content-type"))
                .hasValue("application/zip");

        var faulty = clerk.post(href + "/evidence", Map.of("doneAt", "昨天", "link", "", "note", "一楼大厅张贴"));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("昨天", "一楼大厅张贴", "请填写办理时间");
        var shown = clerk.get(href).body().replaceAll("(?s).*name=\"doneAt\"[^>]*value=\"([^\"]+)\".*", "$1");
        assertThat(clerk.post(href + "/evidence", Map.of("doneAt", shown, "link", "", "note", "一楼大厅张贴"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(clerk.get(href).body()).contains("已人工办理", "一楼大厅张贴", "周敏登记");
        assertThat(clerk.get(href + "/package.zip").statusCode()).isEqualTo(404);
        assertThat(clerk.post(href + "/attempts", Map.of()).body()).contains("该投递没有失败");
    }

    private static Map<String, String> push(String address) {
        return new HashMap<>(Map.of(
                "kind", "CITY_PLATFORM",
                "name", "推送平台",
                "startedOn", "2026-09-01",
                "how", "PUSH",
                "address", address,
                "signingPassword", SECRET));
    }
}
