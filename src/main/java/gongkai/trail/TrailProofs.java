package gongkai.trail;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Names the entries about one thing, so that a paper can say where the trail proves what it claims. */
@Component
public class TrailProofs {

    /**
     * An entry without what it tells.
     *
     * @param hash of the entry and all before it, in hexadecimal
     */
    public record Proof(long number, Instant at, String what, String hash) {}

    private final PgTrailStore store;

    TrailProofs(PgTrailStore store) {
        this.store = store;
    }

    /**
     * In the order in which they were written. Whoever asks knows already that the reader may see the thing.
     *
     * @param subject such as {@code disclosure 12}
     */
    public List<Proof> of(String subject) {
        return store.proofs(subject);
    }
}
