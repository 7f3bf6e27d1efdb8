package gongkai.sending;

import gongkai.sending.Outcome.Accepted;
import gongkai.sending.Outcome.Failed;
import gongkai.sending.Outcome.Refused;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts JSON. The other side must answer 2xx with a receipt: a field {@code receipt} of a JSON object, or a short line of
 * text. The signature is HMAC-SHA256 over the time, a line feed and the body.
 */
public final class SignedPost {

    public static final String KEY = "Idempotency-Key";
    public static final String TIME = "X-Gongkai-Time";
    public static final String SIGNATURE = "X-Gongkai-Signature";

    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int LONGEST_RECEIPT = 200;

    private static final String INTERRUPTED = "推送被中断";

    /** How the JDK begins to say that an answer was longer than allowed. */
    private static final String BEYOND_THE_LIMIT = "body exceeds capacity";

    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client;
    private final Duration patience;

    /** @param patience how long one attempt may take, whatever the other side does */
    public SignedPost(Duration patience) {
        this.patience = patience;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience.compareTo(Duration.ofSeconds(5)) < 0 ? patience : Duration.ofSeconds(5))
                .followRedirects(Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /**
     * One attempt.
     *
     * @param secret with which the message is signed, or null
     * @param key the same for each attempt: by it the other side knows again what it has already
     */
    public Outcome post(String address, byte @Nullable [] secret, String key, byte[] body, Instant now) {
        return send(request(address, secret, key, "application/json; charset=UTF-8", "application/json", body, now));
    }

    /**
     * Sends a file to be worked on, and takes what comes back.
     *
     * @param contentType of what is sent and of what is to come back
     * @param largest how many bytes may come back
     */
    public Returned exchange(
            String address, byte[] secret, String key, String contentType, byte[] body, Instant now, int largest) {
        var request = request(address, secret, key, contentType, contentType, body, now);
        var sending = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), largest));
        try {
            var answer = sending.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return answer.statusCode() / 100 == 2 ? new Returned.Content(answer.body()) : returned(refusal(answer));
        } catch (TimeoutException e) {
            sending.cancel(true);
            return new Returned.Late();
        } catch (InterruptedException e) {
            sending.cancel(true);
            Thread.currentThread().interrupt();
            return new Returned.Failed(INTERRUPTED);
        } catch (ExecutionException e) {
            return returned(e);
        }
    }

    private static Returned returned(Outcome outcome) {
        return outcome instanceof Refused(var note) ? new Returned.Refused(note) : new Returned.Failed(outcome.note());
    }

    private static Returned returned(ExecutionException problem) {
        for (Throwable it = problem; it != null; it = it.getCause()) {
            if (it instanceof HttpTimeoutException) {
                return new Returned.Late();
            }
            if (it instanceof IOException && String.valueOf(it.getMessage()).startsWith(BEYOND_THE_LIMIT)) {
                return new Returned.TooMuch();
            }
        }
        return new Returned.Failed(why(problem.getCause()));
    }

    private HttpRequest request(
            String address,
            byte @Nullable [] secret,
            String key,
            String contentType,
            String accept,
            byte[] body,
            Instant now) {
        var time = String.valueOf(now.getEpochSecond());
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(patience)
                .header("Content-Type", contentType)
                .header("Accept", accept)
                .header(KEY, key)
                .header(TIME, time)
                .POST(BodyPublishers.ofByteArray(body));
        if (secret != null) {
            request.header(SIGNATURE, "sha256=" + signature(secret, time, body));
        }
        return request.build();
    }

    private Outcome send(HttpRequest request) {
        var sending = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            return outcome(sending.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            sending.cancel(true);
            return new Failed("对方没有在规定时间内答复");
        } catch (InterruptedException e) {
            sending.cancel(true);
            Thread.currentThread().interrupt();
            return new Failed(INTERRUPTED);
        } catch (ExecutionException e) {
            return new Failed(why(e.getCause()));
        }
    }

    /** Never what an exception says: it may hold anything. */
    private static String why(@Nullable Throwable problem) {
        var isUnconnected = false;
        for (var it = problem; it != null; it = it.getCause()) {
            switch (it) {
                case UnknownHostException _, java.nio.channels.UnresolvedAddressException _ -> {
                    return "找不到对方的服务器";
                }
                case HttpConnectTimeoutException _ -> {
                    return "连接对方的服务器超时";
                }
                case HttpTimeoutException _ -> {
                    return "对方没有在规定时间内答复";
                }
                case SSLException _ -> {
                    return "对方的证书不可信或者加密连接失败";
                }
                case ConnectException _ -> isUnconnected = true;
                default -> {}
            }
        }
        return isUnconnected ? "连接不上对方的服务器" : "连接中断";
    }

    private static Outcome outcome(HttpResponse<byte[]> answer) {
        var status = answer.statusCode();
        if (status / 100 == 2) {
            return receipt(answer.body())
                    .<Outcome>map(Accepted::new)
                    .orElseGet(() -> new Failed("对方没有返回回执号（" + status + "）"));
        }
        return refusal(answer);
    }

    private static Outcome refusal(HttpResponse<byte[]> answer) {
        var status = answer.statusCode();
        if (status / 100 == 4 && status != REQUEST_TIMEOUT && status != TOO_MANY_REQUESTS) {
            return new Refused("对方拒收（" + status + "）");
        }
        return new Failed(status / 100 == 3 ? "对方要求转到其他地址（" + status + "）" : "对方的服务器出错（" + status + "）");
    }

    private static Optional<String> receipt(byte[] body) {
        var text = new String(body, StandardCharsets.UTF_8).strip();
        var found = text.startsWith("{") || text.startsWith("[") ? field(text) : text;
        var clean = found.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() || clean.length() > LONGEST_RECEIPT || clean.startsWith("<")
                ? Optional.empty()
                : Optional.of(clean);
    }

    private static String field(String text) {
        try {
            return JSON.readTree(text).path("receipt").asString("");
        } catch (JacksonException notJson) {
            return "";
        }
    }

    public static String signature(byte[] secret, String time, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((time + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
