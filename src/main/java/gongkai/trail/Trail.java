package gongkai.trail;

import gongkai.access.Actor;
import gongkai.clock.OfficeClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what is done, in the same transaction as the deed itself: either both are kept or neither is. The entry
 * is appended last thing before the commit, so that writers wait for one another as briefly as can be.
 */
@Component
public class Trail {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private final PgTrailStore store;
    private final OfficeClock clock;

    Trail(PgTrailStore store, OfficeClock clock) {
        this.store = store;
        this.clock = clock;
    }

    public void record(Actor actor, Deed deed) {
        record(Doer.of(actor), deed);
    }

    public void record(Doer doer, Deed deed) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("nothing is recorded outside a transaction: " + deed.what());
        }
        var origin = origin();
        var before = json(deed.before());
        var after = json(deed.after());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

            @Override
            public void beforeCommit(boolean readOnly) {
                store.append(number -> new Entry(
                        number,
                        clock.now().truncatedTo(ChronoUnit.MICROS),
                        clock.today(),
                        doer,
                        origin,
                        deed.kind(),
                        deed.what(),
                        deed.subject(),
                        deed.place(),
                        before,
                        after));
            }
        });
    }

    private static @Nullable String json(@Nullable Object value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }

    private static String origin() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? address(attributes.getRequest())
                : "";
    }

    private static String address(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (address == null) {
            return "";
        }
        return address.equals("0:0:0:0:0:0:0:1") ? "::1" : address;
    }
}
