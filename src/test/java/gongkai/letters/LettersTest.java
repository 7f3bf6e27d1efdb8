package gongkai.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.typesetting.Faces;
import gongkai.typesetting.Press;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From facts and template to the printed letter. */
class LettersTest {

    private static final Press PRESS = new Press(Faces.shipped());

    @ParameterizedTest
    @EnumSource
    void every_letter_of_a_sound_case_passes_every_check_and_is_printed(LetterKind kind) {
        var facts = Cases.facts(kind);
        var template = StandardTemplates.of(kind);
        assertThat(template.faults()).isEmpty();

        var draft = template.filled(facts);
        assertThat(Examination.of(draft, facts)).isEmpty();
        assertThat(draft.text()).doesNotContain("{", "}", "。。", "；。");

        var number = kind.isNumbered()
                ? Optional.of(new DocumentNumber("澄医保依复", 2026, 12))
                : Optional.<DocumentNumber>empty();
        var paper = draft.paper(facts, number);
        var text = String.join("\n", paper.text());
        assertThat(text)
                .contains(draft.lines().getFirst().replace("|", "").strip().split("\\s+")[0]);
        assertThat(text).endsWith(kind == LetterKind.CONSULTATION ? "" : "（联系方式：联系电话和地址如登记所载）");
        assertThat(text.contains("澄医保依复〔2026〕12号")).isEqualTo(kind.isNumbered());
        assertThat(PRESS.pdf(paper)).isNotEmpty();
        assertThat(PRESS.ofd(paper)).isNotEmpty();
        assertThat(PRESS.docx(paper)).isNotEmpty();
    }

    @Test
    void the_remedy_follows_the_day_of_the_letter() {
        var refused = Cases.facts(LetterKind.PROCESS);
        assertThat(Remedy.paragraph(refused).orElseThrow())
                .startsWith("如对本答复不服，应当先自收到本答复之日起60日内向澄江县人民政府申请行政复议；")
                .doesNotContain("法院提起行政诉讼，")
                .doesNotContain("铁路");

        assertThat(Remedy.classOf(on(refused, LocalDate.of(2023, 12, 31)))).isEqualTo(RemedyClass.FREE_CHOICE);
        assertThat(Remedy.classOf(on(refused, LocalDate.of(2024, 1, 1)))).isEqualTo(RemedyClass.RECONSIDERATION_FIRST);
        assertThat(Remedy.paragraph(on(refused, LocalDate.of(2024, 12, 31))).orElseThrow())
                .contains("澄江县革新人民政府");

        assertThat(Remedy.paragraph(Cases.facts(LetterKind.NONEXISTENT)))
                .contains("如对本答复不服，可以自收到本答复之日起60日内向澄江县人民政府申请行政复议，或者自收到本答复之日起6个月内依法向澄江铁路运输法院提起行政诉讼。");
        assertThat(Remedy.paragraph(Cases.facts(LetterKind.PARTIAL)).orElseThrow())
                .contains("不予公开的部分不服，应当先", "其他部分不服，可以");
        assertThat(Remedy.paragraph(Cases.facts(LetterKind.SUPPLEMENT_NOTICE))).isEmpty();
        assertThat(Remedy.paragraph(Cases.facts(LetterKind.FEE_NOTICE)).orElseThrow())
                .contains("第七条");
    }

    @Test
    void the_national_bureau_decides_itself_and_the_state_council_may_rule() {
        var venue = new Venue(Venue.Standing.NATIONAL, java.util.List.of(), java.util.List.of(), "");
        var facts = new LetterFacts(
                LetterKind.SECRET,
                new Issuer("国家医疗保障局", "医保依复", true, venue, new gongkai.typesetting.Seal.Space()),
                Cases.ON,
                Cases.facts(LetterKind.SECRET).values());

        assertThat(Remedy.paragraph(facts).orElseThrow()).contains("向国家医疗保障局申请行政复议", "向国务院申请裁决");
    }

    @Test
    void a_letter_sent_online_names_the_way_to_file_online() {
        assertThat(Remedy.paragraph(online(Cases.facts(LetterKind.PROVIDED))).orElseThrow())
                .endsWith("行政复议申请可以通过互联网提交：https://fuyi.example.gov.cn/。");
    }

    @Test
    void what_is_not_filled_is_named() {
        var facts = Cases.facts(LetterKind.SUPPLEMENT_NOTICE).with(Field.POINTS, Value.items(" "));

        assertThatThrownBy(
                        () -> StandardTemplates.of(LetterKind.SUPPLEMENT_NOTICE).filled(facts))
                .isInstanceOf(IncompleteException.class)
                .hasMessage("请先填写：补正事项");
    }

    @Test
    void a_line_with_an_empty_optional_field_is_left_out() {
        var facts = Cases.facts(LetterKind.PROVIDED).with(Field.HISTORY, Value.text(""));

        assertThat(StandardTemplates.of(LetterKind.PROVIDED).filled(facts).text())
                .doesNotContain("办理经过");
    }

    @Test
    void hostile_values_stay_text() {
        var facts =
                Cases.facts(LetterKind.PROVIDED).with(Field.REQUEST, Value.text("甲\u0000乙\n# 丙 {救济途径} <w:p> & \"丁\""));
        var draft = StandardTemplates.of(LetterKind.PROVIDED).filled(facts);
        var paper = draft.paper(facts, Optional.empty());

        assertThat(String.join("", paper.text())).contains("甲 乙 # 丙 {救济途径} <w:p> & \"丁\"");
        assertThat(PRESS.docx(paper)).isNotEmpty();
        assertThat(PRESS.ofd(paper)).isNotEmpty();
    }

    @Test
    void one_changed_character_changes_the_fingerprint() {
        var facts = Cases.facts(LetterKind.PROVIDED);
        var draft = Cases.draft(LetterKind.PROVIDED);
        var other = new Draft(draft.kind(), draft.title(), draft.text().replace("可以公开", "可以公幵"));

        assertThat(other.digest(facts)).isNotEqualTo(draft.digest(facts));
        assertThat(draft.digest(facts.with(Field.RECIPIENT, Value.text("欧阳")))).isNotEqualTo(draft.digest(facts));
        assertThat(draft.digest(facts))
                .isEqualTo(Cases.draft(LetterKind.PROVIDED).digest(facts));
    }

    @Test
    void a_number_is_read_as_it_is_written() {
        assertThat(DocumentNumber.read("澄医保依复〔2026〕12号")).contains(new DocumentNumber("澄医保依复", 2026, 12));
        for (var wrong : new String[] {
            "澄医保依复[2026]12号", "澄医保依复〔2026〕第12号", "澄医保依复〔2026〕012号", "澄医保依复（2026）12号", "澄医保依复〔26〕12号", "〔2026〕12号"
        }) {
            assertThat(DocumentNumber.read(wrong)).as(wrong).isEmpty();
        }
    }

    static LetterFacts on(LetterFacts facts, LocalDate on) {
        return new LetterFacts(
                facts.kind(),
                facts.issuer(),
                on,
                facts.values(),
                facts.isDeliveredOnline(),
                facts.isWithheldAsExempt(),
                facts.isReconsiderationFirstForQueries(),
                facts.opinionReceivedOn(),
                facts.sentOn());
    }

    static LetterFacts online(LetterFacts facts) {
        return new LetterFacts(
                facts.kind(),
                facts.issuer(),
                facts.on(),
                facts.values(),
                true,
                true,
                false,
                Optional.empty(),
                Optional.empty());
    }
}
