package gongkai.applications.web;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.Province;
import gongkai.Visitor;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The leader of the demo's county reads a reply, signs it, and takes it as a file. */
@Province
class SigningTest {

    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]+)\"");
    private static final Pattern LETTER = Pattern.compile("/letters/(\\d+)\\.pdf");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_case_that_waits_for_its_signature_is_read_signed_and_taken_as_a_file() {
        var id = jdbc.sql("select min(id) from applications.case_file where stage = 'S42_SIGN'")
                .query(Long.class)
                .single();
        var leader = Visitor.as("dengweidong", port);
        var href = "/desk/applications/" + id;
        leader.take(href);
        var page = leader.get(href).body();
        assertThat(leader.get(href + "/letters/preview").body()).contains("澄溪县人民政府");

        var signed = leader.post(href + "/signature", Map.of("opinion", "同意", "seen", found(SEEN, page)));
        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(302);

        var letter = found(LETTER, leader.get(href).body());
        for (var ending : new String[] {"pdf", "docx", "ofd"}) {
            var file = leader.get(href + "/letters/" + letter + "." + ending);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.body()).startsWith(ending.equals("pdf") ? "%PDF" : "PK");
        }
    }

    private static String found(Pattern what, String page) {
        return what.matcher(page)
                .results()
                .findFirst()
                .map(MatchResult::group)
                .map(it -> what.matcher(it).replaceAll("$1"))
                .orElseThrow(() -> new AssertionError(what + " in " + page));
    }
}
