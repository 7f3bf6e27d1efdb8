package gongkai.remedies.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.Refusal;
import gongkai.access.Verdict;
import gongkai.remedies.domain.VenueName.Kind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VenueNameTest {

    private static final VenueName GOVERNMENT = name(1, Kind.GOVERNMENT, "澄溪县人民政府", "2024-01-01", null);

    @Test
    void a_bureau_above_cannot_be_set_for_any_day_since_2024() {
        assertThat(refusal(name(0, Kind.GOVERNMENT, "云河市医疗保障局", "2024-01-01", null)))
                .isEqualTo(RemedyRefusal.SUPERIOR_BUREAU_IS_NO_RECONSIDERER);
        assertThat(refusal(name(0, Kind.GOVERNMENT, "上一级行政机关", "2020-01-01", null)))
                .isEqualTo(RemedyRefusal.SUPERIOR_BUREAU_IS_NO_RECONSIDERER);
        assertThat(name(0, Kind.GOVERNMENT, "云河市医疗保障局", "2019-03-01", "2023-12-31")
                        .mayJoin(List.of()))
                .isEqualTo(Verdict.allowed());
    }

    @Test
    void the_reconsideration_organ_is_a_government_and_a_court_is_a_court() {
        assertThat(refusal(name(0, Kind.GOVERNMENT, "澄溪县司法局", "2024-01-01", null)))
                .isEqualTo(RemedyRefusal.RECONSIDERER_IS_A_GOVERNMENT);
        assertThat(refusal(name(0, Kind.COURT, "澄溪县人民政府", "2024-01-01", null)))
                .isEqualTo(RemedyRefusal.COURT_IS_NO_COURT);
        assertThat(name(0, Kind.COURT, "云河铁路运输法院", "2024-01-01", null).mayJoin(List.of(GOVERNMENT)))
                .isEqualTo(Verdict.allowed());
    }

    @Test
    void only_one_name_holds_on_a_day() {
        var next = name(0, Kind.GOVERNMENT, "澄溪市人民政府", "2026-05-01", null);

        assertThat(next.mayJoin(List.of(GOVERNMENT))).isEqualTo(Verdict.refused(RemedyRefusal.VENUE_OVERLAPS));
        assertThat(next.mayJoin(List.of(name(1, Kind.GOVERNMENT, "澄溪县人民政府", "2024-01-01", "2026-04-30"))))
                .isEqualTo(Verdict.allowed());
    }

    @Test
    void letters_find_the_name_of_their_day() {
        var venue = VenueName.venue(
                ReportRule.standard(),
                List.of(
                        name(1, Kind.GOVERNMENT, "澄溪县人民政府", "2024-01-01", "2026-04-30"),
                        name(2, Kind.GOVERNMENT, "澄溪市人民政府", "2026-05-01", null)));

        assertThat(venue.reconsiderationOrgan(LocalDate.of(2026, 4, 30))).hasValue("澄溪县人民政府");
        assertThat(venue.reconsiderationOrgan(LocalDate.of(2026, 5, 1))).hasValue("澄溪市人民政府");
        assertThat(venue.court(LocalDate.of(2026, 5, 1))).isEqualTo("有管辖权的人民法院");
    }

    private static @Nullable Refusal refusal(VenueName it) {
        return it.mayJoin(List.of()) instanceof Verdict.Refused(var why) ? why : null;
    }

    private static VenueName name(long id, Kind kind, String name, String from, @Nullable String until) {
        return new VenueName(id, kind, name, LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
