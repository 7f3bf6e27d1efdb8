package gongkai.citizens;

import static gongkai.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.NotFound;
import gongkai.access.Role;
import gongkai.access.Scope;
import gongkai.applications.CaseKey;
import gongkai.applications.OnlineApplications;
import gongkai.applications.domain.Applicant;
import gongkai.applications.domain.ApplicantColumn;
import gongkai.applications.domain.Happening;
import gongkai.applications.domain.IdentityKind;
import gongkai.applications.domain.Wanted;
import gongkai.applications.handling.CaseHandling;
import gongkai.applications.handling.CaseReading;
import gongkai.applications.handling.IssuerHandling;
import gongkai.applications.handling.Signing;
import gongkai.calendars.Duty;
import gongkai.calendars.DutySource;
import gongkai.citizens.handling.ApplyHandling;
import gongkai.citizens.handling.Attachment;
import gongkai.citizens.handling.Attachment.Purpose;
import gongkai.citizens.handling.CitizenRefusal;
import gongkai.citizens.handling.InfectionHandling;
import gongkai.citizens.handling.RetentionHandling;
import gongkai.citizens.handling.Suggesting;
import gongkai.files.InfectionFound;
import gongkai.files.SealedFileId;
import gongkai.organisation.Cast;
import gongkai.organisation.domain.Posting.Engagement;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is kept of the people who apply, what they are told, and when it ends. */
@WholeOffice
class RecordsTest {

    private static final LocalDate APPLIED = LocalDate.of(2026, 3, 2);
    static final byte[] PICTURE = picture();

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    OnlineApplications online;

    @Autowired
    ApplyHandling applying;

    @Autowired
    RetentionHandling retention;

    @Autowired
    Suggesting suggesting;

    @Autowired
    CaseHandling cases;

    @Autowired
    CaseReading reading;

    @Autowired
    InfectionHandling infections;

    @Autowired
    List<DutySource> duties;

    @Autowired
    ApplicationEventPublisher events;

    Cast cast;
    Actor clerk;

    @BeforeEach
    void open() {
        jdbc.sql(
                        "truncate applications.case_file, applications.serial, citizens.hold, citizens.infection, notices.notice cascade")
                .update();
        cast = Cast.enters(program);
        clerk = cast.works(cast.county, cast.office, "周敏", Engagement.NONE, Role.OFFICE_CLERK);
        clock.isOn(APPLIED);
        program.getBean(IssuerHandling.class).set(cast.han, Signing.ISSUER);
    }

    @Test
    void an_applicant_is_told_of_every_change_by_the_means_they_left_and_not_of_what_it_is_about() {
        var key = applied();
        online.withdraw(key, "");

        var notices = jdbc.sql("select kind || ' ' || way || ' ' || title || body from notices.notice order by id")
                .query(String.class)
                .list();

        assertThat(notices).hasSize(4);
        assertThat(notices.stream().map(it -> it.split(" ")[0] + " " + it.split(" ")[1]))
                .containsExactlyInAnyOrder(
                        "REGISTERED EMAIL", "REGISTERED MESSAGE", "WITHDRAWN EMAIL", "WITHDRAWN MESSAGE");
        assertThat(notices)
                .allSatisfy(
                        it -> assertThat(it).contains(key.number()).doesNotContain("集采", "11010519491231002X", "王小明"));
    }

    /** 2026-03-11 is the seventh working day after 2026-03-02, 2026-03-30 the twentieth. */
    @Test
    void at_night_a_notice_waits_for_the_morning_unless_it_is_the_last_lawful_day() {
        var key = applied();
        cases.accept(clerk, key.id());
        jdbc.sql("truncate notices.notice").update();

        clock.isOn(LocalDate.of(2026, 3, 27));
        clock.passes(Duration.ofHours(14));
        cases.extend(
                cast.han,
                key.id(),
                LocalDate.of(2026, 3, 27),
                new Happening.Extended(5, LocalDate.of(2026, 3, 27), "检索量大"));
        assertThat(lawful()).containsOnly(LocalDate.of(2026, 3, 30));
        assertThat(due()).containsOnly("2026-03-28 07:00");

        online.withdraw(key, "");
        assertThat(lawful()).contains((LocalDate) null);
    }

    @Test
    void on_the_last_lawful_day_nothing_waits() {
        var key = applied();
        cases.accept(clerk, key.id());
        jdbc.sql("truncate notices.notice").update();

        clock.isOn(LocalDate.of(2026, 3, 30));
        clock.passes(Duration.ofHours(14));
        cases.extend(
                cast.han,
                key.id(),
                LocalDate.of(2026, 3, 30),
                new Happening.Extended(5, LocalDate.of(2026, 3, 30), "检索量大"));

        assertThat(due()).containsOnly("2026-03-30 23:00");
    }

    private List<LocalDate> lawful() {
        return jdbc.sql("select lawful_by from notices.notice")
                .query((row, _) -> row.getObject("lawful_by", LocalDate.class))
                .list();
    }

    private List<String> due() {
        return jdbc.sql(
                        "select to_char(next_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') from notices.notice")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();
    }

    @Test
    void what_identifies_an_applicant_is_destroyed_a_year_after_closing_and_not_a_day_before() {
        var key = applied();
        online.withdraw(key, "");

        clock.isOn(APPLIED.plusYears(1));
        retention.destroy();
        assertThat(sealed(key)).isTrue();
        assertThat(retention.falling(clerk, cast.county.id())).hasSize(1);
        clock.isOn(APPLIED.plusYears(1).plusDays(1));
        retention.destroy();

        assertThat(sealed(key)).isFalse();
        assertThat(applying.files(key.id())).isEmpty();
        assertThat(online.track(key)).isPresent();
        assertThat(jdbc.sql("select what from trail.entry where what like '保存期满%' and subject = 'application ' || :id")
                        .param("id", key.id())
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void the_files_of_a_case_are_destroyed_with_what_identifies_its_applicant_and_no_sooner() {
        var draft = applying.begin();
        applying.attach(draft, List.of(new Attachment(Purpose.IDENTITY, "身份证.png", PICTURE)));
        var key = applied(draft);
        online.withdraw(key, "");
        jdbc.sql("insert into citizens.draft (number, begun_at) values (:number, '2026-01-01')")
                .param("number", draft)
                .update();

        applying.forget();
        assertThat(applying.files(draft)).hasSize(1);
        assertThat(applying.bytes(draft, applying.files(draft).getFirst().id())).isEqualTo(PICTURE);
        clock.isOn(APPLIED.plusYears(1).plusDays(1));
        retention.destroy();

        assertThat(applying.files(draft)).isEmpty();
        assertThat(jdbc.sql("select count(*) from citizens.draft where number = :number")
                        .param("number", draft)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void the_files_of_an_application_that_was_never_sent_are_taken_away_after_a_day() {
        var draft = applying.begin();
        applying.attach(draft, List.of(new Attachment(Purpose.IDENTITY, "身份证.png", PICTURE)));

        applying.forget();
        assertThat(applying.files(draft)).hasSize(1);
        clock.isOn(APPLIED.plusDays(2));
        applying.forget();

        assertThat(applying.files(draft)).isEmpty();
    }

    @Test
    void an_infected_file_is_told_to_the_office_and_to_whoever_guards_the_site_until_each_has_read_it() {
        var key = applied();
        var guard = cast.joins(cast.county, "安全员", Role.SECURITY_ADMINISTRATOR);

        events.publishEvent(new InfectionFound(new SealedFileId(77), "application " + key.id(), "Eicar"));
        events.publishEvent(new InfectionFound(new SealedFileId(78), "application 999999999", "Eicar"));

        assertThat(reading.get(clerk, key.id())
                        .history()
                        .last(Happening.Noted.class)
                        .orElseThrow()
                        .what()
                        .note())
                .contains("病毒");
        assertThat(owed()).hasSize(2).anyMatch(it -> it.isOf(clerk)).anyMatch(it -> it.isOf(guard));
        assertThat(infections.list(guard)).extracting(it -> it.signature()).containsExactly("Eicar");
        infections.read(guard, 77);
        assertThat(owed())
                .singleElement()
                .satisfies(it -> assertThat(it.isOf(clerk)).isTrue());
        infections.read(clerk, 77);
        assertThat(owed()).isEmpty();
        assertThatThrownBy(() -> infections.read(cast.neighboursClerk, 77)).isInstanceOf(NotFound.class);
    }

    private List<Duty> owed() {
        return duties.stream()
                .filter(it -> it.getClass().getSimpleName().startsWith("InfectionDuties"))
                .flatMap(it -> it.open(new Scope(cast.county.branch(), false)).stream())
                .toList();
    }

    @Test
    void a_running_case_is_never_due() {
        var key = applied();

        clock.isOn(APPLIED.plusYears(3));
        retention.destroy();

        assertThat(sealed(key)).isTrue();
    }

    @Test
    void what_is_held_is_kept_until_it_is_released() {
        var key = applied();
        online.withdraw(key, "");
        refuses(CitizenRefusal.HOLD_REASON_MISSING, () -> retention.hold(clerk, key.id(), " "));
        refuses(CitizenRefusal.NOT_HELD, () -> retention.release(clerk, key.id()));
        retention.hold(clerk, key.id(), "行政复议未结");
        clock.isOn(APPLIED.plusYears(2));

        retention.destroy();
        assertThat(sealed(key)).isTrue();
        assertThat(retention.falling(clerk, cast.county.id()).getFirst().held()).contains("行政复议未结");
        retention.release(clerk, key.id());
        retention.destroy();

        assertThat(sealed(key)).isFalse();
    }

    @Test
    void another_organ_holds_nothing_here() {
        var key = applied();
        online.withdraw(key, "");
        var stranger = cast.joins(cast.city, "外人", Role.OFFICE_CLERK);

        assertThatThrownBy(() -> retention.hold(stranger, key.id(), "原因")).isInstanceOf(NotFound.class);
    }

    @Test
    void files_that_are_no_pictures_or_too_many_are_refused_in_words() {
        var draft = applying.begin();

        refuses(
                CitizenRefusal.FILE_KIND,
                () -> applying.attach(
                        draft,
                        List.of(new Attachment(Purpose.IDENTITY, "a.txt", "文字".getBytes(StandardCharsets.UTF_8)))));
        refuses(
                CitizenRefusal.FILE_TOO_LARGE,
                () -> applying.attach(draft, List.of(new Attachment(Purpose.IDENTITY, "a.png", new byte[5_000_001]))));
        refuses(
                CitizenRefusal.TOO_MANY_FILES,
                () -> applying.attach(
                        draft, java.util.Collections.nCopies(11, new Attachment(Purpose.IDENTITY, "a.png", PICTURE))));
        assertThat(applying.files(draft)).isEmpty();
    }

    @Test
    void what_was_shown_before_applying_is_counted_and_how_often_it_was_enough() {
        suggesting.sufficed(cast.county.id());
        suggesting.shown(cast.county.id());
        suggesting.shown(cast.county.id());
        suggesting.sufficed(cast.county.id());

        assertThat(suggesting.counted(clerk, List.of(2026, 2025)))
                .containsExactly(new Suggesting.Counted(2026, 2, 1), new Suggesting.Counted(2025, 0, 0));
    }

    private CaseKey applied() {
        return applied(applying.begin());
    }

    private CaseKey applied(long draft) {
        var receipt = applying.submit(
                draft,
                cast.county.id(),
                new Applicant(
                        ApplicantColumn.NATURAL,
                        "王小明",
                        IdentityKind.RESIDENT_CARD,
                        "11010519491231002X",
                        "",
                        "",
                        "",
                        "13800138000",
                        "wang@qq.com",
                        "",
                        "",
                        ""),
                new Wanted(
                        "集采合同价格", "", "", Wanted.Delivery.ONLINE, Wanted.Carrier.ELECTRONIC, true, false, false, ""));
        return online.open(receipt.number(), receipt.code()).orElseThrow();
    }

    private boolean sealed(CaseKey key) {
        return jdbc.sql("select sealed is not null from applications.applicant where case_id = :id")
                .param("id", key.id())
                .query(Boolean.class)
                .single();
    }

    private static byte[] picture() {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }
}
