package gongkai.enclosures.domain;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.enclosures.Pdfs;
import gongkai.redaction.Box;
import gongkai.redaction.Ground;
import gongkai.redaction.PageText;
import gongkai.redaction.Redaction;
import gongkai.screening.Detector;
import gongkai.screening.ScreeningSettings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is looked for is found, and the box lies on it. */
class ProposalsTest {

    private static final ScreeningSettings SETTINGS = ScreeningSettings.of("澄江县医疗保障局");

    private static final byte[] FILE =
            Pdfs.saying("参保记录", "参保人欧阳镕㛃，身份证号码11010519491231002X，手机13812345678。", "缴费正常。欧阳镕㛃已经领取。");

    private final List<PageText> pages = Redaction.texts(FILE);

    @Test
    void a_word_is_found_wherever_it_stands_and_its_box_covers_it_and_no_more() {
        var boxes = Proposals.word(pages, "欧阳 镕㛃", Ground.PERSONAL_DATA);

        assertThat(boxes).hasSize(2).allMatch(Box::isOnPage).allMatch(it -> it.page() == 1);
        var hidden = Redaction.of(FILE, boxes).hidden();
        assertThat(hidden).allMatch(it -> it.contains("欧阳镕㛃"));
        assertThat(String.join("", hidden))
                .doesNotContain("参保人")
                .doesNotContain("身份证")
                .doesNotContain("缴费");
    }

    @Test
    void an_unknown_word_is_not_found() {
        assertThat(Proposals.word(pages, "司马", Ground.PERSONAL_DATA)).isEmpty();
    }

    @Test
    void numbers_of_persons_are_proposed_with_their_ground() {
        var found = Proposals.screened(pages, SETTINGS);

        assertThat(found).containsKeys(Detector.RESIDENT_ID.label(), Detector.MOBILE_PHONE.label());
        assertThat(found.values())
                .allSatisfy(boxes -> assertThat(boxes).isNotEmpty().allMatch(Box::isOnPage));
        var number = found.getOrDefault(Detector.RESIDENT_ID.label(), List.of());
        assertThat(number).extracting(Box::ground).containsOnly(Ground.PERSONAL_DATA);
        assertThat(String.join("", Redaction.of(FILE, number).hidden())).contains("11010519491231002X");
    }

    @Test
    void what_is_broken_at_the_end_of_a_line_is_found_with_a_box_on_each_line() {
        var broken = Pdfs.saying("名单", "例一：患者李明，身份证号码11010519491231002X，手机13812345678，2025年3月住院。");

        var found = Proposals.screened(Redaction.texts(broken), SETTINGS);

        assertThat(found).containsKey(Detector.MOBILE_PHONE.label());
        var number = found.getOrDefault(Detector.MOBILE_PHONE.label(), List.of());
        assertThat(String.join("", Redaction.of(broken, number).hidden())).contains("13812345678");
    }

    @Test
    void what_has_no_pages_is_counted() {
        assertThat(Proposals.suspicions("身份证号码11010519491231002X", SETTINGS)).isPositive();
        assertThat(Proposals.suspicions("缴费正常。", SETTINGS)).isZero();
    }
}
