package gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.database.OnPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the operations manual promises behind a gateway that does TLS. */
@OnPostgres
@SpringBootTest(
        classes = Gongkai.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "server.forward-headers-strategy=native")
class GatewayTest {

    @LocalServerPort
    int port;

    @Test
    void redirects_stay_under_https_and_the_cookie_never_leaves_it() throws Exception {
        var redirect = through("/");
        var form = through("/setup");

        assertThat(redirect.headers().firstValue("location"))
                .hasValueSatisfying(it -> assertThat(it).isIn("/setup", "https://gongkai.example/setup"));
        assertThat(form.headers().firstValue("set-cookie"))
                .hasValueSatisfying(it -> assertThat(it).contains("Secure", "HttpOnly"));
    }

    @Test
    void who_comes_through_the_gateway_is_asked_for_the_set_up_code() throws Exception {
        assertThat(through("/setup").body()).contains("设置码");
    }

    private HttpResponse<String> through(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("X-Forwarded-For", "203.0.113.9")
                            .header("X-Forwarded-Proto", "https")
                            .header("X-Forwarded-Host", "gongkai.example")
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
