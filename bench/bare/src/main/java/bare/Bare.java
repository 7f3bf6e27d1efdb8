package bare;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One page. With {@code train} it shows the page to itself and ends, as gongkai does to build its start cache. */
@SpringBootApplication
@RestController
public class Bare {

    @GetMapping("/")
    String page() {
        return "<!doctype html><title>bare</title><h1>bare</h1>";
    }

    public static void main(String[] args) throws Exception {
        var context = SpringApplication.run(Bare.class, args);
        if (List.of(args).contains("train")) {
            var address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port") + "/";
            try (var client = HttpClient.newHttpClient()) {
                client.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
            }
            System.exit(SpringApplication.exit(context));
        }
    }
}
