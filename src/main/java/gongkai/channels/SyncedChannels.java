package gongkai.channels;

import gongkai.access.OrganId;
import gongkai.catalogue.SyncChannels;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Offers the channels of an organ to the columns whose content goes there by itself. */
@Component
class SyncedChannels implements SyncChannels {

    private final Channels channels;

    SyncedChannels(Channels channels) {
        this.channels = channels;
    }

    @Override
    public Map<Long, String> of(OrganId organ) {
        var offered = new LinkedHashMap<Long, String>();
        channels.open(organ).stream()
                .filter(it -> it.kind() != ChannelKind.OWN_SITE)
                .forEach(it -> offered.put(it.id().value(), it.name()));
        return offered;
    }
}
