package gongkai.vault;

import gongkai.database.DataDirectory;
import gongkai.database.StartFailure;
import gongkai.vault.SealedColumn.Place;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Seals personal data and secrets before they are stored, and opens them (《个人信息保护法》第五十一条). Each sealed value
 * names its key and is bound to its place.
 */
@Component
public class Vault {

    private final KeyRing ring;
    private final Recognition recognition;
    private final PgKeyStore store;

    Vault(DataDirectory data, VaultSettings settings, PgKeyStore store) {
        this.store = store;
        this.ring = KeyRing.in(data.keys(), settings.keys());
        refuseLostKeys();
        if (ring.keys().isEmpty()) {
            ring.add(settings.algorithm());
        }
        this.recognition = ring.fingerprint(settings.algorithm());
        ring.keys().forEach(it -> store.note(it.id(), PgKeyStore.Purpose.SEAL));
        store.note(recognition.id(), PgKeyStore.Purpose.RECOGNISE);
    }

    public byte[] seal(byte[] clear, Place place) {
        return Envelope.seal(ring.newest(), clear, place);
    }

    public byte[] seal(String clear, Place place) {
        return seal(clear.getBytes(StandardCharsets.UTF_8), place);
    }

    /**
     * The value as it was sealed.
     *
     * @throws IllegalStateException if it was sealed for another place, was changed, or its key is gone
     */
    public byte[] open(byte[] sealed, Place place) {
        return Envelope.open(ring, sealed, place);
    }

    /** As {@link #open}, of what was sealed as text. */
    public String openText(byte[] sealed, Place place) {
        return new String(open(sealed, place), StandardCharsets.UTF_8);
    }

    /**
     * By what the same value is found again without being readable: 64 hexadecimal digits, the same for the same two
     * texts as long as the fingerprint key is the same. The caller normalises the value.
     *
     * @param what keeps values of different sorts apart, such as {@code identity number}
     */
    public String fingerprint(String what, String text) {
        return recognition.of(what, text);
    }

    /** Tells once, in the caller's transaction, of each key that a rotation has put to use or retired. */
    public void tell(Consumer<KeyChange> ear) {
        store.untold().forEach(ear);
    }

    /** A key that is missing must stop the start: what is sealed from then on would be spread over two rings. */
    private void refuseLostKeys() {
        var missing = new HashSet<>(store.known());
        ring.keys().forEach(it -> missing.remove(it.id()));
        if (ring.hasFingerprint()) {
            missing.remove(ring.fingerprint(Algorithm.SM4).id());
        }
        if (!missing.isEmpty()) {
            throw new StartFailure(
                    "密钥目录 " + ring.directory() + " 缺少数据库中的数据所用的密钥：" + String.join("、", missing),
                    "请从备份恢复密钥目录；多个节点须使用同一套密钥（GONGKAI_VAULT_KEYS）。数据未改动。");
        }
    }
}
