package gongkai.notices.store;

import gongkai.vault.SealedColumn;
import gongkai.vault.SealedColumns;
import java.util.List;

/** What of a notice is sealed. */
public final class NoticeSecrets implements SealedColumns {

    static final SealedColumn ADDRESS = SealedColumn.of("notices.notice", "address", "id");

    @Override
    public List<SealedColumn> columns() {
        return List.of(ADDRESS);
    }
}
