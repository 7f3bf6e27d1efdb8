package gongkai.trail;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.trail.TrailVerification.Result.Broken;
import gongkai.trail.TrailVerification.Result.Whole;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TrailVerificationTest {

    private static final String CHANGED = "内容与摘要不符，该条记录被改动过";

    @Test
    void a_trail_without_entries_is_whole() {
        assertThat(new Chain().verify()).isEqualTo(new Whole(0, "00".repeat(32)));
    }

    @Test
    void a_chain_nobody_touched_is_whole_up_to_its_head() {
        var chain = Chain.of(5);

        assertThat(chain.verify(chain.witness()))
                .isEqualTo(new Whole(5, chain.witness().head()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_change_of_any_column_is_found_at_its_entry(String column, String value, String why) {
        var chain = Chain.of(5);

        chain.damage("update trail.entry set " + column + " = " + value + " where number = 3");

        assertThat(chain.verify()).isEqualTo(new Broken(3, why));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("at", "at + interval '1 microsecond'", CHANGED),
                Arguments.of("office_day", "office_day - 1", CHANGED),
                Arguments.of("person_id", "8", CHANGED),
                Arguments.of("person_id", "null", CHANGED),
                Arguments.of("person_name", "'周敬'", CHANGED),
                Arguments.of("origin", "'10.0.0.1'", CHANGED),
                Arguments.of("kind", "'READ'", CHANGED),
                Arguments.of("what", "what || ' '", CHANGED),
                Arguments.of("subject", "'unit 13'", CHANGED),
                Arguments.of("place", "'1.4.90.'", CHANGED),
                Arguments.of("before", "null", CHANGED),
                Arguments.of("before", "''", CHANGED),
                Arguments.of("after", "replace(after, '新', '斩')", CHANGED),
                Arguments.of("hash", "decode(repeat('ab', 32), 'hex')", CHANGED),
                Arguments.of("previous_hash", "decode(repeat('ab', 32), 'hex')", "所记前一条的摘要与前一条不符"));
    }

    @Test
    void no_column_was_left_out_above() {
        var columns = new Chain()
                .jdbc
                .sql("""
                        select column_name
                          from information_schema.columns
                         where table_schema = 'trail' and table_name = 'entry' and column_name <> 'number'
                        """)
                .query((row, _) -> row.getString("column_name"))
                .list();

        assertThat(changes().map(it -> it.get()[0]).distinct().toList())
                .hasSize(13)
                .containsExactlyInAnyOrderElementsOf(columns);
    }

    @Test
    void an_entry_taken_out_of_the_middle_is_missed_by_its_number() {
        var chain = Chain.of(5);

        chain.damage("delete from trail.entry where number = 3");

        assertThat(chain.verify()).isEqualTo(new Broken(3, "该条记录缺失，其后一条编号为 4"));
    }

    @Test
    void closing_the_gap_by_counting_down_the_rest_does_not_help() {
        var chain = Chain.of(5);

        chain.damage("delete from trail.entry where number = 3");
        chain.damage("update trail.entry set number = 3 where number = 4");
        chain.damage("update trail.entry set number = 4 where number = 5");

        assertThat(chain.verify()).isEqualTo(new Broken(3, "所记前一条的摘要与前一条不符"));
    }

    @Test
    void the_first_entry_is_missed_too() {
        var chain = Chain.of(3);

        chain.damage("delete from trail.entry where number = 1");

        assertThat(chain.verify()).isEqualTo(new Broken(1, "该条记录缺失，其后一条编号为 2"));
    }

    @Test
    void an_end_that_was_cut_off_is_missed_by_the_head() {
        var chain = Chain.of(5);

        chain.damage("delete from trail.entry where number > 3");

        assertThat(chain.verify()).isEqualTo(new Broken(4, "链尾与登记的链头（第 5 条）不符，末尾记录缺失"));
    }

    @Test
    void a_head_that_was_set_back_does_not_match_the_end() {
        var chain = Chain.of(5);

        chain.damage("update trail.head set number = 3, hash = (select hash from trail.entry where number = 3)");

        assertThat(chain.verify()).isEqualTo(new Broken(6, "链尾与登记的链头（第 3 条）不符，末尾记录缺失"));
    }

    @Test
    void a_cut_end_with_its_head_set_back_is_seen_by_the_witness_alone() {
        var chain = Chain.of(5);
        var witness = chain.witness();

        chain.damage("delete from trail.entry where number > 3");
        chain.damage("update trail.head set number = 3, hash = (select hash from trail.entry where number = 3)");

        assertThat(chain.verify()).isInstanceOf(Whole.class);
        assertThat(chain.verify(witness)).isEqualTo(new Broken(4, "数据库之外留存的链头编号更大，末尾记录被删除"));
    }

    @Test
    void a_chain_written_anew_as_a_whole_is_seen_by_the_witness_alone() {
        var chain = Chain.of(5);
        var witness = chain.witness();

        chain.damage("delete from trail.entry");
        chain.damage("update trail.head set number = 0, hash = decode(repeat('00', 32), 'hex')");
        chain.grows(7, "另一番说法");

        assertThat(chain.verify()).isInstanceOf(Whole.class);
        assertThat(chain.verify(witness)).isEqualTo(new Broken(5, "与数据库之外留存的链头不一致，链条曾被整体重写"));
    }

    @Test
    void one_old_witness_of_many_is_enough() {
        var chain = Chain.of(2);
        var early = chain.witness();
        chain.damage("delete from trail.entry");
        chain.damage("update trail.head set number = 0, hash = decode(repeat('00', 32), 'hex')");
        chain.grows(4, "另一番说法");

        assertThat(chain.verify(early, chain.witness())).isEqualTo(new Broken(2, "与数据库之外留存的链头不一致，链条曾被整体重写"));
    }

    /** Whoever looks while others write sees a whole chain, only a shorter one. */
    @Test
    void entries_written_meanwhile_are_not_taken_for_damage() throws Exception {
        var chain = Chain.of(1);
        try (var writers = Executors.newFixedThreadPool(2)) {
            Callable<Void> writing = () -> {
                chain.grows(150, "同时办理");
                return null;
            };
            var written = List.of(writers.submit(writing), writers.submit(writing));

            while (!written.stream().allMatch(it -> it.isDone())) {
                assertThat(chain.verify()).isInstanceOf(Whole.class);
            }
            for (var each : written) {
                each.get();
            }
        }
        assertThat(chain.verify()).isEqualTo(new Whole(301, chain.witness().head()));
    }
}
