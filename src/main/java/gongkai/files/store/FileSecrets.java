package gongkai.files.store;

import gongkai.vault.SealedColumn;
import gongkai.vault.SealedColumns;
import java.util.List;

/** What of a file is sealed: its name, too, for it often is that of a person. */
public final class FileSecrets implements SealedColumns {

    static final SealedColumn NAME = SealedColumn.of("files.sealed_file", "name", "id", "owner");
    static final SealedColumn BYTES = SealedColumn.of("files.sealed_file", "bytes", "id", "owner");

    @Override
    public List<SealedColumn> columns() {
        return List.of(NAME, BYTES);
    }
}
