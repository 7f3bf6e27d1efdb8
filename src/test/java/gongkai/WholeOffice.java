package gongkai;

import gongkai.database.OnPostgres;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Put on a test: the whole program on a real database, at a moment that the test chooses. One for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnPostgres
@SpringBootTest(classes = {Gongkai.class, WholeOffice.WithTestClock.class})
public @interface WholeOffice {

    /** Puts the test's clock before the stored one. */
    @TestConfiguration(proxyBeanMethods = false)
    class WithTestClock {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
