package gongkai.letters;

import static gongkai.access.Verdict.when;

import gongkai.access.OrganId;
import gongkai.access.RefusedException;
import gongkai.clock.OfficeClock;
import gongkai.digest.Sm3;
import gongkai.letters.store.LetterSecrets;
import gongkai.letters.store.PgSealServiceStore;
import gongkai.sending.Returned;
import gongkai.sending.SignedPost;
import gongkai.typesetting.Format;
import gongkai.typesetting.Readback;
import gongkai.vault.Vault;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has an organ's letters sealed by its own service. What comes back is kept only if it says the same as what was sent; on
 * every other answer nothing is signed. Who may set the service is for the caller to know.
 */
@Component
public class SealServices {

    /** A sealed letter is a little larger than a letter. */
    static final int LARGEST = 20 * 1024 * 1024;

    private static final int SHORTEST_SECRET = 16;
    private static final int LONGEST_SECRET = 200;

    private final PgSealServiceStore store;
    private final Vault vault;
    private final OfficeClock clock;
    private final SignedPost post;

    @Autowired
    SealServices(PgSealServiceStore store, Vault vault, OfficeClock clock, LetterSettings settings) {
        this(store, vault, clock, settings.sealPatience());
    }

    /** @param patience how long each file may take */
    SealServices(PgSealServiceStore store, Vault vault, OfficeClock clock, Duration patience) {
        this.store = store;
        this.vault = vault;
        this.clock = clock;
        this.post = new SignedPost(patience);
    }

    public Optional<SealAddress> of(OrganId organ) {
        return store.find(organ);
    }

    /**
     * @param secret a new one, or null to leave it as it is
     * @throws RefusedException with a {@link LetterRefusal}
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void set(OrganId organ, String address, @Nullable String secret) {
        when(SealAddress.isFit(address), LetterRefusal.SEAL_ADDRESS_ODD)
                .and(when(
                        secret == null || (secret.length() >= SHORTEST_SECRET && secret.length() <= LONGEST_SECRET),
                        LetterRefusal.SEAL_SECRET_ODD))
                .and(when(secret != null || of(organ).isPresent(), LetterRefusal.SEAL_SECRET_ODD))
                .orThrow();
        store.set(organ, address, secret == null ? null : vault.seal(secret, LetterSecrets.SEALING.at(organ.value())));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(OrganId organ) {
        store.remove(organ);
    }

    /**
     * The files as they are kept: PDF and OFD sealed, where the organ has a service.
     *
     * @throws RefusedException with a {@link LetterRefusal}, when they do not come back sealed
     */
    Map<Format, byte[]> sealed(OrganId organ, Map<Format, byte[]> printed) {
        var service = store.find(organ);
        if (service.isEmpty()) {
            return printed;
        }
        var secret = store.secret(organ)
                .map(it -> vault.open(it, LetterSecrets.SEALING.at(organ.value())))
                .orElseThrow(() -> new IllegalStateException("no secret for the seal of " + organ));
        var files = new EnumMap<>(printed);
        for (var format : new Format[] {Format.PDF, Format.OFD}) {
            files.compute(format, (_, bytes) -> sealed(service.get().address(), secret, format, bytes));
        }
        return files;
    }

    private byte[] sealed(String address, byte[] secret, Format format, byte @Nullable [] printed) {
        if (printed == null) {
            throw new IllegalStateException("nothing printed as " + format);
        }
        var returned =
                post.exchange(address, secret, Sm3.hex(printed), format.contentType(), printed, clock.now(), LARGEST);
        return switch (returned) {
            case Returned.Content(var bytes) -> checked(bytes, printed, format);
            case Returned.TooMuch() -> throw new RefusedException(LetterRefusal.SEAL_TOO_LARGE);
            case Returned.Late() -> throw new RefusedException(LetterRefusal.SEAL_LATE);
            case Returned.Refused(var _) -> throw new RefusedException(LetterRefusal.SEAL_REFUSED);
            case Returned.Failed(var _) -> throw new RefusedException(LetterRefusal.SEAL_UNREACHED);
        };
    }

    private static byte[] checked(byte[] sealed, byte[] printed, Format format) {
        var words = Readback.words(sealed, format);
        when(words.isPresent(), LetterRefusal.SEAL_UNREADABLE)
                .and(when(words.equals(Readback.words(printed, format)), LetterRefusal.SEAL_OTHER_TEXT))
                .orThrow();
        return sealed;
    }
}
