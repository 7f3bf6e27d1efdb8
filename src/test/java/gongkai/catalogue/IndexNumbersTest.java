package gongkai.catalogue;

import static gongkai.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.WholeOffice;
import gongkai.access.OrganId;
import gongkai.access.Verdict;
import gongkai.catalogue.domain.CatalogueRefusal;
import gongkai.catalogue.domain.IndexSettings;
import gongkai.catalogue.store.PgIndexStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@WholeOffice
class IndexNumbersTest {

    private static final OrganId ORGAN = new OrganId(4711);
    private static final OrganId OTHER = new OrganId(4712);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final IndexValues VALUES = new IndexValues("01527918X", "113417020032563511", "341702", "YB", "");

    @Autowired
    IndexNumbers numbers;

    @Autowired
    PgIndexStore store;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nothing_is_set() {
        jdbc.sql("truncate catalogue.index_setting, catalogue.index_counter, catalogue.index_number")
                .update();
    }

    @Test
    void without_settings_no_number_is_given_and_the_reason_says_where_to_set_them() {
        assertThat(numbers.ready(ORGAN)).isEqualTo(Verdict.refused(CatalogueRefusal.INDEX_NOT_SET));
        assertThat(CatalogueRefusal.INDEX_NOT_SET.label()).contains("索引号");
        refuses(CatalogueRefusal.INDEX_NOT_SET, () -> next(DAY));

        set("{uscc}/{yyyy}-{seq:5}", IndexValues.NONE);
        refuses(CatalogueRefusal.INDEX_NOT_SET, () -> next(DAY));

        set("{uscc}/{yyyy}-{seq:5}", VALUES);
        assertThat(numbers.ready(ORGAN).isAllowed()).isTrue();
    }

    @Test
    void numbers_count_within_their_period_and_begin_anew_after_it() {
        set("{uscc}/{yyyymm}-{seq:5}", VALUES);

        assertThat(next(DAY)).isEqualTo("113417020032563511/202603-00001");
        assertThat(next(DAY.plusDays(29))).isEqualTo("113417020032563511/202603-00002");
        assertThat(next(DAY.plusDays(30))).isEqualTo("113417020032563511/202604-00001");
        assertThat(next(DAY)).isEqualTo("113417020032563511/202603-00003");
    }

    @Test
    void a_number_is_given_only_inside_the_transaction_that_uses_it() {
        set("{uscc}/{yyyy}-{seq:5}", VALUES);

        assertThatThrownBy(() -> numbers.next(ORGAN, DAY)).isInstanceOf(IllegalTransactionStateException.class);
    }

    /** Of twelve writers at once every second one fails after it has taken its number. */
    @Test
    void concurrent_writers_never_get_the_same_number() throws Exception {
        set("{uscc}/{yyyy}-{seq:5}", VALUES);
        var given = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            var tasks = new ArrayList<Callable<String>>();
            for (var i = 0; i < 60; i++) {
                var fails = i % 2 == 1;
                tasks.add(() -> together.execute(status -> {
                    var number = numbers.next(ORGAN, DAY);
                    if (fails) {
                        status.setRollbackOnly();
                    }
                    return fails ? "" : number;
                }));
            }
            for (var answer : threads.invokeAll(tasks)) {
                given.add(answer.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }

        given.removeIf(String::isEmpty);
        assertThat(given).hasSize(30).doesNotHaveDuplicates();
        assertThat(count()).isEqualTo(30);
    }

    @Test
    void a_changed_pattern_that_meets_old_numbers_steps_over_them() {
        set("{uscc}/{yyyy}-{seq:5}", VALUES);
        next(DAY);
        next(DAY);
        set("{uscc}/{yyyy}-0{seq:4}", VALUES);

        assertThat(next(DAY)).isEqualTo("113417020032563511/2026-00003");
    }

    @Test
    void a_number_from_elsewhere_is_never_given_out() {
        set("{uscc}/{yyyy}-{seq:5}", VALUES);
        var reserved = List.of("113417020032563511/2026-00001", "旧平台 2009-17");
        for (var number : reserved) {
            assertThat(reserve(ORGAN, number)).isTrue();
            assertThat(reserve(OTHER, number)).isFalse();
        }

        assertThat(next(DAY)).isEqualTo("113417020032563511/2026-00002");
    }

    @Test
    void the_last_number_of_a_period_is_given_and_the_one_after_it_refused() {
        set("{uscc}/{yyyy}-{seq:3}", VALUES);
        jdbc.sql("insert into catalogue.index_counter (front, serial) values ('113417020032563511/2026-', 998)")
                .update();

        assertThat(next(DAY)).endsWith("-999");
        refuses(CatalogueRefusal.SERIAL_EXHAUSTED, () -> next(DAY));
        assertThat(next(DAY.plusYears(1))).endsWith("/2027-001");
    }

    private void set(String pattern, IndexValues values) {
        var before = store.settings(ORGAN);
        store.keep(ORGAN, new IndexSettings(pattern, values, List.of("澄医保发"), before.version()));
    }

    private String next(LocalDate day) {
        String number = together.execute(_ -> numbers.next(ORGAN, day));
        return Objects.requireNonNull(number);
    }

    private boolean reserve(OrganId organ, String number) {
        return Boolean.TRUE.equals(together.execute(_ -> numbers.reserve(organ, number)));
    }

    private long count() {
        return jdbc.sql("select count(*) from catalogue.index_number")
                .query(Long.class)
                .single();
    }
}
