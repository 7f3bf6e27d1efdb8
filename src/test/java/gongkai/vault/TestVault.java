package gongkai.vault;

import gongkai.database.DataDirectory;
import gongkai.database.DatabaseAddress;
import gongkai.database.TestPostgres;

/** A vault for tests that do without the whole program. */
public final class TestVault {

    private TestVault() {}

    public static Vault on(DatabaseAddress database) {
        try (var data = DataDirectory.open(TestPostgres.temporaryDirectory())) {
            return new Vault(data, new VaultSettings(Algorithm.SM4, ""), PgKeyStore.on(TestPostgres.source(database)));
        }
    }
}
