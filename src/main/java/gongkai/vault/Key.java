package gongkai.vault;

import gongkai.digest.Sm3;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * One key.
 *
 * @param number the greatest seals
 * @param id follows from the key itself, so that two different keys never bear the same name
 */
record Key(int number, String id, Algorithm algorithm, byte[] bytes) {

    static final int ID_BYTES = 4;
    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    static Key of(int number, Algorithm algorithm, byte[] bytes) {
        return new Key(number, id(algorithm.label(), bytes), algorithm, bytes);
    }

    static String id(String label, byte[] bytes) {
        var named = new ByteArrayOutputStream();
        named.writeBytes(("gongkai key " + label + "\n").getBytes(StandardCharsets.UTF_8));
        named.writeBytes(bytes);
        return HexFormat.of().formatHex(Arrays.copyOf(Sm3.of(named.toByteArray()), ID_BYTES));
    }

    byte[] seal(byte[] nonce, byte[] bound, byte[] clear) {
        try {
            return run(true, nonce, bound, clear);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(byte[] nonce, byte[] bound, byte[] sealed) {
        try {
            return run(false, nonce, bound, sealed);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("a sealed value does not open with its key at this place", e);
        }
    }

    private byte[] run(boolean sealing, byte[] nonce, byte[] bound, byte[] in) throws InvalidCipherTextException {
        var cipher = GCMBlockCipher.newInstance(algorithm.engine());
        cipher.init(sealing, new AEADParameters(new KeyParameter(bytes), TAG_BITS, nonce, bound));
        var out = new byte[cipher.getOutputSize(in.length)];
        cipher.doFinal(out, cipher.processBytes(in, 0, in.length, out, 0));
        return out;
    }

    @Override
    public String toString() {
        return id;
    }
}
