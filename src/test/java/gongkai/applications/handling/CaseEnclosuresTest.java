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
import gongkai.applications.CaseKey;
import gongkai.applications.Handed;
import gongkai.applications.OnlineApplications;
import gongkai.applications.Receipt;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.CaseRefusal;
import gongkai.applications.domain.Cases;
import gongkai.applications.domain.Happening.Sent;
import gongkai.applications.domain.Happening.Submitted;
import gongkai.applications.domain.Happening.Way;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.Outcome;
import gongkai.applications.domain.Reply;
import gongkai.applications.domain.Reply.Withheld;
import gongkai.digest.Sm3;
import gongkai.enclosures.Enclosed;
import gongkai.enclosures.Enclosures;
import gongkai.enclosures.Pdfs;
import gongkai.enclosures.domain.EnclosureRefusal;
import gongkai.enclosures.domain.Mark;
import gongkai.enclosures.handling.EnclosureHandling;
import gongkai.files.SealedFiles;
import gongkai.organisation.Cast;
import gongkai.organisation.domain.Posting.Engagement;
import gongkai.redaction.Box;
import gongkai.redaction.Ground;
import gongkai.redaction.HostileFiles;
import gongkai.redaction.Readings;
import gongkai.redaction.Redaction;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes out with a reply is what was reviewed and signed, and nothing that was covered is in it. */
@WholeOffice
class CaseEnclosuresTest {

    private static final LocalDate RECEIVED = monday("2026-03-02");
    private static final String SECRET = "欧阳镕㛃";
    private static final String NUMBER = "11010519491231002X";

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

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
    CaseArchive archive;

    @Autowired
    CaseEnclosures caseEnclosures;

    @Autowired
    IssuerHandling issuers;

    @Autowired
    RecordHandling records;

    @Autowired
    OnlineApplications online;

    @Autowired
    EnclosureHandling handling;

    @Autowired
    Enclosures enclosures;

    @Autowired
    SealedFiles files;

    Cast cast;
    Actor clerk;
    Actor officer;
    Actor leader;
    Receipt receipt;
    long id;

    @BeforeEach
    void open() {
        jdbc.sql("""
                        truncate applications.case_file, applications.serial, applications.letter_issuer,
                                 letters.letter, letters.print, letters.counter, letters.template,
                                 enclosures.enclosure, files.sealed_file cascade
                        """).update();
        cast = Cast.enters(program);
        clerk = cast.works(cast.county, cast.office, "周敏", Engagement.NONE, Role.OFFICE_CLERK);
        officer = cast.works(cast.county, cast.benefits, "骆文", Engagement.NONE, Role.CASE_OFFICER);
        leader = cast.joins(cast.county, "葛局", Role.LEADER_IN_CHARGE);
        clock.isOn(RECEIVED);
        issuers.set(cast.works(cast.county, cast.office, "韩主任", Engagement.NONE, Role.OFFICE_HEAD), Signing.ISSUER);
        var applicant = new Applicant(
                ApplicantColumn.NATURAL,
                "王小明",
                IdentityKind.RESIDENT_CARD,
                "110105194912310021",
                "",
                "",
                "",
                "13800138000",
                "wang@mail.example",
                "",
                "",
                "");
        receipt = online.submit(online.reserve(), cast.county.id(), applicant, Cases.PRICES);
        id = receipt.id();
        cases.accept(clerk, id);
        assignments.assign(clerk, id, cast.benefits, List.of(), null, "请检索");
    }

    @Test
    void what_was_covered_is_nowhere_in_what_the_applicant_gets() throws IOException {
        var file = add("参保情况", Pdfs.telling(SECRET, record()));
        handling.search(officer, id, file, SECRET, Ground.PROCESS);
        coverAll(file);
        handling.finish(officer, id, file, true);
        replies.draft(officer, id, partial());

        signAndSend();

        var key = key();
        var tracked = online.track(key).orElseThrow();
        assertThat(online.enclosures(tracked)).hasSize(1).allMatch(Enclosed::isRedacted);
        var handed = online.enclosure(key, 1).orElseThrow();
        assertThat(handed.name()).isEqualTo("参保情况.pdf");
        assertThat(Readings.everything(record())).anyMatch(it -> it.contains(SECRET));
        assertThat(Readings.everything(handed.bytes()))
                .noneMatch(it -> it.contains(SECRET) || it.contains(NUMBER) || it.contains("未公开原件"));
        assertThat(Sm3.hex(handed.bytes()))
                .isEqualTo(online.enclosures(tracked).getFirst().digest());
        assertThat(online.enclosure(key, 2)).isEmpty();
        assertThat(online.enclosure(key, 0)).isEmpty();
        assertThat(trail()).contains("申请人下载随答复提供的文件“参保情况.pdf”");
    }

    @Test
    void the_archive_package_holds_what_went_out_as_it_was_signed() throws IOException {
        redacted();
        replies.draft(officer, id, partial());
        signAndSend();

        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive.pack(clerk, id)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), Sm3.hex(zip.readAllBytes()));
            }
        }
        assertThat(files)
                .containsEntry(
                        "随附文件/01-参保情况.pdf",
                        online.enclosures(online.track(key()).orElseThrow())
                                .getFirst()
                                .digest());
    }

    @Test
    void before_it_is_sent_the_applicant_gets_nothing() {
        finished("缴费情况");
        replies.draft(officer, id, granted());
        replies.submit(officer, id);

        assertThat(online.enclosures(online.track(key()).orElseThrow())).isEmpty();
        assertThat(online.enclosure(key(), 1)).isEmpty();

        review();
        sign();
        assertThat(online.enclosure(key(), 1)).isEmpty();
        send();
        assertThat(online.enclosure(key(), 1)).map(Handed::name).contains("缴费情况.pdf");
    }

    @Test
    void a_letter_names_its_files_and_says_which_are_redacted() {
        redacted();
        finished("缴费情况");
        replies.draft(officer, id, partial());
        replies.submit(officer, id);
        review();

        var lines = letters.preview(leader, id).orElseThrow().lines();

        assertThat(String.join("\n", lines)).contains("参保情况（已作区分处理）").contains("缴费情况");
    }

    @Test
    void nothing_redacted_goes_out_as_whole() {
        redacted();
        replies.draft(officer, id, granted());

        refuses(CaseRefusal.WHOLE_WITH_REDACTED, () -> replies.submit(officer, id));
    }

    @Test
    void what_gives_nothing_has_no_files() {
        finished("缴费情况");
        replies.draft(officer, id, notOurs());

        refuses(CaseRefusal.GIVES_NO_FILES, () -> replies.submit(officer, id));
    }

    @Test
    void nothing_goes_to_review_before_its_files_are_made() {
        var file = add("参保情况", record());
        replies.draft(officer, id, partial());

        refuses(CaseRefusal.FILES_UNREADY, () -> replies.submit(officer, id));
        refuses(EnclosureRefusal.MARKS_UNDECIDED, () -> handling.finish(officer, id, file, true));
        coverAll(file);
        refuses(EnclosureRefusal.NOT_LOOKED_THROUGH, () -> handling.finish(officer, id, file, false));
        handling.finish(officer, id, file, true);
        replies.submit(officer, id);

        assertThat(reading.get(officer, id)
                        .history()
                        .last(Submitted.class)
                        .orElseThrow()
                        .what()
                        .enclosures())
                .extracting(Enclosed::name)
                .containsExactly("参保情况.pdf");
    }

    @Test
    void what_was_reviewed_stays_as_it_was_until_it_is_given_back() {
        var file = redacted();
        replies.draft(officer, id, partial());
        replies.submit(officer, id);

        refuses(CaseRefusal.FILES_FIXED, () -> handling.takeBack(officer, id, file));
        refuses(CaseRefusal.FILES_FIXED, () -> handling.remove(officer, id, file));
        refuses(CaseRefusal.FILES_FIXED, () -> finished("另一份"));

        var reviewer = cast.joins(cast.county, "谢科", Role.SECRECY_REVIEWER);
        replies.passSecrecy(reviewer, id, "不涉密");
        replies.giveBack(reviewer(), id, "第二页还有一处");
        handling.takeBack(officer, id, file);
        handling.draw(officer, id, file, new Box(1, 0.1, 0.7, 0.2, 0.05, Ground.PROCESS));
        handling.finish(officer, id, file, true);
        replies.submit(officer, id);
        refuses(CaseRefusal.NOT_IN_THIS_STATE, this::sign);
    }

    @Test
    void a_file_changed_behind_the_review_is_not_signed() {
        redacted();
        replies.draft(officer, id, partial());
        replies.submit(officer, id);
        review();
        jdbc.sql("update enclosures.enclosure set output_digest = repeat('0', 64)")
                .update();

        assertThat(letters.preview(leader, id).orElseThrow().lacks())
                .containsExactly(CaseRefusal.FILES_CHANGED.label());
        refuses(CaseRefusal.FILES_CHANGED, () -> replies.sign(leader, id, "同意", "a".repeat(64), Map.of()));
    }

    @Test
    void what_lies_there_otherwise_than_signed_is_not_handed_out() {
        finished("缴费情况");
        replies.draft(officer, id, granted());
        signAndSend();
        var other = files.keep("x.pdf", Pdfs.blank(1), Enclosures.owner(id));
        jdbc.sql("update enclosures.enclosure set output = :other")
                .param("other", other.id().value())
                .update();

        refuses(EnclosureRefusal.NOT_AS_MADE, () -> online.enclosure(key(), 1));
    }

    @Test
    void the_name_outside_tells_nothing_of_what_is_covered() {
        var file = add(SECRET + "的记录", record());
        handling.search(officer, id, file, SECRET, Ground.PROCESS);
        coverAll(file);

        refuses(EnclosureRefusal.TITLE_TELLS, () -> handling.finish(officer, id, file, true));
        handling.rename(officer, id, file, "参保情况");
        handling.finish(officer, id, file, true);
    }

    @Test
    void a_word_that_is_not_there_is_said_so() {
        var file = add("参保情况", record());

        refuses(EnclosureRefusal.WORD_NOT_FOUND, () -> handling.search(officer, id, file, "司马", Ground.PROCESS));
        refuses(EnclosureRefusal.WORD_TOO_SHORT, () -> handling.search(officer, id, file, " 司", Ground.PROCESS));
    }

    @Test
    void covered_places_are_proposed_as_the_parts_kept_back() {
        redacted();

        var parts = caseEnclosures.withheld(reading.get(officer, id));

        assertThat(parts).extracting(Withheld::ground).containsExactlyInAnyOrder(Outcome.R15_PROCESS);
        assertThat(parts.getFirst().part()).startsWith("“参保情况”第1页遮盖的");
    }

    @Test
    void whoever_has_no_part_in_the_case_finds_no_file() {
        var file = redacted();
        var neighbour = cast.works(cast.county, cast.office, "别科", Engagement.NONE, Role.CASE_OFFICER);
        var supervisor = cast.joins(cast.county, "督查", Role.SUPERVISOR);

        assertThatThrownBy(() -> handling.picture(neighbour, id, file, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handling.original(supervisor, id, file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> handling.picture(officer, id, file, 9)).isInstanceOf(NotFound.class);
    }

    @Test
    void every_reading_is_on_the_trail() {
        var file = redacted();
        handling.picture(officer, id, file, 1);
        handling.original(clerk, id, file);
        handling.output(leader, id, file);

        assertThat(trail())
                .contains("查阅“参保情况”遮盖前的第1页")
                .contains("打开“参保情况”遮盖前的原件")
                .contains("查阅随答复提供的文件“参保情况”")
                .doesNotContain(SECRET);
    }

    @Test
    void they_go_when_the_time_of_keeping_is_over() {
        redacted();
        replies.draft(officer, id, partial());
        signAndSend();
        replies.served(clerk, id, clock.today(), "申请人签收");
        replies.close(clerk, id);
        clock.isOn(monday("2041-03-04"));
        var due = records.due(cast.county.id(), clock.today());

        due.forEach(records::destroy);

        assertThat(due).hasSize(1);
        assertThat(files.of(Enclosures.owner(id))).isEmpty();
        assertThat(enclosures.prepared(id, 0).isEmpty()).isTrue();
        assertThat(online.enclosure(key(), 1)).isEmpty();
    }

    /** Trial: forty files that keep a word where nobody looks, through the same hands as in the office. */
    @Test
    void of_forty_hostile_files_none_gives_the_covered_word_back() throws IOException {
        var seen = 0;
        for (var hostile : HostileFiles.all().entrySet()) {
            var file = add("文件" + ++seen, hostile.getValue());
            var pages = Redaction.pages(hostile.getValue());
            IntStream.rangeClosed(1, pages)
                    .forEach(page -> handling.draw(
                            officer, id, file, new Box(page, 0.1, 0.14, 0.4, 0.05, Ground.PERSONAL_DATA)));
            coverAll(file);
            handling.finish(officer, id, file, true);

            var output = handling.output(officer, id, file).orElseThrow();
            assertThat(Readings.everything(output.bytes()))
                    .as(hostile.getKey())
                    .noneMatch(it -> it.contains(HostileFiles.SECRET));
            assertThat(output.name()).doesNotContain(HostileFiles.SECRET);
            handling.remove(officer, id, file);
        }
        assertThat(seen).isGreaterThanOrEqualTo(40);
        assertThat(files.of(Enclosures.owner(id))).isEmpty();
    }

    private static byte[] record() {
        return Pdfs.saying("参保记录", "参保人" + SECRET + "，身份证号码" + NUMBER + "。", "缴费正常。");
    }

    private long add(String title, byte[] bytes) {
        return handling.add(officer, id, title, "未公开原件" + HostileFiles.SECRET + ".pdf", bytes);
    }

    private void coverAll(long file) {
        var all = handling.get(handling.theCase(officer, id), file).open().stream()
                .map(Mark::number)
                .toList();
        handling.decide(officer, id, file, all, Mark.Decision.COVERED, Ground.PROCESS);
    }

    private long redacted() {
        var file = add("参保情况", record());
        coverAll(file);
        handling.finish(officer, id, file, true);
        return file;
    }

    private void finished(String title) {
        var file = handling.add(officer, id, title, "缴费.pdf", Pdfs.saying("缴费情况", "缴费正常。"));
        handling.finish(officer, id, file, true);
    }

    private static Reply granted() {
        return Cases.granted().handingOut(List.of());
    }

    private static Reply partial() {
        var it = Cases.granted();
        return new Reply(
                Outcome.R03_PARTIAL,
                it.reasons(),
                "",
                null,
                List.of(new Withheld("尚在讨论的内容", Outcome.R15_PROCESS)),
                null,
                "",
                "",
                null,
                it.searches(),
                "",
                "",
                "",
                List.of(),
                2,
                "");
    }

    private static Reply notOurs() {
        var it = Cases.granted();
        return new Reply(
                Outcome.R21_NOT_OURS,
                it.reasons(),
                "",
                null,
                List.of(),
                null,
                "",
                "",
                null,
                List.of(),
                "",
                "澄江市医疗保障局，电话 0811-1234567",
                "",
                List.of(),
                0,
                "");
    }

    private Actor reviewer() {
        return cast.joins(cast.county, "冯科", Role.ATTRIBUTE_REVIEWER);
    }

    private void review() {
        replies.passSecrecy(cast.joins(cast.county, "谢科", Role.SECRECY_REVIEWER), id, "不涉密");
        replies.passLegality(reviewer(), id, "合法");
    }

    private void sign() {
        Signing.sign(letters, replies, leader, id);
    }

    private void send() {
        replies.send(clerk, id, clock.today(), new Sent(Way.ELECTRONIC, ""));
    }

    private void signAndSend() {
        replies.submit(officer, id);
        review();
        sign();
        send();
    }

    private CaseKey key() {
        return online.open(receipt.number(), receipt.code()).orElseThrow();
    }

    private String trail() {
        return String.join(
                "\n",
                jdbc.sql("select what from trail.entry where subject = :subject order by number")
                        .param("subject", "application " + id)
                        .query(String.class)
                        .list());
    }
}
