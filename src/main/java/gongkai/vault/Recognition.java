package gongkai.vault;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/** The key by which the same value is found again without being readable. */
record Recognition(Algorithm algorithm, byte[] bytes) {

    String id() {
        return Key.id(algorithm.fingerprint(), bytes);
    }

    String of(String what, String text) {
        var mac = new HMac(algorithm.digest());
        mac.init(new KeyParameter(bytes));
        var in = (what.length() + ":" + what + text).getBytes(StandardCharsets.UTF_8);
        mac.update(in, 0, in.length);
        var out = new byte[mac.getMacSize()];
        mac.doFinal(out, 0);
        return HexFormat.of().formatHex(out);
    }

    @Override
    public String toString() {
        return id();
    }
}
