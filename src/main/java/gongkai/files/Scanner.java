package gongkai.files;

import gongkai.database.StartFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Has files looked at for viruses by a ClamAV daemon, over its socket, when one is configured. */
@Component
class Scanner {

    /** What it says of a file. */
    sealed interface Finding {}

    /** Nothing was found, or nobody is asked. */
    record Clean() implements Finding {}

    record Infected(String signature) implements Finding {}

    /** It does not answer, or not to the question. */
    record Silent() implements Finding {}

    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);
    private static final Pattern TCP = Pattern.compile("tcp://([^/:\\s]+|\\[[0-9a-fA-F:]+]):(\\d{1,5})");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;

    private final String address;
    private final Duration patience;

    @Autowired
    Scanner(FileSettings settings) {
        this(settings.clamd(), PATIENCE);
    }

    Scanner(String address, Duration patience) {
        this.address = address.strip();
        this.patience = patience;
        if (isThere()
                && !this.address.startsWith("unix:/")
                && !TCP.matcher(this.address).matches()) {
            throw new StartFailure(
                    "病毒扫描服务的地址“" + this.address + "”写法有误",
                    "GONGKAI_FILES_CLAMD 应如 tcp://127.0.0.1:3310 或 unix:/run/clamav/clamd.ctl。");
        }
    }

    boolean isThere() {
        return !address.isEmpty();
    }

    Finding scan(byte[] bytes) {
        if (!isThere()) {
            return new Clean();
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var channel = open()) {
            // Whatever happens the channel is closed first, which ends the asking.
            return finding(threads.submit(() -> ask(channel, bytes)).get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException | IOException e) {
            LOG.warn("病毒扫描服务没有答复：{}", e.getClass().getSimpleName());
            return new Silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Silent();
        }
    }

    private SocketChannel open() throws IOException {
        return address.startsWith("unix:") ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
    }

    private SocketAddress place() {
        var tcp = TCP.matcher(address);
        return tcp.matches()
                ? new InetSocketAddress(tcp.group(1), Integer.parseInt(tcp.group(2)))
                : UnixDomainSocketAddress.of(address.substring("unix:".length()));
    }

    /** INSTREAM: pieces with their length before each, a length of nothing at the end. */
    private String ask(SocketChannel channel, byte[] bytes) throws IOException {
        channel.connect(place());
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        for (int at = 0; at < bytes.length; at += PIECE) {
            var length = Math.min(PIECE, bytes.length - at);
            write(channel, ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
            write(channel, ByteBuffer.wrap(bytes, at, length));
        }
        write(channel, ByteBuffer.allocate(Integer.BYTES));
        return answer(channel);
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        var answer = new ByteArrayOutputStream();
        var buffer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.size() < LONGEST_ANSWER && channel.read(buffer) >= 0) {
            answer.write(buffer.array(), 0, buffer.position());
            buffer.clear();
        }
        return answer.toString(StandardCharsets.UTF_8).replace("\0", "").strip();
    }

    private static Finding finding(@Nullable String answer) {
        if (answer != null && answer.equals("stream: OK")) {
            return new Clean();
        }
        if (answer != null && answer.startsWith("stream: ") && answer.endsWith(" FOUND")) {
            return new Infected(answer.substring("stream: ".length(), answer.length() - " FOUND".length()));
        }
        LOG.warn("病毒扫描服务的答复不能理解：{}", answer);
        return new Silent();
    }
}
