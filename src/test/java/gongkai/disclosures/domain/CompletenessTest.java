package gongkai.disclosures.domain;

import static gongkai.disclosures.domain.DisclosureRefusal.BODY_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.COLUMN_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.DECISION_NOT_LIMITED;
import static gongkai.disclosures.domain.DisclosureRefusal.ELEMENT_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.EXPIRES_BEFORE_EFFECT;
import static gongkai.disclosures.domain.DisclosureRefusal.FORMED_ON_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.GROUND_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.LAW_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.LEGAL_BASIS_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.NUMBER_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.OPENNESS_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.REASON_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.SUMMARY_TOO_LONG;
import static gongkai.disclosures.domain.DisclosureRefusal.THIRD_PARTY_REASON_MISSING;
import static gongkai.disclosures.domain.DisclosureRefusal.TITLE_TOO_LONG;
import static gongkai.disclosures.domain.DisclosureRefusal.UNTIL_MISSING;
import static gongkai.statute.Day.monday;
import static gongkai.statute.Day.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompletenessTest {

    private static final Content WHOLE = Contents.in(Contents.policy(), 7, "WS", "TZ");

    @Test
    void a_whole_item_has_no_gap() {
        assertThat(gaps(WHOLE)).isEmpty();
    }

    @Test
    void every_gap_is_told_at_once_in_the_order_of_the_form() {
        var empty = Contents.with(Contents.of(ItemType.NORMATIVE, "", ""), new Paper("", "", "", null, null, null));

        assertThat(gaps(Contents.with(empty, new Attribute(null, null, "", "", ThirdParty.NONE, ""))))
                .contains(BODY_MISSING, NUMBER_MISSING, FORMED_ON_MISSING, COLUMN_MISSING)
                .endsWith(OPENNESS_MISSING);
    }

    @Test
    void a_title_has_at_most_two_hundred_characters() {
        assertThat(gaps(Contents.titled(WHOLE, "长".repeat(200)))).isEmpty();
        assertThat(gaps(Contents.titled(WHOLE, "长".repeat(201)))).containsExactly(TITLE_TOO_LONG);
    }

    @Test
    void a_summary_may_be_longer_above_a_long_text() {
        assertThat(gaps(summarised(300, 4999))).isEmpty();
        assertThat(gaps(summarised(301, 4999))).containsExactly(SUMMARY_TOO_LONG);
        assertThat(gaps(summarised(500, 5000))).isEmpty();
        assertThat(gaps(summarised(501, 5000))).containsExactly(SUMMARY_TOO_LONG);
    }

    private static Content summarised(int summary, int body) {
        return Contents.with(WHOLE, new Wording("标题", "概".repeat(summary), "文".repeat(body), Map.of()));
    }

    @ParameterizedTest
    @EnumSource(GuideElement.class)
    void a_guide_that_lacks_one_of_the_seven_elements_is_not_whole(GuideElement missing) {
        var guide = Contents.in(Contents.of(ItemType.GUIDE, "异地就医备案办事指南", ""), 7, "WS", "TZ");
        var elements = new EnumMap<GuideElement, String>(GuideElement.class);
        for (var element : GuideElement.values()) {
            elements.put(element, element.label());
        }
        assertThat(gaps(Contents.with(guide, new Wording("指南", "", "", elements))))
                .isEmpty();

        elements.remove(missing);
        assertThat(gaps(Contents.with(guide, new Wording("指南", "", "", elements))))
                .containsExactly(ELEMENT_MISSING);
    }

    @Test
    void a_document_cannot_expire_before_it_takes_effect() {
        var paper = new Paper("", "", "", Contents.FORMED_ON, tuesday("2026-03-10"), monday("2026-03-09"));

        assertThat(gaps(Contents.with(WHOLE, paper))).containsExactly(EXPIRES_BEFORE_EFFECT);
    }

    @Test
    void what_is_withheld_needs_a_ground_and_a_reason() {
        assertThat(gaps(Contents.with(WHOLE, Contents.withheld(null, "", ""))))
                .containsExactly(GROUND_MISSING, REASON_MISSING);
        assertThat(gaps(Contents.with(WHOLE, Contents.withheld(Ground.PROCESS_DRAFT, "过程稿", ""))))
                .isEmpty();
    }

    @Test
    void another_law_is_named_with_its_article() {
        assertThat(gaps(Contents.with(WHOLE, Contents.withheld(Ground.OTHER_LAW, "另有规定", ""))))
                .containsExactly(LAW_MISSING);
        assertThat(gaps(Contents.with(WHOLE, Contents.withheld(Ground.OTHER_LAW, "另有规定", "档案法第二十八条"))))
                .isEmpty();
    }

    @Test
    void what_is_open_on_request_needs_a_reason() {
        var attribute = new Attribute(Openness.ON_REQUEST, null, " ", "", ThirdParty.NONE, "");

        assertThat(gaps(Contents.with(WHOLE, attribute))).containsExactly(REASON_MISSING);
    }

    @Test
    void the_eleventh_category_names_its_legal_basis() {
        assertThat(Completeness.gaps(WHOLE, true)).containsExactly(LEGAL_BASIS_MISSING);
    }

    @Test
    void what_touches_a_third_party_is_disclosed_only_with_consent_or_a_written_reason() {
        var attribute = new Attribute(Openness.PROACTIVE, null, "", "", ThirdParty.CONSENTED, "");

        assertThat(gaps(Contents.with(WHOLE, attribute))).containsExactly(THIRD_PARTY_REASON_MISSING);
    }

    @Test
    void a_limited_time_has_an_end() {
        assertThat(gaps(Contents.with(WHOLE, limited()))).containsExactly(UNTIL_MISSING);
    }

    @Test
    void a_penalty_on_a_natural_person_is_public_for_a_time_only() {
        var penalty = Contents.in(Contents.of(ItemType.PENALTY, "行政处罚决定书", "处罚如下。"), 7, "WS", "TZ");
        var attribute = new Attribute(Openness.PROACTIVE, null, "", "", ThirdParty.PUBLIC_INTEREST, "维护基金安全");

        assertThat(gaps(Contents.with(penalty, attribute))).containsExactly(DECISION_NOT_LIMITED);
    }

    private static Reach limited() {
        return new Reach(Audience.EVERYONE, TimeLimit.LIMITED, null, "", "", "");
    }

    private static List<DisclosureRefusal> gaps(Content content) {
        return Completeness.gaps(content, false);
    }
}
