package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.database.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** What is still there when the program has been stopped and started again. */
class RestartTest {

    @Test
    void who_was_signed_in_still_is_and_the_demo_is_not_built_twice() {
        var database = TestPostgres.freshDatabase();
        var arguments = new String[] {
            "--gongkai.clock.demo=true",
            "--gongkai.clock.today=2026-09-16",
            "--gongkai.data=" + TestPostgres.temporaryDirectory(),
            "--gongkai.database.url=" + database.url(),
            "--gongkai.database.user=" + database.user(),
            "--gongkai.database.password=" + database.password(),
            "--server.port=0"
        };
        Visitor visitor;
        try (var first = start(arguments)) {
            visitor = Visitor.as("zhoumin", port(first));
            assertThat(visitor.get("/desk").statusCode()).isEqualTo(200);
        }

        try (var second = start(arguments)) {
            var answer = visitor.movedTo(port(second)).get("/desk");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("周敏", "更新定点医药机构名单");
        }
    }

    private static ConfigurableApplicationContext start(String... arguments) {
        return new SpringApplicationBuilder(Gongkai.class).run(arguments);
    }

    private static int port(ConfigurableApplicationContext context) {
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) {
            throw new IllegalStateException("no server");
        }
        return server.getPort();
    }
}
