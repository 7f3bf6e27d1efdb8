package gongkai.channels.handling;

import static gongkai.Refusals.refuses;
import static gongkai.channels.ChannelRefusal.DONE_LATER;
import static gongkai.channels.ChannelRefusal.DONE_TOO_EARLY;
import static gongkai.channels.ChannelRefusal.EVIDENCE_MISSING;
import static gongkai.channels.ChannelRefusal.LINK_ODD;
import static gongkai.channels.ChannelRefusal.NOT_BY_HAND;
import static gongkai.channels.ChannelRefusal.NOT_DEAD;
import static gongkai.channels.ChannelRefusal.NOT_OPEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gongkai.TestClock;
import gongkai.WholeOffice;
import gongkai.access.NotFound;
import gongkai.calendars.Duty;
import gongkai.channels.Action;
import gongkai.channels.Channel.Way;
import gongkai.channels.ChannelId;
import gongkai.channels.ChannelKind;
import gongkai.channels.Deliveries;
import gongkai.channels.Delivery;
import gongkai.channels.Delivery.Dead;
import gongkai.channels.Delivery.Done;
import gongkai.channels.Delivery.Retrying;
import gongkai.channels.Delivery.Sent;
import gongkai.channels.Delivery.Superseded;
import gongkai.channels.Delivery.ToDo;
import gongkai.channels.Delivery.Waiting;
import gongkai.channels.Parcel;
import gongkai.channels.ParcelFile;
import gongkai.channels.domain.ChannelBrief;
import gongkai.channels.handling.ChannelHandling.Signing;
import gongkai.channels.store.PgDeliveryStore;
import gongkai.database.DataDirectory;
import gongkai.organisation.Cast;
import gongkai.sending.Pauses;
import gongkai.sending.SignedPost;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries against a real server on this machine. */
@WholeOffice
class DeliveryWorkerTest {

    /** What the other side was sent. */
    record Received(String key, String time, String signature, String body) {}

    private static final String SECRET = "只有双方知道的密钥0123456789";

    @Autowired
    ApplicationContext program;

    @Autowired
    TestClock clock;

    @Autowired
    ChannelHandling channels;

    @Autowired
    Deliveries deliveries;

    @Autowired
    DeliveryHandling handling;

    @Autowired
    DeliveryWorker worker;

    @Autowired
    DeliveryDuties duties;

    @Autowired
    PgDeliveryStore store;

    @Autowired
    DataDirectory data;

    @Autowired
    JdbcClient jdbc;

    Cast cast;
    HttpServer server;
    List<Received> received = new CopyOnWriteArrayList<>();
    volatile Function<Integer, Integer> status = _ -> 200;
    volatile String answer = "{\"receipt\":\"HZ-1\"}";

    @BeforeEach
    void enter() throws IOException {
        cast = Cast.enters(program);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/push", this::receive);
        server.start();
    }

    @AfterEach
    void leave() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        received.add(new Received(
                headers.getFirst(SignedPost.KEY),
                headers.getFirst(SignedPost.TIME),
                headers.getFirst(SignedPost.SIGNATURE),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        var code = status.apply(received.size());
        if (code / 100 == 3) {
            exchange.getResponseHeaders().set("Location", address("/elsewhere"));
        }
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void a_receipt_ends_the_delivery_and_the_message_is_signed() throws Exception {
        deliver(parcel(1, 1, Action.PUBLISH), push());

        worker.work();

        assertThat(only(1))
                .isInstanceOfSatisfying(
                        Sent.class, it -> assertThat(it.receipt()).isEqualTo("HZ-1"));
        assertThat(received).singleElement().satisfies(it -> {
            assertThat(it.key()).isEqualTo("1-1-PUBLISH");
            assertThat(it.body()).contains("门诊待遇调整的通知", "正文第一段", "附件.txt");
            assertThat(it.signature())
                    .isEqualTo("sha256="
                            + SignedPost.signature(
                                    SECRET.getBytes(StandardCharsets.UTF_8),
                                    it.time(),
                                    it.body().getBytes(StandardCharsets.UTF_8)));
        });
        assertThat(jdbc.sql("select count(*) from trail.entry where what like '推送发布%' and subject = 'delivery 1'")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void nothing_is_kept_of_what_has_arrived_everywhere() throws Exception {
        var board = manual(ChannelKind.NOTICE_BOARD);
        deliver(parcel(1, 1, Action.PUBLISH), push(), board);
        worker.work();
        assertThat(bodies()).containsExactly("正文第一段");

        handling.record(cast.zhou, byChannel(1, board).slip().id(), clock.now(), "", "张贴");

        assertThat(bodies()).containsExactly("");
        assertThat(jdbc.sql("select count(*) from channels.parcel_file")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_server_that_fails_is_asked_again_later_with_the_same_key() throws Exception {
        status = count -> count < 3 ? 500 : 200;
        deliver(parcel(1, 1, Action.PUBLISH), push());

        worker.work();
        assertThat(only(1)).isInstanceOfSatisfying(Retrying.class, it -> {
            assertThat(it.attempts()).isEqualTo(1);
            assertThat(it.nextAt()).isAfter(clock.now());
            assertThat(it.why()).contains("500");
        });
        worker.work();
        assertThat(received).hasSize(1);

        clock.passes(Duration.ofMinutes(1));
        worker.work();
        clock.passes(Duration.ofMinutes(5));
        worker.work();

        assertThat(only(1)).isInstanceOf(Sent.class);
        assertThat(received).hasSize(3).extracting(Received::key).containsOnly("1-1-PUBLISH");
        assertThat(handling.attempts(cast.zhou, only(1).slip().id())).hasSize(3);
    }

    @Test
    void after_eight_failures_it_is_given_up_becomes_a_duty_and_may_be_tried_anew() throws Exception {
        status = _ -> 503;
        deliver(parcel(1, 1, Action.PUBLISH), push());
        for (var i = 0; i < Pauses.MOST_ATTEMPTS + 3; i++) {
            worker.work();
            clock.passes(Duration.ofHours(20));
        }
        var dead = only(1);

        assertThat(dead).isInstanceOf(Dead.class);
        assertThat(received).hasSize(Pauses.MOST_ATTEMPTS);
        assertThat(dutiesOfClerk())
                .singleElement()
                .satisfies(it -> assertThat(it.what()).isEqualTo("处理推送失败"));

        status = _ -> 200;
        handling.tryAgain(cast.zhou, dead.slip().id());
        worker.work();

        assertThat(only(1)).isInstanceOf(Sent.class);
        assertThat(dutiesOfClerk()).isEmpty();
        refuses(NOT_DEAD, () -> handling.tryAgain(cast.zhou, dead.slip().id()));
    }

    @Test
    void a_refusal_is_final_but_not_being_asked_to_wait() throws Exception {
        status = _ -> 422;
        deliver(parcel(1, 1, Action.PUBLISH), push());
        worker.work();
        assertThat(only(1)).isInstanceOf(Dead.class);

        for (var code : List.of(408, 429, 301, 502)) {
            status = _ -> code;
            deliver(parcel(code, 1, Action.PUBLISH), push());
            worker.work();
            assertThat(only(code)).as("%s", code).isInstanceOf(Retrying.class);
        }
    }

    @Test
    void an_answer_without_a_receipt_is_no_receipt() throws Exception {
        for (var text : List.of("", "{}", "<html>登录</html>", "x".repeat(100_000))) {
            answer = text;
            var item = 100 + text.length();
            deliver(parcel(item, 1, Action.PUBLISH), push());
            worker.work();
            assertThat(only(item)).as(text.length() + " characters").isInstanceOf(Retrying.class);
        }
        answer = "HZ-7788";
        deliver(parcel(1, 1, Action.PUBLISH), push());
        worker.work();
        assertThat(only(1))
                .isInstanceOfSatisfying(
                        Sent.class, it -> assertThat(it.receipt()).isEqualTo("HZ-7788"));
    }

    @Test
    void a_server_that_is_not_there_is_tried_again() throws Exception {
        var push = push();
        server.stop(0);
        deliver(parcel(1, 1, Action.PUBLISH), push);

        worker.work();

        assertThat(only(1))
                .isInstanceOfSatisfying(
                        Retrying.class, it -> assertThat(it.why()).contains("连接"));
    }

    @Test
    void a_server_that_never_answers_is_left_after_a_while() throws Exception {
        var silent = new java.net.ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        try (silent) {
            var outcome = new HttpCarrier(Duration.ofMillis(300))
                    .carry(
                            "http://127.0.0.1:" + silent.getLocalPort() + "/",
                            null,
                            "1-1-PUBLISH",
                            parcel(1, 1, Action.PUBLISH),
                            clock.now());

            assertThat(outcome.note()).isEqualTo("对方没有在规定时间内答复");
        }
    }

    @Test
    void who_died_while_sending_sends_again_with_the_same_key_once_the_lease_is_over() throws Exception {
        status = _ -> 500;
        deliver(parcel(1, 1, Action.PUBLISH), push());
        worker.work();
        status = _ -> 200;
        clock.passes(Duration.ofMinutes(1));
        jdbc.sql("update channels.delivery set leased_until = :until")
                .param("until", java.sql.Timestamp.from(clock.now().plus(DeliveryWorker.LEASE)))
                .update();

        worker.work();
        assertThat(only(1)).isInstanceOf(Retrying.class);

        clock.passes(DeliveryWorker.LEASE);
        worker.work();
        assertThat(only(1)).isInstanceOf(Sent.class);
        assertThat(received).hasSize(2).extracting(Received::key).containsOnly("1-1-PUBLISH");
    }

    @Test
    void nobody_takes_what_somebody_else_has_taken() throws Exception {
        deliveries.dispatch(parcel(1, 1, Action.PUBLISH), List.of(push()));
        jdbc.sql("update channels.delivery set next_at = next_at + interval '1 hour'")
                .update();
        var later = clock.now().plus(Duration.ofHours(2));

        assertThat(store.claim(later, later.plus(DeliveryWorker.LEASE), 5)).hasSize(1);
        assertThat(store.claim(later, later.plus(DeliveryWorker.LEASE), 5)).isEmpty();
        assertThat(store.claim(later.plus(DeliveryWorker.LEASE), later.plus(DeliveryWorker.LEASE.multipliedBy(2)), 5))
                .hasSize(1);
    }

    @Test
    void a_withdrawal_waits_until_what_is_on_its_way_has_landed_and_then_goes_out() throws Exception {
        status = _ -> 500;
        var push = push();
        deliver(parcel(1, 1, Action.PUBLISH), push);
        worker.work();
        status = _ -> 200;
        jdbc.sql("update channels.delivery set leased_until = :until")
                .param("until", java.sql.Timestamp.from(clock.now().plus(DeliveryWorker.LEASE)))
                .update();

        deliver(parcel(1, 1, Action.WITHDRAW), push);
        worker.work();
        assertThat(deliveries.of(1)).hasExactlyElementsOfTypes(Waiting.class, Superseded.class);

        clock.passes(DeliveryWorker.LEASE);
        worker.work();
        assertThat(deliveries.of(1)).hasExactlyElementsOfTypes(Sent.class, Superseded.class);
        assertThat(received).extracting(Received::key).containsExactly("1-1-PUBLISH", "1-1-WITHDRAW");
    }

    @Test
    void a_withdrawal_goes_to_every_channel_the_item_reached_even_one_that_has_ended() throws Exception {
        var board = manual(ChannelKind.NOTICE_BOARD);
        var wechat = manual(ChannelKind.WECHAT);
        deliver(parcel(1, 1, Action.PUBLISH), board, wechat);
        handling.record(cast.zhou, byChannel(1, board).slip().id(), clock.now(), "", "一楼大厅");
        channels.end(cast.zhou, board, Cast.TODAY);

        assertThat(deliveries.reached(1)).containsExactly(board, wechat);
        clock.passes(Duration.ofDays(1));
        refuses(NOT_OPEN, () -> deliver(parcel(1, 2, Action.UPDATE), board));
        deliver(parcel(1, 1, Action.WITHDRAW), board, wechat);

        assertThat(deliveries.of(1))
                .filteredOn(it -> it instanceof ToDo)
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.slip().action()).isEqualTo(Action.WITHDRAW));
        assertThat(deliveries.of(1)).filteredOn(it -> it instanceof Superseded).hasSize(1);
        assertThat(dutiesOfClerk()).hasSize(2);
    }

    @Test
    void a_parcel_goes_to_a_channel_once() throws Exception {
        var board = manual(ChannelKind.NOTICE_BOARD);
        deliver(parcel(1, 1, Action.PUBLISH), board);
        deliver(parcel(1, 1, Action.PUBLISH), board, board);

        assertThat(deliveries.of(1)).hasSize(1);
    }

    @Test
    void no_channel_of_another_organ_is_used() throws Exception {
        var theirs = channels.open(
                cast.neighboursClerk, brief(ChannelKind.NOTICE_BOARD, new Way.Manual()), new Signing.Unchanged());

        refuses(NOT_OPEN, () -> deliver(parcel(1, 1, Action.PUBLISH), theirs));
        assertThat(deliveries.of(1)).isEmpty();
    }

    @Test
    void a_folder_is_laid_down_whole_and_once() throws Exception {
        var drop = channels.open(
                cast.zhou, brief(ChannelKind.ARCHIVE, new Way.FileDrop("archive")), new Signing.Unchanged());
        deliver(parcel(77, 1, Action.PUBLISH), drop);
        var folder = data.path().resolve("outbox/archive");
        worker.work();

        assertThat(only(77))
                .isInstanceOfSatisfying(
                        Sent.class, it -> assertThat(it.receipt()).isEqualTo("archive/77-1-PUBLISH"));
        assertThat(names(folder)).containsExactly("77-1-PUBLISH");
        assertThat(names(folder.resolve("77-1-PUBLISH")))
                .contains("item.json", "body.txt", "files", "sha256sums.txt", "sm3sums.txt");
        assertThat(Files.readString(folder.resolve("77-1-PUBLISH/sha256sums.txt")))
                .contains(Bundle.sha256("附件内容".getBytes(StandardCharsets.UTF_8)) + "  files/01-附件.txt");
        assertThat(new FolderCarrier(data.path().resolve("outbox"))
                        .carry("archive", "77-1-PUBLISH", parcel(77, 1, Action.PUBLISH))
                        .note())
                .isEqualTo("archive/77-1-PUBLISH");
        assertThat(names(folder)).containsExactly("77-1-PUBLISH");
    }

    @Test
    void no_file_name_leads_out_of_the_folder() {
        var hostile = new ParcelFile("../../etc/pass\u0000wd", "text/plain", new byte[0]);
        var parcel = new Parcel(
                1,
                1,
                Action.PUBLISH,
                cast.county.id(),
                "t",
                "/a",
                Cast.TODAY,
                Map.of(),
                "",
                List.of(hostile, new ParcelFile("长".repeat(500), "text/plain", new byte[0])));

        assertThat(Bundle.entries("k", parcel))
                .extracting(Bundle.Entry::name)
                .noneMatch(it -> it.contains("..")
                        || it.contains("\u0000")
                        || it.chars().filter(c -> c == '/').count() > 1)
                .allMatch(it -> it.getBytes(StandardCharsets.UTF_8).length < 255);
    }

    @Test
    void an_archive_to_take_along_holds_text_files_and_digests() throws Exception {
        var archive = manual(ChannelKind.ARCHIVE);
        deliver(parcel(1, 1, Action.PUBLISH), archive);
        var id = only(1).slip().id();
        var names = new HashSet<String>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(handling.bundle(cast.zhou, id).orElseThrow()), StandardCharsets.UTF_8)) {
            for (var it = zip.getNextEntry(); it != null; it = zip.getNextEntry()) {
                names.add(it.getName());
            }
        }

        assertThat(names).contains("1-1-PUBLISH/item.json", "1-1-PUBLISH/files/01-附件.txt", "1-1-PUBLISH/sm3sums.txt");
        handling.record(cast.zhou, id, clock.now(), "", "移交回执 2026-1");
        assertThat(handling.bundle(cast.zhou, id)).isEmpty();
    }

    @Test
    void what_is_done_by_hand_needs_evidence_from_a_possible_time() throws Exception {
        var board = manual(ChannelKind.NOTICE_BOARD);
        deliver(parcel(1, 1, Action.PUBLISH), board);
        var id = only(1).slip().id();
        var now = clock.now();

        refuses(EVIDENCE_MISSING, () -> handling.record(cast.zhou, id, now, "", ""));
        refuses(LINK_ODD, () -> handling.record(cast.zhou, id, now, "javascript:alert(1)", ""));
        refuses(DONE_LATER, () -> handling.record(cast.zhou, id, now.plusSeconds(1), "", "一"));
        refuses(DONE_TOO_EARLY, () -> handling.record(cast.zhou, id, now.minus(Duration.ofDays(1)), "", "一"));
        assertThatThrownBy(() -> handling.record(cast.neighboursClerk, id, now, "", "一"))
                .isInstanceOf(NotFound.class);

        handling.record(cast.zhou, id, now, "https://weixin.example/1", "一楼大厅");

        assertThat(only(1))
                .isInstanceOfSatisfying(
                        Done.class, it -> assertThat(it.evidence().recordedBy()).isEqualTo("周敏"));
        refuses(NOT_BY_HAND, () -> handling.record(cast.zhou, id, now, "", "一"));
    }

    @Test
    void the_year_is_counted_from_what_arrived() throws Exception {
        var site = channels.open(cast.zhou, brief(ChannelKind.OWN_SITE, new Way.OwnSite()), new Signing.Unchanged());
        var board = manual(ChannelKind.NOTICE_BOARD);
        deliver(parcel(1, 1, Action.PUBLISH), site, board);
        deliver(parcel(2, 1, Action.PUBLISH), site);
        deliver(parcel(2, 2, Action.UPDATE), site);

        assertThat(deliveries.counts(cast.county.id(), 2026)).isEqualTo(Map.of(ChannelKind.OWN_SITE, 2L));
        handling.record(cast.zhou, byChannel(1, board).slip().id(), clock.now(), "", "一");
        assertThat(deliveries.counts(cast.county.id(), 2026))
                .isEqualTo(Map.of(ChannelKind.OWN_SITE, 2L, ChannelKind.NOTICE_BOARD, 1L));
        assertThat(deliveries.counts(cast.county.id(), 2025)).isEmpty();
        assertThat(deliveries.counts(cast.neighbour.id(), 2026)).isEmpty();
    }

    @Test
    void the_superiors_platform_has_twenty_working_days_of_its_own() throws Exception {
        deliver(parcel(1, 1, Action.PUBLISH), manual(ChannelKind.PROVINCE_PORTAL));

        assertThat(dutiesOfClerk())
                .singleElement()
                .satisfies(it -> assertThat(it.due()).isInstanceOf(gongkai.calendars.Due.ByRule.class));
    }

    private List<Duty> dutiesOfClerk() {
        return duties.open(cast.zhou.scope(gongkai.access.Act.SEE_CHANNELS)).stream()
                .filter(it -> it.isOf(cast.zhou))
                .toList();
    }

    private List<String> bodies() {
        return jdbc.sql("select body from channels.parcel order by id")
                .query((row, _) -> row.getString("body"))
                .list();
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(it -> it.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private ChannelId push() {
        return channels.open(
                cast.zhou,
                brief(ChannelKind.CITY_PLATFORM, new Way.HttpPush(address("/push"), true)),
                new Signing.With(SECRET));
    }

    private ChannelId manual(ChannelKind kind) {
        return channels.open(cast.zhou, brief(kind, new Way.Manual()), new Signing.Unchanged());
    }

    private static ChannelBrief brief(ChannelKind kind, Way way) {
        return new ChannelBrief(null, kind, kind.label(), "办公室", "", "", Cast.TODAY.minusDays(10), way);
    }

    private void deliver(Parcel parcel, ChannelId... to) {
        deliveries.dispatch(parcel, List.of(to));
    }

    private Delivery only(long item) {
        var all = new ArrayList<>(deliveries.of(item));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private Delivery byChannel(long item, ChannelId channel) {
        return deliveries.of(item).stream()
                .filter(it -> it.slip().channel().equals(channel))
                .findFirst()
                .orElseThrow();
    }

    private Parcel parcel(long item, int version, Action action) {
        return new Parcel(
                item,
                version,
                action,
                cast.county.id(),
                "门诊待遇调整的通知",
                "/articles/" + item,
                Cast.TODAY,
                Map.of("文号", "澄医保〔2026〕3号"),
                action == Action.WITHDRAW ? "" : "正文第一段",
                action == Action.WITHDRAW
                        ? List.of()
                        : List.of(new ParcelFile("附件.txt", "text/plain", "附件内容".getBytes(StandardCharsets.UTF_8))));
    }
}
