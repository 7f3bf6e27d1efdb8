package gongkai.web;

import gongkai.access.Refusal;
import gongkai.access.RefusedException;
import gongkai.clock.OfficeClock;
import gongkai.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A little work instead of a foreign captcha. The page's script looks for a number that makes the SHA-256 of token, colon
 * and number begin with so many zero bits. Who has no script need not: a form that took a person some seconds to fill in
 * is taken, too, under a limit that is stricter. A token is signed, short-lived and good for one form.
 */
@Component
public class ProofOfWork {

    /** What stands in a form. */
    public record Puzzle(String token, int bits) {}

    /** How somebody came through. */
    public enum Proof {
        SOLVED,
        /** Without a script: to be limited more strictly. */
        WAITED
    }

    /** Why a form was not taken. */
    public enum Unproven implements Refusal {
        STALE("页面打开的时间过长，请再提交一次"),
        USED("这份表单已经提交过"),
        TOO_FAST("提交得过快，请稍等几秒再提交一次");

        private final String label;

        Unproven(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** About sixty thousand tries: a second at a desk, a few on a telephone, while the form is being filled in. */
    static final int BITS = 16;

    static final Duration WAIT = Duration.ofSeconds(8);
    static final Duration VALID = Duration.ofHours(4);
    private static final int RANDOM_BYTES = 12;
    private static final int LONGEST_ANSWER = 20;

    private final Vault vault;
    private final PgRateStore store;
    private final OfficeClock clock;
    private final SecureRandom random = new SecureRandom();

    ProofOfWork(Vault vault, PgRateStore store, OfficeClock clock) {
        this.vault = vault;
        this.store = store;
        this.clock = clock;
    }

    /** @param purpose of the form, such as {@code application}; a token of one is none of another */
    public Puzzle puzzle(String purpose) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        var head = clock.now().getEpochSecond() + "." + HexFormat.of().formatHex(bytes);
        return new Puzzle(head + "." + signature(purpose, head), BITS);
    }

    /**
     * Uses the token up.
     *
     * @param answer empty from a page without a script
     * @throws RefusedException with an {@link Unproven}
     */
    public Proof check(String purpose, @Nullable String token, @Nullable String answer) {
        var now = clock.now();
        var words = (token == null ? "" : token).split("\\.", -1);
        if (words.length != 3
                || !words[0].matches("\\d{1,12}")
                || !words[1].matches("[0-9a-f]{24}")
                || !MessageDigest.isEqual(
                        words[2].getBytes(StandardCharsets.UTF_8),
                        signature(purpose, words[0] + "." + words[1]).getBytes(StandardCharsets.UTF_8))) {
            throw new RefusedException(Unproven.STALE);
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(words[0])), now);
        if (age.isNegative() || age.compareTo(VALID) > 0) {
            throw new RefusedException(Unproven.STALE);
        }
        var solved = isSolved(String.join(".", words), answer);
        if (!solved && age.compareTo(WAIT) < 0) {
            throw new RefusedException(Unproven.TOO_FAST);
        }
        if (!store.use(words[1], now)) {
            throw new RefusedException(Unproven.USED);
        }
        return solved ? Proof.SOLVED : Proof.WAITED;
    }

    private String signature(String purpose, String head) {
        return vault.fingerprint("proof of work " + purpose, head);
    }

    static boolean isSolved(String token, @Nullable String answer) {
        if (answer == null || answer.isEmpty() || answer.length() > LONGEST_ANSWER) {
            return false;
        }
        var hash = sha256(token + ":" + answer);
        var zeros = 0;
        for (var it : hash) {
            if (it != 0) {
                zeros += Integer.numberOfLeadingZeros(it & 0xFF) - 24;
                break;
            }
            zeros += Byte.SIZE;
        }
        return zeros >= BITS;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
