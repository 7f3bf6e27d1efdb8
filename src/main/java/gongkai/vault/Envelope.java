package gongkai.vault;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * How a sealed value is written: a byte for the form, four for the key, twelve of nonce, the value, sixteen of tag. The
 * first five and the place are bound to it. Form 0 is from before there were several keys: nothing is bound to it.
 */
final class Envelope {

    private static final byte BEFORE_THE_RING = 0;
    private static final byte NOW = 1;
    private static final int HEAD_BYTES = 1 + Key.ID_BYTES;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Envelope() {}

    static byte[] seal(Key key, byte[] clear, SealedColumn.Place place) {
        var head = head(key);
        var nonce = new byte[Key.NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var all = new ByteArrayOutputStream();
        all.writeBytes(head);
        all.writeBytes(nonce);
        all.writeBytes(key.seal(nonce, bound(head, place), clear));
        return all.toByteArray();
    }

    /** The beginning of everything that a key has sealed. */
    static byte[] head(Key key) {
        var head = new byte[HEAD_BYTES];
        head[0] = NOW;
        System.arraycopy(HexFormat.of().parseHex(key.id()), 0, head, 1, Key.ID_BYTES);
        return head;
    }

    static byte[] open(KeyRing ring, byte[] sealed, SealedColumn.Place place) {
        if (sealed.length > 0 && sealed[0] == BEFORE_THE_RING) {
            var key = ring.beforeTheRing()
                    .orElseThrow(() -> new IllegalStateException("the key from before the ring is not there"));
            return open(key, 1, sealed, new byte[0]);
        }
        if (sealed.length < HEAD_BYTES || sealed[0] != NOW) {
            throw new IllegalStateException("not a sealed value");
        }
        var head = Arrays.copyOf(sealed, HEAD_BYTES);
        var id = HexFormat.of().formatHex(head, 1, HEAD_BYTES);
        var key = ring.find(id).orElseThrow(() -> new IllegalStateException("there is no key " + id));
        return open(key, HEAD_BYTES, sealed, bound(head, place));
    }

    private static byte[] open(Key key, int headed, byte[] sealed, byte[] bound) {
        if (sealed.length < headed + Key.NONCE_BYTES) {
            throw new IllegalStateException("not a sealed value");
        }
        var nonce = Arrays.copyOfRange(sealed, headed, headed + Key.NONCE_BYTES);
        return key.open(nonce, bound, Arrays.copyOfRange(sealed, headed + Key.NONCE_BYTES, sealed.length));
    }

    private static byte[] bound(byte[] head, SealedColumn.Place place) {
        var bound = new ByteArrayOutputStream();
        bound.writeBytes(head);
        bound.writeBytes(place.context().getBytes(StandardCharsets.UTF_8));
        return bound.toByteArray();
    }
}
