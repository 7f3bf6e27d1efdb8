package gongkai.channels.web;

import gongkai.access.OrganId;
import gongkai.channels.store.PgDeliveryStore.State;
import gongkai.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries of an organ.
 *
 * @param state the only one shown, or null for all
 */
public record DeliveriesPage(
        List<DeliveryRow> rows,
        long count,
        int number,
        int pages,
        OrganId organ,
        @Nullable State state,
        List<Option> states) {

    public String base() {
        return "/desk/deliveries?organ=" + organ.value() + (state == null ? "" : "&state=" + state.name());
    }

    public boolean shows(Option option) {
        return state != null && state.name().equals(option.value());
    }
}
