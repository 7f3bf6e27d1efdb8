package gongkai.applications.domain;

import static gongkai.applications.domain.Cases.clock;
import static gongkai.applications.domain.Cases.processing;
import static gongkai.applications.domain.Cases.received;
import static gongkai.applications.domain.Cases.then;
import static org.assertj.core.api.Assertions.assertThat;

import gongkai.access.PersonId;
import gongkai.access.Verdict;
import gongkai.applications.domain.Happening.Arrived;
import gongkai.applications.domain.Happening.Asked;
import gongkai.applications.domain.Happening.ConsultationSent;
import gongkai.applications.domain.Happening.Drafted;
import gongkai.applications.domain.Happening.LegalityPassed;
import gongkai.applications.domain.Happening.Opinion;
import gongkai.applications.domain.Happening.OpinionReceived;
import gongkai.applications.domain.Happening.Registered;
import gongkai.applications.domain.Happening.SecrecyPassed;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.Served;
import gongkai.applications.domain.Happening.Signed;
import gongkai.applications.domain.Happening.Submitted;
import gongkai.applications.domain.Happening.SupplementAsked;
import gongkai.applications.domain.Happening.Way;
import gongkai.applications.domain.PracticeExamination.Practice;
import gongkai.letters.Check;
import gongkai.letters.Finding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Each check that no letter shows: caught when it is broken, silent when it is kept. */
class CaseExaminationTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final PersonId CLERK = new PersonId(7);
    private static final String GUIDE = "可以当面提交，也可以邮寄，或者在本机关网站网上提交。";

    /** Whether the check was caught for what is broken, and for what is sound. */
    private record Kept(Check check, Supplier<List<Check>> broken, Supplier<List<Check>> sound) {

        @Override
        public String toString() {
            return check + " " + check.claim();
        }
    }

    /** Kept by the checker of reports, by the screening before publication and by the publication of replies. */
    private static final Set<Check> ELSEWHERE =
            EnumSet.of(Check.C42, Check.C43, Check.C44, Check.C45, Check.C46, Check.C47, Check.C49, Check.C51);

    static final List<Kept> KEPT = List.of(
            new Kept(
                    Check.C01,
                    () -> found(arrived(Reception.EMAIL, MONDAY.plusDays(3), MONDAY), MONDAY.plusDays(5)),
                    () -> found(arrived(Reception.EMAIL, MONDAY, MONDAY.plusDays(3)), MONDAY.plusDays(5))),
            new Kept(
                    Check.C02,
                    () -> found(arrived(Reception.ONLINE, MONDAY, MONDAY.plusDays(3)), MONDAY.plusDays(5)),
                    () -> found(arrived(Reception.ONLINE, MONDAY, MONDAY.plusDays(1)), MONDAY.plusDays(5))),
            new Kept(
                    Check.C02,
                    () -> found(arrived(Reception.ORDINARY_MAIL, MONDAY, MONDAY.plusDays(1)), MONDAY.plusDays(5)),
                    () -> found(arrived(Reception.ORDINARY_MAIL, MONDAY, MONDAY), MONDAY.plusDays(5))),
            new Kept(
                    Check.C03,
                    () -> due(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 3, 2)),
                    () -> due(LocalDate.of(2026, 2, 2), LocalDate.of(2026, 3, 6))),
            new Kept(
                    Check.C04,
                    () -> refused(rules(MONDAY, MONDAY.plusDays(10)).supplement(asked())),
                    () -> refused(rules(MONDAY, MONDAY.plusDays(9)).supplement(asked()))),
            new Kept(
                    Check.C05,
                    () -> refused(new CaseRules(
                                    then(received(Reception.IN_PERSON, MONDAY), MONDAY, asked()),
                                    clock(received(Reception.IN_PERSON, MONDAY), MONDAY),
                                    HouseRule.standard("澄医保"),
                                    MONDAY)
                            .supplement(asked())),
                    () -> refused(rules(MONDAY, MONDAY).supplement(asked()))),
            new Kept(
                    Check.C09,
                    () -> found(processing(MONDAY), MONDAY.plusDays(40)),
                    () -> found(processing(MONDAY), MONDAY.plusDays(2))),
            new Kept(
                    Check.C12,
                    () -> found(asking(), MONDAY.plusDays(1), Reply.of(Outcome.R01_PUBLISHED)),
                    () -> found(asking(), MONDAY.plusDays(1), Reply.of(Outcome.R13_THIRD))),
            new Kept(Check.C12, () -> found(asking(), MONDAY.plusDays(40)), () -> found(asking(), MONDAY.plusDays(20))),
            new Kept(
                    Check.C13,
                    () -> found(answered("逾期未答复，视为不同意"), MONDAY.plusDays(2)),
                    () -> found(answered("合同写有保密条款"), MONDAY.plusDays(2))),
            new Kept(
                    Check.C14,
                    () -> found(processing(MONDAY), MONDAY, third()),
                    () -> found(asking(), MONDAY, third())),
            new Kept(
                    Check.C15,
                    () -> found(answered("合同写有保密条款"), MONDAY.plusDays(2), Cases.granted()),
                    () -> found(asking(), MONDAY.plusDays(2), Cases.granted())),
            new Kept(
                    Check.C22,
                    () -> examined(processing(MONDAY), MONDAY, Optional.of(nothing()), Optional.of("集中采购合同价格公示")),
                    () -> examined(processing(MONDAY), MONDAY, Optional.of(nothing()), Optional.empty())),
            new Kept(
                    Check.C26,
                    () -> found(asked("《药品集中采购工作规范》"), MONDAY, Reply.of(Outcome.R30_PETITION)),
                    () -> found(asked("请查处某药店"), MONDAY, Reply.of(Outcome.R30_PETITION))),
            new Kept(
                    Check.C38,
                    () -> refused(rules(MONDAY, MONDAY).send(new Sent(Way.POST, "SF1234567890123"))),
                    () -> refused(rules(MONDAY, MONDAY).send(new Sent(Way.POST, "EA123456789CN")))),
            new Kept(
                    Check.C39,
                    () -> found(signed(), MONDAY.plusDays(30)),
                    () -> found(then(signed(), MONDAY.plusDays(3), new Served("签收")), MONDAY.plusDays(30))),
            new Kept(
                    Check.C41,
                    () -> refused(rules(MONDAY, MONDAY).complete(Reply.of(Outcome.R40_NO_SUPPLEMENT))),
                    () -> refused(rules(MONDAY, MONDAY).complete(Cases.granted()))),
            new Kept(
                    Check.C11,
                    () -> checks(PracticeExamination.of(practice(10, 4, 0, GUIDE, Reception.ONLINE))),
                    () -> checks(PracticeExamination.of(practice(10, 3, 0, GUIDE, Reception.ONLINE)))),
            new Kept(
                    Check.C48,
                    () -> checks(PracticeExamination.of(practice(1, 0, 2, GUIDE, Reception.ONLINE))),
                    () -> checks(PracticeExamination.of(practice(1, 0, 0, GUIDE, Reception.ONLINE)))),
            new Kept(
                    Check.C50,
                    () -> checks(PracticeExamination.of(practice(1, 0, 0, GUIDE, Reception.FAX))),
                    () -> checks(PracticeExamination.of(practice(1, 0, 0, GUIDE, Reception.EMS, Reception.ONLINE)))));

    @ParameterizedTest
    @FieldSource("KEPT")
    void a_check_is_caught_when_broken_and_silent_when_kept(Kept it) {
        assertThat(it.broken().get()).contains(it.check());
        assertThat(it.sound().get()).doesNotContain(it.check());
    }

    @Test
    void every_check_that_no_letter_shows_is_kept_here_or_elsewhere() {
        var here = KEPT.stream().map(Kept::check).toList();

        assertThat(Arrays.stream(Check.values())
                        .filter(it -> it.step() != Check.Step.LETTER && it.step() != Check.Step.SIGNATURE)
                        .filter(it -> !ELSEWHERE.contains(it)))
                .hasSizeGreaterThan(15)
                .allSatisfy(it -> assertThat(here).contains(it));
    }

    @Test
    void an_organ_without_a_published_guide_is_told_so() {
        assertThat(PracticeExamination.of(new Practice(1, 0, 0, Set.of(Reception.ONLINE), Optional.empty())))
                .extracting(Finding::check)
                .containsExactly(Check.C50);
    }

    private static List<Check> found(CaseFile file, LocalDate today) {
        return examined(file, today, Optional.empty(), Optional.empty());
    }

    private static List<Check> found(CaseFile file, LocalDate today, Reply reply) {
        return examined(file, today, Optional.of(reply), Optional.empty());
    }

    private static List<Check> examined(
            CaseFile file, LocalDate today, Optional<Reply> reply, Optional<String> mentioned) {
        return checks(CaseExamination.of(file, clock(file, today), reply, mentioned));
    }

    private static List<Check> checks(List<Finding> findings) {
        return findings.stream().map(Finding::check).toList();
    }

    private static List<Check> refused(Verdict verdict) {
        return verdict instanceof Verdict.Refused(var why) && why instanceof CaseRefusal refusal
                ? refusal.check().stream().toList()
                : List.of();
    }

    /** The due day is computed; a day that somebody reckoned otherwise is none of ours. */
    private static List<Check> due(LocalDate received, LocalDate reckoned) {
        return Cases.due(processing(received), received).equals(reckoned) ? List.of() : List.of(Check.C03);
    }

    private static CaseRules rules(LocalDate received, LocalDate on) {
        var file = received(Reception.IN_PERSON, received);
        return new CaseRules(file, clock(file, on), HouseRule.standard("澄医保"), on);
    }

    private static SupplementAsked asked() {
        return new SupplementAsked(List.of("年份"), "写明年份", 15);
    }

    private static CaseFile asked(String title) {
        var file = processing(MONDAY);
        var wanted =
                new Wanted(title, "", "", Wanted.Delivery.EMAIL, Wanted.Carrier.ELECTRONIC, true, false, false, "");
        return new CaseFile(
                file.id(),
                file.place(),
                file.number(),
                file.column(),
                file.applicantPrint(),
                file.shownName(),
                wanted,
                file.history());
    }

    private static CaseFile arrived(Reception by, LocalDate arrived, LocalDate confirmed) {
        return then(
                then(Cases.empty(ApplicantColumn.NATURAL), arrived, new Arrived(by, "")),
                confirmed,
                new Registered(by, "电话确认"));
    }

    private static CaseFile asking() {
        return then(processing(MONDAY), MONDAY, new ConsultationSent(1, Asked.THIRD_PARTY, "合同价格", 15));
    }

    private static CaseFile answered(String reasons) {
        return then(asking(), MONDAY.plusDays(1), new OpinionReceived(1, Opinion.OBJECTS, reasons, true));
    }

    private static CaseFile signed() {
        var file = processing(MONDAY);
        for (var what : List.of(
                new Drafted(Cases.granted(), CLERK),
                new Submitted(),
                new SecrecyPassed("不涉密", CLERK),
                new LegalityPassed("合法", CLERK),
                new Signed("澄医保依复〔2026〕1号", "同意", CLERK),
                new Sent(Way.DIRECT, ""))) {
            file = then(file, MONDAY, what);
        }
        return file;
    }

    private static Reply third() {
        return new Reply(
                Outcome.R13_THIRD,
                "涉及第三方商业秘密。",
                "",
                null,
                List.of(),
                Reply.Separation.IMPOSSIBLE,
                "全部内容均为商业秘密",
                "",
                null,
                List.of(Cases.search()),
                "",
                "",
                "",
                List.of(),
                0,
                "");
    }

    private static Reply nothing() {
        return Reply.of(Outcome.R20_NONEXISTENT);
    }

    private static Practice practice(int received, int extended, int old, String guide, Reception... used) {
        return new Practice(received, extended, old, Set.of(used), Optional.of(guide));
    }
}
