package gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Province;
import gongkai.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@Province
class LargeInputTest {

    @LocalServerPort
    int port;

    @Test
    void a_form_larger_than_the_server_takes_is_told_so() {
        var luo = Visitor.as("luowenjing", port);

        var answer = luo.post("/desk/disclosures", Map.of("title", "标题", "body", "x".repeat(5_000_000)));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("内容过大", "您填写的内容仍在那里");
    }

    @Test
    void a_text_longer_than_an_item_may_be_is_given_back_with_the_fault_at_its_field() {
        var luo = Visitor.as("luowenjing", port);

        var answer = luo.post("/desk/disclosures", Map.of("title", "标题", "type", "RULE", "body", "x".repeat(300_001)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("正文过长，请控制在 300000 字以内", "x".repeat(300_001));
    }
}
