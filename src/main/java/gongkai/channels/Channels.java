package gongkai.channels;

import gongkai.access.OrganId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other modules may know of channels. */
@Component
public class Channels {

    /** Those in use today, by kind and name. */
    public List<Channel> open(OrganId organ) {
        return List.of();
    }

    public Optional<Channel> find(ChannelId id) {
        return Optional.empty();
    }
}
