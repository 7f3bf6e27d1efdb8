package gongkai.accounts.handling;

import java.security.SecureRandom;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Makes and compares Argon2id digests, and invents first passwords. */
@Component
class Passwords {

    /** No O, 0, l, 1 or I: a first password is often read aloud. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";

    /** Of a password that nobody has; written down, because making it would cost every start a quarter of a second. */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$+xHYEr1VEGJa8xMD0RK+rw$7QGKLfw4bqoVx/buSMlwhrBZzTfz6ylRDAEh2gNoYVI";

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    private final SecureRandom random = new SecureRandom();

    String digest(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String digest) {
        return encoder.matches(password, digest);
    }

    /** Takes as long as a comparison, so that the time of an answer does not tell whether a name exists. */
    void pretend(String password) {
        encoder.matches(password, NOBODYS);
    }

    String invent() {
        var text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append(one(LETTERS)).append(one(SMALL)).append(one(DIGITS));
        }
        return text.append('-').append(one(DIGITS)).append(one(SMALL)).toString();
    }

    byte[] secret() {
        var secret = new byte[20];
        random.nextBytes(secret);
        return secret;
    }

    private char one(String from) {
        return from.charAt(random.nextInt(from.length()));
    }
}
