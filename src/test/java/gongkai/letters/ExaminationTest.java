package gongkai.letters;

import static org.assertj.core.api.Assertions.assertThat;

import gongkai.typesetting.Seal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Damaged letters, each caught by the check that is there for it and told what to do. */
class ExaminationTest {

    record Damaged(String damage, Check check, String told, Draft draft, LetterFacts facts) {

        @Override
        public String toString() {
            return check + " " + damage;
        }
    }

    private static Damaged edited(
            LetterKind kind, String damage, Check check, String told, UnaryOperator<String> edit) {
        var good = Cases.draft(kind);
        var text = edit.apply(good.text());
        assertThat(text).as(damage).isNotEqualTo(good.text());
        return new Damaged(damage, check, told, new Draft(kind, good.title(), text), Cases.facts(kind));
    }

    private static Damaged filled(
            LetterKind kind, String damage, Check check, String told, UnaryOperator<LetterFacts> change) {
        var facts = change.apply(Cases.facts(kind));
        return new Damaged(damage, check, told, StandardTemplates.of(kind).filled(facts), facts);
    }

    private static LetterFacts by(LetterFacts facts, Issuer issuer) {
        return new LetterFacts(facts.kind(), issuer, facts.on(), facts.values());
    }

    private static LetterFacts dated(LetterFacts facts, Optional<LocalDate> opinion, Optional<LocalDate> sent) {
        return new LetterFacts(
                facts.kind(), facts.issuer(), facts.on(), facts.values(), false, true, false, opinion, sent);
    }

    private static UnaryOperator<String> replacing(String old, String now) {
        return it -> it.replace(old, now);
    }

    static final List<Damaged> DAMAGED = List.of(
            edited(LetterKind.PROVIDED, "无条款", Check.C00, "依据条款", replacing("第三十六条第（二）项", "")),
            edited(LetterKind.OTHER_REPLY, "无理由", Check.C00, "具体理由", replacing("具体理由如登记所载", "")),
            edited(LetterKind.SUPPLEMENT_NOTICE, "要原件", Check.C06, "删去", it -> it + "\n请提交证件原件。"),
            edited(LetterKind.SUPPLEMENT_NOTICE, "无指引", Check.C07, "补正指引", replacing("补正指引如登记所载", "")),
            edited(LetterKind.SUPPLEMENT_NOTICE, "无后果", Check.C07, "视为放弃申请", replacing("视为放弃申请", "后果自负")),
            filled(
                    LetterKind.SUPPLEMENT_NOTICE,
                    "期限太短",
                    Check.C08,
                    "5至30",
                    it -> it.with(Field.PERIOD, Value.count(3))),
            edited(LetterKind.SUPPLEMENT_NOTICE, "自然日", Check.C08, "工作日", it -> it + "\n请在15日内补正。"),
            filled(
                    LetterKind.EXTENSION_NOTICE,
                    "延长太久",
                    Check.C10,
                    "20个工作日",
                    it -> it.with(Field.EXTENSION, Value.count(21))),
            filled(
                    LetterKind.EXTENSION_NOTICE,
                    "告知太晚",
                    Check.C10,
                    "尽快答复",
                    it -> it.with(Field.DUE_ON, Value.day(Cases.ON.minusDays(1)))),
            edited(LetterKind.PROCESS, "不说区分处理", Check.C16, "区分处理说明", replacing("区分处理说明如登记所载", "")),
            edited(LetterKind.PARTIAL, "不说扣下什么", Check.C17, "不予公开的内容", replacing("不予公开的内容其二", "")),
            filled(
                    LetterKind.FORBIDDEN,
                    "引规章",
                    Check.C18,
                    "规章",
                    it -> it.with(Field.SPECIAL_LAW, Value.text("《医疗保障档案管理办法》第三条规定不得公开"))),
            filled(
                    LetterKind.FORBIDDEN,
                    "无条文",
                    Check.C18,
                    "名称和条款",
                    it -> it.with(Field.SPECIAL_LAW, Value.text("法律禁止公开"))),
            edited(LetterKind.PROVIDED, "三需要", Check.C19, "已经废止", it -> it + "\n该信息与你自身生产、生活、科研等特殊需要无关。"),
            filled(LetterKind.PROCESS, "不说哪一种", Check.C20, "哪一种", it -> it.with(Field.FACTS, Value.text("属于内部材料"))),
            filled(LetterKind.CASE_FILE, "不说哪个案卷", Check.C20, "案卷", it -> it.with(Field.FACTS, Value.text("属于内部材料"))),
            edited(LetterKind.NONEXISTENT, "无检索", Check.C21, "检索情况", it -> it.replaceAll("在公文系统.*检索。?", "")),
            filled(
                    LetterKind.NONEXISTENT,
                    "一个关键词",
                    Check.C21,
                    "两个",
                    it -> it.with(Field.SEARCH, Value.text("在公文系统以“慢特病”检索"))),
            edited(LetterKind.NOT_OURS, "无机关", Check.C23, "负责公开的机关", replacing("负责公开的机关如登记所载", "有关单位")),
            filled(LetterKind.PUBLISHED, "见网站", Check.C24, "完整网址", it -> it.with(Field.ACCESS, Value.text("见本机关网站"))),
            filled(
                    LetterKind.PUBLISHED,
                    "只有首页",
                    Check.C24,
                    "完整网址",
                    it -> it.with(Field.ACCESS, Value.text("https://ybj.example.gov.cn"))),
            edited(LetterKind.REPEATED, "无前次文号", Check.C25, "前次答复文号", replacing("澄医保依复〔2026〕3号", "")),
            edited(LetterKind.EXCESSIVE, "无数量", Check.C27, "申请数量和频次", replacing("申请数量和频次如登记所载", "数量很多")),
            edited(LetterKind.FEE_NOTICE, "两种方式", Check.C28, "只保留一种", it -> it + "\n另按量计收。"),
            filled(LetterKind.FEE_NOTICE, "期限不对", Check.C28, "20个工作日", it -> it.with(Field.PERIOD, Value.count(30))),
            filled(LetterKind.FEE_NOTICE, "零元", Check.C28, "免费", it -> it.with(Field.FEE, new Value.Yuan(0))),
            edited(LetterKind.PROVIDED, "无救济", Check.C29, "请写上：如对本答复不服", it -> it.replaceAll("如对本答复不服.*", "")),
            edited(LetterKind.EXTENSION_NOTICE, "多出救济", Check.C29, "请删去", it -> it + "\n如不服，可以申请行政复议。"),
            edited(LetterKind.PROVIDED, "复议机关错", Check.C30, "本级人民政府", replacing("澄江县人民政府", "上级医疗保障局")),
            edited(LetterKind.PROVIDED, "别的政府", Check.C30, "澄江县人民政府", replacing("澄江县人民政府", "北川县人民政府")),
            edited(
                    LetterKind.SECRET,
                    "没有复议前置",
                    Check.C31,
                    "应当先",
                    it -> it.replaceAll(
                            "如对本答复不服.*",
                            Remedy.paragraph(Cases.facts(LetterKind.PROVIDED)).orElseThrow())),
            edited(LetterKind.PROVIDED, "旧期限", Check.C32, "6个月", replacing("6个月内", "3个月内")),
            edited(LetterKind.PROVIDED, "旧名称", Check.C33, "当日有效", replacing("澄江县人民政府", "澄江县革新人民政府")),
            filled(
                    LetterKind.PROVIDED,
                    "网上送达无渠道",
                    Check.C34,
                    "渠道",
                    it -> LettersTest.online(by(
                            it,
                            new Issuer(
                                    "澄江县医疗保障局",
                                    "澄医保依复",
                                    true,
                                    new Venue(
                                            Venue.Standing.LOCAL, Cases.VENUE.governments(), Cases.VENUE.courts(), ""),
                                    new Seal.Space())))),
            edited(LetterKind.PROVIDED, "模板残留", Check.C36, "××", it -> it + "\n联系人××。"),
            edited(LetterKind.PROVIDED, "空格线", Check.C36, "____", it -> it + "\n电话____。"),
            edited(LetterKind.PROVIDED, "编号不对", Check.C36, "登记编号", replacing("〔2026〕15号）", "〔2026〕16号）")),
            edited(LetterKind.PROVIDED, "收到日期不对", Check.C36, "收到日期", replacing("2026年9月18日", "2026年9月17日")),
            edited(LetterKind.PROVIDED, "没有照录申请", Check.C36, "照录", replacing("“2023年", "“二〇二三年")),
            filled(
                    LetterKind.PROVIDED,
                    "早于收到",
                    Check.C37,
                    "早于收到申请",
                    it -> it.with(Field.RECEIVED_ON, Value.day(Cases.ON.plusDays(1)))),
            filled(
                    LetterKind.PROVIDED,
                    "早于意见",
                    Check.C37,
                    "早于收到意见",
                    it -> dated(it, Optional.of(Cases.ON.plusDays(1)), Optional.empty())),
            filled(
                    LetterKind.PROVIDED,
                    "晚于送出",
                    Check.C37,
                    "晚于送出",
                    it -> dated(it, Optional.empty(), Optional.of(Cases.ON.minusDays(1)))),
            filled(
                    LetterKind.PROVIDED,
                    "科室署名",
                    Check.C40,
                    "行政机关名义",
                    it -> by(it, new Issuer("澄江县医疗保障局办公室", "澄医保依复", false, Cases.VENUE, new Seal.Space()))),
            filled(
                    LetterKind.PROVIDED,
                    "不盖章",
                    Check.C40,
                    "印章",
                    it -> by(it, new Issuer("澄江县医疗保障局", "澄医保依复", true, Cases.VENUE, new Seal.None()))),
            new Damaged(
                    "文书种类不对", Check.C41, "重新起草", Cases.draft(LetterKind.PUBLISHED), Cases.facts(LetterKind.PROVIDED)),
            edited(LetterKind.SUPPLEMENT_NOTICE, "要用途", Check.C52, "不得要求", it -> it + "\n请一并说明申请用途。"));

    @ParameterizedTest
    @FieldSource("DAMAGED")
    void a_damaged_letter_is_caught_and_told_what_to_do(Damaged letter) {
        var findings = Examination.of(letter.draft(), letter.facts());

        assertThat(findings).anySatisfy(it -> {
            assertThat(it.check()).isEqualTo(letter.check());
            assertThat(it.message()).contains(letter.told());
        });
        assertThat(Examination.mayBeIssued(findings))
                .isEqualTo(findings.stream().noneMatch(it -> it.severity() == Severity.BLOCK));
    }

    @Test
    void every_check_of_a_letter_has_a_damaged_letter() {
        var caught = Stream.concat(DAMAGED.stream().map(Damaged::check), Stream.of(Check.C35))
                .toList();

        assertThat(caught)
                .containsAll(Arrays.stream(Check.values())
                        .filter(it -> it.step() == Check.Step.LETTER)
                        .toList());
        assertThat(Check.values()).hasSize(53);
    }

    @Test
    void a_number_of_another_form_year_or_organ_is_refused() {
        var facts = Cases.facts(LetterKind.PROVIDED);

        assertThat(Examination.ofNumber("澄医保依复〔2026〕12号", facts)).isEmpty();
        for (var wrong : List.of("澄医保依复[2026]12号", "澄医保依复〔2025〕12号", "海医保依复〔2026〕12号", "澄医保依复〔2026〕第012号")) {
            assertThat(Examination.ofNumber(wrong, facts)).as(wrong).hasSize(1);
        }
    }

    @Test
    void before_2024_a_superior_organ_was_a_right_choice() {
        var facts = LettersTest.on(Cases.facts(LetterKind.PROVIDED), LocalDate.of(2023, 6, 1))
                .with(Field.RECEIVED_ON, Value.day(LocalDate.of(2023, 5, 20)));
        var draft = StandardTemplates.of(LetterKind.PROVIDED).filled(facts);
        var both = new Draft(draft.kind(), draft.title(), draft.text() + "\n也可以向上级医疗保障局申请行政复议。");

        assertThat(Examination.of(both, facts)).isEmpty();
    }
}
