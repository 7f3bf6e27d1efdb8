package gongkai.vault;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;

/** With what a new key seals and recognises; a key that is there keeps its own. */
public enum Algorithm {
    /** GB/T 32907-2016 and GB/T 32905-2016. */
    SM4("SM4-GCM", 16, SM4Engine::new, "HMAC-SM3", SM3Digest::new),
    AES("AES-256-GCM", 32, AESEngine::newInstance, "HMAC-SHA256", SHA256Digest::new);

    private final String label;
    private final int keyBytes;
    private final Supplier<BlockCipher> engine;
    private final String fingerprint;
    private final Supplier<Digest> digest;

    Algorithm(String label, int keyBytes, Supplier<BlockCipher> engine, String fingerprint, Supplier<Digest> digest) {
        this.label = label;
        this.keyBytes = keyBytes;
        this.engine = engine;
        this.fingerprint = fingerprint;
        this.digest = digest;
    }

    public String label() {
        return label;
    }

    int keyBytes() {
        return keyBytes;
    }

    BlockCipher engine() {
        return engine.get();
    }

    String fingerprint() {
        return fingerprint;
    }

    Digest digest() {
        return digest.get();
    }

    static Optional<Algorithm> sealing(String label) {
        return Arrays.stream(values()).filter(it -> it.label.equals(label)).findFirst();
    }

    static Optional<Algorithm> recognising(String label) {
        return Arrays.stream(values())
                .filter(it -> it.fingerprint.equals(label))
                .findFirst();
    }
}
