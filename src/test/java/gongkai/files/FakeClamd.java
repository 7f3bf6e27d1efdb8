package gongkai.files;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;

/** Speaks INSTREAM as clamd does, on a socket of this machine. */
final class FakeClamd implements AutoCloseable {

    static final String VIRUS = "X5O!P%@AP[4" + "\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocketChannel server;
    private final Function<byte[], String> verdict;

    private FakeClamd(ServerSocketChannel server, Function<byte[], String> verdict) {
        this.server = server;
        this.verdict = verdict;
        Thread.ofVirtual().start(this::serve);
    }

    /** Finds the one virus that every scanner knows. */
    static FakeClamd onTcp() throws IOException {
        return onTcp(it -> new String(it, StandardCharsets.ISO_8859_1).contains(VIRUS)
                ? "stream: Eicar-Signature FOUND"
                : "stream: OK");
    }

    static FakeClamd onTcp(Function<byte[], String> verdict) throws IOException {
        var server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return new FakeClamd(server, verdict);
    }

    static FakeClamd on(Path socket) throws IOException {
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        return new FakeClamd(server, _ -> "stream: OK");
    }

    String address() {
        try {
            return server.getLocalAddress() instanceof InetSocketAddress tcp
                    ? "tcp://127.0.0.1:" + tcp.getPort()
                    : "unix:" + server.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve() {
        while (true) {
            try (var caller = server.accept()) {
                answer(caller);
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException gone) {
                // As a daemon would: the next one, please.
            }
        }
    }

    private void answer(SocketChannel caller) throws IOException {
        var in = new DataInputStream(Channels.newInputStream(caller));
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            say(caller, "UNKNOWN COMMAND");
            return;
        }
        var bytes = new java.io.ByteArrayOutputStream();
        for (var length = in.readInt(); length > 0; length = in.readInt()) {
            bytes.writeBytes(in.readNBytes(length));
        }
        say(caller, verdict.apply(bytes.toByteArray()));
    }

    private static void say(SocketChannel caller, String text) throws IOException {
        var bytes = ByteBuffer.wrap((text + "\0").getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            caller.write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
