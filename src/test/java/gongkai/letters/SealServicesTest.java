package gongkai.letters;

import static gongkai.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gongkai.WholeOffice;
import gongkai.access.Actor;
import gongkai.access.Branch;
import gongkai.access.OrganId;
import gongkai.clock.OfficeClock;
import gongkai.letters.store.PgLetterStore;
import gongkai.letters.store.PgSealServiceStore;
import gongkai.sending.SignedPost;
import gongkai.trail.Trail;
import gongkai.typesetting.Format;
import gongkai.typesetting.Press;
import gongkai.typesetting.Readers;
import gongkai.vault.Vault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An organ's own seal service, at the other end of a real connection, in its good and its bad hours. */
@WholeOffice
class SealServicesTest {

    private static final Actor ACTOR = Actor.program(Branch.root(new OrganId(1)));
    private static final String SECRET = "印章服务共享密钥-0123456789";

    /** What the service does with one file. */
    private interface Sealing {

        void answer(HttpExchange exchange, byte[] file) throws IOException;
    }

    @Autowired
    PgSealServiceStore services;

    @Autowired
    PgLetterStore store;

    @Autowired
    Vault vault;

    @Autowired
    Press press;

    @Autowired
    Trail trail;

    @Autowired
    OfficeClock clock;

    @Autowired
    TransactionTemplate together;

    @Autowired
    JdbcClient jdbc;

    private final List<String> seen = new ArrayList<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void nothing_is_signed() throws IOException {
        jdbc.sql("truncate letters.template, letters.counter, letters.letter, letters.print, letters.seal_service")
                .update();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void the_service_closes() {
        end.countDown();
        server.stop(0);
        jdbc.sql("truncate letters.seal_service").update();
    }

    @Test
    void a_letter_is_kept_as_the_service_sealed_it() throws IOException {
        serves((exchange, file) -> {
            seen.add(exchange.getRequestHeaders().getFirst("Content-Type"));
            var time = exchange.getRequestHeaders().getFirst(SignedPost.TIME);
            assertThat(exchange.getRequestHeaders().getFirst(SignedPost.SIGNATURE))
                    .isEqualTo("sha256=" + SignedPost.signature(SECRET.getBytes(StandardCharsets.UTF_8), time, file));
            answer(exchange, 200, stamped(file));
        });

        var letter = sign(Duration.ofSeconds(60));

        assertThat(seen).containsExactly(Format.PDF.contentType(), Format.OFD.contentType());
        assertThat(store.isUntouched(letter.id())).isTrue();
        var pdf = store.file(letter.id(), Format.PDF).orElseThrow();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getCustomMetadataValue("Seal"))
                    .isEqualTo("章");
        }
        assertThat(store.file(letter.id(), Format.OFD).orElseThrow())
                .satisfies(it -> assertThat(entries(it)).contains("Doc_0/Signs/Signatures.xml"));
        assertThat(Readers.words(pdf, Format.PDF)).contains(letter.number().shown());
    }

    @Test
    void a_service_that_refuses_leaves_the_letter_unsigned_and_the_number_free() {
        serves((exchange, _) -> answer(exchange, 403, "不予盖章".getBytes(StandardCharsets.UTF_8)));
        refuses(LetterRefusal.SEAL_REFUSED, () -> sign(Duration.ofSeconds(60)));
        nothing_was_signed();
    }

    @Test
    void a_service_out_of_order_or_not_there_leaves_the_letter_unsigned() {
        serves((exchange, _) -> answer(exchange, 503, new byte[0]));
        refuses(LetterRefusal.SEAL_UNREACHED, () -> sign(Duration.ofSeconds(60)));
        server.stop(0);
        refuses(LetterRefusal.SEAL_UNREACHED, () -> sign(Duration.ofSeconds(60)));
        nothing_was_signed();
    }

    @Test
    void a_service_that_does_not_answer_is_not_waited_for() {
        serves((_, _) -> {
            try {
                end.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        refuses(LetterRefusal.SEAL_LATE, () -> sign(Duration.ofMillis(300)));
        nothing_was_signed();
    }

    @Test
    void a_service_that_returns_another_text_is_not_believed() {
        var other =
                Cases.draft(LetterKind.PROVIDED).paper(Cases.facts(LetterKind.PROVIDED), java.util.Optional.empty());
        serves((exchange, file) -> answer(exchange, 200, isPdf(file) ? press.pdf(other) : press.ofd(other)));
        refuses(LetterRefusal.SEAL_OTHER_TEXT, () -> sign(Duration.ofSeconds(60)));

        serves((exchange, file) -> answer(exchange, 200, isPdf(file) ? stamped(file) : press.ofd(other)));
        refuses(LetterRefusal.SEAL_OTHER_TEXT, () -> sign(Duration.ofSeconds(60)));
        nothing_was_signed();
    }

    @Test
    void a_service_that_returns_garbage_or_too_much_is_not_believed() {
        serves((exchange, _) -> answer(exchange, 200, "<html>登录</html>".getBytes(StandardCharsets.UTF_8)));
        refuses(LetterRefusal.SEAL_UNREADABLE, () -> sign(Duration.ofSeconds(60)));

        serves((exchange, file) ->
                answer(exchange, 200, isPdf(file) ? stamped(file) : "PK".getBytes(StandardCharsets.US_ASCII)));
        refuses(LetterRefusal.SEAL_UNREADABLE, () -> sign(Duration.ofSeconds(60)));

        serves((exchange, _) -> answer(exchange, 200, new byte[SealServices.LARGEST + 1]));
        refuses(LetterRefusal.SEAL_TOO_LARGE, () -> sign(Duration.ofSeconds(60)));
        nothing_was_signed();
    }

    @Test
    void a_letter_is_sent_encrypted_or_not_at_all_and_never_without_a_secret() {
        var own = service(Duration.ofSeconds(1));

        for (var address :
                List.of("http://seal.example.gov.cn/", "ftp://127.0.0.1/", "印章", "https://a:b@seal.gov.cn/")) {
            refuses(LetterRefusal.SEAL_ADDRESS_ODD, () -> set(own, address, SECRET));
        }
        refuses(LetterRefusal.SEAL_SECRET_ODD, () -> set(own, "https://seal.example.gov.cn/", "太短"));
        refuses(LetterRefusal.SEAL_SECRET_ODD, () -> set(own, "https://seal.example.gov.cn/", null));
        set(own, "https://seal.example.gov.cn/", SECRET);
        set(own, "https://seal.example.gov.cn/2", null);

        assertThat(own.of(ACTOR.organ())).contains(new SealAddress("https://seal.example.gov.cn/2"));
        assertThat(services.secret(ACTOR.organ()).orElseThrow())
                .as("sealed")
                .isNotEqualTo(SECRET.getBytes(StandardCharsets.UTF_8));
    }

    private void nothing_was_signed() {
        assertThat(store.register(ACTOR.organ(), "澄医保依复", 2026)).isEmpty();
        jdbc.sql("truncate letters.seal_service").update();
        assertThat(together.execute(_ -> signed(Duration.ofSeconds(1))).number().sequence())
                .isEqualTo(1);
    }

    private SealServices service(Duration patience) {
        return new SealServices(services, vault, clock, patience);
    }

    private void set(SealServices own, String address, @org.jspecify.annotations.Nullable String secret) {
        together.executeWithoutResult(_ -> own.set(ACTOR.organ(), address, secret));
    }

    private IssuedLetter sign(Duration patience) {
        set(service(patience), "http://127.0.0.1:" + server.getAddress().getPort() + "/", SECRET);
        return together.execute(_ -> signed(patience));
    }

    private IssuedLetter signed(Duration patience) {
        var letters = new IssuedLetters(store, press, service(patience), trail, clock);
        var facts = Cases.facts(LetterKind.PROVIDED);
        var draft = Cases.draft(LetterKind.PROVIDED);
        return letters.sign(ACTOR, "application 1", 0, draft, facts, draft.digest(facts), Map.of());
    }

    private void serves(Sealing sealing) {
        try {
            server.removeContext("/");
        } catch (IllegalArgumentException nothingServedYet) {
            seen.clear();
        }
        server.createContext("/", exchange -> {
            try (exchange) {
                sealing.answer(exchange, exchange.getRequestBody().readAllBytes());
            }
        });
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static boolean isPdf(byte[] file) {
        return file[0] == '%';
    }

    /** Something is added, and the words stay. */
    private static byte[] stamped(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        if (isPdf(file)) {
            try (var document = Loader.loadPDF(file)) {
                document.getDocumentInformation().setCustomMetadataValue("Seal", "章");
                document.save(out);
            }
            return out.toByteArray();
        }
        try (var from = new ZipInputStream(new ByteArrayInputStream(file));
                var to = new ZipOutputStream(out)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                from.transferTo(to);
            }
            to.putNextEntry(new ZipEntry("Doc_0/Signs/Signatures.xml"));
            to.write("<ofd:Signatures xmlns:ofd=\"http://www.ofdspec.org/2016\"/>".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static List<String> entries(byte[] zip) {
        var names = new ArrayList<String>();
        try (var from = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return names;
    }
}
