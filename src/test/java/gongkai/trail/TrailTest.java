package gongkai.trail;

import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.tuesday;
import static gongkai.statute.Day.wednesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.Scope;
import gongkai.trail.Deed.Kind;
import gongkai.trail.TrailVerification.Result.Whole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class TrailTest {

    private final Chain chain = new Chain();

    @Test
    void an_entry_says_who_did_what_when_to_what_and_whose_it_is() {
        chain.does(Deed.wrote("设立科室", "unit", 12, Chain.COUNTY, null, List.of("待遇保障科")));

        assertThat(chain.store.find(1))
                .contains(new Entry(
                        1,
                        chain.clock.now().truncatedTo(ChronoUnit.MICROS),
                        monday("2026-03-02"),
                        Chain.ZHOU,
                        "",
                        Kind.WRITE,
                        "设立科室",
                        "unit 12",
                        Chain.COUNTY,
                        null,
                        "[\"待遇保障科\"]"));
    }

    /** The database keeps microseconds; an entry must read back as it was hashed. */
    @Test
    void an_entry_survives_a_new_reader_on_the_same_database() {
        chain.clock.passes(Duration.ofNanos(123_456_789));
        chain.does("设立科室");

        assertThat(new PgTrailStore(chain.jdbc).find(1)).isEqualTo(chain.store.find(1));
        assertThat(chain.verify()).isEqualTo(new Whole(1, chain.witness().head()));
    }

    @Test
    void nothing_is_recorded_outside_a_transaction() {
        assertThatIllegalStateException()
                .isThrownBy(() -> chain.trail.record(Chain.ZHOU, Deed.of(Kind.EXPORT, "导出", "trail -", Chain.COUNTY)))
                .withMessageContaining("outside a transaction");

        assertThat(chain.store.head().number()).isZero();
    }

    @Test
    void a_deed_that_is_rolled_back_leaves_no_entry_and_no_gap() {
        chain.does("一");
        chain.transaction.executeWithoutResult(it -> {
            chain.trail.record(Chain.ZHOU, Deed.of(Kind.WRITE, "没有做成", "unit 1", Chain.COUNTY));
            it.setRollbackOnly();
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> chain.transaction.executeWithoutResult(_ -> {
                    chain.trail.record(Chain.ZHOU, Deed.of(Kind.WRITE, "没有做成", "unit 1", Chain.COUNTY));
                    throw new IllegalStateException();
                }));
        chain.does("二");

        assertThat(everything()).extracting(Entry::what).containsExactly("二", "一");
        assertThat(everything()).extracting(Entry::number).containsExactly(2L, 1L);
    }

    @Test
    void several_deeds_of_one_transaction_are_numbered_in_their_order() {
        chain.transaction.executeWithoutResult(_ -> {
            for (var what : List.of("一", "二", "三")) {
                chain.trail.record(Chain.ZHOU, Deed.of(Kind.WRITE, what, "unit 1", Chain.COUNTY));
            }
        });

        assertThat(everything()).extracting(Entry::what).containsExactly("三", "二", "一");
        assertThat(chain.verify()).isInstanceOf(Whole.class);
    }

    @Test
    void writers_at_the_same_time_leave_neither_gaps_nor_forks() throws Exception {
        try (var writers = Executors.newFixedThreadPool(8)) {
            var tasks = IntStream.range(0, 8)
                    .<Callable<Void>>mapToObj(it -> () -> {
                        chain.grows(20, "写者 " + it);
                        return null;
                    })
                    .toList();
            for (var done : writers.invokeAll(tasks)) {
                done.get();
            }
        }

        assertThat(everything().reversed())
                .extracting(Entry::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 160).boxed().toList());
        assertThat(chain.verify()).isEqualTo(new Whole(160, chain.witness().head()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update trail.entry set what = '另一件事' where number = 1",
                "delete from trail.entry where number = 1",
                "truncate trail.entry"
            })
    void the_database_itself_refuses_to_change_or_remove_an_entry(String statement) {
        chain.does("设立科室");

        assertThatThrownBy(() -> chain.jdbc.sql(statement).update()).hasMessageContaining("append-only");

        assertThat(everything()).hasSize(1);
    }

    @Test
    void an_entry_says_from_which_address_it_came() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("10.3.4.5");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            chain.does("设立科室");
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }

        assertThat(chain.store.find(1).orElseThrow().origin()).isEqualTo("10.3.4.5");
    }

    @Test
    void the_program_signs_as_the_system_and_has_no_number() {
        chain.transaction.executeWithoutResult(_ -> chain.trail.record(
                Actor.program(Chain.COUNTY), Deed.of(Kind.WRITE, "停用账号", "account 3", Chain.COUNTY)));

        assertThat(chain.store.find(1).orElseThrow().doer()).isEqualTo(Doer.PROGRAM);
    }

    /** The same content must always read the same, or a comparison of two entries says nothing. */
    @Test
    void content_is_written_with_its_names_in_order() {
        var content = new LinkedHashMap<String, String>();
        content.put("乙", "2");
        content.put("甲", "1");

        chain.does(Deed.wrote("登记", "x", 1, Chain.COUNTY, content, null));

        assertThat(chain.store.find(1).orElseThrow().before()).isEqualTo("{\"乙\":\"2\",\"甲\":\"1\"}");
    }

    @Test
    void a_county_sees_its_own_entries_and_a_city_those_below_but_not_number_ninety() {
        for (var place : List.of("1.", "1.4.", "1.4.9.", "1.4.90.", "1.40.")) {
            chain.does(Deed.of(Kind.WRITE, place, "unit 1", new Branch(place)));
        }

        assertThat(within(new Scope(Chain.COUNTY, true))).containsExactly("1.4.9.");
        assertThat(within(new Scope(new Branch("1.4."), true))).containsExactly("1.4.90.", "1.4.9.", "1.4.");
        assertThat(within(new Scope(new Branch("1.4."), false))).containsExactly("1.4.");
        assertThat(within(new Scope(new Branch("1."), true))).hasSize(5);
    }

    @Test
    void a_search_of_days_has_its_first_and_last_day_in() {
        for (var day : List.of(monday("2026-03-02"), tuesday("2026-03-03"), wednesday("2026-03-04"))) {
            chain.clock.isOn(day);
            chain.does(Deed.of(Kind.WRITE, day.toString(), "unit 1", Chain.COUNTY));
        }

        assertThat(between(tuesday("2026-03-03"), tuesday("2026-03-03"))).containsExactly("2026-03-03");
        assertThat(between(tuesday("2026-03-03"), null)).containsExactly("2026-03-04", "2026-03-03");
        assertThat(between(null, tuesday("2026-03-03"))).containsExactly("2026-03-03", "2026-03-02");
    }

    @Test
    void words_are_found_in_the_act_the_subject_and_the_content_and_signs_mean_themselves() {
        chain.does(Deed.wrote("设立科室", "unit", 12, Chain.COUNTY, null, "待遇保障科"));
        chain.does(Deed.wrote("登记 100% 完成", "task", 3, Chain.COUNTY, "旧", null));

        assertThat(containing("设立")).hasSize(1);
        assertThat(containing("unit 12")).hasSize(1);
        assertThat(containing("待遇")).hasSize(1);
        assertThat(containing("旧")).hasSize(1);
        assertThat(containing("%")).hasSize(1);
        assertThat(containing("_")).isEmpty();
    }

    @Test
    void one_thing_is_followed_by_its_exact_name() {
        chain.does(Deed.wrote("一", "handover", 1, Chain.COUNTY, null, null));
        chain.does(Deed.wrote("二", "handover", 12, Chain.COUNTY, null, null));

        assertThat(chain.store.search(
                        new TrailQuery(new Scope(Chain.COUNTY, false), null, null, null, "", "handover 1", false, ""),
                        10,
                        0))
                .extracting(Entry::what)
                .containsExactly("一");
    }

    private List<Entry> everything() {
        return search(new Scope(new Branch("1."), true), null, null, "");
    }

    private List<String> within(Scope scope) {
        return search(scope, null, null, "").stream().map(Entry::what).toList();
    }

    private List<String> between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return search(new Scope(new Branch("1."), true), first, last, "").stream()
                .map(Entry::what)
                .toList();
    }

    private List<Entry> containing(String words) {
        return search(new Scope(new Branch("1."), true), null, null, words);
    }

    private List<Entry> search(Scope scope, @Nullable LocalDate first, @Nullable LocalDate last, String words) {
        return chain.store.search(new TrailQuery(scope, first, last, null, "", "", false, words), 1000, 0);
    }
}
