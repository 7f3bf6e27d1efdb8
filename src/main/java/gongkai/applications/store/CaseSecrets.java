package gongkai.applications.store;

import gongkai.vault.SealedColumn;
import gongkai.vault.SealedColumns;
import java.util.List;

/** What of cases lies sealed: who applies, and who else is asked. */
public final class CaseSecrets implements SealedColumns {

    public static final SealedColumn APPLICANT = SealedColumn.of("applications.applicant", "sealed", "case_id");
    public static final SealedColumn PARTY = SealedColumn.of("applications.party", "sealed", "case_id", "letter");

    @Override
    public List<SealedColumn> columns() {
        return List.of(APPLICANT, PARTY);
    }
}
