package gongkai.trail;

import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.Branch;
import gongkai.access.PersonId;
import gongkai.trail.Deed.Kind;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00.123456Z");
    private static final Doer ZHOU = new Doer(new PersonId(7), "周敏");

    /** Another value here would break every chain that was ever written. */
    @Test
    void an_entry_hashes_tomorrow_as_it_does_today() {
        assertThat(HexFormat.of().formatHex(entry("登记人员", "person 7", null, "新").hashAfter(Entry.START)))
                .isEqualTo("469a9465adfca9625412f33812360b3baeca463399931ce9048b527938bd1dc4");
    }

    @Test
    void text_cannot_move_from_one_field_to_the_next() {
        assertThat(entry("ab", "c", null, null).hashAfter(Entry.START))
                .isNotEqualTo(entry("a", "bc", null, null).hashAfter(Entry.START));
        assertThat(entry("a", "b", "cd", "e").hashAfter(Entry.START))
                .isNotEqualTo(entry("a", "b", "c", "de").hashAfter(Entry.START));
    }

    @Test
    void nothing_is_not_the_same_as_an_empty_text() {
        assertThat(entry("a", "b", null, null).hashAfter(Entry.START))
                .isNotEqualTo(entry("a", "b", "", null).hashAfter(Entry.START));
        assertThat(entry("a", "b", null, "x").hashAfter(Entry.START))
                .isNotEqualTo(entry("a", "b", "x", null).hashAfter(Entry.START));
    }

    @ParameterizedTest
    @MethodSource
    void every_field_counts(Entry other) {
        var entry =
                new Entry(1, MORNING, monday("2026-03-02"), ZHOU, "", Kind.WRITE, "a", "b", Chain.COUNTY, null, null);

        assertThat(other.hashAfter(Entry.START)).isNotEqualTo(entry.hashAfter(Entry.START));
    }

    static Stream<Entry> every_field_counts() {
        var day = monday("2026-03-02");
        return Stream.of(
                new Entry(2, MORNING, day, ZHOU, "", Kind.WRITE, "a", "b", Chain.COUNTY, null, null),
                new Entry(1, MORNING.plusNanos(1000), day, ZHOU, "", Kind.WRITE, "a", "b", Chain.COUNTY, null, null),
                new Entry(1, MORNING, tuesday("2026-03-03"), ZHOU, "", Kind.WRITE, "a", "b", Chain.COUNTY, null, null),
                new Entry(1, MORNING, day, Doer.outside("周敏"), "", Kind.WRITE, "a", "b", Chain.COUNTY, null, null),
                new Entry(1, MORNING, day, ZHOU, "10.0.0.1", Kind.WRITE, "a", "b", Chain.COUNTY, null, null),
                new Entry(1, MORNING, day, ZHOU, "", Kind.READ, "a", "b", Chain.COUNTY, null, null),
                new Entry(1, MORNING, day, ZHOU, "", Kind.WRITE, "a", "b", new Branch("1.4.90."), null, null));
    }

    @Test
    void the_entry_before_counts() {
        var other = new byte[32];
        other[31] = 1;

        assertThat(entry("a", "b", null, null).hashAfter(other))
                .isNotEqualTo(entry("a", "b", null, null).hashAfter(Entry.START));
    }

    private static Entry entry(String what, String subject, @Nullable String before, @Nullable String after) {
        return new Entry(
                1, MORNING, monday("2026-03-02"), ZHOU, "", Kind.WRITE, what, subject, Chain.COUNTY, before, after);
    }
}
