package gongkai.applications.handling;

import static gongkai.Refusals.refuses;
import static gongkai.statute.Day.monday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Role;
import gongkai.applications.OnlineApplications;
import gongkai.applications.Receipt;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.CaseFacts;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.Cases;
import gongkai.applications.domain.Happening.Asked;
import gongkai.applications.domain.Happening.Extended;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.Way;
import gongkai.applications.domain.IdentityKind;
import gongkai.digest.Bundle;
import gongkai.letters.IssuedLetter;
import gongkai.letters.LetterId;
import gongkai.letters.LetterKind;
import gongkai.letters.LetterRefusal;
import gongkai.letters.LetterTemplates;
import gongkai.letters.StandardTemplates;
import gongkai.letters.Template;
import gongkai.organisation.Cast;
import gongkai.organisation.domain.Posting.Engagement;
import gongkai.typesetting.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A reply leaves the bureau as a whole letter or not at all. */
@WholeOffice
class CaseLettersTest {

    private static final LocalDate RECEIVED = monday("2026-03-02");

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CaseHandling cases;

    @Autowired
    AssignmentHandling assignments;

    @Autowired
    ReplyHandling replies;

    @Autowired
    CaseReading reading;

    @Autowired
    CaseLetters letters;

    @Autowired
    CaseNotices notices;

    @Autowired
    CaseArchive archive;

    @Autowired
    IssuerHandling issuers;

    @Autowired
    LetterTemplates templates;

    @Autowired
    OnlineApplications online;

    Cast cast;
    Actor clerk;
    Actor head;
    Actor officer;
    Actor leader;
    Receipt receipt;

    @BeforeEach
    void open() {
        jdbc.sql("""
                        truncate applications.case_file, applications.serial, applications.letter_issuer,
                                 letters.letter, letters.print, letters.counter, letters.template cascade
                        """).update();
        cast = Cast.enters(program);
        clerk = cast.works(cast.county, cast.office, "周敏", Engagement.NONE, Role.OFFICE_CLERK);
        head = cast.works(cast.county, cast.office, "韩主任", Engagement.NONE, Role.OFFICE_HEAD);
        officer = cast.works(cast.county, cast.benefits, "骆文", Engagement.NONE, Role.CASE_OFFICER);
        leader = cast.joins(cast.county, "葛局", Role.LEADER_IN_CHARGE);
        clock.isOn(RECEIVED);
        issuers.set(head, Signing.ISSUER);
        var applicant = new Applicant(
                ApplicantColumn.NATURAL,
                "王小明",
                IdentityKind.RESIDENT_CARD,
                "11010519491231002X",
                "",
                "",
                "",
                "13800138000",
                "wang@mail.example",
                "",
                "",
                "");
        receipt = online.submit(online.reserve(), cast.county.id(), applicant, Cases.PRICES);
        cases.accept(clerk, receipt.id());
        assignments.assign(clerk, receipt.id(), cast.benefits, List.of(), null, "请检索");
    }

    @Test
    void a_signed_reply_has_a_number_and_three_files_that_name_the_applicant() {
        var number = signed();

        var letter = letters.of(reading.get(clerk, receipt.id())).getFirst();
        assertThat(letter.number().shown()).isEqualTo(number).endsWith("依复〔2026〕1号");
        assertThat(bytes(letter.id(), Format.PDF)).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(bytes(letter.id(), Format.DOCX)).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
        assertThat(bytes(letter.id(), Format.OFD)).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void the_letter_says_who_asked_when_and_where_to_complain() {
        toSign();

        var preview = letters.preview(leader, receipt.id()).orElseThrow();
        assertThat(preview.findings()).isEmpty();
        assertThat(preview.lines())
                .anyMatch(it -> it.contains("王小明"))
                .anyMatch(it -> it.contains("2026年3月2日") && it.contains(receipt.number()))
                .anyMatch(it -> it.contains("澄江县人民政府") && it.contains("60日"))
                .contains("澄江县医疗保障局");
    }

    @Test
    void what_was_not_read_is_not_signed() {
        toSign();
        var seen = letters.preview(leader, receipt.id()).orElseThrow().digest();
        refuses(LetterRefusal.NOT_AS_SEEN, () -> replies.sign(leader, receipt.id(), "同意", "", Map.of()));
        var standard = StandardTemplates.of(LetterKind.PROVIDED);
        transaction.executeWithoutResult(_ -> assertThat(
                        templates.change(head, new Template(standard.kind(), "答复书", standard.text())))
                .isEmpty());

        refuses(LetterRefusal.NOT_AS_SEEN, () -> replies.sign(leader, receipt.id(), "同意", seen, Map.of()));
        assertThat(letters.of(reading.get(clerk, receipt.id()))).isEmpty();
        assertThat(Signing.sign(letters, replies, leader, receipt.id())).endsWith("〔2026〕1号");
    }

    @Test
    void without_its_settings_an_organ_signs_nothing_and_is_told_what_to_do() {
        jdbc.sql("truncate applications.letter_issuer").update();
        toSign();

        var preview = letters.preview(leader, receipt.id()).orElseThrow();
        assertThat(preview.mayBeSigned()).isFalse();
        assertThat(preview.lacks()).containsExactly(CaseRefusal.ISSUER_MISSING.label());
        refuses(CaseRefusal.ISSUER_MISSING, () -> replies.sign(leader, receipt.id(), "同意", "x", Map.of()));
    }

    @Test
    void the_applicant_gets_the_reply_once_it_has_been_sent_and_nobody_else_does() {
        signed();
        assertThat(online.open(receipt.number(), receipt.code()).flatMap(online::reply))
                .isEmpty();
        replies.send(clerk, receipt.id(), RECEIVED, new Sent(Way.POST, "1109876"));

        assertThat(online.open(receipt.number(), receipt.code()).flatMap(online::reply))
                .isPresent();
        assertThat(online.open(receipt.number(), "ABCDEFGHJKLM")).isEmpty();
    }

    @Test
    void every_paper_of_a_case_is_printed_from_its_record() {
        cases.consult(clerk, receipt.id(), RECEIVED, Asked.THIRD_PARTY, new Party("某药业公司", "0571"), "合同价格");
        cases.extend(head, receipt.id(), RECEIVED, new Extended(10, RECEIVED, "需要向市局核实"));
        cases.withdraw(clerk, receipt.id(), RECEIVED, "书面撤回");

        var papers = CaseFacts.notices(reading.get(clerk, receipt.id()));
        assertThat(papers.stream().map(CaseFacts.Notice::kind))
                .containsExactly(
                        LetterKind.APPLICATION_FORM,
                        LetterKind.RECEIPT,
                        LetterKind.ASSISTANCE,
                        LetterKind.CONSULTATION,
                        LetterKind.CONSULTATION_NOTICE,
                        LetterKind.EXTENSION_NOTICE,
                        LetterKind.WITHDRAWAL);
        papers.forEach(it -> assertThat(notices.print(clerk, receipt.id(), it.entry(), it.kind())
                        .bytes())
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void the_notices_of_a_step_are_numbered_and_frozen_with_it_in_a_sequence_of_their_own() {
        cases.consult(clerk, receipt.id(), RECEIVED, Asked.THIRD_PARTY, new Party("某药业公司", "0571"), "合同价格");
        cases.extend(head, receipt.id(), RECEIVED, new Extended(10, RECEIVED, "需要向市局核实"));
        var file = reading.get(clerk, receipt.id());

        assertThat(letters.of(file).stream()
                        .map(it ->
                                it.kind() + " " + it.part() + " " + it.number().shown()))
                .containsExactly(
                        "CONSULTATION 4 " + reading.house(file.organ()).code() + "依告〔2026〕1号",
                        "CONSULTATION_NOTICE 4 " + reading.house(file.organ()).code() + "依告〔2026〕2号",
                        "EXTENSION_NOTICE 5 " + reading.house(file.organ()).code() + "依告〔2026〕3号");
        assertThat(letters.of(file).getFirst().body()).contains("合同价格");
    }

    @Test
    void without_its_settings_a_step_that_sends_a_letter_is_not_taken() {
        jdbc.sql("truncate applications.letter_issuer").update();

        refuses(
                CaseRefusal.ISSUER_MISSING,
                () -> cases.extend(head, receipt.id(), RECEIVED, new Extended(10, RECEIVED, "需要向市局核实")));
        assertThat(reading.get(clerk, receipt.id()).history().has(Extended.class))
                .isFalse();
    }

    @Test
    void a_withdrawal_on_the_site_is_confirmed_with_a_number_once() {
        online.withdraw(online.open(receipt.number(), receipt.code()).orElseThrow(), "");
        var entry =
                reading.get(head, receipt.id()).history().entries().getLast().number();

        var number = notices.issueLater(head, receipt.id(), entry, LetterKind.WITHDRAWAL, "");

        assertThat(number).endsWith("依告〔2026〕1号");
        refuses(
                CaseRefusal.LETTER_ISSUED,
                () -> notices.issueLater(head, receipt.id(), entry, LetterKind.WITHDRAWAL, ""));
    }

    @Test
    void a_prepared_step_shows_the_head_the_letter_that_it_would_send() {
        cases.extend(clerk, receipt.id(), RECEIVED, new Extended(10, RECEIVED, "需要向市局核实"));
        var file = reading.get(head, receipt.id());
        var proposal = file.proposals().getFirst().number();

        var planned =
                notices.planned(head, file).getOrDefault(proposal, List.of()).getFirst();
        assertThat(planned.lines()).anyMatch(it -> it.contains("需要向市局核实")).anyMatch(it -> it.contains("10个工作日"));
        assertThat(letters.of(file)).isEmpty();
        cases.approve(head, receipt.id(), proposal, "");
        assertThat(letters.of(reading.get(head, receipt.id())))
                .extracting(IssuedLetter::kind)
                .containsExactly(LetterKind.EXTENSION_NOTICE);
    }

    @Test
    void who_may_not_read_names_sees_the_name_covered() {
        toSign();

        assertThat(letters.preview(officer, receipt.id()).orElseThrow().lines())
                .noneMatch(it -> it.contains("王小明"))
                .anyMatch(it -> it.contains("王某"));
    }

    @Test
    void a_letter_of_another_case_is_not_found_here() {
        signed();
        var letter = letters.of(reading.get(clerk, receipt.id())).getFirst().id();
        var other = online.submit(online.reserve(), cast.county.id(), applicantOf(), Cases.PRICES);

        assertThatThrownBy(() -> letters.file(clerk, other.id(), letter, Format.PDF))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void numbers_taken_over_are_not_given_again() {
        transaction.executeWithoutResult(_ -> program.getBean(gongkai.letters.IssuedLetters.class)
                .numberedBefore(
                        cast.county.id(),
                        new gongkai.letters.DocumentNumber(
                                reading.house(cast.county.id()).code() + "依复", 2026, 7)));

        assertThat(signed()).endsWith("〔2026〕8号");
    }

    @Test
    void the_archive_package_holds_every_paper_and_is_whole() throws IOException {
        var number = signed();
        var packed = archive.pack(clerk, receipt.id());

        var inspection = Bundle.inspect(new ByteArrayInputStream(packed));
        assertThat(inspection.isWhole()).isTrue();
        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .contains("案卷.pdf", "案件.json", "清单.txt")
                .anyMatch(it -> it.contains(number) && it.endsWith(".pdf"))
                .anyMatch(it -> it.contains(number) && it.endsWith(".ofd"))
                .anyMatch(it -> it.contains(LetterKind.APPROVAL_SHEET.label()))
                .anyMatch(it -> it.contains(LetterKind.SECRECY_REVIEW.label()))
                .anyMatch(it -> it.contains(LetterKind.SEARCH_RECORD.label()));
    }

    @Test
    void a_paper_that_cannot_be_drawn_is_named_in_the_printed_file_and_not_left_out() throws IOException {
        signed();
        jdbc.sql("truncate applications.letter_issuer").update();

        try (var document = Loader.loadPDF(archive.print(clerk, receipt.id()).bytes())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("政府信息公开申请表，2026年3月2日，记录不全，不能成文");
        }
    }

    @Test
    void the_file_of_an_applicant_whose_data_are_gone_is_printed_with_the_name_covered() throws IOException {
        signed();
        jdbc.sql("update applications.applicant set sealed = null").update();

        try (var document = Loader.loadPDF(archive.print(clerk, receipt.id()).bytes())) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
                    .contains("政府信息公开申请表，2026年3月2日", "王某")
                    .doesNotContain("记录不全");
        }
    }

    @Test
    void the_printed_file_begins_with_its_index_and_says_everything_in_order() throws IOException {
        var number = signed();

        try (var document = Loader.loadPDF(archive.print(clerk, receipt.id()).bytes())) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text)
                    .startsWith("政府信息公开申请案卷归档目录")
                    .containsSubsequence(number, "政府信息公开申请表", "王小明", "办理审批单", "同意", "办理过程记录");
        }
    }

    private Applicant applicantOf() {
        return reading.applicant(clerk, receipt.id()).orElseThrow();
    }

    private byte[] bytes(LetterId letter, Format format) {
        return letters.file(clerk, receipt.id(), letter, format).bytes();
    }

    private String signed() {
        toSign();
        return Signing.sign(letters, replies, leader, receipt.id());
    }

    private void toSign() {
        var secrecy = cast.works(cast.county, cast.office, "严密", Engagement.NONE, Role.SECRECY_REVIEWER);
        var legal = cast.works(cast.county, cast.office, "贾法", Engagement.NONE, Role.ATTRIBUTE_REVIEWER);
        replies.draft(clerk, receipt.id(), Cases.granted());
        replies.submit(clerk, receipt.id());
        replies.passSecrecy(secrecy, receipt.id(), "不涉密");
        replies.passLegality(legal, receipt.id(), "合法");
    }
}
