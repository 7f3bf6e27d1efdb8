package gongkai.disclosures.store;

import static java.util.Objects.requireNonNull;

import gongkai.disclosures.domain.Openness;
import gongkai.disclosures.domain.Publicity;
import gongkai.disclosures.domain.Publicity.Ended;
import gongkai.disclosures.domain.Publicity.KeptBack;
import gongkai.disclosures.domain.Publicity.NotYet;
import gongkai.disclosures.domain.Publicity.Public;
import gongkai.disclosures.domain.Publicity.Withdrawn;
import gongkai.disclosures.domain.Withdrawal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the public sees of an item, as it lies in its column; which state it is stands beside it. */
record PublicityRow(
        @Nullable Integer version,
        @Nullable Instant at,
        @Nullable LocalDate on,
        @Nullable Instant correctedAt,
        @Nullable Withdrawal withdrawal,
        @Nullable LocalDate endedOn,
        @Nullable Openness openness,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate reviewOn) {

    private static final String NOT_YET = "NOT_YET";
    private static final String PUBLIC = "PUBLIC";
    private static final String WITHDRAWN = "WITHDRAWN";
    private static final String ENDED = "ENDED";
    private static final String KEPT_BACK = "KEPT_BACK";

    static Map<String, @Nullable Object> values(Publicity it) {
        return switch (it) {
            case NotYet() -> row(NOT_YET, new PublicityRow(null, null, null, null, null, null, null, null, null));
            case Public(var version, var at, var on, var correctedAt) ->
                row(PUBLIC, new PublicityRow(version, at, on, correctedAt, null, null, null, null, null));
            case Withdrawn(var version, var at, var on, var why) ->
                row(WITHDRAWN, new PublicityRow(version, at, on, null, why, null, null, null, null));
            case Ended(var version, var at, var on, var endedOn) ->
                row(ENDED, new PublicityRow(version, at, on, null, null, endedOn, null, null, null));
            case KeptBack(var openness, var decidedOn, var reviewOn) ->
                row(KEPT_BACK, new PublicityRow(null, null, null, null, null, null, openness, decidedOn, reviewOn));
        };
    }

    private static Map<String, @Nullable Object> row(String state, PublicityRow it) {
        var values = new HashMap<String, @Nullable Object>();
        values.put("publicity", state);
        values.put("publicityDetail", Json.write(it));
        values.put("publishedVersion", it.version());
        values.put("publishedAt", PgItemStore.time(it.at()));
        values.put("publishedOn", it.on());
        values.put("correctedAt", PgItemStore.time(it.correctedAt()));
        values.put("reviewOn", it.reviewOn());
        return values;
    }

    Publicity publicity(String state) {
        return switch (state) {
            case NOT_YET -> new NotYet();
            case PUBLIC -> new Public(requireNonNull(version), requireNonNull(at), requireNonNull(on), correctedAt);
            case WITHDRAWN ->
                new Withdrawn(
                        requireNonNull(version), requireNonNull(at), requireNonNull(on), requireNonNull(withdrawal));
            case ENDED ->
                new Ended(requireNonNull(version), requireNonNull(at), requireNonNull(on), requireNonNull(endedOn));
            case KEPT_BACK ->
                new KeptBack(requireNonNull(openness), requireNonNull(decidedOn), requireNonNull(reviewOn));
            default -> throw new IllegalStateException("unknown publicity " + state);
        };
    }
}
