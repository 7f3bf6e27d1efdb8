package gongkai.channels;

import static gongkai.access.Verdict.when;
import static gongkai.channels.ChannelRefusal.NOT_OPEN;

import gongkai.access.OrganId;
import gongkai.access.Verdict;
import gongkai.channels.store.PgChannelStore;
import gongkai.clock.OfficeClock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other modules may know of channels. */
@Component
public class Channels {

    private final PgChannelStore store;
    private final OfficeClock clock;

    Channels(PgChannelStore store, OfficeClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Those in use today, by kind and name. */
    public List<Channel> open(OrganId organ) {
        return store.of(List.of(organ)).stream()
                .filter(it -> it.isOpenOn(clock.today()))
                .toList();
    }

    public Optional<Channel> find(ChannelId id) {
        return store.find(id).map(it -> it.channel());
    }

    /** Whether all of these are channels of that organ in use today: a rule of a column may name them. */
    public Verdict mayUse(OrganId organ, Collection<ChannelId> channels) {
        var open = open(organ).stream().map(Channel::id).toList();
        return when(open.containsAll(channels), NOT_OPEN);
    }
}
