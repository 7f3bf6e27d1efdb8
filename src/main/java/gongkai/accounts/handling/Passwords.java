package gongkai.accounts.handling;

import static gongkai.accounts.domain.AccountRefusal.TOO_BUSY;

import gongkai.access.RefusedException;
import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes and compares Argon2id digests, and invents first passwords. A comparison fills a core and much memory for a while,
 * so that only as many are made at once as there are cores; the others wait their turn, in the order they came.
 */
@Component
class Passwords {

    /** No O, 0, l, 1 or I: a first password is often read aloud. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final String SMALL = "abcdefghijkmnpqrstuvwxyz";
    private static final String DIGITS = "23456789";

    /** Of a password that nobody has; written down, because making it would cost every start a quarter of a second. */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$+xHYEr1VEGJa8xMD0RK+rw$7QGKLfw4bqoVx/buSMlwhrBZzTfz6ylRDAEh2gNoYVI";

    private static final int MOST_WAITING = 200;
    private static final int LONGEST_WAIT_SECONDS = 60;

    /** Longer than any password that may be set. */
    private static final int LONGEST = 200;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns;
    private final int mostWaiting;

    @Autowired
    Passwords() {
        this(Runtime.getRuntime().availableProcessors(), MOST_WAITING);
    }

    Passwords(int atOnce, int mostWaiting) {
        this.turns = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
    }

    /** Not to be called inside a transaction: whoever waits here would keep a connection from those who are at work. */
    <T> T inTurn(Supplier<T> step) {
        if (isCrowded() || !getsTurn()) {
            throw new RefusedException(TOO_BUSY);
        }
        try {
            return step.get();
        } finally {
            turns.release();
        }
    }

    boolean isCrowded() {
        return turns.getQueueLength() >= mostWaiting;
    }

    private boolean getsTurn() {
        try {
            return turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String digest(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, String digest) {
        return password.length() <= LONGEST && encoder.matches(password, digest);
    }

    /** Takes as long as a comparison, so that the time of an answer does not tell whether a name exists. */
    void pretend(String password) {
        matches(password, NOBODYS);
    }

    String invent() {
        var text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append(one(LETTERS)).append(one(SMALL)).append(one(DIGITS));
        }
        return text.append('-').append(one(DIGITS)).append(one(SMALL)).toString();
    }

    /** For a first password that two people hold a half of. */
    String inventHalf() {
        var text = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            text.append(one(LETTERS)).append(one(SMALL)).append(one(DIGITS));
        }
        return text.append('-').toString();
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
