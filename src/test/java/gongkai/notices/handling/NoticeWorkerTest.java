package gongkai.notices.handling;

import static gongkai.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.clock.ClockSettings;
import gongkai.clock.OfficeClock;
import gongkai.database.DataDirectory;
import gongkai.notices.Notice;
import gongkai.notices.NoticeKind;
import gongkai.notices.NoticeRefusal;
import gongkai.notices.NoticeSettings;
import gongkai.notices.NoticeSettings.SmtpSecurity;
import gongkai.notices.Notices;
import gongkai.notices.Recipient;
import gongkai.notices.store.PgNoticeStore;
import gongkai.notices.store.PgNoticeStore.State;
import gongkai.organisation.Cast;
import gongkai.organisation.Organs;
import gongkai.sending.Pauses;
import gongkai.sending.SignedPost;
import gongkai.trail.Trail;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices to a real mail server and a real gateway on this machine. */
@WholeOffice
class NoticeWorkerTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Recipient ZHANG = new Recipient.Email("zhangsan@163.com");
    private static final Recipient LI = new Recipient.Mobile("13800138000");

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    Notices notices;

    @Autowired
    NoticeHandling handling;

    @Autowired
    PgNoticeStore store;

    @Autowired
    Organs organs;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DataDirectory data;

    @Autowired
    JdbcClient jdbc;

    Cast cast;
    GreenMail mail;
    String subject;

    @BeforeEach
    void enter() {
        cast = Cast.enters(program);
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        subject = "application " + NUMBER.incrementAndGet();
        jdbc.sql("delete from notices.notice").update();
    }

    @AfterEach
    void leave() {
        mail.stop();
    }

    @Test
    void a_notice_arrives_and_says_no_more_than_it_must() throws Exception {
        send(ZHANG, "event 1");

        worker(mailSettings(mail.getSmtp().getPort())).work();

        assertThat(state()).containsExactly(State.SENT);
        assertThat(mail.getReceivedMessages()).singleElement().satisfies(it -> {
            assertThat(it.getSubject()).isEqualTo("申请已答复（" + subject + "）");
            assertThat(it.getAllRecipients()[0]).hasToString("zhangsan@163.com");
            assertThat(it.getFrom()[0]).hasToString("notice@example.gov.cn");
            assertThat(it.getHeader("Message-ID")[0]).contains("notice-", "@example.gov.cn");
            assertThat(it.getContent().toString()).contains("您的申请已答复", "澄溪县医疗保障局");
        });
        assertThat(jdbc.sql(
                                "select count(*) from trail.entry where what like '发出通知%' and what like '%' || :subject || '%'")
                        .param("subject", subject)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void the_same_occasion_is_told_once_and_nothing_outside_a_transaction() {
        send(ZHANG, "event 1");
        send(ZHANG, "event 1");
        send(ZHANG, "event 2");
        send(LI, "event 1");

        assertThat(state()).hasSize(3);
        assertThatThrownBy(() -> notices.send(notice(ZHANG, "event 3")))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            notices.send(notice(ZHANG, "event 4"));
            status.setRollbackOnly();
        });
        assertThat(state()).hasSize(3);
    }

    @Test
    void the_address_lies_sealed_and_is_shown_masked() {
        send(ZHANG, "event 1");

        assertThat(jdbc.sql("select row_to_json(n)::text as all from notices.notice n")
                        .query((row, _) -> row.getString("all"))
                        .single())
                .doesNotContain(
                        "zhangsan", java.util.HexFormat.of().formatHex("zhangsan".getBytes(StandardCharsets.UTF_8)));
        assertThat(notices.about(cast.zhou.organ(), subject))
                .containsExactly(new Notices.Told(NoticeKind.ANSWERED, "z***@163.com", State.WAITING.label()));
    }

    @Test
    void without_a_mail_server_it_waits_and_nothing_breaks() {
        send(ZHANG, "event 1");

        worker(settings("", 0, "")).work();

        assertThat(state()).containsExactly(State.WAITING);
    }

    @Test
    void a_server_that_is_away_is_tried_again_and_given_up_in_the_end_and_the_office_sends_again() throws Exception {
        send(ZHANG, "event 1");
        var away = worker(mailSettings(unusedPort()));
        for (var attempt = 1; attempt <= Pauses.MOST_ATTEMPTS; attempt++) {
            assertThat(state()).containsExactly(attempt == 1 ? State.WAITING : State.RETRYING);
            away.work();
            clock.passes(Duration.ofHours(24));
        }
        assertThat(state()).containsExactly(State.DEAD);
        var id = handling.list(cast.zhou, State.DEAD, 1).getFirst().slip().id();

        assertThatThrownBy(() -> handling.sendAgain(cast.neighboursClerk, id)).isInstanceOf(NotFound.class);
        handling.sendAgain(cast.zhou, id);
        refuses(NoticeRefusal.NOT_GIVEN_UP, () -> handling.sendAgain(cast.zhou, id));
        worker(mailSettings(mail.getSmtp().getPort())).work();

        assertThat(state()).containsExactly(State.SENT);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    /** As after a kill in the middle: taken, sent or not, and never written down. */
    @Test
    void what_was_taken_by_a_program_that_died_is_sent_after_a_while_with_the_same_key() throws Exception {
        send(ZHANG, "event 1");
        var worker = worker(mailSettings(mail.getSmtp().getPort()));
        transaction.executeWithoutResult(_ -> store.claim(
                List.of(PgNoticeStore.Way.EMAIL), clock.now(), clock.now().plus(NoticeWorker.LEASE), 8));

        worker.work();
        assertThat(mail.getReceivedMessages()).isEmpty();
        clock.passes(NoticeWorker.LEASE.plusSeconds(1));
        worker.work();

        assertThat(state()).containsExactly(State.SENT);
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void several_programs_share_the_work_and_nothing_is_sent_twice() throws Exception {
        for (var i = 0; i < 60; i++) {
            send(new Recipient.Email("a" + i + "@qq.com"), "event 1");
        }
        var one = worker(mailSettings(mail.getSmtp().getPort()));
        var other = worker(mailSettings(mail.getSmtp().getPort()));

        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(List.of(() -> run(one), () -> run(other)));
        }

        assertThat(mail.getReceivedMessages()).hasSize(60);
        assertThat(state()).containsOnly(State.SENT);
    }

    @Test
    void a_short_message_is_posted_signed_and_with_its_key() throws Exception {
        var bodies = new CopyOnWriteArrayList<String>();
        var headers = new CopyOnWriteArrayList<String>();
        var gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            var body = exchange.getRequestBody().readAllBytes();
            bodies.add(new String(body, StandardCharsets.UTF_8));
            var time = exchange.getRequestHeaders().getFirst(SignedPost.TIME);
            headers.add(exchange.getRequestHeaders().getFirst(SignedPost.KEY));
            headers.add(exchange.getRequestHeaders().getFirst(SignedPost.SIGNATURE));
            headers.add("sha256=" + SignedPost.signature("secret".getBytes(StandardCharsets.UTF_8), time, body));
            var answer = "{\"receipt\":\"S1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        gateway.start();
        try {
            send(LI, "event 1");
            worker(settings("", 0, "http://127.0.0.1:" + gateway.getAddress().getPort() + "/"))
                    .work();
        } finally {
            gateway.stop(0);
        }

        assertThat(state()).containsExactly(State.SENT);
        assertThat(bodies)
                .singleElement()
                .satisfies(it -> assertThat(it).contains("\"to\":\"13800138000\"", "您的申请已答复", "\"kind\":\"ANSWERED\""));
        assertThat(headers.get(0)).startsWith("notice-");
        assertThat(headers.get(1)).isEqualTo(headers.get(2));
    }

    @Test
    void a_demo_without_a_mail_server_lays_notices_down_to_be_looked_at() throws Exception {
        send(ZHANG, "event 1");
        send(LI, "event 1");

        worker(settings("", 0, ""), true).work();

        assertThat(state()).containsOnly(State.SENT);
        try (var files = Files.list(data.path().resolve("notices"))) {
            assertThat(files.map(it -> it.getFileName().toString()))
                    .anyMatch(it -> it.endsWith(".eml"))
                    .anyMatch(it -> it.endsWith(".json"))
                    .noneMatch(it -> it.endsWith(".new"));
        }
    }

    @Test
    void at_night_it_waits_for_the_morning() {
        clock.passes(Duration.ofHours(14));
        var night = clock.now();

        transaction.executeWithoutResult(_ -> notices.send(notice(ZHANG, "event 1")));

        assertThat(clock.today()
                        .plusDays(1)
                        .atTime(7, 0)
                        .atZone(OfficeClock.ZONE)
                        .toInstant())
                .isEqualTo(jdbc.sql("select next_at from notices.notice")
                        .query((row, _) ->
                                row.getObject("next_at", OffsetDateTime.class).toInstant())
                        .single())
                .isAfter(night);
    }

    /** The program's own fault, such as an address that is none, is no reason to try for ever. */
    @Test
    void what_breaks_is_given_up_like_what_fails() {
        send(LI, "event 1");
        var broken = worker(settings("", 0, "nonsense"));
        for (var attempt = 0; attempt < Pauses.MOST_ATTEMPTS; attempt++) {
            broken.work();
            clock.passes(Duration.ofHours(24));
        }

        assertThat(state()).containsExactly(State.DEAD);
    }

    private static boolean run(NoticeWorker worker) {
        worker.work();
        return true;
    }

    private void send(Recipient to, String occasion) {
        transaction.executeWithoutResult(_ -> notices.send(notice(to, occasion)));
        jdbc.sql("update notices.notice set next_at = :now where state = 'WAITING'")
                .param("now", OffsetDateTime.ofInstant(clock.now(), java.time.ZoneOffset.UTC))
                .update();
    }

    private Notice notice(Recipient to, String occasion) {
        return new Notice(
                NoticeKind.ANSWERED,
                to,
                cast.zhou.organ(),
                organs.find(cast.zhou.organ()).orElseThrow().name(),
                subject,
                subject,
                occasion,
                null,
                "https://www.example.gov.cn/applications",
                "0431-1234567",
                null);
    }

    private List<State> state() {
        return store.about(cast.zhou.organ(), subject).stream().map(State::of).toList();
    }

    private NoticeWorker worker(NoticeSettings settings) {
        return worker(settings, false);
    }

    private NoticeWorker worker(NoticeSettings settings, boolean demo) {
        return new NoticeWorker(
                store,
                new Ways(settings, new ClockSettings(demo, null), data),
                organs,
                clock,
                settings,
                trail,
                transaction);
    }

    private static NoticeSettings mailSettings(int port) {
        return settings("127.0.0.1", port, "");
    }

    /** Without quiet hours, whatever hour the test has. */
    private static NoticeSettings settings(String host, int port, String webhook) {
        return new NoticeSettings(
                host,
                port,
                SmtpSecurity.NONE,
                "",
                "",
                "notice@example.gov.cn",
                webhook,
                "secret",
                "",
                LocalTime.MIDNIGHT,
                LocalTime.MIDNIGHT);
    }

    private static int unusedPort() throws java.io.IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
