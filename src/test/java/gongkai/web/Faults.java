package gongkai.web;

import gongkai.access.Act;
import gongkai.access.Requires;
import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** An address that always fails, for looking at what is then shown. */
@TestComponent
@Controller
public class Faults {

    static final String TEXT = "the inside of the program";

    @GetMapping("/test/too-many")
    @Requires(Act.READ_PUBLIC_PAGES)
    String tooMany() {
        throw new TooManyRequests(Duration.ofSeconds(90));
    }

    @GetMapping("/test/fault")
    @Requires(Act.READ_PUBLIC_PAGES)
    String fault() {
        throw new IllegalStateException(TEXT);
    }
}
