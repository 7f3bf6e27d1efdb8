package gongkai.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LifetimeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void a_document_without_dates_holds() {
        assertThat(Lifetime.UNLIMITED.on(DAY)).isEqualTo(Validity.IN_FORCE);
    }

    @Test
    void it_holds_from_its_first_day_on() {
        var lifetime = new Lifetime(DAY, null, null, false, false);

        assertThat(lifetime.on(DAY.minusDays(1))).isEqualTo(Validity.NOT_YET);
        assertThat(lifetime.on(DAY)).isEqualTo(Validity.IN_FORCE);
    }

    @Test
    void it_holds_through_its_last_day() {
        var lifetime = new Lifetime(null, DAY, null, false, false);

        assertThat(lifetime.on(DAY)).isEqualTo(Validity.IN_FORCE);
        assertThat(lifetime.on(DAY.plusDays(1))).isEqualTo(Validity.LAPSED);
    }

    @Test
    void it_no_longer_holds_on_the_day_of_its_repeal() {
        var lifetime = new Lifetime(null, DAY.plusDays(9), DAY, true, true);

        assertThat(lifetime.on(DAY.minusDays(1))).isEqualTo(Validity.PARTLY_LAPSED);
        assertThat(lifetime.on(DAY)).isEqualTo(Validity.REPEALED);
        assertThat(lifetime.on(DAY.plusDays(99))).isEqualTo(Validity.REPEALED);
    }

    @Test
    void an_amended_document_binds_as_amended() {
        var validity = new Lifetime(null, null, null, true, false).on(DAY);

        assertThat(validity).isEqualTo(Validity.AMENDED);
        assertThat(validity.isInForce()).isTrue();
    }
}
