package gongkai.accounts.handling;

import static java.nio.charset.StandardCharsets.UTF_8;

import gongkai.database.DataDirectory;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import org.springframework.stereotype.Component;

/**
 * Shows that whoever sets the program up can read its data directory. Asked of everybody who does not sit at the machine
 * itself, so that a program standing open on a network cannot be taken by the first to come.
 */
@Component
public class SetUpCode {

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
            return request.getHeader("X-Forwarded-For") != null
                    || request.getHeader("Forwarded") != null
                    || !InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return true;
        }
    }

    public boolean matches(String typed) {
        return MessageDigest.isEqual(typed.strip().getBytes(UTF_8), code());
    }

    private byte[] code() {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, passwords.invent());
            }
            return Files.readString(file).strip().getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make " + file, e);
        }
    }
}
