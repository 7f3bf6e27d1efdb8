package gongkai.applications.handling;

import gongkai.applications.domain.Applicant;
import gongkai.applications.store.CaseSecrets;
import gongkai.applications.store.PgCaseStore;
import gongkai.vault.Vault;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The people of a case: who applies and who else is asked. They lie sealed, and are opened here alone. */
@Component("caseParties")
class People {

    private static final String IDENTITY = "applicant";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final PgCaseStore cases;
    private final Vault vault;

    People(PgCaseStore cases, Vault vault) {
        this.cases = cases;
        this.vault = vault;
    }

    /** By which the same applicant is known again; empty for somebody without a number. */
    String print(Applicant it) {
        return it.number().isEmpty() ? "" : vault.fingerprint(IDENTITY, it.number());
    }

    String codePrint(String number, String code) {
        return vault.fingerprint("query code", number + " " + code.strip().toUpperCase(java.util.Locale.ROOT));
    }

    void keep(long id, Applicant it) {
        cases.keepApplicant(id, vault.seal(MAPPER.writeValueAsString(it), CaseSecrets.APPLICANT.at(id)));
    }

    /** Empty when its time of keeping is over. */
    Optional<Applicant> applicant(long id) {
        return cases.applicant(id)
                .map(it -> MAPPER.readValue(vault.openText(it, CaseSecrets.APPLICANT.at(id)), Applicant.class));
    }

    void keepParty(long id, int letter, Party it) {
        cases.keepParty(id, letter, vault.seal(MAPPER.writeValueAsString(it), CaseSecrets.PARTY.at(id, letter)));
    }

    /** By the number of the letter. */
    Map<Integer, Party> parties(long id) {
        var parties = new TreeMap<Integer, Party>();
        cases.parties(id)
                .forEach((letter, bytes) -> parties.put(
                        letter,
                        MAPPER.readValue(vault.openText(bytes, CaseSecrets.PARTY.at(id, letter)), Party.class)));
        return parties;
    }
}
