package gongkai.letters.store;

import gongkai.vault.SealedColumn;
import gongkai.vault.SealedColumns;
import java.util.List;

/** What of the letters' settings is sealed. */
public final class LetterSecrets implements SealedColumns {

    public static final SealedColumn SEALING = SealedColumn.of("letters.seal_service", "secret", "organ_id");

    @Override
    public List<SealedColumn> columns() {
        return List.of(SEALING);
    }
}
