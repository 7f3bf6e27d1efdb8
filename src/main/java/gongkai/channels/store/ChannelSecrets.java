package gongkai.channels.store;

import gongkai.vault.SealedColumn;
import gongkai.vault.SealedColumns;
import java.util.List;

/** What of a channel is sealed. */
public final class ChannelSecrets implements SealedColumns {

    public static final SealedColumn SIGNING = SealedColumn.of("channels.channel", "secret", "id");

    @Override
    public List<SealedColumn> columns() {
        return List.of(SIGNING);
    }
}
