package gongkai;

import gongkai.database.OnPostgres;
import gongkai.web.Faults;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Put on a test: it meets the demo province over HTTP, on a Wednesday. All such tests share one, so each leaves it fit. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnPostgres
@Import({Samples.class, Faults.class})
@SpringBootTest(
        classes = Gongkai.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"gongkai.clock.demo=true", "gongkai.clock.today=2026-09-16"})
public @interface Province {}
