package gongkai.accounts.handling;

import gongkai.database.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
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
class SealedSecrets {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;

    SealedSecrets(DataDirectory data) {
        this.key = keyIn(data.keys());
    }

    byte[] seal(byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = run(true, nonce, secret);
        var both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return both;
    }

    byte[] open(byte[] both) {
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
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(keys);
                var fresh = new byte[KEY_BYTES];
                random.nextBytes(fresh);
                write(file, HexFormat.of().formatHex(fresh));
            }
            return HexFormat.of().parseHex(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read or make " + file, e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            // Another node was first; its key is the one.
            return;
        }
    }
}
