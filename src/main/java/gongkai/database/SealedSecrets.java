package gongkai.database;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.stereotype.Component;

/** Seals small secrets with SM4-GCM; the key lies in the data directory, outside the database. */
@Component
public class SealedSecrets {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;

    SealedSecrets(DataDirectory data) {
        this.key = keyIn(data.keys());
    }

    public byte[] seal(byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = run(true, nonce, secret);
        var both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return both;
    }

    public byte[] open(byte[] both) {
        return run(false, Arrays.copyOf(both, NONCE_BYTES), Arrays.copyOfRange(both, NONCE_BYTES, both.length));
    }

    private byte[] run(boolean sealing, byte[] nonce, byte[] in) {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(sealing, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce));
        var out = new byte[cipher.getOutputSize(in.length)];
        try {
            cipher.doFinal(out, cipher.processBytes(in, 0, in.length, out, 0));
            return out;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("a sealed secret does not open with this key", e);
        }
    }

    private byte[] keyIn(Path keys) {
        var file = keys.resolve("accounts.key");
        var text = KeyFile.read(file, () -> {
            var fresh = new byte[KEY_BYTES];
            random.nextBytes(fresh);
            return HexFormat.of().formatHex(fresh);
        });
        if (!text.matches("[0-9a-fA-F]{" + 2 * KEY_BYTES + "}")) {
            throw new StartFailure(
                    StartFailure.Exit.FAILED, "密钥文件 " + file + " 已损坏", "请从备份恢复此文件。没有它，已启用的双因素登录不能验证，渠道的推送密钥须重新登记。");
        }
        return HexFormat.of().parseHex(text);
    }
}
