package gongkai.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessingFeeTest {

    @ParameterizedTest
    @CsvSource({
        "0,0",
        "10,0",
        "11,100",
        "30,2000",
        "31,2200",
        "40,4000",
        "41,4300",
        "50,7000",
        "51,7400",
        "60,11000",
        "100,37000"
    })
    void items_of_a_month_are_charged_progressively(int items, long yuan) {
        assertThat(ProcessingFee.ofItems(items)).isEqualTo(yuan);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "30,0", "31,10", "100,700", "101,720", "200,2700", "201,2740", "300,6700", "1000,34700"})
    void pages_of_one_application_are_charged_progressively(int pages, long yuan) {
        assertThat(ProcessingFee.ofPages(pages)).isEqualTo(yuan);
    }

    @ParameterizedTest
    @CsvSource({"8,5,300", "28,5,800", "10,1,100", "29,1,100", "30,1,200", "40,1,300", "0,0,0"})
    void further_items_cost_what_they_add_to_the_month(int before, int items, long yuan) {
        assertThat(ProcessingFee.ofFurtherItems(before, items)).isEqualTo(yuan);
    }

    @Test
    void the_fee_never_falls_and_each_item_costs_the_rate_of_its_band() {
        for (var items = 0; items < 500; items++) {
            var added = ProcessingFee.ofFurtherItems(items, 1);
            var rate = items < 10 ? 0 : items < 30 ? 100 : 100 * ((items - 30) / 10 + 2);
            assertThat(added).as("item %s", items + 1).isEqualTo(rate);
        }
    }

    @Test
    void nothing_is_counted_below_zero() {
        assertThatThrownBy(() -> ProcessingFee.ofPages(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProcessingFee.ofFurtherItems(-1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
