package gongkai.accounts.handling;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongkai.database.DataDirectory;
import gongkai.database.KeyFile;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Shows that whoever sets the program up can read its data directory. Asked of everybody who does not sit at the machine
 * itself, so that a program standing open on a network cannot be taken by the first to come.
 */
@Component
public class SetUpCode {

    private static final Set<String> OF_GATEWAYS = Set.of("forwarded", "via", "x-real-ip");

    private final Path file;
    private final Passwords passwords;

    SetUpCode(DataDirectory data, Passwords passwords) {
        this.file = data.keys().resolve("setup-code");
        this.passwords = passwords;
    }

    /** A request that came through a gateway is not from the machine itself. */
    public boolean isAsked(HttpServletRequest request) {
        var asked = comesFromElsewhere(request);
        if (asked) {
            code();
        }
        return asked;
    }

    private static boolean comesFromElsewhere(HttpServletRequest request) {
        try {
            return Collections.list(request.getHeaderNames()).stream().anyMatch(SetUpCode::isOfGateway)
                    || !InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private static boolean isOfGateway(String header) {
        var name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded-") || OF_GATEWAYS.contains(name);
    }

    /** An empty code is nobody's, whoever emptied the file. */
    public boolean matches(String typed) {
        var code = code();
        return !code.isEmpty() && MessageDigest.isEqual(typed.strip().getBytes(UTF_8), code.getBytes(UTF_8));
    }

    private String code() {
        return KeyFile.read(file, passwords::invent);
    }
}
