package gongkai.accounts.handling;

import gongkai.access.Branch;
import gongkai.organisation.Organ;
import gongkai.organisation.Organs;
import gongkai.trail.Deed;
import gongkai.trail.Doer;
import gongkai.trail.Trail;
import gongkai.vault.KeyChange;
import gongkai.vault.Vault;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts on the trail what was done to the keys in the terminal. */
@Component
class KeyChanges {

    private final Vault vault;
    private final Organs organs;
    private final Trail trail;

    KeyChanges(Vault vault, Organs organs, Trail trail) {
        this.vault = vault;
        this.organs = organs;
        this.trail = trail;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    @Transactional
    void record() {
        organs.all().stream()
                .map(Organ::branch)
                .filter(Branch::isRoot)
                .findFirst()
                .ifPresent(root -> vault.tell(it -> record(it, root)));
    }

    private void record(KeyChange change, Branch root) {
        var what = change.isRetired() ? "清除不再使用的加密密钥" : "启用新的加密密钥";
        trail.record(Doer.PROGRAM, Deed.wrote(what, "key", change.key(), root, null, null));
    }
}
