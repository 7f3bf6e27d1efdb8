package gongkai.accounts.store;

import gongkai.vault.SealedColumn;
import gongkai.vault.SealedColumns;
import java.util.List;

/** What of an account is sealed. */
public final class AccountSecrets implements SealedColumns {

    public static final SealedColumn SECOND_FACTOR = SealedColumn.of("accounts.account", "secret", "person_id");
    public static final SealedColumn HALF = SealedColumn.of("accounts.reset_request", "half", "person_id");

    @Override
    public List<SealedColumn> columns() {
        return List.of(SECOND_FACTOR, HALF);
    }
}
