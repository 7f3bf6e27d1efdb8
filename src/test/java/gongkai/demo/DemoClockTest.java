package gongkai.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.access.RefusedException;
import gongkai.organisation.Cast;
import gongkai.organisation.Organs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A working office has neither a day to move nor a province to build. */
@WholeOffice
class DemoClockTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    DemoDay day;

    @Autowired
    DemoClockController page;

    @Autowired
    DemoHints hints;

    @Autowired
    DemoProvince province;

    @Autowired
    Organs organs;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nobody_moves_the_day_of_a_working_office() {
        var cast = Cast.enters(program);

        assertThatThrownBy(() -> day.moveTo(cast.system, Cast.TODAY.plusYears(100)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("只有演示系统可以调整日期");
        assertThatThrownBy(() -> page.show()).isInstanceOf(NotFound.class);
        assertThat(hints.isShown()).isFalse();
    }

    @Test
    void no_province_is_built_into_an_empty_office() {
        Cast.enters(program);
        jdbc.sql("truncate organisation.organ restart identity cascade").update();

        province.start();

        assertThat(organs.all()).isEmpty();
    }
}
