package gongkai.catalogue;

import gongkai.access.OrganId;
import java.util.Map;

/** Told by whoever keeps the channels: where else the items of an organ's columns can go. */
public interface SyncChannels {

    /** The open channels besides the own site, by number, with their names, in the order to show. */
    Map<Long, String> of(OrganId organ);
}
