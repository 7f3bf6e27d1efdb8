package gongkai.accounts.domain;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Six digits that change every thirty seconds (RFC 6238 with HMAC-SHA-1, which every authenticator app knows). */
public final class OneTimeCode {

    private static final int STEP_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeCode() {}

    /**
     * The time step whose code this is, when it is one of now, just before or just after, and later than the last one
     * used.
     */
    public static OptionalLong stepOf(String code, byte[] secret, Instant now, long lastStep) {
        var step = stepAt(now);
        return LongStream.of(step, step - 1, step + 1)
                .filter(it -> it > lastStep)
                .filter(it -> at(secret, it).equals(code))
                .findFirst();
    }

    public static String at(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA1", e);
        }
    }

    public static long stepAt(Instant moment) {
        return moment.getEpochSecond() / STEP_SECONDS;
    }

    /** For typing the secret into an app by hand. */
    public static String base32(byte[] secret) {
        var text = new StringBuilder();
        var buffer = 0;
        var bits = 0;
        for (var next : secret) {
            buffer = (buffer << 8) | (next & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((buffer >> bits) & 0x1f));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt((buffer << (5 - bits)) & 0x1f));
        }
        return text.toString();
    }
}
